"""The tense of an opening verb is told only where its form leaves no doubt."""

from __future__ import annotations

import pytest

from brandcheck.checks import find_check
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import Role, annotate
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import RawLine
from brandcheck.nlp.tense import Tense, opening_verb
from brandcheck.parsing import parse
from brandcheck.testing import context

FRAME = "## Experience\n### Clerk · Marlow & Finch\n2012 – 2015\n- {bullet}\n"


def tense(text: str) -> Tense | None:
    raw = RawLine(
        Span(0, len(text)), "experience", Role.BULLET, 0, text, tuple(range(len(text) + 1))
    )
    (line,) = annotate([raw], load("").docs([text]))
    opening = opening_verb(line.sentences[0].tokens)
    return opening[1] if opening else None


@pytest.mark.parametrize(
    "text",
    [
        "Manage a team of nine",
        "Manages the night desk",
        "Lead the night shift",
        "I run the bakery on my own",
        "Drive the school bus",
        "Teach a class of 27",
        "Work with social workers",
        "Weld dairy pipe",
    ],
)
def test_present(text: str) -> None:
    assert tense(text) is Tense.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "Led the night shift",
        "I ran the bakery on my own",
        "Wrote the dosing chart",
        "Reported to the board each month",
        "Welded dairy pipe",
        "Trained six students",
        "Kept the books",
    ],
)
def test_past(text: str) -> None:
    assert tense(text) is Tense.PAST


@pytest.mark.parametrize(
    "text",
    [
        "Cut the bill by half",
        "Set the weekly rota",
        "Lead nurse for the ward",
        "Support staff with pay",
        "Advanced life support trainer",
        "Menu planning, ordering, stock control",
        "Responsible for keeping the register",
        "Was asked to train every starter",
        "Sales of seed to farms",
        "Accounts for 40 firms",
        "Mixed farm work",
        "",
        "Led",
    ],
)
def test_unsure(text: str) -> None:
    if text:
        assert tense(text) is None
    else:
        assert opening_verb(()) is None


@pytest.mark.parametrize(
    ("bullet", "replacement"),
    [
        ("Manage a team of nine pickers", "Managed"),
        ("Teach a class of 27", "Taught"),
        ("Supervises eight receptionists", "Supervised"),
        ("Manage the desk and keep the books", None),
        ("Currently supervise eight receptionists", None),
    ],
)
def test_a_past_form_is_offered_where_no_other_verb_would_disagree(
    bullet: str, replacement: str | None
) -> None:
    verdict = find_check("mixed-tense").run(context(parse(FRAME.format(bullet=bullet))))
    assert [finding.replacement for finding in verdict.findings] == [replacement]
