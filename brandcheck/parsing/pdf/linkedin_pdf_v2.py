"""LinkedIn's "Save to PDF" of 2016 and 2017 (layout v2): one column, more sections.

The only LinkedIn PDF that prints recommendations, volunteering, projects and all
skills.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile, SectionKind
from brandcheck.parsing._canonical import Draft, DraftEntry, DraftLine, DraftSection, write
from brandcheck.parsing.pdf.v2_rows import Look, Row, is_v2, rows_of, text_lines
from brandcheck.parsing.pdf.wraps import clean, join, paragraphs, would_fit
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.parsing.pdf.text import PdfText

__all__ = ["CANNOT_SHOW", "is_v2", "read_linkedin_pdf_v2"]

CANNOT_SHOW = frozenset(
    str(value)
    for value in (
        SectionKind.ACTIVITY,
        SectionKind.FEATURED,
        SectionKind.RECOMMENDATIONS_GIVEN,
        Facet.CONTACT_LINKS,
        Facet.EMOJI,
        Facet.LOCATION,
    )
)
_LEADING = 18.0
_AT = re.compile(r"\s{2,}at\s{2,}")
_PLAIN_AT = re.compile(r"\s+at\s+")
_RECOMMENDED = re.compile(r"\d+ (?:people have|person has) recommended .*")
_NEXT_QUOTE = 22.0
_LIST_KINDS = {SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.INTERESTS}
_HEADINGS = {
    SectionKind.ABOUT: "About",
    SectionKind.SKILLS: "Skills",
    SectionKind.HONORS: "Honors",
    SectionKind.VOLUNTEERING: "Volunteering",
    SectionKind.RECOMMENDATIONS: "Recommendations",
}
_QUOTES = '"“”„«»'


@dataclass(frozen=True, slots=True)
class _Part:
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A bold row (several if it wraps) and what stands under it."""

    title: str
    details: tuple[Row, ...]


def read_linkedin_pdf_v2(pdf: PdfText) -> Profile:
    """Read a file of which ``is_v2`` is true."""
    head, parts, skipped = _split(rows_of(pdf))
    sections = tuple(_section(part) for part in parts)
    contact = _contact(pdf)
    cannot_show = CANNOT_SHOW - {str(Facet.CONTACT_LINKS)} if contact else CANNOT_SHOW
    origin = Origin(
        kind="linkedin-pdf",
        version="v2",
        ui_language="en" if any(part.heading == "Experience" for part in parts) else "",
        cannot_show=cannot_show,
        partial=pdf.losses,
        skipped=(*skipped, "lengths of time that LinkedIn adds to dates", "page numbers"),
    )
    draft = Draft(
        name=_joined(head, Look.NAME),
        headline=_joined(head, Look.HEADLINE),
        sections=(*sections, *contact),
    )
    return write(draft, origin)


def _split(rows: Sequence[Row]) -> tuple[list[Row], list[_Part], tuple[str, ...]]:
    """Part the rows; the last page says name, headline and e-mail once more."""
    head: list[Row] = []
    parts: list[tuple[str, list[Row]]] = []
    skipped: set[str] = set()
    is_repeated = False
    for row in rows:
        if row.look is Look.HEADING:
            parts.append((clean(row.text), []))
            is_repeated = False
        elif row.look is Look.GREY:
            skipped.add("e-mail address")
        elif not parts:
            head.append(row)
        elif row.look is Look.NAME:
            is_repeated = True
            skipped.add("name and headline, where they are printed again")
        elif _is_invitation(row):
            skipped.add('the line "Contact … on LinkedIn"')
        elif not is_repeated:
            parts[-1][1].append(row)
    return head, [_Part(heading, tuple(body)) for heading, body in parts], tuple(sorted(skipped))


def _is_invitation(row: Row) -> bool:
    return row.runs[0].colour == "0000ff" and row.text.endswith("on LinkedIn")


def _contact(pdf: PdfText) -> tuple[DraftSection, ...]:
    """Keep the profile's address, which lies behind the last line."""
    uris = [link.uri for page in pdf.pages for link in page.links if "linkedin.com" in link.uri]
    own = tuple(uri.split("?")[0] for uri in uris[-1:])
    return (DraftSection(SectionKind.CONTACT, "Contact", items=own),) if own else ()


def _joined(rows: Iterable[Row], look: Look) -> str:
    text = ""
    for row in rows:
        if row.look is look:
            text = join(text, clean(row.text))
    return text


def _section(part: _Part) -> DraftSection:
    if _RECOMMENDED.fullmatch(part.heading):
        entries = tuple(_recommendations(part.rows))
        return DraftSection(SectionKind.RECOMMENDATIONS, "Recommendations", entries=entries)
    kind = kind_of(part.heading) or SectionKind.OTHER
    heading = _HEADINGS.get(kind, part.heading)
    if kind in _LIST_KINDS:
        return DraftSection(kind, heading, items=_items(part.rows))
    loose, blocks = _blocks(part.rows)
    entries = tuple(_entry(kind, block) for block in blocks)
    return DraftSection(kind, heading, lines=_texts(loose), entries=entries)


