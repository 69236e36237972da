"""How good the skill tagger is: cross-validation by group, on the sentences of ``data.txt``.

Strict: the same boundaries. Overlap: shares a word; each side is counted once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.model_selection import GroupKFold

from brandcheck.nlp.skills.tagger import LAYERS, read_tagger
from brandcheck.nlp.skills.taxonomy import taxonomy
from models.skills.texts import copies, labels_of
from models.skills.train import SEED, fit, lexicon, rows_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.skills.texts import Example
    from models.skills.train import Row

    Span = tuple[int, int]

__all__ = ["figures", "folds", "metrics", "spans_of"]

N_FOLDS = 5


def spans_of(tags: Sequence[str]) -> list[Span]:
    """Return first and last number of each tagged run."""
    spans: list[Span] = []
    for number, tag in enumerate(tags):
        if tag == "B" or (tag == "I" and (number == 0 or tags[number - 1] == "O")):
            spans.append((number, number))
        elif tag == "I":
            spans[-1] = (spans[-1][0], number)
    return spans


def figures(told: Sequence[Sequence[Span]], right: Sequence[Sequence[Span]]) -> dict[str, Any]:
    """Compare spans, line by line."""
    told_sets, right_sets = [set(s) for s in told], [set(s) for s in right]
    n_told, n_right = sum(map(len, told_sets)), sum(map(len, right_sets))
    same = sum(len(a & b) for a, b in zip(told_sets, right_sets, strict=True))
    pairs = list(zip(told_sets, right_sets, strict=True))
    held = sum(_meets(span, b) for a, b in pairs for span in a)
    found = sum(_meets(span, a) for a, b in pairs for span in b)
    return {
        "strict": _three(same, n_told, same, n_right),
        "overlap": _three(held, n_told, found, n_right),
        "spans": n_right,
    }


def _meets(span: Span, others: set[Span]) -> bool:
    return any(span[0] <= last and first <= span[1] for first, last in others)


def _three(held: int, n_told: int, found: int, n_right: int) -> list[float]:
    """Return precision, recall and F1, in percent."""
    precision, recall = held / max(1, n_told), found / max(1, n_right)
    total = precision + recall
    f1 = 2 * precision * recall / total if total else 0.0
    return [round(100 * value, 1) for value in (precision, recall, f1)]


def folds(examples: Sequence[Example], n: int) -> list[tuple[list[int], list[int]]]:
    """Split sentences so that no group is on both sides; the same split each time."""
    groups = [example.group for example in examples]
    splits = GroupKFold(n).split(np.zeros(len(groups)), groups=groups)
    return [(train.tolist(), test.tolist()) for train, test in splits]


def metrics(examples: Sequence[Example]) -> dict[str, Any]:
    """Return held-out figures: for all sentences, for profiles and for adverts."""
    labels, known = labels_of(taxonomy()), lexicon()
    rows = rows_of(examples)
    told: list[dict[str, list[Span]]] = [{} for _ in rows]
    names: list[list[Span]] = [[(f[0], f[1]) for f in row.found] for row in rows]
    for train, test in folds(examples, N_FOLDS):
        more = rows_of(list(copies([examples[n] for n in train], labels, SEED)))
        tagger = read_tagger(fit([*(rows[n] for n in train), *more], known))
        held = [rows[n] for n in test]
        for n, found in zip(
            test, tagger.find([r.line for r in held], [r.found for r in held]), strict=True
        ):
            told[n] = {k: [(t.first, t.last) for t in found if t.layer == k] for k in LAYERS}
    parts = {
        "all": range(len(rows)),
        "profiles and bullets": [
            n for n, e in enumerate(examples) if not e.group.startswith("advert")
        ],
        "adverts": [n for n, e in enumerate(examples) if e.group.startswith("advert")],
    }
    return {
        "sentences": len(examples),
        "groups": len({e.group for e in examples}),
        "marks": {k: sum(m.layer == k for e in examples for m in e.marks) for k in LAYERS},
        "without a mark": sum(not e.marks for e in examples),
        **{name: _part(rows, told, names, numbers) for name, numbers in parts.items()},
    }


def _part(
    rows: Sequence[Row],
    told: Sequence[dict[str, list[Span]]],
    names: Sequence[list[Span]],
    numbers: Sequence[int],
) -> dict[str, Any]:
    right = {k: [spans_of(tags_of(rows[n], k)) for n in numbers] for k in LAYERS}
    both = [[*s, *k] for s, k in zip(right["S"], right["K"], strict=True)]
    return {
        "union": figures([[*told[n]["S"], *told[n]["K"]] for n in numbers], both),
        **{k: figures([told[n][k] for n in numbers], right[k]) for k in LAYERS},
        "gazetteer alone": figures([names[n] for n in numbers], both),
    }
