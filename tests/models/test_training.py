"""The shipped weights are what training makes, from features that the code still finds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from brandcheck.nlp.sentence_features import features
from models import linear_training as shared
from models.accomplishment import train as accomplishment
from models.moves import train as moves

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

TRAINERS = pytest.mark.parametrize("trainer", [accomplishment, moves], ids=lambda m: m.HERE.name)
EVERY = 12


def shipped(trainer: ModuleType) -> dict[str, Any]:
    return json.loads(trainer.OUT.read_text("utf-8"))


@TRAINERS
@pytest.mark.slow
def test_training_again_makes_the_same_bytes(trainer: ModuleType, tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    trainer.build(shared.examples(trainer.HERE), shipped(trainer)["regularisation"], again)
    assert again.read_bytes() == trainer.OUT.read_bytes()


@TRAINERS
def test_kept_features_are_what_the_code_finds(trainer: ModuleType) -> None:
    """A rule may gain a case without new training; when one in twenty readings moved, train."""
    kept = shared.examples(trainer.HERE)[::EVERY]
    same = other = 0
    for example, texts in zip(kept, shared.passages_of([e.row for e in kept]), strict=True):
        found = shared.merged([features(text) for text in texts])
        same += len(found.readings.items() & example.found.readings.items())
        other += len(found.readings.items() ^ example.found.readings.items())
        assert found.stems == example.found.stems, example.row["id"]
    assert other / (same + other) < 0.05


@TRAINERS
def test_metrics_are_of_the_shipped_rows(trainer: ModuleType) -> None:
    rows = shared.examples(trainer.HERE)
    metrics = json.loads((trainer.HERE / "metrics.json").read_text("utf-8"))
    assert metrics["rows"] == len(rows)
    assert set(metrics["model"]["labels"]) == set(trainer.LABELS) == set(shipped(trainer)["labels"])
    second = trainer.HERE / "second_pass.jsonl"
    n_second = len(shared.read_rows(second)) if second.is_file() else None
    told = metrics["second pass"]
    assert told == "none yet" if n_second is None else told["rows"] == n_second


@TRAINERS
def test_no_occupation_is_on_both_sides(trainer: ModuleType) -> None:
    groups = [e.row["occupation"] for e in shared.examples(trainer.HERE)]
    splits = shared.folds(groups, 5)
    for train, test in splits:
        assert {groups[n] for n in train} & {groups[n] for n in test} == set()
    assert sorted(n for _, test in splits for n in test) == list(range(len(groups)))


@TRAINERS
def test_rows_that_changed_are_refused(trainer: ModuleType, tmp_path: Path) -> None:
    rows = shared.read_rows(trainer.HERE / "data.jsonl")[:3]
    rows[1] = rows[1] | {"text": "Another text altogether"}
    lines = "\n".join(json.dumps(row) for row in rows)
    (tmp_path / "data.jsonl").write_text(lines, "utf-8")
    kept = (trainer.HERE / "features.json.xz").read_bytes()
    (tmp_path / "features.json.xz").write_bytes(kept)
    with pytest.raises(ValueError, match=f"1 rows changed .{rows[1]['id']}"):
        shared.examples(tmp_path)


def test_kappa_is_cohens() -> None:
    one = ["a"] * 25 + ["b"] * 25
    other = ["a"] * 20 + ["b"] * 5 + ["a"] * 10 + ["b"] * 15
    assert shared.kappa(one, other) == pytest.approx(0.4)
    assert shared.kappa(["a"], ["a"]) == 1.0
