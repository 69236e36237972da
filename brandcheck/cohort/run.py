"""A run over a cohort: what is done stays done, whatever ends it.

OUT holds ``reports/``, ``results.csv``, ``results.parquet``, ``cohort.html``,
``cohort.json`` and ``run.json``; ``.shards/`` holds the rows of every ``SHARD`` profiles. A
run that was ended goes on after the last whole shard, when it would make the same rows:
``run.json`` says of what version, settings and target they are, each shard of which profiles.
"""

from __future__ import annotations

import json
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from brandcheck.cohort.lock import LOCK, taken
from brandcheck.cohort.made_with import differences, digest_of, made_with
from brandcheck.cohort.shards import Kept, distinct, lost_row, read_shard, write_shard
from brandcheck.cohort.sources import digest
from brandcheck.core.document import to_plain
from brandcheck.core.files import PART, write_atomically
from brandcheck.errors import ConfigError
from brandcheck.workers import Lost, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from brandcheck.cohort.row import Row
    from brandcheck.cohort.shards import Task
    from brandcheck.cohort.sources import Item

__all__ = ["REPORTS", "SHARD", "Run"]

SHARD = 50
REPORTS = "reports"
SHARDS = ".shards"
STATE = "run.json"
KIND = "brandcheck batch"
RUNNING = "running"
MADE = ("results.csv", "results.parquet", "cohort.html", "cohort.json")
ANEW = "Begin anew with --fresh, or name another folder after -o."
FOREIGN = "{}: holds files and no run of brandcheck; name an empty or a new folder after -o."


