"""The ten principles of the report."""

from __future__ import annotations

from pathlib import Path

import brandcheck
from brandcheck.scoring import PRINCIPLES, principles


def test_every_principle_is_served_by_a_check():
    assert {check.principle for check in brandcheck.checks()} == set(range(1, 11))


def test_a_strong_profile_shows_most_principles_with_its_own_words():
    report = brandcheck.analyze(Path("examples/profiles/site-electrician.md"))
    shown = [p for p in report.principles if p.status is brandcheck.Status.PASS]
    assert len(shown) >= 7
    assert all(p.strengths for p in shown)


def test_what_is_not_shown_yet_has_a_next_step():
    report = brandcheck.analyze(Path("examples/profiles/civil-engineering-graduate.md"))
    for principle in report.principles:
        if principle.number in {1, 6, 9}:
            assert principle.status is brandcheck.Status.FAIL
            assert principle.next_step


def test_nothing_checked_is_nothing_known():
    told = principles([])
    assert [p.title for p in told] == list(PRINCIPLES)
    assert {p.status for p in told} == {brandcheck.Status.NOT_CHECKABLE}
