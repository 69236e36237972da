"""The specificity model: rows are well formed, training repeats, the figures are of these rows."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from models.linear_training import read_rows
from models.specificity import train

if TYPE_CHECKING:
    from pathlib import Path

ROWS = read_rows(train.HERE / "data.jsonl")
SOURCES = {
    row["id"]: row["text"]
    for name in ("moves", "accomplishment")
    for row in read_rows(train.HERE.parent / name / "data.jsonl")
}


def test_rows_have_the_agreed_form_and_are_invented_sentences_of_the_project() -> None:
    assert len(ROWS) >= 500
    for row in ROWS:
        assert list(row) == ["id", "of", "text", "kind", "occupation", "rating"], row
        assert row["kind"] in {"about", "bullet"}, row
        assert SOURCES[row["of"]] == row["text"], row
    assert len({row["of"] for row in ROWS}) == len(ROWS)


def test_every_rating_is_given_often_and_every_occupation_is_heard() -> None:
    counts = Counter(row["rating"] for row in ROWS)
    assert set(counts) == {1, 2, 3, 4, 5}
    assert min(counts.values()) >= 50
    assert len({row["occupation"] for row in ROWS}) >= 100


@pytest.mark.slow
def test_training_again_makes_the_same_bytes(tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    train.build(ROWS, again)
    assert again.read_bytes() == train.OUT.read_bytes()


def test_the_figures_are_of_these_rows_and_beat_length() -> None:
    metrics = json.loads((train.HERE / "metrics.json").read_text("utf-8"))
    assert metrics["rows"] == len(ROWS)
    assert metrics["model"] >= 0.75
    assert metrics["model"] > metrics["length alone"] + 0.15


def test_weights_have_the_sign_that_the_card_says() -> None:
    weights = {k: v[0] for k, v in json.loads(train.OUT.read_text("utf-8"))["weights"].items()}
    assert min(weights[name] for name in ("particular words", "counted", "came of it")) > 0
    assert max(weights[name] for name in ("stock phrases", "duty", "general words", "trait")) < 0
