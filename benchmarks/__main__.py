"""Print figures beside their budgets: ``python -m benchmarks [part]…``; ``-h`` names the parts."""

from __future__ import annotations

import argparse
import platform
from importlib.metadata import version

from benchmarks.clock import table
from benchmarks.parts import PARTS


def main() -> None:
    """Measure the parts that were asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=5, help="rounds to take the median of")
    options = parser.parse_args()
    unknown = sorted(set(options.parts) - set(PARTS))
    if unknown:
        parser.error(f"no part {unknown[0]!r}; choose from {', '.join(PARTS)}")
    print(f"Python {platform.python_version()}, spaCy {version('spacy')}; CPU time, medians")
    for name in options.parts or PARTS:
        print(f"\n{name}: {PARTS[name].__doc__}")
        rows = PARTS[name](options.rounds)
        print(table(rows) if rows else "nothing to measure")


if __name__ == "__main__":
    main()
