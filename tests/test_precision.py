"""Findings on good profiles, judged one by one: no wrong one comes back, and most are right."""

from __future__ import annotations

import csv
import functools
from collections import Counter
from typing import TYPE_CHECKING

import pytest

import brandcheck
from scripts import parity

if TYPE_CHECKING:
    from pathlib import Path

JUDGED = parity.DATA / "judged.tsv"
EXAMPLES = parity.ROOT / "examples" / "profiles"
FLOOR = 0.9
# A check with fewer findings than these shows little either way.
FEWEST = 8
# Findings on which careful readers differ may be no more than this share.
ARGUABLE = 0.05
# So many findings that were judged wrong are still made.
KNOWN = 2

Key = tuple[str, str, str]


@functools.cache
def judged() -> dict[Key, str]:
    with JUDGED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(r["profile"], r["check"], r["quote"]): r["verdict"] for r in rows}


@functools.cache
def made() -> tuple[Key, ...]:
    paths = [*sorted((parity.DATA / "strong").glob("*.md")), *sorted(EXAMPLES.glob("*.md"))]
    return tuple(key for path in paths for key in keys(path))


def keys(path: Path) -> list[Key]:
    report = brandcheck.analyze(path)
    return [
        (path.stem, result.check, quote(report, finding))
        for result in report.results
        if result.weight
        for finding in result.findings
    ]


def quote(report: brandcheck.Report, finding: brandcheck.Finding) -> str:
    if finding.span is not None:
        return report.profile.text(finding.span).replace("\n", " / ")
    told = finding.message
    return told.split("”")[0].lstrip("“") if told.startswith("“") else ""


def wrong() -> list[Key]:
    return [key for key in made() if judged().get(key) == "false"]


def test_findings_judged_wrong_do_not_come_back() -> None:
    assert len(wrong()) <= KNOWN, wrong()


def test_every_finding_was_judged() -> None:
    assert [key for key in made() if key not in judged()] == []


def test_few_findings_are_arguable() -> None:
    open_ = [key for key in made() if judged().get(key) == "arguable"]
    assert len(open_) <= ARGUABLE * len(made()), open_


@pytest.mark.parametrize("check", sorted({check for _, check, _ in judged()}))
def test_most_findings_are_right(check: str) -> None:
    found = Counter(judged().get(key) for key in made() if key[1] == check)
    if found.total() >= FEWEST:
        assert found["true"] / (found["true"] + found["false"]) >= FLOOR, found
