"""Skills of a target: shown, listed only, not listed, partly, missing; and searches."""

import pytest

import brandcheck
from brandcheck.core.coverage import Holding, SkillMention
from brandcheck.core.target import Target
from brandcheck.nlp.analysis import analyse
from brandcheck.nlp.skills.coverage import cover
from brandcheck.nlp.skills.index import SkillIndex
from brandcheck.nlp.skills.taxonomy import taxonomy

PROFILE = """# Ada Example
Theatre nurse in a children's hospital

## About
I know SystmOne.

## Experience
### Scrub nurse · Aldwick Children's Hospital
2016 – Present
- Sterilised and counted the instruments of 900 operations a year
- Taught six student nurses to scrub, and four of them stayed
- Rewrote the count sheet in Excel; miscounts fell from eleven to two

## Skills
- Infection control
- Spanish
- Excel
"""

TARGET = Target(
    id="theatre-nurse",
    title="Theatre nurse",
    titles=("scrub nurse",),
    must=("sterilise medical equipment", "Excel", "train employees", "mix concrete", "French"),
    nice=("infection control",),
    tools=("SystmOne", "Cerner"),
    credentials=("CNOR",),
    origin="occupation",
)


def analysed(text):
    analysis = analyse(brandcheck.parse(text))
    index = SkillIndex(taxonomy())
    mentions = tuple(
        SkillMention(hit.span, hit.value.label, hit.value.id, hit.value.kind, line.section)
        for line in analysis.lines
        for hit in index.find(line)
    )
    return analysis, mentions


@pytest.fixture(scope="module")
def coverage():
    analysis, mentions = analysed(PROFILE)
    return cover(TARGET, mentions, analysis.passages, taxonomy())


@pytest.mark.parametrize(
    ("name", "holding"),
    [
        ("Excel", Holding.SHOWN),
        ("sterilise medical equipment", Holding.UNLISTED),
        ("infection control", Holding.LISTED),
        ("SystmOne", Holding.LISTED),  # "I know it" shows nothing
        ("mix concrete", Holding.MISSING),
        ("French", Holding.MISSING),  # Spanish is no part of it
        ("Cerner", Holding.MISSING),
        ("CNOR", Holding.MISSING),
    ],
)
def test_where_a_skill_stands(coverage, name, holding):
    (item,) = [item for item in coverage.items if item.name == name]

    assert item.holding is holding
    assert bool(item.spans) is (holding is not Holding.MISSING)
    assert item.reason


def test_the_quote_is_the_line_that_shows_it(coverage):
    (item,) = [item for item in coverage.items if item.name == "sterilise medical equipment"]

    assert "900 operations" in PROFILE[item.spans[0].start : item.spans[0].end]


def test_expected_skills_come_first_and_credentials_of_an_occupation_are_welcome(coverage):
    assert [item.is_must for item in coverage.items] == [True] * 5 + [False] * 4


def test_credentials_of_a_posting_are_expected():
    analysis, mentions = analysed(PROFILE)
    posting = Target(id="p", title="Nurse", credentials=("CNOR",), origin="posting")

    assert [item.is_must for item in cover(posting, mentions, analysis.passages, taxonomy()).items]


def test_searches_find_what_is_named(coverage):
    by_words = {search.words: search for search in coverage.searches}

    assert not by_words["Theatre nurse",].lacks
    assert not by_words["Theatre nurse", "Excel"].lacks
    assert by_words["Theatre nurse", "CNOR"].lacks == ("CNOR",)
    assert "CNOR" in by_words["Theatre nurse", "CNOR"].edit
    assert by_words["Theatre nurse", "French"].edit.startswith("If you have French")


def test_a_search_for_another_title_names_the_one_edit():
    analysis, mentions = analysed(PROFILE)
    target = Target(id="chef", title="Chef", must=("Excel",), origin="occupation")
    alone, with_excel = cover(target, mentions, analysis.passages, taxonomy()).searches

    assert alone.lacks == with_excel.lacks == ("Chef",)
    assert "Chef" in alone.edit
    assert "headline" in alone.edit


def test_an_empty_profile_and_an_empty_target():
    analysis, mentions = analysed("# Ada Example\nNurse\n")
    coverage = cover(TARGET, mentions, analysis.passages, taxonomy())

    assert {item.holding for item in coverage.items} == {Holding.MISSING}
    empty = cover(Target(id="x", title="X"), mentions, analysis.passages, taxonomy())
    assert empty.items == ()
    assert [search.words for search in empty.searches] == [("X",)]
