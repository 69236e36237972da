"""Find where each entry of a section starts: by headings, bold lines, dates or bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing.text import words
from brandcheck.parsing.text.date_heads import could_head, date_starts
from brandcheck.parsing.text.lines import Line, LineKind
from brandcheck.parsing.text.pieces import dated
from brandcheck.parsing.text.quotes import cut_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.spans import Span
    from brandcheck.parsing.text.pieces import Dated

__all__ = ["Chunk", "cut_entries"]

_LONGEST_HEAD = 100
_MOST_HEAD_LINES = 4
# Sections whose entries may be one line each, without dates.
_LISTS = frozenset(
    {
        Kind.CERTIFICATIONS,
        Kind.ORGANIZATIONS,
        Kind.PUBLICATIONS,
        Kind.PATENTS,
        Kind.HONORS,
        Kind.COURSES,
        Kind.TEST_SCORES,
        Kind.EDUCATION,
        Kind.PROJECTS,
        Kind.VOLUNTEERING,
    }
)
_QUOTES = frozenset({Kind.RECOMMENDATIONS, Kind.RECOMMENDATIONS_GIVEN})


@dataclass(frozen=True, slots=True)
class Chunk:
    """The lines of one entry.

    Attributes:
        head: the lines that give title, employer, place and dates.
        body: what follows.
        group: the employer named once above several roles.
    """

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    group: Span | None = None


def cut_entries(
    source: str, kind: Kind, lines: Sequence[Line]
) -> tuple[Sequence[Line], Sequence[Chunk]]:
    """Return the lines before the first entry, and the entries."""
    headings = [at for at, line in enumerate(lines) if line.kind is LineKind.HEADING]
    if headings:
        return lines[: headings[0]], _by_headings(source, lines, headings)
    strong = [at for at in range(len(lines)) if _is_strong_head(source, lines, at)]
    if strong:
        return lines[: strong[0]], _by_starts(source, lines, strong)
    if kind in _QUOTES:
        lead, parts = cut_quotes(source, lines)
        return lead, [Chunk(head, body) for head, body in parts]
    starts = date_starts(source, lines, reach=0 if kind in _LISTS - {Kind.EDUCATION} else 1)
    if starts:
        return lines[: starts[0]], _by_starts(source, lines, starts)
    if _is_bullet_list(source, kind, lines):
        return _by_bullets(lines)
    if kind in _LISTS:
        return _by_lines(source, lines)
    return lines, ()


def _by_headings(source: str, lines: Sequence[Line], headings: Sequence[int]) -> list[Chunk]:
    """Cut at headings; deeper ones are roles under one employer, or mere labels."""
    top = min(lines[at].level for at in headings)
    group: Line | None = None
    role_level = 0
    bounds: list[tuple[int, bool, Span | None]] = []
    for n, at in enumerate(headings):
        if lines[at].level == top:
            group = lines[at] if _opens_group(source, lines, at) else None
            role_level = lines[headings[n + 1]].level if group else 0
            bounds.append((at, group is None, None))
        elif group and lines[at].level == role_level:
            bounds.append((at, True, group.words))
    ends = [*(at for at, _, _ in bounds[1:]), len(lines)]
    return [
        _chunk(source, lines[at:end], owner)
        for (at, opens, owner), end in zip(bounds, ends, strict=True)
        if opens
    ]


def _opens_group(source: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether the heading names an employer whose roles are deeper headings."""
    after = [line for line in lines[at + 1 : at + 8] if line.kind is not LineKind.BLANK]
    if not after or after[0].kind is not LineKind.HEADING or after[0].level <= lines[at].level:
        return False
    if dated(source, lines[at].words):
        return False
    texts = [line.text(source) for line in after[:2]]
    return words.is_role(texts[0]) or any(dated(source, line.words) for line in after[:2])


def _by_starts(source: str, lines: Sequence[Line], starts: Sequence[int]) -> list[Chunk]:
    ends = [*starts[1:], len(lines)]
    return [_chunk(source, lines[a:b]) for a, b in zip(starts, ends, strict=True)]


def _chunk(source: str, lines: Sequence[Line], group: Span | None = None) -> Chunk:
    """Part the lines that head an entry from its text."""
    size = 1
    while size < min(len(lines), _MOST_HEAD_LINES + 2):
        step = _head_step(source, lines, size)
        if not step:
            break
        size += step
    head = tuple(line for line in lines[:size] if line.kind is not LineKind.BLANK)
    return Chunk(head, tuple(lines[size:]), group)


def _head_step(source: str, lines: Sequence[Line], at: int) -> int:
    """Return how many lines from ``at`` still belong to the head of an entry."""
    line = lines[at]
    after_blank = line.kind is LineKind.BLANK
    if after_blank:
        at += 1
        if at >= len(lines):
            return 0
        line = lines[at]
    if line.kind is not LineKind.TEXT:
        return 0
    seen = [dated(source, above.words) for above in lines[:at] if above.kind is not LineKind.BLANK]
    has_dates = any(seen)
    here = None if has_dates else dated(source, line.words)
    step = 2 if after_blank else 1
    if here and not (here.is_sentence and after_blank):
        return step
    if line.is_strong and _is_short(source, line) and not words.ends_sentence(line.text(source)):
        return step
    if after_blank:
        return 0
    if has_dates:
        return step * _goes_on_after_dates(source, lines, at, seen)
    return step * _names_body_above(source, lines, at)


