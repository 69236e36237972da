"""Find the headings that open sections, in Markdown and in plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.core.spans import Span
from brandcheck.parsing.text.entries import ENTRY_KINDS
from brandcheck.parsing.text.headings import is_document_title, kind_of
from brandcheck.parsing.text.lines import Line, LineKind, bare
from brandcheck.parsing.text.pieces import dated
from brandcheck.parsing.text.words import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Mark", "markdown_marks", "text_marks"]

_INLINE = re.compile(
    r"(?P<marks>\*\*|__)?(?P<label>[^\s:：*_][^:：*_]{1,40}?)\s*[:：]\s*(?P=marks)?\s+\S"
)
_INLINE_PLAIN = re.compile(r"(?P<label>[^\s:：][^:：]{1,40}?)\s*[:：]\s+\S")
# A label such as "Project: …" or "Tools: …" belongs to a job more often than not.
_INLINE_KINDS = frozenset(
    {Kind.ABOUT, Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS, Kind.CERTIFICATIONS, Kind.EDUCATION}
)
# A sentence on oneself is no item of a list.
_TELLS = re.compile(r"(?:I|We|My|Our)(?:['’]\w+)? \S+ \S+ \S+")
_MOST_IN_HEADING = 4
_LISTS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
# Nobody lists "Education" among their skills; "Volunteering" or "Training" they might.
_NEVER_ITEMS = frozenset(
    {Kind.LANGUAGES, Kind.EDUCATION, Kind.EXPERIENCE, Kind.CERTIFICATIONS, Kind.RECOMMENDATIONS}
)
# "Achievements:" within a job is a label of it.
_OF_JOBS = frozenset({Kind.HONORS, Kind.PROJECTS, Kind.SKILLS, Kind.FEATURED})
_TEXTS = frozenset({Kind.ABOUT, Kind.HEADLINE, Kind.CONTACT}) | ENTRY_KINDS


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that opens a section.

    Attributes:
        at: its place among the lines.
        heading: the words of the heading.
        kind: what the section is about.
        rest: content on the heading's own line ("Skills: Python, SQL").
    """

    at: int
    heading: Span
    kind: Kind
    rest: Span | None = None


def markdown_marks(source: str, lines: Sequence[Line]) -> list[Mark]:
    """Return the headings of Markdown: real ones, else bold lines, else plain ones."""
    heads = [at for at, line in enumerate(lines) if line.kind is LineKind.HEADING]
    known = [at for at in heads if kind_of(lines[at].text(source))]
    if known:
        return _heading_marks(source, lines, heads, known)
    bold = [
        Mark(at, line.words, kind)
        for at, line in enumerate(lines)
        if line.kind is LineKind.TEXT and line.is_strong and (kind := kind_of(line.text(source)))
    ]
    if bold:
        inline = [m for m in text_marks(source, lines) if m.rest]
        return sorted((*bold, *inline), key=lambda mark: mark.at)
    plain = text_marks(source, lines)
    if plain or len(heads) < 2:
        return plain
    return _heading_marks(source, lines, heads, heads[1:])


def _heading_marks(
    source: str, lines: Sequence[Line], heads: Sequence[int], known: Sequence[int]
) -> list[Mark]:
    """Return the headings at the level of sections, and stray ones below it."""
    level = min(lines[at].level for at in known)
    marks: list[Mark] = []
    for at in heads:
        line = lines[at]
        kind = kind_of(line.text(source))
        if line.level <= level:
            if kind or marks or not _is_top(lines, at, heads, known):
                marks.append(Mark(at, line.words, kind or Kind.OTHER))
        elif kind and marks and _is_stray(line, level, marks[-1].kind, kind):
            marks.append(Mark(at, line.words, kind))
    return marks


def _is_top(lines: Sequence[Line], at: int, heads: Sequence[int], known: Sequence[int]) -> bool:
    """Tell whether an unknown heading names the owner, not a section."""
    if at == heads[0]:
        return True
    silent = {LineKind.BLANK, LineKind.RULE}
    after = next((line for line in lines[at + 1 : at + 6] if line.kind not in silent), None)
    return at < known[0] and (after is None or after.kind is LineKind.HEADING)


def _is_stray(line: Line, level: int, above: Kind, kind: Kind) -> bool:
    """Tell whether a deeper heading opens a section of its own all the same."""
    return line.level == level + 1 and above in _TEXTS and kind is not above


def text_marks(source: str, lines: Sequence[Line]) -> list[Mark]:
    """Return the headings of plain text: underlined, in capitals, with a colon or alone."""
    marks: list[Mark] = []
    for at in range(len(lines)):
        mark = (
            _plain_mark(source, lines, at, marks)
            or _inline_mark(source, lines, at, marks)
            or _story_mark(source, lines, at, marks)
        )
        if mark:
            marks.append(mark)
    return _with_unknown(source, lines, marks)


