"""A change of any example's score is seen in review."""

from __future__ import annotations

from scripts import golden


def test_scores_are_those_that_were_written_down() -> None:
    changed = golden.changed(golden.scores())
    assert changed == (), (
        "scores changed: run `python -m scripts.golden --write` and note it in CHANGELOG Scoring"
    )
