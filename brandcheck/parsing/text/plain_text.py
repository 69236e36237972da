"""Read a profile from plain text: with headings, without any, or one paragraph alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile, Section
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.errors import InputError
from brandcheck.parsing.text import words
from brandcheck.parsing.text.assemble import assemble
from brandcheck.parsing.text.date_heads import date_starts
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.entries import read_section
from brandcheck.parsing.text.lines import Line, scan_text, wrap_margin
from brandcheck.parsing.text.marks import text_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.parsing.text.marks import Mark

__all__ = ["read_text"]

# Whoever gives one paragraph has said nothing about the rest of the profile.
_NOT_GIVEN = frozenset(kind.value for kind in Kind if kind is not Kind.ABOUT) | {
    Facet.LOCATION.value,
    Facet.CONTACT_LINKS.value,
}


def read_text(text: str, place: str, *, origin_kind: str = "text") -> Profile:
    """Return the profile that a plain text holds.

    Args:
        text: the words; they become ``Profile.source`` as they are.
        place: the file or other place they came from, for error messages.
        origin_kind: what to call the kind of input, when it was not plain text at first.

    Raises:
        InputError: the text holds no words.
    """
    if not any(c.isalnum() for c in text):
        raise InputError(place, "it holds no words", "Give a file with the text of a profile.")
    lines = scan_text(text)
    marks = text_marks(text, lines)
    above = lines[: marks[0].at] if marks else lines
    has_jobs = any(mark.kind is Kind.EXPERIENCE for mark in marks)
    starts = [] if has_jobs else _job_starts(text, above)
    if starts:
        profile = _dated_text(text, above, starts[0], origin_kind)
        return replace(profile, sections=(*profile.sections, *_below(text, lines, marks)))
    if marks:
        profile = assemble(text, lines, marks, margin=wrap_margin(text, lines))
        return replace(profile, origin=Origin(origin_kind))
    profile = assemble(text, lines, (), margin=wrap_margin(text, lines))
    if profile.name is None and profile.section(Kind.CONTACT) is None:
        return _paragraph(text, lines)
    return replace(profile, origin=Origin(origin_kind))


def _job_starts(source: str, lines: Sequence[Line]) -> list[int]:
    return [at for at in date_starts(source, lines, reach=1) if _heads_a_job(source, lines, at)]


def _below(source: str, lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Section, ...]:
    """Return the sections of the headings that stand below jobs without one."""
    if not marks:
        return ()
    first = marks[0].at
    moved = tuple(replace(mark, at=mark.at - first) for mark in marks)
    margin = wrap_margin(source, lines)
    return assemble(source, lines[first:], moved, margin=margin).sections


def _heads_a_job(source: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a range of dates, or a year beside a title, stands near a line."""
    near = " ".join(line.text(source) for line in lines[at : at + 3])
    found = find_range(near)
    spans_time = found is not None and (found.is_current or found.start != found.end)
    return spans_time or words.is_role(near) or words.is_school(near)


def _dated_text(source: str, lines: Sequence[Line], start: int, origin_kind: str) -> Profile:
    """Read a résumé without headings: what stands above the first dates is its header."""
    top = assemble(source, lines[:start], (), margin=wrap_margin(source, lines))
    sections = tuple(_runs(source, lines, start))
    return replace(top, sections=(*top.sections, *sections), origin=Origin(origin_kind))


def _runs(source: str, lines: Sequence[Line], start: int) -> Iterator[Section]:
    """Yield jobs and studies, each run of the same kind as one section."""
    starts = [at for at in date_starts(source, lines, reach=1) if at >= start]
    ends = [*starts[1:], len(lines)]
    parts = [lines[a:b] for a, b in zip(starts, ends, strict=True)]
    for kind, run in groupby(parts, key=lambda part: _kind(source, part)):
        inside = [line for part in run for line in part]
        yield read_section(source, kind, None, inside, margin=wrap_margin(source, lines))


def _kind(source: str, part: Sequence[Line]) -> Kind:
    head = " ".join(line.text(source) for line in part[:3])
    is_study = words.is_degree(head) or (words.is_school(head) and not words.is_role(head))
    return Kind.EDUCATION if is_study else Kind.EXPERIENCE


def _paragraph(source: str, lines: Sequence[Line]) -> Profile:
    about = read_section(source, Kind.ABOUT, None, lines, margin=wrap_margin(source, lines))
    return Profile(source, (about,), Origin("paragraph", cannot_show=_NOT_GIVEN))
