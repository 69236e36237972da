"""Analyze many profiles in a process of its own: ``python -m benchmarks.crowd FIRST LAST``.

Printed as JSON: CPU and wall seconds after the first profile, which loads the model, and the
peak of memory in MB early on and after all profiles. With ``--tell`` as a last word, it
says on stderr how far it is; with ``--tops``, it does so and reads headlines and Abouts only.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

import brandcheck
from benchmarks.harness import peak_memory
from benchmarks.profiles import profile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["early", "main", "top"]

# A peak is looked at after as many profiles as a large department has.
DEPARTMENT = 1_000


def main(
    numbers: Sequence[int],
    tell: Callable[[str], object] | None = None,
    text: Callable[[int], str] = profile,
) -> dict[str, float]:
    """Analyze texts one after the other and tell what it took."""
    all_of_them, peak = len(numbers), 0.0
    brandcheck.analyze(text(numbers[0]))
    cpu, wall = time.process_time(), time.monotonic()
    results = brandcheck.analyze_many(map(text, numbers), workers=1)
    for done, result in enumerate(results, 1):
        if result.error is not None:
            raise result.error.raised()
        if done == early(all_of_them):
            peak = peak_memory()
        if tell is not None and done % max(1, all_of_them // 20) == 0:
            tell(_progress(done, all_of_them, time.monotonic() - wall))
    return {
        "profiles": all_of_them,
        "cpu": time.process_time() - cpu,
        "wall": time.monotonic() - wall,
        "early peak": peak,
        "peak": peak_memory(),
    }


def top(number: int) -> str:
    """Return the name, the headline and the About of a profile."""
    return profile(number).partition("\n\n## Experience")[0]


def early(count: int) -> int:
    """Return the number of profiles after which the peak is looked at first."""
    return DEPARTMENT if count > DEPARTMENT else max(1, count // 10)


def _progress(done: int, count: int, spent: float) -> str:
    left = spent / done * (count - done) / 60
    return (
        f"  {done:,} of {count:,} profiles, {done / spent:.1f} a second, {left:.0f} min left, "
        f"peak {peak_memory():.0f} MB"
    )


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    how = sys.argv[3:]
    read = top if how == ["--tops"] else profile
    print(json.dumps(main(range(int(sys.argv[1]), int(sys.argv[2])), _say if how else None, read)))
