from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from brandcheck.core.profile import Month, SectionKind
from tests.lookalike.herder import MARA, MORE
from tests.lookalike.linkedin_export import (
    HEADERS,
    export_files,
)
from tests.parsing.export_support import read, titles, words

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile


@pytest.fixture(scope="module")
def mara() -> Profile:
    return read(export_files(MARA, MORE))


def test_top_of_the_page(mara: Profile) -> None:
    headline = mara.section(SectionKind.HEADLINE)
    assert headline is not None
    assert mara.name is not None
    assert mara.location is not None
    assert mara.text(mara.name) == "Mara Quennell"
    assert mara.text(headline.body) == MARA.headline
    assert mara.text(mara.location) == MARA.location


def test_lost_lines_come_back_in_the_summary(mara: Profile) -> None:
    about = mara.section(SectionKind.ABOUT)
    assert about is not None
    assert [mara.text(s) for s in about.paragraphs] == [MARA.summary[0], "What I do:"]
    assert [mara.text(s) for s in about.items] == [s[2:] for s in MARA.summary[3:]]


def test_jobs_are_sorted_and_dated(mara: Profile) -> None:
    assert titles(mara, SectionKind.EXPERIENCE) == ["Owner", "Head Herder", "Cheesemaker"]
    experience = mara.section(SectionKind.EXPERIENCE)
    assert experience is not None
    owner, herder, maker = experience.entries
    assert (owner.start, owner.end, owner.is_current) == (Month(2018, 10), None, True)
    assert (herder.start, herder.end, herder.is_current) == (Month(2012, 4), Month(2018, 9), False)
    assert (maker.start, maker.end) == (Month(2009), Month(2012))
    assert [mara.text(b) for b in herder.bullets] == [
        "Cut mastitis from 30 cases to 9 a year",
        "Kept the books",
    ]
    assert herder.place is not None
    assert mara.text(herder.place) == "Skellow"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (SectionKind.EDUCATION, "Diploma in Agriculture · Moyvale College\n2007 – 2009"),
        (
            SectionKind.CERTIFICATIONS,
            "Food Safety Level 3 · Skellow Council\nMar 2020\nhttps://cert",
        ),
        (
            SectionKind.PROJECTS,
            "Robot parlour\nJan 2021 – Present\nFitted\n- Two robots\n- One gate",
        ),
        (SectionKind.HONORS, "Best blue\nJul 2022\nAt the county show"),
        (SectionKind.COURSES, "Soil science (AG-101)"),
        (SectionKind.PUBLICATIONS, "Milk at night · Herd Letter\nApr 5, 2021\nA note\n\nhttps://h"),
        (SectionKind.ORGANIZATIONS, "Treasurer · Guild of Cheesemakers\n2019 – Present"),
        (SectionKind.TEST_SCORES, "Tractor test\nJun 2006\nScore: 96\n\nFirst try"),
        (
            SectionKind.VOLUNTEERING,
            "Steward · Skellow Show\nMay 2015 – Present\nRan the tent\n\nCause: Edu",
        ),
        (SectionKind.INTERESTS, "Animal Welfare"),
        (SectionKind.LANGUAGES, "English (Native or bilingual proficiency)\n- Welsh\n"),
        (SectionKind.SKILLS, "- Cheese making\n- Herd health\n- Rota planning"),
        (
            SectionKind.RECOMMENDATIONS,
            "Ida Brack · Owner, Tarn Creamery\n2020-04-23\nShe reads a herd.",
        ),
        (
            SectionKind.RECOMMENDATIONS_GIVEN,
            "Pim Ardal · Herder, Skellow Dairy\n2022-11-02\nPim never",
        ),
        (
            SectionKind.ACTIVITY,
            "2024-07-01\nNewer 🐄\n\n### Post\n2024-06-11\nFirst line\n\nLast line",
        ),
        (
            SectionKind.CONTACT,
            "https://quennell.example (Personal)\n- https://dairy.example/shop (Comp",
        ),
        (SectionKind.OTHER, "Herd health: 2 endorsements"),
        (SectionKind.OTHER, "2 connections"),
    ],
)
def test_every_table_has_its_section(mara: Profile, kind: SectionKind, expected: str) -> None:
    assert expected in words(mara, kind)


def test_a_certificate_without_expiry_is_not_going_on(mara: Profile) -> None:
    certificates = mara.section(SectionKind.CERTIFICATIONS)
    assert certificates is not None
    only = certificates.entries[0]
    assert (only.start, only.end, only.is_current) == (Month(2020, 3), Month(2020, 3), False)


@pytest.mark.parametrize(
    "secret",
    ["Byre Lane", "May 9", "55-555", "L-77", "Hidden words", "ida@brack", "Nobody", "else.example"],
)
def test_private_and_foreign_words_are_nowhere(mara: Profile, secret: str) -> None:
    assert secret not in mara.source
    assert secret not in str(dataclasses.asdict(mara.origin))


def test_what_was_dropped_is_named(mara: Profile) -> None:
    told = "\n".join(mara.origin.skipped)
    for column in ("Address", "Birth Date", "Zip Code", "License Number", "Email Address"):
        assert column in told
    assert "1 hidden in Recommendations" in told
    assert "1 shares without words of their own" in told


def test_every_cell_is_in_the_text_or_its_column_is_named(mara: Profile) -> None:
    told = "\n".join(mara.origin.skipped)
    for name, rows in MORE.items():
        if name in {"Connections.csv", "Endorsement_Received_Info.csv"}:  # counted
            continue
        for row in rows:
            if "HIDDEN" in row:
                continue
            for column, cell in zip(HEADERS[name].split(","), row, strict=True):
                pieces = cell.replace('"', "").replace("•", "").split()
                found = all(piece in mara.source for piece in pieces)
                is_date = any(c.isdigit() for c in cell) or column == "Status"
                assert found or is_date or column in told, (name, column, cell)
