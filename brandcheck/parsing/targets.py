"""The text of a job posting in any kind of file that brandcheck reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.parsing._load import check_text, name_of, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_posting_text"]


def read_posting_text(path: Path) -> str:
    """Return the words of a posting; "" when the file holds none.

    Raises:
        InputError: there is no such file, or it cannot be read as text.
    """
    from brandcheck.parsing import _sniff, parse
    from brandcheck.parsing._decode import decode

    place = name_of(path)
    if path.is_file() and path.stat().st_size == 0:
        return ""
    data = read_bytes(path, place)
    if _sniff.signature(data) is not None:
        return parse(data, place=place).source
    text, _ = decode(data, place)
    check_text(text, place)
    return _words_of_page(text, place) if _sniff.is_html(text) else text


def _words_of_page(text: str, place: str) -> str:
    from brandcheck.parsing.web.blocks import read_blocks_of
    from brandcheck.parsing.web.tree import parse_page

    blocks = read_blocks_of(parse_page(text, place)).blocks
    marks = (("#" * b.level + " ") if b.level else "- " if b.is_item else "" for b in blocks)
    return "\n".join(mark + b.text for mark, b in zip(marks, blocks, strict=True))
