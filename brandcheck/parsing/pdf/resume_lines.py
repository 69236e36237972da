"""The printed rows of an ordinary résumé become the lines that were typed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from brandcheck.parsing.pdf.columns import Piece, Region, regions_of, rows_of
from brandcheck.parsing.pdf.wraps import TextLine, clean, is_bullet, join, would_fit
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.parsing.pdf.text import Page, PdfText, Run

__all__ = ["Style", "TypedLine", "is_known_heading", "typed_lines"]

_LEADING = 1.75  # of the font size: a larger gap ends a paragraph
_USUAL = 0.08  # of the rows
_WITHIN = 1.15  # of the leading: a larger gap parts paragraphs or list items
_FEWEST_WORDS = 4  # a shorter line is an item, however narrow its column
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}-$")
_SAME_SIZE = 0.4
_OTHER_SIZE = 1.3
_INDENT = 40.0
_LONGEST_HEADING = 40
_FEWEST_LETTERS = 4
_LONE = 0.6  # of a letter-spaced text's pieces are single letters
_PAGE_NUMBER = re.compile(
    r"[-–|]?\s*(?:[^\W\d]+\.?\s*)?\d{1,3}\s*(?:(?:/|\||[^\W\d]+)\s*\d{1,3})?\s*[-–|]?"
)
_MARGIN = 0.08  # of the page's height, at the top and at the bottom


@dataclass(frozen=True, slots=True)
class Style:
    """How a line looks."""

    size: float
    is_bold: bool
    colour: str
    is_capital: bool


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as its writer typed it.

    Attributes:
        parts: its text with whether it is bold; a tab stands for a wide gap.
        style: of its first letters.
        is_apart: a larger gap stands above it.
        page: page number.
    """

    parts: tuple[tuple[str, bool], ...]
    style: Style
    is_apart: bool
    page: int

    @property
    def text(self) -> str:
        """The words."""
        return "".join(text for text, _ in self.parts).strip()


@dataclass(frozen=True, slots=True)
class _Row:
    parts: tuple[tuple[str, bool], ...]
    style: Style
    page: int
    x: float
    y: float
    typeset: TextLine
    is_parted: bool

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.parts)


def is_known_heading(text: str) -> bool:
    """Tell whether a short line is the heading of a section by its words."""
    bare = text.strip().rstrip(":")
    return 0 < len(bare) <= _LONGEST_HEADING and kind_of(bare) is not None


def typed_lines(pdf: PdfText) -> tuple[TypedLine, ...]:
    """Return the lines of a document in reading order, side columns last."""
    main: list[Region] = []
    side: list[Region] = []
    for page in _without_margins(pdf.pages):
        for region in regions_of(page):
            (side if region.is_side else main).append(region)
    is_hyphenated = "tex" in pdf.info.get("Producer", "").lower()
    lines: list[TypedLine] = []
    for region in (*main, *side):
        for line in _lines_of(region, is_hyphenated=is_hyphenated):
            if lines and _crosses_pages(lines[-1], line):
                lines[-1] = _joined(lines[-1], line.parts, is_hyphenated=is_hyphenated)
            else:
                lines.append(line)
    return tuple(lines)


def _crosses_pages(above: TypedLine, line: TypedLine) -> bool:
    """Tell whether a sentence goes on at the top of the next page."""
    if line.page != above.page + 1 or line.style != above.style:
        return False
    return line.text[:1].islower() and not is_bullet(line.text) and above.text[-1:] not in ".!?:;"


def _without_margins(pages: Sequence[Page]) -> Iterator[Page]:
    """Drop page numbers, and on later pages what pages repeat: the owner's name, say."""
    seen = Counter(key for page in pages for key in {_place(run) for run in page.runs})
    first = max(pages[0].runs, key=lambda run: run.size, default=None)
    name = first.text if first else ""
    for page in pages:
        margin = [run for run in page.runs if _is_at_margin(run, page)]
        dropped = {
            run
            for run in margin
            if _PAGE_NUMBER.fullmatch(run.text.strip())
            or (page.number > 1 and (seen[_place(run)] > 1 or name in run.text))
        }
        yield replace(page, runs=tuple(run for run in page.runs if run not in dropped))


def _place(run: Run) -> tuple[str, int]:
    return re.sub(r"\d+", "0", run.text), round(run.y / 3)


def _is_at_margin(run: Run, page: Page) -> bool:
    return not _MARGIN * page.height < run.y < (1 - _MARGIN) * page.height


def _lines_of(region: Region, *, is_hyphenated: bool) -> list[TypedLine]:
    rows = [row for pieces in rows_of(region.pieces) for row in _rows(pieces)]
    edge = max((piece.right for piece in region.pieces), default=0.0)
    leadings = _leadings(rows)
    lines: list[TypedLine] = []
    for n, row in enumerate(rows):
        above = rows[n - 1] if n else None
        if above and _goes_on(above, row, edge, leadings.get(row.style.size, 0.0)):
            lines[-1] = _joined(lines[-1], row.parts, is_hyphenated=is_hyphenated)
        else:
            is_apart = above is None or row.y - above.y > _LEADING * max(row.style.size, 6)
            lines.append(TypedLine(row.parts, row.style, is_apart, row.page))
    return lines


