"""A person's own list of skills as a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brandcheck.errors import InputError
from brandcheck.nlp.targets.lists import is_list, read_list_file, read_skill_list

if TYPE_CHECKING:
    from pathlib import Path

LIST = """\
# what the guild asks for
Must have
- Hand-cut dovetails
- French polishing
1. Veneering

Nice to have
- CNC routing
- French polishing
"""


def test_list_is_kept_as_written() -> None:
    target = read_skill_list(LIST, "Cabinet maker")
    assert target.must == ("Hand-cut dovetails", "French polishing", "Veneering")
    assert target.nice == ("CNC routing",)
    assert (target.id, target.origin) == ("cabinet-maker", "own")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (LIST, True),
        ("Welding\nReading drawings\n", True),
        ("Welding", False),
        ("We need a welder who can read drawings.\nApply now.\n", False),
        ("", False),
    ],
)
def test_lists_are_told_from_postings(text: str, wanted: bool) -> None:
    assert is_list(text) is wanted


def test_toml_with_one_occupation(tmp_path: Path) -> None:
    place = tmp_path / "mine.toml"
    place.write_text(
        '[[occupation]]\ntitle = "Cabinet maker"\nmust = ["veneering"]\nnice = ["CNC"]\n', "utf-8"
    )
    target = read_list_file(place)
    assert (target.title, target.must, target.nice) == ("Cabinet maker", ("veneering",), ("CNC",))
    assert (target.origin, target.how) == ("own", "as your own list says")


def test_csv_of_skills(tmp_path: Path) -> None:
    place = tmp_path / "mine.csv"
    place.write_text("skill\nveneering\nFrench polishing\n", "utf-8")
    assert read_list_file(place).must == ("veneering", "French polishing")


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("none.toml", "", "holds no skill"),
        (
            "two.toml",
            '[[occupation]]\ntitle = "A b"\nmust = ["x"]\n[[occupation]]\ntitle = "C d"\nmust = ["y"]\n',
            r"holds 2 occupations \(A b, C d\)",
        ),
        ("bad.toml", "[[skill", "bad.toml: Expected"),
    ],
)
def test_broken_lists_are_refused_with_the_reason(
    tmp_path: Path, name: str, text: str, cause: str
) -> None:
    place = tmp_path / name
    place.write_text(text, "utf-8")
    with pytest.raises(InputError, match=cause):
        read_list_file(place)
