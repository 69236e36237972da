"""Job postings: expected apart from welcome, years, credentials, title; and what is no posting."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.nlp.targets.posting_lines import Part, cut_posting, heading_part
from brandcheck.nlp.targets.postings import read_posting

NURSE = """\
Staff Nurse (Band 5) - Elderly Care Ward

About us
Whitmoor Hospital is a place where people grow. Experience with us is a journey.

The role
You will plan nursing care for 28 patients, administer medication and teach students.

Essential:
- NMC registration
- At least two years of experience on an acute ward
- Wound care and electronic patient records

Desirable
- Experience with SystmOne

Benefits
- 27 days of leave; training in phlebotomy
"""
DATA = """\
We are hiring a Senior Data Engineer

You'll build pipelines in Python and SQL on AWS. Must have 5+ years of experience with Spark; \
Kafka is a plus.
Java or Scala required, Rust nice to have.

**Requirements**
* Airflow, dbt
* Docker preferred, though not essential

**Nice to have**
* Terraform
"""
WELDER = """\
Welder wanted!
We need a coded welder for our shop in Harrowgate.
Requirements: MIG and TIG welding, read engineering drawings, 2 years' experience, forklift licence.
Nice to have: robotic welding
"""
FARM = """\
Job title: Arable farm worker
Duties
Drive tractors and combine harvesters. Maintain machinery.
Full UK driving licence.
"""


def test_nurse_posting() -> None:
    target = read_posting(NURSE)
    assert target.title == "Staff Nurse (Band 5) - Elderly Care Ward"
    assert "Registered nurse" in target.titles
    assert target.isco == "2221"
    assert "carry out wound care" in target.must
    assert {"SystmOne", "plan nursing care", "administer prescribed medication"} <= set(target.nice)
    assert target.credentials == ("NMC registration",)
    assert target.years == 2.0
    assert target.origin == "posting"
    assert target.text == NURSE
    assert not any("phlebotomy" in name or "venepuncture" in name for name in target.nice)


def test_wording_wins_over_headings() -> None:
    target = read_posting(DATA)
    assert target.title == "Senior Data Engineer"
    assert target.years == 5.0
    must, nice = " ".join(target.must), " ".join(target.nice)
    assert all(name in must for name in ("Spark", "Java", "Scala", "Airflow", "dbt"))
    assert all(name in nice for name in ("Kafka", "Rust", "Docker", "Terraform", "Python", "SQL"))
    assert not set(target.must) & set(target.nice)
    assert "recruit employees" not in target.nice


def test_inline_headings_and_credentials() -> None:
    target = read_posting(WELDER)
    assert target.title == "coded welder"
    assert "perform tungsten inert gas welding" in target.must
    assert "read engineering drawings" in target.must
    assert target.credentials == ("forklift licence",)
    assert target.years == 2.0
    assert (
        target.how
        == f"as the posting says ({len(target.must)} expected, {len(target.nice)} welcome)"
    )


def test_posting_without_requirements_asks_for_the_work() -> None:
    target = read_posting(FARM)
    assert target.title == "Arable farm worker"
    assert "maintain machinery" in target.must
    assert target.nice == ()
    assert target.credentials == ("Full UK driving licence",)
    assert target.years is None


@pytest.mark.parametrize("text", ["", "  \n\n ", "---\n***"])
def test_empty_posting_is_said(text: str) -> None:
    target = read_posting(text)
    assert (target.must, target.nice, target.title) == ((), (), "")
    assert target.how == "the posting is empty"


def test_posting_in_another_language_is_said_and_not_read() -> None:
    target = read_posting(
        "Pflegefachkraft gesucht\n\nWir suchen für unsere Station eine Kollegin mit Freude an der "
        "Arbeit mit Menschen. Python und Excel sind von Vorteil, ein Führerschein ist nötig."
    )
    assert target.must == ()
    assert "not in English (language found: de)" in target.how


def test_posting_that_names_nothing_known_is_said() -> None:
    assert read_posting("We are a friendly lot.").how == "the posting names no skill that is known"


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("3-5 years of experience in a busy kitchen", 3.0),
        ("Minimum ten years' experience", 10.0),
        ("at least 2 yrs experience as a teacher, 4 years with children in a school", 4.0),
        ("You must be 18 years old", None),
        ("A 2 year contract", None),
        ("Founded 30 years ago", None),
        ("We have 40 years of history", None),
    ],
)
def test_years(said: str, years: float | None) -> None:
    assert read_posting(f"Requirements\n- {said}\n").years == years


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Requirements", Part.MUST),
        ("## What you'll bring", Part.MUST),
        ("**ESSENTIAL CRITERIA**", Part.MUST),
        ("Minimum qualifications:", Part.MUST),
        ("Nice to have:", Part.NICE),
        ("Bonus points", Part.NICE),
        ("What you will do", Part.DUTIES),
        ("Key responsibilities", Part.DUTIES),
        ("Benefits", Part.OTHER),
        ("## Our story", Part.UNKNOWN),
        ("Wound care", None),
        ("You will lead a team of nine.", None),
        ("- Leadership", None),
    ],
)
def test_headings(line: str, part: Part | None) -> None:
    assert heading_part(line) is part


def test_clauses_without_a_word_of_their_own_go_with_the_next() -> None:
    text = "Java, Kotlin required, Go a plus."
    parts = {s.span.of(text): s.part for s in cut_posting(text)}
    assert parts == {"Java": Part.MUST, "Kotlin required": Part.MUST, "Go a plus.": Part.NICE}


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab .,;:-\n*#Requirmnts1", max_size=120))
def test_any_text_is_cut_within_itself(text: str) -> None:
    for stretch in cut_posting(text):
        assert stretch.span.of(text).strip()
