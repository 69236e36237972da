"""Entry heads of two rows become one line: title, employer, dates, place.

    Ward Sister            2019 – Present        Moyvale Hospital            Moyvale
    Moyvale Hospital, Moyvale                    Ward Sister          2019 – Present

Which of the two left cells is the title is the same all over a document, so all of
them decide together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind
from brandcheck.parsing.pdf.wraps import is_bullet
from brandcheck.parsing.text import words
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from brandcheck.parsing.pdf.resume_lines import TypedLine

__all__ = ["with_joined_heads"]

_LONGEST = 90
_KINDS = frozenset(
    {
        SectionKind.EXPERIENCE,
        SectionKind.EDUCATION,
        SectionKind.VOLUNTEERING,
        SectionKind.ORGANIZATIONS,
    }
)


@dataclass(frozen=True, slots=True)
class _Head:
    upper: str
    lower: str
    dates: str
    place: str


def with_joined_heads(
    lines: Sequence[TypedLine], headings: Collection[int]
) -> tuple[list[TypedLine], frozenset[int]]:
    """Return the lines with their heads joined, and where the headings are now."""
    found: dict[int, tuple[_Head, SectionKind]] = {}
    kind: SectionKind | None = None
    for n, line in enumerate(lines):
        if n in headings:
            kind = kind_of(line.text.rstrip(":"))
        elif kind in _KINDS and n + 1 < len(lines) and n - 1 not in found:
            head = _head(lines, n, headings)
            if head:
                found[n] = (head, kind)
    turned = {kind: _is_turned([h for h, k in found.values() if k is kind]) for kind in _KINDS}
    joined: list[TypedLine] = []
    kept: list[int] = []
    for n, line in enumerate(lines):
        if n in found:
            head, kind_here = found[n]
            joined.append(_written(line, head, is_turned=turned[kind_here]))
        elif n - 1 not in found:
            if n in headings:
                kept.append(len(joined))
            joined.append(line)
    return joined, frozenset(kept)


def _head(lines: Sequence[TypedLine], n: int, headings: Collection[int]) -> _Head | None:
    first, second = lines[n], lines[n + 1]
    if n + 1 in headings or second.is_apart or not (_is_short(first) and _is_short(second)):
        return None
    left, *right = first.text.split("\t")
    lower, *beside = second.text.split("\t")
    if len(right) != 1 or len(beside) > 1:
        return None
    if not beside:
        alone = _is_dates(right[0]) and not _is_dates(lower) and _ends_head(lines, n + 2, headings)
        return _Head(left, lower, right[0], "") if alone else None
    is_upper, is_lower = _is_dates(right[0]), _is_dates(beside[0])
    if is_upper == is_lower:
        return None
    dates, place = (right[0], beside[0]) if is_upper else (beside[0], right[0])
    return _Head(left, lower, dates, place)


def _is_short(line: TypedLine) -> bool:
    text = line.text
    is_text = is_bullet(text) or words.ends_sentence(text)
    return len(text) <= _LONGEST and not is_text


def _is_dates(text: str) -> bool:
    bare = text.strip(" ()[]")
    found = find_range(bare)
    return found is not None and len(found.span) == len(bare)


def _ends_head(lines: Sequence[TypedLine], n: int, headings: Collection[int]) -> bool:
    """Tell whether a line opens something else than running text right below."""
    if n >= len(lines) or n in headings:
        return True
    return lines[n].is_apart or is_bullet(lines[n].text) or "\t" in lines[n].text


def _is_turned(heads: Sequence[_Head]) -> bool:
    """Tell whether employers or schools stand above titles or degrees."""
    return sum(_lean(head.lower) - _lean(head.upper) for head in heads) > 0


def _lean(text: str) -> int:
    title = words.is_role(text) or words.is_degree(text)
    body = words.is_organisation(text) or words.is_school(text)
    return title - body


def _written(line: TypedLine, head: _Head, *, is_turned: bool) -> TypedLine:
    title, body = (head.lower, head.upper) if is_turned else (head.upper, head.lower)
    rest = "".join(f"\t{text}" for text in (body, head.dates, head.place) if text)
    return replace(line, parts=((title.strip(), True), (rest, False)))
