"""Read lists of short things: skills, languages, interests, ways to get in touch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.core.spans import Span
from brandcheck.parsing.text.lines import Line, LineKind
from brandcheck.parsing.text.pieces import split_at, split_between
from brandcheck.parsing.text.words import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["read_items"]

_STRONG = re.compile(r"(?<!\s)(?:\s+[·•∙⋅]\s*|\s*[•|｜;；、]\s*|\t|[^\S\n]{3,})")
_COMMA = re.compile(r"\([^()]*\)|(?P<comma>[,，]\s+)")
_LABEL = re.compile(r"(?:\*\*|__)?(?P<label>[^:：*_]{2,40})(?:\*\*|__)?[:：](?:\*\*|__)?\s+(?=\S)")
_LONGEST_ITEM = 80
_MOST_WORDS = 9


def read_items(
    source: str, kind: Kind, lines: Sequence[Line]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the paragraphs and the items of a section that is a list."""
    paragraphs: list[Span] = []
    items: list[Span] = []
    for at, line in enumerate(lines):
        if line.kind is LineKind.HEADING and not _is_label(lines, at):
            items.append(line.words)
        elif line.kind is LineKind.BULLET:
            items += _of_bullet(source, kind, line.words)
        elif line.kind is LineKind.TEXT:
            found = _of_text(source, kind, line)
            if found:
                items += found
            else:
                paragraphs.append(line.words)
    return _joined(source, paragraphs), tuple(item for item in items if item)


def _is_label(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a heading stands over a list of its own."""
    below = [line for line in lines[at + 1 : at + 4] if line.kind is not LineKind.BLANK]
    return bool(below) and below[0].kind in {LineKind.BULLET, LineKind.TEXT}


def _joined(source: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Join lines of running text that stand directly below one another."""
    joined: list[Span] = []
    for line in lines:
        gap = source[joined[-1].end : line.start] if joined else ""
        if joined and not gap.strip() and len(gap.splitlines()) < 3:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _of_bullet(source: str, kind: Kind, words: Span) -> list[Span]:
    """Take a bullet as one item unless it is plainly a list of its own."""
    label = _label_end(source, kind, words)
    rest = Span(words.start + label, words.end)
    strong = split_at(source, rest, _STRONG)
    if len(strong) > 1:
        return strong
    commas = _by_comma(source, rest)
    if (label and _are_items(source, commas)) or (len(commas) > 2 and _are_items(source, commas)):
        return commas
    return [words]


def _of_text(source: str, kind: Kind, line: Line) -> list[Span]:
    """Take a line of text as items, or as none when it reads like a sentence."""
    label = _label_end(source, kind, line.words)
    rest = Span(line.words.start + label, line.words.end)
    if kind is Kind.CONTACT:
        return split_at(source, line.words, _STRONG)
    strong = [p for piece in split_at(source, rest, _STRONG) for p in _by_comma(source, piece)]
    if len(strong) > 1 and _are_items(source, strong):
        return strong
    text = rest.of(source)
    short = len(text.split()) <= _MOST_WORDS and len(text) <= _LONGEST_ITEM
    return strong if short and (label or not ends_sentence(text)) else []


def _label_end(source: str, kind: Kind, words: Span) -> int:
    """Return how long "Programming: " is; a language's level is no label's list."""
    if kind in {Kind.LANGUAGES, Kind.CONTACT}:
        return 0
    label = _LABEL.match(words.of(source))
    return label.end() if label and len(label["label"].split()) <= 5 else 0


def _by_comma(source: str, span: Span) -> list[Span]:
    cuts = [
        found.span()
        for found in _COMMA.finditer(source, span.start, span.end)
        if found["comma"]  # not one inside brackets
    ]
    pieces = split_between(source, span, cuts)
    if len(pieces) > 2:
        pieces[-1] = _without_and(source, pieces[-1])
    if len(pieces) > 1 and ends_sentence(pieces[-1].of(source)):
        pieces[-1] = Span(pieces[-1].start, pieces[-1].end - 1)
    return pieces


def _without_and(source: str, span: Span) -> Span:
    lead = re.match(r"(?:and|&|und|et|y|e|och|og|en|i|oraz|и|ve)\s+", span.of(source))
    return Span(span.start + lead.end(), span.end) if lead else span


def _are_items(source: str, pieces: Sequence[Span]) -> bool:
    return all(len(p) <= _LONGEST_ITEM and len(p.of(source).split()) <= _MOST_WORDS for p in pieces)
