"""Where a finding stands in the user's own file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Plain = Mapping[str, Any]

__all__ = ["Lines", "Region", "section_of", "uri_of"]

# Of these the text that was read is the file itself; every other kind is rewritten first.
SAME_TEXT = {"markdown", "text", "paragraph"}


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file; all numbers start at 1, and the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """Turns spans of a profile's text into lines and columns of its file."""

    def __init__(self, profile: Plain) -> None:
        self._is_file = profile["origin"]["kind"] in SAME_TEXT
        source = profile["source"]
        self._starts = [0, *(n + 1 for n, character in enumerate(source) if character == "\n")]

    def region(self, span: Sequence[int] | None) -> Region | None:
        """Return the region of a span; None when the file has no such lines."""
        if span is None or not self._is_file:
            return None
        return Region(*self._place(span[0]), *self._place(span[1]))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def section_of(profile: Plain, span: Sequence[int] | None) -> str:
    """Return the kind of the section that a span stands in, or ""."""
    if span is None:
        return ""
    bodies = ((s["kind"], *s["body"]) for s in profile["sections"])
    return next((str(kind) for kind, start, end in bodies if start <= span[0] < end), "")


def uri_of(place: str) -> str:
    """Return a path with forward slashes as a URI, relative unless it is absolute."""
    if place.startswith("/"):
        return f"file://{quote(place)}"
    if place[1:2] == ":":  # a drive letter
        return f"file:///{quote(place, safe='/:')}"
    return quote(place)
