"""Find the lines that head an entry around each line of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.parsing.text.lines import Line, LineKind
from brandcheck.parsing.text.pieces import BARS, Dated, dated, split_at
from brandcheck.parsing.text.words import ends_sentence, is_degree, is_place, is_role, is_school

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["could_head", "date_starts"]


def date_starts(source: str, lines: Sequence[Line], *, reach: int) -> list[int]:
    """Return the first line of each entry that a line with dates heads.

    Args:
        source: the whole text.
        lines: the lines of a section.
        reach: how many lines above may belong to dates that share their line with
            other words; bare dates reach three.
    """
    starts: list[int] = []
    lowest = 0
    for at, line in enumerate(lines):
        cut = dated(source, line.words) if line.kind is LineKind.TEXT and at >= lowest else None
        if cut is None or cut.is_sentence:
            continue
        start = _climb(source, lines, at, lowest=lowest, reach=_reach(source, cut, reach))
        comes_first = start == at and not cut.before and not cut.after
        lowest = at + (3 if comes_first else 1)  # what bare dates date stands below
        starts.append(start)
    return starts


def _reach(source: str, cut: Dated, reach: int) -> int:
    """Return how many lines above dates may belong to them: none when the title is in sight."""
    if cut.before:
        pieces = split_at(source, cut.before, BARS)
        is_whole = len(pieces) > 1 and any(is_role(piece.of(source)) for piece in pieces)
        return 0 if is_whole else reach
    after = cut.after.of(source)
    is_title = is_role(after) or is_degree(after) or is_school(after)
    return 0 if after and is_title and not is_place(after) else 3


def _climb(source: str, lines: Sequence[Line], at: int, *, lowest: int, reach: int) -> int:
    """Return the first of the short lines that stand directly above a line of dates."""
    start = at
    while (
        start > lowest
        and at - start < reach
        and could_head(source, lines[start - 1])
        and lines[start - 1].level <= lines[at].level
    ):
        start -= 1
    runs_on = start > lowest and lines[start - 1].kind is LineKind.TEXT
    return max(start, at - 2) if runs_on else start


def could_head(source: str, line: Line) -> bool:
    """Tell whether a line is short and no sentence, as titles and employers are."""
    text = line.text(source)
    return (
        line.kind is LineKind.TEXT
        and len(text) <= 80
        and not text[:1].islower()
        and not ends_sentence(text)
    )
