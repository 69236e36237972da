"""Each example ships as Markdown and as PDF, and both read as the same profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from brandcheck.core.profile import Entry, Profile, SectionKind
from brandcheck.parsing.pdf.any_pdf import read_pdf
from brandcheck.parsing.text.markdown import read_markdown
from tests.lookalike.from_profile import person_of, site_language
from tests.lookalike.linkedin_pdf import draw

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "profiles").glob("*.md"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def both(request) -> tuple[Profile, Profile]:
    """Give the Markdown's profile and the shipped PDF's."""
    written = read_markdown(request.param.read_text("utf-8"), request.param.name)
    return written, read_pdf(request.param.with_suffix(".pdf").read_bytes(), "profile.pdf")


def test_shipped_pdf_says_what_a_newly_drawn_one_says(both: tuple[Profile, Profile]):
    written, shipped = both
    drawn = draw(person_of(written), ui_language=site_language(written))
    assert read_pdf(drawn, "profile.pdf").source == shipped.source
    assert shipped.origin.ui_language == site_language(written)


def said(profile: Profile, span) -> str:
    text = profile.text(span) if span else ""
    return " ".join("".join(c for c in text if ord(c) < 0x10000).split())  # emoji are lost


def texts(profile: Profile, spans) -> list[str]:
    return [said(profile, span) for span in spans]


def entries(profile: Profile, kind: SectionKind) -> tuple[Entry, ...]:
    return tuple(entry for section in profile.of_kind(kind) for entry in section.entries)


def test_there_are_examples():
    assert len(EXAMPLES) >= 5


def test_head(both: tuple[Profile, Profile]):
    a, b = both
    assert said(a, a.name) == said(b, b.name)
    assert said(a, a.location) == said(b, b.location)
    for one, two in zip(
        a.of_kind(SectionKind.HEADLINE), b.of_kind(SectionKind.HEADLINE), strict=True
    ):
        assert said(a, one.body) == said(b, two.body)


def test_about(both: tuple[Profile, Profile]):
    a, b = both
    one, two = a.section(SectionKind.ABOUT), b.section(SectionKind.ABOUT)
    assert texts(a, one.paragraphs if one else ()) == texts(b, two.paragraphs if two else ())
    assert texts(a, one.items if one else ()) == texts(b, two.items if two else ())


def test_experience(both: tuple[Profile, Profile]):
    a, b = both
    for one, two in zip(
        entries(a, SectionKind.EXPERIENCE), entries(b, SectionKind.EXPERIENCE), strict=True
    ):
        for field in ("title", "organisation", "place"):
            assert said(a, getattr(one, field)) == said(b, getattr(two, field))
        for field in ("start", "end", "is_current"):
            assert getattr(one, field) == getattr(two, field)
        assert texts(a, one.bullets) == texts(b, two.bullets)
        assert texts(a, one.paragraphs) == texts(b, two.paragraphs)


def test_education(both: tuple[Profile, Profile]):
    a, b = both
    for one, two in zip(
        entries(a, SectionKind.EDUCATION), entries(b, SectionKind.EDUCATION), strict=True
    ):
        assert said(a, one.title) == said(b, two.title)
        assert said(a, one.organisation) == said(b, two.organisation)
        assert (one.start, one.end) == (two.start, two.end)


def test_lists_as_far_as_the_pdf_shows_them(both: tuple[Profile, Profile]):
    a, b = both
    for kind, most in ((SectionKind.SKILLS, 3), (SectionKind.LANGUAGES, 50)):
        one, two = a.section(kind), b.section(kind)
        wanted = texts(a, one.items)[:most] if one else []
        assert wanted == texts(b, two.items if two else ())
    for kind in (SectionKind.CERTIFICATIONS, SectionKind.HONORS, SectionKind.PUBLICATIONS):
        titles = [said(a, entry.title) for entry in entries(a, kind)][:5]
        assert titles == [said(b, entry.title) for entry in entries(b, kind)]
