"""Plain text: with headings of every style, without headings, and one paragraph alone."""

from __future__ import annotations

import pytest

from brandcheck.core.profile import Facet, Month, SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing.text.plain_text import read_text
from tests.parsing.structure import structure

NURSE = """\
ADA RUIZ-HALLAM
Registered Nurse, Stroke Unit
12 Harbour Street, Lowmoor LM1 2AB | 0161 496 0123 | ada@example.org

PROFESSIONAL SUMMARY

I look after people in the first hours after a stroke, and I
teach new nurses how to talk to relatives who have just been
told the worst.

WORK EXPERIENCE

Ward Sister, Hospital Vale Verde                Jan 2017 - Present
• Cut the time to first scan from 51 to 24 minutes by moving
  the scanner desk
• Taught 30 nurses

Staff Nurse
Clínica do Mar
2008 - 2010
- Ran the night desk

EDUCATION

BSc Nursing, Universidade do Vale, 2004 - 2008

SKILLS

Triage, Wound care, Teaching

CERTIFICATIONS
First Aid at Work, 2013
Advanced Life Support, 2019

REFERENCES
Available on request.
"""

WELDER = """\
Marek Dolan-Pruszak
Welder at Harrowgate Fabrication
Lowmoor, United Kingdom

About
I am a welder with a lot of experience.

Experience
Welder Fabricator
Harrowgate Fabrication
Apr 2016 – Present · 8 yrs
Lowmoor
TIG weld thin-wall stainless pipe for dairies and breweries
Built a turning jig from scrap

Welder
Coble & Sons Shipfitters · Full-time
Aug 2008 – Mar 2016 (7 years 8 months)
Port Fenwick, United Kingdom

Education
Port Fenwick College
Level 3 Diploma in Fabrication and Welding
2008 – 2011

Skills
TIG welding
MIG welding
Languages
Polish
"""

FARMER_NO_HEADINGS = """\
Gwilym Prosser-Vane
Organic dairy farmer
gwilym@example.org

2006 - Present
Farmer and Partner
Prosser & Daughter
Brought lameness down from one cow in four to one in fifteen.

1999 - 2006
Herdsman
Vane Estate
Milked 220 cows on shifts.

1997 - 1999
National Diploma in Agriculture
Glen Valleys College
"""

LOCKSMITH_DE = """\
Lebenslauf

Name: Jürgen Öztürk
Wohnort: Bad Lohne
Telefon: 0441 123456

Über mich:
Ich schweiße Rohre.

Berufserfahrung:
03/2015 – heute   Schweißer, Rohrbau Lohne GmbH
                  WIG-Nähte
01/2010 – 02/2015 Schlosser bei Metallbau Kern
                  Reparaturen

Kenntnisse:
WIG, MAG, Isometrien
"""


def test_capital_headings():
    profile = read_text(NURSE, "nurse.txt")
    assert structure(profile) == {
        "name": "ADA RUIZ-HALLAM",
        "headline": "Registered Nurse, Stroke Unit",
        "location": None,
        "sections": [
            *("PROFESSIONAL SUMMARY", "WORK EXPERIENCE", "EDUCATION", "SKILLS"),
            *("CERTIFICATIONS", "REFERENCES"),
        ],
        "about_paragraphs": 1,
        "titles": ["Ward Sister", "Staff Nurse"],
        "employers": ["Hospital Vale Verde", "Clínica do Mar"],
        "places": [None, None],
        "dates": ["Jan 2017 - Present", "2008 - 2010"],
        "n_bullets": [2, 1],
        "degrees": ["BSc Nursing"],
        "schools": ["Universidade do Vale"],
        "skills": ["Triage", "Wound care", "Teaching"],
        "languages": [],
    }
    certificates = profile.section(SectionKind.CERTIFICATIONS).entries
    assert [(profile.text(c.title), c.start) for c in certificates] == [
        ("First Aid at Work", Month(2013)),
        ("Advanced Life Support", Month(2019)),
    ]
    assert profile.origin.kind == "text"


