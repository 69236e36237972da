"""Linear models: scores are sums that explain themselves."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.errors import ConfigError
from brandcheck.nlp.linear import LinearModel, _model, load

HEAD = {"intercepts": [0.5, -0.5], "labels": ["wet", "dry"], "regularisation": 1.0}
WEIGHTS = {"rain": [2.0, -2.0], "sun": [-1.0, 1.0], "wind": [0.0, 0.25]}
VALUES = st.dictionaries(
    st.sampled_from(["rain", "sun", "wind", "unheard of"]), st.floats(0, 1), max_size=4
)


def model(kind: str, /, **changes: object) -> LinearModel:
    thresholds = [] if kind == "one label" else [0.5, 0.4]
    data = {**HEAD, "kind": kind, "thresholds": thresholds, "weights": WEIGHTS, **changes}
    return _model("weather", json.dumps(data))


def test_exclusive_scores_are_a_softmax() -> None:
    scores = model("one label").scores({"rain": 0.5, "unheard of": 1.0})
    assert scores == pytest.approx({"wet": 1 / (1 + math.exp(-3)), "dry": 1 / (1 + math.exp(3))})


def test_other_scores_stand_alone() -> None:
    scores = model("any labels").scores({"sun": 1.0, "wind": 1.0})
    assert scores == pytest.approx(
        {"wet": 1 / (1 + math.exp(0.5)), "dry": 1 / (1 + math.exp(-0.75))}
    )


@pytest.mark.parametrize("kind", ["one label", "any labels"])
def test_nothing_known_leaves_the_intercepts(kind: str) -> None:
    weather = model(kind)
    assert weather.scores({}) == weather.scores({"unheard of": 1.0})
    assert weather.scores({})["wet"] > weather.scores({})["dry"]


@given(VALUES)
def test_exclusive_scores_sum_to_one(values: dict[str, float]) -> None:
    assert sum(model("one label").scores(values).values()) == pytest.approx(1.0)


@given(VALUES)
def test_contributions_add_up_to_the_score(values: dict[str, float]) -> None:
    weather = model("any labels")
    total = sum(c.amount for c in weather.contributions(values, "dry")) - 0.5
    assert weather.scores(values)["dry"] == pytest.approx(1 / (1 + math.exp(-total)))


def test_contributions_are_told_strongest_first() -> None:
    found = model("any labels").contributions({"sun": 1.0, "rain": 1.0, "wind": 1.0}, "wet")
    assert [(c.feature, c.amount) for c in found] == [("rain", 2.0), ("sun", -1.0)]


def test_an_exclusive_model_weighs_labels_against_each_other() -> None:
    (told,) = model("one label").contributions({"wind": 1.0}, "wet")
    assert told.amount == pytest.approx(-0.125)


def test_unknown_label_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        model("one label").contributions({}, "snow")


@pytest.mark.parametrize(
    "damage",
    [
        {"weights": {"rain": [1.0]}},
        {"thresholds": [0.5]},
        {"kind": "some labels"},
        {"weights": {"rain": [1.0, "x"]}},
    ],
)
def test_a_damaged_file_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"fit together|could not convert"):
        model("any labels", **damage)


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ConfigError, match="'tides'"):
        load("tides")
