"""The main column of LinkedIn's PDF (layout v3): summary, experience, education."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind
from brandcheck.parsing._canonical import DraftEntry, DraftLine, DraftSection
from brandcheck.parsing.pdf.v3_lines import Line, Role
from brandcheck.parsing.pdf.wraps import clean, join, paragraphs, would_fit
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.core.profile import Month

__all__ = ["MainColumn", "Part", "read_main"]

_EDGE = 590.0
_LEADING = 18.0
_WRAPPED_HEADING = 25.0
_DATE_GAP = 14.5
_LONGEST_TOTAL = 40  # "3 years 6 months" under the name of a company with several roles
_NEAR = 1.0
_TYPED_DASH = re.compile(r"\u00a0[-–]\u00a0")  # around the hyphen of LinkedIn's own dates
_GOES_ON = "Present"  # in every language
_DURATION = re.compile(r"\s*\([^()]*\)\s*$")
_DEGREE = re.compile(r"(?P<degree>.*?)[\s·]*\((?P<dates>[^()]*\d{4}[^()]*)\)(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the main column and the lines under it."""

    heading: str
    lines: tuple[Line, ...]

    def has(self, role: Role) -> bool:
        """Tell whether any line has this role."""
        return any(line.role is role for line in self.lines)


@dataclass(frozen=True, slots=True)
class MainColumn:
    """What the main column holds.

    Attributes:
        name, headline, location: from its head.
        sections: from the rest.
        headings: as printed.
        has_durations: spans of time that LinkedIn computed were left out.
    """

    name: str
    headline: str
    location: str
    sections: tuple[DraftSection, ...]
    headings: tuple[str, ...]
    has_durations: bool


def read_main(lines: Sequence[Line]) -> MainColumn:
    """Make sections of the main column's lines."""
    head, parts = _split(lines)
    kinds = _kinds(parts)
    return MainColumn(
        name=_joined(head, Role.NAME),
        headline=_joined(head, Role.ENTRY, Role.TITLE, Role.TEXT),
        location=_joined(head, Role.LOCATION, Role.PLACE),
        sections=tuple(_section(kind, part) for kind, part in zip(kinds, parts, strict=True)),
        headings=tuple(part.heading for part in parts),
        has_durations=SectionKind.EXPERIENCE in kinds,
    )


def _split(lines: Sequence[Line]) -> tuple[list[Line], list[Part]]:
    head: list[Line] = []
    parts: list[tuple[str, list[Line]]] = []
    for line in lines:
        if line.role is not Role.HEADING:
            (parts[-1][1] if parts else head).append(line)
        elif parts and not parts[-1][1] and 0 < line.gap < _WRAPPED_HEADING:
            parts[-1] = (join(parts[-1][0], clean(line.text)), [])
        else:
            parts.append((clean(line.text), []))
    return head, [Part(heading, tuple(body)) for heading, body in parts]


def _joined(lines: Iterable[Line], *roles: Role) -> str:
    text = ""
    for line in lines:
        if line.role in roles:
            text = join(text, line.text)
    return clean(text)


def _kinds(parts: Sequence[Part]) -> list[SectionKind]:
    """Name the sections by what they are made of, by their words only in doubt."""
    with_titles = [n for n, part in enumerate(parts) if part.has(Role.TITLE)]
    first = with_titles[0] if with_titles else len(parts)
    return [_kind(n, part, first) for n, part in enumerate(parts)]


def _kind(position: int, part: Part, experience: int) -> SectionKind:
    if part.has(Role.TITLE):
        return SectionKind.EXPERIENCE
    if part.has(Role.TEXT) or position > experience:
        return SectionKind.EDUCATION
    known = kind_of(part.heading)
    if known in {SectionKind.ABOUT, SectionKind.EDUCATION}:
        return known
    is_text = any(abs(line.gap % _LEADING) < _NEAR for line in part.lines[1:] if line.gap)
    return SectionKind.ABOUT if is_text or position == 0 else SectionKind.EDUCATION


def _section(kind: SectionKind, part: Part) -> DraftSection:
    if kind is SectionKind.ABOUT:
        return DraftSection(kind, "About", lines=_texts(part.lines))
    if kind is SectionKind.EXPERIENCE:
        return DraftSection(kind, "Experience", entries=_jobs(part.lines))
    return DraftSection(kind, "Education", entries=_schools(part.lines))


