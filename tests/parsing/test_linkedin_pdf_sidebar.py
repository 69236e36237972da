"""Layout v3: the sidebar, one test for each fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brandcheck.core.profile import SectionKind
from brandcheck.parsing.pdf.linkedin_pdf import read_linkedin_pdf
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike.linkedin_pdf import draw
from tests.parsing.pdf_support import LONG, OTTILIE, read, section, texts, words

# Sidebar


def test_every_list_of_the_sidebar():
    person = replace(
        OTTILIE,
        languages=(("English", "Native or Bilingual"), ("Welsh", ""), ("Irish", "Elementary")),
        certifications=("Advanced Life Support Provider of the whole county", "First Aid"),
        honors=("Nurse of the Year",),
        publications=("Dressings that stay on",),
        patents=("A dressing",),
    )
    profile = read(person)
    listed = {
        str(s.kind): texts(profile, s.items) or [words(profile, e.title) for e in s.entries]
        for s in profile.sections
    }
    assert listed["skills"] == ["Wound care", "Teaching", "Triage"]
    assert listed["languages"] == ["English (Native or Bilingual)", "Welsh", "Irish (Elementary)"]
    assert listed["certifications"] == list(person.certifications)
    assert listed["honors"] == ["Nurse of the Year"]
    assert listed["publications"] == ["Dressings that stay on"]
    assert listed["patents"] == ["A dressing"]
    assert profile.origin.partial == ()


def test_a_full_list_may_go_on():
    profile = read(replace(OTTILIE, certifications=tuple("ABCDEF")))
    assert len(section(profile, SectionKind.CERTIFICATIONS).entries) == 5
    assert profile.origin.partial == ("Certifications: this kind of file holds at most 5",)


def test_sidebar_that_runs_over_to_the_next_page():
    certificates = tuple(f"Certificate {n} in {LONG}" for n in range(5))
    person = replace(
        OTTILIE,
        certifications=certificates,
        honors=tuple(f"Honor {n} for one {LONG}" for n in range(5)),
        publications=tuple(f"Paper {n} on one {LONG}" for n in range(3)),
    )
    pdf = read_pages(draw(person), "profile.pdf")
    assert any(run.x < 200 for run in pdf.pages[1].runs)
    profile = read_linkedin_pdf(pdf)
    for kind, names in {
        SectionKind.CERTIFICATIONS: certificates,
        SectionKind.HONORS: person.honors,
        SectionKind.PUBLICATIONS: person.publications,
    }.items():
        entries = section(profile, kind).entries
        assert [words(profile, e.title) for e in entries] == list(names)


def test_short_items_on_both_sides_of_a_page_break_stay_apart():
    for lines in range(12):
        person = replace(
            OTTILIE,
            address=("Ward",) * lines,
            certifications=tuple(f"Certificate {n} in {LONG}" for n in range(5)),
            honors=tuple(f"honor {n} for one {LONG}" for n in range(3)),
            publications=("on wounds", "on rotas", "on nights", "on triage"),
            patents=("dressing", "rota", "lamp"),
        )
        profile = read(person)
        for kind, names in {
            SectionKind.PUBLICATIONS: person.publications,
            SectionKind.PATENTS: person.patents,
        }.items():
            entries = section(profile, kind).entries
            assert [words(profile, e.title) for e in entries] == list(names)


def test_private_contact_data_is_dropped_and_named():
    person = replace(
        OTTILIE,
        address=("12 Breadfruit Lane", "Moyvale"),
        phone="+353 20 555 0148",
        email="ottilie.brannagh.the.ward.sister@moyvale-hospital.example",
        slug="ottilie-brannagh",
    )
    profile = read(person)
    for secret in ("Breadfruit", "555", "@", "hospital.example", "Mobile"):
        assert secret not in profile.source
    assert profile.origin.skipped[:3] == ("e-mail address", "phone number", "street address")
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        "https://www.linkedin.com/in/ottilie-brannagh (LinkedIn)"
    ]


@pytest.mark.parametrize("label", ["Home", "Work"])
def test_phone_of_another_kind(label: str):
    profile = read(replace(OTTILIE, phone="0205550148", phone_label=label))
    assert profile.origin.skipped[0] == "phone number"
    assert profile.section(SectionKind.CONTACT) is None


@pytest.mark.parametrize(
    "slug",
    [
        "ottilie",
        "ottilie-brannagh-wound-care-9a81b3",
        "ottilie-brannagh-rgn-msc-wound-care-and-teaching-0b17a9",
        "zoë-größe-łata",
        "간호사-오틸리",
    ],
)
@pytest.mark.parametrize("faults", [frozenset(), frozenset({"no links"})])
def test_broken_linkedin_address_is_whole_again(slug: str, faults: frozenset[str]):
    profile = read(replace(OTTILIE, slug=slug), faults=faults)
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        f"https://www.linkedin.com/in/{slug} (LinkedIn)"
    ]


def test_the_link_knows_an_address_better_than_the_print():
    wards = (("https://wards.example.org/a-b?page=2#top", "Portfolio"),)
    profile = read(replace(OTTILIE, slug="ottilie", websites=wards))
    items = texts(profile, section(profile, SectionKind.CONTACT).items)
    assert items == [
        "https://www.linkedin.com/in/ottilie (LinkedIn)",
        "https://wards.example.org/a-b?page=2#top (Portfolio)",
    ]


def test_websites_keep_their_label_and_whole_address():
    websites = (
        ("https://wards.example.org/ottilie/notes-on-wound-care/2024", "Portfolio"),
        ("http://blog.example.net", "Blog"),
        ("https://moyvale.example.com/", "Company"),
    )
    profile = read(replace(OTTILIE, slug="ottilie", websites=websites))
    assert texts(profile, section(profile, SectionKind.CONTACT).items)[1:] == [
        f"{address} ({label})" for address, label in websites
    ]


def test_contact_order_does_not_matter_when_there_is_only_an_address():
    profile = read(replace(OTTILIE, websites=(("https://wards.example.org", "Other"),)))
    assert texts(profile, section(profile, SectionKind.CONTACT).items) == [
        "https://wards.example.org (Other)"
    ]
