"""Rows as a CSV and a Parquet table, written one after the other and atomically."""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING

from brandcheck.cohort.row import COLUMNS
from brandcheck.core.files import written_atomically
from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

    from brandcheck.cohort.row import Row, Value

__all__ = [
    "ABOUT",
    "FORMATS",
    "arrow_schema",
    "check_formats",
    "has_pyarrow",
    "write_csv",
    "write_parquet",
]

FORMATS = ("csv", "parquet")
NAMES = tuple(column.name for column in COLUMNS)
ABOUT = "brandcheck"
ROW_GROUP = 5_000
NEEDS_PYARROW = 'writing Parquet needs pyarrow: pip install "brandcheck[cohort]"'

# What makes a spreadsheet take a cell for a formula; the wide forms do so in some locales.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def has_pyarrow() -> bool:
    """Tell whether Parquet can be written here."""
    from importlib.util import find_spec

    return find_spec("pyarrow") is not None


def check_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """Return the formats of the table, when all can be written here.

    Raises:
        ConfigError: for an unknown one, and for Parquet without pyarrow.
    """
    wanted = tuple(dict.fromkeys(formats))
    for name in wanted:
        if name not in FORMATS:
            raise ConfigError(f"there is no table format {name!r}; choose {' or '.join(FORMATS)}")
    if "parquet" in wanted and not has_pyarrow():
        raise ConfigError(NEEDS_PYARROW)
    return wanted


def write_csv(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as CSV (UTF-8 with a mark, so that spreadsheets know it).

    A text that a spreadsheet would take for a formula gets an apostrophe before it.

    Raises:
        OSError: when the file cannot be written; an older one stays as it was.
    """
    with (
        written_atomically(path) as part,
        part.open("w", encoding="utf-8-sig", errors="replace", newline="") as stream,
    ):
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(NAMES)
        for row in rows:
            writer.writerow([_cell(row[name]) for name in NAMES])


def write_parquet(path: Path, rows: Iterable[Row], *, about: str = "") -> None:
    """Write rows as Parquet, with the texts as they are.

    Args:
        path: the file.
        rows: each with every column.
        about: kept in the file's metadata under ``ABOUT``.

    Raises:
        OSError: when the file cannot be written; an older one stays as it was.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, rest = arrow_schema().with_metadata({ABOUT: about} if about else None), iter(rows)
    with written_atomically(path) as part, pq.ParquetWriter(part, schema) as writer:
        while block := list(islice(rest, ROW_GROUP)):
            writer.write_table(pa.Table.from_pylist(block, schema=schema))


def arrow_schema() -> pa.Schema:
    """Return the columns as Arrow knows them."""
    import pyarrow as pa

    types = {str: pa.string(), float: pa.float64(), int: pa.int64()}
    return pa.schema([(column.name, types[column.type]) for column in COLUMNS])


def _cell(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
