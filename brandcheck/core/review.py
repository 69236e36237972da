"""A reviewer's verdict, which stands beside the program's."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Review"]


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewer says of one profile.

    Attributes:
        score: the reviewer's number, 0 to 100, or None.
        level: the reviewer's level, or "".
        note: the reviewer's words, or "".
        tool_level: what the program's own score is called in the same rubric, or "".
    """

    score: float | None
    level: str
    note: str
    tool_level: str = ""
