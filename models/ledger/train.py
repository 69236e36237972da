"""Make brandcheck/data/weights/ledger.json: does this line show this claim?

usage: python -m models.ledger.train [--features]

One logistic regression on the named features of ``brandcheck.nlp.ledger.evidence``, fitted on pairs
of a claim and a line from the labelled profiles in ``tests/data/ledger``. ``metrics.json``
holds leave-one-profile-out figures. ``--features`` runs the language pass again; needed when
profiles, labels or rules changed.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.analysis import analyse
from brandcheck.nlp.ledger.claims import Search
from brandcheck.nlp.ledger.claims_made import claims_made
from brandcheck.nlp.ledger.evidence import FEATURES
from brandcheck.parsing import parse
from models.linear_training import write_json, write_weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["build", "examples", "main"]

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROFILES = ROOT / "tests" / "data" / "ledger"
OUT = ROOT / "brandcheck" / "data" / "weights" / "ledger.json"
KEPT = HERE / "features.json.xz"
STRENGTH = 3.0
# A line of a supported claim that nobody marked may show it all the same.
UNMARKED = 0.2
# A threshold is judged together with its neighbours: a peak of one claim is chance.
WINDOW = 5
FOUND = 0.75
GRID = np.round(np.arange(0.05, 0.61, 0.01), 2)


@dataclass(frozen=True, slots=True)
class Example:
    """A claim against the lines that may count: their features, and which were marked."""

    profile: str
    claim: str
    is_supported: bool
    rows: Array
    marked: Array


def main(*, renew: bool = False) -> None:
    """Measure, then fit on all claims and write weights and metrics."""
    told = examples(renew=renew)
    held = held_out(told)
    threshold = choose(told, held)
    write_json(HERE / "metrics.json", metrics(told, held, threshold))
    build(told, OUT)
    print(threshold, metrics(told, held, threshold)["decision"])


def build(told: Sequence[Example], out: Path) -> None:
    """Fit on all claims and write the shipped file."""
    model = _fit(told, is_final=True)
    head = {
        "intercepts": [round(float(model.intercept_[0]), 4)],
        "kind": "any labels",
        "labels": ["shows"],
        "regularisation": STRENGTH,
        "thresholds": [choose(told, held_out(told))],
    }
    write_weights(out, head, FEATURES, model.coef_.T)


def held_out(told: Sequence[Example]) -> list[Array]:
    """Return, for each claim, what a model that saw nothing of its profile makes of its lines."""
    models = {
        name: _fit([e for e in told if e.profile != name]) for name in {e.profile for e in told}
    }
    return [
        models[e.profile].predict_proba(e.rows)[:, 1] if len(e.rows) else np.zeros(0) for e in told
    ]


def choose(told: Sequence[Example], held: Sequence[Array]) -> float:
    """Return the lowest threshold at which three in four unsupported claims are found.

    Over a wide stretch thresholds decide equally well; false credit is bounded first.
    """
    found = np.array([_both(told, held, t)[1] for t in GRID])
    smooth = np.convolve(np.pad(found, WINDOW, mode="edge"), np.ones(2 * WINDOW + 1), "valid")
    return float(GRID[int(np.argmax(smooth >= FOUND * (2 * WINDOW + 1)))])


def metrics(told: Sequence[Example], held: Sequence[Array], threshold: float) -> dict[str, Any]:
    """Return the figures for claims of words; traits and years are judged by rules."""
    right = [_is_shown(s, threshold) == e.is_supported for e, s in zip(told, held, strict=True)]
    hits = [
        bool(e.marked[np.argsort(-s, kind="stable")[:3]].any())
        for e, s in zip(told, held, strict=True)
        if e.is_supported and _is_shown(s, threshold)
    ]
    supported, unsupported = _both(told, held, threshold)
    return {
        "claims": len(told),
        "profiles": len({e.profile for e in told}),
        "how": "leave one profile out; the threshold is chosen on the same held-out figures",
        "threshold": threshold,
        "decision": float(np.mean(right)),
        "supported found": supported,
        "unsupported found": unsupported,
        "a marked line among the first three": float(np.mean(hits)),
        "always supported": float(np.mean([e.is_supported for e in told])),
    }


def _both(told: Sequence[Example], held: Sequence[Array], threshold: float) -> tuple[float, float]:
    pairs = [(e.is_supported, _is_shown(s, threshold)) for e, s in zip(told, held, strict=True)]
    yes = [shown for is_supported, shown in pairs if is_supported]
    no = [not shown for is_supported, shown in pairs if not is_supported]
    return float(np.mean(yes)), float(np.mean(no))


def _is_shown(sure: Array, threshold: float) -> bool:
    return float(sure.max(initial=0.0)) >= threshold


def _fit(told: Sequence[Example], *, is_final: bool = False) -> LogisticRegression:
    rows = np.concatenate([e.rows for e in told if len(e.rows)])
    marked = np.concatenate([e.marked for e in told if len(e.rows)])
    weights = np.concatenate([_weights(e) for e in told if len(e.rows)])
    tolerance, rounds = (1e-10, 20_000) if is_final else (1e-4, 2_000)
    model = LogisticRegression(C=STRENGTH, tol=tolerance, max_iter=rounds)
    return model.fit(rows, marked, sample_weight=weights)


def _weights(example: Example) -> Array:
    """Each claim's marked lines count one together; unmarked ones of a shown claim count less."""
    other = UNMARKED if example.is_supported else 1.0
    return np.where(example.marked, 1.0 / max(1, int(example.marked.sum())), other)


