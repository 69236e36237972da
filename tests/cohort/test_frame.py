"""A frame in, a frame out, as other engines call it."""

from __future__ import annotations

import pandas as pd
import pytest

import brandcheck
from benchmarks.profiles import profile
from brandcheck.cohort import COLUMNS, Columns, analyze_frame, cohort
from brandcheck.errors import ConfigError


@pytest.fixture(scope="module")
def people() -> pd.DataFrame:
    texts = [profile(0), profile(1), None]
    return pd.DataFrame({"id": ["a", "b", "c"], "text": texts, "year": [2024, 2025, None]})


@pytest.fixture(scope="module")
def rows(people) -> pd.DataFrame:
    return analyze_frame(people, target="registered nurse", columns=Columns(group="year"))


def test_rows_are_those_of_the_library(people, rows):
    sources = list(zip(people["id"], people["text"].fillna(""), strict=True))
    results = brandcheck.analyze_many(sources, target="registered nurse")
    other = cohort(results).to_frame()
    for name in ("id", "error", "score", "findings", "fix_1", "skills_missing", "level"):
        assert [v for v in rows[name] if pd.notna(v)] == [v for v in other[name] if pd.notna(v)]


def test_columns_are_those_of_the_table(rows):
    assert list(rows.columns) == [column.name for column in COLUMNS]
    assert list(rows["id"]) == ["a", "b", "c"]
    assert rows["error"].isna().tolist() == [True, True, False]
    assert rows["findings"].dtype == pd.Int64Dtype()
    assert rows["score"].dtype == float


def test_a_frame_can_be_cut_anywhere(people, rows):
    halves = [people.iloc[:1], people.iloc[1:]]
    settings = {"target": "registered nurse", "columns": Columns(group="year")}
    pd.testing.assert_frame_equal(
        pd.concat([analyze_frame(half, **settings) for half in halves], ignore_index=True), rows
    )


def test_no_rows_give_no_rows(people):
    assert analyze_frame(people.iloc[:0]).empty


def test_ids_are_needed():
    with pytest.raises(ConfigError, match="no column of ids"):
        analyze_frame(pd.DataFrame({"text": ["x"]}))
    with pytest.raises(ConfigError, match="has no column 'name'"):
        analyze_frame(pd.DataFrame({"text": ["x"]}), columns=Columns(id="name"))
