"""Parquet data sets on a local Dask cluster: the same rows, whatever happens to a worker."""

from __future__ import annotations

import json
import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks.profiles import profile
from brandcheck.cli import main
from brandcheck.cohort import COLUMNS, Columns, Level, Rubric, analyze_partitioned
from brandcheck.errors import ConfigError, InputError
from tests.cohort.support import held, make_deadly

if TYPE_CHECKING:
    from pathlib import Path

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

pytestmark = [
    pytest.mark.allow_hosts(["127.0.0.1"]),  # a cluster's parts talk over loopback
    pytest.mark.filterwarnings("default"),  # of Dask's own threads
]
SHORT = "# {name}\nBaker\n\n## About\nI bake bread for {n} villages since {year}.\n"


@contextmanager
def cluster():
    """Give a client of two worker processes with one thread each."""
    with (
        # It gives up a worker that is not back in time, however busy the machine is.
        dask.config.set({"distributed.deploy.lost-worker-timeout": "10 minutes"}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as local,
        distributed.Client(local) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def client():
    with cluster() as made:
        yield made


def texts(count: int, first: int = 0) -> list[str]:
    return [SHORT.format(name=f"P {n}", n=n, year=1990 + n) for n in range(first, first + count)]


def write(path: Path, rows: list[dict[str, object]], group: int = 1_000) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group)
    return path


def rows_of(folder: Path) -> list[dict[str, object]]:
    return [
        row for path in sorted(folder.rglob("*.parquet")) for row in pq.read_table(path).to_pylist()
    ]


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.parquet")}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a table with whole profiles, an empty one, and an id that comes twice."""
    rows = [{"id": f"p{n}", "text": profile(n), "year": str(2024 + n % 2)} for n in range(6)]
    rows += [{"id": "empty", "text": "", "year": "2024"}, {"id": "P1", "text": "x", "year": None}]
    return write(tmp_path / "in" / "people.parquet", rows, group=3)


@pytest.mark.slow
def test_rows_are_those_of_the_local_run(client, source, tmp_path):
    options = ("--group-column", "year", "--reports", "none", "--target", "registered nurse", "-q")
    assert main(["batch", str(source), "-o", str(tmp_path / "local"), *options]) == 0
    local = pq.read_table(tmp_path / "local" / "results.parquet")
    seen = []
    made = analyze_partitioned(
        source.parent,
        tmp_path / "out",
        client=client,
        target="registered nurse",
        columns=Columns(group="year"),
        part_rows=3,
        on_progress=lambda done, parts: seen.append((done, parts)),
    )
    assert (made.profiles, made.errors, made.parts, made.kept) == (8, 2, 3, 0)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    paths = sorted((tmp_path / "out").glob("*.parquet"))
    together = pa.concat_tables([pq.read_table(path) for path in paths])
    assert [path.name for path in paths] == [f"people-0000{n}.parquet" for n in (1, 2, 3)]
    assert together.schema.equals(local.schema)
    assert as_bytes(together) == as_bytes(local)
    assert made.cohort(title="All").figures["profiles"] == 8


def as_bytes(table: pa.Table) -> bytes:
    """Return the rows as one Arrow stream."""
    sink = pa.BufferOutputStream()
    plain = table.replace_schema_metadata(None).combine_chunks()
    with pa.ipc.new_stream(sink, plain.schema) as stream:
        stream.write_table(plain)
    return sink.getvalue().to_pybytes()


def test_folders_add_columns_and_stay(client, tmp_path):
    for year in (2024, 2025):
        rows = [{"id": f"{year}-{n}", "text": text} for n, text in enumerate(texts(2))]
        write(tmp_path / "in" / f"year={year}" / "part-0.parquet", rows)
    write(tmp_path / "in" / "_temporary" / "part-9.parquet", [{"id": "no", "text": "no"}])
    out = tmp_path / "out"
    analyze_partitioned(tmp_path / "in", out, client=client, columns=Columns(group="year"))
    assert sorted(content(out)) == [f"year={y}/part-0-00001.parquet" for y in (2024, 2025)]
    assert {(row["id"], row["group"]) for row in rows_of(out)} == {
        (f"{year}-{n}", str(year)) for year in (2024, 2025) for n in range(2)
    }


def test_only_what_is_missing_is_made_again(client, tmp_path):
    source = write(tmp_path / "in.parquet", [{"text": text} for text in texts(8)])
    out = tmp_path / "out"
    first = analyze_partitioned(source, out, client=client, part_rows=2)
    before = content(out)
    times = {path: path.stat().st_mtime_ns for path in out.glob("*.parquet")}
    lost = out / "in-00003.parquet"
    lost.unlink()
    (out / ".in-00003.parquet.0badcafe.part").write_bytes(b"half")
    again = analyze_partitioned(source, out, client=client, part_rows=2)
    assert (first.kept, again.kept, again.parts, again.profiles) == (0, 3, 4, 8)
    assert content(out) == before
    assert [path for path, when in times.items() if path.stat().st_mtime_ns != when] == [lost]
    assert not list(out.glob(".*.part"))


def test_rows_without_ids_are_called_by_their_place(client, tmp_path):
    source = write(tmp_path / "in.parquet", [{"text": text} for text in texts(5)], group=2)
    analyze_partitioned(source, tmp_path / "out", client=client, part_rows=2)
    assert [row["id"] for row in rows_of(tmp_path / "out")] == [f"in-{n}" for n in range(1, 6)]


@pytest.mark.slow
def test_a_killed_worker_loses_nothing(client, tmp_path):
    rows = [{"id": f"p{n:02}", "text": profile(n)} for n in range(10)]
    source = write(tmp_path / "in.parquet", rows)
    workers = client.run(os.getpid)
    killed = []

    def kill(done: int, parts: int) -> None:
        if done == 2:
            killed.append(next(iter(workers.values())))
            os.kill(killed[0], signal.SIGKILL)

    options = {"client": client, "part_rows": 1}
    made = analyze_partitioned(source, tmp_path / "out", on_progress=kill, **options)
    calm = analyze_partitioned(source, tmp_path / "calm", **options)
    assert killed
    assert (made.profiles, made.errors, made.kept) == (10, 0, 0)
    assert [row["id"] for row in rows_of(tmp_path / "out")] == [row["id"] for row in rows]
    assert content(tmp_path / "out") == content(tmp_path / "calm")
    assert calm.profiles == 10


@pytest.mark.slow
def test_a_profile_that_kills_every_worker_becomes_a_row(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", make_deadly(tmp_path / "path"))
    rows = [{"id": f"p{n}", "text": text} for n, text in enumerate(texts(50))]
    rows[33]["text"] = "nightshade"
    source, out = write(tmp_path / "in.parquet", rows), tmp_path / "out"
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}), cluster() as client:
        made = analyze_partitioned(source, out, client=client, part_rows=25)
        assert (made.profiles, made.errors, made.parts, made.kept) == (50, 50, 2, 0)
        before = content(out)
        again = analyze_partitioned(source, out, client=client, part_rows=25)
    assert [row["id"] for row in rows_of(out) if row["error"] == "Killed"] == ["p33"]
    assert len(rows_of(out)) == 50
    assert (again.kept, content(out)) == (2, before)


