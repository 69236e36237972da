"""From the result document to what the renderers show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render._findings import (
    UNCHECKED,
    build_check,
    find_highlights,
    number_findings,
    switched_off,
)
from brandcheck.render._fold import fold
from brandcheck.render._ledger import build_claim, find_questions, group_open_claims
from brandcheck.render._marks import cut
from brandcheck.render._quotes import quote_line, quoted
from brandcheck.render._records import (
    Category,
    Check,
    Line,
    Principle,
    SlotLine,
    View,
    Waiting,
)
from brandcheck.render._review import build_verdicts
from brandcheck.render._skills import build_skills
from brandcheck.render._ties import draw_ledger
from brandcheck.render._visible import one_line
from brandcheck.render._words import (
    CATEGORY_QUESTIONS,
    PRINCIPLE_WORDS,
    SLOT_LABELS,
    against,
    band,
    likely,
    origin,
    stage_line,
    thing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Plain = Mapping[str, Any]

__all__ = ["build_view"]

HEADLINE_FOLD = 60
ABOUT_FOLD = 265
PHONE_HEADLINE_FOLD = 40
PHONE_ABOUT_FOLD = 140

JUDGED = {"pass", "warn", "fail"}


def build_view(document: Plain) -> View:
    """Return everything that a report on this document shows."""
    profile, results = document["profile"], document["results"]
    source, parsed = profile["source"], profile["origin"]
    numbers = number_findings(results)
    checks = [build_check(result, document["checks"], numbers, source) for result in results]
    by_id = {check.id: check for check in checks}
    findings = [finding for check in checks for finding in check.findings]
    asked = find_questions(document)
    return View(
        name=quoted(source, profile["name"]),
        headline=one_line(_body(profile, "headline")),
        language=profile["language"],
        origin=origin(parsed["kind"]),
        against=against(document["target"]),
        likely=likely(document["guesses"]),
        stage=stage_line(document["stage"]),
        score=document["score"],
        word=document["rating"],
        judged=sum(check.status in JUDGED for check in checks),
        in_place=sum(check.status == "pass" for check in checks),
        review=build_verdicts(document),
        notes=tuple(dict.fromkeys(document["notes"])),
        categories=_categories(document["categories"], checks),
        strengths=_strengths(results, source),
        fixes=tuple(by_id[name] for name in document["fixes"]),
        headline_fold=fold(_body(profile, "headline"), HEADLINE_FOLD),
        about_fold=fold(_body(profile, "about"), ABOUT_FOLD),
        phone_headline_fold=fold(_body(profile, "headline"), PHONE_HEADLINE_FOLD),
        phone_about_fold=fold(_body(profile, "about"), PHONE_ABOUT_FOLD),
        shown_claims=tuple(build_claim(c, source) for c in document["claims"] if c["evidence"]),
        open_claims=group_open_claims(document, source, asked),
        pictures=draw_ledger(document, source, asked),
        unclaimed=tuple(quote_line(source, s["span"], s) for s in document["unclaimed"]),
        skills=build_skills(document),
        slots=tuple(_slot(slot, source) for slot in document["readback"]),
        principles=tuple(_principle(p, by_id, source) for p in document["principles"]),
        segments=cut(source, find_highlights(document, numbers)),
        findings={finding.number: finding for finding in findings if finding.number},
        suppressed=tuple(switched_off(results)),
        unchecked=tuple(c for c in checks if c.status in UNCHECKED),
        hidden=frozenset(parsed["cannot_show"]),
        cannot_show=tuple(thing(code) for code in parsed["cannot_show"]),
        partial=tuple(parsed["partial"]),
        skipped=tuple(parsed["skipped"]),
        generator=document["generator"],
    )


def _slot(slot: Plain, source: str) -> SlotLine:
    words = quoted(source, slot["span"]) if slot["span"] else ""
    return SlotLine(slot["kind"], SLOT_LABELS[slot["kind"]], words, slot["question"])


def _body(profile: Plain, kind: str) -> str:
    bodies = (s["body"] for s in profile["sections"] if s["kind"] == kind)
    return next((one_line(profile["source"][start:end]) for start, end in bodies), "")


def _categories(categories: Sequence[Plain], checks: Sequence[Check]) -> tuple[Category, ...]:
    scored = [c for c in categories if c["score"] is not None]
    whole = sum(c["weight"] for c in scored) or 1.0
    return tuple(
        _category(c, checks, 100 * c["weight"] / whole if c in scored else 0.0) for c in categories
    )


def _category(category: Plain, checks: Sequence[Check], percent: float) -> Category:
    own = [check for check in checks if check.category == category["id"]]
    waiting = [check for check in own if check.is_waiting]
    judged = [c for c in own if c.status not in UNCHECKED and c not in waiting]
    speaks = [check for check in judged if check.groups or check.status in {"warn", "fail"}]
    return Category(
        id=category["id"],
        title=category["title"],
        question=CATEGORY_QUESTIONS.get(category["id"], ""),
        score=category["score"],
        word=band(category["score"]),
        percent=percent,
        open=tuple(sorted(speaks, key=lambda check: (-check.gain, check.id))),
        waiting=_waiting(waiting),
        passed=tuple(check for check in judged if check not in speaks),
        unchecked=tuple(c for c in own if c.status in UNCHECKED),
    )


def _waiting(checks: Sequence[Check]) -> tuple[Waiting, ...]:
    reasons = dict.fromkeys(check.reason for check in checks)
    return tuple(Waiting(r, tuple(c for c in checks if c.reason == r)) for r in reasons)


def _strengths(results: Iterable[Plain], source: str) -> tuple[Line, ...]:
    """Credited words, what came of the work first, each stretch once."""
    credited = [(result, strength) for result in results for strength in result["strengths"]]
    credited.sort(key=lambda pair: (_rank(*pair), *pair[1]["span"], pair[0]["check"]))
    taken: list[tuple[int, int]] = []
    lines = []
    for _, strength in credited:
        start, end = strength["span"]
        if all(end <= other[0] or other[1] <= start for other in taken):
            taken.append((start, end))
            lines.append(quote_line(source, (start, end), strength))
    return tuple(lines)


def _rank(result: Plain, strength: Plain) -> tuple[bool, int]:
    return strength["kind"] != "result", -result["weight"]


def _principle(principle: Plain, by_id: Mapping[str, Check], source: str) -> Principle:
    status = principle["status"]
    if status == "fail" and principle["strengths"]:
        status = "warn"
    return Principle(
        number=principle["number"],
        title=principle["title"],
        meaning=principle["meaning"],
        status=status,
        word=PRINCIPLE_WORDS[status],
        evidence=tuple(quote_line(source, s["span"], s) for s in principle["strengths"]),
        next_step=principle["next_step"],
        reason=principle["reason"],
        checks=tuple(by_id[name] for name in principle["checks"]),
    )
