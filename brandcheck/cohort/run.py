"""A run over a cohort: what is done stays done, whatever ends it.

OUT holds ``reports/``, ``results.csv``, ``results.parquet``, ``cohort.html`` and
``run.json``; ``.shards/`` holds the rows of every ``SHARD`` profiles. A run that was ended
goes on after the last whole shard, when it would make the same rows: ``run.json`` says of
what version, settings and target they are, each shard of which profiles.
"""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from brandcheck.cohort.made_with import differences, made_with
from brandcheck.cohort.row import make_row
from brandcheck.cohort.shards import Kept, distinct, read_shard, write_shard
from brandcheck.cohort.sources import digest
from brandcheck.core.files import PART, write_atomically
from brandcheck.errors import ConfigError
from brandcheck.many import lost
from brandcheck.workers import Lost, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
MADE = ("results.csv", "results.parquet", "cohort.html")
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

    def open(self, *, fresh: bool) -> None:
        """Make the folder ready; a run of the same kind in it is gone on with.

        Raises:
            ConfigError: the folder is somebody else's, cannot be written, or holds a run
                with another version, other settings or another target.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            state = self._state()
            if state is None and any(self._foreign()):
                raise ConfigError(FOREIGN.format(self.folder))
            if state is not None and fresh:
                self._clear()
            elif state is not None:
                self._check_same(state)
            self._save("running", 0, 0)
            self._shards.mkdir(exist_ok=True)
            (self.folder / REPORTS).mkdir(exist_ok=True)
            for folder in (self.folder, self._shards, self.folder / REPORTS):
                for part in folder.glob(f".*{PART}"):
                    part.unlink()
        except OSError as error:
            raise ConfigError(f"{self.folder}: cannot be used ({error.strerror})") from error

    def work(self, items: Iterable[Item], *, workers: int | None) -> Iterator[tuple[int, bool]]:
        """Do what is not done; yield how many profiles are, and whether from an earlier run.

        Raises:
            ConfigError: the profiles are others than those that were done.
            OSError: something cannot be written; what is kept so far stays.
        """
        blocks = _blocks(distinct(items))
        done, number = 0, 1
        waiting: deque[tuple[str, int]] = deque()
        while (kept := read_shard(self._shard(number))) is not None:
            block = next(blocks, [])
            if digest(block) != kept.digest:
                raise ConfigError(self._changed(number, block))
            done, number = done + len(block), number + 1
            yield done, True

        def rest() -> Iterator[Item]:
            for block in blocks:
                waiting.append((digest(block), len(block)))
                yield from block

        rows: list[Row] = []
        for found in in_order(self.task, rest(), workers=workers):
            rows.append(self._lost(found) if isinstance(found, Lost) else found)
            if len(rows) == waiting[0][1]:
                write_shard(self._shard(number), Kept(waiting.popleft()[0], tuple(rows)))
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

    def _lost(self, found: Lost) -> Row:
        item: Item = found.item
        return make_row(lost(item.id), group=item.group)

    def _state(self) -> dict[str, Any] | None:
        try:
            state = json.loads((self.folder / STATE).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        is_ours = isinstance(state, dict) and state.get("kind") == KIND
        return state if is_ours else None

    def _foreign(self) -> Iterator[Path]:
        return (path for path in self.folder.iterdir() if not path.name.endswith(PART))

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
