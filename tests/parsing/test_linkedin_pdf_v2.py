"""Layout v2 (2016-2017): one column, with recommendations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import Month, Profile, Section, SectionKind
from brandcheck.parsing.pdf.linkedin_pdf import is_v3
from brandcheck.parsing.pdf.linkedin_pdf_v2 import is_v2, read_linkedin_pdf_v2
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.linkedin_pdf_v2 import Block, OldPerson, Recommendation, draw_v2
from tests.lookalike.people import Dates, Person, Role

LONG = "who looks after the people that nobody else has the time to look after on a long night"
IGNATIUS = OldPerson(
    name="Ignatius Pellwood",
    headline="Events manager at Harbour Hall",
    email="ignatius@harbour.example",
    summary=(f"I run rooms {LONG}.", "", "I like full ones."),
    jobs=(
        (
            "Harbour Hall",
            Role(
                "Events Manager",
                Dates(Month(2014, 5)),
                text=(f"I fill 40 rooms {LONG} and the day after.", "• Cut no-shows by half", f"• {LONG}"),
            ),
        ),
        ("Quay Inn", Role("Head of Bar at Night", Dates(Month(2010), Month(2014)))),
    ),
    volunteering=(("Harbour Rowing Club", Role("Coach", Dates(Month(2012, 1)), text=("Under-16s.",))),),
    blocks=(
        (
            "Education",
            (
                Block("Elm College", "Diploma, Hotel Management, 2007 - 2009"),
                Block("Oak School", "2000 - 2007", ("Activities and Societies:  Rowing, Choir",)),
            ),
        ),
        ("Certifications", (Block("Personal Licence", "Harbour Council, May 2011"),)),
        ("Honors and Awards", (Block("Venue of the Year", "Quay Guild, 2015", ("For the hall.",)),)),
        ("Projects", (Block("The long table", "June 2013", ("A street dinner for 900.",)),)),
        ("Organizations", (Block("Guild of Hosts", "Treasurer"),)),
        ("Courses", (Block("Diploma"), Block("Cellar work"))),
        ("Publications", (Block("On full rooms", "Quay Letters, March 2016"),)),
        ("Test Scores", (Block("Service test", "June 2009"),)),
    ),
    lists=(
        ("Skills & Expertise", ("Events", "Cellar management", "Budgets", "Rotas")),
        ("Interests", ("rowing, choir",)),
    ),
    languages=(("English", "Native or bilingual proficiency"), ("French", ""), ("Dutch", "Elementary proficiency")),
    recommendations=(
        Recommendation(
            f"Ignatius remembers every guest {LONG} and more. He is quick.",
            "Delphine Aubry",
            "Cook, worked directly with Ignatius at Harbour Hall",
        ),
        Recommendation("He is fair.", "Huw Dacey", "Owner, managed Ignatius at Quay Inn"),
    ),
)  # fmt: skip


def read(person: OldPerson = IGNATIUS, **options) -> Profile:
    pdf = read_pages(draw_v2(person, **options), "old.pdf")
    assert is_v2(pdf)
    assert not is_v3(pdf)
    return read_linkedin_pdf_v2(pdf)


def section(profile: Profile, kind: SectionKind) -> Section:
    found = profile.section(kind)
    assert found is not None
    return found


def entries(profile: Profile, kind: SectionKind) -> list[tuple[str, str, str]]:
    def text(span) -> str:
        return profile.text(span) if span else ""

    return [
        (text(e.title), text(e.organisation), text(e.dates)) for e in section(profile, kind).entries
    ]


def texts(profile: Profile, spans) -> list[str]:
    return [profile.text(span) for span in spans]


def test_head_without_the_private_address():
    profile = read()
    assert profile.text(profile.name) == "Ignatius Pellwood"
    assert texts(profile, section(profile, SectionKind.HEADLINE).paragraphs) == [IGNATIUS.headline]
    assert "@" not in profile.source
    assert profile.origin.skipped[0] == "e-mail address"


def test_summary_keeps_paragraphs_and_joins_wraps():
    profile = read()
    about = section(profile, SectionKind.ABOUT)
    assert texts(profile, about.paragraphs) == [IGNATIUS.summary[0], IGNATIUS.summary[2]]


def test_role_line_is_parted_at_its_wide_at():
    profile = read()
    assert entries(profile, SectionKind.EXPERIENCE) == [
        ("Events Manager", "Harbour Hall", "May 2014 - Present"),
        ("Head of Bar at Night", "Quay Inn", "2010 - 2014"),
    ]
    first, second = section(profile, SectionKind.EXPERIENCE).entries
    assert (first.start, first.end, first.is_current) == (Month(2014, 5), None, True)
    assert (second.start, second.end, second.is_current) == (Month(2010), Month(2014), False)
    assert "months" not in profile.source


def test_description_with_wraps_marked_by_a_space():
    profile = read()
    job = section(profile, SectionKind.EXPERIENCE).entries[0]
    assert texts(profile, job.paragraphs) == [IGNATIUS.jobs[0][1].text[0]]
    assert texts(profile, job.bullets) == ["Cut no-shows by half", LONG]


def test_a_full_line_without_an_indented_next_one_ends_there():
    full = (
        "I lead the events of the hall and the bar and the terrace and the quay on long nights too"
    )
    lines = (f"First {LONG} and {LONG}.", full, "Internationalisation of the whole house is next.")
    role = Role("Host", Dates(Month(2014)), text=lines)
    profile = read(replace(IGNATIUS, jobs=(("Quay Inn", role),)))
    job = section(profile, SectionKind.EXPERIENCE).entries[0]
    assert texts(profile, job.paragraphs) == list(lines)


def test_wrapped_role_line():
    title = f"Events Manager {LONG}"
    profile = read(replace(IGNATIUS, jobs=(("Harbour Hall", Role(title, Dates(Month(2014)))),)))
    assert entries(profile, SectionKind.EXPERIENCE)[0][:2] == (title, "Harbour Hall")


def test_volunteering_is_read_like_experience():
    profile = read()
    assert entries(profile, SectionKind.VOLUNTEERING) == [
        ("Coach", "Harbour Rowing Club", "January 2012 - Present")
    ]


def test_schools():
    profile = read()
    assert entries(profile, SectionKind.EDUCATION) == [
        ("Diploma, Hotel Management", "Elm College", "2007 - 2009"),
        ("", "Oak School", "2000 - 2007"),
    ]
    lines = section(profile, SectionKind.EDUCATION).entries[1].paragraphs
    assert texts(profile, lines) == ["Activities and Societies: Rowing, Choir"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (SectionKind.CERTIFICATIONS, [("Personal Licence", "Harbour Council", "May 2011")]),
        (SectionKind.HONORS, [("Venue of the Year", "Quay Guild", "2015")]),
        (SectionKind.PROJECTS, [("The long table", "", "June 2013")]),
        (SectionKind.ORGANIZATIONS, [("Guild of Hosts", "", "")]),
        (SectionKind.COURSES, [("Diploma", "", ""), ("Cellar work", "", "")]),
        (SectionKind.PUBLICATIONS, [("On full rooms", "Quay Letters", "March 2016")]),
        (SectionKind.TEST_SCORES, [("Service test", "", "June 2009")]),
    ],
)
def test_other_sections(kind: SectionKind, expected: list[tuple[str, str, str]]):
    assert entries(read(), kind) == expected


def test_lists_and_languages_in_two_columns():
    profile = read()
    assert texts(profile, section(profile, SectionKind.SKILLS).items) == list(IGNATIUS.lists[0][1])
    assert texts(profile, section(profile, SectionKind.INTERESTS).items) == ["rowing, choir"]
    assert texts(profile, section(profile, SectionKind.LANGUAGES).items) == [
        "English (Native or bilingual proficiency)",
        "French",
        "Dutch (Elementary proficiency)",
    ]


def test_recommendations_with_who_wrote_them():
    profile = read()
    assert entries(profile, SectionKind.RECOMMENDATIONS) == [
        ("Delphine Aubry", "Cook, worked directly with Ignatius at Harbour Hall", ""),
        ("Huw Dacey", "Owner, managed Ignatius at Quay Inn", ""),
    ]
    first, second = section(profile, SectionKind.RECOMMENDATIONS).entries
    assert texts(profile, first.paragraphs) == [IGNATIUS.recommendations[0].text]
    assert texts(profile, second.paragraphs) == ["He is fair."]


def test_one_recommendation():
    profile = read(replace(IGNATIUS, recommendations=IGNATIUS.recommendations[1:]))
    assert len(section(profile, SectionKind.RECOMMENDATIONS).entries) == 1


def test_what_is_printed_twice_is_read_once():
    profile = read()
    assert profile.source.count("Ignatius Pellwood") == 1
    assert "on LinkedIn" not in profile.source
    assert "Page" not in profile.source
    assert "name and headline, where they are printed again" in profile.origin.skipped


def test_address_behind_the_last_line():
    profile = read(replace(IGNATIUS, address="https://www.linkedin.com/in/ignatius?trk=pdf"))
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        "https://www.linkedin.com/in/ignatius"
    ]
    assert "contact-links" not in profile.origin.cannot_show
    assert "contact-links" in read().origin.cannot_show


def test_origin():
    origin = read(creator="another program").origin
    assert (origin.kind, origin.version, origin.ui_language) == ("linkedin-pdf", "v2", "en")
    assert "recommendations" not in origin.cannot_show
    assert {"featured", "activity", "recommendations-given"} <= origin.cannot_show


def test_the_newer_layout_is_not_taken_for_the_older():
    pdf = read_pages(draw(Person("Ottilie Brannagh", location="Moyvale")), "new.pdf")
    assert not is_v2(pdf)
