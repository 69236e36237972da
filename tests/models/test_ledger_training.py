"""The ledger's weights are what training makes of the kept features, and the figures are theirs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from brandcheck.nlp.ledger.evidence import FEATURES
from brandcheck.nlp.linear import load
from models.ledger import train

if TYPE_CHECKING:
    from pathlib import Path


def test_training_again_makes_the_same_bytes(tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    train.build(train.examples(), again)
    assert again.read_bytes() == train.OUT.read_bytes()


def test_metrics_are_of_the_shipped_claims() -> None:
    told = train.examples()
    held = train.held_out(told)
    metrics = json.loads((train.HERE / "metrics.json").read_text("utf-8"))
    found = train.metrics(told, held, train.choose(told, held))
    assert found == pytest.approx(metrics, abs=0.001)
    assert load("ledger").thresholds == (metrics["threshold"],)


def test_a_profile_is_judged_by_a_model_that_never_saw_it() -> None:
    told = train.examples()
    name = told[0].profile
    turned = [replace(e, marked=~e.marked) if e.profile == name else e for e in told]
    before, after = train.held_out(told), train.held_out(turned)
    own = [n for n, e in enumerate(told) if e.profile == name]
    assert all(np.allclose(before[n], after[n]) for n in own)
    assert not all(np.allclose(a, b) for a, b in zip(before, after, strict=True))


def test_the_model_knows_every_feature_and_no_other() -> None:
    assert tuple(load("ledger").index) == FEATURES


def test_the_trainer_matches_quotes_as_the_benchmark_does() -> None:
    assert train.meets("Won the gold cup", "gold cup in 2019")
    assert not train.meets("Won the gold cup", "baked every morning")
    assert not train.meets("", "gold cup")
