"""The project's own scripts: scaffolding a check, and fresh documentation."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck.cli import app
from brandcheck.testing import assert_contract
from scripts import make_docs, new_check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "plugin.tone.sample_problem"


@pytest.fixture
def module() -> Iterator[ModuleType]:
    """Stand for the module of a check file."""
    sys.modules[NAME] = module = ModuleType(NAME)
    yield module
    del sys.modules[NAME]


def test_scaffolded_check_is_a_check_that_the_battery_refuses(module: ModuleType) -> None:
    exec(new_check.scaffold("sample-problem"), vars(module))  # noqa: S102
    check = module.sample_problem
    assert (check.id, check.category, check.stage) == ("sample-problem", "tone", "preview")
    with pytest.raises(AssertionError, match="unfinished"):
        assert_contract(check)


@pytest.mark.parametrize("name", ["tone", "mood/some-thing", "tone/Some-thing", "tone/no2"])
def test_wrong_name_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        new_check.main([name])
    assert "new_check.py: error:" in capsys.readouterr().err


def test_existing_check_is_never_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    check = brandcheck.checks()[0]
    with pytest.raises(SystemExit, match="2"):
        new_check.main([f"{check.category}/{check.id}"])
    assert "is there already" in capsys.readouterr().err


def test_every_check_has_its_page_and_a_row() -> None:
    pages = make_docs.pages()
    table = pages[make_docs.DOCS / "checks" / "index.md"]
    for check in brandcheck.checks():
        assert check.doc.strip() in pages[make_docs.DOCS / "checks" / f"{check.id}.md"]
        assert table.count(f"| [{check.id}]({check.id}.md) |") == 1


def test_every_command_and_option_is_on_the_command_page() -> None:
    page = make_docs.command_page()
    for command in app.commands.values():
        assert f"## brandcheck {command.name}\n" in page
        for parameter in command.params:
            assert all(f"`{name}`" in page for name in parameter.opts if name.startswith("-"))


def test_the_page_of_principles_names_every_check_and_what_a_paragraph_cannot_show():
    page = make_docs.principles_page()
    for check in brandcheck.checks():
        assert f"- [{check.id}](checks/{check.id}.md)" in page
    assert page.count("- one paragraph: ") >= 5


def test_stale_missing_and_left_over_pages_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_docs, "DOCS", tmp_path)
    monkeypatch.setattr(make_docs, "README", tmp_path / "README.md")
    (tmp_path / "README.md").write_text("# Title\n", "utf-8")
    assert make_docs.main([]) == 0
    assert make_docs.main(["--check"]) == 0
    (tmp_path / "reference" / "cli.md").write_text("old", "utf-8")
    (tmp_path / "checks" / "index.md").unlink()
    (tmp_path / "checks" / "former-check.md").write_text("old", "utf-8")
    capsys.readouterr()
    assert make_docs.main(["--check"]) == 1
    err = capsys.readouterr().err
    for words in ("cli.md is stale", "index.md is missing", "former-check.md belongs to no check"):
        assert words in err
