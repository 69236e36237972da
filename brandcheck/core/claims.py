"""The claim-to-evidence ledger's records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = ["Claim", "ClaimKind", "Evidence", "Strength"]


class ClaimKind(StrEnum):
    """What sort of thing a profile says of its owner."""

    SKILL = "skill"
    ROLE = "role"
    TRAIT = "trait"
    RESULT = "result"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A line that shows a claim.

    Attributes:
        span: the line.
        strength: 0 (weak) to 1 (strong).
        reason: why it counts, in words.
    """

    span: Span
    strength: float
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said in the headline, the About or the skills list.

    Attributes:
        span: the words of the claim.
        kind: skill, role, trait, result or goal.
        where: "headline", "about" or "skills".
        evidence: lines elsewhere that show it, strongest first; empty = unsupported.
        is_open: no line shows it for certain, and some line may show it in other words.
    """

    span: Span
    kind: ClaimKind
    where: str
    evidence: tuple[Evidence, ...] = ()
    is_open: bool = False

    @property
    def is_supported(self) -> bool:
        """Tell whether any line shows the claim."""
        return bool(self.evidence)

    @property
    def strength(self) -> float:
        """Return the strength of the best line, 0 when there is none."""
        return max((e.strength for e in self.evidence), default=0.0)


@dataclass(frozen=True, slots=True)
class Strength:
    """Words that a check credits, such as a result or a named audience.

    Attributes:
        span: the words.
        kind: "result", "audience", "number", "scope", "invitation" …
        reason: why they count, in words.
    """

    span: Span
    kind: str
    reason: str
