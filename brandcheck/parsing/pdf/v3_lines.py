"""The lines of LinkedIn's PDF (layout v3): column, size and colour give their role."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from brandcheck.parsing.pdf.wraps import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.parsing.pdf.text import PdfText, Run

__all__ = ["Line", "Role", "is_v3", "main_lines", "sidebar_lines"]

MAIN_X = 223.6
SIDEBAR_X = 21.6
_BETWEEN = 202.0  # the sidebar's rectangle ends here
_FOOT = 765.0
_FOOTER = re.compile(r"Page \d+ of \d+")
_PAGE_SIZE = (612.0, 792.0)
_NEAR = 2.0
_SAME_LINE = 2.0


class Role(StrEnum):
    """What a line is, as far as its looks tell."""

    NAME = "name"
    HEADING = "heading"
    ENTRY = "entry"  # headline, text of the summary, company, school
    LOCATION = "location"
    TITLE = "title"
    TEXT = "text"
    PLACE = "place"
    ITEM = "item"
    ADDRESS = "address"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its role.

    Attributes:
        role: what it is.
        text: its words, no-break spaces kept.
        page: page number.
        x, y: left edge and baseline from the top.
        gap: distance from the line above in its column; 0 on a new page.
        typeset: its measures, for telling wraps from line breaks.
    """

    role: Role
    text: str
    page: int
    x: float
    y: float
    gap: float
    typeset: TextLine


_MAIN_SIZES = {
    26.0: Role.NAME,
    15.75: Role.HEADING,
    12.0: Role.ENTRY,
    11.5: Role.TITLE,
    10.5: Role.TEXT,
}
_GREY = {Role.ENTRY: Role.LOCATION, Role.TITLE: Role.PLACE, Role.TEXT: Role.PLACE}
_SIDE_SIZES = {13.0: Role.HEADING, 11.0: Role.ADDRESS, 10.5: Role.ITEM}


def is_v3(pdf: PdfText) -> bool:
    """Tell by the layout alone whether LinkedIn drew this file."""
    page = pdf.pages[0]
    if abs(page.width - _PAGE_SIZE[0]) > _NEAR or abs(page.height - _PAGE_SIZE[1]) > _NEAR:
        return False
    headings = [run for run in page.runs if _is_at(run, SIDEBAR_X, 13.0) and _light(run) > 0.7]
    names = [run for run in page.runs if _is_at(run, MAIN_X, 26.0)]
    grey = [run for run in page.runs if _is_at(run, MAIN_X, 12.0) and 0.5 < _light(run) < 0.8]
    return bool(headings and (names or grey))


def _is_at(run: Run, x: float, size: float) -> bool:
    return abs(run.x - x) <= _NEAR and abs(run.size - size) < 0.2


def _light(run: Run) -> float:
    """Return how light a run's colour is, 0 to 1."""
    channels = (int(run.colour[n : n + 2], 16) for n in (0, 2, 4))
    return sum(channels) / 765


def main_lines(pdf: PdfText) -> tuple[Line, ...]:
    """Return the lines of the main column from the first page to the last."""
    lines = [
        _line(runs, _main_role(runs[0]))
        for page in pdf.pages
        for runs in _rows(run for run in page.runs if run.x >= _BETWEEN and not _is_footer(run))
    ]
    return _with_gaps(lines)


def sidebar_lines(pdf: PdfText) -> tuple[Line, ...]:
    """Return the lines of the sidebar; labels are lines of their own."""
    lines = [
        _line(list(runs), role)
        for page in pdf.pages
        for row in _rows(run for run in page.runs if run.x < _BETWEEN)
        for role, runs in groupby(row, key=_side_role)
    ]
    return _with_gaps(lines)


def _is_footer(run: Run) -> bool:
    return run.y > _FOOT and _FOOTER.fullmatch(run.text.strip()) is not None


def _rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Group a page's runs into rows, from the top and from the left."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.y):
        if rows and abs(rows[-1][0].y - run.y) < _SAME_LINE:
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.x) for row in rows]


def _line(runs: Sequence[Run], role: Role) -> Line:
    first = runs[0]
    text = first.text
    for before, run in pairwise(runs):
        text += (" " if run.x - before.right > 0.15 * run.size else "") + run.text
    whole = replace(first, text=text, right=runs[-1].right)
    return Line(role, text, first.page, first.x, first.y, 0.0, TextLine.of(whole))


def _main_role(run: Run) -> Role:
    nearest = min(_MAIN_SIZES, key=lambda size: abs(size - run.size))
    role = _MAIN_SIZES[nearest]
    return _GREY.get(role, role) if 0.5 < _light(run) < 0.8 else role


def _side_role(run: Run) -> Role:
    nearest = min(_SIDE_SIZES, key=lambda size: abs(size - run.size))
    role = _SIDE_SIZES[nearest]
    return Role.LABEL if role is not Role.HEADING and _light(run) < 0.8 else role


def _with_gaps(lines: Sequence[Line]) -> tuple[Line, ...]:
    result: list[Line] = []
    for n, line in enumerate(lines):
        above = lines[n - 1] if n else None
        gap = line.y - above.y if above and above.page == line.page else 0.0
        result.append(replace(line, gap=gap, typeset=replace(line.typeset, gap=gap)))
    return tuple(result)
