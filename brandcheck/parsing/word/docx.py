"""A résumé as a Word file (DOCX).

Most such files use no heading styles, keep part of the text in tables and put the
name into the page's header. So headings are found by their words and by what looks
like them, tables are read row by row, and text boxes and headers are read too.
"""

from __future__ import annotations

from brandcheck.core.profile import Origin, Profile
from brandcheck.parsing.text.blocks import read_blocks
from brandcheck.parsing.word.parts import is_word, open_package
from brandcheck.parsing.word.text import read_package

__all__ = ["is_word", "read_docx"]


def read_docx(data: bytes, place: str) -> Profile:
    """Return the profile that a Word file holds.

    Args:
        data: the file's content.
        place: what messages call it.

    Raises:
        InputError: no Word file, one of before 2007, protected, damaged, too big or empty.
    """
    text = read_package(open_package(data, place))
    return read_blocks(text.blocks, place, Origin("docx", skipped=text.skipped))
