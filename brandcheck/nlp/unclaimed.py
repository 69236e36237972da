"""Strong lines that nothing at the top mentions, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.claims import Strength
from brandcheck.nlp.kinds import OTHERS
from brandcheck.nlp.lines import Role
from brandcheck.nlp.substance import SubstanceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.relatedness import Field

__all__ = ["unclaimed"]

TOP = frozenset(("headline", "about", "skills"))
READ = frozenset(("headline", "about"))
COVERED = 0.5


def unclaimed(texts: Sequence[Passage], field: Field) -> tuple[Strength, ...]:
    """Return the lines below the About that hold something strong which the top leaves out."""
    top = field.against([p.stems for p in texts if p.line.section in READ])
    strong = []
    for passage in texts:
        if passage.line.section in TOP or passage.line.role in {Role.TITLE, Role.ORGANISATION}:
            continue
        points = _points(passage)
        if not points or not passage.stems:
            continue
        known = float(top.covers(passage.stems).max(initial=0.0))
        if known < COVERED:
            strong.append((-points * (1.0 - known / 2), passage.span, passage))
    return tuple(_strength(passage) for *_, passage in sorted(strong, key=lambda item: item[:2]))


def _strength(passage: Passage) -> Strength:
    reason = next((o.reason for o in passage.substance.outcomes), "a concrete act")
    return Strength(passage.span, passage.substance.kind.value, reason)


def _points(passage: Passage) -> float:
    shown = passage.substance
    if shown.kind is SubstanceKind.DUTY or not shown.is_concrete:
        return 0.0
    return (
        2.0 * min(2, len(shown.outcomes))
        + 1.0 * min(2, sum(not q.in_place for q in shown.quantities))
        + 0.5 * min(2, len(shown.names))
        + (0.5 if passage.line.section in OTHERS else 0.0)
    )