def _goes_on_after_dates(
    source: str, lines: Sequence[Line], at: int, seen: Sequence[Dated | None]
) -> bool:
    """Accept a place or a title that is wanted under the dates, and both when dates come first."""
    text = lines[at].text(source)
    if not _is_short(source, lines[at]) or words.ends_sentence(text):
        return False
    first = dated(source, lines[0].words)
    if first and not first.before and not first.after and len(seen) < 3:
        return lines[0].kind is LineKind.TEXT
    last = seen[-1]
    if last is None or len(text) > 60:
        return False
    if len(seen) == 1 and words.is_role(text):
        return bool(last.before) and not words.is_role(last.before.of(source))
    bare = not last.after and lines[at].level <= lines[at - 1].level
    fits = words.is_place(text) and len(text.split()) <= 3
    return words.is_known_place(text) or (bare and fits)


def _names_body_above(source: str, lines: Sequence[Line], at: int) -> bool:
    """Accept an employer's line: the dates follow, or its words say so."""
    line, text = lines[at], lines[at].text(source)
    if not _is_short(source, line) or words.ends_sentence(text):
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is not None and below.kind is LineKind.TEXT:
        cut = dated(source, below.words)
        return cut is not None and not cut.is_sentence
    return len(text) <= 60 and (words.is_organisation(text) or words.is_known_place(text))


def _is_short(source: str, line: Line) -> bool:
    return len(line.text(source)) <= _LONGEST_HEAD


def _is_strong_head(source: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a bold line opens an entry, rather than a paragraph or a second line."""
    line = lines[at]
    text = line.text(source)
    if line.kind is not LineKind.TEXT or not line.starts_strong:
        return False
    if len(text) > 160 or words.ends_sentence(text) or text.endswith(":"):
        return False
    above = lines[at - 1] if at else None
    if above is not None and above.kind is LineKind.TEXT and above.starts_strong:
        return False
    return line.is_strong or dated(source, line.words) is not None or _is_parted(source, line)


def _is_parted(source: str, line: Line) -> bool:
    """Tell whether a separator follows the bold words."""
    outer = line.whole.of(source).strip()
    end = max(outer.find("**", 2), outer.find("__", 2))
    rest = outer[end + 2 :].lstrip() if end > 0 else ""
    return rest[:1] in {",", "|", "·", "•", "-", "–", "—", "("} or rest.startswith(("at ", "@ "))


def _is_bullet_list(source: str, kind: Kind, lines: Sequence[Line]) -> bool:
    """Tell whether each outer bullet is an entry."""
    said = [line for line in lines if line.kind not in {LineKind.BLANK, LineKind.RULE}]
    if not said or said[0].kind is not LineKind.BULLET:
        return False
    outer = [line for line in said if line.kind is LineKind.BULLET and line.level == said[0].level]
    if kind in _LISTS - {Kind.VOLUNTEERING, Kind.PROJECTS}:
        return True
    if kind in _LISTS and all(_is_name_like(source, line) for line in outer):
        return True
    heads = [line for line in outer if dated(source, line.words) or line.starts_strong]
    return 2 * len(heads) > len(outer)


def _is_name_like(source: str, line: Line) -> bool:
    """Tell whether a list item names a thing, alone or before a colon or dash."""
    text = line.text(source)
    named = re.match(r"[^.:]{2,60}?(?:\*\*)?(?:[:：]|\s[–—-])(?:\*\*)?\s", text)
    return named is not None or (len(text) <= 80 and not words.ends_sentence(text))


def _by_bullets(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Chunk]]:
    outer = min(line.level for line in lines if line.kind is LineKind.BULLET)
    starts = [
        at for at, line in enumerate(lines) if line.kind is LineKind.BULLET and line.level == outer
    ]
    ends = [*starts[1:], len(lines)]
    chunks = [
        Chunk((lines[a],), tuple(lines[a + 1 : b])) for a, b in zip(starts, ends, strict=True)
    ]
    return lines[: starts[0]], chunks


def _by_lines(source: str, lines: Sequence[Line]) -> tuple[Sequence[Line], list[Chunk]]:
    """Cut at blank lines when blocks have several lines, else at each short line."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.kind in {LineKind.BLANK, LineKind.RULE}:
            blocks.append([])
        else:
            blocks[-1].append(line)
    blocks = [block for block in blocks if block]
    if not all(could_head(source, block[0]) for block in blocks):
        return lines, []
    several = len(blocks) > 1 and any(len(block) > 1 for block in blocks)
    if several or any(line.kind is LineKind.BULLET for block in blocks for line in block):
        return (), [_chunk(source, block) for block in blocks]
    flat = [line for block in blocks for line in block]
    if not all(could_head(source, line) for line in flat):
        return (), [_chunk(source, block) for block in blocks]
    return (), [Chunk((line,), ()) for line in flat]
