"""Read the lines above the first section: name, headline, place, contact, introduction."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.profile import Section
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.core.spans import Span
from brandcheck.parsing.text import words
from brandcheck.parsing.text.contact import is_contact
from brandcheck.parsing.text.entries import read_body
from brandcheck.parsing.text.headings import is_document_title, label_of
from brandcheck.parsing.text.lines import Line, LineKind, trim
from brandcheck.parsing.text.pieces import BARS, DASHES, split_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["Header", "read_header"]

_LABEL = re.compile(
    r"(?:\*\*)?(?P<label>[^\W\d_][^:：*]{1,24}?)(?:\*\*)?\s*[:：](?:\*\*)?\s*(?=\S)"
)
_JOINS_NEXT = re.compile(r"(?:[|·•,&/–—-]|\b(?:and|&|for|at|of))\s*$", re.IGNORECASE)
_NAME, _HEADLINE, _PLACE, _CONTACTS, _TEXT = range(5)


@dataclass(frozen=True, slots=True)
class Header:
    """Who the profile is about, and the sections that stand above all headings."""

    name: Span | None
    location: Span | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class _Bit:
    """A line or a piece of one, and what it is taken for."""

    span: Span
    line: Line
    role: int


@dataclass(frozen=True, slots=True)
class _Top:
    """The lines above the first section: all of them, and those that hold words."""

    source: str
    lines: Sequence[Line]
    said: Sequence[Line]
    margin: int | None


def read_header(source: str, lines: Sequence[Line], *, margin: int | None) -> Header:
    """Return what the lines above the first section say."""
    said = [line for line in lines if line.words]
    sections: list[Section] = []
    while said and is_document_title(said[0].text(source)):
        title = said.pop(0)
        sections.append(
            Section(Kind.OTHER, Span(title.whole.end, title.whole.end), heading=title.words)
        )
    top = _Top(source, lines, tuple(said), margin)
    bits: list[_Bit] = []
    roles: set[int] = set()
    for line in said:
        for span in _spans(source, line, is_first=not bits):
            role = _role(top, span, line, bits, roles)
            added = _cut(source, span, line, role, roles)
            bits += added
            roles.update(bit.role for bit in added)
    sections += _sections(top, bits)
    return Header(_first(bits, _NAME), _first(bits, _PLACE), tuple(sections))


def _first(bits: Sequence[_Bit], role: int) -> Span | None:
    return next((bit.span for bit in bits if bit.role == role), None)


def _spans(source: str, line: Line, *, is_first: bool) -> list[Span]:
    """Part "Ada Ruiz – Nurse" on the first line after the name."""
    for mark in (BARS, DASHES) if is_first else ():
        pieces = split_at(source, line.words, mark)
        if len(pieces) > 1 and words.is_name(pieces[0].of(source)):
            return [pieces[0], Span(pieces[1].start, line.words.end)]
    return [line.words]


def _role(top: _Top, span: Span, line: Line, bits: Sequence[_Bit], roles: AbstractSet[int]) -> int:
    """Tell what the next line is, given what was found above it."""
    text = span.of(top.source)
    label = _LABEL.match(text) if _TEXT not in roles else None
    known = label_of(label["label"]) if label else None
    if known:
        wanted = {"name": _NAME, "headline": _HEADLINE, "location": _PLACE}[known]
        return _CONTACTS if wanted in roles else wanted
    if not bits and _is_name_line(top, span, line):
        return _NAME
    if is_contact(text) and line.kind is not LineKind.HEADING:
        return _CONTACTS if len(text) <= 200 else _TEXT
    if _TEXT in roles:
        return _TEXT
    if _PLACE not in roles and words.is_known_place(text):
        return _HEADLINE if _HEADLINE not in roles and _place_follows(top, line) else _PLACE
    if _HEADLINE not in roles:
        return _HEADLINE if _is_headline(top, span, line, bits) else _TEXT
    if _PLACE not in roles and _is_third(top, span, line, bits):
        return _PLACE
    return _after_headline(top.source, span, line, bits, roles)


def _next(top: _Top, line: Line) -> Line | None:
    """Return the line directly below, unless it is blank."""
    at = bisect_left(top.said, line.whole.end, key=lambda other: other.whole.start)
    below = top.said[at] if at < len(top.said) else None
    return below if below and below.whole.start == line.whole.end else None


def _place_follows(top: _Top, line: Line) -> bool:
    """Tell a headline such as "Beekeeper, Wales" by the place that stands below it."""
    below = _next(top, line)
    if below is None:
        return False
    text = below.text(top.source)
    under_heading = len(top.said) == 3 and top.said[0].kind is LineKind.HEADING
    return words.is_place(text) or (under_heading and not words.is_role(text))


def _is_third(top: _Top, span: Span, line: Line, bits: Sequence[_Bit]) -> bool:
    """Tell whether name, headline and this short line are all there is, as in our layout."""
    text = span.of(top.source)
    above = bits[-1].line if bits else line
    return (
        [bit.role for bit in bits] == [_NAME, _HEADLINE]
        and bits[0].line.kind is LineKind.HEADING
        and above.whole.end == line.whole.start
        and line is top.said[-1]
        and len(text.split()) <= 7
        and not words.ends_sentence(text)
        and not BARS.search(text)
        and not text[:1].islower()
    )


def _after_headline(
    source: str, span: Span, line: Line, bits: Sequence[_Bit], roles: AbstractSet[int]
) -> int:
    """Take a line under the headline for the place, more headline, or text."""
    text, above = span.of(source), bits[-1]
    adjoins = not source[above.line.whole.end : line.whole.start].strip(" \t\r")
    adjoins = adjoins and above.line.whole.end == line.whole.start
    if _PLACE not in roles and words.is_place(text) and len(text) <= 60 and adjoins:
        return _PLACE
    goes_on = _JOINS_NEXT.search(above.span.of(source)) or text[:1] in "|·•&" or text[:1].islower()
    if above.role == _HEADLINE and adjoins and goes_on and len(text) <= 200:
        return _HEADLINE
    return _TEXT


def _is_name_line(top: _Top, span: Span, line: Line) -> bool:
    text = span.of(top.source)
    if line.kind is LineKind.HEADING:
        return len(text) <= 80 and not is_contact(text)
    is_alone = len(top.said) == 1 and span == line.words
    return line.kind is LineKind.TEXT and not is_alone and words.is_name(text)


def _is_headline(top: _Top, span: Span, line: Line, bits: Sequence[_Bit]) -> bool:
    """Tell a headline from the first line of running text."""
    text = span.of(top.source)
    under_name = bool(bits) and bits[-1].line.whole.end == line.whole.start
    longest = 300 if under_name and not top.margin is not None else 220
    if line.kind is LineKind.BULLET or len(text) > longest:
        return False
    if words.ends_sentence(text) and not under_name and (not bits or len(text.split()) > 12):
        return False
    below = _next(top, line)
    runs_on = below is not None and below.kind is LineKind.TEXT and len(below.words) >= 40
    is_running = top.margin is not None and len(text) >= 60 and runs_on and not BARS.search(text)
    return not (is_running or (not bits and len(top.said) == 1 and len(text.split()) > 12))


def _cut(source: str, span: Span, line: Line, role: int, above: AbstractSet[int]) -> list[_Bit]:
    """Cut a label off, and a place or headline out of a line of contacts."""
    if role == _TEXT:
        return [_Bit(span, line, role)]
    if role != _CONTACTS:
        label = _LABEL.match(span.of(source))
        if label and label_of(label["label"]):
            span = trim(source, Span(span.start + label.end(), span.end))
        return [_Bit(span, line, role)]
    pieces = split_at(source, span, BARS)
    place = None if _PLACE in above else _place_among(source, pieces)
    titles = [p for p in pieces if words.is_role(p.of(source)) and not _says_how(source, p)]
    headline = titles[0] if titles and not above & {_HEADLINE, _TEXT} else None
    roles = {headline: _HEADLINE, place: _PLACE}
    return [_Bit(piece, line, roles.get(piece, _CONTACTS)) for piece in pieces]


def _place_among(source: str, pieces: Sequence[Span]) -> Span | None:
    """Return the piece of a contact line that names a place, a known one if possible."""
    others = [p for p in pieces if not _says_how(source, p)]
    known = [p for p in others if words.is_known_place(p.of(source))]
    likely = [p for p in others if words.is_place(p.of(source))]
    return next(iter((*known, *likely)), None)


def _says_how(source: str, piece: Span) -> bool:
    """Tell whether a piece is a contact, or a link's words ("[LinkedIn](https://…)")."""
    return is_contact(piece.of(source)) or source.startswith("](", piece.end)


def _sections(top: _Top, bits: Sequence[_Bit]) -> list[Section]:
    """Make sections of neighbouring bits that are the same thing."""
    sections: list[Section] = []
    runs: list[list[_Bit]] = []
    for bit in bits:
        if runs and runs[-1][0].role == bit.role:
            runs[-1].append(bit)
        else:
            runs.append([bit])
    for run in runs:
        role, body = run[0].role, Span(run[0].span.start, run[-1].span.end)
        spans = tuple(bit.span for bit in run)
        if role == _HEADLINE:
            sections.append(Section(Kind.HEADLINE, body, paragraphs=(body,)))
        elif role == _CONTACTS:
            sections.append(Section(Kind.CONTACT, body, items=spans))
        elif role == _TEXT:
            whole = Span(run[0].line.whole.start, run[-1].line.whole.end)
            first = bisect_left(top.lines, whole.start, key=lambda line: line.whole.start)
            last = bisect_left(top.lines, whole.end, key=lambda line: line.whole.start)
            text = read_body(top.source, top.lines[first:last], margin=top.margin)
            sections.append(Section(Kind.ABOUT, whole, None, text.paragraphs, text.bullets))
    return sections
