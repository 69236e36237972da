"""Breaks lines where LinkedIn's generator breaks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.lookalike._unicode_font import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["wrap"]

# A break is allowed at a space, after a hyphen or slash inside a word, and between
# any two square characters; never at a no-break space.
_PIECE = re.compile(r"[\u2e80-\ud7ff]|[^ \u2e80-\ud7ff]+?(?:[-/](?=[^ ])|(?=[ \u2e80-\ud7ff])|$)")


def wrap(text: str, size: float, width: float) -> Iterator[str]:
    """Yield the lines of ``text`` at a font size in a column."""
    line = ""
    end = 0
    for match in _PIECE.finditer(text):
        gap, end = text[end : match.start()], match.end()
        longer = line + gap + match.group() if line else match.group()
        if line and text_width(longer, size) > width:
            yield line
            longer = match.group()
        while text_width(longer, size) > width:  # no break is allowed: it breaks all the same
            fitting = next(
                n for n in range(len(longer), 0, -1) if text_width(longer[:n], size) <= width
            )
            yield longer[:fitting]
            longer = longer[fitting:]
        line = longer
    if line:
        yield line
