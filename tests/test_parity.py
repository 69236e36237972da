"""Equally good profiles score alike, whatever the work, and better ones score higher."""

from __future__ import annotations

import functools
import statistics

import pytest

from brandcheck.scoring import rating
from scripts import parity

PEOPLE = parity.people()
STAGES = (
    *("student", "early", "mid", "senior", "executive", "freelancer", "returner", "changer"),
    *("academic", "trades", "care", "arts"),
)
FURTHEST = 3.0
GROUPS_APART = 1.5
LEVELS_APART = 10.0


@functools.cache
def scores(level: str) -> dict[str, float]:
    return {name: report.score or 0.0 for name, report in parity.scored(level).items()}


def medians(one: list[str], other: list[str]) -> float:
    """Return by how much the median of the first falls below that of the second."""
    strong = scores("strong")
    return statistics.median(strong[n] for n in other) - statistics.median(strong[n] for n in one)


def split(has: set[str]) -> tuple[list[str], list[str]]:
    return sorted(has), sorted({p.name for p in PEOPLE} - has)


def test_all_kinds_of_work_and_all_stages_are_there():
    assert len({p.occupation for p in PEOPLE}) >= 40
    assert {p.isco for p in PEOPLE} == set(range(1, 10))
    assert {p.stage for p in PEOPLE} >= set(STAGES)
    assert {p.name for p in PEOPLE} == set(scores("strong"))
    assert len(scores("weak")) >= 20
    assert len(scores("mid")) >= 12


@pytest.mark.parametrize("name", [p.name for p in PEOPLE])
def test_no_occupation_scores_far_from_the_others(name):
    strong = scores("strong")
    assert abs(strong[name] - statistics.median(strong.values())) <= FURTHEST


@pytest.mark.parametrize("isco", range(1, 10))
def test_no_major_group_falls_behind(isco):
    own, others = split({p.name for p in PEOPLE if p.isco == isco})
    assert medians(own, others) <= GROUPS_APART


@pytest.mark.parametrize("stage", sorted({p.stage for p in PEOPLE}))
def test_no_stage_falls_behind(stage):
    own, others = split({p.name for p in PEOPLE if p.stage == stage})
    assert medians(own, others) <= 2 * GROUPS_APART


def test_institutions_of_other_languages_cost_nothing():
    own, others = split({p.name for p in PEOPLE if not p.english})
    assert medians(own, others) <= GROUPS_APART


def test_work_without_software_loses_nothing():
    software, others = split({"data-scientist", "frontend-developer"})
    assert medians(others, software) <= GROUPS_APART


def test_few_figures_cost_nothing():
    texts = {p.name: (parity.DATA / "strong" / f"{p.name}.md").read_text("utf-8") for p in PEOPLE}
    digits = {n: sum(c.isdigit() for c in t.split("## Education")[0]) for n, t in texts.items()}
    third = len(PEOPLE) // 3
    few = sorted(digits, key=lambda n: (digits[n], n))[:third]
    assert medians(*split(set(few))) <= GROUPS_APART


@pytest.mark.parametrize("name", sorted(p.stem for p in (parity.DATA / "mid").glob("*.md")))
def test_halfway_falls_between_weak_and_strong(name):
    assert scores("strong")[name] - scores("mid")[name] >= LEVELS_APART
    if name in scores("weak"):
        assert scores("mid")[name] - scores("weak")[name] >= LEVELS_APART


@pytest.mark.parametrize("name", sorted(p.stem for p in (parity.DATA / "weak").glob("*.md")))
def test_the_same_person_written_weakly_falls_far_behind(name):
    assert scores("strong")[name] - scores("weak")[name] >= 4 * LEVELS_APART


@pytest.mark.parametrize(
    ("level", "word"), [("strong", "strong"), ("mid", "developing"), ("weak", "early")]
)
def test_the_word_for_a_score_fits_its_level(level, word):
    assert {rating(total) for total in scores(level).values()} == {word}
