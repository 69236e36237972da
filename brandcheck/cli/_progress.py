"""A sign of life on stderr for work that takes more than a second."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.status import Status

__all__ = ["progress", "sign_of_life"]

PATIENCE_SECONDS = 1.0


@contextmanager
def sign_of_life(text: str, *, quiet: bool) -> Iterator[None]:
    """Show a spinner with ``text`` while the body runs, once it has run for a second.

    Shows nothing when ``quiet`` or when stderr is not a terminal.
    """
    if quiet or not sys.stderr.isatty():
        yield
        return
    spinner = _Spinner(text)
    timer = Timer(PATIENCE_SECONDS, spinner.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        spinner.stop()


class _Spinner:
    """Starts late and from another thread; a stop that came first wins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lock = Lock()
        self._is_over = False
        self._status: Status | None = None

    def start(self) -> None:
        from rich.console import Console
        from rich.markup import escape

        with self._lock:
            if not self._is_over:
                self._status = Console(stderr=True).status(escape(self._text))
                self._status.start()

    def stop(self) -> None:
        with self._lock:
            self._is_over = True
            if self._status is not None:
                self._status.stop()


@contextmanager
def progress(text: str, total: int | None, *, quiet: bool) -> Iterator[Callable[[int, bool], None]]:
    """Show a bar with the rate and the time left, and give what moves it.

    The second argument of what it gives says that the step costs no time now, because an
    earlier run made it. Shows nothing when ``quiet`` or when stderr is not a terminal.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _old: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeLeft(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(text, total=total, rate="")

        def move(done: int, old: bool) -> None:
            if old:
                shown.reset(task, completed=done, rate="")
                return
            speed = shown.tasks[0].speed
            shown.update(task, completed=done, rate=f"{speed:.1f} a second" if speed else "")

        yield move