def _texts(lines: Iterable[Line]) -> tuple[DraftLine, ...]:
    blocks = paragraphs([line.typeset for line in lines], _EDGE, leading=_LEADING)
    return tuple(line for block in blocks for line in block)


@dataclass(slots=True)
class _Job:
    company: str
    titles: list[Line] = field(default_factory=list)
    date: Line | None = None
    places: list[Line] = field(default_factory=list)
    text: list[Line] = field(default_factory=list)


def _jobs(lines: Sequence[Line]) -> tuple[DraftEntry, ...]:
    jobs: list[_Job] = []
    company: list[Line] = []
    above: Line | None = None
    for line in lines:
        if line.role in {Role.ENTRY, Role.LOCATION}:
            company = [*company, line] if above and above.role is line.role else [line]
        elif line.role is Role.TITLE:
            if above and above.role is Role.TITLE:
                jobs[-1].titles.append(line)
            else:
                jobs.append(_Job(_joined(company, Role.ENTRY), [line]))
        elif jobs and above and above.role is not Role.ENTRY:
            _add(jobs[-1], line, above)
        elif len(line.text) > _LONGEST_TOTAL:
            jobs.append(_Job(_joined(company, Role.ENTRY), text=[line]))
        above = line
    return tuple(_entry(job) for job in jobs)


def _add(job: _Job, line: Line, above: Line | None) -> None:
    is_first = above is not None and above.role is Role.TITLE
    if is_first and line.role is Role.TEXT and _is_date(line):
        job.date = line
    elif line.role is Role.PLACE and not job.text:
        job.places.append(line)
    else:
        job.text.append(line)


def _is_date(line: Line) -> bool:
    if _TYPED_DASH.search(line.text):
        return True
    if line.gap and abs(line.gap - _DATE_GAP) > _NEAR:
        return False
    text = _DURATION.sub("", clean(line.text))
    found = find_range(text)
    return found is not None and len(found.span) == len(text)


def _entry(job: _Job) -> DraftEntry:
    words = _DURATION.sub("", clean(job.date.text)) if job.date else ""
    start, end, is_current = _dates(words)
    return DraftEntry(
        title=_joined(job.titles, Role.TITLE),
        organisation=job.company,
        place=_joined(job.places, Role.PLACE),
        dates=words,
        start=start,
        end=end,
        is_current=is_current,
        lines=_texts(job.text),
    )


def _dates(words: str) -> tuple[Month | None, Month | None, bool]:
    """Return start, end and whether it goes on; months of unknown languages as years."""
    found = find_range(words)
    if found and len(found.span) == len(words):
        return found.start, found.end, found.is_current
    first, dash, last = words.partition(" - ")
    if not dash:
        return (found.start, found.end, found.is_current) if found else (None, None, False)
    start, end = find_range(first), find_range(last)
    return start.start if start else None, end.end if end else None, last == _GOES_ON


def _schools(lines: Sequence[Line]) -> tuple[DraftEntry, ...]:
    schools: list[tuple[list[Line], list[Line]]] = []
    above: Line | None = None
    for line in lines:
        if line.role is not Role.ENTRY:
            if not schools:
                schools.append(([], []))
            schools[-1][1].append(line)
        elif above and above.role is Role.ENTRY and _is_wrapped(line, above):
            schools[-1][0].append(line)
        else:
            schools.append(([line], []))
        above = line
    return tuple(_school(names, degrees) for names, degrees in schools)


def _is_wrapped(line: Line, above: Line) -> bool:
    """Tell whether a school's name goes on: the next school stands further below."""
    if line.page != above.page:
        return not would_fit(above.typeset, line.typeset, _EDGE)
    return line.gap < _LEADING


def _school(names: Sequence[Line], degrees: Sequence[Line]) -> DraftEntry:
    text = _joined(degrees, *Role)
    match = _DEGREE.fullmatch(text)
    degree, words, rest = match.group("degree", "dates", "rest") if match else (text, "", "")
    start, end, is_current = _dates(words)
    return DraftEntry(
        title=degree.strip(" ·,"),
        organisation=_joined(names, *Role),
        dates=words,
        start=start,
        end=end,
        is_current=is_current,
        lines=(DraftLine(clean(rest)),) if clean(rest) else (),
    )
