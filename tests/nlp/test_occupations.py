"""Occupations by name, by id, by search; and what is said of a name that nobody has."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.errors import ConfigError
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.taxonomy import taxonomy
from brandcheck.nlp.targets.occupations import find_target, own_title, search_targets, shelf
from brandcheck.nlp.targets.records import Occupation
from brandcheck.nlp.targets.tables import derived_occupations, own_occupations

FERRY = Occupation(
    id="ferry-pilot",
    title="Ferry pilot",
    titles=("Harbour ferry captain", "Recruiter"),
    must=("pilot a ferry",),
    how="as in my own list",
)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("charge nurse", "registered-nurse"),
        ("full stack developer", "full-stack-developer"),
        ("Full-Stack Developer", "full-stack-developer"),
        ("recruiter", "recruiter"),
        ("Senior SRE", "site-reliability-engineer"),
        ("site-reliability-engineer", "site-reliability-engineer"),
        ("  WELDER ", "welder"),
        ("TIG welder", "welder"),
        ("dairy farmer", "livestock-farmer"),
        ("Nurse, registered", "registered-nurse"),
        ("Data Engineer II (Streaming)", "data-engineer"),
        ("Head chef at The Copper Pan", "head-chef"),
        ("Maths teacher", "secondary-school-teacher"),
        ("Head of Marketing", "marketing-manager"),
        ("HGV driver", "truck-driver"),
        ("Primary school teacher - maternity cover", "primary-school-teacher"),
    ],
)
def test_names_as_people_write_them_find_their_occupation(name: str, wanted: str) -> None:
    target = find_target(name)
    assert target.id == wanted
    assert target.origin == "occupation"
    assert len(target.must) >= 8
    assert target.how == "as in brandcheck's own table of occupations"


def test_words_asked_for_become_a_title_unless_they_are_one() -> None:
    assert find_target("Senior SRE").titles[0] == "Senior SRE"
    assert "welder" not in find_target("welder").titles
    assert find_target("registered-nurse").titles == find_target("Registered nurse").titles


def test_other_titles_of_esco_have_a_derived_expectation_that_says_so() -> None:
    target = find_target("tobacco shop manager")
    assert target.how.startswith("derived, so only a rough hint")
    assert (len(target.must), len(target.nice)) == (10, 10)
    assert all(taxonomy().find(label) for label in (*target.must, *target.nice))
    assert find_target(target.id).title == target.title


@pytest.mark.parametrize(
    "name", ["sdfkj", "registerd nurze", "assistant", "manager", "textile", "", "  "]
)
def test_nobodys_title_is_an_error_that_shows_the_way(name: str) -> None:
    with pytest.raises(ConfigError, match="Search with `brandcheck targets WORD`") as caught:
        find_target(name)
    assert "\n" not in str(caught.value)


def test_error_names_five_nearest_titles() -> None:
    with pytest.raises(ConfigError) as caught:
        find_target("registerd nurse")
    nearest = str(caught.value).partition("Nearest: ")[2].partition(". Search")[0].split(", ")
    assert len(nearest) == 5
    assert "Registered nurse" in nearest


def test_users_own_occupations_come_first() -> None:
    assert find_target("ferry pilot", extra=(FERRY,)).must == ("pilot a ferry",)
    assert find_target("ferry-pilot", extra=(FERRY,)).how == "as in my own list"
    assert find_target("harbour ferry captain", extra=(FERRY,)).id == "ferry-pilot"
    assert find_target("recruiter", extra=(FERRY,)).id == "recruiter"  # our title, their alias
    assert search_targets("ferry", 1, extra=(FERRY,)) == (FERRY,)
    with pytest.raises(ConfigError):
        find_target("ferry-pilot")


def test_own_occupation_replaces_the_derived_one_of_the_same_id() -> None:
    row = next(row for row in derived_occupations() if row.title == "tobacco shop manager")
    mine = Occupation(id=row.id, title="Tobacconist of mine", must=("sell pipes",))
    assert find_target(row.id, extra=(mine,)).must == ("sell pipes",)
    with pytest.raises(ConfigError):
        find_target("tobacco shop manager", extra=(mine,))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("nurse", "Registered nurse"),
        ("weld", "Welder"),
        ("french teach", "Language teacher"),
        ("data eng", "Data engineer"),
        ("farmer", "Farmer"),
    ],
)
def test_search_puts_the_plainest_title_first(words: str, first: str) -> None:
    found = search_targets(words, 8)
    assert found[0].title == first
    assert len({occupation.id for occupation in found}) == len(found) <= 8


def test_search_without_words_lists_our_own_and_without_sense_nothing() -> None:
    assert search_targets("", 3) == own_occupations()[:3]
    assert search_targets("qzxv", 3) == ()


def test_own_title_is_none_for_no_title() -> None:
    assert own_title("Senior SRE") == "Site reliability engineer"
    assert own_title("we value kindness") is None


def test_every_title_of_ours_finds_its_occupation() -> None:
    known = shelf()
    for occupation in own_occupations():
        for title in (occupation.title, *occupation.titles):
            assert known.occupation(known.owners(fold_label(title))[0]) is occupation, title


@given(st.text(max_size=40))
def test_any_words_are_found_or_refused(name: str) -> None:
    owner = shelf().find(name)
    if owner is None:
        with pytest.raises(ConfigError, match=r"^Unknown target .*`brandcheck targets WORD`\.$"):
            find_target(name)
    else:
        assert find_target(name).must


def test_finding_is_fast_once_read() -> None:
    find_target("nurse")
    started = time.process_time()
    for _ in range(20):
        find_target("Senior data engineer (remote)")
    assert time.process_time() - started < 20 * 0.020
