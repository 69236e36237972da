"""What a sentence of the headline or the About does, and what a bullet is, by trained models.

``models/moves`` and ``models/accomplishment`` say how good they are and where they fail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.linear import Contribution, load
from brandcheck.nlp.sentence_features import features

if TYPE_CHECKING:
    from brandcheck.nlp.passages import Passage

__all__ = ["Label", "bullet_shares", "classify_bullet", "moves_of"]

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Label:
    """One label that a model gives.

    Attributes:
        name: the label; ``models/LABELLING.md`` says what it means.
        probability: how sure the model is, 0 to 1.
        because: the features that moved it most, strongest first.
    """

    name: str
    probability: float
    because: tuple[Contribution, ...]


def classify_bullet(passage: Passage) -> Label:
    """Tell whether a bullet is a "result", "action", "duty" or "neither"."""
    model = load("accomplishment")
    values = features(passage).values()
    scores = model.scores(values)
    best = max(model.labels, key=scores.__getitem__)
    return Label(best, scores[best], model.contributions(values, best)[:SHOWN])


def bullet_shares(passage: Passage) -> dict[str, float]:
    """Return how likely a bullet is each of "result", "action", "duty" and "neither"."""
    model = load("accomplishment")
    scores = model.scores(features(passage).values())
    return {label: scores[label] for label in model.labels}


def moves_of(passage: Passage) -> tuple[Label, ...]:
    """Return the moves that a sentence makes, surest first; none when none is sure enough."""
    model = load("moves")
    values = features(passage).values()
    scores = model.scores(values)
    given = [
        Label(name, scores[name], model.contributions(values, name)[:SHOWN])
        for name, limit in zip(model.labels, model.thresholds, strict=True)
        if scores[name] >= limit
    ]
    return tuple(sorted(given, key=lambda label: (-label.probability, label.name)))
