"""From the result document to what the renderers show."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from brandcheck.render._marks import Highlight, cut
from brandcheck.render._records import (
    Category,
    Check,
    Claim,
    Finding,
    Fold,
    Line,
    Principle,
    Suppressed,
    View,
    Waiting,
)
from brandcheck.render._visible import one_line
from brandcheck.render._words import (
    CATEGORY_QUESTIONS,
    CLAIM_QUESTIONS,
    PRINCIPLES,
    STATUS_WORDS,
    band,
    number,
    origin,
    thing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Plain = Mapping[str, Any]

__all__ = ["build_view"]

HEADLINE_FOLD = 60
ABOUT_FOLD = 265
WORD_SLACK = 14
REST_SHOWN = 120

JUDGED = {"pass", "warn", "fail"}
UNCHECKED = {"unsure", "not-checkable", "error"}
STRONG_LINE = 0.67
FAIR_LINE = 0.34


def build_view(document: Plain) -> View:
    """Return everything that a report on this document shows."""
    profile, results = document["profile"], document["results"]
    source, parsed = profile["source"], profile["origin"]
    numbers = _numbers(results)
    checks = [_check(result, document["checks"], numbers, source) for result in results]
    by_id = {check.id: check for check in checks}
    findings = [finding for check in checks for finding in check.findings]
    return View(
        name=_words(source, profile["name"]),
        headline=one_line(_body(profile, "headline")),
        language=profile["language"],
        origin=origin(parsed["kind"]),
        target=document["target"],
        score=document["score"],
        word=document["rating"],
        judged=sum(check.status in JUDGED for check in checks),
        in_place=sum(check.status == "pass" for check in checks),
        notes=tuple(dict.fromkeys(document["notes"])),
        categories=_categories(document["categories"], checks),
        strengths=_strengths(results, source),
        fixes=tuple(by_id[name] for name in document["fixes"]),
        headline_fold=_fold(_body(profile, "headline"), HEADLINE_FOLD),
        about_fold=_fold(_body(profile, "about"), ABOUT_FOLD),
        claims=tuple(_claim(claim, results, source) for claim in document["claims"]),
        unclaimed=tuple(_line(source, s["span"], s) for s in document["unclaimed"]),
        principles=_principles(checks),
        segments=cut(source, _highlights(document, numbers)),
        findings={finding.number: finding for finding in findings if finding.number},
        suppressed=tuple(_suppressed(results)),
        unchecked=tuple(c for c in checks if c.status in UNCHECKED),
        cannot_show=tuple(thing(code) for code in parsed["cannot_show"]),
        partial=tuple(parsed["partial"]),
        skipped=tuple(parsed["skipped"]),
        generator=document["generator"],
    )


def _words(source: str, span: Sequence[int] | None) -> str:
    return one_line(source[span[0] : span[1]]) if span else ""


def _body(profile: Plain, kind: str) -> str:
    bodies = (s["body"] for s in profile["sections"] if s["kind"] == kind)
    return next((one_line(profile["source"][start:end]) for start, end in bodies), "")


def _line(source: str, span: Sequence[int], record: Plain) -> Line:
    return Line(_words(source, span), record["kind"], record["reason"])


def _numbers(results: Iterable[Plain]) -> dict[tuple[str, int], int]:
    """Number the findings by their place in the text."""
    placed = sorted(
        (*finding["span"], result["check"], index)
        for result in results
        for index, finding in enumerate(result["findings"])
        if finding["span"]
    )
    return {(check, index): n for n, (_, _, check, index) in enumerate(placed, 1)}


def _check(
    result: Plain, about: Mapping[str, Plain], numbers: Mapping[tuple[str, int], int], source: str
) -> Check:
    value, unit = result["value"], result["unit"]
    name = result["check"]
    return Check(
        id=name,
        category=result["category"],
        principle=result["principle"],
        title=f"{result['title']}?" if result["status"] in UNCHECKED else result["title"],
        status=result["status"],
        word=STATUS_WORDS[result["status"]],
        weight=result["weight"],
        gain=result["gain"],
        measured=f"{number(value)} {unit}".strip() if value is not None else "",
        reason=result["error"] or result["reason"],
        findings=tuple(
            _finding(finding, result, index, numbers.get((name, index), 0), source)
            for index, finding in enumerate(result["findings"])
        ),
        strengths=tuple(_line(source, s["span"], s) for s in result["strengths"]),
        options=result["options"],
        is_preview=result["stage"] == "preview",
        about=about.get(name, {}),
    )


def _finding(finding: Plain, result: Plain, index: int, place: int, source: str) -> Finding:
    return Finding(
        id=f"finding-{result['check']}-{index + 1}",
        number=place,
        check=result["check"],
        title=result["title"],
        message=finding["message"],
        advice=finding["advice"],
        quote=one_line(finding["quote"]),
        replacement=finding["replacement"] or "",
        question=finding["question"] or "",
        evidence=tuple(_words(source, span) for span in finding["evidence"]),
    )


def _suppressed(results: Iterable[Plain]) -> Iterator[Suppressed]:
    for result in results:
        for off in result["suppressed"]:
            finding = off["finding"]
            yield Suppressed(
                check=result["check"],
                title=result["title"],
                message=finding["message"],
                quote=one_line(finding["quote"]),
                reason=off["reason"],
            )


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
    speaks = [check for check in judged if check.findings or check.status in {"warn", "fail"}]
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
    """Credited words, those of the weightiest checks first, each stretch once."""
    credited = [(result, strength) for result in results for strength in result["strengths"]]
    credited.sort(key=lambda pair: (-pair[0]["weight"], *pair[1]["span"], pair[0]["check"]))
    taken: list[tuple[int, int]] = []
    lines = []
    for _, strength in credited:
        start, end = strength["span"]
        if all(end <= other[0] or other[1] <= start for other in taken):
            taken.append((start, end))
            lines.append(_line(source, (start, end), strength))
    return tuple(lines)


def _fold(text: str, limit: int) -> Fold | None:
    if not text:
        return None
    if len(text) <= limit:
        return Fold(text, "", is_longer=False)
    place = text.rfind(" ", max(0, limit - WORD_SLACK), limit + 1)
    if place < 0:
        place = limit
        while place > 1 and unicodedata.combining(text[place]):
            place -= 1
    return Fold(text[:place], text[place : place + REST_SHOWN], len(text) > place + REST_SHOWN)


def _claim(claim: Plain, results: Iterable[Plain], source: str) -> Claim:
    start, end = claim["span"]
    asked = (
        finding["question"]
        for result in results
        for finding in result["findings"]
        if finding["question"] and finding["span"] and tuple(finding["span"]) == (start, end)
    )
    return Claim(
        quote=_words(source, (start, end)),
        kind=claim["kind"],
        where=claim["where"],
        evidence=tuple(
            Line(_words(source, e["span"]), _how_strong(e["strength"]), e["reason"])
            for e in claim["evidence"]
        ),
        question=next(asked, CLAIM_QUESTIONS[claim["kind"]]),
    )


def _how_strong(strength: float) -> str:
    if strength >= STRONG_LINE:
        return "strong"
    return "fair" if strength >= FAIR_LINE else "thin"


def _principles(checks: Sequence[Check]) -> tuple[Principle, ...]:
    return tuple(
        Principle(n, title, tuple(c for c in checks if c.principle == n))
        for n, title in PRINCIPLES.items()
    )


def _highlights(document: Plain, numbers: Mapping[tuple[str, int], int]) -> Iterator[Highlight]:
    profile = document["profile"]
    for result in document["results"]:
        for index, finding in enumerate(result["findings"]):
            if finding["span"]:
                start, end = finding["span"]
                yield Highlight(start, end, "finding", numbers[result["check"], index])
        for strength in result["strengths"]:
            start, end = strength["span"]
            yield Highlight(start, end, "strength")
    headings = [profile["name"], *(s["heading"] for s in profile["sections"])]
    for section in profile["sections"]:
        headings += [entry["title"] for entry in section["entries"]]
    for start, end in filter(None, headings):
        yield Highlight(start, end, "heading")
        line = profile["source"].rfind("\n", 0, start) + 1
        if not profile["source"][line:start].strip("# "):
            yield Highlight(line, start, "glyph")
