"""Print figures beside their budgets: ``python -m benchmarks [part]…``; ``-h`` names the parts."""

from __future__ import annotations

import argparse
import inspect

from benchmarks import page
from benchmarks.clock import Grid, grid, table
from benchmarks.parts import PARTS
from benchmarks.peers import peers
from benchmarks.scale import SCALES, parts


def main() -> None:
    """Measure the parts that were asked for, all by default."""
    names = (*PARTS, *parts("usual"), "peers")
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(names))
    parser.add_argument("--rounds", type=int, default=5, help="rounds to take the median of")
    parser.add_argument("--scale", choices=tuple(SCALES), default="usual", help="how many profiles")
    parser.add_argument("--profiles", type=int, help="how many for memory, instead of the scale's")
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    options = parser.parse_args()
    unknown = sorted(set(options.parts) - set(names))
    if unknown:
        parser.error(f"no part {unknown[0]!r}; choose from {', '.join(names)}")
    known = PARTS | parts(options.scale, options.profiles) | {"peers": peers}
    print(page.about(options.scale))
    for name in options.parts or names:
        what = inspect.cleandoc(known[name].__doc__ or "")
        print(f"\n{name}: {what}", flush=True)
        found = known[name](options.rounds)
        shown = found if isinstance(found, Grid) else grid(found)
        print(table(shown) if shown.lines else "nothing to measure", flush=True)
        if options.write and shown.lines:
            page.write(name, page.section(name, what, shown, scale=options.scale), names)
    if options.write:
        page.write_sizing()


if __name__ == "__main__":
    main()
