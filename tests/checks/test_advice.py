"""Whoever follows the advice of a finding is rid of it, and gets no other for the new words."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

import brandcheck
from brandcheck.checks import Finding, Status

ROOT = Path(__file__).parents[2]
EDITS = tomllib.loads((ROOT / "tests" / "data" / "advice.toml").read_text("utf-8"))["edit"]
EXAMPLES = {path.stem: path for path in sorted((ROOT / "examples" / "profiles").glob("*.md"))}


@cache
def before(name: str) -> brandcheck.Report:
    return brandcheck.analyze(EXAMPLES[name].read_text("utf-8"))


def found(report: brandcheck.Report) -> list[tuple[str, Finding]]:
    """Return what is found wrong, with the check; not what is only for information."""
    judged = (result for result in report.results if result.status != Status.INFO)
    return [(result.check, finding) for result in judged for finding in result.findings]


def at(report: brandcheck.Report, start: int, words: str) -> set[str]:
    """Return the checks that find something wrong with the words at a place."""
    end = start + len(words)
    placed = ((check, f.span) for check, f in found(report) if f.span is not None)
    return {check for check, span in placed if span.start < end and span.end > start}


def unplaced(report: brandcheck.Report) -> set[str]:
    """Return the checks that miss something in the whole profile."""
    return {check for check, finding in found(report) if finding.span is None}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit['check']}-{edit['on']}")
def test_advice_that_is_followed_removes_its_finding_and_brings_none(edit) -> None:
    old, name = before(edit["on"]), edit["check"]
    source = old.profile.source
    assert source.count(edit["was"]) == 1
    start = source.index(edit["was"])
    new = brandcheck.analyze(source.replace(edit["was"], edit["now"]))
    count = [sum(check == name for check, _ in found(report)) for report in (new, old)]
    assert count[0] < count[1]
    assert at(new, start, edit["now"]) - at(old, start, edit["was"]) == set()
    assert unplaced(new) - unplaced(old) == set()
    assert (new.score or 0.0) >= (old.score or 0.0)


def test_every_check_with_a_finding_on_an_example_has_advice_that_was_followed() -> None:
    flagged = {check for name in EXAMPLES for check, _ in found(before(name))}
    assert flagged - {edit["check"] for edit in EDITS} == {"vaguest-line"} & flagged
