"""Measure, in one run of some minutes, what is promised of reliability.

python -m scripts.reliability                 the page on the screen
python -m scripts.reliability --write         the same into docs/reliability.md
python -m scripts.reliability --python PATH…  also with other versions of Python, in each of
                                              which brandcheck's dependencies are installed
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import brandcheck
from brandcheck.core.limits import PDF_SECONDS, READ_CHARACTERS, TEXT_CHARACTERS
from scripts import fuzz
from scripts.fairness import difference, paraphrases
from scripts.golden import changed, scores
from scripts.growth import measure, table
from scripts.release_check import builds, tried
from scripts.sameness import SEEDS, WORKERS, batch_made, reports_made
from scripts.swaps import profiles, swaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["page"]

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reliability.md"
EXAMPLES = tuple(path for path in profiles() if path.parent.name == "profiles")
BATCH_WORKERS = (1, 2)
N_EDITS = 4

HEAD = """# Reliability in figures

Every figure was measured in one run of `python -m scripts.reliability --write`, on Python
{python} and {system}. {pythons}

| what is promised | tried | result |
|---|---|---|
{rows}

## Fuzzing

Written by `make fuzz MINUTES=n` when it was last run for each target, with a fuzzer that is led
by the branches of brandcheck that an input reaches. A fault is anything but a clear error. What
was found and mended stands in `tests/fuzz/corpus`, which the tests try each time.

| target | seconds | inputs | branches reached | fault |
|---|---|---|---|---|
{fuzzed}

## Time at the bounds

CPU seconds for texts that are made to hurt (`tests/hostile.py`), one warm run each, of
`python -m scripts.growth`. Readers take at most {read:,} characters and the analysis judges at
most {judged:,}; the texts were shorter, as the table says, and the seconds at the bound are those
seconds in proportion. Twice the text should take about twice the time; what grew is told where
the shorter text took long enough to tell. A PDF is stopped after {pdf:g} seconds.

{times}

Fairness over all profiles has its own command and page: `python -m scripts.fairness --write`
and [Does a score depend on who somebody is?](fairness.md). The threat model and its tests are in
[the security page](security.md). The parts list of an installation is written to `out/sbom.json`
by `python scripts/release_check.py --sbom`.
"""


def page(pythons: Sequence[Path] = ()) -> str:
    """Measure everything, and return the page."""
    rows = (*_fairness(), _edits(), *_sameness(), *_pythons(pythons), _golden(), *_install())
    return HEAD.format(
        python=".".join(map(str, sys.version_info[:3])),
        system=sys.platform,
        pythons="A row names the others that were run." if pythons else "No other was run.",
        rows=_table(rows),
        fuzzed=_table(_fuzzed()),
        read=TEXT_CHARACTERS,
        judged=READ_CHARACTERS,
        pdf=PDF_SECONDS,
        times=table(measure()),
    )


def _table(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _fuzzed() -> Iterator[tuple[str, ...]]:
    for one in fuzz.last_run():
        branches = "-" if one.branches is None else f"{one.branches:,}"
        fault = "yes" if one.fault else "none"
        yield one.target, str(one.seconds), f"{one.inputs:,}", branches, fault


def _fairness() -> list[tuple[str, str, str]]:
    pairs = [
        difference(swap.before, swap.after)
        for n, path in enumerate(EXAMPLES)
        for swap in swaps(path, per_kind=1, start=n)
    ]
    phrased = paraphrases()
    furthest = max(abs(pair.by) for pair in phrased)
    return [
        (
            "Who somebody is changes no score and no finding",
            f"{len(pairs)} swaps on {len(EXAMPLES)} profiles",
            f"{sum(map(bool, pairs))} differ",
        ),
        (
            "Plain English scores like fluent English, within 3 points",
            f"{len(phrased)} pairs",
            f"{furthest} points at most",
        ),
    ]


def _edits() -> tuple[str, str, str]:
    """Leave out single words of running text."""
    worst, n = 0.0, 0
    for path in EXAMPLES:
        text = path.read_text("utf-8")
        before = brandcheck.analyze(text).score or 0.0
        chance = random.Random(path.stem)  # noqa: S311 -- a repeatable choice of words
        lines = text.split("\n")
        prose = [i for i, line in enumerate(lines) if len(line.split()) > 6 and line[0] != "#"]
        for _ in range(N_EDITS):
            number = chance.choice(prose)
            words = lines[number].split(" ")
            at = chance.randrange(1, len(words))
            shorter = " ".join(words[:at] + words[at + 1 :])
            after = brandcheck.analyze("\n".join([*lines[:number], shorter, *lines[number + 1 :]]))
            worst = max(worst, abs((after.score or 0.0) - before))
            n += 1
    what = "One word moves the total by at most 3 points"
    return what, f"{n} words left out, one at a time", f"{worst:.1f} points at most"


def _same(results: int) -> str:
    return "the same" if results == 1 else f"{results} different results"


def _sameness() -> Iterator[tuple[str, str, str]]:
    """Analyze the examples with other seeds of hashes and other numbers of processes."""
    tried = list(zip(SEEDS, WORKERS, strict=True))
    made = {reports_made(EXAMPLES, workers=n, seed=seed).digest for seed, n in tried}
    seeds, workers = ", ".join(SEEDS), ", ".join(map(str, WORKERS))
    tries = f"{len(EXAMPLES)} profiles, hash seeds {seeds} with workers {workers}"
    yield "Same input, same bytes", tries, _same(len(made))
    tables = {batch_made(EXAMPLES, workers=n, seed=str(n)).digest for n in BATCH_WORKERS}
    tries = f"{len(EXAMPLES)} profiles, workers {', '.join(map(str, BATCH_WORKERS))}"
    what = "Same tables, reports and cohort report of `brandcheck batch`"
    yield what, tries, _same(len(tables))


def _pythons(pythons: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """Run the built wheel with other versions of Python."""
    if not pythons:
        return
    here = reports_made(EXAMPLES)
    with tempfile.TemporaryDirectory() as folder:
        wheel, _ = builds(Path(folder))
        package = Path(folder) / "package"
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(package)
        made = [reports_made(EXAMPLES, python=python, package=package) for python in pythons]
    versions = ", ".join(one.python for one in made)
    n = len({here.digest, *(one.digest for one in made)})
    what = "Same input, same bytes, on other versions of Python"
    yield what, f"{len(EXAMPLES)} profiles, Python {versions}", _same(n)


def _golden() -> tuple[str, str, str]:
    now = scores()
    n = sum(map(len, now.values()))
    what = "No score changes unseen"
    return what, f"{n} scores of {len(now)} profiles", f"{len(changed(now))} changed"


def _install() -> list[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        _, (one, other) = builds(Path(folder))
    lowest = tried(resolution="lowest-direct")
    newest = tried(resolution="highest")
    same = "same bytes" if one == other else "different bytes"
    is_equal = "the same score" if lowest.score == newest.score else "another score"
    return [
        ("The wheel can be built again", "2 builds", same),
        ("It installs without a compiler and makes a report", "newest versions", "made"),
        ("The lowest versions work", ", ".join(lowest.versions), f"made, {is_equal}"),
    ]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--python", type=Path, nargs="+", default=[])
    args = parser.parse_args()
    text = page(args.python)
    if args.write:
        PAGE.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