def _leadings(rows: Sequence[_Row]) -> dict[float, float]:
    """Return, per font size, the distance of lines within a paragraph: the smallest usual one."""
    gaps: dict[float, Counter[float]] = {}
    for a, b in pairwise(rows):
        gap = round(2 * (b.y - a.y)) / 2
        if a.page == b.page and a.style.size == b.style.size and 0 < gap < 3 * b.style.size:
            gaps.setdefault(b.style.size, Counter())[gap] += 1
    return {size: min(_usual(counts)) for size, counts in gaps.items()}


def _usual(counts: Counter[float]) -> list[float]:
    return [n for n, count in counts.items() if count >= max(2, _USUAL * counts.total())] or [
        min(counts)
    ]


def _rows(pieces: Sequence[Piece]) -> list[_Row]:
    """Make one row of pieces side by side, unless they are of different kinds."""
    rows: list[list[Piece]] = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        sizes = sorted((before.size, piece.size))
        is_label = len(rows[-1]) == 1 and is_known_heading(_text(before.runs))
        if is_label or sizes[1] > _OTHER_SIZE * sizes[0]:
            rows.append([piece])
        else:
            rows[-1].append(piece)
    return [_row(row) for row in rows]


def _text(runs: Iterable[Run]) -> str:
    return clean(" ".join(run.text for run in runs))


def _row(pieces: Sequence[Piece]) -> _Row:
    parts: list[tuple[str, bool]] = []
    for n, piece in enumerate(pieces):
        parts += _parts(piece, lead="\t" if n else "")
    first, last = pieces[0].runs[0], pieces[-1].runs[-1]
    text = "".join(text for text, _ in parts)
    typeset = TextLine.of(first)
    typeset = TextLine(text, last.right, typeset.unit, typeset.space)
    run = max(pieces[0].runs, key=lambda run: len(run.text))
    style = Style(round(run.size * 2) / 2, run.is_bold, run.colour, text.isupper())
    return _Row(tuple(parts), style, first.page, first.x, first.y, typeset, len(pieces) > 1)


def _parts(piece: Piece, lead: str) -> list[tuple[str, bool]]:
    parts: list[tuple[str, bool]] = []
    before: Run | None = None
    for run in piece.runs:
        gap = run.x - before.right if before else 0.0
        space = " " if gap > 0.15 * run.size else ""
        text = (lead or space) + clean(_unspaced(run.text))
        if parts and parts[-1][1] == run.is_bold:
            parts[-1] = (parts[-1][0] + text, run.is_bold)
        else:
            parts.append((text, run.is_bold))
        before, lead = run, ""
    return parts


def _unspaced(text: str) -> str:
    """Undo letter-spacing: "W O R K   H I S T O R Y"; kerned pairs may stand close."""
    parts = text.split()
    lone = sum(len(part) == 1 for part in parts)
    if len(parts) < _FEWEST_LETTERS or lone < _LONE * len(parts) or not text.isupper():
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text))


def _goes_on(above: _Row, row: _Row, edge: float, leading: float) -> bool:
    """Tell whether a row is the rest of the line above, which a margin has broken."""
    if above.is_parted or row.is_parted or above.page != row.page:
        return False
    a, b = above.style, row.style
    if abs(a.size - b.size) > _SAME_SIZE or (a.is_bold, a.colour) != (b.is_bold, b.colour):
        return False
    if not 0 < row.y - above.y <= _WITHIN * leading:
        return False
    if row.x < above.x - 2 or row.x > above.x + _INDENT or not _reads_on(above.text, row.text):
        return False
    return not would_fit(above.typeset, row.typeset, edge)


def _reads_on(above: str, text: str) -> bool:
    """Tell whether two lines could be one text: headings, dates, bullets and items are not."""
    if is_known_heading(above) or is_known_heading(text) or is_bullet(text) or _is_dates(text):
        return False
    return (
        text[:1].islower() or len(above.split()) >= _FEWEST_WORDS or above[-1:] in {"-", ",", "&"}
    )


def _is_dates(text: str) -> bool:
    found = find_range(text)
    return found is not None and len(found.span) == len(text.strip())


def _joined(
    line: TypedLine, parts: Sequence[tuple[str, bool]], *, is_hyphenated: bool
) -> TypedLine:
    *before, (last, is_bold) = line.parts
    (first, _), *after = parts
    last, first = last.rstrip(), first.lstrip()
    if is_hyphenated and _BROKEN_WORD.search(last) and first[:1].islower():
        joined = last[:-1] + first
    else:
        joined = join(last, first)
    return TypedLine((*before, (joined, is_bold), *after), line.style, line.is_apart, line.page)
