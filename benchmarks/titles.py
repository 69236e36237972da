"""From a vacancy's title to ESCO's occupation: ``python -m benchmarks.titles PUBLIC_GOLD [STEP]``.

PUBLIC_GOLD is a folder with ``titles/titles.csv``: vacancy titles with the ESCO occupation
that they were filed under (Decorte et al., JobBERT, 2021; a noisy job board). The targets
are ESCO's 3,039 occupations as shipped: their own titles, and those of our table's occupations
that bear one of their names (without these the reciprocal rank is 0.7 lower). Printed, in
percent: mean reciprocal rank within the first 100, and how often the right one is first,
among the first five and among the first ten.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.targets.tables import derived_occupations, own_occupations
from brandcheck.nlp.targets.titles import TitleIndex, bare_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.nlp.targets.tables import Derived

__all__ = ["main", "measure_titles", "ranked"]

DEPTH = 100
# Which titles are taken: 1 = all (two minutes); every seventh moves the figures by up to a point.
STEP = 1


def ranked(index: TitleIndex, title: str) -> list[int]:
    """Return the numbers of the likeliest occupations for a title, best first.

    Those whose title it is come first, then those whose title it is without words of level,
    then the most alike.
    """
    keys = dict.fromkeys((fold_label(title), bare_title(title)))
    known = [owner for key in keys for owner, _ in index.exact(key)]
    scores = index.alike(bare_title(title))
    alike = sorted(scores, key=lambda owner: (-scores[owner], owner))
    return list(dict.fromkeys((*known, *alike)))[:DEPTH]


def measure_titles(folder: Path, step: int = STEP) -> dict[str, float]:
    """Return "n", and in percent "mrr", "hit@1", "hit@5", "hit@10"; {} without the data."""
    place = folder / "titles" / "titles.csv"
    if not place.is_file():
        return {}
    rows = derived_occupations()
    index = TitleIndex(_titles(rows))
    number = {row.id: n for n, row in enumerate(rows)}
    cases = [(title, number[name]) for title, name in _cases(place, step) if name in number]
    return _figures((ranked(index, title), right) for title, right in cases)


def main(folder: Path, step: int) -> int:
    """Print the figures; a folder without the data is said and is no failure."""
    found = measure_titles(folder, step)
    if not found:
        print(f"titles: skipped, there is no {folder / 'titles' / 'titles.csv'}")
        return 0
    told = "   ".join(f"{name} {value:.1f}" for name, value in found.items() if name != "n")
    print(f"titles   n {found['n']:.0f}   {told}")
    return 0


def _titles(rows: Sequence[Derived]) -> list[tuple[str, ...]]:
    """Return ESCO's titles, each with those that our own table adds to it."""
    titles = [row.keys for row in rows]
    number = {row.keys[0]: n for n, row in enumerate(rows)}
    for occupation in own_occupations():
        keys = [fold_label(name) for name in (occupation.title, *occupation.titles)]
        same = next((number[key] for key in keys if key in number), None)
        if same is not None:
            titles[same] = tuple(dict.fromkeys((*titles[same], *keys)))
    return titles


def _cases(place: Path, step: int) -> Iterator[tuple[str, str]]:
    with place.open(encoding="utf-8", newline="") as stream:
        for row in list(csv.DictReader(stream))[::step]:
            yield row["vacancyTitle"], row["conceptUri"].rpartition("/")[2]


def _figures(cases: Iterable[tuple[Sequence[int], int]]) -> dict[str, float]:
    ranks = [
        next((rank for rank, owner in enumerate(owners, 1) if owner == right), None)
        for owners, right in cases
    ]
    n = max(1, len(ranks))
    found = [rank for rank in ranks if rank]
    hits = {f"hit@{k}": 100 * sum(rank <= k for rank in found) / n for k in (1, 5, 10)}
    return {"n": float(len(ranks)), "mrr": 100 * sum(1 / rank for rank in found) / n} | hits


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else STEP))
