"""A reviewer's verdict beside the program's, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Verdicts", "build_verdicts", "said"]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Two verdicts on one profile, and what the reviewer wrote."""

    tool: str
    reviewer: str
    note: str


def build_verdicts(document: Mapping[str, Any]) -> Verdicts | None:
    """Return both verdicts, None when nobody reviewed the profile."""
    review = document.get("review")
    if not review:
        return None
    return Verdicts(
        tool=said(document["score"], review["tool_level"] or document["rating"]),
        reviewer=said(review["score"], review["level"]) or "a note only",
        note=one_line(review["note"]),
    )


def said(score: float | None, level: str | None) -> str:
    """Return a score with its level, or whichever of the two there is."""
    number = "" if score is None else _words.shown(score)
    return ": ".join(filter(None, (number, one_line(level or ""))))