def examples(*, renew: bool = False) -> list[Example]:
    """Return the claims of all profiles, from the kept file unless renewed."""
    if renew or not KEPT.is_file():
        kept = [row for path in sorted(PROFILES.glob("*.gold.json")) for row in _of_profile(path)]
        KEPT.write_bytes(lzma.compress(json.dumps(kept, ensure_ascii=False).encode()))
    return [
        Example(
            row["profile"],
            row["claim"],
            row["supported"],
            np.array(row["rows"], np.float64).reshape(-1, len(FEATURES)),
            np.array(row["marked"], bool),
        )
        for row in json.loads(lzma.decompress(KEPT.read_bytes()))
    ]


def _of_profile(gold: Path) -> Iterator[dict[str, Any]]:
    labels = json.loads(gold.read_text("utf-8"))
    text = analyse(parse(gold.with_name(gold.name.replace(".gold.json", ".md"))))
    search = Search(text.profile, text.passages, text.skills, text.known.taxonomy)
    drafts = list(claims_made(text.passages))
    for label in labels["claims"]:
        found = [d for d in drafts if d.where == label["where"]]
        draft = next((d for d in found if meets(text.profile.text(d.span), label["claim"])), None)
        if draft is None or draft.kind is ClaimKind.TRAIT or search.is_dated(draft):
            continue
        drafts.remove(draft)
        look = search.looks([draft])[0]
        lines = [text.profile.text(p.span) for p in search.ground.lines]
        marked = [any(meets(line, quote) for quote in label["evidence"]) for line in lines]
        yield {
            "profile": labels["profile"],
            "claim": label["claim"],
            "supported": bool(label["evidence"]),
            "rows": np.round(look.rows[look.may], 4).astype(float).tolist(),
            "marked": np.array(marked, bool)[look.may].tolist(),
        }


def meets(one: str, other: str) -> bool:
    """Tell whether two quotes share a run of half the shorter one's words."""
    a, b = (re.findall(r"\w+", text.casefold()) for text in (one, other))
    runs = [0] * (len(b) + 1)
    best = 0
    for word in a:
        runs = [0, *(runs[n] + 1 if word == b[n] else 0 for n in range(len(b)))]
        best = max(best, *runs)
    return bool(a and b) and best * 2 >= min(len(a), len(b))


if __name__ == "__main__":
    main(renew="--features" in sys.argv[1:])
