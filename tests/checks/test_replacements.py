"""A replacement that a check proposes makes its finding vanish and brings no new one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from brandcheck.checks import Context, Finding, find_check
from brandcheck.parsing import parse
from brandcheck.testing import context

DATA = Path(__file__).parents[1] / "data" / "rewrites.tsv"
ROLE = "# Bo Example\nClerk\n\n## About\nI count.\n\n## Experience\n### Clerk · Alder\n{dates}- {text}\n"
FRAMES = {
    "past": ROLE.replace("{dates}", "2012 – 2015\n"),
    "now": ROLE.replace("{dates}", "2012 – Present\n"),
    "undated": ROLE.replace("{dates}", ""),
    "about": "# Bo Example\nOrgan builder\n\n## About\n{text}\n",
}
CHECKS = ("duty-bullet", "hedging", "mixed-voice", "need-framing", "roundabout-wording")


def cases() -> list[tuple[str, str]]:
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [(FRAMES[place].replace("{text}", text), after) for place, text, after in rows]


CASES = cases()


def found(ctx: Context, check_id: str) -> tuple[Finding, ...]:
    check = find_check(check_id)
    return check.run(ctx, **check.options).findings


def applied(source: str, findings: list[Finding]) -> str:
    """Put every replacement in its place, from the end on."""
    for finding in sorted(findings, key=lambda f: f.span or f.message, reverse=True):
        assert finding.span is not None
        assert finding.replacement is not None
        source = source[: finding.span.start] + finding.replacement + source[finding.span.end :]
    return source


@pytest.mark.parametrize(
    "source", [text for text, after in CASES if after != "-"], ids=lambda text: text[-60:].strip()
)
def test_a_replacement_is_a_fixed_point(source: str) -> None:
    ctx = context(parse(source))
    for check_id in CHECKS:
        before = found(ctx, check_id)
        told = [finding for finding in before if finding.replacement is not None]
        if told:
            after = found(context(parse(applied(source, told))), check_id)
            assert [f.replacement for f in after if f.replacement is not None] == []
            assert len(after) <= len(before) - len(told)


def test_most_rewrites_are_shown_by_a_check() -> None:
    shown = 0
    rewritable = [text for text, after in CASES if after != "-"]
    for text in rewritable:
        ctx = context(parse(text))
        shown += any(f.replacement for check_id in CHECKS for f in found(ctx, check_id))
    assert shown >= 0.85 * len(rewritable)


@pytest.mark.parametrize(
    "text",
    ["Helped to run the night desk", "Assisted with managing the herd", "Was part of the team"],
)
def test_help_is_never_turned_into_ownership(text: str) -> None:
    ctx = context(parse(FRAMES["past"].replace("{text}", text)))
    findings = found(ctx, "weak-ownership")
    assert [finding.replacement for finding in findings] == [None]
    assert all(finding.question for finding in findings)
