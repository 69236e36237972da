"""Whatever stands in the main column comes out once, or is named as left out."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandcheck.core.profile import Month, Profile, SectionKind
from brandcheck.parsing.pdf.linkedin_pdf import read_linkedin_pdf
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.people import Company, Dates, Person, Role, School
from tests.lookalike.ui_words import UI_WORDS

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

WORDS = st.text("abcdefghijklmnoprstuwyzłéåğжд-/", min_size=1, max_size=14).map(
    lambda word: word.strip("-/") or "w"
)
LINE = st.lists(WORDS, min_size=1, max_size=30).map(lambda words: " ".join(("W", *words)))
SHORT = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(("W", *words)))
TEXT = st.lists(
    st.one_of(LINE, LINE.map("- {}".format), LINE.map("• {}".format), st.just("")),
    max_size=8,
).map(lambda lines: tuple(lines) if lines and lines[0] and lines[-1] else ())
MONTH = st.builds(Month, st.integers(1970, 2025), st.integers(1, 12))
YEAR = st.builds(Month, st.integers(1970, 2025))
DATES = st.one_of(
    st.builds(Dates, MONTH, st.one_of(st.none(), MONTH)),
    st.builds(Dates, YEAR, st.one_of(st.none(), YEAR)),
).filter(lambda dates: dates.end is None or dates.start <= dates.end)
ROLE = st.builds(Role, SHORT, DATES, st.one_of(st.just(""), SHORT), TEXT)
PERSON = st.builds(
    Person,
    name=st.just("Ottilie Brannagh"),
    headline=st.one_of(st.just(""), SHORT),
    location=SHORT.map(lambda text: text[:40].strip()),
    summary=TEXT,
    companies=st.lists(
        st.builds(Company, SHORT, st.lists(ROLE, min_size=1, max_size=3).map(tuple)), max_size=4
    ).map(tuple),
    schools=st.lists(st.builds(School, SHORT, SHORT, dates=DATES), max_size=3).map(tuple),
)


def squashed(*texts: str) -> str:
    """Return the letters; a dash that a full line pushes to the next may be a bullet or not."""
    return "".join("".join(texts).replace("-", "").split())


def spoken(lines) -> str:
    return squashed(*(re.sub(r"^[-•] ", "", line) for line in lines))


def leaves(profile: Profile) -> list[Span]:
    spans = [profile.name, profile.location]
    for section in profile.sections:
        spans += [section.heading, *section.paragraphs, *section.items]
        for entry in section.entries:
            spans += [entry.title, entry.organisation, entry.place, entry.dates, *entry.lines]
    return sorted(span for span in spans if span is not None)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PERSON, st.sampled_from(sorted(set(UI_WORDS) - {"unknown"})))
def test_every_drawn_letter_is_read_once(person: Person, language: str):
    profile = read_linkedin_pdf(read_pages(draw(person, ui_language=language), "profile.pdf"))

    def text(span) -> str:
        return profile.text(span) if span else ""

    headline = profile.section(SectionKind.HEADLINE)
    assert squashed(text(headline.body) if headline else "") == squashed(person.headline)
    assert squashed(text(profile.location)) == squashed(person.location)
    about = profile.section(SectionKind.ABOUT)
    lines = sorted((*about.paragraphs, *about.items)) if about else ()
    assert squashed(*map(text, lines)) == spoken(person.summary)
    section = profile.section(SectionKind.EXPERIENCE)
    drawn = [(company, role) for company in person.companies for role in company.roles]
    for entry, (company, role) in zip(section.entries if section else (), drawn, strict=True):
        assert squashed(text(entry.title)) == squashed(role.title)
        assert squashed(text(entry.organisation)) == squashed(company.name)
        assert squashed(text(entry.place)) == squashed(role.place)
        assert (entry.start, entry.end) == (role.dates.start, role.dates.end)
        assert squashed(*map(text, entry.lines)) == spoken(role.text)
    section = profile.section(SectionKind.EDUCATION)
    for entry, school in zip(section.entries if section else (), person.schools, strict=True):
        assert squashed(text(entry.organisation)) == squashed(school.name)
        assert squashed(text(entry.title)) == squashed(school.degree)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PERSON)
def test_every_letter_of_the_text_is_in_exactly_one_span(person: Person):
    profile = read_linkedin_pdf(read_pages(draw(person), "profile.pdf"))
    spans = leaves(profile)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    inside = [False] * len(profile.source)
    for span in spans:
        inside[span.start : span.end] = [True] * len(span)
    outside = "".join(c for c, is_in in zip(profile.source, inside, strict=True) if not is_in)
    assert set(outside) <= set("#-· \n")
