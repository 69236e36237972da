"""How much a text shows: the best of its sentences and their mean.

A sentence is worth what its substance is worth (a result most, a duty least), a little more
for each number that counts something and each name, a little less for each vague word, and
next to nothing where a stock phrase stands instead of a result.
Weights are ours, checked against weak and strong pairs; length has no weight, and numbers or
names count at most twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.headline import read_headline
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.moves import bullet_shares
from brandcheck.nlp.quantities import QuantityKind
from brandcheck.nlp.substance import SubstanceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.passages import Passage

__all__ = ["worth"]

KIND = {
    SubstanceKind.RESULT: 0.9,
    SubstanceKind.ACTION: 0.55,
    SubstanceKind.NONE: 0.25,
    SubstanceKind.DUTY: 0.1,
}
KIND_OF_LABEL = {
    "result": SubstanceKind.RESULT,
    "action": SubstanceKind.ACTION,
    "duty": SubstanceKind.DUTY,
    "neither": SubstanceKind.NONE,
}
HOLLOW = 0.1
PER_QUANTITY = 0.06
PER_NAME = 0.08
PER_VAGUE = -0.2
MOST = 2
BEST = 3
PER_SPECIFIC = 0.08
MOST_SPECIFIC = 6


def worth(texts: Sequence[Passage]) -> float:
    """Return what some sentences show, 0 to 1."""
    told = [p for p in texts if p.line.role not in {Role.TITLE, Role.ORGANISATION}]
    if not told:
        return 0.0
    values = sorted((_one(passage) for passage in told), reverse=True)
    best = values[:BEST]
    value = 0.5 * sum(values) / len(values) + 0.5 * sum(best) / len(best)
    return min(1.0, max(0.0, value + _specific(told)))


def _one(passage: Passage) -> float:
    shown = passage.substance
    if _is_hollow(passage):
        return HOLLOW
    n_counted = sum(
        q.kind is not QuantityKind.DURATION and not q.in_place for q in shown.quantities
    )
    value = (
        _base(passage)
        + PER_QUANTITY * min(MOST, n_counted)
        + PER_NAME * min(MOST, len(shown.names))
        + PER_VAGUE * min(MOST, len(shown.vague))
    )
    return min(1.0, max(0.0, value))


def _base(passage: Passage) -> float:
    """Return what the kind of a sentence is worth; of a bullet, rules and model count half each."""
    by_rule = KIND[passage.substance.kind]
    if passage.line.role is not Role.BULLET:
        return by_rule
    shares = bullet_shares(passage)
    total = sum(shares.values())
    by_model = sum(KIND[KIND_OF_LABEL[label]] * share for label, share in shares.items()) / total
    return 0.5 * (by_rule + by_model)


def _is_hollow(passage: Passage) -> bool:
    """Tell whether a stock phrase stands there and nothing came of anything."""
    if passage.substance.outcomes:
        return False
    return any(load_lexicon("cliche").within(passage.line, passage.span))


def _specific(told: Sequence[Passage]) -> float:
    """A headline is made of nouns: what counts is how much it says beyond title and filler."""
    lines = dict.fromkeys(p.line for p in told if p.line.role is Role.SEGMENT)
    if not lines:
        return 0.0
    return PER_SPECIFIC * min(MOST_SPECIFIC, read_headline(lines).n_specific)
