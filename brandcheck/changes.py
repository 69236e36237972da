"""The findings of two reports, paired: fixed, new, in both, or seen in one only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.comparison import FindingChange, Seen
from brandcheck.core.result import CheckResult, Finding
from brandcheck.core.textdiff import likeness

if TYPE_CHECKING:
    from brandcheck.report import Report

__all__ = ["Groups", "sort_findings"]

# Two quotes are the same words, edited, when this part of them is.
SAME_WORDS = 0.6

# A finding on at least this part of a section is about the section, whatever its words are.
WHOLE_SECTION = 0.5

Pair = tuple[CheckResult, Finding]
Groups = tuple[tuple[FindingChange, ...], ...]


def sort_findings(before: Report, after: Report) -> Groups:
    """Sort all findings into fixed, new, unchanged and unseen."""
    was = {r.check: r for r in before.results if r.status.is_scored}
    now = {r.check: r for r in after.results if r.status.is_scored}
    fixed: list[FindingChange] = []
    new: list[FindingChange] = []
    unchanged: list[FindingChange] = []
    unseen: list[FindingChange] = []
    for check in dict.fromkeys((*was, *now)):
        if check not in now:
            unseen += [_change((was[check], f), Seen.BEFORE, was=f) for f in was[check].findings]
        elif check not in was:
            unseen += [_change((now[check], f), Seen.AFTER, now=f) for f in now[check].findings]
        else:
            pairs, gone, come = _matched(before, was[check], after, now[check])
            unchanged += [_change((now[check], b), Seen.BOTH, was=a, now=b) for a, b in pairs]
            fixed += [_change((was[check], f), Seen.BEFORE, was=f) for f in gone]
            new += [_change((now[check], f), Seen.AFTER, now=f) for f in come]
    return tuple(tuple(sorted(g, key=_order)) for g in (fixed, new, unchanged, unseen))


def _order(change: FindingChange) -> tuple[float, str, int]:
    place = change.after or change.before
    return -change.gain, change.check, place.start if place else -1


def _matched(
    before: Report, was: CheckResult, after: Report, now: CheckResult
) -> tuple[list[tuple[Finding, Finding]], list[Finding], list[Finding]]:
    """Pair the findings of one check, most alike first; return pairs, what went, what came."""
    scores = sorted(
        (-_alike(a, b), i, j)
        for i, a in enumerate(was.findings)
        for j, b in enumerate(now.findings)
    )
    left, right = dict(enumerate(was.findings)), dict(enumerate(now.findings))
    pairs = []
    for score, i, j in scores:
        if -score >= SAME_WORDS and i in left and j in right:
            pairs.append((left.pop(i), right.pop(j)))
    for i, a in tuple(left.items()):
        part = _whole(before, a)
        same = [j for j, b in right.items() if part and _whole(after, b) == part]
        if same:
            pairs.append((left.pop(i), right.pop(same[0])))
    return pairs, list(left.values()), list(right.values())


def _alike(one: Finding, other: Finding) -> float:
    """Compare the quotes, or the messages where something is absent."""
    if (one.span is None) != (other.span is None):
        return 0.0
    if one.span is None:
        return likeness(one.message, other.message)
    return likeness(one.quote, other.quote)


def _whole(report: Report, finding: Finding) -> str:
    """Return the kind of the section that a finding is about as a whole, or ""."""
    span = finding.span
    if span is None:
        return ""
    for section in report.profile.sections:
        body = section.body
        if body.contains(span) and len(span) >= WHOLE_SECTION * len(body):
            return str(section.kind)
    return ""


def _change(
    shown: Pair, seen: Seen, *, was: Finding | None = None, now: Finding | None = None
) -> FindingChange:
    result, finding = shown
    earlier = was.quote if was and now else ""
    return FindingChange(
        check=result.check,
        category=result.category,
        title=result.title,
        seen=seen,
        message=finding.message,
        advice=finding.advice,
        question=finding.question or "",
        quote=finding.quote,
        earlier_quote=earlier if earlier.split() != finding.quote.split() else "",
        gain=result.gain,
        before=was.span if was else None,
        after=now.span if now else None,
    )
