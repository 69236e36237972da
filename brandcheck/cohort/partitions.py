"""Parquet in pieces: which rows of which file go where, and the work on one piece.

A piece is written as one file, whole or not at all; its metadata say from which profiles
it was made. So a piece can be done anywhere, any number of times, with the same bytes.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from brandcheck.cohort.cohort import Completed
from brandcheck.cohort.made_with import differences, made_with
from brandcheck.cohort.output import ABOUT, write_parquet
from brandcheck.cohort.shards import distinct, lost_row, repeated
from brandcheck.cohort.sources import Columns, Item, digest, find_columns, item_of
from brandcheck.cohort.tables import count_rows, open_table, read_slice
from brandcheck.errors import ConfigError, InputError
from brandcheck.workers import Lost, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from brandcheck.cohort.row import Row
    from brandcheck.cohort.rubric import Rubric
    from brandcheck.cohort.shards import Task

__all__ = ["Done", "Part", "Work", "kept_rows", "parquet_files", "plan"]

EMPTY = "holds no Parquet file"
NAME = "Name a .parquet file, or a folder of them."
OTHER = "{}: another program would make other rows than the one that began this run; {}"
CHANGED = "{}: the input changed since this was made; name another output folder"

# The language model works for one thread at a time; a worker with several waits here.
ONE_AT_A_TIME = threading.Lock()

# Processes that read a piece which killed its workers; with one, it would be this one.
APART = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the input.

    Attributes:
        source: the Parquet file that holds it.
        output: the file that its rows go to.
        name: what a profile without an id is called, before the number of its row.
        first: number of its first row in the file, from 0.
        count: its number of rows.
        columns: the file's columns, found.
        keys: names and values of the folders that it lies in, such as year=2025.
        repeats: numbers of the rows whose id came before anywhere in the input.
    """

    source: Path
    output: Path
    name: str
    first: int
    count: int
    columns: Columns
    keys: tuple[tuple[str, str], ...] = ()
    repeats: frozenset[int] = frozenset()

    def items(self) -> Iterator[Item]:
        """Read the profiles.

        Raises:
            InputError: the file cannot be read.
        """
        keys = dict(self.keys)
        for number, row in enumerate(read_slice(self.source, self.first, self.count), self.first):
            item = item_of(row | keys, self.columns, f"{self.name}-{number + 1}")
            yield repeated(item) if number in self.repeats else item


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a piece: its rows, those with an error, and whether it was done before."""

    rows: int
    errors: int
    was_kept: bool


@dataclass(frozen=True, slots=True)
class Work:
    """The work on a piece; picklable, and the same in every process and on every machine.

    Attributes:
        task: the work on one profile.
        rubric: names the levels.
        made_with: what rows depend on, where the run was started.
    """

    task: Task
    rubric: Rubric
    made_with: Mapping[str, str]

    def __call__(self, part: Part) -> Done:
        """Write a piece's rows, unless they are there; as ``make``."""
        return self.make(part)

    def make(self, part: Part, *, apart: bool = False) -> Done:
        """Write a piece's rows, unless they are there.

        Args:
            part: the piece.
            apart: have profiles read by other processes; one that kills them becomes a row.

        Raises:
            ConfigError: another version or another file of skills is installed here, or
                the rows that are there were made from other profiles.
            InputError: the input cannot be read.
            OSError: the rows cannot be written.
        """
        with ONE_AT_A_TIME:
            told = differences(self.made_with, made_with(self.task))
            if told:
                raise ConfigError(OTHER.format(part.output, told))
            items = tuple(part.items())
            about = digest(items)
            kept = _kept(part.output)
            if kept is not None and kept[0] != about:
                raise ConfigError(CHANGED.format(part.output))
            if kept is not None:
                return kept[1]
            found = in_order(self.task, items, workers=APART if apart else 1)
            rows = [lost_row(one) if isinstance(one, Lost) else one for one in found]
            write_parquet(part.output, Completed(rows, self.rubric, {}), about=about)
            return Done(len(rows), sum(row["error"] is not None for row in rows), was_kept=False)


def plan(source: Path, output: Path, columns: Columns, rows: int) -> tuple[Part, ...]:
    """Cut the input into pieces of at most so many rows, in order.

    Raises:
        InputError: there is no Parquet file, or one cannot be read.
        ConfigError: a file lacks a column.
    """
    root = source if source.is_dir() else source.parent
    parts: list[Part] = []
    for path in parquet_files(source, leave_out=output):
        place = path.relative_to(root).with_suffix("")
        keys = tuple(_key(folder) for folder in place.parts[:-1] if "=" in folder)
        names = (*open_table(path)[0], *(name for name, _ in keys))
        found = find_columns(path, names, columns)
        total = count_rows(path) or 0
        for number, first in enumerate(range(0, total, rows), 1):
            target = output / place.parent / f"{place.name}-{number:05}.parquet"
            count = min(rows, total - first)
            parts.append(Part(path, target, place.as_posix(), first, count, found, keys))
    if not parts:
        raise InputError(str(source), EMPTY, NAME)
    return tuple(_with_repeats(parts))


def parquet_files(source: Path, *, leave_out: Path | None = None) -> Iterator[Path]:
    """Yield Parquet files in order, but for hidden ones and those that lie in a folder.

    Raises:
        InputError: there is no such place.
    """
    if not source.exists():
        raise InputError(str(source), "there is no such file or folder", "Check the name.")
    if not source.is_dir():
        yield source
        return
    for path in sorted(source.rglob("*.parquet")):
        is_hidden = any(part.startswith((".", "_")) for part in path.relative_to(source).parts)
        if not is_hidden and (leave_out is None or leave_out not in path.parents):
            yield path


@dataclass(frozen=True, slots=True)
class _Rows:
    folder: Path

    def __iter__(self) -> Iterator[Row]:
        for path in parquet_files(self.folder):
            yield from open_table(path)[1]


def kept_rows(folder: Path) -> _Rows:
    """Return the rows of all pieces that are there, in order; read anew in each loop."""
    return _Rows(folder)


def _with_repeats(parts: Sequence[Part]) -> Iterator[Part]:
    """Look for ids that came before; rows that are called by their place have none."""
    items = distinct(item for part in parts if part.columns.id for item in _ids(part))
    for part in parts:
        own = enumerate(islice(items, part.count if part.columns.id else 0), part.first)
        found = frozenset(n for n, item in own if isinstance(item.source, InputError))
        yield replace(part, repeats=found) if found else part


def _ids(part: Part) -> Iterator[Item]:
    column = part.columns.id
    only, rows = Columns(text=column, id=column), (part.source, part.first, part.count, (column,))
    for number, row in enumerate(read_slice(*rows), part.first):
        yield item_of(row, only, f"{part.name}-{number + 1}")._replace(source="")


def _kept(path: Path) -> tuple[str, Done] | None:
    if not path.exists():
        return None
    import pyarrow.parquet as pq

    table = pq.read_table(path, columns=["error"])
    about = (table.schema.metadata or {}).get(ABOUT.encode(), b"").decode()
    errors = table.num_rows - table.column("error").null_count
    return about, Done(table.num_rows, errors, was_kept=True)


def _key(folder: str) -> tuple[str, str]:
    name, _, value = folder.partition("=")
    return name, unquote(value)
