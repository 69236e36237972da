"""Measure, in one run of some minutes, what is promised of reliability.

python -m scripts.reliability             the page on the screen
python -m scripts.reliability --write     the same into docs/reliability.md
"""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import brandcheck
from scripts.fairness import difference, paraphrases
from scripts.golden import changed, scores
from scripts.release_check import builds, tried
from scripts.swaps import profiles, swaps

__all__ = ["page"]

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reliability.md"
EXAMPLES = tuple(path for path in profiles() if path.parent.name == "profiles")
SEEDS = ("0", "1", "random")
N_EDITS = 4
MAKE = (
    "import pathlib, sys, brandcheck;"
    "[sys.stdout.buffer.write(brandcheck.analyze(pathlib.Path(p)).to_json().encode()) "
    "for p in sys.argv[1:]]"
)

HEAD = """# Reliability in figures

Every figure was measured in one run of `python -m scripts.reliability --write`, on Python
{python} and {system}. It runs here on this one version of Python; 3.12 and 3.13 are declared and
were not run for this page.

| what is promised | tried | result |
|---|---|---|
{rows}

Fairness over all profiles has its own command and page: `python -m scripts.fairness --write`
and [Does a score depend on who somebody is?](fairness.md). The threat model and its tests are in
[the security page](security.md). The parts list of an installation is written to `out/sbom.json`
by `python scripts/release_check.py --sbom`.
"""


def page() -> str:
    """Measure everything, and return the page."""
    rows = (*_fairness(), _edits(), _seeds(), _golden(), *_install())
    told = "\n".join(f"| {what} | {tries} | {result} |" for what, tries, result in rows)
    version = ".".join(map(str, sys.version_info[:3]))
    return HEAD.format(python=version, system=sys.platform, rows=told)


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


def _seeds() -> tuple[str, str, str]:
    """Analyze the examples in processes with other seeds of hashes."""
    hashes = set()
    for seed in SEEDS:
        done = subprocess.run(
            [sys.executable, "-c", MAKE, *map(str, EXAMPLES)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        hashes.add(hashlib.sha256(done.stdout).hexdigest())
    tries = f"{len(SEEDS)} processes, hash seeds {', '.join(SEEDS)}, {len(EXAMPLES)} profiles each"
    return "Same input, same bytes", tries, f"{len(hashes)} different result(s)"


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
    text = page()
    if "--write" in sys.argv[1:]:
        PAGE.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
