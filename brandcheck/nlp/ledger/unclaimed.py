"""Strong lines that nothing at the top mentions, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from brandcheck.core.claims import Strength
from brandcheck.nlp.ledger.kinds import COMMUNITY, OTHERS, SILENT
from brandcheck.nlp.lines import Role
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.syntax import PAST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.relatedness import Field, Table

__all__ = ["unclaimed"]

READ = frozenset(("headline", "about"))
# Sections whose titles are strengths in themselves.
HONOURS = frozenset(("publications", "patents", "honors", "certifications"))
# The top speaks of a line when one of its sentences holds so much of it.
COVERED = 0.5
# Words close to a line's count for less than its own.
PER_CLOSE = 0.8
# So do words that stand in several sentences of the top.
PER_SCATTERED = 0.8
# Lines without outcome, figure or name fill the list up to this number.
ENOUGH = 10
ACT = 0.6
HONOUR = 0.4


def unclaimed(texts: Sequence[Passage], field: Field) -> tuple[Strength, ...]:
    """Return the lines below the About that hold something strong which the top leaves out.

    Lines with an outcome, a figure or a name all count; when they are few, plain acts, honours
    and what others tell follow them.
    """
    top = field.against([p.stems for p in texts if p.line.section in READ])
    ranked = []
    for passage in texts:
        points = _points(passage)
        if not points or not passage.stems:
            continue
        known = _known(passage, top)
        if known < COVERED:
            strong = passage.substance.is_concrete and passage.line.role is not Role.TITLE
            ranked.append((not strong, -points * (1.0 - known / 2), passage.span, passage))
    ranked.sort(key=lambda item: item[:3])
    n_strong = sum(not is_weak for is_weak, *_ in ranked)
    return tuple(_strength(passage) for *_, passage in ranked[: max(ENOUGH, n_strong)])


def _known(passage: Passage, top: Table) -> float:
    """Return how much of a line the top tells: one of its sentences, or all of them together."""
    rows = top.field.rows(passage.stems)
    if not rows:
        return 0.0
    weights = top.field.weights[rows] / top.field.weights[rows].sum()
    held = (top.best[rows] >= 1.0).astype(np.float32)
    one = np.maximum(weights @ held, PER_CLOSE * (weights @ top.best[rows]))
    every = PER_SCATTERED * float(weights @ held.max(axis=1, initial=0.0))
    return max(every, float(one.max(initial=0.0)))


def _strength(passage: Passage) -> Strength:
    reason = next((o.reason for o in passage.substance.outcomes), "a concrete act")
    if passage.line.role is Role.TITLE:
        reason = "an honour or a credential"
    return Strength(passage.span, passage.substance.kind.value, reason)


def _points(passage: Passage) -> float:
    section, role, shown = passage.line.section, passage.line.role, passage.substance
    if section in READ | SILENT or role is Role.ORGANISATION or shown.kind is SubstanceKind.DUTY:
        return 0.0
    if role is Role.TITLE:
        return HONOUR if section in HONOURS else 0.0
    told = 0.5 if section in OTHERS else 0.0
    if not shown.is_concrete:
        is_done = shown.verb is not None and (shown.verb.tag in PAST or section in COMMUNITY)
        is_act = shown.kind is SubstanceKind.ACTION and not shown.vague
        return told + ACT * (is_act and is_done)
    return (
        2.0 * min(2, len(shown.outcomes))
        + 1.0 * min(2, sum(not q.in_place for q in shown.quantities))
        + 0.5 * min(2, len(shown.names))
        + told
    )
