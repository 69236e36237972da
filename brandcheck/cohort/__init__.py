"""Cohorts: many profiles as rows, reports and one report on all of them.

>>> from brandcheck.cohort import cohort
>>> cohort(brandcheck.analyze_many(paths), groups=programmes)  # doctest: +SKIP
"""

from __future__ import annotations

from brandcheck.cohort.cohort import Cohort, cohort
from brandcheck.cohort.frame import analyze_frame
from brandcheck.cohort.on_dask import Partitioned, analyze_partitioned
from brandcheck.cohort.row import COLUMNS, Column
from brandcheck.cohort.rubric import Level, Rubric, load_rubric
from brandcheck.cohort.sources import Columns

__all__ = [
    "COLUMNS",
    "Cohort",
    "Column",
    "Columns",
    "Level",
    "Partitioned",
    "Rubric",
    "analyze_frame",
    "analyze_partitioned",
    "cohort",
    "load_rubric",
]
