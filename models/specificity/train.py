"""Make brandcheck/data/weights/specificity.json: how specific is a sentence, as a short sum?

usage: python -m models.specificity.train

Ridge regression of the ratings on a dozen features. ``metrics.json`` holds cross-validation in
which no occupation is on both sides, with the length and digit baselines beside it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.linear_model import Ridge

from brandcheck.nlp.specificity import IN_WORDS, specific_features
from models.linear_training import folds, passages_of, read_rows, write_json, write_weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.linear_training import Array

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "brandcheck" / "data" / "weights" / "specificity.json"
NAMES = sorted(IN_WORDS)
STRENGTH = 1.0
FOLDS = 5
LENGTH_CAP = 25


def main() -> None:
    """Measure, then fit on all rows and write weights and metrics."""
    rows = read_rows(HERE / "data.jsonl")
    x, y = table(rows), ratings(rows)
    groups = [row["occupation"] for row in rows]
    told = held_out(x, y, groups)
    lengths = np.array([float(len(row["text"].split())) for row in rows])
    capped = np.log2(1 + np.minimum(lengths, LENGTH_CAP))[:, None]
    kinds = sorted({row["kind"] for row in rows})
    metrics = {
        "rows": len(rows),
        "occupations": len(set(groups)),
        "how": f"{FOLDS} folds, no occupation on both sides; Spearman with the rating",
        "model": rho(told, y),
        "model by kind": {
            kind: rho(told[at], y[at])
            for kind in kinds
            for at in [np.array([row["kind"] == kind for row in rows])]
        },
        "within half a step of the rating": float(np.mean(np.abs(told - y) <= 0.125)),
        "within one step": float(np.mean(np.abs(told - y) <= 0.25)),
        "length alone": rho(lengths, y),
        "digits alone": rho(np.array([_digits(row["text"]) for row in rows]), y),
        "model with a capped length term": rho(held_out(np.hstack([x, capped]), y, groups), y),
        "without one feature": {
            name: rho(held_out(np.delete(x, n, axis=1), y, groups), y)
            for n, name in enumerate(NAMES)
        },
    }
    write_json(HERE / "metrics.json", metrics)
    build(rows, OUT)


def build(rows: Sequence[dict[str, Any]], out: Path) -> None:
    """Fit on all rows and write the shipped file."""
    model = Ridge(alpha=STRENGTH).fit(table(rows), ratings(rows))
    head = {"intercept": round(float(model.intercept_), 4), "kind": "sum from 0 to 1"}
    write_weights(out, head, NAMES, model.coef_[:, None])


def table(rows: Sequence[dict[str, Any]]) -> Array:
    """Return rows × features; of a row cut into several sentences the mean counts."""
    found = [[specific_features(one) for one in texts] for texts in passages_of(rows)]
    return np.array(
        [[np.mean([f.get(name, 0.0) for f in texts]) for name in NAMES] for texts in found]
    )


def ratings(rows: Sequence[dict[str, Any]]) -> Array:
    """Return the ratings 1 to 5 as 0 to 1."""
    return np.array([(row["rating"] - 1) / 4 for row in rows])


def held_out(x: Array, y: Array, groups: Sequence[str]) -> Array:
    """Score each row by a model that saw nothing of its occupation."""
    told = np.zeros(len(y))
    for train, test in folds(groups, FOLDS):
        told[test] = Ridge(alpha=STRENGTH).fit(x[train], y[train]).predict(x[test]).clip(0, 1)
    return told


def rho(told: Array, y: Array) -> float:
    """Return Spearman's rank correlation; equal values share a rank."""
    return float(np.corrcoef(_ranks(told), _ranks(y))[0, 1])


def _ranks(values: Array) -> Array:
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[place], np.float64)


def _digits(text: str) -> float:
    return float(sum(map(str.isdigit, text)))


if __name__ == "__main__":
    main()
