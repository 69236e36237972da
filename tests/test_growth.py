"""Twice the length takes about twice the time: every reader, check and renderer."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from brandcheck.api import analyze, read_target
from brandcheck.checks import all_checks
from brandcheck.core.limits import READ_CHARACTERS
from brandcheck.errors import InputError
from brandcheck.nlp.analysis import analyse
from brandcheck.parsing import parse
from brandcheck.testing import context
from tests.hostile import FILES, PROFILES, SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brandcheck.checks import Context

# Four times would be the square of the length; a busy machine may add a little.
FACTOR = 2.6
# Below so many seconds a clock says little.
FLOOR = 0.12
TRIES = 3
READ = 8_000
JUDGED = 2_500


def cpu(work: Callable[[], object]) -> float:
    """Return the processor's seconds for some work."""
    started = time.process_time()
    with suppress(InputError):
        work()
    return time.process_time() - started


def assert_grows_slowly(small: Callable[[], object], large: Callable[[], object]) -> None:
    """Assert that the large work takes little more than twice the small one's time."""
    less, more = cpu(small), cpu(large)
    for _ in range(TRIES):
        if more <= FACTOR * less + FLOOR:
            return
        less, more = min(less, cpu(small)), min(more, cpu(large))
    assert more <= FACTOR * less + FLOOR, f"{less:.3f} s, for twice the length {more:.3f} s"


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    analyze(PROFILES["about"]("I know Python.")).to_html()


@pytest.mark.parametrize("kind", FILES)
def test_readers(kind: str) -> None:
    for shape in SHAPES.values():
        small, large = (FILES[kind](shape(n)) for n in (READ, 2 * READ))
        assert_grows_slowly(lambda d=small: parse(d), lambda d=large: parse(d))


def test_postings(tmp_path: Path) -> None:
    places = [tmp_path / f"{n}.txt" for n in (1, 2)]
    for shape in ("commas", "different bullets", "same phrase", "spaces", "brackets"):
        for n, place in enumerate(places, 1):
            place.write_text("Nurse wanted\n\nWe need:\n" + SHAPES[shape](n * JUDGED), "utf-8")
        assert_grows_slowly(*(lambda p=place: read_target(p) for place in places))


def judged(text: str) -> Context:
    """Return an analysis whose shared views are there, so that a check pays for itself only."""
    found = context(parse(text))
    view = found.text
    for name in ("claims", "unclaimed", "skills", "readback", "rewrites", "stage", "worth"):
        getattr(view, name)
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_language_and_checks(shape: str) -> None:
    place = list(PROFILES)[list(SHAPES).index(shape) % len(PROFILES)]
    small, large = (parse(PROFILES[place](SHAPES[shape](n))) for n in (JUDGED, 2 * JUDGED))
    made: dict[int, Context] = {}

    def analysed(profile, n: int) -> None:
        made[n] = judged(profile.source)

    assert_grows_slowly(lambda: analysed(small, 1), lambda: analysed(large, 2))
    for check in all_checks():
        assert_grows_slowly(
            lambda c=check: c.run(made[1], **c.options), lambda c=check: c.run(made[2], **c.options)
        )


@pytest.mark.parametrize("shape", ["different bullets", "figures", "skills", "brackets"])
def test_renderers(shape: str) -> None:
    reports = [analyze(PROFILES["experience"](SHAPES[shape](n * JUDGED))) for n in (1, 2)]
    for kind in ("html", "text", "markdown", "json", "sarif", "github"):
        assert_grows_slowly(*(lambda r=r, k=kind: r.render(k) for r in reports))


def test_what_is_longer_than_a_profile_is_left_out_and_said() -> None:
    report = analyse(parse(PROFILES["about"](SHAPES["spaces"](10) + "I am fine. " * 20_000)))
    assert any("were judged" in note for note in report.notes)
    assert sum(len(line.text) for line in report.lines) <= READ_CHARACTERS
    assert all(len(s.tokens) <= 200 for line in report.lines for s in line.sentences)
