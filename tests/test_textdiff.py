"""Text diffs: nothing is lost, and what is shown reads well."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.core.textdiff import Change, likeness, text_changes

WORDS = st.lists(st.sampled_from(["I ", "lead ", "nurses", ", ", "\n", "and ", "é", "\r\n", " "]))
TEXTS = WORDS.map("".join) | st.text(max_size=40)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_the_parts_hold_both_texts(before, after):
    parts = text_changes(before, after)
    assert "".join(p.text for p in parts if p.change is not Change.ADDED) == before
    assert "".join(p.text for p in parts if p.change is not Change.REMOVED) == after
    assert all(part.text for part in parts)


@settings(deadline=None)
@given(TEXTS)
def test_the_same_text_has_no_change(text):
    assert all(part.change is Change.SAME for part in text_changes(text, text))


def changed(before: str, after: str) -> list[tuple[str, str]]:
    return [(str(p.change), p.text) for p in text_changes(before, after) if p.change != "same"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("I led a team of nurses.", "I led a ward of nurses.", [("removed", "team"), ("added", "ward")]),
        ("One.\nTwo.\n", "One.\nNew.\nTwo.\n", [("added", "New.\n")]),
        ("One.\nTwo.\n", "Two.\n", [("removed", "One.\n")]),
        # Unrelated sentences are shown whole, not as a mosaic of their small words.
        (
            "Feel free to connect!",
            "Write to me about discharge letters.",
            [("removed", "Feel free to connect!"), ("added", "Write to me about discharge letters.")],
        ),
        # A lone comma between two changes belongs to them.
        (
            "We keep the red, big van here.",
            "We keep the blue, old van here.",
            [("removed", "red, big"), ("added", "blue, old")],
        ),
    ],
)  # fmt: skip
def test_changes_are_shown_as_a_reader_would(before, after, expected):
    assert changed(before, after) == expected


def test_a_very_long_line_is_compared_as_a_whole():
    before, after = "word " * 5_000, "word " * 4_999 + "end"
    assert [part.change for part in text_changes(before, after)] == ["removed", "added"]


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Responsible for  the ward", "responsible for the ward", 1, 1),
        ("responsible for the ward", "responsible for the big ward", 0.8, 0.99),
        ("team player", "hard worker", 0, 0),
        ("", "", 1, 1),
    ],
)
def test_likeness_counts_common_words(one, other, least, most):
    assert least <= likeness(one, other) <= most
