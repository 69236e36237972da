"""The sign of life: after a second, on a terminal only, and gone afterwards."""

from __future__ import annotations

import io
import sys
import time

import pytest

from brandcheck.cli import _progress
from brandcheck.cli._progress import progress, sign_of_life


class Terminal(io.StringIO):
    """A stderr that says that somebody is looking."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


def look_at(monkeypatch: pytest.MonkeyPatch, *, patience_seconds: float = 0.0) -> Terminal:
    """Put a terminal in the place of stderr; not in a fixture, where pytest puts its own back."""
    screen = Terminal()
    monkeypatch.setattr(_progress, "PATIENCE_SECONDS", patience_seconds)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def wait_for(screen: io.StringIO, text: str) -> None:
    end = time.monotonic() + 10
    while text not in screen.getvalue() and time.monotonic() < end:
        time.sleep(0.01)


def test_long_work_shows_what_is_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch)
    with sign_of_life("Reading [b]me.md", quiet=False):
        wait_for(terminal, "me.md")
    assert "Reading [b]me.md" in terminal.getvalue()


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch, patience_seconds=60)
    with sign_of_life("Reading me.md", quiet=False):
        pass
    assert not terminal.getvalue()


def test_quiet_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch)
    with sign_of_life("Reading me.md", quiet=True):
        time.sleep(0.05)
    assert not terminal.getvalue()


def test_no_terminal_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_progress, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(sys, "stderr", pipe := io.StringIO())
    with sign_of_life("Reading me.md", quiet=False):
        time.sleep(0.05)
    assert not pipe.getvalue()


def test_fault_inside_ends_the_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch)

    def work() -> None:
        with sign_of_life("Reading me.md", quiet=False):
            wait_for(terminal, "me.md")
            raise RuntimeError("boom")

    with pytest.raises(RuntimeError, match="boom"):
        work()
    length = len(terminal.getvalue())
    assert length
    time.sleep(0.3)
    assert len(terminal.getvalue()) == length


def test_a_bar_shows_how_many_the_rate_and_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = look_at(monkeypatch)
    with progress("Reading profiles", 40, quiet=False) as move:
        move(10, True)
        for done in range(11, 15):
            time.sleep(0.03)
            move(done, False)
        wait_for(terminal, "14/40")
    shown = terminal.getvalue()
    assert "Reading profiles" in shown
    assert "a second" in shown
    assert "0:00:0" in shown


@pytest.mark.parametrize("quiet", [True, False])
def test_no_bar_where_nobody_looks(monkeypatch: pytest.MonkeyPatch, quiet: bool) -> None:
    screen = look_at(monkeypatch) if quiet else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress("Reading profiles", None, quiet=quiet) as move:
        move(1, False)
    assert not screen.getvalue()
