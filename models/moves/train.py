"""Make brandcheck/data/weights/moves.json: which moves does a sentence of a profile make?

usage: python -m models.moves.train [--features]

One logistic regression per label on the features of ``brandcheck.nlp.sentence_features``,
and a threshold per label. ``metrics.json`` holds nested cross-validation in which no
occupation is on both sides; strength and thresholds are chosen inside.
``--features`` runs the language pass again; needed when rows, rules or word lists changed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.metrics import precision_recall_fscore_support

from models.linear_training import (
    columns,
    examples,
    first_groups,
    fit,
    folds,
    kappa,
    matrix,
    read_rows,
    views,
    write_json,
    write_weights,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.linear_training import Array, Example

    Rows = list[dict[str, float]]

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "brandcheck" / "data" / "weights" / "moves.json"
LABELS = (
    "identity",
    "audience",
    "value",
    "doing",
    "proof",
    "motivation",
    "journey",
    "skills",
    "aspiration",
    "invitation",
    "credit",
    "filler",
)
SLOTS = ("identity", "audience", "value", "proof", "aspiration", "invitation")
STRENGTHS = (1.0, 3.0, 10.0)
SHARES = (0.25, 0.5, 0.75, 1.0)
GRID = np.round(np.arange(0.1, 0.91, 0.02), 2)


def main(*, renew: bool = False) -> None:
    """Measure, then fit on all rows and write weights and metrics."""
    rows = examples(HERE, renew=renew)
    found = [row.found.values() for row in rows]
    truth, groups = _truth(rows), [row.row["occupation"] for row in rows]
    told, strengths = nested(found, truth, groups)
    metrics = {
        "rows": len(rows),
        "occupations": len(set(groups)),
        "how": "5 outer and 3 inner folds, no occupation on both sides",
        "chosen C per outer fold": strengths,
        "model": scores(truth, told),
        "rules alone (readback, the six labels that it has)": _slots(truth, _rules(rows)),
        "model, the same six labels": _slots(truth, told),
        "parts": {
            name: scores(truth, nested(part, truth, groups, strengths=(3.0,))[0])
            for name, part in views(found).items()
        },
        "learning curve": _curve(found, truth, groups),
        "second pass": _second_pass(rows),
    }
    write_json(HERE / "metrics.json", metrics)
    build(rows, choose(found, truth, groups)[0], OUT)
    print(metrics["model"]["macro F1"], metrics["model"]["exactly right"])


def build(rows: Sequence[Example], strength: float, out: Path) -> None:
    """Fit on all rows and write the shipped file."""
    found = [row.found.values() for row in rows]
    truth, groups = _truth(rows), [row.row["occupation"] for row in rows]
    chosen = thresholds(truth, held_out(found, truth, groups, strength))
    names = columns(found)
    x = matrix(found, names)
    models = [fit(x, truth[:, n], strength, is_final=True) for n in range(len(LABELS))]
    head = {
        "intercepts": [round(float(model.intercept_[0]), 4) for model in models],
        "kind": "any labels",
        "labels": list(LABELS),
        "regularisation": strength,
        "thresholds": chosen.tolist(),
    }
    write_weights(out, head, names, np.vstack([model.coef_[0] for model in models]).T)


def _truth(rows: Sequence[Example]) -> Array:
    return np.array([[label in row.row["moves"] for label in LABELS] for row in rows])


def _rules(rows: Sequence[Example]) -> Array:
    return np.array([[label in row.rules for label in LABELS] for row in rows])


def predict(found: Rows, truth: Array, train: Sequence[int], test: Array, c: float) -> Array:
    """Fit on some rows, with the features that those rows have; return others' probabilities."""
    names = columns([found[n] for n in train])
    x = matrix([found[n] for n in train], names)
    other = matrix([found[n] for n in test], names)
    models = (fit(x, truth[train, n], c) for n in range(len(LABELS)))
    return np.vstack([model.predict_proba(other)[:, 1] for model in models]).T


def held_out(found: Rows, truth: Array, groups: Sequence[str], strength: float) -> Array:
    """Return probabilities of each row by a model that saw nothing of its occupation."""
    sure = np.zeros(truth.shape)
    for train, test in folds(groups, 3):
        sure[test] = predict(found, truth, train, test, strength)
    return sure


