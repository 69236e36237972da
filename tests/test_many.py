"""``analyze_many`` and the processes behind it."""

from __future__ import annotations

import os
import re
import signal
import time
from itertools import count, islice
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck import many
from brandcheck.workers import Lost, in_order
from tests.cohort.support import profile

if TYPE_CHECKING:
    from pathlib import Path


def told(results):
    return [(r.id, r.report.to_json() if r.report else r.error) for r in results]


def double(number: int) -> int:
    """Double a number; die at 7."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    return 2 * number


def test_reports_are_those_of_analyze_in_order(tmp_path: Path) -> None:
    place = tmp_path / "anna.md"
    place.write_text(profile(0), "utf-8")
    results = list(brandcheck.analyze_many([place, profile(1), ("mine", profile(2))]))
    assert [r.id for r in results] == ["anna.md", "2", "mine"]
    assert [r.report for r in results] == [
        brandcheck.analyze(source) for source in (place, profile(1), profile(2))
    ]
    assert not any(r.error for r in results)


def test_two_processes_give_the_same_bytes_as_none() -> None:
    sources = [("empty", ""), *(profile(n) for n in range(5)), ("number", 7)]
    alone = told(brandcheck.analyze_many(sources, workers=1))
    assert told(brandcheck.analyze_many(sources, workers=2)) == alone
    assert [name for name, said in alone if isinstance(said, brandcheck.Failure)] == [
        "empty", "number",
    ]  # fmt: skip


def test_a_process_that_dies_takes_only_its_item_with_it() -> None:
    found = list(in_order(double, range(30), workers=2))
    assert found == [Lost(7) if n == 7 else 2 * n for n in range(30)]


def nap(number: int) -> int:
    """Return a number, but stay at 5 in one call into C for long."""
    if number == 5:
        re.fullmatch("(a+)+", "a" * 60 + "b")
    return number


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_takes_too_long_is_given_up_and_no_other(workers: int) -> None:
    found = list(in_order(nap, range(9), workers=workers, timeout=1.5))
    assert found == [Lost(5, is_late=True) if n == 5 else n for n in range(9)]


def test_a_profile_that_takes_too_long_is_a_result_that_says_so(monkeypatch) -> None:
    monkeypatch.setattr(many.Analyzer, "of", lambda *_: Hanging(brandcheck.Config(), None))
    (late,) = brandcheck.analyze_many([("slow", profile(0))], timeout=0.5)
    assert late.error is not None
    assert str(late.error).startswith("slow: took longer than was allowed. Give it more time")


class Hanging(many.Analyzer):
    """An analyzer that never comes back."""

    def warm_up(self) -> None:
        """Have nothing to load."""

    def __call__(self, _item):
        """Sleep through any bound."""
        time.sleep(60)


def test_an_error_is_a_result_that_says_what_to_do() -> None:
    (result,) = brandcheck.analyze_many([("empty", " ")])
    assert result.report is None
    assert result.error == brandcheck.Failure(
        "InputError", "empty", "holds no words", "Pass the text of a profile."
    )


def test_strict_mode_raises_the_error_of_the_profile() -> None:
    results = brandcheck.analyze_many([profile(0), ("empty", "")], on_error="raise")
    assert next(results).report
    with pytest.raises(brandcheck.InputError, match="empty: holds no words"):
        next(results)


def test_an_unforeseen_error_tells_no_word_of_the_profile(monkeypatch) -> None:
    def fail(*_args, **_options):
        raise KeyError("Marlow bakes quietly, index 3")

    monkeypatch.setattr(many.api, "analyze", fail)
    (result,) = brandcheck.analyze_many([("p1", "# Ann\n\nMarlow bakes\n\n## About\n\nQuietly")])
    assert result.error.kind == "KeyError"
    assert re.match(
        r"p1: could not be analyzed: KeyError at .*test_many\.py:\d+\. This is a fault of brandcheck",
        str(result.error),
    )


def test_sources_are_taken_as_they_are_needed() -> None:
    taken = []

    def endless():
        for number in count():
            taken.append(number)
            yield profile(number)

    results = brandcheck.analyze_many(endless(), workers=1)
    assert len(list(islice(results, 3))) == 3
    assert len(taken) <= 4


def test_what_is_wrong_for_all_stops_before_the_first() -> None:
    def never():
        raise AssertionError
        yield

    with pytest.raises(brandcheck.ConfigError, match="nobody"):
        brandcheck.analyze_many(never(), config={"select": ["nobody"]})
    with pytest.raises(TypeError, match="single profile"):
        brandcheck.analyze_many(profile(0))
    with pytest.raises(ValueError, match="workers"):
        brandcheck.analyze_many([], workers=0)
    with pytest.raises(ValueError, match="timeout"):
        brandcheck.analyze_many([], timeout=0)
    with pytest.raises(ValueError, match="on_error"):
        brandcheck.analyze_many([], on_error="stop")
    assert list(brandcheck.analyze_many([])) == []
