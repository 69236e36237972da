"""Analyze many profiles in a process of its own: ``python -m benchmarks.crowd FIRST LAST``.

Printed as JSON: CPU and wall seconds after the first profile, which loads the model, and the
peak of memory in MB after a tenth of the profiles and after all of them.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from typing import TYPE_CHECKING

import brandcheck
from benchmarks.profiles import profile

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(numbers: Sequence[int]) -> dict[str, float]:
    """Analyze profiles one after the other and tell what it took."""
    tenth, peak = max(1, len(numbers) // 10), 0.0
    brandcheck.analyze(profile(numbers[0]))
    cpu, wall = time.process_time(), time.monotonic()
    results = brandcheck.analyze_many(map(profile, numbers), workers=1)
    for done, result in enumerate(results, 1):
        if result.error is not None:
            raise result.error.raised()
        if done == tenth:
            peak = peak_memory()
    return {
        "profiles": len(numbers),
        "cpu": time.process_time() - cpu,
        "wall": time.monotonic() - wall,
        "peak at a tenth": peak,
        "peak": peak_memory(),
    }


def peak_memory() -> float:
    """Return this process's peak of memory in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    print(json.dumps(main(range(int(sys.argv[1]), int(sys.argv[2])))))
