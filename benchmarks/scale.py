"""Many profiles: processes side by side, a cluster, going on, and memory over time."""

from __future__ import annotations

import csv
import importlib.util
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial, update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.clock import Row, cpu_of_command, in_turn
from benchmarks.crowd import early
from benchmarks.profiles import profile

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "ENGINE",
    "PEAK",
    "ROW_SIZE",
    "SCALES",
    "SPEED",
    "dask",
    "memory",
    "parts",
    "resume",
    "together",
    "tops",
]

ROOT = Path(__file__).resolve().parent.parent

# The figures that the sizing of big runs is computed from; names of rows begin with them.
SPEED = "profiles per second and core, warm"
PEAK = "peak memory of one process"
ROW_SIZE = "results.csv"
ENGINE = "Dask : brandcheck batch, two workers each"


class Scale(NamedTuple):
    """Numbers of profiles, by part."""

    together: int
    dask: int
    resume: int
    memory: int
    tops: int


SCALES = {
    "quick": Scale(together=80, dask=80, resume=40, memory=100, tops=200),
    "usual": Scale(together=160, dask=400, resume=100, memory=2_000, tops=20_000),
    "full": Scale(together=400, dask=2_000, resume=400, memory=20_000, tops=20_000),
}
SHARDS = 8
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
    """One process over many profiles: its speed, and its memory early on and at the end."""
    found = json.loads(_output([*_crowd(0, count), "--tell"]))
    first = early(count)
    growth = found["peak"] - found["early peak"]
    return [
        Row(SPEED, found["profiles"] / found["cpu"], "/s"),
        Row(f"{PEAK}, {first:,} profiles", found["early peak"], "MB", 300),
        Row(f"{PEAK}, {count:,} profiles", found["peak"], "MB", 300),
        Row(f"growth of the peak from {first:,} to {count:,} profiles", growth, "MB", 5),
    ]


def tops(_rounds: int = 1, count: int = 20_000) -> list[Row]:
    """One process over the tops (headline and About) of many profiles: does its memory grow?"""
    found = json.loads(_output([*_crowd(0, count), "--tops"]))
    first = early(count)
    return [
        Row(f"peak of memory, {first:,} tops", found["early peak"], "MB", 300),
        Row(f"peak of memory, {count:,} tops", found["peak"], "MB", 300),
        Row(
            f"growth of the peak from {first:,} to {count:,} tops",
            found["peak"] - found["early peak"],
            "MB",
            5,
        ),
    ]


def dask(rounds: int = 5, count: int = 400) -> list[Row]:
    """The same Parquet files on a Dask cluster and by ``brandcheck batch``: rows and a cohort."""
    if not all(map(importlib.util.find_spec, ("distributed", "pyarrow"))):
        print('dask: left out; pip install "brandcheck[dask]"')
        return []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shards = _write_lake(folder / "lake", count)
        turns = itertools.count()

        def on_dask() -> float:
            script = str(ROOT / "benchmarks" / "on_dask.py")
            out = str(folder / f"out{next(turns)}")
            rows = str(-(-count // SHARDS))
            return cpu_of_command([sys.executable, script, str(folder / "lake"), out, rows])

        def by_batch() -> float:
            out = str(folder / f"out{next(turns)}")
            return cpu_of_command([*_batch(*shards, workers=2), "-o", out])

        cost = in_turn({"dask": on_dask, "batch": by_batch}, min(rounds, 3))
    return [
        Row(ENGINE, cost["dask"] / cost["batch"], "x", 1.3),
        Row("on Dask, with its start", cost["dask"] / count * 1000, "ms a profile"),
        Row("by brandcheck batch, with its start", cost["batch"] / count * 1000, "ms a profile"),
    ]


def _write_lake(folder: Path, count: int) -> list[Path]:
    """Write profiles as Parquet files of the same size, and return the files."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir()
    rows = [{"id": f"p{n}", "text": profile(n)} for n in range(count)]
    files = [folder / f"{shard}.parquet" for shard in range(SHARDS)]
    for shard, file in enumerate(files):
        pq.write_table(pa.Table.from_pylist(rows[shard::SHARDS]), file)
    return files


def resume(rounds: int = 5, count: int = 100) -> list[Row]:
    """The same ``brandcheck batch`` again, when all is done: what is read and checked anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = folder / "people.csv"
        with table.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(
                [("id", "text"), *((f"p{n}", profile(n)) for n in range(count))]
            )
        whole = [*_batch(table, workers=1), "-o", str(folder / "whole")]
        first = cpu_of_command(whole)
        cost = in_turn({"again": partial(cpu_of_command, whole)}, min(rounds, 3))["again"]
        size = (folder / "whole" / "results.csv").stat().st_size
    return [
        Row("a finished run again : the run", cost / first, "x", 0.25),
        Row("a finished run again", cost, "s"),
        Row("the run, with start, table and cohort report", first / count * 1000, "ms a profile"),
        Row(ROW_SIZE, size / count / 1000, "kB a profile"),
    ]


def _batch(*sources: Path, workers: int) -> list[str]:
    run = [sys.executable, "-m", "brandcheck", "batch", *map(str, sources)]
    return [*run, "--workers", str(workers), "--reports", "none", "--quiet"]


def _crowd(first: int, last: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.crowd", str(first), str(last)]


def _output(command: list[str]) -> str:
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment()
    ).stdout


def _wall(commands: list[list[str]]) -> float:
    """Return the seconds until all commands, begun at once, have ended well."""
    start = time.monotonic()
    quiet = {"stdout": subprocess.DEVNULL, "cwd": ROOT, "env": environment()}
    running = [subprocess.Popen(command, **quiet) for command in commands]
    codes = [one.wait() for one in running]
    if any(codes):
        raise subprocess.CalledProcessError(max(codes), commands[0])
    return time.monotonic() - start


def environment() -> dict[str, str]:
    """Return an environment in which every process finds these modules."""
    return os.environ | {"PYTHONPATH": str(ROOT)}


def parts(scale: str, profiles: int | None = None) -> dict[str, Callable[[int], list[Row]]]:
    """Return what is measured, by name.

    Args:
        scale: "quick" (minutes), "usual" or "full" (hours).
        profiles: how many for ``memory``, instead of the scale's number.
    """
    counts = SCALES[scale]
    return {
        "together": _named(together, counts.together),
        "dask": _named(dask, counts.dask),
        "resume": _named(resume, counts.resume),
        "tops": _named(tops, counts.tops),
        "memory": _named(memory, profiles or counts.memory),
    }


def _named(measure: Callable[..., list[Row]], count: int) -> Callable[[int], list[Row]]:
    return update_wrapper(partial(measure, count=count), measure)
