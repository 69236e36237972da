"""JSON Resume of both generations, its relatives, and everything that goes wrong in them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from brandcheck.core.profile import Month, SectionKind
from brandcheck.parsing import parse
from brandcheck.parsing.export import to_json_resume
from brandcheck.parsing.resume_json.json_resume import read_json_resume
from brandcheck.parsing.text.markdown import read_markdown
from tests.parsing.structure import structure

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "data" / "jsonresume-schema.json").read_text("utf-8")
)

NEW = {
    "$schema": "https://example.org/schema.json",
    "basics": {
        "name": "Ada Ruiz",
        "label": "Stroke nurse",
        "image": "https://example.org/a.png",
        "email": "ada@example.org",
        "phone": "0161 496 0123",
        "url": "https://ada.example",
        "summary": "I look after people.\n\nThey go home.",
        "location": {
            "address": "12 Harbour Street",
            "postalCode": "4000",
            "city": "Porto",
            "countryCode": "PT",
            "region": "Norte",
        },
        "profiles": [{"network": "LinkedIn", "username": "ada", "url": "https://in.example/ada"}],
    },
    "work": [
        {
            "name": "Hospital Vale Verde",
            "position": "Ward Sister",
            "location": "Porto",
            "startDate": "2017-01-31",
            "summary": "Stroke unit.",
            "highlights": ["Cut the time to first scan", "Taught 30 nurses"],
        },
        {
            "name": "Clínica do Mar",
            "position": "Staff Nurse",
            "startDate": "2008",
            "endDate": "2010-09-31",
        },
    ],
    "education": [
        {
            "institution": "Universidade do Vale",
            "area": "Nursing",
            "studyType": "Bachelor",
            "startDate": "2004",
            "endDate": "2008",
            "score": "16/20",
            "courses": ["N101 - Wound care"],
        }
    ],
    "skills": [{"name": "Care", "level": "Master", "keywords": ["Triage", "Wound care"]}],
    "languages": [{"language": "Portuguese", "fluency": "Native"}],
    "certificates": [{"name": "ALS", "issuer": "Heart Board", "date": "2019-05"}],
}

OLD = {
    "basics": {
        "name": "Bob Lee-Marchant",
        "picture": "x.png",
        "label": None,
        "website": "http://bob.example",
        "summary": "",
        "location": "Lyon, France",
    },
    "work": [
        {
            "company": "The Kettle",
            "position": "Cook",
            "startDate": "2023-9-28",
            "endDate": "Present",
            "website": "http://kettle.example",
        },
        {"company": "Anvil Inn", "position": "Helper", "startDate": "2016", "endDate": "2017-08"},
        {"company": "Quay", "position": "Porter", "startDate": "August 1st, 2015", "endDate": ""},
        {
            "company": "Mill",
            "position": "Packer",
            "startDate": None,
            "endDate": None,
            "summary": None,
        },
    ],
    "skills": ["Bread", {"name": "Tools", "keywords": ["Knives", "Ovens"]}, {"name": "Sauces"}],
    "references": [
        {"name": "Ann Ford", "phone": "0161 496 0123", "email": "ann@example.org"},
        {"name": "Zed Quill, owner of the Anvil Inn", "reference": "Bob feeds forty and smiles."},
        {"name": "Pia Roe", "reference": "Call me on +44 161 496 0999"},
    ],
    "certifications": [{"name": "Food hygiene", "date": "2019"}],
    "beeKeeping": ["Two hives", "Honey for the street"],
    "metaTheme": "flat",
    "pinned": True,
}


def test_new_generation():
    profile = read_json_resume(NEW, "ada.json")
    found = structure(profile)
    assert found["name"] == "Ada Ruiz"
    assert found["headline"] == "Stroke nurse"
    assert found["location"] == "Porto, Norte, PT"
    assert found["about_paragraphs"] == 2
    assert found["titles"] == ["Ward Sister", "Staff Nurse"]
    assert found["employers"] == ["Hospital Vale Verde", "Clínica do Mar"]
    assert found["dates"] == ["Jan 2017 – Present", "2008 – Sep 2010"]
    assert found["n_bullets"] == [2, 0]
    assert found["degrees"] == ["Bachelor, Nursing"]
    assert found["schools"] == ["Universidade do Vale"]
    assert found["skills"] == ["Care", "Triage", "Wound care"]
    assert found["languages"] == ["Portuguese (Native)"]
    assert profile.origin.kind == "json-resume"
    assert profile.origin.version == "1.0"
    sister, staff = profile.section(SectionKind.EXPERIENCE).entries
    assert (sister.start, sister.end, sister.is_current) == (Month(2017, 1), None, True)
    assert (staff.start, staff.end, staff.is_current) == (Month(2008), Month(2010, 9), False)


def test_private_values_never_reach_the_source():
    profile = read_json_resume(NEW, "ada.json")
    for private in ("ada@example.org", "0161 496", "Harbour Street", "4000"):
        assert private not in profile.source
    for name in ("basics.email", "basics.phone", "basics.location.address"):
        assert f"{name} (private)" in profile.origin.skipped


def test_old_generation_and_its_faults():
    profile = read_json_resume(OLD, "bob.json")
    found = structure(profile)
    assert found["headline"] is None
    assert found["location"] == "Lyon, France"
    assert found["titles"] == ["Cook", "Helper", "Porter", "Packer"]
    assert found["employers"] == ["The Kettle", "Anvil Inn", "Quay", "Mill"]
    assert found["dates"] == ["Sep 2023 – Present", "2016 – Aug 2017", "Aug 2015 – Present", None]
    assert found["skills"] == ["Bread", "Knives", "Ovens", "Sauces"]
    assert profile.origin.version == "0.x"
    certificates = profile.section(SectionKind.CERTIFICATIONS).entries
    assert [profile.text(c.title) for c in certificates] == ["Food hygiene"]


def test_referees_keep_their_telephone():
    profile = read_json_resume(OLD, "bob.json")
    (reference,) = profile.section(SectionKind.RECOMMENDATIONS).entries
    assert profile.text(reference.title) == "Zed Quill"
    assert profile.text(reference.organisation) == "owner of the Anvil Inn"
    assert [profile.text(p) for p in reference.paragraphs] == ["Bob feeds forty and smiles."]
    assert not any(word in profile.source for word in ("496", "ann@", "Ann Ford", "Pia"))
    assert {"references.email (private)", "references.phone (private)"} <= set(
        profile.origin.skipped
    )


def test_other_keys_are_kept_or_named():
    profile = read_json_resume(OLD, "bob.json")
    other = profile.section(SectionKind.OTHER)
    assert profile.text(other.heading) == "Bee keeping"
    assert [profile.text(i) for i in other.items] == ["Two hives", "Honey for the street"]
    assert {"metaTheme", "pinned", "basics.picture", "work.website"} <= set(profile.origin.skipped)


def test_what_the_schema_has_no_place_for():
    hidden = read_json_resume(NEW, "x").origin.cannot_show
    assert {SectionKind.FEATURED, SectionKind.ACTIVITY, SectionKind.ORGANIZATIONS} <= hidden
    shown = read_json_resume(NEW | {"memberships": [{"name": "Guild"}]}, "x").origin.cannot_show
    assert SectionKind.ORGANIZATIONS not in shown


def test_fresh():
    fresh = {
        "name": "Ada Ruiz",
        "meta": {"format": "FRESH@1.0"},
        "info": {"label": "Nurse", "brief": "I look after people."},
        "contact": {"email": "ada@example.org", "website": "https://ada.example"},
        "location": {"city": "Porto", "country": "Portugal"},
        "employment": {
            "summary": "ten years",
            "history": [
                {
                    "employer": "Vale Verde",
                    "position": "Ward Sister",
                    "start": "2017-01",
                    "highlights": ["Taught 30 nurses"],
                }
            ],
        },
        "education": {
            "history": [{"institution": "Vale", "title": "BSc", "start": "2004", "end": "2008"}]
        },
        "skills": {
            "sets": [{"name": "Care", "skills": ["Triage"]}],
            "list": [{"name": "Teaching"}],
        },
        "service": {"history": [{"organization": "Night shelter", "position": "Cook"}]},
        "testimonials": [{"name": "Ann Ford", "quote": "She stays until it is done, always."}],
    }
    profile = read_json_resume(fresh, "x")
    found = structure(profile)
    assert profile.origin.version == "fresh"
    assert (found["name"], found["headline"]) == ("Ada Ruiz", "Nurse")
    assert (found["titles"], found["employers"]) == (["Ward Sister"], ["Vale Verde"])
    assert found["dates"] == ["Jan 2017 – Present"]
    assert (found["degrees"], found["schools"]) == (["BSc"], ["Vale"])
    assert found["skills"] == ["Care", "Triage", "Teaching"]
    assert len(profile.section(SectionKind.VOLUNTEERING).entries) == 1
    assert len(profile.section(SectionKind.RECOMMENDATIONS).entries) == 1
    assert "ada@example.org" not in profile.source


SCRAPE = {
    "public_identifier": "ada-ruiz",
    "full_name": "Ada Ruiz",
    "headline": "Nurse",
    "summary": "I care.\n• one thing\n• another",
    "city": "Porto",
    "country_full_name": "Portugal",
    "experiences": [
        {
            "company": "Vale Verde",
            "title": "Nurse",
            "description": None,
            "starts_at": {"day": 1, "month": 2, "year": 2015},
            "ends_at": None,
        }
    ],
    "education": [
        {
            "school": "Vale",
            "degree_name": "BSc",
            "field_of_study": "Care",
            "starts_at": {"year": 2009},
        }
    ],
    "skills": ["Triage"],
    "people_also_viewed": [{"name": "Somebody Else"}],
    "personal_emails": ["ada@example.org"],
    "accomplishment_test_scores": [{"name": "Language exam", "score": "8", "date_on": None}],
}


@pytest.mark.parametrize(
    "source", [SCRAPE, json.dumps(SCRAPE), repr(SCRAPE)], ids=["mapping", "json", "python"]
)
def test_scrapes_of_linkedin(source):
    profile = parse(source)
    found = structure(profile)
    assert profile.origin.kind == "linkedin-json"
    assert found["location"] == "Porto, Portugal"
    assert found["dates"] == ["Feb 2015 – Present"]
    assert found["degrees"] == ["BSc, Care"]
    assert len(profile.section(SectionKind.ABOUT).items) == 2
    assert profile.section(SectionKind.TEST_SCORES).entries
    assert "Somebody" not in profile.source
    assert {"people_also_viewed", "personal_emails (private)"} <= set(profile.origin.skipped)


@pytest.mark.parametrize("data", [NEW, OLD, SCRAPE], ids=["new", "old", "scrape"])
def test_source_reads_back_as_the_same_profile(data):
    profile = read_json_resume(data, "x")
    again = read_markdown(profile.source, "x")
    assert structure(again) == structure(profile)


@pytest.mark.parametrize("data", [NEW, OLD, SCRAPE], ids=["new", "old", "scrape"])
def test_export_validates_and_reads_back(data):
    profile = read_json_resume(data, "x")
    resume = to_json_resume(profile)
    jsonschema.validate(resume, SCHEMA, jsonschema.Draft7Validator)
    again = structure(read_json_resume(resume, "x"))
    for key in ("name", "headline", "location", "titles", "employers", "dates", "skills"):
        assert again[key] == structure(profile)[key]
