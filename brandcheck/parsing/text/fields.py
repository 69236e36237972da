"""Read title, employer, place and dates out of the lines that head an entry."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.core.spans import Span
from brandcheck.parsing.text import words
from brandcheck.parsing.text.fold import fold_word
from brandcheck.parsing.text.pieces import (
    BARS,
    BOLD_END,
    COMMA,
    DASHES,
    Dated,
    dated,
    split_at,
    tidy,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Fields", "read_fields"]

_TITLED = frozenset({Kind.EXPERIENCE, Kind.VOLUNTEERING, Kind.EDUCATION, Kind.ORGANIZATIONS})
_QUOTED = frozenset({Kind.RECOMMENDATIONS, Kind.RECOMMENDATIONS_GIVEN})
_NAMED = re.compile(r"(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s+|\s[–—-]\s+")
_NO_EMPLOYER = frozenset(("work", "height", "heights", "sea", "night", "home", "scale"))
_DOTS = ("·", "•", "∙", "⋅")
_TESTS = ((words.is_role, words.is_organisation), (words.is_degree, words.is_school))


@dataclass(frozen=True, slots=True)
class Fields:
    """What the head of an entry says; ``rest`` is text that follows its dates."""

    title: Span | None = None
    organisation: Span | None = None
    place: Span | None = None
    dated: Dated | None = None
    rest: Span | None = None


def read_fields(
    source: str,
    lines: Sequence[Span],
    kind: Kind,
    *,
    is_item: bool = False,
    is_grouped: bool = False,
) -> Fields:
    """Return what the head lines of an entry say; the first line is the strongest.

    Args:
        source: the whole text.
        lines: the head lines.
        kind: what the section is about.
        is_item: the head is a list item, which may go on as text ("Name: what it is").
        is_grouped: the employer stands above, over several entries.
    """
    if is_item and kind is Kind.PROJECTS and len(lines) == 1:
        named = _once(source, lines[0], _NAMED)
        if named and dated(source, lines[0]) is None:
            return Fields(title=named[0], rest=named[1])
    cut: Dated | None = None
    pieces: list[Span] = []
    trailing: list[Span] = []
    certain = False  # "Title · Employer" needs no guess
    for line in lines:
        here = dated(source, line) if cut is None else None
        before = here.before if here else line
        if pieces:
            pieces += _later_pieces(source, before)
        else:
            pieces, certain = _first_pieces(source, before, kind, is_alone=len(lines) == 1)
        if here:
            cut = here
            trailing = [] if here.is_sentence else split_at(source, here.after, BARS)
    if kind in _TITLED and len(pieces) == 1 and len(lines) > 1 and not is_grouped:
        pieces = _titled_pieces(source, pieces[0], is_alone=True) or pieces
    if cut and trailing and not pieces:
        pieces, certain = _first_pieces(source, cut.after, kind, is_alone=True)
        trailing = []
    known = Fields(dated=cut, rest=cut.after if cut and cut.is_sentence else None)
    fill = _in_order if certain or kind not in _TITLED else _by_words
    return _fill_after(source, fill(source, known, pieces, kind), trailing)


def _first_pieces(
    source: str, span: Span, kind: Kind, *, is_alone: bool
) -> tuple[list[Span], bool]:
    """Split the line that holds the title; True when a bar parted it."""
    whole = split_at(source, span, re.compile(r"(?!)"))
    bars = split_at(source, span, BARS)
    if len(bars) > 1:
        return bars, any(dot in span.of(source) for dot in _DOTS)
    if kind in _QUOTED:
        for mark in (DASHES, COMMA):
            cut = _once(source, span, mark)
            if cut:
                return cut, True
        return whole, False
    if kind in _TITLED:
        return _titled_pieces(source, span, is_alone=is_alone) or whole, False
    dashes = _once(source, span, DASHES)
    names_body = dashes and (_names_body(dashes[1].of(source)))
    return (dashes, True) if dashes and names_body else (whole, False)


def _titled_pieces(source: str, span: Span, *, is_alone: bool) -> list[Span]:
    bold = split_at(source, span, BOLD_END)
    if len(bold) > 1:
        return bold
    joint = _joint(source, span)
    if joint:
        head, tail = joint
        return [head, *_with_place(source, tail)]
    dashes = split_at(source, span, DASHES)
    if len(dashes) > 1:
        return dashes
    commas = split_at(source, span, COMMA)
    if len(commas) > 1 and is_alone and not commas[1].of(source)[:1].islower():
        return _with_place(source, Span(commas[1].start, span.end), lead=commas[0])
    return []


def _names_body(text: str) -> bool:
    return words.is_organisation(text) or words.is_school(text)


def _once(source: str, span: Span, mark: re.Pattern[str]) -> list[Span] | None:
    """Split at the first mark only."""
    found = mark.search(source, span.start, span.end)
    if not found:
        return None
    parts = Span(span.start, found.start()), Span(found.end(), span.end)
    pieces = [tidy(source, p) for p in parts]
    return pieces if all(pieces) else None


def _joint(source: str, span: Span) -> list[Span] | None:
    """Split "Welder at Acme" at the word that joins title and employer."""
    for match in re.finditer(r"(?<=\s)\S+(?=\s+[^\s])", span.of(source)):
        start, end = span.start + match.start(), span.start + match.end()
        follows = source[end : span.end].lstrip()
        if fold_word(match.group()) in words.joints() and not follows[:1].islower():
            parts = [tidy(source, Span(span.start, start)), tidy(source, Span(end, span.end))]
            if words.is_school(parts[0].of(source)) or fold_word(follows) in _NO_EMPLOYER:
                continue  # "University of Illinois at Chicago", "First aid at work"
            return parts if all(parts) else None
    return None


def _with_place(source: str, span: Span, lead: Span | None = None) -> list[Span]:
    """Part "Acme Ltd, Porto, Portugal" before its place."""
    front = [lead] if lead else []
    if words.is_known_place(span.of(source)) and not words.is_organisation(span.of(source)):
        parts = split_at(source, span, COMMA)
        is_led = len(parts) > 2 and not words.is_known_place(parts[0].of(source))
        if not is_led:
            return [*front, tidy(source, span)]
        return [*front, parts[0], Span(parts[1].start, parts[-1].end)]
    for comma in COMMA.finditer(source, span.start, span.end):
        place = tidy(source, Span(comma.end(), span.end))
        if place and words.is_known_place(place.of(source)):
            return [*front, tidy(source, Span(span.start, comma.start())), place]
    whole = tidy(source, span)
    return [*front, whole] if whole else front


def _later_pieces(source: str, span: Span) -> list[Span]:
    bars = split_at(source, span, BARS)
    for mark in (BOLD_END, DASHES):
        if len(bars) == 1:
            bars = split_at(source, span, mark)
    return _with_place(source, bars[0]) if len(bars) == 1 else bars


def _in_order(source: str, fields: Fields, pieces: Sequence[Span], kind: Kind) -> Fields:
    """Take title, employer and place in the order in which they stand."""
    del kind
    for piece in pieces:
        text = piece.of(source)
        body = fields.organisation
        if fields.title is None:
            fields = replace(fields, title=piece)
        elif body is None or (words.is_employment(body.of(source)) and not words.is_place(text)):
            fields = replace(fields, organisation=piece)
        elif fields.place is None and not words.is_employment(text):
            fields = replace(fields, place=piece)
    return fields


def _by_words(source: str, fields: Fields, pieces: Sequence[Span], kind: Kind) -> Fields:
    """Take as title what reads most like one, then employer and place likewise."""
    left = [p for p in pieces if not words.is_employment(p.of(source))] or list(pieces)
    if not left:
        return fields
    tests = _TESTS[kind is Kind.EDUCATION]
    title = max(left, key=lambda p: _lean(p.of(source), *tests))  # the first of equals
    left.remove(title)
    left = [part for piece in left for part in _led(source, piece)]
    body = min(left, key=lambda p: _rank_as_body(p.of(source), *tests), default=None)
    if (
        body is not None
        and words.is_known_place(body.of(source))
        and not _names_body(body.of(source))
    ):
        body = None
    left = [p for p in left if p != body]
    place = next((p for p in left if words.is_place(p.of(source))), None)
    if body is not None and place is None:
        body, *rest = _with_place(source, body)
        place = rest[0] if rest else None
    return replace(fields, title=title, organisation=body, place=place)


def _led(source: str, piece: Span) -> list[Span]:
    """Part "Acme Freight, Toledo, OH", which ends like a place, into employer and place."""
    return _with_place(source, piece) if words.is_known_place(piece.of(source)) else [piece]


def _rank_as_body(
    text: str, titles: Callable[[str], bool], bodies: Callable[[str], bool]
) -> tuple[bool, int]:
    return words.is_known_place(text), _lean(text, titles, bodies)


def _fill_after(source: str, fields: Fields, pieces: Sequence[Span]) -> Fields:
    """Give what follows the dates on their line: a place, unless it names a body."""
    for piece in pieces:
        text = piece.of(source)
        if fields.title and words.is_role(text) and not words.is_role(fields.title.of(source)):
            fields = _titled_last(source, fields, piece)
        elif fields.organisation is None and _names_body(text):
            fields = replace(fields, organisation=piece)
        elif fields.place is None and (len(pieces) == 1 or not words.is_employment(text)):
            fields = replace(fields, place=piece)
    return fields


def _titled_last(source: str, fields: Fields, title: Span) -> Fields:
    """Read "Acme Tools, San Jose CA, 2015 – 2019, Machinist": employer, place, dates, title."""
    held = sorted(p for p in (fields.title, fields.organisation) if p is not None)
    body = next((p for p in held if not words.is_known_place(p.of(source))), held[0])
    place = fields.place or next((p for p in held if p != body), None)
    return replace(fields, title=title, organisation=body, place=place)


def _lean(text: str, titles: Callable[[str], bool], bodies: Callable[[str], bool]) -> int:
    return titles(text) - bodies(text)
