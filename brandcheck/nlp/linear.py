"""Linear models as reviewable JSON: a score is a sum, and the sum explains itself.

``models/`` says how each was trained, on what, and how good it is.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = ["Contribution", "LinearModel", "load"]

FOLDER = "data/weights"
ONE_LABEL = "one label"
KINDS = frozenset((ONE_LABEL, "any labels"))


@dataclass(frozen=True, slots=True)
class Contribution:
    """How far one feature moved the score of a label, up or down."""

    feature: str
    value: float
    amount: float


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """Weights of named features for each label.

    Attributes:
        name: name of its file.
        labels: what it can say.
        is_exclusive: exactly one label fits; otherwise each is judged on its own.
        intercepts: (n_labels,) array.
        thresholds: probability from which a label is given; none when exclusive.
        index: row of each feature in ``weights``.
        weights: (n_features, n_labels) array.
    """

    name: str
    labels: tuple[str, ...]
    is_exclusive: bool
    intercepts: NDArray[np.float64]
    thresholds: tuple[float, ...]
    index: dict[str, int]
    weights: NDArray[np.float64]

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the probability of each label; unknown features count for nothing."""
        known = sorted(self.index.keys() & features.keys())
        values = np.array([features[name] for name in known])
        rows = [self.index[name] for name in known]
        raw = self.intercepts + (values @ self.weights[rows] if known else 0.0)
        if self.is_exclusive:
            lifted = np.exp(raw - raw.max())
            sure = lifted / lifted.sum()
        else:
            sure = 1.0 / (1.0 + np.exp(-raw))
        return dict(zip(self.labels, sure.tolist(), strict=True))

    def contributions(self, features: Mapping[str, float], label: str) -> tuple[Contribution, ...]:
        """Return what moved the score of a label, strongest first.

        An exclusive model weighs labels against each other, so there the mean over all
        labels is taken off.

        Raises:
            ValueError: when the model has no such label.
        """
        column = self.labels.index(label)
        found = []
        for name in self.index.keys() & features.keys():
            row = self.weights[self.index[name]]
            weight = row[column] - (row.mean() if self.is_exclusive else 0.0)
            if weight * features[name]:
                found.append(Contribution(name, features[name], float(weight * features[name])))
        return tuple(sorted(found, key=lambda c: (-abs(c.amount), c.feature)))


@functools.cache
def load(name: str) -> LinearModel:
    """Load a shipped model.

    Raises:
        ConfigError: when there is none of that name, or its file is damaged.
    """
    place = files("brandcheck").joinpath(FOLDER, f"{name}.json")
    try:
        return _model(name, place.read_text("utf-8"))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"The model {name!r} cannot be used ({error}).") from error


def _model(name: str, text: str) -> LinearModel:
    data = json.loads(text)
    labels = tuple(map(str, data["labels"]))
    model = LinearModel(
        name=name,
        labels=labels,
        is_exclusive=data["kind"] == ONE_LABEL,
        intercepts=np.array(data["intercepts"], np.float64),
        thresholds=tuple(map(float, data["thresholds"])),
        index={feature: n for n, feature in enumerate(data["weights"])},
        weights=np.array(list(data["weights"].values()), np.float64),
    )
    limits = 0 if model.is_exclusive else len(labels)
    shape = (len(model.index), len(labels))
    if data["kind"] not in KINDS or model.weights.shape != shape or len(model.thresholds) != limits:
        raise ValueError("labels, weights and thresholds do not fit together")
    return model