@dataclass(frozen=True, slots=True)
class Run:
    """One run in its folder.

    Attributes:
        folder: OUT.
        task: the work on one profile.
    """

    folder: Path
    task: Task

    @contextmanager
    def opened(self, *, fresh: bool) -> Iterator[bool]:
        """Hold the folder; a run of the same kind in it is gone on with.

        Gives whether that run was ended before it was complete.

        Raises:
            ConfigError: the folder is somebody else's, cannot be written, holds a run with
                another version, other settings or another target, or one that still runs.
        """
        with self._usable():
            self.folder.mkdir(parents=True, exist_ok=True)
            if self._state() is None and any(self._foreign()):
                raise ConfigError(FOREIGN.format(self.folder))
            lock = taken(self.folder)
        with lock:
            with self._usable():
                was_ended = self._prepare(fresh=fresh)
            yield was_ended

    def work(
        self, items: Iterable[Item], *, workers: int | None, timeout: float | None = None
    ) -> Iterator[tuple[int, bool]]:
        """Do what is not done; yield how many profiles are, and whether from an earlier run.

        A profile that takes longer than ``timeout`` seconds becomes a row with an error.

        Raises:
            ConfigError: the profiles are others than those that were done.
            OSError: something cannot be written; what is kept so far stays.
        """
        blocks = _blocks(distinct(items))
        done, number = 0, 1
        stale: list[Item] = []
        reviews: dict[int, Mapping[str, str]] = {}
        while (kept := read_shard(self._shard(number))) is not None:
            block = next(blocks, [])
            if digest(block) != kept.digest:
                raise ConfigError(self._changed(number, block))
            marks = self._marks(block)
            if self.task.formats and marks != kept.reviews:
                stale += [one for one in block if marks.get(one.id) != kept.reviews.get(one.id)]
                reviews[number] = marks
            done, number = done + len(block), number + 1
            yield done, True
        self._show(stale, reviews, workers)
        waiting: deque[list[Item]] = deque()

        def rest() -> Iterator[Item]:
            for block in blocks:
                waiting.append(block)
                yield from block

        rows: list[Row] = []
        warm_up = self.task.analyzer.warm_up
        for found in in_order(self.task, rest(), workers=workers, timeout=timeout, warm_up=warm_up):
            rows.append(lost_row(found) if isinstance(found, Lost) else found)
            if len(rows) == len(waiting[0]):
                block = waiting.popleft()
                kept = Kept(digest(block), tuple(rows), self._marks(block))
                write_shard(self._shard(number), kept)
                rows, number = [], number + 1
            done += 1
            yield done, False

    def rows(self) -> Rows:
        """Return every row that is kept, in order; read from disk each time."""
        return Rows(self._shards)

    def finish(self, profiles: int, errors: int) -> None:
        """Note that everything is done.

        Raises:
            OSError: when it cannot be written.
        """
        self._save("complete", profiles, errors)

    @property
    def _shards(self) -> Path:
        return self.folder / SHARDS

    def _shard(self, number: int) -> Path:
        return _shard(self._shards, number)

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            is_file = isinstance(error, FileExistsError | NotADirectoryError)
            told = "it is a file, or in one" if is_file else error.strerror or str(error)
            raise ConfigError(f"{self.folder}: cannot be used ({told})") from error

    def _prepare(self, *, fresh: bool) -> bool:
        state = self._state()
        was_ended = state is not None and not fresh and state.get("state") == RUNNING
        if fresh or (was_ended and not self._shard(1).exists()):  # no row to mix with others
            self._clear()
        elif state is not None:
            self._check_same(state)
        self._save(RUNNING, 0, 0)
        reports = self.folder / REPORTS
        for folder in (self.folder, self._shards, reports):
            folder.mkdir(exist_ok=True)
            for part in folder.glob(f".*{PART}"):
                part.unlink()
        return was_ended

    def _marks(self, block: Iterable[Item]) -> dict[str, str]:
        """Return what changes when a report shows another verdict of the reviewer, by id."""
        levels = to_plain(self.task.rubric.levels)
        return {
            one.id: digest_of([to_plain(one.review), levels])
            for one in block
            if one.review is not None
        }

    def _show(
        self, stale: list[Item], reviews: Mapping[int, Mapping[str, str]], workers: int | None
    ) -> None:
        """Make reports anew whose reviewer has another verdict now, and note that it was done."""
        for _ in in_order(self.task, stale, workers=workers):
            pass
        for number, marks in reviews.items():
            kept = read_shard(self._shard(number))
            if kept is not None:
                write_shard(self._shard(number), replace(kept, reviews=marks))

    def _state(self) -> dict[str, Any] | None:
        try:
            state = json.loads((self.folder / STATE).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        is_ours = isinstance(state, dict) and state.get("kind") == KIND
        return state if is_ours else None

    def _foreign(self) -> Iterator[Path]:
        names = (LOCK, PART)
        return (path for path in self.folder.iterdir() if not path.name.endswith(names))

    def _save(self, state: str, profiles: int, errors: int) -> None:
        document = {
            "kind": KIND,
            "schema_version": "1.0",
            "state": state,
            "profiles": profiles,
            "errors": errors,
            "made_with": made_with(self.task),
        }
        write_atomically(self.folder / STATE, json.dumps(document, indent=2) + "\n")

    def _check_same(self, state: dict[str, Any]) -> None:
        told = differences(state.get("made_with", {}), made_with(self.task))
        if told:
            raise ConfigError(f"{self.folder}: holds an earlier run; {told}. {ANEW}")

    def _changed(self, number: int, block: list[Item]) -> str:
        first = (number - 1) * SHARD + 1
        where = f"profiles {first} to {first + max(len(block), 1) - 1}"
        return f"{self.folder}: the input changed since this run was begun ({where}). {ANEW}"

    def _clear(self) -> None:
        """Remove what a run of ours made; the mark that it is ours goes last."""
        reports = self.folder / REPORTS
        for path in (*self._shards.glob("*"), *reports.glob("*.html"), *reports.glob("*.json")):
            path.unlink()
        for name in (*MADE, STATE):
            (self.folder / name).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of all kept shards; each loop reads them from the first."""

    folder: Path

    def __iter__(self) -> Iterator[Row]:
        number = 1
        while (kept := read_shard(_shard(self.folder, number))) is not None:
            yield from kept.rows
            number += 1


def _shard(folder: Path, number: int) -> Path:
    return folder / f"{number:08}.jsonl"


def _blocks(items: Iterator[Item]) -> Iterator[list[Item]]:
    while block := list(islice(items, SHARD)):
        yield block
