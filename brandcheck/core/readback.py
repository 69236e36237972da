"""The read-back: what a stranger takes away from the top of a profile."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = ["Slot", "SlotKind"]


class SlotKind(StrEnum):
    """One part of a positioning statement."""

    IDENTITY = "identity"
    AUDIENCE = "audience"
    VALUE = "value"
    PROOF = "proof"
    ASPIRATION = "aspiration"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Slot:
    """What fills one part, or the question that would fill it.

    Attributes:
        kind: which part.
        span: the words that fill it; None when a stranger cannot tell.
        question: what the owner could answer to fill it.
    """

    kind: SlotKind
    span: Span | None
    question: str
