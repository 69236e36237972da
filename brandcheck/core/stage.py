"""Where somebody stands in working life, as far as a profile tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = ["Stage", "StageKind"]


class StageKind(StrEnum):
    """A career stage; it is no rank, and nobody has to have one."""

    STUDENT = "student"
    EARLY = "early"
    MID = "mid"
    SENIOR = "senior"
    EXECUTIVE = "executive"
    FREELANCER = "freelancer"
    RETURNER = "returner"
    CHANGER = "changer"
    ACADEMIC = "academic"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Stage:
    """A career stage, read from dates, titles and the owner's own words only.

    Attributes:
        kind: which stage.
        title: what it is called.
        certainty: 0 to 1; expectations shift in proportion to it.
        reason: why, in words.
        spans: the words that tell it.
        shifts: what is expected otherwise than of most profiles, a sentence each.
    """

    kind: StageKind
    title: str
    certainty: float
    reason: str
    spans: tuple[Span, ...] = ()
    shifts: tuple[str, ...] = ()
