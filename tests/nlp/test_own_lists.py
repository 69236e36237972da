"""A user's own skills and occupations."""

import pytest

from brandcheck.errors import InputError
from brandcheck.nlp.skills.own_lists import read_own

TOML = """
[[skill]]
name = "Kiln loading"
others = ["kiln packing"]

[[skill]]
name = "Glazeware 5"
kind = "tool"

[[occupation]]
title = "Studio potter"
titles = ["ceramicist"]
must = ["Kiln loading"]
tools = ["Glazeware 5"]
"""

CSV = """skill,others,kind,occupation,need
Kiln loading,kiln packing;loading kilns,,,
Glazeware 5,,tool,Studio potter,tool
Wedging clay,,,Studio potter,
First aid,,,Studio potter,nice
"""


def written(tmp_path, name, text):
    place = tmp_path / name
    place.write_text(text, "utf-8")
    return place


def test_toml(tmp_path):
    own = read_own(written(tmp_path, "own.toml", TOML))

    assert [(s.label, s.others, s.kind) for s in own.skills] == [
        ("Kiln loading", ("kiln packing",), "knowledge"),
        ("Glazeware 5", (), "tool"),
    ]
    (potter,) = own.occupations
    assert (potter.id, potter.titles) == ("studio-potter", ("ceramicist",))
    assert (potter.must, potter.tools) == (("Kiln loading",), ("Glazeware 5",))
    assert "own.toml" in potter.how


def test_csv(tmp_path):
    own = read_own(written(tmp_path, "own.csv", CSV))

    assert own.skills[0].others == ("kiln packing", "loading kilns")
    assert own.skills[1].kind == "tool"
    (potter,) = own.occupations
    assert potter.must == ("Wedging clay",)
    assert potter.nice == ("First aid",)
    assert potter.tools == ("Glazeware 5",)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.toml", "[[skill]]\nname = =", "line 2"),
        ("a.toml", "[[skil]]\nname = 'x'", "'skil' is neither"),
        ("a.toml", "[skill]\nname = 'x'", "two brackets"),
        (
            "a.toml",
            "[[skill]]\nname = 'x'\n[[skill]]\nname = 3",
            "[[skill]] 2: name must be a text",
        ),
        ("a.toml", "[[skill]]\nname = 'x'\nkind = 'magic'", "kind is 'magic'"),
        ("a.toml", "[[skill]]\nnames = 'x'", "'names' is not one of kind, name, others"),
        ("a.toml", "[[occupation]]\ntitle = 'x'\nmust = 'y'", "must must be a list"),
        ("a.csv", "name\nx\n", "no column 'skill'"),
        ("a.csv", "skill,occupation,need\nx,y,maybe\n", "line 2: need is 'maybe'"),
        ("a.csv", "skill,others\nx,\n,y\n", "line 3 names no skill"),
        ("a.csv", 'skill\n"x"y\n', "line 2"),
    ],
)
def test_a_broken_file_is_told_with_its_place(tmp_path, name, text, words):
    with pytest.raises(InputError) as caught:
        read_own(written(tmp_path, name, text))

    assert words in str(caught.value)
    assert name in str(caught.value)


def test_other_bytes_and_absent_files(tmp_path):
    place = tmp_path / "own.toml"
    place.write_bytes(b"# \xff")
    with pytest.raises(InputError, match="byte 2 is not UTF-8"):
        read_own(place)
    with pytest.raises(InputError, match="cannot be read"):
        read_own(tmp_path / "nowhere.toml")