def test_two_runs_into_one_folder_are_refused(client, tmp_path):
    source = write(tmp_path / "in.parquet", [{"text": texts(1)[0]}])
    (tmp_path / "out").mkdir()
    with held(tmp_path / "out"), pytest.raises(ConfigError, match="another run is writing"):
        analyze_partitioned(source, tmp_path / "out", client=client)
    assert analyze_partitioned(source, tmp_path / "out", client=client).profiles == 1


def test_other_input_and_settings_are_noticed(client, tmp_path):
    source = write(tmp_path / "in.parquet", [{"text": text} for text in texts(4)])
    out = tmp_path / "out"
    analyze_partitioned(source, out, client=client, part_rows=2)
    with pytest.raises(ConfigError, match="target changed"):
        analyze_partitioned(source, out, client=client, part_rows=2, target="nurse")
    with pytest.raises(ConfigError, match="part_rows changed"):
        analyze_partitioned(source, out, client=client, part_rows=3)
    ours = Rubric(levels=(Level("ready", 50),))
    with pytest.raises(ConfigError, match="rubric changed"):
        analyze_partitioned(source, out, client=client, part_rows=2, rubric=ours)
    write(source, [{"text": text} for text in texts(4, first=1)])
    with pytest.raises(ConfigError, match="the input changed"):
        analyze_partitioned(source, out, client=client, part_rows=2)


def test_a_worker_with_another_version_is_refused(client, tmp_path):
    source = write(tmp_path / "in.parquet", [{"text": texts(1)[0]}])
    client.run(_pretend, "0.0.1")
    try:
        with pytest.raises(ConfigError, match="version of brandcheck"):
            analyze_partitioned(source, tmp_path / "out", client=client)
    finally:
        client.run(_pretend, "")
    assert not list((tmp_path / "out").glob("*.parquet"))


def _pretend(version: str) -> None:
    """Make a worker believe that it has another version; "" = the true one."""
    from brandcheck.cohort import made_with, partitions

    true = made_with.made_with
    partitions.made_with = (
        (lambda task: true(task) | {"version of brandcheck": version}) if version else true
    )


def test_wrong_places_are_said_before_anything_is_made(client, tmp_path):
    (tmp_path / "none").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear", "utf-8")
    source = write(tmp_path / "in.parquet", [{"words": "x"}])
    with pytest.raises(InputError, match="no such file or folder"):
        analyze_partitioned(tmp_path / "gone", tmp_path / "a", client=client)
    with pytest.raises(InputError, match="holds no Parquet file"):
        analyze_partitioned(tmp_path / "none", tmp_path / "b", client=client)
    with pytest.raises(ConfigError, match="--text-column"):
        analyze_partitioned(source, tmp_path / "c", client=client)
    with pytest.raises(ConfigError, match="no run of brandcheck"):
        analyze_partitioned(source, tmp_path / "full", client=client)
    (tmp_path / "full" / "_brandcheck.json").write_text("[]", "utf-8")
    with pytest.raises(ConfigError, match="no run of brandcheck"):
        analyze_partitioned(source, tmp_path / "full", client=client)
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(InputError, match="is not a Parquet file"):
        analyze_partitioned(tmp_path / "broken.parquet", tmp_path / "d", client=client)


def test_the_state_says_what_rows_depend_on(client, tmp_path):
    source = write(tmp_path / "in.parquet", [{"text": texts(1)[0]}])
    analyze_partitioned(source, tmp_path / "out", client=client)
    state = json.loads((tmp_path / "out" / "_brandcheck.json").read_text("utf-8"))
    assert "version of brandcheck" in state["made_with"]
    (row,) = rows_of(tmp_path / "out")
    assert list(row) == [column.name for column in COLUMNS]