def _plain_mark(source: str, lines: Sequence[Line], at: int, above: Sequence[Mark]) -> Mark | None:
    line = lines[at]
    text = line.text(source)
    kind = kind_of(text)
    if line.kind is LineKind.HEADING:
        is_title = not above and at == _first(lines)
        return None if is_title and not kind else Mark(at, line.words, kind or Kind.OTHER)
    if not kind or line.kind is LineKind.BLANK:
        return None
    if line.kind is LineKind.BULLET and not _is_numbered_heading(source, lines, at):
        return None
    marked = text.isupper() or text.endswith((":", "：")) or line.is_strong
    alone = _is_after_gap(lines, at)
    in_list = bool(above) and above[-1].kind in _LISTS
    could_be_item = in_list and not alone and kind not in _NEVER_ITEMS
    if not marked and (text[:1].islower() or could_be_item):
        return None
    in_entries = bool(above) and above[-1].kind in ENTRY_KINDS
    if in_entries and not alone and kind in _OF_JOBS and text.endswith((":", "：")):
        return None
    return Mark(at, line.words, kind)


def _is_numbered_heading(source: str, lines: Sequence[Line], at: int) -> bool:
    lead = source[lines[at].whole.start : lines[at].words.start].strip()
    return lead[:1].isdigit() and _is_after_gap(lines, at)


def _is_after_gap(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at - 1].kind in {LineKind.BLANK, LineKind.RULE}


def _first(lines: Sequence[Line]) -> int:
    return next((n for n, line in enumerate(lines) if line.kind is not LineKind.BLANK), 0)


def _inline_mark(source: str, lines: Sequence[Line], at: int, above: Sequence[Mark]) -> Mark | None:
    """Read "Skills: Python, SQL" as a heading with its content."""
    line = lines[at]
    if line.kind is not LineKind.TEXT:
        return None
    found = _INLINE.match(source, line.words.start, line.words.end) or _INLINE_PLAIN.match(
        source, line.words.start, line.words.end
    )
    kind = kind_of(found["label"]) if found else None
    if not found or kind not in _INLINE_KINDS:
        return None
    in_entries = bool(above) and above[-1].kind in ENTRY_KINDS
    if in_entries and not _is_after_gap(lines, at) and not _is_tail(source, lines, at):
        return None
    heading = bare(source, Span(found.start("label"), found.end("label")))
    return Mark(at, heading, kind, Span(found.end() - 1, line.words.end))


def _is_tail(source: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether nothing but such lines follows: they close the text, not a job."""
    said = [line for line in lines[at:] if line.kind is not LineKind.BLANK]
    found = [_INLINE_PLAIN.match(source, line.words.start, line.words.end) for line in said]
    return all(match and kind_of(match["label"]) in _INLINE_KINDS for match in found)


def _story_mark(source: str, lines: Sequence[Line], at: int, above: Sequence[Mark]) -> Mark | None:
    """Read "Church" over "I sing in the choir" as the end of a list, not as items of it."""
    if not above or above[-1].kind not in _LISTS or not _is_after_gap(lines, at):
        return None
    line, below = lines[at], lines[at + 1 : at + 2]
    is_short = line.kind is LineKind.TEXT and len(line.text(source).split()) <= _MOST_IN_HEADING
    tells = bool(below) and below[0].kind in {LineKind.TEXT, LineKind.BULLET}
    if is_short and tells and _TELLS.match(below[0].text(source)):
        return Mark(at, line.words, Kind.OTHER)
    return None


def _with_unknown(source: str, lines: Sequence[Line], marks: list[Mark]) -> list[Mark]:
    """Add lines in capitals that stand alone, when the known headings look so too."""
    styled = [m for m in marks if not m.rest]
    if len(styled) < 2 or not all(m.heading.of(source).isupper() for m in styled):
        return marks
    taken = {mark.at for mark in marks}
    unknown = [
        Mark(at, lines[at].words, Kind.OTHER)
        for at in range(styled[0].at + 1, len(lines))
        if at not in taken and _is_unknown_heading(source, lines, at)
    ]
    return sorted((*marks, *unknown), key=lambda mark: mark.at)


def _is_unknown_heading(source: str, lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    text = line.text(source)
    if line.kind is not LineKind.TEXT or not text.isupper() or len(text.split()) > 5:
        return False
    letters = sum(c.isalpha() for c in text)
    if letters < 6 or re.search(r"[0-9@|,]", text) or ends_sentence(text):
        return False
    near = [other for other in lines[at + 1 : at + 4] if other.kind is LineKind.TEXT]
    heads_entry = any(dated(source, other.words) for other in near)
    return _is_after_gap(lines, at) and not heads_entry and not is_document_title(text)
