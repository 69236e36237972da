"""A document as a row of blocks, and the profile that they hold.

Word files and web pages know what a heading and a list item is, but no profile.
Their readers make blocks; here these become text, read by the logic that reads
Markdown and plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brandcheck.errors import InputError
from brandcheck.parsing.text.assemble import assemble
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of
from brandcheck.parsing.text.lines import scan_markdown, scan_text
from brandcheck.parsing.text.marks import markdown_marks
from brandcheck.parsing.text.words import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.profile import Origin, Profile

__all__ = ["Block", "flatten_row", "read_blocks"]

_LONGEST_HEADING = 60
_LONGEST_CELL = 120
_LARGER = 1.25
_FEW_CELLS = 6
_SPACES = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARKED = re.compile(r"\s*(?:[#>*_+-]|[0-9]+[.)])")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item.

    Attributes:
        text: its words; a line break within is kept.
        level: 1 to 6 of a heading, 0 of anything else.
        is_item: it stands in a list.
        is_strong: all of it is bold.
        look: how it is set (size, colour …); blocks that look the same are the same.
        size: of its letters, 0 when unknown.
        has_gap: space was left above it.
    """

    text: str
    level: int = 0
    is_item: bool = False
    is_strong: bool = False
    look: str = ""
    size: float = 0.0
    has_gap: bool = False


def read_blocks(blocks: Sequence[Block], place: str, origin: Origin) -> Profile:
    """Return the profile that a document holds.

    Raises:
        InputError: the document holds no words.
    """
    clean = [replace(block, text=_tidy(block.text)) for block in blocks]
    said = _with_headings([block for block in clean if block.text])
    if not any(c.isalnum() for block in said for c in block.text):
        raise InputError(place, "holds no words", "If it is a picture of text, save it as text.")
    source, headings = _write(said)
    marked = scan_markdown(source)
    plain = scan_text(source)
    lines = tuple(marked[at] if at in headings else plain[at] for at in range(len(plain)))
    profile = assemble(source, lines, markdown_marks(source, lines), margin=0)
    return replace(profile, origin=origin)


def flatten_row(cells: Sequence[Sequence[Block]]) -> list[Block]:
    """Return the blocks of a table's row in reading order.

    Short cells become one line, a heading in the first cell opens the others, and
    dates beside a text join its first line.
    """
    filled = [list(cell) for cell in cells if any(block.text.strip() for block in cell)]
    if len(filled) < 2:
        return filled[0] if filled else []
    first, *others = filled
    rest = [block for cell in others for block in cell]
    if len(first) == 1 and kind_of(_tidy(first[0].text)):
        return [replace(first[0], level=first[0].level or 2), *rest]
    if all(_is_short(cell) for cell in filled):
        words = [cell[0] for cell in filled if not _is_date(cell)] or first
        dates = [cell[0] for cell in filled if _is_date(cell) and cell[0] not in words]
        line = " | ".join(_tidy(block.text) for block in (*words, *dates))
        strong = all(block.is_strong for block in words)
        return [Block(line, is_strong=strong, size=words[0].size)]
    for cell in filled if len(filled) <= _FEW_CELLS else ():
        beside = [block for other in filled if other is not cell for block in other]
        head = beside[0]
        if _is_date(cell) and not head.is_item and "\n" not in head.text.strip():
            text = f"{head.text.strip()} | {_tidy(cell[0].text)}"
            return [replace(head, text=text), *beside[1:]]
    return [block for cell in _largest_first(filled) for block in cell]


def _largest_first(cells: list[list[Block]]) -> list[list[Block]]:
    """Put the column that holds the name, in larger letters, before a sidebar."""
    sizes = [max(block.size for block in cell) for cell in cells]
    largest = sizes.index(max(sizes))
    if largest and sizes[largest] >= _LARGER * sizes[0] > 0:
        return [cells[largest], *cells[:largest], *cells[largest + 1 :]]
    return cells


def _is_short(cell: Sequence[Block]) -> bool:
    block = cell[0]
    is_line = len(cell) == 1 and "\n" not in block.text.strip()
    return is_line and not block.level and not block.is_item and len(block.text) <= _LONGEST_CELL


def _is_date(cell: Sequence[Block]) -> bool:
    text = _tidy(cell[0].text)
    found = find_range(text) if len(cell) == 1 else None
    return found is not None and len(found.span) == len(text)


def _tidy(text: str) -> str:
    """Return text with single spaces; a tab parts words more strongly and stays."""
    lines = (_SPACES.sub(_space, line).strip() for line in _LINE_ENDS.sub("\n", text).split("\n"))
    return "\n".join(line for line in lines if line)


def _space(found: re.Match[str]) -> str:
    return "\t" if "\t" in found.group() else " "


def _with_headings(blocks: list[Block]) -> list[Block]:
    """Make headings of blocks that look like those whose words are known headings."""
    if any(block.level and kind_of(block.text) for block in blocks):
        return blocks
    known = {block.look for block in blocks if block.look and kind_of(block.text)}
    looks: set[str] = set()
    for look in known:
        same = [block for block in blocks if block.look == look]
        heads = [block for block in same if kind_of(block.text)]
        if 2 * len(heads) >= len(same) and len(same) < len(blocks) // 2:
            looks.add(look)
    return [
        replace(block, level=2)
        if not block.level and block.look in looks and _could_head(block)
        else block
        for block in blocks
    ]


def _could_head(block: Block) -> bool:
    text = block.text
    return (
        len(text) <= _LONGEST_HEADING
        and "\n" not in text
        and not block.is_item
        and not ends_sentence(text)
        and find_range(text) is None
    )


def _write(blocks: Sequence[Block]) -> tuple[str, set[int]]:
    """Return the text, and which of its lines are headings."""
    lines: list[str] = []
    headings: set[int] = set()
    above: Block | None = None
    for block in blocks:
        leaves_list = above is not None and above.is_item and not block.is_item
        if lines and (block.level or block.has_gap or leaves_list):
            lines.append("")
        if block.level and "\n" not in block.text:
            headings.add(len(lines))
            lines.append(f"{'#' * block.level} {block.text}")
        else:
            lines += _lines(block)
        above = block
    return "\n".join(lines) + "\n", headings


def _lines(block: Block) -> list[str]:
    first, *rest = block.text.split("\n")
    if block.is_item:
        return [f"• {first}", *(f"  {line}" for line in rest)]
    if (block.is_strong or block.level) and "*" not in block.text and not _MARKED.match(first):
        return [f"**{line}**" for line in (first, *rest)]
    return [first, *rest]
