"""Cut a text where highlights begin and end, however they nest or overlap."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Highlight", "Segment", "cut"]

# A strength shows through a heading; a glyph is what stands before a heading ("## ").
STYLES = ("strength", "heading", "glyph")


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the text to mark.

    Attributes:
        start, end: the stretch, in code points.
        kind: "finding", or one of ``STYLES``.
        number: the finding's number, 0 for the other kinds.
    """

    start: int
    end: int
    kind: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch over which the same highlights apply.

    Attributes:
        text: its characters.
        findings: numbers of the findings that cover it, in order.
        closing: numbers of the findings that end with it, in order.
        style: the first of ``STYLES`` that covers it, or "".
    """

    text: str
    findings: tuple[int, ...]
    closing: tuple[int, ...]
    style: str


def cut(source: str, highlights: Iterable[Highlight]) -> tuple[Segment, ...]:
    """Return the whole text in order, as segments that no highlight crosses."""
    inside = [h for h in highlights if 0 <= h.start < h.end <= len(source)]
    edges = sorted({0, len(source)}.union(*((h.start, h.end) for h in inside)))
    opening = sorted(inside, key=lambda h: (h.start, h.end, h.number), reverse=True)
    active: list[Highlight] = []
    segments = []
    for start, end in pairwise(edges):
        active = [h for h in active if h.end > start]
        while opening and opening[-1].start == start:
            active.append(opening.pop())
        segments.append(_segment(source[start:end], end, active))
    return tuple(segments)


def _segment(text: str, end: int, active: Sequence[Highlight]) -> Segment:
    findings = [h for h in active if h.kind == "finding"]
    return Segment(
        text=text,
        findings=tuple(sorted(h.number for h in findings)),
        closing=tuple(sorted(h.number for h in findings if h.end == end)),
        style=next((s for s in STYLES if any(h.kind == s for h in active)), ""),
    )
