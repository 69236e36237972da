import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import parts
from benchmarks.clock import Grid, Row, cpu_of, cpu_of_command, grid, in_turn, table
from benchmarks.profiles import profile, profiles
from brandcheck.parsing import parse

ROOT = Path(__file__).parents[2]


def test_profiles_are_many_different_and_of_natural_length():
    texts = profiles()
    assert len(texts) == len(set(texts)) >= 30
    lengths = [len(text.split()) for text in texts]
    assert min(lengths) >= 250
    assert max(lengths) <= 900
    assert len({text.splitlines()[1] for text in texts}) >= 15
    assert not re.search(r"[{}]", "".join(texts))


def test_profiles_go_on_and_stay_the_same():
    assert profile(1999) != profile(1983)
    assert profiles(3) == (profile(0), profile(1), profile(2))


@pytest.mark.parametrize("number", range(4))
def test_a_profile_is_read_whole(number):
    found = parse(profile(number))
    kinds = [section.kind for section in found.sections]
    assert {"headline", "about", "experience", "education", "skills"} <= set(kinds)
    assert all(entry.bullets for entry in found.section("experience").entries)
    assert "other" not in kinds


def test_candidates_take_turns_and_the_middle_counts():
    order = []
    costs = {"a": iter([3.0, 1.0, 2.0]), "b": iter([9.0, 9.0, 1.0])}

    def run(name):
        order.append(name)
        return next(costs[name])

    assert in_turn({"a": lambda: run("a"), "b": lambda: run("b")}, 3) == {"a": 2.0, "b": 9.0}
    assert order == ["a", "b"] * 3


def test_cpu_is_counted_not_waiting():
    import time

    assert cpu_of(lambda: time.sleep(0.2)) < 0.1
    assert cpu_of(lambda: sum(range(3_000_000))) > 0.005


@pytest.mark.skipif(os.name != "posix", reason="children's CPU time is known on POSIX only")
def test_cpu_of_a_command():
    busy = cpu_of_command([sys.executable, "-c", "sum(range(10_000_000))"])
    assert busy > cpu_of_command([sys.executable, "-c", "pass"])
    with pytest.raises(subprocess.CalledProcessError):
        cpu_of_command([sys.executable, "-c", "raise SystemExit(1)"])


def test_table_shows_what_is_over_budget():
    rows = [Row("slow", 2.0, "x", 1.25), Row("fast", 1.0, "x", 1.25), Row("other", 12.345, "ms")]
    assert table(grid(rows)).splitlines() == [
        "figure    value  budget",
        "slow        2 x  1.25 x  OVER",
        "fast        1 x  1.25 x  ok",
        "other   12.3 ms",
    ]


def test_table_says_below_what_is_no_figure():
    shown = Grid(("program", "time", "what"), (("a", "1 s", "all"), ("bcd", "10 s", "")), ("So.",))
    assert table(shown).splitlines() == [
        "program  time  what",
        "a         1 s  all",
        "bcd      10 s",
        "- So.",
    ]


def test_warm_and_page_are_measured():
    rows = [*parts.warm(1, 1), *parts.live(1, 1), *parts.render(1, 1)]
    assert all(row.value > 0 for row in rows)
    assert [row.budget for row in rows if row.budget] == [1.25, 150, 30]


def test_pdf_needs_an_example(monkeypatch, tmp_path):
    monkeypatch.setattr(parts, "EXAMPLES", tmp_path)
    assert parts.pdf(1) == []


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="children's CPU time is known on POSIX only")
def test_commands_are_measured():
    rows = [*parts.start(1), *parts.cold(1)]
    assert all(row.value > 0 for row in rows)


def test_command_line_refuses_an_unknown_part():
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "warmer"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "no part 'warmer'" in done.stderr
