"""Linking of phrases to skills: ``python -m benchmarks.linking PUBLIC_GOLD``.

PUBLIC_GOLD is a folder with ``esco_links/*_validation_annotations.csv``: spans of job postings
with the preferred label of the ESCO skill that annotators chose (Decorte et al. 2022, 2023).
Printed: R-precision at 1 and at 5, and the mean reciprocal rank within the first 100.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck.nlp.linking import Linker
from brandcheck.nlp.taxonomy import taxonomy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Figures", "figures", "main"]

PARTS = ("tech", "house")
DEPTH = 100


@dataclass(frozen=True, slots=True)
class Figures:
    """How well ranked lists hold the right answers: all in percent."""

    n: int
    at_1: float
    at_5: float
    mrr: float

    def __str__(self) -> str:
        return (
            f"n {self.n:5d}   RP@1 {self.at_1:5.1f}   RP@5 {self.at_5:5.1f}   MRR {self.mrr:5.1f}"
        )


def figures(ranked: Sequence[Sequence[str]], right: Sequence[frozenset[str]]) -> Figures:
    """Compare ranked ids with the right ids of each case."""
    at_1 = at_5 = mrr = 0.0
    for ids, wanted in zip(ranked, right, strict=True):
        at_1 += bool(wanted.intersection(ids[:1]))
        at_5 += len(wanted.intersection(ids[:5])) / min(5, len(wanted))
        mrr += next((1 / rank for rank, name in enumerate(ids, 1) if name in wanted), 0.0)
    n = max(1, len(right))
    return Figures(len(right), 100 * at_1 / n, 100 * at_5 / n, 100 * mrr / n)


def spans(place: Path) -> dict[str, frozenset[str]]:
    """Return the right skills of each annotated span that has one; equal spans are joined."""
    labels = {skill.label.lower(): skill.id for skill in taxonomy() if _is_esco(skill.id)}
    found: dict[tuple[str, str], set[str]] = {}
    with place.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            span = (row["sub_span"] or row["span"]).strip()
            name = labels.get(row["label"].strip().lower())
            if span and name:
                found.setdefault((row["sentence"], span), set()).add(name)
    return {f"{span}\n{sentence}": frozenset(ids) for (sentence, span), ids in found.items()}


def main(folder: Path) -> int:
    """Print the figures; a folder without the data is said and is no failure."""
    linker = Linker(taxonomy())
    for part in PARTS:
        place = folder / "esco_links" / f"{part}_validation_annotations.csv"
        if not place.is_file():
            print(f"{part}: skipped, there is no {place}")
            continue
        cases = spans(place)
        ranked = [
            [near.skill.id for near in linker.nearest(case.partition("\n")[0], DEPTH)]
            for case in cases
        ]
        ranked = [[name for name in ids if _is_esco(name)] for ids in ranked]
        print(f"{part:6}{figures(ranked, list(cases.values()))}")
    return 0


def _is_esco(name: str) -> bool:
    return not name.startswith("own:")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