def _texts(rows: Sequence[Row]) -> tuple[DraftLine, ...]:
    if not rows:
        return ()
    blocks = paragraphs(text_lines(rows), rows[0].edge, leading=_LEADING)
    return tuple(line for block in blocks for line in block)


def _items(rows: Sequence[Row]) -> tuple[str, ...]:
    """Read columns one after the other; a level in brackets belongs to the item above."""
    columns: dict[int, list[str]] = {}
    for row in rows:
        for cell in row.cells:
            column = columns.setdefault(round(cell.x / 90), [])
            text = clean(cell.text)
            if column and text.startswith("("):
                column[-1] = f"{column[-1]} {text}"
            elif text:
                column.append(text)
    if len(columns) == 1:
        return tuple(next(iter(columns.values())))
    longest = max((len(column) for column in columns.values()), default=0)
    ordered = [columns[x] for x in sorted(columns)]
    return tuple(col[n] for n in range(longest) for col in ordered if n < len(col))


def _blocks(rows: Sequence[Row]) -> tuple[list[Row], list[_Block]]:
    loose: list[Row] = []
    blocks: list[_Block] = []
    above: Row | None = None
    for row in rows:
        if row.look is Look.ENTRY:
            if above and above.look is Look.ENTRY and _is_wrapped(above, row):
                title = f"{blocks[-1].title} {row.text}"
                blocks[-1] = replace(blocks[-1], title=title)
            else:
                blocks.append(_Block(row.text, ()))
        elif blocks:
            blocks[-1] = replace(blocks[-1], details=(*blocks[-1].details, row))
        else:
            loose.append(row)
        above = row
    return loose, blocks


def _is_wrapped(above: Row, row: Row) -> bool:
    return not would_fit(text_lines([above])[0], text_lines([row])[0], row.edge)


def _entry(kind: SectionKind, block: _Block) -> DraftEntry:
    if kind is SectionKind.EDUCATION:
        return _school(block)
    parts = _AT.split(block.title, maxsplit=1)
    if len(parts) == 1 and kind in {SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING}:
        parts = _PLAIN_AT.split(block.title, maxsplit=1)
    entry = DraftEntry(title=clean(parts[0]), organisation=clean(parts[1]) if parts[1:] else "")
    details = list(block.details)
    if details and details[0].look is Look.DETAIL:
        entry = _with_detail(entry, details[0].words)
        if entry.dates or entry.organisation.endswith(details[0].words):
            details.pop(0)
    return replace(entry, lines=_texts(details))


def _with_detail(entry: DraftEntry, text: str) -> DraftEntry:
    """Read the line under a title: dates, or who gave something and when."""
    found = find_range(text)
    if found is None:
        return entry
    rest = clean(text[: found.span.start] + text[found.span.end :]).strip(" ,-–·")
    if rest and entry.organisation:
        return entry
    return replace(
        entry,
        organisation=entry.organisation or rest,
        dates=found.span.of(text),
        start=found.start,
        end=found.end,
        is_current=found.is_current,
    )


def _school(block: _Block) -> DraftEntry:
    entry = DraftEntry(organisation=clean(block.title))
    details = list(block.details)
    if details and not clean(details[0].text).startswith("Activities and Societies"):
        text = details.pop(0).words
        found = find_range(text)
        if found and found.span.end == len(text):
            entry = _with_detail(
                DraftEntry(organisation=entry.organisation), text[found.span.start :]
            )
            text = text[: found.span.start]
        entry = replace(entry, title=text.strip(" ,"))
    return replace(entry, lines=_texts(details))


def _recommendations(rows: Sequence[Row]) -> Iterator[DraftEntry]:
    """Yield what others wrote: a quoted text, then a line with who they are."""
    text: list[Row] = []
    by: list[Row] = []
    for row in rows:
        words = clean(row.text)
        if by and (words[:1] in _QUOTES or row.gap > _NEXT_QUOTE):
            yield _recommendation(text, by)
            text, by = [], []
        if by or (text and words.startswith(("—", "–"))):
            by.append(row)
        else:
            text.append(row)
    if text or by:
        yield _recommendation(text, by)


def _recommendation(text: Sequence[Row], by: Sequence[Row]) -> DraftEntry:
    words = " ".join(line.text for line in _texts(text)).strip(_QUOTES + " ")
    signature = clean(" ".join(row.text for row in by)).lstrip("—– ")
    name, _, relation = signature.partition(",")
    return DraftEntry(name.strip(), relation.strip(), lines=(DraftLine(words),))
