"""Benchmarks of many profiles: what is counted, the page and the sizing."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from benchmarks import crowd, page, peers, scale
from benchmarks.clock import Grid, Row, grid
from benchmarks.harness import peak_memory

ROWS = [
    Row(scale.SPEED, 10.0, "/s"),
    Row(f"{scale.PEAK}, 1,000 profiles", 240.0, "MB", 300),
    Row(f"{scale.PEAK}, 20,000 profiles", 250.0, "MB", 300),
    Row("slow", 2, "x", 1.25),
]
OTHERS = [Row(scale.ROW_SIZE, 1.5, "kB a profile"), Row(scale.ENGINE, 1.3, "x", 1.3)]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="peaks of memory are known on POSIX only")
def test_many_profiles_are_measured(capfd):
    found = {row.name: row for row in scale.memory(1, 20)}
    assert found[scale.SPEED].value > 0.5
    assert found[f"{scale.PEAK}, 20 profiles"].value > 100
    growth = found["growth of the peak from 2 to 20 profiles"].value
    early = found[f"{scale.PEAK}, 2 profiles"].value
    assert growth == pytest.approx(found[f"{scale.PEAK}, 20 profiles"].value - early)
    told = capfd.readouterr().err.splitlines()
    assert len(told) == 20
    assert told[-1].startswith("  20 of 20 profiles, ")


@pytest.mark.skipif(os.name != "posix", reason="peaks of memory are known on POSIX only")
def test_the_tops_of_many_profiles_are_measured(capfd):
    found = {row.name: row.value for row in scale.tops(1, 20)}
    assert found["peak of memory, 20 tops"] >= found["peak of memory, 2 tops"] > 100
    assert capfd.readouterr().err.count("of 20 profiles") == 20
    assert "## About" in crowd.top(3)
    assert "## Experience" not in crowd.top(3)


@pytest.mark.parametrize(("count", "first"), [(5, 1), (100, 10), (2_000, 1_000), (20_000, 1_000)])
def test_the_peak_is_looked_at_early(count, first):
    assert crowd.early(count) == first


@pytest.mark.skipif(sys.platform != "linux", reason="others tell their own peak")
def test_the_peak_is_the_process_s_own():
    ballast = b"x" * 300_000_000
    code = "from benchmarks.harness import peak_memory; print(peak_memory())"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert peak_memory() > len(ballast) / 1e6 > 5 * float(done.stdout)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="children's CPU time is known on POSIX only")
def test_a_cluster_is_measured_beside_a_batch():
    pytest.importorskip("distributed")
    engine, by_dask, by_batch = scale.dask(1, 8)
    assert (engine.name, engine.budget) == (scale.ENGINE, 1.3)
    assert engine.value == pytest.approx(by_dask.value / by_batch.value)


def test_without_dask_a_sentence_stands_for_it(monkeypatch, capsys):
    monkeypatch.setattr(scale.importlib.util, "find_spec", lambda _: None)
    assert scale.dask(1, 8) == []
    assert capsys.readouterr().out == 'dask: left out; pip install "brandcheck[dask]"\n'


def test_scales_have_the_same_parts():
    names = ("together", "dask", "resume", "tops", "memory")
    assert {tuple(scale.parts(name)) for name in scale.SCALES} == {names}
    assert scale.parts("full")["memory"].__doc__ == scale.memory.__doc__


def test_a_section_shows_every_figure_with_its_budget():
    text = page.section("memory", "What it is.", grid(ROWS), scale="quick")
    assert text.startswith("## memory\n\nWhat it is.\n\n| figure |")
    assert "| slow | 2 x | 1.25 x | **OVER** |" in text
    assert "| peak memory of one process, 20,000 profiles | 250 MB | 300 MB | ok |" in text
    assert "at the quick scale" in text


def test_sizing_is_computed_from_the_figures():
    section = page.section("memory", "What it is.", grid([*ROWS, *OTHERS]), scale="quick")
    text = page.sizing(page.measured(section))
    # 1,000,000 / 10 per second = 27.8 hours of one core, and 1.3 of that with an engine
    assert "| 1,000,000 | 36 | 5 hours | 34 minutes | 4 minutes |" in text
    assert "| 100,000,000 | 3,611 | 19 days | 2 days | 7 hours |" in text
    assert "8 cores 2 GB · 64 cores 16 GB · 512 cores 128 GB" in text


def test_what_is_measured_is_written_and_the_rest_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "DOCS", tmp_path)
    order = ("a", "b", "c")
    page.write("c", "## c\n\nold\n", order)
    page.write("a", "## a\n\nfirst\n", order)
    once = (tmp_path / "performance.md").read_text("utf-8")
    page.write("c", "## c\n\nnew\n", order)
    text = (tmp_path / "performance.md").read_text("utf-8")
    assert once.endswith("## a\n\nfirst\n\n## c\n\nold\n\n## Not measured yet\n\n`b`\n")
    assert text == once.replace("old", "new")
    page.write("b", "## b\n\nlast\n", order)
    text = (tmp_path / "performance.md").read_text("utf-8")
    assert text.endswith("## a\n\nfirst\n\n## b\n\nlast\n\n## c\n\nnew\n")


def test_sizing_needs_all_of_its_figures(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "DOCS", tmp_path)
    (tmp_path / "how-to").mkdir()
    place = tmp_path / "how-to" / "big-data.md"
    place.write_text("A\n<!-- begin: sizing -->\nold\n<!-- end: sizing -->\nZ\n", "utf-8")
    page.write("memory", page.section("memory", "", grid(ROWS), scale="quick"), ("memory", "x"))
    page.write_sizing()
    assert "old" in place.read_text("utf-8")
    page.write("x", page.section("x", "", grid(OTHERS), scale="full"), ("memory", "x"))
    page.write_sizing()
    text = place.read_text("utf-8")
    assert text.startswith("A\n<!-- begin: sizing -->\nComputed from 10.0 profiles")
    assert text.endswith("<!-- end: sizing -->\nZ\n")
    assert "old" not in text


def test_without_a_peer_nothing_is_measured(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(peers, "FOLDER", tmp_path)
    assert peers.peers(1, 1).lines == ()
    assert "--install" in capsys.readouterr().out


def test_every_peer_says_what_it_does_and_every_missing_one_why():
    known = peers.all_peers()
    assert len({peer.name for peer in known}) == len(known) >= 12
    assert all(peer.does and peer.needs and "work" in peer.setup for peer in known)
    assert {peer.runs for peer in known} == {"python", "node"}


@pytest.mark.slow
def test_a_peer_is_measured_beside_us(monkeypatch, tmp_path, capsys):
    counts = "def work(text):\n    return text.split()"
    known = (
        peers.Peer("counter", "counts words", (), counts),
        peers.Peer("broken", "fails", (), "raise SystemExit('no model in /home/me/models')"),
        peers.Peer("absent", "cannot be had", (), counts),
    )
    monkeypatch.setattr(peers, "FOLDER", tmp_path)
    monkeypatch.setattr(peers, "all_peers", lambda: known)
    monkeypatch.setattr(peers.subprocess, "run", _without_pip(peers.subprocess.run))
    assert not peers.install([])
    assert "counter: installed" in capsys.readouterr().out
    shown = peers.peers(1, 2)
    assert isinstance(shown, Grid)
    ours, theirs = shown.lines
    assert ours[:2] == (peers.OURS, "1.00 x")
    assert theirs[0] == "counter"
    assert float(theirs[1].removesuffix(" x")) < 0.5
    assert float(theirs[3].removesuffix(" MB")) < float(ours[3].removesuffix(" MB"))
    assert "broken (could not be run: no model in …)" in shown.notes[-1]
    assert "absent (could not be installed: nobody has it)" in shown.notes[-1]
    assert "Vale (" in shown.notes[-1]


def _without_pip(run):
    def instead(command, **options):
        if "venv" in command and command[-1].endswith("absent"):
            raise OSError("nobody has it")
        if "pip" in command:
            return None
        return run([*command, "--without-pip"] if "venv" in command else command, **options)

    return instead
