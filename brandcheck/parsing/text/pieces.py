"""Cut a line into pieces: at its separators, and around its dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.parsing.text import words
from brandcheck.parsing.text.dates import DateRange, find_range, is_duration
from brandcheck.parsing.text.lines import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "BARS",
    "BOLD_END",
    "COMMA",
    "DASHES",
    "Dated",
    "dated",
    "split_at",
    "split_between",
    "tidy",
]

# Strongest first; a line is split by the strongest kind of mark in it.
# Each starts where white space starts, so that long runs of it cost no time.
BARS = re.compile(r"(?<!\s)(?:\s+[·•∙⋅]\s+|\s*[|｜]\s*|\s*\t\s*|[^\S\n]{2,})")
DASHES = re.compile(r"(?<!\s)(?:\s+[-–—―]+\s+|\s*—\s*)")
BOLD_END = re.compile(r"(?<=[\w.)])(?:\*{1,3}|__)\s?[,:·|–—-]?\s+(?=\S)")
COMMA = re.compile(r"(?<!\s)\s*[,，]\s+")
_DURATION = re.compile(r"[\s)\]*_.,]*[(\[·|,–-]?\s*([^()\[\]·|,]*)[)\]]?")
# Words that stand before the date of a credential and are no name of it.
_DATE_LABEL = re.compile(
    r"(?:date )?(?:issued|awarded|completed|conferred|earned|gained|graduated|granted|obtained"
    r"|passed|received|expires|expired|expiry|valid (?:from|until|to|through)|dates?)"
    r"(?: (?:on|in))?[ :.]*",
    re.IGNORECASE,
)
_EDGES = " \t,;:|·•∙⋅–—―-*_`"
_LONGEST_PART = 100
_MOST_LAYERS = 8


@dataclass(frozen=True, slots=True)
class Dated:
    """A line cut at its dates.

    Attributes:
        before, after: the words on either side; empty spans when there are none.
        dates: the words of the dates.
        found: what they say.
        is_sentence: the line opens with its dates and goes on as running text.
    """

    before: Span
    dates: Span
    after: Span
    found: DateRange
    is_sentence: bool


def split_at(source: str, span: Span, mark: re.Pattern[str]) -> list[Span]:
    """Return the non-empty pieces of ``span`` between ``mark``, without stray markup."""
    return split_between(
        source, span, [m.span() for m in mark.finditer(source, span.start, span.end)]
    )


def split_between(source: str, span: Span, cuts: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the non-empty pieces of ``span`` between ``cuts``, without stray markup."""
    starts = [span.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), span.end]
    pieces = [tidy(source, Span(a, b)) for a, b in zip(starts, ends, strict=True)]
    return [p for p in pieces if p]


def tidy(source: str, span: Span) -> Span:
    """Strip emphasis, separators and brackets without a partner from both ends."""
    for _ in range(_MOST_LAYERS):
        span = bare(source, span)
        text = span.of(source)
        start = len(text) - len(text.lstrip(_EDGES))
        end = len(text.rstrip(_EDGES))
        if start >= end:
            return Span(span.start, span.start)
        text = text[start:end]
        inside = re.search(r"[()\[\]]", text[1:-1]) is not None
        start += text[0] in ")]" or (text[0] in "([" and not inside)
        end -= text[-1] in "([" or (text[-1] in ")]" and not inside)
        inner = Span(span.start + start, span.start + max(start, end))
        if inner == span:
            return span
        span = inner
    return span


def dated(source: str, span: Span) -> Dated | None:
    """Cut a line at its dates, or return None when it is prose that names a date."""
    text = span.of(source)
    found = find_range(text)
    if found is None:
        return None
    dates = Span(span.start + found.span.start, span.start + found.span.end)
    raw_before, raw_after = Span(span.start, dates.start), Span(dates.end, span.end)
    before = tidy(source, raw_before)
    if is_duration(raw_before.of(source)) or _DATE_LABEL.fullmatch(before.of(source)):
        raw_before = before = Span(span.start, span.start)
    after = _after_duration(source, raw_after)
    if _is_labelled_date(after.of(source)):
        raw_after = after = Span(span.end, span.end)
    is_sentence = not before and bool(after) and _opens_text(source, raw_after, after)
    result = Dated(before, dates, after, found, is_sentence)
    return result if is_sentence or _is_head_shaped(source, result, raw_before, raw_after) else None


def _is_labelled_date(text: str) -> bool:
    """Tell "Expires Sep 2024" behind the date of issue."""
    label = _DATE_LABEL.match(text)
    found = find_range(text[label.end() :]) if label else None
    return found is not None and label is not None and len(text) - label.end() == found.span.end


def _after_duration(source: str, span: Span) -> Span:
    """Return what follows the dates, without "(3 years 2 months)"."""
    text = span.of(source)
    length = _DURATION.match(text)
    if length and is_duration(length[1]):
        span = Span(span.start + length.end(), span.end)
        text = span.of(source)
    closing = len(text) - len(text.lstrip(" \t\u00a0.)]*_"))
    return tidy(source, Span(span.start + closing, span.end))


def _opens_text(source: str, raw: Span, after: Span) -> bool:
    """Tell "2022. Six short dances" from "2022 · Lowmoor"."""
    text = after.of(source)
    stopped = raw.of(source).startswith((". ", ".\u00a0"))
    marked = re.match(r"\s*[.:–—-]", raw.of(source)) is not None
    return (stopped and len(text.split()) > 1) or (marked and words.ends_sentence(text))


def _is_head_shaped(source: str, cut: Dated, raw_before: Span, raw_after: Span) -> bool:
    before, after = cut.before.of(source), cut.after.of(source)
    for part in (before, after):
        if len(part) > _LONGEST_PART or words.ends_sentence(part):
            return False
    left = not before or _is_apart(raw_before.of(source)[::-1]) or _is_title_like(before)
    right = not after or _is_apart(raw_after.of(source)) or _is_title_like(after)
    return left and right


def _is_apart(gap: str) -> bool:
    """Tell whether a separator stands at the start of ``gap``."""
    return re.match(r"\s*[\[\](),;:|·•∙⋅–—―*_-]|\s{2,}|\t", gap) is not None


def _is_title_like(text: str) -> bool:
    capitals = [w for w in text.split() if not w[:1].islower()]
    known = words.is_role(text) or words.is_organisation(text) or words.is_degree(text)
    return len(text.split()) <= 10 and (
        2 * len(capitals) > len(text.split()) or (known and len(text.split()) <= 6)
    )
