"""Text from strangers made safe to look at.

A profile may hold characters that a reader cannot see and a terminal or browser
obeys: escape codes, NULs, marks that reverse the reading direction. Each becomes
a placeholder such as ``[U+202E]``, so that what is shown is what is there.
"""

from __future__ import annotations

import re

__all__ = ["one_line", "shorten", "visible"]

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but not tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # reading direction
    "\u2028\u2029\ufeff\ufff9-\ufffb\ufffe\uffff"  # separators and non-characters
    "\ud800-\udfff]"  # half a surrogate pair has no UTF-8 form
)


def visible(text: str) -> str:
    """Return the text with a placeholder for each character that acts unseen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def shorten(text: str, limit: int) -> str:
    """Return at most about ``limit`` characters: the beginning and the end."""
    if len(text) <= limit:
        return text
    head = limit * 2 // 3
    tail = limit - head
    gone = len(text) - head - tail
    return f"{text[:head]} […{gone:,} more characters…] {text[-tail:]}"
