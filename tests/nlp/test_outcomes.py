"""What came of the work is seen in the words of many trades, and not in words that look alike."""

from __future__ import annotations

import pytest

from brandcheck.parsing import parse
from brandcheck.testing import context

FRAME = "## Experience\n### Worker · Marlow & Finch\n2015 – Present\n- {}\n"


def told(bullet: str) -> list[str]:
    ctx = context(parse(FRAME.format(bullet)))
    return [
        outcome.span.of(ctx.profile.source)
        for passage in ctx.text.passages
        if passage.line.role == "bullet"
        for outcome in passage.substance.outcomes
    ]


@pytest.mark.parametrize(
    ("bullet", "quote"),
    [
        ("Insulated the dairy and took the power bill down by a third", "down by a third"),
        ("Moved the night bakery and kept both ovens", "kept both ovens"),
        ("Taught four lockkeepers, one of whom runs the flight", "one of whom runs the flight"),
        ("Tutor to two apprentices, both now licensed", "both now licensed"),
        ("Planted a hedge by the school, which now hides the road", "which now hides the road"),
        ("Won the parish its first bus stop", "Won the parish its first bus stop"),
        ("Drained the yard; no hoof was lost to rot", "no hoof was lost to rot"),
        ("Tutored 26 inmates in maths, and 17 passed the exam", "17 passed the exam"),
        ("Drew a flood map that the council has adopted", "council has adopted"),
    ],
)
def test_lasting_and_measured_outcomes_are_told(bullet: str, quote: str) -> None:
    assert quote in told(bullet)


@pytest.mark.parametrize(
    "bullet",
    [
        "Kept the books of a garage",
        "Listed costs broken down by 14 regions",
        "Painted up to 9 masts each week",
        "Sorted tools, most of them new",
        "Checked the list and now the stock",
        "Pastoral lead for 180 pupils; line manage seven form tutors",
        "Took over the mill, and the firm had lost money for three years",
    ],
)
def test_words_that_look_alike_are_no_outcome(bullet: str) -> None:
    assert told(bullet) == []
