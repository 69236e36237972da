"""Benchmarks of many profiles: what is counted, the page and the sizing."""

from __future__ import annotations

import os

import pytest

from benchmarks import page, peers, scale
from benchmarks.clock import Row

ROWS = [Row(scale.SPEED, 10.0, "/s"), Row(scale.PEAK, 250.0, "MB", 300), Row("slow", 2, "x", 1.25)]
SIZE = Row(scale.ROW_SIZE, 1.5, "kB a profile")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="peaks of memory are known on POSIX only")
def test_many_profiles_are_measured():
    found = {row.name: row for row in scale.memory(1, 10)}
    assert found["profiles"].value == 10
    assert found[scale.SPEED].value > 0.5
    assert found[scale.PEAK].value > 100
    assert found["growth of the peak from a tenth on"].value >= 0


def test_scales_have_the_same_parts():
    assert {tuple(scale.parts(name)) for name in scale.SCALES} == {("together", "resume", "memory")}
    assert scale.parts("full")["memory"].__doc__ == scale.memory.__doc__


def test_a_section_shows_every_figure_with_its_budget():
    text = page.section("memory", "What it is.", ROWS, scale="quick")
    assert text.startswith("## memory\n\nWhat it is.\n\n| figure |")
    assert "| slow | 2 x | 1.25 x | **OVER** |" in text
    assert "| peak memory of one process | 250 MB | 300 MB | ok |" in text
    assert "at the quick scale" in text


def test_sizing_is_computed_from_the_figures():
    text = page.sizing([*ROWS, SIZE])
    # 1,000,000 / 10 per second = 27.8 hours of one core, and 1.3 of that with an engine
    assert "| 1,000,000 | 36 | 5 hours | 34 minutes | 4 minutes |" in text
    assert "| 100,000,000 | 3,611 | 19 days | 2 days | 7 hours |" in text
    assert "8 cores 2 GB · 64 cores 16 GB · 512 cores 128 GB" in text


def test_what_is_measured_is_written_and_the_rest_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "DOCS", tmp_path)
    order = ("a", "b", "c")
    page.write({"c": "## c\n\nold\n"}, order)
    page.write({"a": "## a\n\nfirst\n"}, order)
    once = (tmp_path / "performance.md").read_text("utf-8")
    page.write({"c": "## c\n\nnew\n"}, order)
    text = (tmp_path / "performance.md").read_text("utf-8")
    assert once.endswith("## a\n\nfirst\n\n## c\n\nold\n")
    assert text == once.replace("old", "new")


def test_sizing_needs_all_of_its_figures(tmp_path, monkeypatch):
    monkeypatch.setattr(page, "DOCS", tmp_path)
    (tmp_path / "how-to").mkdir()
    place = tmp_path / "how-to" / "big-data.md"
    place.write_text("A\n<!-- begin: sizing -->\nold\n<!-- end: sizing -->\nZ\n", "utf-8")
    page.write_sizing(ROWS)
    assert "old" in place.read_text("utf-8")
    page.write_sizing([*ROWS, SIZE])
    text = place.read_text("utf-8")
    assert text.startswith("A\n<!-- begin: sizing -->\nComputed from 10.0 profiles")
    assert text.endswith("<!-- end: sizing -->\nZ\n")
    assert "old" not in text


def test_a_peer_that_is_not_installed_is_said(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(peers, "FOLDER", tmp_path)
    assert peers.peers(1, 1) == []
    told = capsys.readouterr().out
    assert all(f"{peer.name}: left out" in told for peer in peers.PEERS)


@pytest.mark.slow
def test_a_peer_is_measured_beside_us(monkeypatch, tmp_path):
    peer = peers.Peer("counter", "counts words", (), "def work(text):\n    return text.split()")
    monkeypatch.setattr(peers, "FOLDER", tmp_path)
    monkeypatch.setattr(peers, "PEERS", (peer,))
    monkeypatch.setattr(peers.subprocess, "run", _without_pip(peers.subprocess.run))
    peers.install([])
    ours, theirs = peers.peers(1, 2)
    assert ours.name == peers.OURS
    assert ours.value > 1
    assert theirs.name == "counter (counts words) : brandcheck"
    assert 0 < theirs.value < 0.5


def _without_pip(run):
    def instead(command, **options):
        if "pip" in command:
            return None
        return run([*command, "--without-pip"] if "venv" in command else command, **options)

    return instead
