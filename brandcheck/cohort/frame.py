"""A frame of profiles in, a frame of rows out: what Spark, Ray and others can call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.cohort.cohort import Completed
from brandcheck.cohort.output import arrow_schema
from brandcheck.cohort.rubric import Rubric
from brandcheck.cohort.shards import Task, analyze_shard
from brandcheck.cohort.sources import Columns, find_columns, item_of
from brandcheck.errors import ConfigError
from brandcheck.many import Analyzer

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from brandcheck.api import Settings
    from brandcheck.core.target import Target

__all__ = ["analyze_frame"]

PLACE = "frame"
NO_ID = "frame: has no column of ids; give each profile one, and name it with Columns(id=…)"


def analyze_frame(
    frame: pd.DataFrame,
    *,
    target: str | Path | Target | None = None,
    config: Settings = None,
    columns: Columns = Columns(),  # noqa: B008 -- frozen
    names: bool = False,
) -> pd.DataFrame:
    """Return one row for each row of a frame, in order, with the columns of ``COLUMNS``.

    Rows do not depend on each other, so a frame can be cut anywhere. Ids are not compared.

    Args:
        frame: one profile in each row, with an id.
        target: as for ``brandcheck.analyze``.
        config: as for ``brandcheck.analyze``.
        columns: columns of the text, the id and the group; the usual names are found.
        names: keep the owners' names in the rows.

    Raises:
        InputError: the target's file cannot be read.
        ConfigError: a setting or a column is wrong.
        ImportError: pandas or pyarrow is not installed (``pip install brandcheck[cohort]``).
    """
    import pandas as pd
    import pyarrow as pa

    found = find_columns(PLACE, [str(name) for name in frame.columns], columns)
    if not found.id:
        raise ConfigError(NO_ID)
    task = Task(Analyzer.of(target, config), names=names)
    known = frame.astype(object).where(frame.notna(), None).to_dict("records")
    items = [
        item_of({str(name): value for name, value in row.items()}, found, f"{PLACE}-{number}")
        for number, row in enumerate(known, 1)
    ]
    rows = list(Completed(analyze_shard(items, task), Rubric(), {}))
    whole = {pa.int64(): pd.Int64Dtype()}  # a column of numbers may have gaps
    return pa.Table.from_pylist(rows, schema=arrow_schema()).to_pandas(types_mapper=whole.get)
