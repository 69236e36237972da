"""Run ``work`` over texts in whatever Python a peer has: ``harness.py WORK TEXTS TURNS``.

WORK is a Python file that defines it, TEXTS a list of texts as JSON. Printed as JSON: CPU
seconds of the last turn, and the peak of memory in MB. It needs nothing but Python.
"""

from __future__ import annotations

import json
import re
import resource
import runpy
import sys
import time
from pathlib import Path

__all__ = ["peak_memory"]

STATUS = Path("/proc/self/status")


def peak_memory() -> float:
    """Return this process's peak of memory in MB.

    On Linux from the process's status, because ``getrusage`` there begins with the memory of
    the process that started this one.
    """
    if STATUS.exists():
        found = re.search(r"VmHWM:\s*(\d+) kB", STATUS.read_text(encoding="utf-8"))
        if found is not None:
            return int(found[1]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main(work_file: str, texts_file: str, turns: int) -> tuple[float, float]:
    """Work and tell what it took."""
    texts = json.loads(Path(texts_file).read_text(encoding="utf-8"))
    work = runpy.run_path(work_file)["work"]
    spent = 0.0
    for _ in range(turns):
        start = time.process_time()
        for text in texts:
            work(text)
        spent = time.process_time() - start
    return spent, peak_memory()


if __name__ == "__main__":
    print("\n" + json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
