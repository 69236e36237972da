"""The ten principles of the report."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import brandcheck
from brandcheck.core.claims import Strength
from brandcheck.core.principles import PRINCIPLES
from brandcheck.core.result import CheckResult
from brandcheck.core.spans import Span
from brandcheck.scoring import principles


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
    assert [(p.title, p.next_step) for p in told] == [(p.title, p.step) for p in PRINCIPLES]
    assert {p.status for p in told} == {brandcheck.Status.NOT_CHECKABLE}


def test_what_an_input_cannot_hold_is_said_and_still_has_a_next_step():
    report = brandcheck.analyze("I look after 31 lighthouses on the north coast.")
    unseen = [p for p in report.principles if p.status is brandcheck.Status.NOT_CHECKABLE]
    assert unseen
    assert all(p.reason and p.next_step for p in unseen)


def test_what_need_not_be_told_is_said_only_where_nothing_is_to_do():
    report = brandcheck.analyze(Path("examples/profiles/ward-nurse.md"))
    told = {p.number: p.reason for p in report.principles if p.reason}
    assert told == {10: "No break, change or refusal was found, and none has to be told."}


def test_the_document_carries_the_principles_with_their_words():
    report = brandcheck.analyze(Path("examples/profiles/site-electrician.md"))
    told = report.to_dict()["principles"]
    assert [p["number"] for p in told] == list(range(1, 11))
    assert {c for p in told for c in p["checks"]} == {r.check for r in report.results}
    source = report.profile.source
    quotes = [source[slice(*s["span"])] for p in told for s in p["strengths"]]
    assert quotes


def test_no_stretch_is_quoted_twice_for_a_principle():
    report = brandcheck.analyze(Path("examples/profiles/site-electrician.md"))
    for principle in report.principles:
        spans = [s.span for s in principle.strengths]
        assert not any(a.overlaps(b) for a, b in itertools.pairwise(spans))


def quality(scores: dict[str, float], weight: int) -> brandcheck.Status:
    """Return the status of principle 8 from results with these scores, one with a strength."""
    made = [
        CheckResult("told", "narrative", 8, "t", brandcheck.Status.PASS, "stable", 1, 1.0)
        for _ in range(20)
    ]
    made[0] = replace(made[0], strengths=(Strength(Span(0, 1), "proof", "r"),))
    made += [
        CheckResult(name, "narrative", 8, "t", brandcheck.Status.WARN, "stable", weight, score)
        for name, score in scores.items()
    ]
    return principles(made)[7].status


def test_a_quality_needs_that_no_serious_check_objects():
    assert quality({"a": 0.9}, weight=7) is brandcheck.Status.PASS
    assert quality({"a": 0.5}, weight=1) is brandcheck.Status.PASS
    assert quality({"a": 0.66}, weight=7) is brandcheck.Status.FAIL
    assert quality({"a": 0.0, "b": 0.0, "c": 0.0}, weight=1) is brandcheck.Status.FAIL
