"""Work spread over processes that start once, with the results in the order of the items.

Processes are spawned, never forked, so that they are the same on every system and safe
beside threads. A process that dies takes nothing with it: what it had in hand is done
again item by item, and an item on which a process dies twice comes back as ``Lost``.

Time for an item is watched by a thread of C, which ends the process whatever Python or a
library is busy with; an item that alone takes too long, too, comes back as ``Lost``.
"""

from __future__ import annotations

import faulthandler
import functools
import os
import signal
import threading
import time
import warnings
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TextIO, TypeVar

from brandcheck.errors import BrandcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Lost", "in_order", "processors"]

T = TypeVar("T")
R = TypeVar("R")

# Two processes need about three seconds to start, in which one reads two dozen profiles.
FEW = 60

# Items that a process is given at a time: enough to hide the hand-over, few to lose.
CHUNK = 4

# Chunks that wait for each process; this is what bounds the memory.
AHEAD = 3

UNSTARTED = (
    "The worker processes cannot start. In a script, put the call under "
    '`if __name__ == "__main__":`; or ask for one worker, which needs no process.'
)


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the result of an item on which a process died twice, or that took too long."""

    item: Any
    is_late: bool = False


def in_order(
    work: Callable[[T], R],
    items: Iterable[T],
    *,
    workers: int | None = None,
    timeout: float | None = None,
    warm_up: Callable[[], object] | None = None,
) -> Iterator[R | Lost]:
    """Do some work for each item and yield the results in the order of the items.

    Items are taken as they are needed, a few for each process ahead of the results.

    Args:
        work: a picklable callable; what it raises is raised here.
        items: picklable items.
        workers: number of processes; 1 = this one. None = one for each processor, or this
            one where there are few items.
        timeout: seconds that an item may take; every item is then done in another process.
        warm_up: what a process does before its first item, so that it takes none of that time.

    Raises:
        BrandcheckError: when no process can start.
    """
    rest = iter(items)
    if workers is None:
        first = list(islice(rest, FEW))
        workers = processors() if len(first) == FEW else 1
        rest = chain(first, rest)
    if workers == 1 and timeout is None:
        yield from map(work, rest)
        return
    crew = _Crew(work, workers, timeout, warm_up)
    try:
        yield from crew.results(rest)
    finally:
        crew.stop()


class _Crew(Generic[T, R]):
    """Processes at the same work; new ones come when one dies."""

    def __init__(
        self,
        work: Callable[[T], R],
        workers: int,
        timeout: float | None,
        warm_up: Callable[[], object] | None,
    ) -> None:
        self._work = work
        self._workers = workers
        self._timeout = timeout
        self._warm_up = warm_up
        self._pool = self._new_pool()
        self._waiting: deque[tuple[Sequence[T], Future[list[R]]]] = deque()

    def results(self, items: Iterator[T]) -> Iterator[R | Lost]:
        """Yield a result for each item, in order."""
        while chunk := list(islice(items, CHUNK)):
            self._waiting.append((chunk, self._submit(chunk)))
            if len(self._waiting) >= AHEAD * self._workers:
                yield from self._first()
        while self._waiting:
            yield from self._first()

    def stop(self) -> None:
        """Let the processes end after what they have in hand."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _first(self) -> list[R] | list[R | Lost]:
        chunk, future = self._waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._renew()
            found = [self._alone(item) for item in chunk]
            self._waiting = deque((c, self._again(c, f)) for c, f in self._waiting)
            return found

    def _alone(self, item: T) -> R | Lost:
        for _ in range(2):
            started = time.monotonic()  # a process is there and waits
            try:
                return self._submit([item]).result()[0]
            except BrokenProcessPool:
                took = time.monotonic() - started
                self._renew()
                if self._timeout is not None and took >= self._timeout:
                    return Lost(item, is_late=True)
        return Lost(item)

    def _again(self, chunk: Sequence[T], future: Future[list[R]]) -> Future[list[R]]:
        died = future.done() and isinstance(future.exception(), BrokenProcessPool)
        return self._submit(chunk) if died else future

    def _submit(self, chunk: Sequence[T]) -> Future[list[R]]:
        try:
            return self._pool.submit(_do, self._work, chunk, self._timeout)
        except BrokenProcessPool as error:
            future: Future[list[R]] = Future()
            future.set_exception(error)
            return future

    def _renew(self) -> None:
        """Start anew, and see that a process can start at all."""
        self.stop()  # waits until every future knows what became of it
        self._pool = self._new_pool()
        try:
            self._pool.submit(os.getpid).result()
        except BrokenProcessPool as error:
            raise BrandcheckError(UNSTARTED) from error

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers,
            mp_context=get_context("spawn"),
            initializer=_begin,
            initargs=(self._warm_up if self._timeout is not None else None,),
        )


def _do(work: Callable[[T], R], chunk: Sequence[T], timeout: float | None) -> list[R]:
    if timeout is None:
        return [work(item) for item in chunk]
    return [_in_time(work, item, timeout) for item in chunk]


def _in_time(work: Callable[[T], R], item: T, timeout: float) -> R:
    """Do the work, or end this process when it takes too long."""
    faulthandler.dump_traceback_later(timeout, exit=True, file=_nowhere())
    try:
        return work(item)
    finally:
        faulthandler.cancel_dump_traceback_later()


@functools.cache
def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _begin(warm_up: Callable[[], object] | None) -> None:
    """Make a new process quiet, deaf to Ctrl-C (the parent answers it), and no orphan."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    from brandcheck.nlp._fast_start import prepare

    prepare()
    if warm_up is not None:
        warm_up()


def _die_with_parent() -> None:
    """End with a parent that was killed; it could tell nobody."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
