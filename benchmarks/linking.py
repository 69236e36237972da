"""Linking of words to ESCO's skills, on annotated spans and sentences of job adverts.

The data are ``*_annotations.csv``: spans with the preferred label of the ESCO skill that
annotators chose (Decorte et al. 2022, 2023). Printed: R-precision at 1 and at 5, and the mean
reciprocal rank within the first 100; for sets, micro precision, recall and F1.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.skillspan import Posting, lines_of
from brandcheck.nlp.skills.find import find_skills
from brandcheck.nlp.skills.linking import Linker, Near
from brandcheck.nlp.skills.taxonomy import taxonomy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["Figures", "figures", "print_links"]

DEPTH = 100
# A link below this score is a guess; looked for on the validation part.
SURE = 0.6
PEERS = (
    "  peers, test part, sentence: MiniLM RP@5 41.7 / 32.3 (technical / other)",
    "  published, fine-tuned mpnet, test part, sentence: RP@5 59.4 / 49.1",
    "  goals: span RP@1 50, RP@5 76; sentence RP@5 59 / 49; set F1 38 / 29",
)


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


def print_links(folder: Path) -> None:
    """Print the figures of each file; a folder without the data is said and is no failure."""
    places = sorted(folder.glob("*_annotations.csv"))
    if not places:
        print(f"linking: skipped, there is none in {folder}")
        return
    linker = Linker(taxonomy())
    for place in places:
        name = place.stem.removesuffix("_annotations").replace("_", " ")
        cases = _cases(place)
        given = [_ranked({span: linker.nearest(span, DEPTH)}) for _, span in cases]
        print(f"{name:18} span given     {figures(given, list(cases.values()))}")
        _print_sentences(name, cases, linker)
    print("\n".join(PEERS))


def _cases(place: Path) -> dict[tuple[str, str], frozenset[str]]:
    """Return the right skills of each sentence and span that has one; equal spans are joined."""
    labels = {skill.label.lower(): skill.id for skill in taxonomy() if _is_esco(skill.id)}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    with place.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            span = (row["sub_span"] or row["span"]).strip()
            name = labels.get(row["label"].strip().lower())
            if span and name:
                found[row["sentence"], span].add(name)
    return {case: frozenset(ids) for case, ids in found.items()}


def _print_sentences(
    name: str, cases: Mapping[tuple[str, str], frozenset[str]], linker: Linker
) -> None:
    wanted: dict[str, set[str]] = defaultdict(set)
    for (sentence, _), ids in cases.items():
        wanted[sentence] |= ids
    right = [frozenset(ids) for ids in wanted.values()]
    rows = [Posting(tuple(text.split()), {}, "") for text in wanted]
    told, sets = [], []
    for row, line in zip(rows, lines_of(rows), strict=True):
        found = {m.name: linker.nearest(m.name, DEPTH) for m in find_skills([line], taxonomy())}
        sets.append({near[0].skill.id for near in found.values() if near and near[0].score >= SURE})
        told.append(_ranked(found or {row.text: linker.nearest(row.text, DEPTH)}))
    print(f"{name:18} sentence given {figures(told, right)}")
    n_told, n_right = sum(map(len, sets)), sum(map(len, right))
    same = sum(len(a & b) for a, b in zip(sets, right, strict=True))
    precision, recall = same / max(1, n_told), same / max(1, n_right)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{name:18} set            P {100 * precision:.1f}   R {100 * recall:.1f}"
        f"   F1 {100 * f1:.1f}"
    )


def _ranked(found: Mapping[str, Iterable[Near]]) -> list[str]:
    """Return ids of ESCO's skills, best first, from the lists of several phrases."""
    best: dict[str, float] = {}
    for nears in found.values():
        for near in nears:
            name = near.skill.id
            if _is_esco(name) and near.score > best.get(name, 0.0):
                best[name] = near.score
    return sorted(best, key=lambda name: (-best[name], name))[:DEPTH]


def _is_esco(name: str) -> bool:
    return not name.startswith("own:")