def thresholds(truth: Array, sure: Array) -> Array:
    """Return, for each label, the middle of the thresholds with the best F1."""
    chosen = []
    for n in range(len(LABELS)):
        told = sure[:, n, None] >= GRID
        hits = (told & truth[:, n, None]).sum(axis=0)
        quality = 2 * hits / (told.sum(axis=0) + truth[:, n].sum())
        best = GRID[quality >= quality.max() - 1e-9]
        chosen.append(best[len(best) // 2])
    return np.array(chosen)


def choose(
    found: Rows, truth: Array, groups: Sequence[str], strengths: Sequence[float] = STRENGTHS
) -> tuple[float, Array]:
    """Return the C with the best macro F1 in inner folds, and its thresholds."""
    best = (-1.0, 0.0, np.zeros(len(LABELS)))
    for strength in strengths:
        sure = held_out(found, truth, groups, strength)
        limits = thresholds(truth, sure)
        quality = float(scores(truth, sure >= limits)["macro F1"])
        best = max(best, (quality, strength, limits), key=lambda item: item[0])
    return best[1], best[2]


def nested(
    found: Rows, truth: Array, groups: Sequence[str], *, strengths: Sequence[float] = STRENGTHS
) -> tuple[Array, list[float]]:
    """Label each row by a model that saw nothing of its occupation."""
    told = np.zeros(truth.shape, dtype=bool)
    used = []
    for train, test in folds(groups, 5):
        told[test], strength = _outer(found, truth, groups, (train, test), strengths)
        used.append(strength)
    return told, used


def _outer(
    found: Rows,
    truth: Array,
    groups: Sequence[str],
    split: tuple[Sequence[int], Array],
    strengths: Sequence[float],
) -> tuple[Array, float]:
    train, test = split
    inner = [found[n] for n in train], truth[train], [groups[n] for n in train]
    strength, limits = choose(*inner, strengths)
    return predict(found, truth, train, test, strength) >= limits, strength


def _curve(found: Rows, truth: Array, groups: Sequence[str]) -> dict[str, float]:
    points = {}
    for share in SHARES:
        told = np.zeros(truth.shape, dtype=bool)
        for train, test in folds(groups, 5):
            some = first_groups(groups, train, share)
            told[test], _ = _outer(found, truth, groups, (some, test), (3.0,))
        points[f"{share:.0%} of the occupations"] = scores(truth, told)["macro F1"]
    return points


def scores(truth: Array, told: Array) -> dict[str, Any]:
    """Return macro F1, the share of rows with every label right, and figures per label."""
    per = precision_recall_fscore_support(truth, told, zero_division=0)
    return {
        "macro F1": float(per[2].mean()),
        "exactly right": float((truth == told).all(axis=1).mean()),
        "labels": {
            label: {"precision": float(p), "recall": float(r), "F1": float(f), "rows": int(n)}
            for label, p, r, f, n in zip(LABELS, *per, strict=True)
        },
    }


def _slots(truth: Array, told: Array) -> dict[str, Any]:
    labels = scores(truth, told)["labels"]
    kept = {label: labels[label] for label in SLOTS}
    return {"macro F1": sum(v["F1"] for v in kept.values()) / len(kept), "labels": kept}


def _second_pass(rows: Sequence[Example]) -> dict[str, Any] | str:
    path = HERE / "second_pass.jsonl"
    if not path.is_file():
        return "none yet"
    second = {row["id"]: row["moves"] for row in read_rows(path)}
    pairs = [(r.row["moves"], second[r.row["id"]]) for r in rows if r.row["id"] in second]
    per = {
        label: kappa([label in one for one, _ in pairs], [label in two for _, two in pairs])
        for label in LABELS
    }
    same = sum(set(one) == set(two) for one, two in pairs) / len(pairs)
    mean = sum(per.values()) / len(per)
    return {"rows": len(pairs), "mean kappa": mean, "all labels same": same, "kappa": per}


if __name__ == "__main__":
    main(renew="--features" in sys.argv[1:])
