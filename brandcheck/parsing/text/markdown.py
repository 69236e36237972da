"""Read a profile written in Markdown, strict or loose.

Every heading opens a section, known or not; nothing is dropped. CommonMark parsers
keep no column numbers inside a line, which spans need, so the few marks that
profiles use are read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.errors import InputError
from brandcheck.parsing.text.assemble import assemble
from brandcheck.parsing.text.lines import scan_markdown
from brandcheck.parsing.text.marks import markdown_marks

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile

__all__ = ["read_markdown"]


def read_markdown(text: str, place: str) -> Profile:
    """Return the profile that a Markdown text holds.

    Args:
        text: the Markdown; it becomes ``Profile.source`` as it is.
        place: the file or other place it came from, for error messages.

    Raises:
        InputError: the text holds no words.
    """
    if not any(c.isalnum() for c in text):
        raise InputError(place, "it holds no words", "Give a file with the text of a profile.")
    lines = scan_markdown(text)
    return assemble(text, lines, markdown_marks(text, lines), margin=None)
