"""``brandcheck batch``: what it writes, and that nothing that ends it costs anything."""

from __future__ import annotations

import csv
import errno
import json
import os
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from brandcheck.cli import main
from brandcheck.cohort import run, shards
from brandcheck.cohort.row import COLUMNS
from brandcheck.report import Report
from tests.cohort.support import held, make_deadly, profile, write_profiles

PROGRAM = (
    "import sys; from brandcheck.cohort import run; run.SHARD = 2; "
    "from brandcheck.cli import main; sys.exit(main(sys.argv[1:]))"
)
RESULTS = ("results.csv", "results.parquet", "cohort.html", "cohort.json")


@pytest.fixture(autouse=True)
def _small_shards(monkeypatch, tmp_path):
    monkeypatch.setattr(run, "SHARD", 2)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Return the folder of profiles and that of a run which nothing ended."""
    place = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "SHARD", 2)
        folder = write_profiles(place / "in", 7)
        (folder / "empty.txt").write_text("\n")
        assert main(["batch", str(folder), "-o", str(place / "out"), "--work-list"]) == 0
    return folder, place / "out"


def rows(out: Path) -> list[dict[str, str]]:
    with (out / "results.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def content(out: Path) -> dict[str, bytes]:
    places = [*(out / name for name in RESULTS), *sorted((out / "reports").iterdir())]
    return {path.name: path.read_bytes() for path in places}


def table(*names: str, column: str = "id") -> None:
    lines = [[column, "text", "year"], *([n, profile(i), "2024"] for i, n in enumerate(names))]
    with Path("t.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(lines)


def test_every_profile_has_a_row_and_every_sound_one_a_report(whole):
    _, out = whole
    found = rows(out)
    assert [one["id"] for one in found] == ["empty", *(f"p{n:02}" for n in range(7))]
    assert list(found[0]) == [column.name for column in COLUMNS]
    assert found[0]["error"] == "InputError"
    assert found[0]["error_way_out"]
    assert not any(one["error"] for one in found[1:])
    assert {p.stem for p in (out / "reports").iterdir()} == {one["id"] for one in found[1:]}
    state = json.loads((out / "run.json").read_text())
    assert (state["state"], state["profiles"], state["errors"]) == ("complete", 8, 1)


def test_parquet_holds_the_same_rows(whole):
    _, out = whole
    kept = pq.read_table(out / "results.parquet").to_pylist()
    assert [{k: "" if v is None else str(v) for k, v in one.items()} for one in kept] == rows(out)


def test_the_report_of_a_row_has_its_score():
    write_profiles(Path("in"), 1)
    assert main(["batch", "in", "-o", "out", "--reports", "json", "--format", "csv"]) == 0
    report = Report.from_json(Path("out/reports/p00.json").read_text("utf-8"))
    (row,) = rows(Path("out"))
    assert float(row["score"]) == report.score
    assert row["fix_1"] == report.fixes[0].check
    assert row["principle_6"] == str(report.principles[5].status)
    assert not Path("out/results.parquet").exists()


def test_killed_at_once_it_goes_on_where_it_was(whole):
    folder, expected = whole
    command = ["batch", str(folder), "-o", "out", "--work-list"]
    program = subprocess.Popen([sys.executable, "-c", PROGRAM, *command], stderr=subprocess.DEVNULL)
    second, end = Path("out/.shards/00000002.jsonl"), time.monotonic() + 60
    while not second.exists() and program.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    program.send_signal(signal.SIGKILL)
    assert program.wait() == -signal.SIGKILL
    assert not Path("out/results.csv").exists()
    Path("out/reports/.p03.html.1.part").write_text("half")
    before = second.stat().st_mtime_ns
    assert main([*command, "--workers", "1"]) == 0
    assert second.stat().st_mtime_ns == before
    assert content(Path("out")) == content(expected)
    assert not list(Path("out").rglob("*.part"))


@pytest.mark.slow
def test_a_profile_that_kills_its_process_becomes_a_row(monkeypatch, tmp_path):
    monkeypatch.setenv("PYTHONPATH", make_deadly(tmp_path / "path"))
    write_profiles(Path("in"), 6)
    Path("in/p03.md").write_text(profile(3).replace("waste", "nightshade"), "utf-8")
    command = [sys.executable, "-c", PROGRAM, "batch", "in", "-o", "out", "--format", "csv"]
    # One process is enough for six profiles, and goes with the fourth.
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert len(list(Path("out/.shards").iterdir())) == 1
    assert subprocess.run(command, check=False).returncode == 3
    found = rows(Path("out"))
    assert [one["error"] for one in found] == [*["InputError"] * 3, "Killed", *["InputError"] * 2]
    assert "killed" in found[3]["error_cause"]


def test_a_full_disk_stops_with_the_way_out_and_keeps_what_is_done(whole, monkeypatch, capsys):
    folder, expected = whole
    command = ["batch", str(folder), "-o", "out", "--work-list"]
    real, written = shards.write_atomically, []

    def full(path, text):
        written.append(path)
        if len(written) > 7:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(path, text)

    with monkeypatch.context() as patch:
        patch.setattr(shards, "write_atomically", full)
        assert main(command) == 2
    said = capsys.readouterr().err
    assert "No space left on device" in said
    assert "make room, and the same command goes on" in said
    assert Path("out/.shards/00000002.jsonl").exists()
    assert main([*command, "--workers", "1"]) == 0
    assert content(Path("out")) == content(expected)


def test_a_finished_run_reads_no_profile_again(whole, monkeypatch, capsys):
    folder, out = whole
    before = content(out)

    def never(*_args):
        raise AssertionError

    monkeypatch.setattr(shards.Task, "__call__", never)
    assert main(["batch", str(folder), "-o", str(out), "--work-list"]) == 0
    assert content(out) == before
    assert "1 of 8 profiles could not be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "cause"),
    [
        (["--target", "baker"], "target changed"),
        (["--preview"], "settings changed"),
        (["--reports", "html,json"], "--reports changed"),
        (["--names"], "--names changed"),
    ],
)
def test_other_settings_are_noticed(whole, capsys, options, cause):
    folder, out = whole
    before = content(out)
    assert main(["batch", str(folder), "-o", str(out), *options]) == 2
    said = capsys.readouterr().err
    assert cause in said
    assert "--fresh" in said
    assert content(out) == before


def test_another_version_is_noticed(whole, capsys, monkeypatch):
    folder, out = whole
    was = version("brandcheck")
    monkeypatch.setattr("importlib.metadata.version", lambda name: f"9.9 of {name}")
    assert main(["batch", str(folder), "-o", str(out)]) == 2
    assert f"version of brandcheck {was} is now 9.9 of brandcheck" in capsys.readouterr().err


def test_a_changed_profile_is_noticed_and_fresh_begins_anew(capsys):
    command = ["batch", "in", "-o", "out", "--reports", "none"]
    write_profiles(Path("in"), 3)
    assert main(command) == 0
    Path("in/p00.md").write_text(profile(4), "utf-8")
    assert main(command) == 2
    assert "the input changed since this run was begun (profiles 1 to 2)" in capsys.readouterr().err
    assert main([*command, "--fresh"]) == 0
    Path("in/p02.md").unlink()
    assert main(command) == 2


def test_what_kept_nothing_is_begun_anew_with_other_settings(monkeypatch):
    write_profiles(Path("in"), 1)
    command = ["batch", "in", "-o", "out", "--format", "csv"]
    with monkeypatch.context() as patch:
        patch.setattr(run.Run, "work", interrupted)
        assert main(command) == 130
    assert main([*command, "--preview", "--workers", "1"]) == 0


def interrupted(*_args, **_options):
    raise KeyboardInterrupt


def test_a_strangers_folder_is_left_alone(capsys):
    write_profiles(Path("in"), 1)
    Path("out").mkdir()
    Path("out/thesis.doc").write_text("mine")
    for extra in ([], ["--fresh"]):
        assert main(["batch", "in", "-o", "out", *extra]) == 2
        assert "holds files and no run of brandcheck" in capsys.readouterr().err
    assert [path.name for path in Path("out").iterdir()] == ["thesis.doc"]


def test_a_place_that_cannot_be_written(capsys):
    write_profiles(Path("in"), 1)
    Path("file").write_text("")
    for place in ("file", "file/out"):
        assert main(["batch", "in", "-o", place]) == 2
        assert capsys.readouterr().err.startswith(f"brandcheck: error: {place}: cannot be used (")


def test_ids_that_come_twice_and_empty_texts_are_rows():
    table("a", "b", "A", "../c", "CON", "=1+1", "a")
    with Path("t.csv").open("a", encoding="utf-8") as stream:
        stream.write('d,"",2024\n')
    assert main(["batch", "t.csv", "-o", "out"]) == 0
    found = rows(Path("out"))
    assert [one["id"] for one in found] == ["a", "b", "A", "../c", "CON", "'=1+1", "a", "d"]
    causes = [one["error_cause"] for one in found]
    twice = "has the same id as an earlier profile"
    assert causes == ["", "", twice, "", "", "", twice, "holds no words"]
    reports = [path.name for path in Path("out/reports").iterdir()]
    assert len(reports) == 5
    assert {"a.html", "b.html"} <= set(reports)
    assert "CON.html" not in reports
    assert not Path("c.html").exists()


def test_wrong_use_stops_before_anything_is_written(capsys):
    table("a")
    for options, cause in (
        (["--text-column", "txt"], "has no column 'txt'; did you mean 'text'? It has: id, text"),
        (["--reports", "pdf"], "'pdf' is none of html, json"),
        (["--format", "xlsx"], "no table format 'xlsx'"),
        (["--target", "zzzzzz"], "zzzzzz"),
        (["--select", "nothing"], "nothing"),
        (["--posting", "x", "--target", "y"], "give one"),
    ):
        assert main(["batch", "t.csv", "-o", "out", *options]) == 2
        assert cause in capsys.readouterr().err
    assert not Path("out").exists()


def test_nothing_that_can_be_read_is_exit_code_3():
    Path("in").mkdir()
    Path("in/a.txt").write_text("\n")
    assert main(["batch", "in", "-o", "out"]) == 3


def test_names_come_only_when_asked_for(whole):
    folder, out = whole
    assert {one["name"] for one in rows(out)} == {""}
    assert "Aole" not in (out / "cohort.html").read_text("utf-8")
    assert "p00" in (out / "cohort.html").read_text("utf-8")  # the work list was asked for
    command = ["batch", str(folder), "-o", "out", "--names", "--reports", "none"]
    assert main(command) == 0
    assert rows(Path("out"))[1]["name"] == "Person Aole"
    page = Path("out/cohort.html").read_text("utf-8")
    assert "p00" not in page
    assert main([*command, "--work-list"]) == 0
    assert "Person Aole, p00" in Path("out/cohort.html").read_text("utf-8")


def test_two_at_once_are_refused_and_a_killed_one_holds_nothing(whole, capsys):
    folder, out = whole
    before = content(out)
    with held(out):
        assert main(["batch", str(folder), "-o", str(out), "--work-list"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"brandcheck: error: {out}: another run is writing to it")
    assert main(["batch", str(folder), "-o", str(out), "--work-list"]) == 0
    assert content(out) == before


def test_pages_have_the_look_of_the_settings(capsys):
    write_profiles(Path("in"), 1)
    Path("own").mkdir()
    page = '{% extends "default/report.html" %}{% block header %}<h1>Ours</h1>{% endblock %}'
    Path("own/report.html").write_text(page, "utf-8")
    Path("brandcheck.toml").write_text(
        'templates = "own"\n[brand]\nname = "Moyvale"\naccent = "#7a1f4d"\n', "utf-8"
    )
    command = ["batch", "in", "-o", "out", "--format", "csv"]
    assert main(command) == 0
    assert "<h1>Ours</h1>" in Path("out/reports/p00.html").read_text("utf-8")
    assert '<p class="brand">Moyvale</p>' in Path("out/cohort.html").read_text("utf-8")
    for made in ("reports/p00.html", "cohort.html"):
        assert "--accent: #7a1f4d" in Path("out", made).read_text("utf-8")
    Path("own/report.html").write_text(f"{page} ", "utf-8")
    assert main(command) == 2
    assert "look changed" in capsys.readouterr().err


def test_a_wrong_template_stops_and_the_mended_one_goes_on(capsys):
    write_profiles(Path("in"), 1)
    Path("own").mkdir()
    Path("own/report.html").write_text("{% block %}", "utf-8")
    command = ["batch", "in", "-o", "out", "--format", "csv", "--templates", "own"]
    assert main(command) == 2
    assert "report.html, line 1" in capsys.readouterr().err
    Path("own/report.html").unlink()
    assert main([*command, "--workers", "1"]) == 0


def test_a_reviewers_verdict_stands_in_the_report_whenever_it_comes(monkeypatch):
    write_profiles(Path("in"), 3)
    command = ["batch", "in", "-o", "out", "--format", "csv", "--reports", "html,json"]
    assert main(command) == 0
    plain = content_of_reports()
    Path("review.csv").write_text("id,level,note\np01,strong,Ask about the bakery\n", "utf-8")
    read = []
    real = shards.Task.__call__
    monkeypatch.setattr(shards.Task, "__call__", lambda s, i: (read.append(i.id), real(s, i))[1])
    for _ in range(2):
        assert main([*command, "--overrides", "review.csv"]) == 0
    assert read == ["p01"]
    page = Path("out/reports/p01.html").read_text("utf-8")
    row = rows(Path("out"))[1]
    assert "Ask about the bakery" in page
    assert f"<dd>{float(row['score']):.0f}: {row['level']}</dd>" in page
    assert "<dd>strong</dd>" in page
    report = Report.from_json(Path("out/reports/p01.json").read_text("utf-8"))
    assert report.review.level == row["reviewer_level"] == "strong"
    assert main(command) == 0
    assert content_of_reports() == plain


def content_of_reports() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path("out/reports").iterdir()}
