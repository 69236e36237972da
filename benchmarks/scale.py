"""Many profiles: throughput, processes side by side, memory over time, and going on."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial, update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clock import Row, cpu_of_command, in_turn
from benchmarks.profiles import profile

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PEAK", "ROW_SIZE", "SCALES", "SPEED", "memory", "parts", "resume", "together"]

ROOT = Path(__file__).resolve().parent.parent

# The figures that the sizing of big runs is computed from.
SPEED = "profiles per second and core, warm"
PEAK = "peak memory of one process"
ROW_SIZE = "results.csv"
# Profiles for two processes, for a run that is done again, and for one process alone.
SCALES = {"quick": (80, 40, 100), "usual": (160, 100, 2_000), "full": (400, 400, 20_000)}
POOL = (
    "import brandcheck\n"
    "from benchmarks.profiles import profiles\n"
    "if __name__ == '__main__':\n"
    "    n = sum(r.error is None for r in brandcheck.analyze_many(profiles({n}), workers=2))\n"
    "    assert n == {n}\n"
)


def together(rounds: int = 5, count: int = 160) -> list[Row]:
    """Two processes of analyze_many against two processes that know nothing of each other."""
    half = count // 2
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "pool.py"
        script.write_text(POOL.format(n=count), encoding="utf-8")
        pool = [[sys.executable, str(script)]]
        apart = [_crowd(0, half), _crowd(half, count)]
        wall = in_turn(
            {
                "pool": partial(_wall, pool),
                "apart": partial(_wall, apart),
                "one": partial(_wall, [_crowd(0, count)]),
            },
            min(rounds, 3),
        )
    return [
        Row("two workers : two processes apart, wall", wall["pool"] / wall["apart"], "x", 1.11),
        Row("speed-up of two workers, wall", wall["one"] / wall["pool"], "x"),
        Row("speed-up of two processes apart, wall", wall["one"] / wall["apart"], "x"),
    ]


def memory(_rounds: int = 1, count: int = 2_000) -> list[Row]:
    """One process over many profiles: its speed, and its memory after a tenth and at the end."""
    found = json.loads(_output(_crowd(0, count)))
    return [
        Row("profiles", count, ""),
        Row(SPEED, found["profiles"] / found["cpu"], "/s"),
        Row(PEAK, found["peak"], "MB", 300),
        Row(
            "growth of the peak from a tenth on", found["peak"] - found["peak at a tenth"], "MB", 5
        ),
    ]


def resume(rounds: int = 5, count: int = 100) -> list[Row]:
    """The same ``brandcheck batch`` again, when all is done: what is read and checked anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = folder / "people.csv"
        with table.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(
                [("id", "text"), *((f"p{n}", profile(n)) for n in range(count))]
            )
        batch = [sys.executable, "-m", "brandcheck", "batch", str(table), "--workers", "1"]
        batch += ["--reports", "none", "--quiet", "-o"]
        whole = [*batch, str(folder / "whole")]
        first = cpu_of_command(whole)
        cost = in_turn({"again": partial(cpu_of_command, whole)}, min(rounds, 3))["again"]
        size = (folder / "whole" / "results.csv").stat().st_size
    return [
        Row("a finished run again : the run", cost / first, "x", 0.25),
        Row("a finished run again", cost, "s"),
        Row("the run, with start, table and cohort report", first / count * 1000, "ms a profile"),
        Row(ROW_SIZE, size / count / 1000, "kB a profile"),
    ]


def _crowd(first: int, last: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.crowd", str(first), str(last)]


def _output(command: list[str]) -> str:
    return subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=ROOT, env=_environment()
    ).stdout


def _wall(commands: list[list[str]]) -> float:
    """Return the seconds until all commands, begun at once, have ended well."""
    start = time.monotonic()
    quiet = {"stdout": subprocess.DEVNULL, "cwd": ROOT, "env": _environment()}
    running = [subprocess.Popen(command, **quiet) for command in commands]
    codes = [one.wait() for one in running]
    if any(codes):
        raise subprocess.CalledProcessError(max(codes), commands[0])
    return time.monotonic() - start


def _environment() -> dict[str, str]:
    """Return an environment in which every process finds these modules."""
    return os.environ | {"PYTHONPATH": str(ROOT)}


def parts(scale: str) -> dict[str, Callable[[int], list[Row]]]:
    """Return what is measured, by name.

    Args:
        scale: "quick" (minutes), "usual" or "full" (hours).
    """
    pool, people, one = SCALES[scale]
    return {
        "together": _named(together, pool),
        "resume": _named(resume, people),
        "memory": _named(memory, one),
    }


def _named(measure: Callable[..., list[Row]], count: int) -> Callable[[int], list[Row]]:
    return update_wrapper(partial(measure, count=count), measure)
