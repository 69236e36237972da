"""Reading order of an ordinary page: which pieces of text stand in one column.

Dates at the right margin and labels at the left are no columns: they belong to the
line beside them. A column has its own left edge, rows of its own and enough text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.parsing.pdf.text import Page, Run

__all__ = ["Piece", "Region", "regions_of", "rows_of"]

_SAME_ROW = 2.5
_APART = 1.2  # of the font size: a wider gap parts two pieces
_GUTTER = 6.0
_FEWEST_ROWS = 5
_FEWEST_LETTERS = 80
_BESIDE = 0.75  # so many rows of a narrow side that stand beside others make it labels
_LONG_LINES = 28  # letters a row: running text, not labels
_MOST_PIECES = 2000  # more than any page that a person reads
_DOT_GAP = 2.5  # of the font size, from a drawn bullet to its text
_LONE_GLYPH = re.compile(r"[^\w\s(\"'“‘€£$@&]|o|\d{1,2}[.)]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Runs of one row with no wide gap between them."""

    runs: tuple[Run, ...]

    @property
    def x(self) -> float:
        """The left edge."""
        return self.runs[0].x

    @property
    def right(self) -> float:
        """The right edge."""
        return self.runs[-1].right

    @property
    def y(self) -> float:
        """The baseline."""
        return self.runs[0].y

    @property
    def size(self) -> float:
        """The largest font size."""
        return max(run.size for run in self.runs)

    @property
    def letters(self) -> int:
        """How much text it holds."""
        return sum(len(run.text) for run in self.runs)


@dataclass(frozen=True, slots=True)
class Region:
    """A column, or a part of a page without columns.

    Attributes:
        pieces: what stands in it, from the top.
        is_side: it is not the column with most of the text.
    """

    pieces: tuple[Piece, ...]
    is_side: bool = False


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Group pieces into rows, from the top and from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.y):
        if rows and piece.y - rows[-1][0].y < _SAME_ROW:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.x) for row in rows]


def regions_of(page: Page) -> list[Region]:
    """Cut a page into regions in reading order."""
    pieces = tuple(_pieces(_with_bullets(page)))
    return _cut(pieces, depth=2 if len(pieces) <= _MOST_PIECES else 0)


def _with_bullets(page: Page) -> list[Run]:
    """Write out the bullets that a program has drawn as shapes."""
    beside = ([run for run in page.runs if _is_beside(dot, run)] for dot in page.dots)
    marked = {min(runs, key=lambda run: run.x) for runs in beside if runs}
    return [replace(run, text=f"• {run.text}") if run in marked else run for run in page.runs]


def _is_beside(dot: tuple[float, float], run: Run) -> bool:
    x, y = dot
    return 0 < run.x - x < _DOT_GAP * run.size and run.y - 0.8 * run.size < y < run.y


def _pieces(runs: Iterable[Run]) -> Iterator[Piece]:
    for row in rows_of(Piece((run,)) for run in runs):
        piece = row[0]
        for before, after in pairwise(row):
            apart = after.x - before.right
            if apart < _APART * max(before.size, after.size) or _is_glyph(piece):
                piece = Piece(piece.runs + after.runs)
            else:
                yield piece
                piece = after
        yield piece


def _is_glyph(piece: Piece) -> bool:
    """Tell whether a piece is a bullet that waits for its text."""
    return len(piece.runs) == 1 and bool(_LONE_GLYPH.fullmatch(piece.runs[0].text.strip()))


@dataclass(frozen=True, slots=True)
class _Gutter:
    x: float
    above: tuple[Piece, ...]
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    below: tuple[Piece, ...]

    @property
    def score(self) -> int:
        return min(_letters(self.left), _letters(self.right))


def _letters(pieces: Iterable[Piece]) -> int:
    return sum(piece.letters for piece in pieces)


def _cut(pieces: tuple[Piece, ...], depth: int) -> list[Region]:
    gutter = _best_gutter(pieces) if depth else None
    if gutter is None:
        return [Region(pieces)] if pieces else []
    left, right = _cut(gutter.left, depth - 1), _cut(gutter.right, depth - 1)
    if _letters(gutter.left) < _letters(gutter.right):
        left = [replace(region, is_side=True) for region in left]
    else:
        right = [replace(region, is_side=True) for region in right]
    return [*_cut(gutter.above, depth), *left, *right, *_cut(gutter.below, depth)]


def _best_gutter(pieces: Sequence[Piece]) -> _Gutter | None:
    edges = Counter(round(piece.x) for piece in pieces)
    found = [
        gutter
        for edge in sorted(edges)
        if edges[edge] + edges[edge - 1] + edges[edge + 1] >= _FEWEST_ROWS
        for gutter in _gutters(pieces, edge - 1.5)
        if _are_columns(gutter)
    ]
    return max(found, key=lambda gutter: gutter.score, default=None)


def _gutters(pieces: Sequence[Piece], x: float) -> Iterator[_Gutter]:
    """Yield every stretch of the page in which no text crosses ``x``."""
    crossing = sorted(p.y for p in pieces if p.x < x < p.right + _GUTTER)
    for top, bottom in pairwise([float("-inf"), *crossing, float("inf")]):
        inside = [p for p in pieces if top + _SAME_ROW < p.y < bottom - _SAME_ROW]
        left = tuple(p for p in inside if p.right + _GUTTER <= x)
        right = tuple(p for p in inside if p.x >= x)
        if left and right:
            above = tuple(p for p in pieces if p.y <= top + _SAME_ROW)
            below = tuple(p for p in pieces if p.y >= bottom - _SAME_ROW)
            yield _Gutter(x, above, left, right, below)


def _are_columns(gutter: _Gutter) -> bool:
    left, right = rows_of(gutter.left), rows_of(gutter.right)
    few, many = sorted((left, right), key=len)
    if len(few) < _FEWEST_ROWS or gutter.score < _FEWEST_LETTERS:
        return False
    ys = [row[0].y for row in many]
    beside = sum(any(abs(row[0].y - y) < _SAME_ROW for y in ys) for row in few)
    if beside < _BESIDE * len(few):
        return True
    narrow = min((gutter.left, gutter.right), key=_letters)
    return _letters(narrow) / len(rows_of(narrow)) >= _LONG_LINES
