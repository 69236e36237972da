"""What both linear models share: rows to features, features to weights, weights to a file.

The language pass over all rows takes a minute, so ``features.json.xz`` keeps what it found;
``--features`` makes it again. Weights are fitted from it within seconds.
"""

from __future__ import annotations

import itertools
import json
import lzma
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from brandcheck.core.profile import Entry, Origin, Profile, Section, SectionKind
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import annotate
from brandcheck.nlp.passages import passages
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import raw_lines
from brandcheck.nlp.readback import readback
from brandcheck.nlp.sentence_features import SentenceFeatures, features
from brandcheck.nlp.substance import substance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.passages import Passage

    Array = NDArray[np.float64]

__all__ = [
    "Example",
    "columns",
    "examples",
    "first_groups",
    "fit",
    "folds",
    "kappa",
    "matrix",
    "merged",
    "passages_of",
    "read_rows",
    "views",
    "write_json",
    "write_weights",
]

MIN_ROWS = 3
DECIMALS = 4
SURFACE = frozenset(("length", "mark ,", "word: 0"))
SHOWN = ("result", "action", "duty", "none")


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled row with its features and what the rules alone say of it."""

    row: dict[str, Any]
    found: SentenceFeatures
    rules: tuple[str, ...]


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Read a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def passages_of(rows: Sequence[dict[str, Any]]) -> list[tuple[Passage, ...]]:
    """Parse each row as a profile of its own, cut into sentences as at run time."""
    raw = [raw_lines(_profile(row["text"], row.get("kind", "bullet"))) for row in rows]
    docs = load().docs(line.text for lines in raw for line in lines)
    return [_passages(annotate(lines, itertools.islice(docs, len(lines)))) for lines in raw]


def _passages(lines: Sequence[Line]) -> tuple[Passage, ...]:
    judged = {n: tuple(substance(line, s) for s in line.sentences) for n, line in enumerate(lines)}
    return passages(lines, judged)


def merged(found: Sequence[SentenceFeatures]) -> SentenceFeatures:
    """Join the features of the sentences that one row was cut into: the strongest counts."""
    readings: dict[str, float] = {}
    for part in found:
        for name, value in part.readings.items():
            readings[name] = max(value, readings.get(name, 0.0))
    return SentenceFeatures(readings, tuple(stem for part in found for stem in part.stems))


def _profile(text: str, kind: str) -> Profile:
    body = Span(0, len(text))
    section = {
        "bullet": Section(SectionKind.EXPERIENCE, body, entries=(Entry(body, bullets=(body,)),)),
        "about": Section(SectionKind.ABOUT, body, paragraphs=(body,)),
        "headline": Section(SectionKind.HEADLINE, body),
    }[kind]
    return Profile(text, (section,), Origin("text"))


def examples(folder: Path, *, renew: bool = False) -> list[Example]:
    """Return the rows of ``data.jsonl`` with their features, from the kept file unless renewed."""
    rows = read_rows(folder / "data.jsonl")
    kept = folder / "features.json.xz"
    if renew or not kept.is_file():
        _keep(kept, rows)
    table = {entry["id"]: entry for entry in json.loads(lzma.decompress(kept.read_bytes()))}
    if stale := [r["id"] for r in rows if table.get(r["id"], {}).get("text") != r["text"]]:
        message = f"{folder.name}: {len(stale)} rows changed ({stale[0]} …); run with --features"
        raise ValueError(message)
    return [_example(row, table[row["id"]]) for row in rows]


def _example(row: dict[str, Any], kept: dict[str, Any]) -> Example:
    found = SentenceFeatures(kept["readings"], tuple(kept["stems"].split(" ")))
    return Example(row, found, tuple(kept["rules"]))


def _keep(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    kept = []
    for row, texts in zip(rows, passages_of(rows), strict=True):
        found = merged([features(text) for text in texts])
        shown = {text.substance.kind.value for text in texts}
        filled = [slot.kind.value for slot in readback(texts) if slot.span is not None]
        kept.append(
            {
                "id": row["id"],
                "text": row["text"],
                "readings": dict(sorted(found.readings.items())),
                "stems": " ".join(found.stems),
                "rules": filled if "moves" in row else [next(k for k in SHOWN if k in shown)],
            }
        )
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(lzma.compress(text.encode()))


def columns(rows: Iterable[dict[str, float]]) -> list[str]:
    """Return the features that enough rows have, sorted."""
    counts = Counter(name for row in rows for name in row)
    return sorted(name for name, count in counts.items() if count >= MIN_ROWS)


def matrix(rows: Sequence[dict[str, float]], names: Sequence[str]) -> csr_matrix:
    """Return rows × features."""
    index = {name: n for n, name in enumerate(names)}
    cells = [(v, n, index[k]) for n, row in enumerate(rows) for k, v in row.items() if k in index]
    values, at, column = zip(*cells, strict=True)
    return csr_matrix((values, (at, column)), shape=(len(rows), len(names)))


def fit(x: csr_matrix, y: Array, strength: float, *, is_final: bool = False) -> LogisticRegression:
    """Fit a logistic regression; the final one to the last digit that is written."""
    tolerance, rounds = (1e-10, 20_000) if is_final else (1e-3, 300)
    return LogisticRegression(C=strength, tol=tolerance, max_iter=rounds).fit(x, y)


def folds(groups: Sequence[str], n: int) -> list[tuple[Array, Array]]:
    """Split rows so that no group is on both sides; the same split each time."""
    return list(GroupKFold(n).split(np.zeros(len(groups)), groups=groups))


def views(found: Sequence[dict[str, float]]) -> dict[str, list[dict[str, float]]]:
    """Return the features cut down to parts, to see what each part is worth."""

    def cut(keep: Callable[[str], bool]) -> list[dict[str, float]]:
        return [{name: value for name, value in row.items() if keep(name)} for row in found]

    return {
        "surface only (length, digits, commas)": cut(SURFACE.__contains__),
        "readings only": cut(lambda name: not name.startswith("word")),
        "words only": cut(lambda name: name.startswith("word")),
    }


def first_groups(groups: Sequence[str], rows: Sequence[int], share: float) -> list[int]:
    """Return the rows of a share of the groups, spread evenly over the alphabet."""
    names = sorted({groups[n] for n in rows})
    kept = {name for at, name in enumerate(names) if int((at + 1) * share) > int(at * share)}
    return [n for n in rows if groups[n] in kept]


def kappa(one: Sequence[Any], other: Sequence[Any]) -> float:
    """Return Cohen's kappa of two labellings."""
    same = sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
    left, right = Counter(one), Counter(other)
    chance = sum(left[key] * right[key] for key in left) / len(one) ** 2
    return 1.0 if chance == 1.0 else (same - chance) / (1 - chance)


def write_weights(path: Path, head: dict[str, Any], names: Sequence[str], weights: Array) -> None:
    """Write one line a feature: a change of the model can be read as a diff."""
    lines = [
        f"  {json.dumps(name, ensure_ascii=False)}: {_rounded(row)}"
        for name, row in zip(names, weights.tolist(), strict=True)
    ]
    opened = json.dumps(head, ensure_ascii=False, indent=1, sort_keys=True)[:-2]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(opened + ',\n "weights": {\n' + ",\n".join(lines) + "\n }\n}\n", "utf-8")


def _rounded(row: Sequence[float]) -> str:
    return json.dumps([round(value, DECIMALS) + 0.0 for value in row], separators=(",", ":"))


def write_json(path: Path, data: dict[str, Any]) -> None:
    """Write metrics, figures with three decimals."""
    path.write_text(json.dumps(_short(data), indent=1, ensure_ascii=False) + "\n", "utf-8")


def _short(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _short(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_short(value) for value in data]
    return round(float(data), 3) if isinstance(data, float) else data
