"""The rows of LinkedIn's older PDF (layout v2, 2016-2017): one column, Times."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from brandcheck.parsing.pdf.wraps import TextLine, clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.parsing.pdf.text import PdfText, Run

__all__ = ["Cell", "Look", "Row", "is_v2", "rows_of", "text_lines"]

_LEFT = 36.0
_BODY_X = 44.0
_NEAR = 1.5
_INDENT = 5.0
_FOOTER = re.compile(r"Page\s?\d+")
_FOOTER_X = 500.0
_APART = 1.2  # of the font size, between two columns


class Look(StrEnum):
    """What a row is, as far as its looks tell."""

    NAME = "name"
    HEADING = "heading"
    HEADLINE = "headline"
    GREY = "grey"
    ENTRY = "entry"
    DETAIL = "detail"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of a row."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line.

    Attributes:
        look: what it is.
        runs: its parts, from the left.
        gap: distance from the row above; 0 on a new page.
        edge: where the document's lines end at the latest.
    """

    look: Look
    runs: tuple[Run, ...]
    gap: float
    edge: float

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The row's parts, put together unless a column lies between."""
        cells = [Cell(self.runs[0].x, self.runs[0].text)]
        for before, run in pairwise(self.runs):
            apart = run.x - before.right
            if apart > _APART * run.size:
                cells.append(Cell(run.x, run.text))
            else:
                text = f"{cells[-1].text} {run.text}" if apart > 0 else cells[-1].text + run.text
                cells[-1] = Cell(cells[-1].x, text)
        return tuple(cells)

    @property
    def text(self) -> str:
        """All words, with the spaces as typed."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def words(self) -> str:
        """The words without what LinkedIn computed and printed in grey."""
        kept = [run.text for run in self.runs if not _is_grey(run)]
        return clean(" ".join(kept))


def is_v2(pdf: PdfText) -> bool:
    """Tell by the layout alone whether LinkedIn drew this file in 2016 or 2017."""
    runs = [run for run in pdf.pages[0].runs if abs(run.x - _LEFT) < _NEAR]
    has_name = any(abs(run.size - 20) < 0.3 and run.is_bold for run in runs)
    has_heading = any(abs(run.size - 16) < 0.3 and _is_grey(run) for run in runs)
    return has_name and has_heading and all("Times" in run.font for run in runs[:2])


def _is_grey(run: Run) -> bool:
    return run.colour[:2] == run.colour[2:4] == run.colour[4:] and int(run.colour[:2], 16) > 0x8C


def rows_of(pdf: PdfText) -> tuple[Row, ...]:
    """Return every row but the footers, from the first page to the last."""
    rows: list[Row] = []
    edge = max((run.right for run in pdf.runs if not _is_footer(run)), default=0.0)
    for page in pdf.pages:
        above = 0.0
        for runs in _grouped(run for run in page.runs if not _is_footer(run)):
            gap = runs[0].y - above if above else 0.0
            above = runs[0].y
            rows.append(Row(_look(runs[0]), tuple(runs), gap, edge))
    return tuple(rows)


def _is_footer(run: Run) -> bool:
    return run.x > _FOOTER_X and run.size < 11 and bool(_FOOTER.fullmatch(run.text))


def _grouped(runs: Iterable[Run]) -> Iterator[list[Run]]:
    row: list[Run] = []
    for run in sorted(runs, key=lambda run: run.y):
        if row and run.y - row[0].y > 2:
            yield sorted(row, key=lambda run: run.x)
            row = []
        row.append(run)
    if row:
        yield sorted(row, key=lambda run: run.x)


def _look(run: Run) -> Look:
    if run.size > 18:
        return Look.NAME
    if run.size > 14.5:
        return Look.HEADING
    if run.size > 12.5:
        return Look.GREY if _is_grey(run) else Look.HEADLINE
    if run.is_bold:
        return Look.ENTRY
    return Look.BODY if run.x > _BODY_X else Look.DETAIL


def text_lines(rows: Sequence[Row]) -> list[TextLine]:
    """Return lines for telling wraps from line breaks.

    A wrapped line begins with a space in this layout, so it stands a little further
    to the right. Where no line does, the room left on the line above decides.
    """
    left = min((row.runs[0].x for row in rows), default=0.0)
    lines = [TextLine.of(row.runs[0], row.gap) for row in rows]
    lines = [
        replace(line, text=row.text, right=row.runs[-1].right)
        for line, row in zip(lines, rows, strict=True)
    ]
    indented = [_NEAR < row.runs[0].x - left < _INDENT for row in rows]
    if not any(indented):
        return lines
    return [
        replace(line, unit=float("inf") if is_in else -float("inf"))
        for line, is_in in zip(lines, indented, strict=True)
    ]
