"""Likely occupations of a profile: never one silent answer, and low where nothing is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import brandcheck
from brandcheck.nlp.targets.guesses import guess, guess_titles

PROFILE = """\
# Odile Brancourt

Pastry chef | Laminated dough for three bakeries

## Experience

### Head Pastry Chef
Boulangerie Sablon
2020 - Present

- Cut waste by 12 %.

### Commis Chef
Hotel Verrier
2016 - 2020
"""


@pytest.mark.parametrize(
    ("headline", "titles", "wanted"),
    [
        (
            "Senior Staff Nurse | ICU | Teaching",
            ["Staff Nurse, Intensive Care"],
            "Registered nurse",
        ),
        ("MIG/TIG welder, pipe and plate", ["Coded Welder", "Fabricator"], "Welder"),
        ("Executive Chef @ The Anchor", ["Executive Chef", "Sous Chef"], "Head chef"),
        ("Head of People", ["Head of People", "HR Business Partner"], "HR manager"),
        ("Data Engineer II | Spark | dbt", ["Data Engineer II"], "Data engineer"),
        ("Arable farmer, 300 ha", ["Farmer"], "Farmer"),
        ("Lead Backend Engineer (Payments)", [], "Backend developer"),
        ("Director of Nursing", ["Ward Manager"], "Nurse manager"),
        ("Former teacher turned data analyst", ["Data Analyst", "Maths Teacher"], "Data analyst"),
        ("", ["Primary school teacher"], "Primary school teacher"),
    ],
)
def test_clear_profiles_lead_with_their_occupation(
    headline: str, titles: list[str], wanted: str
) -> None:
    guesses = guess_titles(headline, list(zip(titles, (1.0, 0.35), strict=False)))
    assert guesses[0].title == wanted
    assert guesses[0].confidence >= 0.45


def test_employer_is_no_title() -> None:
    found = guess_titles("Cashier at The Baker", [("Cashier", 1.0)])
    assert [g.title for g in found] == ["Cashier"]


def test_two_occupations_share_the_confidence() -> None:
    first, second = guess_titles("Aspiring UX designer", [("Retail Assistant", 1.0)])[:2]
    assert {first.title, second.title} == {"UX designer", "Sales assistant"}
    assert first.confidence <= 0.5


def test_headline_that_names_no_title_makes_it_less_sure() -> None:
    silent = guess_titles("Passionate about people", [("Bookkeeper", 1.0)])
    agreed = guess_titles("Bookkeeper", [("Bookkeeper", 1.0)])
    assert silent[0].id == agreed[0].id
    assert silent[0].confidence < agreed[0].confidence


@pytest.mark.parametrize(
    ("headline", "title"), [("Dreamer. Doer. Coffee.", "Team member"), ("Assistant", "Assistant")]
)
def test_vague_profiles_get_low_confidence(headline: str, title: str) -> None:
    guesses = guess_titles(headline, [(title, 1.0)])
    assert all(g.confidence <= 0.3 for g in guesses)


def test_nothing_gives_nothing() -> None:
    assert guess_titles("", []) == ()
    assert guess_titles("!!!", [("", 1.0)]) == ()


def test_profile_is_read_by_headline_and_latest_titles() -> None:
    guesses = guess(brandcheck.parse(PROFILE))
    assert guesses[0].title == "Chef"
    assert guesses == guess(brandcheck.parse(PROFILE))


@given(st.text(max_size=60), st.lists(st.text(max_size=30), max_size=3))
def test_confidences_are_at_most_one_together(headline: str, titles: list[str]) -> None:
    guesses = guess_titles(headline, [(title, 1.0) for title in titles])
    assert len(guesses) <= 3
    assert sum(g.confidence for g in guesses) <= 1.0
    assert [g.confidence for g in guesses] == sorted((g.confidence for g in guesses), reverse=True)