def test_wrapped_lines_are_one_paragraph_and_one_bullet():
    profile = read_text(NURSE, "nurse.txt")
    (about,) = profile.section(SectionKind.ABOUT).paragraphs
    assert profile.text(about).startswith("I look after")
    assert about.of(NURSE).count("\n") == 2
    bullet = profile.section(SectionKind.EXPERIENCE).entries[0].bullets[0]
    assert profile.text(bullet).endswith("by moving\n  the scanner desk")


def test_private_lines_stay_in_the_source_as_contact():
    contact = read_text(NURSE, "nurse.txt").section(SectionKind.CONTACT)
    assert [item.of(NURSE) for item in contact.items] == [
        "12 Harbour Street, Lowmoor LM1 2AB",
        "0161 496 0123",
        "ada@example.org",
    ]


def test_sizes_of_a_network_and_labels_of_dates_are_no_words_of_the_owner():
    profile = read_text(
        "Amara Dunne\nVeterinary surgeon\nBristol, England\n500+ connections · 1,204 followers\n\n"
        "About\nI patch up dogs.\n\nLicenses & certifications\n"
        "Advanced practice\nGuild of Vets\nIssued Sep 2021 · Expires Mar 2026\n\n"
        "First aid\nRed Lion Brigade\nCompleted 2019\n",
        "a test",
    )
    about = [s for s in profile.sections if s.kind is SectionKind.ABOUT]
    assert [s.body.of(profile.source).strip() for s in about] == ["I patch up dogs."]
    held = next(s for s in profile.sections if s.kind is SectionKind.CERTIFICATIONS).entries
    assert [(e.title.of(profile.source), e.start) for e in held] == [
        ("Advanced practice", Month(2021, 9)),
        ("First aid", Month(2019)),
    ]


def test_a_story_under_its_own_heading_is_no_skill():
    profile = read_text(
        "Blessing Adu\nCare assistant\n\nAbout\nI look after 12 people.\n\n"
        "Skills\nPersonal care\n\nHoists\nCare notes\n\n"
        "Church\nI sing in the choir and cook for 60 people\n",
        "a test",
    )
    listed = profile.section(SectionKind.SKILLS)
    assert [s.of(profile.source) for s in listed.items] == [
        "Personal care",
        "Hoists",
        "Care notes",
    ]
    assert profile.section(SectionKind.OTHER).heading.of(profile.source) == "Church"


def test_a_remark_is_no_recommendation():
    section = read_text(NURSE, "nurse.txt").section(SectionKind.RECOMMENDATIONS)
    assert section.entries == ()
    assert [p.of(NURSE) for p in section.paragraphs] == ["Available on request."]


def test_title_case_headings_without_gaps():
    found = structure(read_text(WELDER, "welder.txt"))
    assert found["location"] == "Lowmoor, United Kingdom"
    assert found["titles"] == ["Welder Fabricator", "Welder"]
    assert found["employers"] == ["Harrowgate Fabrication", "Coble & Sons Shipfitters"]
    assert found["places"] == ["Lowmoor", "Port Fenwick, United Kingdom"]
    assert found["degrees"] == ["Level 3 Diploma in Fabrication and Welding"]
    assert found["schools"] == ["Port Fenwick College"]
    assert found["skills"] == ["TIG welding", "MIG welding"]
    assert found["languages"] == ["Polish"]


def test_lines_that_were_not_wrapped_stay_apart():
    job = read_text(WELDER, "welder.txt").section(SectionKind.EXPERIENCE).entries[0]
    assert [p.of(WELDER) for p in job.paragraphs] == [
        "TIG weld thin-wall stainless pipe for dairies and breweries",
        "Built a turning jig from scrap",
    ]


def test_no_headings_at_all():
    profile = read_text(FARMER_NO_HEADINGS, "farmer.txt")
    found = structure(profile)
    assert found["name"] == "Gwilym Prosser-Vane"
    assert found["headline"] == "Organic dairy farmer"
    assert found["titles"] == ["Farmer and Partner", "Herdsman"]
    assert found["employers"] == ["Prosser & Daughter", "Vane Estate"]
    assert found["degrees"] == ["National Diploma in Agriculture"]
    assert found["schools"] == ["Glen Valleys College"]
    assert profile.origin.kind == "text"


