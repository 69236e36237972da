"""Finding and naming skills: ``python -m benchmarks.skills PUBLIC_GOLD``.

PUBLIC_GOLD is a folder with ``skillspan/dev.json`` or ``test.json`` (Zhang et al. 2022: spans in
job adverts), ``esco_links/*_annotations.csv`` (Decorte et al. 2022: such spans with the ESCO
skill that annotators chose) and ``titles/`` (see ``benchmarks/titles.py``). What is not there
is said and skipped. Nothing that is shipped was trained on it.

Strict: the same boundaries. Overlap: shares a word; each side is counted once.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from benchmarks.linking import print_links
from benchmarks.skillspan import Posting, extraction, lines_of, postings
from benchmarks.titles import measure_titles
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.skills.find import find_skills
from brandcheck.nlp.skills.taxonomy import taxonomy

__all__ = ["main"]

# Published, or measured by us with the peers' own lists and code, on the test part.
PEERS = (
    ("pyresparser's algorithm and list", 17.3, 41.8),
    ("SkillNER, list rebuilt", 15.9, 42.1),
    ("skill-extractor, gazetteer", 26.7, 48.6),
    ("skill-extractor, as it comes", 26.8, 38.6),
    ("conditional random field trained on SkillSpan", 46.0, 71.3),
)
PARTS = ("dev", "test")
WORDS = 1_000


def main(folder: Path) -> int:
    """Print all figures."""
    for part in PARTS:
        place = folder / "skillspan" / f"{part}.json"
        if not place.is_file():
            print(f"skillspan {part}: skipped, there is no {place}")
            continue
        rows = postings(place)
        print(f"skillspan {part}, {len(rows)} sentences; strict P / R / F1, overlap P / R / F1")
        for name, told in extraction(rows).items():
            print(f"  {name:34}{told}")
        _print_speed(rows)
    print("  goals: overlap F1 71, overlap P 83, strict F1 knowledge 54 and skill 33")
    for name, strict, overlap in PEERS:
        print(f"  peer: {name:46} strict F1 {strict:5.1f}   overlap F1 {overlap:5.1f}")
    print_links(folder / "esco_links")
    found = measure_titles(folder)
    told = "   ".join(f"{name} {value:.1f}" for name, value in found.items())
    print(f"titles: {told}   goal: mrr 34" if found else "titles: skipped, there is no data")
    return 0


def _print_speed(rows: list[Posting]) -> None:
    """Compare finding skills with a bare pass of the language model over the same words."""
    some = rows[:400]
    n_words = sum(len(row.tokens) for row in some)
    find_skills(lines_of(some[:5]), taxonomy())
    start = time.process_time()
    for _ in load().docs([row.text for row in some]):
        pass
    bare = time.process_time() - start
    lines = lines_of(some)
    start = time.process_time()
    find_skills(lines, taxonomy())
    cost = time.process_time() - start
    print(
        f"  speed: {1e3 * cost * WORDS / n_words:.0f} ms for {WORDS:,} words, "
        f"{cost / bare:.2f} of a bare pass of the language model"
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
