"""One way to write a structured input down as text, with spans.

JSON, PDF and archives have no text of their own that a reader could quote.
Their readers fill a ``Draft``; ``write`` puts it on paper in the Markdown layout
that ``markdown.py`` reads, and notes where each piece landed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from brandcheck.core.profile import Entry, Month, Origin, Profile, Section, SectionKind
from brandcheck.core.spans import Span

__all__ = ["Draft", "DraftEntry", "DraftLine", "DraftSection", "write"]

SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A paragraph, or a bullet without its glyph; never holds a line break."""

    text: str
    is_bullet: bool = False


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """One job, degree or the like; see ``core.profile.Entry`` for the fields."""

    title: str = ""
    organisation: str = ""
    place: str = ""
    dates: str = ""
    start: Month | None = None
    end: Month | None = None
    is_current: bool = False
    lines: tuple[DraftLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section, written in this order.

    Attributes:
        kind, heading: as in ``core.profile.Section``.
        paragraphs, items: running text, then list items.
        lines: running text and list items mixed, in reading order.
        entries: jobs, degrees and so on.
    """

    kind: SectionKind
    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    lines: tuple[DraftLine, ...] = ()
    entries: tuple[DraftEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole profile before it is text. ``sections`` leaves the headline out."""

    name: str = ""
    headline: str = ""
    location: str = ""
    sections: tuple[DraftSection, ...] = ()


@dataclass(slots=True)
class _Paper:
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def put(self, text: str) -> Span:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return Span(start, self.length)

    def put_if(self, text: str) -> Span | None:
        return self.put(text) if text else None

    def line(self, text: str, prefix: str = "") -> Span:
        self.put(prefix)
        span = self.put(text)
        self.put("\n")
        return span


def write(draft: Draft, origin: Origin, notes: tuple[str, ...] = ()) -> Profile:
    """Write a draft as canonical text and return the profile over it."""
    paper = _Paper()
    name = paper.line(draft.name, "# ") if draft.name else None
    sections: list[Section] = []
    if draft.headline:
        span = paper.line(draft.headline)
        sections.append(Section(SectionKind.HEADLINE, span, paragraphs=(span,)))
    location = paper.line(draft.location) if draft.location else None
    sections += [_section(paper, section) for section in draft.sections]
    return Profile(
        source="".join(paper.parts),
        sections=tuple(sections),
        origin=origin,
        name=name,
        location=location,
        notes=notes,
    )


def _section(paper: _Paper, draft: DraftSection) -> Section:
    if paper.length:
        paper.put("\n")
    heading = paper.line(draft.heading, "## ")
    start = paper.length
    paragraphs: list[Span] = []
    items: list[Span] = []
    for line in _lines(draft):
        if line.is_bullet:
            items.append(paper.line(line.text, "- "))
        else:
            if paragraphs or items:
                paper.put("\n")
            paragraphs.append(paper.line(line.text))
    entries = tuple(_entry(paper, entry, is_first=n == 0) for n, entry in enumerate(draft.entries))
    return Section(
        kind=draft.kind,
        heading=heading,
        body=Span(start, paper.length),
        paragraphs=tuple(paragraphs),
        items=tuple(items),
        entries=entries,
    )


def _lines(draft: DraftSection) -> tuple[DraftLine, ...]:
    paragraphs = tuple(DraftLine(text) for text in draft.paragraphs)
    items = tuple(DraftLine(text, is_bullet=True) for text in draft.items)
    return paragraphs + items + draft.lines


def _entry(paper: _Paper, draft: DraftEntry, *, is_first: bool) -> Entry:
    if not is_first:
        paper.put("\n")
    start = paper.length
    paper.put("### ")
    title = paper.put_if(draft.title)
    if draft.title and draft.organisation:
        paper.put(SEPARATOR)
    organisation = paper.put_if(draft.organisation)
    paper.put("\n")
    dates, place = _dates_and_place(paper, draft)
    paragraphs: list[Span] = []
    bullets: list[Span] = []
    for line in draft.lines:
        if line.is_bullet:
            bullets.append(paper.line(line.text, "- "))
        else:
            if paragraphs or bullets:  # in Markdown only a blank line parts paragraphs
                paper.put("\n")
            paragraphs.append(paper.line(line.text))
    return Entry(
        span=Span(start, paper.length),
        title=title,
        organisation=organisation,
        place=place,
        dates=dates,
        start=draft.start,
        end=draft.end,
        is_current=draft.is_current,
        paragraphs=tuple(paragraphs),
        bullets=tuple(bullets),
    )


def _dates_and_place(paper: _Paper, draft: DraftEntry) -> tuple[Span | None, Span | None]:
    if not (draft.dates or draft.place):
        return None, None
    dates = paper.put_if(draft.dates)
    if draft.dates and draft.place:
        paper.put(SEPARATOR)
    place = paper.put_if(draft.place)
    paper.put("\n")
    return dates, place
