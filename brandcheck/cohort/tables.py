"""Rows of a CSV, JSON Lines or Parquet file, one at a time, whatever the file's size."""

from __future__ import annotations

import csv
import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from brandcheck.errors import ConfigError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pyarrow.parquet as pq

__all__ = ["BROKEN", "SUFFIXES", "count_rows", "open_table", "read_slice"]

Cells = dict[str, Any]

DELIMITERS = ",;\t|"
SAMPLE = 65_536
LONGEST_CELL = 50_000_000
PARQUET_ROWS = 64
COUNTABLE = 100_000_000
NEEDS_PYARROW = '{}: reading Parquet needs pyarrow: pip install "brandcheck[cohort]"'

# The key of a row that stands for a broken line; no column is called so.
BROKEN = "\0broken"
UTF8 = "Save the table as UTF-8."


def open_table(path: Path) -> tuple[tuple[str, ...], Iterator[Cells]]:
    """Return a table's columns, and its rows as they are asked for.

    The columns of JSON Lines are those of its first sound row.

    Raises:
        InputError: the file cannot be read as a table; also while rows are taken.
        ConfigError: a Parquet file without pyarrow.
    """
    try:
        return SUFFIXES[path.suffix.lower()](path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, error) from error


def count_rows(path: Path) -> int | None:
    """Return how many rows a table has, None where counting them would take long."""
    if path.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq

        return int(pq.read_metadata(path).num_rows)
    if path.stat().st_size > COUNTABLE:
        return None
    return sum(1 for _ in open_table(path)[1])


def _csv(path: Path) -> tuple[tuple[str, ...], Iterator[Cells]]:
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_CELL))
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as stream:
        head = stream.readline()
    # The heading alone tells: texts hold commas, names of columns seldom do.
    delimiter = max(DELIMITERS, key=head.count) if head.strip() else ","
    with path.open(encoding=encoding, newline="") as stream:
        columns = next(csv.reader(stream, delimiter=delimiter), [])
    if not any(column.strip() for column in columns):
        raise InputError(str(path), "has no row of column names", "Put them into the first row.")

    def rows() -> Iterator[Cells]:
        with path.open(encoding=encoding, newline="") as stream:
            for row in csv.DictReader(stream, delimiter=delimiter):
                yield {key: value for key, value in row.items() if key is not None}

    return tuple(columns), _guarded(path, rows())


def _encoding(path: Path) -> str:
    """Return UTF-8 or, as Excel writes it, UTF-16 or Windows-1252."""
    with path.open("rb") as stream:
        sample = stream.read(SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _jsonl(path: Path) -> tuple[tuple[str, ...], Iterator[Cells]]:
    def rows() -> Iterator[Cells]:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _object(line, f"{path}, line {number}")

    sound = (row for row in _guarded(path, rows()) if BROKEN not in row)
    first: Mapping[str, Any] = next(sound, {})
    return tuple(first), _guarded(path, rows())


def _object(line: bytes, place: str) -> Cells:
    """Return one line's object; a broken one becomes a row that says so."""
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {BROKEN: place}
    return data if isinstance(data, dict) else {BROKEN: place}


def read_slice(
    path: Path, first: int, count: int, columns: Sequence[str] | None = None
) -> Iterator[Cells]:
    """Yield some rows of a Parquet file; groups of rows before them are not read.

    Raises:
        InputError: the file cannot be read; also while rows are taken.
        ConfigError: pyarrow is missing.
    """
    table = _open_parquet(path)
    groups: list[int] = []
    skip = first
    for group in range(table.num_row_groups):
        n = table.metadata.row_group(group).num_rows
        if groups or n > skip:
            groups.append(group)
        else:
            skip -= n
    return islice(_parquet_rows(path, table, groups, columns), skip, skip + count)


def _parquet(path: Path) -> tuple[tuple[str, ...], Iterator[Cells]]:
    table = _open_parquet(path)
    return tuple(table.schema_arrow.names), _parquet_rows(path, table)


def _open_parquet(path: Path) -> pq.ParquetFile:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ConfigError(NEEDS_PYARROW.format(path)) from error
    try:
        return pq.ParquetFile(path)
    except pa.ArrowException as error:
        raise InputError(str(path), "is not a Parquet file", "Check the file.") from error


def _parquet_rows(
    path: Path,
    table: pq.ParquetFile,
    groups: Sequence[int] | None = None,
    columns: Sequence[str] | None = None,
) -> Iterator[Cells]:
    import pyarrow as pa

    wanted = list(columns) if columns is not None else None
    try:
        for batch in table.iter_batches(PARQUET_ROWS, row_groups=groups, columns=wanted):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        raise InputError(str(path), "is damaged", "Check the file.") from error


def _guarded(path: Path, rows: Iterator[Cells]) -> Iterator[Cells]:
    try:
        yield from rows
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> InputError:
    if isinstance(error, UnicodeDecodeError):
        return InputError(str(path), "is not UTF-8 throughout", UTF8)
    if isinstance(error, OSError):
        cause = f"cannot be read ({error.strerror or type(error).__name__})"
        return InputError(str(path), cause, "Check the name and the right to read it.")
    return InputError(str(path), f"is not a sound CSV file ({error})", "Save the table again.")


SUFFIXES: Mapping[str, Callable[[Path], tuple[tuple[str, ...], Iterator[Cells]]]] = {
    ".csv": _csv,
    ".tsv": _csv,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".parquet": _parquet,
}
