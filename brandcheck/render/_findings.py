"""Checks and their findings, numbered by their place in the text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from brandcheck.render._marks import Highlight
from brandcheck.render._quotes import quote_line, quoted
from brandcheck.render._records import Check, Finding, Group, Suppressed
from brandcheck.render._visible import one_line
from brandcheck.render._words import STATUS_WORDS, measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Plain = Mapping[str, Any]

__all__ = [
    "UNCHECKED",
    "build_check",
    "find_highlights",
    "in_full",
    "number_findings",
    "switched_off",
]

SHORTENED = re.compile("“([^”]+?)\\s?…”")
UNCHECKED = {"unsure", "not-checkable", "error"}


def number_findings(results: Iterable[Plain]) -> dict[tuple[str, int], int]:
    """Number the findings by their place in the text."""
    placed = sorted(
        (*finding["span"], result["check"], index)
        for result in results
        for index, finding in enumerate(result["findings"])
        if finding["span"]
    )
    return {(check, index): n for n, (_, _, check, index) in enumerate(placed, 1)}


def build_check(
    result: Plain, about: Mapping[str, Plain], numbers: Mapping[tuple[str, int], int], source: str
) -> Check:
    """Return a check with its findings; its title says when it only nearly holds or is open."""
    value, unit = result["value"], result["unit"]
    name = result["check"]
    return Check(
        id=name,
        category=result["category"],
        principle=result["principle"],
        title=_title(result),
        status=result["status"],
        word=STATUS_WORDS[result["status"]],
        weight=result["weight"],
        gain=result["gain"],
        measured=measured(value, unit) if value is not None and unit else "",
        reason=result["error"] or result["reason"],
        groups=_groups(result, numbers, source),
        strengths=tuple(quote_line(source, s["span"], s) for s in result["strengths"]),
        lacks=tuple(result["lacks"]),
        waits=tuple(result["waits"]),
        options=result["options"],
        is_preview=result["stage"] == "preview",
        about=about.get(name, {}),
    )


def _title(result: Plain) -> str:
    if result["status"] in UNCHECKED:
        return f"{result['title']}?"
    return str(result["title"])


def _groups(
    result: Plain, numbers: Mapping[tuple[str, int], int], source: str
) -> tuple[Group, ...]:
    def asks(pair: tuple[int, Plain]) -> tuple[str, str]:
        return pair[1]["advice"], pair[1]["question"] or ""

    return tuple(
        Group(
            findings=tuple(
                _finding(finding, result, index, numbers.get((result["check"], index), 0), source)
                for index, finding in members
            ),
            advice=advice,
            question=question,
        )
        for (advice, question), members in groupby(enumerate(result["findings"]), asks)
    )


def _finding(finding: Plain, result: Plain, index: int, place: int, source: str) -> Finding:
    quote = one_line(finding["quote"])
    return Finding(
        id=f"finding-{result['check']}-{index + 1}",
        number=place,
        title=result["title"],
        quote=quote,
        message=in_full(one_line(finding["message"]), quote),
        replacement=finding["replacement"] or "",
        evidence=tuple(quoted(source, span) for span in finding["evidence"]),
    )


def in_full(message: str, quote: str) -> str:
    """Put the whole quote where a message shortens it, so that it is not said twice."""
    short = SHORTENED.search(message)
    if not short or not quote.startswith(short[1]):
        return message
    return f"{message[: short.start(1)]}{quote}{message[short.end(0) - 1 :]}"


def switched_off(results: Iterable[Plain]) -> Iterator[Suppressed]:
    """Yield the findings that the user has switched off."""
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


def find_highlights(document: Plain, numbers: Mapping[tuple[str, int], int]) -> Iterator[Highlight]:
    """Yield what to mark in the text: findings, strengths, and headings with their glyphs."""
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
