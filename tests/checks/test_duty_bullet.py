"""A duty is turned round only where that needs no new fact and leaves good grammar."""

from __future__ import annotations

import pytest

from brandcheck.checks import Verdict, find_check
from brandcheck.parsing import parse
from brandcheck.testing import context

FRAME = "## Experience\n### Clerk · Marlow & Finch\n{dates}\n- {bullet}\n"


def judge(bullet: str, dates: str = "2012 – 2015") -> Verdict:
    return find_check("duty-bullet").run(context(parse(FRAME.format(dates=dates, bullet=bullet))))


@pytest.mark.parametrize(
    ("bullet", "replacement"),
    [
        ("Was responsible for managing three clerks", "Managed three clerks"),
        ("Responsible for planning the weekly market", "Planned the weekly market"),
        ("In charge of carrying the post to the islands", "Carried the post to the islands"),
        ("Tasked with supervising 14 lifeguards", "Supervised 14 lifeguards"),
        ("Responsible for running the night desk", "Ran the night desk"),
        ("Responsible for the maintenance of 40 lifts", "Maintained 40 lifts"),
    ],
)
def test_one_plain_duty_is_turned_round(bullet: str, replacement: str) -> None:
    verdict = judge(bullet)
    assert [finding.replacement for finding in verdict.findings] == [replacement]
    assert judge(replacement).findings == ()
    assert (judge(replacement).score or 0) > (verdict.score or 0)


@pytest.mark.parametrize(
    "bullet",
    [
        "Responsible for overseeing stock",
        "Responsible for increasing sales",
        "Responsible for supervising staff, allocating work and completing paperwork",
        "Responsible for the stock room",
        "Duties included filing",
    ],
)
def test_nothing_is_proposed_where_grammar_is_not_sure(bullet: str) -> None:
    assert [finding.replacement for finding in judge(bullet).findings] == [None]


def test_a_current_role_keeps_its_tense() -> None:
    verdict = judge("Responsible for managing three clerks", "2012 – Present")
    assert [finding.replacement for finding in verdict.findings] == ["Manage three clerks"]
