"""Cut the body of a section into entries, paragraphs and list items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from brandcheck.core.profile import Entry, Section
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.core.spans import Span
from brandcheck.parsing.text.chunks import Chunk, cut_entries
from brandcheck.parsing.text.fields import read_fields
from brandcheck.parsing.text.fold import fold_word
from brandcheck.parsing.text.headings import kind_of
from brandcheck.parsing.text.items import read_items
from brandcheck.parsing.text.lines import Line, LineKind, join_wrapped
from brandcheck.parsing.text.words import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ENTRY_KINDS", "read_body", "read_section"]

ENTRY_KINDS = frozenset(
    {
        Kind.EXPERIENCE,
        Kind.EDUCATION,
        Kind.CERTIFICATIONS,
        Kind.PROJECTS,
        Kind.VOLUNTEERING,
        Kind.ORGANIZATIONS,
        Kind.RECOMMENDATIONS,
        Kind.RECOMMENDATIONS_GIVEN,
        Kind.PUBLICATIONS,
        Kind.PATENTS,
        Kind.HONORS,
        Kind.COURSES,
        Kind.TEST_SCORES,
    }
)
ITEM_KINDS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS, Kind.CONTACT})
_JOB_LABELS = frozenset(
    (
        *("responsibilities", "key responsibilities", "main responsibilities", "role", "results"),
        *("duties", "main duties", "key duties", "tasks", "key results", "duties included"),
    )
)
LOOSE_KINDS = frozenset({Kind.OTHER, Kind.FEATURED, Kind.ACTIVITY})


@dataclass(frozen=True, slots=True)
class Body:
    """Running text and list items, a span each."""

    paragraphs: tuple[Span, ...]
    bullets: tuple[Span, ...]


def read_section(
    source: str, kind: Kind, heading: Span | None, lines: Sequence[Line], *, margin: int | None
) -> Section:
    """Return the section that ``lines`` hold.

    Args:
        source: the whole text.
        kind: what the section is about.
        heading: the words of its heading.
        lines: everything after the heading.
        margin: where a plain text was wrapped, 0 when its line ends are paragraph
            ends; None in Markdown, where only a blank line ends a paragraph.
    """
    body = _extent(lines, heading)
    if kind in ITEM_KINDS:
        paragraphs, items = read_items(source, kind, lines)
        return Section(kind, body, heading, paragraphs, items)
    chunks: Sequence[Chunk] = ()
    lead = lines
    has_headings = any(line.kind is LineKind.HEADING for line in lines)
    if kind in ENTRY_KINDS or (kind in LOOSE_KINDS and has_headings):
        lead, chunks = cut_entries(source, kind, lines)
    text = read_body(source, lead, margin=margin)
    entries = tuple(_entry(source, kind, chunk, margin=margin) for chunk in chunks)
    return Section(kind, body, heading, text.paragraphs, text.bullets, entries)


def _extent(lines: Sequence[Line], heading: Span | None) -> Span:
    """Cover the lines up to the end of the last one that says something."""
    if not lines:
        at = heading.end if heading else 0
        return Span(at, at)
    said = [line for line in lines if line.kind is not LineKind.BLANK]
    start = lines[0].whole.start
    return Span(start, said[-1].whole.end if said else start)


def _entry(source: str, kind: Kind, chunk: Chunk, *, margin: int | None) -> Entry:
    is_item = len(chunk.head) == 1 and chunk.head[0].kind is LineKind.BULLET
    heads = [line.words for line in chunk.head]
    is_grouped = chunk.group is not None
    fields = read_fields(source, heads, kind, is_item=is_item, is_grouped=is_grouped)
    text = read_body(source, chunk.body, margin=margin)
    paragraphs = text.paragraphs
    if fields.rest is not None:
        paragraphs = _with_rest(fields.rest, chunk, paragraphs)
    found = fields.dated.found if fields.dated else None
    lines = sorted((*chunk.head, *chunk.body), key=lambda line: line.whole)
    said = [line for line in lines if line.kind is not LineKind.BLANK]
    return Entry(
        span=Span(said[0].whole.start, said[-1].whole.end),
        title=fields.title,
        organisation=fields.organisation or chunk.group,
        place=fields.place,
        dates=fields.dated.dates if fields.dated else None,
        start=found.start if found else None,
        end=found.end if found else None,
        is_current=found.is_current if found else False,
        paragraphs=paragraphs,
        bullets=text.bullets,
    )


def _with_rest(rest: Span, chunk: Chunk, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join the text after a leading date to the paragraph that it opens."""
    follows = chunk.body[:1]
    if follows and paragraphs and paragraphs[0].start == follows[0].words.start:
        return (Span(rest.start, paragraphs[0].end), *paragraphs[1:])
    return (rest, *paragraphs)


def read_body(source: str, lines: Sequence[Line], *, margin: int | None) -> Body:
    """Return the paragraphs and bullets of some lines; labels and rules are neither."""
    paragraphs: list[Span] = []
    bullets: list[Span] = []
    run: list[Line] = []
    open_bullet: Line | None = None

    def close() -> None:
        groups = [run] if margin is None else join_wrapped(source, run, margin)
        paragraphs.extend(Span(g[0].words.start, g[-1].words.end) for g in groups if g)
        run.clear()

    for line, below in zip_longest(lines, lines[1:]):
        if _is_label(source, line, below):
            close()
            open_bullet = None
            continue
        if line.kind is LineKind.TEXT and open_bullet and _continues(source, open_bullet, line):
            bullets[-1] = Span(bullets[-1].start, line.words.end)
            open_bullet = replace(line, level=open_bullet.level)
            continue
        if line.kind is LineKind.TEXT:
            run.append(line)
        else:
            close()
        open_bullet = line if line.kind is LineKind.BULLET else None
        if open_bullet:
            bullets.append(line.words)
    close()
    return Body(tuple(p for p in paragraphs if p), tuple(b for b in bullets if b))


def _is_label(source: str, line: Line, below: Line | None) -> bool:
    """Tell "Achievements:" over a list within a job."""
    text = line.text(source)
    over = below is not None and below.kind is LineKind.BULLET
    known = fold_word(text.rstrip(":：")) in _JOB_LABELS or kind_of(text) is Kind.HONORS
    return line.kind is LineKind.TEXT and text.endswith((":", "：")) and over and known


def _continues(source: str, bullet: Line, line: Line) -> bool:
    """Tell whether a text line goes on with the bullet above it."""
    text, above = line.text(source), bullet.text(source)
    if line.starts_strong:
        return False
    is_indented = line.level >= bullet.level + 2
    is_unfinished = len(above) >= 50 and not ends_sentence(above)
    return is_indented or text[:1].islower() or is_unfinished
