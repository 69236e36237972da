from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.parsing.text.inline import split_inline, typed_line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One.  Two.", ["One.", "Two."]),
        ("My day: • Milk • Teach", ["My day:", "- Milk", "- Teach"]),
        ("• Milk the herd • Teach", ["- Milk the herd", "- Teach"]),
        ("Done: - Cut waste - Kept books", ["Done:", "- Cut waste", "- Kept books"]),
        ("- Cut waste - Kept books", ["- Cut waste", "- Kept books"]),
        ("- Ran it 2018 - 2020 - Kept books", ["- Ran it 2018 - 2020", "- Kept books"]),
        ("* Cut waste * Kept - or not - books", ["- Cut waste", "- Kept - or not - books"]),
        ("✅ Milk ✅ Teach", ["- Milk", "- Teach"]),
        ("Typed\nwith breaks", ["Typed", "with breaks"]),
        # what is no list
        ("Ran the ward from 2018 - 2020", ["Ran the ward from 2018 - 2020"]),
        ("Worked in Leeds - York - Hull", ["Worked in Leeds - York - Hull"]),
        ("Python • SQL • Excel", ["Python • SQL • Excel"]),
        ("It grew. - Slowly", ["It grew. - Slowly"]),
        ("A well-known part-time role", ["A well-known part-time role"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("", []),
        ("•", ["•"]),
    ],
)
def test_lines_come_back(text: str, lines: list[str]) -> None:
    assert [("- " if x.is_bullet else "") + x.text for x in split_inline(text)] == lines


def test_a_typed_line() -> None:
    assert typed_line("• Milk").is_bullet
    assert typed_line("- Milk").text == "Milk"
    assert not typed_line("-5 degrees").is_bullet
    assert not typed_line("Milk • Cheese").is_bullet


@given(st.text(st.sampled_from("ab . :;-*•▪2\n  A")))
def test_nothing_but_glyphs_is_lost(text: str) -> None:
    marks = "-*•▪"
    kept = "".join(line.text for line in split_inline(text))
    assert [c for c in kept if c not in marks and not c.isspace()] == [
        c for c in text if c not in marks and not c.isspace()
    ]
    assert all(line.text.strip() and "\n" not in line.text for line in split_inline(text))
