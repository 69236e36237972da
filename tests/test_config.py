"""Settings: files, keys, options and selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck.config import Config, find_config, load_config, select
from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from brandcheck.checks import Check


def with_option(kind: type) -> tuple[Check, str]:
    """Return a check with an option of a type, and the option's name."""
    return next(
        (check, name)
        for check in brandcheck.checks()
        for name, value in check.options.items()
        if type(value) is kind
    )


def selected(**settings: object) -> set[str]:
    return {check.id for check, _ in select(Config.from_mapping(settings))}


def test_nothing_said_selects_every_check() -> None:
    assert selected() == {check.id for check in brandcheck.checks()}


def test_category_selects_its_checks_only() -> None:
    assert selected(select=["tone"]) == {c.id for c in brandcheck.checks() if c.category == "tone"}


def test_ignore_takes_one_check_out() -> None:
    gone = brandcheck.checks()[0].id
    assert selected(ignore=[gone]) == {check.id for check in brandcheck.checks()} - {gone}


def test_more_specific_selector_wins() -> None:
    kept = next(check.id for check in brandcheck.checks() if check.category == "tone")
    assert selected(select=["tone", kept], ignore=["tone"]) == {kept}


def test_unknown_selector_names_the_nearest_check() -> None:
    known = brandcheck.checks()[0].id
    with pytest.raises(ConfigError, match=known):
        selected(select=[known[:-1]])


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"selekt": ["tone"]}, "Did you mean 'select'"),
        ({"select": "tone"}, "list of words"),
        ({"select": 3}, "list of words"),
        ({"preview": "yes"}, "must be a bool"),
        ({"weights": {"looks": 1}}, "not one of"),
        ({"weights": {"tone": -1}}, "from 0 up"),
        ({"weights": 3}, "weights"),
        ({"fail-under": 101}, "0 to 100"),
        ({"fail-under": True}, "0 to 100"),
        ({"checks": {"no-such-check": {}}}, "no check named"),
        ({"checks": 3}, "checks"),
        ({"suppress": [{"check": "x"}]}, "check, quote and reason"),
        ({"suppress": 3}, "suppress"),
        ({"target": 5}, "must be a str"),
    ],
)
def test_wrong_setting_says_what_is_wrong(settings: dict[str, object], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        Config.from_mapping(settings)


def test_suppression_needs_a_reason() -> None:
    rule = {"check": brandcheck.checks()[0].id, "quote": "team player", "reason": " "}
    with pytest.raises(ConfigError, match="needs a reason"):
        Config.from_mapping({"suppress": [rule]})


def test_option_of_a_check_reaches_the_plan() -> None:
    check, name = with_option(int)
    value = int(str(check.options[name])) + 1
    config = Config.from_mapping({"checks": {check.id: {name.replace("_", "-"): value}}})
    assert next(o for c, o in select(config) if c.id == check.id)[name] == value


def test_option_of_the_wrong_type_is_refused() -> None:
    check, name = with_option(int)
    with pytest.raises(ConfigError, match="must be a int"):
        Config.from_mapping({"checks": {check.id: {name: "many"}}})


def test_unknown_option_names_the_known_ones() -> None:
    check, name = with_option(int)
    with pytest.raises(ConfigError, match=name):
        Config.from_mapping({"checks": {check.id: {"nonsense": 1}}})


def test_own_file_is_found_above(tmp_path: Path) -> None:
    (tmp_path / "brandcheck.toml").write_text("preview = true\n", "utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    found = find_config(inner)
    assert found == tmp_path / "brandcheck.toml"
    assert load_config(found).preview


def test_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text("[tool.other]\nx = 1\n", "utf-8")
    assert find_config(tmp_path) != project
    project.write_text("[tool.brandcheck]\nselect = ['tone']\n", "utf-8")
    assert find_config(tmp_path) == project
    assert load_config(project).select == ("tone",)


@pytest.mark.parametrize("content", [b"select = [", b"\xff\xfe\x00", b"x = 1"])
def test_bad_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "brandcheck.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"brandcheck\.toml"):
        load_config(path)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: cannot be read"):
        load_config(tmp_path / "none.toml")
