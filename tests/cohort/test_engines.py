"""The recipes of docs/how-to/big-data.md for Spark and Ray, run on two local workers.

Skipped where an engine is missing. ``make engines`` installs both beside everything else,
in an environment of their own, and runs this.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks.profiles import profile
from brandcheck.cli import main
from tests.snippets import blocks_of

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "big-data.md"
ENGINES = {
    "on_spark.py": ("pyspark", [str(Path(sys.executable).with_name("spark-submit")), "--master", "local[2,3]"]),
    "on_ray.py": ("ray", [sys.executable]),
}  # fmt: skip


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with forty profiles in two files, one of them empty."""
    folder = tmp_path_factory.mktemp("engines")
    (folder / "lake" / "profiles").mkdir(parents=True)
    rows = [{"id": f"p{n:02}", "text": profile(n) if n != 7 else ""} for n in range(40)]
    for part in range(2):
        place = folder / "lake" / "profiles" / f"part-{part}.parquet"
        pq.write_table(pa.Table.from_pylist(rows[part * 20 : part * 20 + 20]), place)
    return folder


@pytest.fixture(scope="module")
def local(lake: Path) -> list[dict[str, Any]]:
    """Return the rows of ``brandcheck batch``."""
    source, out = lake / "lake" / "profiles", lake / "local"
    inputs = [str(path) for path in sorted(source.iterdir())]
    assert main(["batch", *inputs, "-o", str(out), "--reports", "none", "-q"]) == 0
    return pq.read_table(out / "results.parquet").to_pylist()


@pytest.mark.engines
@pytest.mark.parametrize("recipe", ENGINES)
def test_rows_are_those_of_the_local_run(
    recipe: str, lake: Path, local: list[dict[str, Any]]
) -> None:
    engine, program = ENGINES[recipe]
    if importlib.util.find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    (block,) = (one for one in blocks_of(PAGE.read_text("utf-8")) if one.file == recipe)
    # Batches of ten, so that both workers have some of the forty.
    text = block.text.replace("200", "10").replace("lake/results", f"lake/{engine}")
    (lake / recipe).write_text(text, "utf-8")
    env = os.environ | {"PYSPARK_PYTHON": sys.executable, "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(
        [*program, recipe], cwd=lake, env=env, capture_output=True, check=False, timeout=900
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    rows = [
        row
        for path in (lake / "lake" / engine).glob("*.parquet")
        for row in pq.read_table(path).to_pylist()
    ]
    assert sorted(rows, key=lambda row: row["id"]) == local
