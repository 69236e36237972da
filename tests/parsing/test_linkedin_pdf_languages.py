"""Layout v3 in every language of the site."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import Month, SectionKind
from tests.lookalike.people import Company, Dates, Role, School
from tests.lookalike.ui_words import UI_WORDS
from tests.parsing.pdf_support import (
    OTTILIE,
    read,
    section,
    words,
)


@pytest.mark.parametrize("language", sorted(UI_WORDS))
def test_every_interface_language(language: str):
    roles = (
        Role("Ward Sister", Dates(Month(2019, 8)), "Moyvale", ("Leads.",)),
        Role("Nurse", Dates(Month(2016, 5), Month(2019, 3))),
    )
    person = replace(
        OTTILIE,
        companies=(Company("Moyvale Hospital", roles),),
        languages=(("English", "Native or Bilingual"),),
    )
    profile = read(person, ui_language=language)
    assert profile.origin.ui_language == ("" if language == "unknown" else language)
    assert [str(s.kind) for s in profile.sections] == [
        "headline",
        "about",
        "experience",
        "education",
        "skills",
        "languages",
    ]
    current, past = section(profile, SectionKind.EXPERIENCE).entries
    assert words(profile, current.organisation) == words(profile, past.organisation)
    assert current.is_current
    assert current.end is None
    known = language != "unknown"
    assert current.start == Month(2019, 8 if known else 0)
    assert (past.start, past.end) == (Month(2016, 5 * known), Month(2019, 3 * known))
    degree = section(profile, SectionKind.EDUCATION).entries[0]
    assert words(profile, degree.title) == "BSc, Nursing"
    assert (degree.start, degree.end) == (Month(2012, 9 * known), Month(2016, 5 * known))


def test_schools_alone_are_no_summary():
    schools = (School("Elm College", "BSc"), School("Oak School", "A levels"))
    profile = read(
        replace(OTTILIE, companies=(), summary=(), schools=schools), ui_language="unknown"
    )
    assert len(section(profile, SectionKind.EDUCATION).entries) == 2


def test_sections_of_an_unknown_language_are_told_apart_without_experience():
    profile = read(replace(OTTILIE, companies=()), ui_language="unknown")
    assert profile.section(SectionKind.ABOUT)
    assert profile.section(SectionKind.EDUCATION)
