"""Headings in the wordings and languages that profiles use."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.core.profile import SectionKind
from brandcheck.parsing.text.headings import is_document_title, kind_of, label_of

KNOWN = [
    ("Work history", "experience"),
    ("PROFESSIONAL EXPERIENCE", "experience"),
    ("Board work and mentoring", "organizations"),
    ("Talks & publications", "publications"),
    ("Placements and volunteering", "experience"),
    ("Summary", "about"),
    ("About me:", "about"),
    ("Profile", "about"),
    ("Core competencies", "skills"),
    ("Skills (25)", "skills"),
    ("Skills 25", "skills"),
    ("3. Skills", "skills"),
    ("II. Education", "education"),
    ("— Skills & Expertise —", "skills"),
    ("Volunteer Experience", "volunteering"),
    ("Licenses & certifications", "certifications"),
    ("Licences and Certifications", "certifications"),
    ("Honors-Awards", "honors"),
    ("Honours & Awards", "honors"),
    ("Patents", "patents"),
    ("Test Scores", "test-scores"),
    ("Recommendations", "recommendations"),
    ("Recommendations given", "recommendations-given"),
    ("Organizations", "organizations"),
    ("Publications", "publications"),
    ("Top Skills", "skills"),
    ("Aptitudes principales", "skills"),
    ("Extracto", "about"),
    ("EDUCACION", "education"),
    ("Coordonnées", "contact"),
    ("Résumé", "about"),
    ("RÉSUMÉ", "about"),
    ("Resumé", "about"),
    ("Principales compétences", "skills"),
    ("Formation", "education"),
    ("Formação acadêmica", "education"),
    ("Główne umiejętności", "skills"),
    ("Doświadczenie", "experience"),
    ("Wykształcenie", "education"),
    ("Mest repræsenterede kompetencer", "skills"),
    ("Berufserfahrung", "experience"),
    ("Top-Kenntnisse", "skills"),
    ("Способы связаться", "contact"),
    ("Опыт работы", "experience"),
    ("İletişim Bilgileri", "contact"),
    ("DENEYİM", "experience"),
    ("EĞİTİM", "education"),
    ("연락처", "contact"),
    ("대표 보유기술", "skills"),
    ("경력", "experience"),
    ("Belangrijkste vaardigheden", "skills"),
    ("Främsta kompetenser", "skills"),
    ("Riepilogo", "about"),
    ("Formazione", "education"),
    ("Experiență", "experience"),
    ("💼 Work Experience", "experience"),
]


@pytest.mark.parametrize(("heading", "kind"), KNOWN)
def test_known(heading, kind):
    assert kind_of(heading) == kind


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "Director of Education",
        "Skills for life",
        "Experience the difference",
        "RESUME",
        "resume",
        "Adult Education Centre",
        "Community Workshop",
        "I have experience",
        "x" * 500,
        "12",
        "???",
    ],
)
def test_unknown(heading):
    assert kind_of(heading) is None


def test_document_title():
    assert is_document_title("Curriculum Vitae")
    assert is_document_title("RESUME")
    assert not is_document_title("Registered Nurse")


def test_labels():
    assert label_of("Based in") == "location"
    assert label_of("Headline") == "headline"
    assert label_of("Motto") is None


def test_no_wording_is_listed_for_two_kinds():
    data = tomllib.loads((files("brandcheck") / "data" / "headings.toml").read_text("utf-8"))
    for name, words in data["kinds"].items():
        for word in words:
            assert kind_of(word) == SectionKind(name), word


@given(st.text())
def test_any_text_is_safe(text):
    assert kind_of(text) is None or len(text) <= 60
