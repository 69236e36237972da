"""Reading LinkedIn's PDF of an invented person, and looking at what came of it."""

from __future__ import annotations

from dataclasses import replace

from brandcheck.core.profile import Entry, Month, Profile, Section, SectionKind
from brandcheck.parsing.pdf.linkedin_pdf import is_v3, read_linkedin_pdf
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.people import Company, Dates, Person, Role, School

LONG = "who looks after the people that nobody else has the time to look after on a long night"
OTTILIE = Person(
    name="Ottilie Brannagh",
    headline="Ward sister | I teach wound care where there is no specialist",
    location="Moyvale, Ireland",
    skills=("Wound care", "Teaching", "Triage"),
    summary=("I run a ward of 24 beds.", "", "Ask me about dressings that stay on."),
    companies=(
        Company(
            "Moyvale General Hospital",
            (
                Role(
                    "Ward Sister",
                    Dates(Month(2019, 1)),
                    "Moyvale, Ireland",
                    ("I lead nine nurses.",),
                ),
            ),
        ),
    ),
    schools=(School("Elm College", "BSc", "Nursing", Dates(Month(2012, 9), Month(2016, 5))),),
)


def read(person: Person, **options) -> Profile:
    pdf = read_pages(draw(person, **options), "profile.pdf")
    assert is_v3(pdf)
    return read_linkedin_pdf(pdf)


def section(profile: Profile, kind: SectionKind) -> Section:
    found = profile.section(kind)
    assert found is not None
    return found


def job(profile: Profile, number: int = 0) -> Entry:
    return section(profile, SectionKind.EXPERIENCE).entries[number]


def words(profile: Profile, span) -> str:
    return profile.text(span) if span else ""


def texts(profile: Profile, spans) -> list[str]:
    return [profile.text(span) for span in spans]


def with_role(role: Role) -> Person:
    return replace(OTTILIE, companies=(Company("Moyvale General Hospital", (role,)),))


def with_text(*lines: str) -> Person:
    return with_role(Role("Ward Sister", Dates(Month(2019, 1)), "Moyvale", lines))
