"""No figure tells of fewer than five people, not even by subtraction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brandcheck.cohort.withhold import LEAST, shown_groups
from tests.cohort.support import counted, row


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 12), max_size=8))
def test_what_is_withheld_is_never_smaller_than_the_floor(sizes):
    shown = shown_groups(sizes)
    rest = sum(sizes.values()) - sum(sizes[name] for name in shown)
    assert all(sizes[name] >= LEAST for name in shown)
    assert rest == 0 or rest >= LEAST or not shown


@given(st.dictionaries(st.text(max_size=3), st.integers(LEAST, 12), max_size=8))
def test_nothing_is_withheld_when_all_are_large(sizes):
    assert shown_groups(sizes) == tuple(sorted(sizes))


def test_a_small_group_takes_the_next_smallest_with_it():
    assert shown_groups({"physics": 30, "law": 6, "music": 2}) == ("physics",)
    assert shown_groups({"physics": 30, "law": 6, "music": 2, "art": 3}) == ("law", "physics")


def test_the_page_names_no_small_group():
    rows = [row(f"p{n}", group="Physics") for n in range(9)]
    rows += [row(f"q{n}", group="Law") for n in range(6)]
    rows += [row("r1", group="Lutherie", score=12.0)]
    made = counted(rows)
    assert [one["name"] for one in made.figures["groups"]] == ["Physics"]
    assert made.figures["withheld"] == {"groups": 2, "profiles": 7}
    for form in ("html", "markdown", "text", "json"):
        assert "Lutherie" not in made.render(form)
        assert "r1" not in made.render(form)


def test_a_cohort_of_four_shows_no_figure():
    figures = counted([row(f"p{n}", group="Law") for n in range(4)]).figures
    shown = ("scores", "levels", "checks", "principles", "skills", "groups")
    assert not any(figures[name] for name in shown)
    assert figures["profiles"] == 4


def test_an_area_that_four_have_is_left_out():
    rows = [row(f"p{n}", score_network=50.0 if n < 4 else None) for n in range(8)]
    areas = [one["id"] for one in counted(rows).figures["scores"]]
    assert "network" not in areas
    assert "total" in areas


def test_causes_are_counted_without_what_they_quote():
    causes = ("'anna.pdf' is a file's name", "'bo dahl.pdf' is a file's name", "is empty")
    rows = [row(f"p{n}", error="InputError", error_cause=c) for n, c in enumerate(causes)]
    assert counted(rows).figures["errors"] == [
        {"cause": "… is a file's name", "profiles": 2},
        {"cause": "is empty", "profiles": 1},
    ]
