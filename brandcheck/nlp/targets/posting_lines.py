"""A job posting cut into stretches: expected, welcome, the work itself, or none of these.

Headings say what stands under them ("Requirements", "Nice to have", "About us"); wording says
it of a sentence or clause ("Docker is a plus") and wins over the heading.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from brandcheck.core.shipped import shipped_toml
from brandcheck.core.spans import Span
from brandcheck.nlp.skills.labels import fold_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Part", "Stretch", "bare_request", "cut_posting", "heading_part"]

LINE = re.compile(r"[^\r\n]+")
MARKS = re.compile(r"(?:\s|[#>*•·‣●▪◦–—_✓✔➢-]|\d{1,2}[.)])+")
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s+(?=but\s)")
CLAUSE = re.compile(r",\s+(?:and\s+)?|\s+[–—-]\s+")
# What stands before and after the thing itself: "solid experience with Kafka is a plus".
OPENING = re.compile(
    r"(?:(?:you(?:'ll| will| must| should)?|must|should|we need|ideally|a|an|good|very|strong|"
    r"solid|proven|excellent|basic|some|prior|previous|deep|sound|working|practical|hands-on|advanced|"
    r"have|hold|bring|and|or|at least|minimum|\d+\+?|two|three|five|years?|of|first)\s+)*"
    r"(?:experience|knowledge|understanding|familiarity|proficiency|expertise|command|proficient|"
    r"skilled|fluent|familiar)\s+(?:with|of|in|using|on)\s+|"
    r"(?:(?:you )?must (?:have|know)|you (?:have|know)|ideally)\s+",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r",?\s+(?:(?:is|are|would be|will be)\s+)?(?:an? )?(?:definite |big |real |huge |strong )?"
    r"(?:plus|bonus|advantage|asset|must|required|essential|mandatory|necessary|needed|preferred|"
    r"desirable|desired|advantageous|beneficial|optional|welcome|helpful|nice to have|preferable)"
    r"(?:,? (?:though|but) not (?:essential|required|necessary|needed))?\W*$",
    re.IGNORECASE,
)
INLINE = re.compile(r"(?P<head>[^:.;]{3,40}):\s+\S")
MOST_WORDS = 9


class Part(StrEnum):
    """What a stretch of a posting is about."""

    MUST = "must"
    NICE = "nice"
    DUTIES = "duties"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a posting and what they are about."""

    span: Span
    part: Part


def cut_posting(text: str) -> tuple[Stretch, ...]:
    """Return the stretches of a posting that hold words, in reading order."""
    found: list[Stretch] = []
    under = Part.UNKNOWN
    for match in LINE.finditer(text):
        span = _bare(text, Span(match.start(), match.end()))
        if span is None:
            continue
        part = heading_part(match[0])
        if part is not None:
            under = part
            continue
        inline = INLINE.match(span.of(text))
        here = heading_part(f"{inline['head']}:") if inline else None
        if inline and here is not None:
            span = Span(span.start + len(inline["head"]) + 1, span.end).trimmed(text)
        found += _stretches(text, span, here or under)
    return tuple(found)


def bare_request(text: str, span: Span) -> Span:
    """Return the thing itself that a stretch asks for, without the words of asking."""
    opening = OPENING.match(text, span.start, span.end)
    start = opening.end() if opening else span.start
    closing = CLOSING.search(text, start, span.end)
    bare = Span(start, closing.start() if closing else span.end).trimmed(text)
    return bare if len(bare) else span


def heading_part(line: str) -> Part | None:
    """Return what stands under a heading; None for a line that is none."""
    plain = MARKS.sub("", line, count=1) if MARKS.match(line) else line
    plain = plain.strip().strip("*_#").strip()
    is_marked = line.lstrip().startswith("#") or line.strip().startswith("**")
    ends_open = plain.endswith(":")
    plain = plain.rstrip(": ").strip("*_").strip()
    words = fold_label(plain).split()
    if not words or len(words) > MOST_WORDS or plain[-1:] in ".;,":
        return None
    key = " ".join(words)
    known = _headings().get(key)
    if known is None and (is_marked or ends_open or plain.isupper()):
        starts = (h for h in _headings() if key.startswith(f"{h} ") or key.endswith(f" {h}"))
        best = max(starts, key=len, default="")
        known = _headings().get(best, Part.UNKNOWN if is_marked or plain.isupper() else None)
    is_item = line.lstrip()[:1] in "-•·‣●▪◦" and not ends_open
    return None if is_item else known


def _bare(text: str, span: Span) -> Span | None:
    marks = MARKS.match(text, span.start, span.end)
    bare = Span(marks.end() if marks else span.start, span.end).trimmed(text)
    return bare if any(map(str.isalnum, bare.of(text))) else None


def _stretches(text: str, span: Span, under: Part) -> Iterator[Stretch]:
    for sentence in _split(text, span, SENTENCE):
        said = _said(sentence.of(text))
        if len(said) == 2:
            yield from _clauses(text, sentence, under)
        elif said == {Part.MUST} and under is Part.OTHER:
            yield Stretch(sentence, Part.OTHER)
        elif said == {Part.MUST} and under is Part.NICE:
            yield Stretch(sentence, Part.NICE)
        else:
            yield Stretch(sentence, next(iter(said), under))


def _clauses(text: str, sentence: Span, under: Part) -> Iterator[Stretch]:
    """Share a sentence that says both: a clause that says neither goes with the next that does."""
    clauses = list(_split(text, sentence, CLAUSE))
    parts = [_said(clause.of(text)) for clause in clauses]
    waiting: list[Span] = []
    last = under
    for clause, said in zip(clauses, parts, strict=True):
        if not said:
            waiting.append(clause)
            continue
        last = Part.NICE if Part.NICE in said else Part.MUST
        yield from (Stretch(span, last) for span in (*waiting, clause))
        waiting = []
    yield from (Stretch(span, last) for span in waiting)


def _split(text: str, span: Span, mark: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in mark.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _said(words: str) -> set[Part]:
    """Return what the wording says; the "essential" of "not essential" does not count."""
    folded = f" {fold_label(words)} "
    found = set()
    for cue in _wording()[Part.NICE]:
        if cue in folded:
            found.add(Part.NICE)
            folded = folded.replace(cue, "  ")
    if any(cue in folded for cue in _wording()[Part.MUST]):
        found.add(Part.MUST)
    return found


@functools.cache
def _headings() -> Mapping[str, Part]:
    return {fold_label(h): part for part, lines in _lists("posting_headings") for h in lines}


@functools.cache
def _wording() -> Mapping[Part, tuple[str, ...]]:
    return {
        part: tuple(sorted({f" {fold_label(cue)} " for cue in cues}, key=lambda c: (-len(c), c)))
        for part, cues in _lists("posting_wording")
    }


def _lists(name: str) -> Iterator[tuple[Part, list[str]]]:
    tables: dict[str, list[str]] = shipped_toml("targets.toml")[name]
    yield from ((Part(part), lines) for part, lines in tables.items())