def test_labels_and_headings_with_colons():
    profile = read_text(LOCKSMITH_DE, "lebenslauf.txt")
    found = structure(profile)
    assert found["name"] == "Jürgen Öztürk"
    assert found["location"] == "Bad Lohne"
    assert found["titles"] == ["Schweißer", "Schlosser"]
    assert found["employers"] == ["Rohrbau Lohne GmbH", "Metallbau Kern"]
    assert found["dates"] == ["03/2015 – heute", "01/2010 – 02/2015"]
    assert found["skills"] == ["WIG", "MAG", "Isometrien"]
    jobs = profile.section(SectionKind.EXPERIENCE).entries
    assert [p.of(LOCKSMITH_DE) for job in jobs for p in job.paragraphs] == [
        "WIG-Nähte",
        "Reparaturen",
    ]


def test_underlined_headings():
    text = "Ann Lee\n=======\nCook\n\nExperience\n----------\nCook, The Kettle 2015 - 2018\n\nSkills\n______\nBread\n"
    found = structure(read_text(text, "x"))
    assert (found["name"], found["headline"]) == ("Ann Lee", "Cook")
    assert found["sections"] == ["Experience", "Skills"]
    assert (found["titles"], found["employers"]) == (["Cook"], ["The Kettle"])
    assert found["skills"] == ["Bread"]


def test_unknown_capital_heading_in_the_same_style():
    text = "EXPERIENCE\n\nCook, The Kettle 2015 - 2018\n\nSKILLS\n\nBread, Stock\n\nADDITIONAL REMARKS\n\nI own a van.\n"
    profile = read_text(text, "x")
    other = profile.section(SectionKind.OTHER)
    assert profile.text(other.heading) == "ADDITIONAL REMARKS"
    assert [profile.text(p) for p in other.paragraphs] == ["I own a van."]


def test_heading_with_its_content_on_one_line():
    text = "Ann Lee\nCook\n\nSkills: Bread, Stock, Sauces\n\nLanguages: Polish (native), English\n"
    found = structure(read_text(text, "x"))
    assert found["skills"] == ["Bread", "Stock", "Sauces"]
    assert found["languages"] == ["Polish (native)", "English"]


PARAGRAPHS = """\
I light plays and dance in theatres that own forty lamps and need a hundred. That means
choosing where the dark goes.

Since 2020 most of my rigs have been LED lighting."""


def test_only_paragraphs_are_an_about():
    profile = read_text(PARAGRAPHS, "text")
    (about,) = profile.sections
    assert about.kind is SectionKind.ABOUT
    assert about.heading is None
    assert len(about.paragraphs) == 2
    assert profile.origin.kind == "paragraph"
    assert SectionKind.ABOUT not in profile.origin.cannot_show
    hidden = {kind for kind in SectionKind if kind is not SectionKind.ABOUT}
    assert hidden <= profile.origin.cannot_show
    assert Facet.LOCATION in profile.origin.cannot_show


def test_name_headline_and_text_without_headings():
    text = "Ann Lee\nCook at The Kettle\n\nI bake for the whole street. Come by before six.\n"
    profile = read_text(text, "x")
    found = structure(profile)
    assert (found["name"], found["headline"]) == ("Ann Lee", "Cook at The Kettle")
    assert found["about_paragraphs"] == 1
    assert profile.origin.cannot_show == frozenset()


def test_emoji_bullets():
    text = (
        "Ann Lee\nCook\n\nExperience\nCook, The Kettle 2015 - 2018\n🔹 Baked bread\n🔹 Fed forty\n"
    )
    (job,) = read_text(text, "x").section(SectionKind.EXPERIENCE).entries
    assert [b.of(text) for b in job.bullets] == ["Baked bread", "Fed forty"]


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
@pytest.mark.parametrize("text", [NURSE, WELDER, FARMER_NO_HEADINGS, LOCKSMITH_DE])
def test_line_ends_and_marks_change_no_structure(text, change):
    assert structure(read_text(change(text), "x")) == structure(read_text(text, "x"))


def test_no_words():
    with pytest.raises(InputError, match=r"note\.txt: it holds no words"):
        read_text(" \n--\n", "note.txt")
