"""Make brandcheck/data/weights/accomplishment.json: is a bullet a result, action, duty or neither?

usage: python -m models.accomplishment.train [--features]

Multinomial logistic regression on the features of ``brandcheck.nlp.sentence_features``.
``metrics.json`` holds nested cross-validation in which no occupation is on both sides.
``--features`` runs the language pass again; needed when rows, rules or word lists changed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

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
OUT = HERE.parents[1] / "brandcheck" / "data" / "weights" / "accomplishment.json"
LABELS = ("result", "action", "duty", "neither")
STRENGTHS = (0.3, 1.0, 3.0)
SHARES = (0.25, 0.5, 0.75, 1.0)


def main(*, renew: bool = False) -> None:
    """Measure, then fit on all rows and write weights and metrics."""
    rows = examples(HERE, renew=renew)
    found = [row.found.values() for row in rows]
    truth, groups = _truth(rows), [row.row["occupation"] for row in rows]
    told, strengths = nested(found, truth, groups)
    metrics = {
        "rows": len(rows),
        "occupations": len(set(groups)),
        "how": "5 outer and 4 inner folds, no occupation on both sides",
        "chosen C per outer fold": strengths,
        "model": scores(truth, told),
        "rules alone": scores(truth, _rules(rows)),
        "parts": {
            name: scores(truth, nested(part, truth, groups)[0])
            for name, part in views(found).items()
        },
        "learning curve": _curve(found, truth, groups, strengths),
        "second pass": _second_pass(rows),
    }
    write_json(HERE / "metrics.json", metrics)
    build(rows, choose(found, truth, groups), OUT)
    print(metrics["model"]["macro F1"], "rules", metrics["rules alone"]["macro F1"])


def build(rows: Sequence[Example], strength: float, out: Path) -> None:
    """Fit on all rows and write the shipped file."""
    found = [row.found.values() for row in rows]
    names = columns(found)
    model = fit(matrix(found, names), _truth(rows), strength, is_final=True)
    head = {
        "intercepts": [round(value, 4) for value in model.intercept_.tolist()],
        "kind": "one label",
        "labels": list(LABELS),
        "regularisation": strength,
        "thresholds": [],
    }
    write_weights(out, head, names, model.coef_.T)


def _truth(rows: Sequence[Example]) -> Array:
    return np.array([LABELS.index(row.row["label"]) for row in rows])


def _rules(rows: Sequence[Example]) -> Array:
    told = ("neither" if row.rules[0] == "none" else row.rules[0] for row in rows)
    return np.array([LABELS.index(label) for label in told])


def predict(found: Rows, truth: Array, train: Sequence[int], test: Array, c: float) -> Array:
    """Fit on some rows, with the features that those rows have, and label others."""
    names = columns([found[n] for n in train])
    x = matrix([found[n] for n in train], names)
    model = fit(x, truth[train], c)
    return model.predict(matrix([found[n] for n in test], names))


def choose(found: Rows, truth: Array, groups: Sequence[str]) -> float:
    """Return the C with the best macro F1 in inner folds."""

    def quality(strength: float) -> float:
        told = np.zeros_like(truth)
        for train, test in folds(groups, 4):
            told[test] = predict(found, truth, train, test, strength)
        return float(scores(truth, told)["macro F1"])

    return max(STRENGTHS, key=quality)


def nested(found: Rows, truth: Array, groups: Sequence[str]) -> tuple[Array, list[float]]:
    """Label each row by a model that saw nothing of its occupation."""
    told = np.zeros_like(truth)
    strengths = []
    for train, test in folds(groups, 5):
        inner = [found[n] for n in train]
        strengths.append(choose(inner, truth[train], [groups[n] for n in train]))
        told[test] = predict(found, truth, train, test, strengths[-1])
    return told, strengths


def _curve(
    found: Rows, truth: Array, groups: Sequence[str], strengths: Sequence[float]
) -> dict[str, float]:
    points = {}
    for share in SHARES:
        told = np.zeros_like(truth)
        for (train, test), strength in zip(folds(groups, 5), strengths, strict=True):
            some = first_groups(groups, train, share)
            told[test] = predict(found, truth, some, test, strength)
        points[f"{share:.0%} of the occupations"] = scores(truth, told)["macro F1"]
    return points


def scores(truth: Array, told: Array) -> dict[str, Any]:
    """Return accuracy, macro F1, figures per label and the confusion table."""
    every = range(len(LABELS))
    per = precision_recall_fscore_support(truth, told, labels=every, zero_division=0)
    return {
        "accuracy": float((truth == told).mean()),
        "macro F1": float(per[2].mean()),
        "labels": {
            label: {"precision": float(p), "recall": float(r), "F1": float(f), "rows": int(n)}
            for label, p, r, f, n in zip(LABELS, *per, strict=True)
        },
        "confusion (row: truth)": confusion_matrix(truth, told, labels=every).tolist(),
    }


def _second_pass(rows: Sequence[Example]) -> dict[str, Any] | str:
    path = HERE / "second_pass.jsonl"
    if not path.is_file():
        return "none yet"
    second = {row["id"]: row["label"] for row in read_rows(path)}
    pairs = [(r.row["label"], second[r.row["id"]]) for r in rows if r.row["id"] in second]
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    per = {label: kappa([a == label for a in one], [b == label for b in other]) for label in LABELS}
    return {"rows": len(pairs), "kappa": kappa(one, other), "kappa per label": per}


if __name__ == "__main__":
    main(renew="--features" in sys.argv[1:])
