"""The run on Dask that is measured: ``python benchmarks/on_dask.py SOURCE OUT ROWS``.

A cluster of two workers on this machine analyzes the Parquet files in SOURCE, in pieces of
ROWS profiles, and counts the cohort. It does by engine what ``brandcheck batch`` does without.
"""

from __future__ import annotations

import sys
from pathlib import Path

from distributed import Client, LocalCluster

from brandcheck.cohort import analyze_partitioned


def main(source: Path, output: Path, rows: int) -> int:
    """Analyze all profiles and return the number of errors."""
    workers = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with workers, Client(workers) as client:
        made = analyze_partitioned(source, output, client=client, part_rows=rows)
    made.cohort().save(output / "cohort.html")
    return made.errors


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
