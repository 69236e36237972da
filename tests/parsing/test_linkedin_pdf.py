"""Layout v3, one test for each fact of the layout."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import Month, SectionKind
from brandcheck.parsing.pdf.linkedin_pdf import read_linkedin_pdf
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.people import Company, Dates, Person, Role, School
from tests.parsing.pdf_support import (
    LONG,
    OTTILIE,
    job,
    read,
    section,
    texts,
    with_role,
    with_text,
    words,
)

# Column, size and colour


def test_whole_file_as_canonical_text():
    assert read(OTTILIE).source == (
        "# Ottilie Brannagh\n"
        "Ward sister | I teach wound care where there is no specialist\n"
        "Moyvale, Ireland\n\n"
        "## About\nI run a ward of 24 beds.\n\nAsk me about dressings that stay on.\n\n"
        "## Experience\n### Ward Sister · Moyvale General Hospital\n"
        "January 2019 - Present · Moyvale, Ireland\nI lead nine nurses.\n\n"
        "## Education\n### BSc, Nursing · Elm College\nSeptember 2012 - May 2016\n\n"
        "## Skills\n- Wound care\n- Teaching\n- Triage\n"
    )


def test_footers_and_lone_spaces_are_dropped_on_every_page():
    roles = tuple(
        Role(f"Nurse {n}", Dates(Month(2000 + n, 1)), "", ("Nights.",)) for n in range(20)
    )
    profile = read(replace(OTTILIE, companies=tuple(Company("Elm", (r,)) for r in roles)))
    assert "Page" not in profile.source
    assert "page numbers" in profile.origin.skipped
    assert len(section(profile, SectionKind.EXPERIENCE).entries) == 20


def test_words_that_look_like_a_footer_stay_where_they_were_typed():
    profile = read(with_text("Page 1 of 3"))
    assert texts(profile, job(profile).paragraphs) == ["Page 1 of 3"]


@pytest.mark.parametrize("headline", ["", "Nurse", "Ward sister | " * 15])
def test_headline_from_none_to_215_characters(headline: str):
    headline = headline[:215].strip()
    profile = read(replace(OTTILIE, headline=headline))
    found = profile.section(SectionKind.HEADLINE)
    assert (profile.text(found.body) if found else "") == headline
    assert words(profile, profile.location) == "Moyvale, Ireland"


def test_wrapped_name():
    name = "Ottilie Maria Brannagh-Fitzwilliam, RGN, Advanced Nurse"
    profile = read(replace(OTTILIE, name=name))
    assert words(profile, profile.name) == name


def test_headline_retyped_in_another_font_is_still_the_headline():
    profile = read(OTTILIE, faults=frozenset({"retyped headline"}))
    assert words(profile, section(profile, SectionKind.HEADLINE).body) == OTTILIE.headline


def test_layout_decides_when_the_description_of_the_file_was_changed():
    info = {"Author": "somebody", "Title": "My CV", "Producer": "a PDF editor"}
    assert read(OTTILIE, info=info).source == read(OTTILIE).source


# Experience


def test_wrapped_company_and_title():
    company = f"Moyvale General Hospital {LONG}"
    title = f"Ward Sister {LONG}"
    profile = read(
        replace(OTTILIE, companies=(Company(company, (Role(title, Dates(Month(2019))),)),))
    )
    assert words(profile, job(profile).organisation) == company
    assert words(profile, job(profile).title) == title
    assert job(profile).start == Month(2019)


def test_group_gives_every_role_the_company_and_drops_the_total():
    roles = (
        Role("Ward Sister", Dates(Month(2019, 1)), "Moyvale", ("Leads.",)),
        Role("Nurse", Dates(Month(2016, 2), Month(2018, 12)), "Moyvale"),
        Role("Student", Dates(Month(2015, 2), Month(2016, 1))),
    )
    profile = read(
        replace(OTTILIE, companies=(Company("Moyvale Hospital", roles), Company("Elm", roles[2:])))
    )
    entries = section(profile, SectionKind.EXPERIENCE).entries
    assert [words(profile, e.title) for e in entries] == [
        "Ward Sister",
        "Nurse",
        "Student",
        "Student",
    ]
    assert [words(profile, e.organisation) for e in entries] == ["Moyvale Hospital"] * 3 + ["Elm"]
    assert "years" not in profile.source
    assert "lengths of time that LinkedIn adds to dates" in profile.origin.skipped


def test_role_without_dates_keeps_its_description():
    role = Role("Ward Sister", None, "", ("I lead nine nurses.", "In 2019 - 2020 we moved."))
    profile = read(with_role(role))
    assert job(profile).dates is None
    assert texts(profile, job(profile).paragraphs) == list(role.text)


def test_role_with_nothing_but_title_and_dates():
    profile = read(with_role(Role("Ward Sister", Dates(Month(2019, 1), Month(2020, 1)))))
    assert job(profile).place is None
    assert job(profile).lines == ()


def test_long_wrapped_place():
    role = Role("Ward Sister", Dates(Month(2019, 1)), "Moyvale, County Elm, Ireland", ("Leads.",))
    profile = read(with_role(role))
    assert words(profile, job(profile).place) == role.place


def test_eleven_pages():
    text = tuple(f"- Result number {n} for the ward" for n in range(12))
    roles = [
        Role(f"Nurse {n}", Dates(Month(1990 + n, 3), Month(1991 + n, 2)), "Elm", text)
        for n in range(31)
    ]
    person = replace(
        OTTILIE, companies=tuple(Company(f"Ward {n}", (r,)) for n, r in enumerate(roles))
    )
    pdf = read_pages(draw(person), "profile.pdf")
    assert len(pdf.pages) >= 11
    entries = section(profile := read_linkedin_pdf(pdf), SectionKind.EXPERIENCE).entries
    assert [words(profile, e.title) for e in entries] == [r.title for r in roles]
    assert all(len(e.bullets) == 12 for e in entries)


@pytest.mark.parametrize("left_out", ["summary", "companies", "schools"])
def test_any_of_the_three_sections_may_be_missing(left_out: str):
    profile = read(replace(OTTILIE, **{left_out: ()}))
    kinds = {
        "summary": SectionKind.ABOUT,
        "companies": SectionKind.EXPERIENCE,
        "schools": SectionKind.EDUCATION,
    }
    assert profile.section(kinds.pop(left_out)) is None
    assert all(profile.section(kind) for kind in kinds.values())


def test_only_a_name():
    profile = read(Person("Ottilie Brannagh", location="Moyvale"))
    assert words(profile, profile.name) == "Ottilie Brannagh"
    assert profile.sections == ()


# Dates


@pytest.mark.parametrize(
    ("dates", "written"),
    [
        (Dates(Month(2019, 1)), "January 2019 - Present"),
        (Dates(Month(2015), Month(2018)), "2015 - 2018"),
        (Dates(Month(2016), Month(2016)), "2016 - 2016"),
        (Dates(Month(2016, 5), Month(2017)), "May 2016 - 2017"),
        (Dates(Month(2020, 3), Month(2020, 3)), "March 2020 - March 2020"),
        (Dates(Month(2024, 10), Month(2031, 6)), "October 2024 - June 2031"),
    ],
)
def test_dates_of_a_role(dates: Dates, written: str):
    profile = read(with_role(Role("Ward Sister", dates)))
    entry = job(profile)
    assert words(profile, entry.dates) == written
    assert (entry.start, entry.end) == (dates.start, dates.end)
    assert entry.is_current is (dates.end is None)


@pytest.mark.parametrize(
    ("school", "title", "dates"),
    [
        (School("Elm", "BSc", "Nursing", Dates(Month(2012, 9), Month(2016, 5))), "BSc, Nursing", "September 2012 - May 2016"),
        (School("Elm", "BSc", "", Dates(Month(2012), Month(2016))), "BSc", "2012 - 2016"),
        (School("Elm", "", "", Dates(Month(2012), Month(2016))), "", "2012 - 2016"),
        (School("Elm", "BSc", "Nursing"), "BSc, Nursing", ""),
        (School("Elm", "BSc (Hons)", "Nursing (Adult)"), "BSc (Hons), Nursing (Adult)", ""),
        (School("Elm", "BSc (Hons)", "", Dates(Month(2013), Month(2013))), "BSc (Hons)", "2013"),
        (School("Elm"), "", ""),
    ],
)  # fmt: skip
def test_forms_of_a_degree_line(school: School, title: str, dates: str):
    profile = read(replace(OTTILIE, schools=(school, School("Oak", "MSc"))))
    entries = section(profile, SectionKind.EDUCATION).entries
    assert [words(profile, e.organisation) for e in entries] == ["Elm", "Oak"]
    assert words(profile, entries[0].title) == title
    assert words(profile, entries[0].dates) == dates
    assert entries[0].start == (school.dates.start if school.dates else None)
    assert entries[0].end == (school.dates.end if school.dates else None)


def test_degree_line_that_wraps_inside_its_dates():
    for extra in range(1, 40):
        school = School(
            "Elm", "BSc", "x" * 30 + " " + "y" * extra, Dates(Month(2024, 5), Month(2027, 5))
        )
        profile = read(replace(OTTILIE, schools=(school,)))
        entry = section(profile, SectionKind.EDUCATION).entries[0]
        assert words(profile, entry.title) == f"BSc, {school.field}"
        assert (entry.start, entry.end) == (Month(2024, 5), Month(2027, 5))


def test_wrapped_school():
    school = School(f"Elm College {LONG}", "BSc")
    profile = read(replace(OTTILIE, schools=(school, School("Oak"), School("Ash"))))
    entries = section(profile, SectionKind.EDUCATION).entries
    assert [words(profile, e.organisation) for e in entries] == [school.name, "Oak", "Ash"]


# What such a file cannot show


def test_origin_says_what_the_file_cannot_show():
    origin = read(OTTILIE).origin
    assert (origin.kind, origin.version) == ("linkedin-pdf", "v3")
    assert {
        "all-skills",
        "certificate-details",
        "emoji",
        "featured",
        "activity",
        "volunteering",
        "projects",
        "courses",
        "organizations",
        "test-scores",
        "recommendations",
        "recommendations-given",
    } <= origin.cannot_show
    assert not {"experience", "education", "about", "skills", "languages"} & origin.cannot_show


def test_same_bytes_every_time():
    assert draw(OTTILIE) == draw(OTTILIE)
    assert read(OTTILIE) == read(OTTILIE)
