from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.core.profile import SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing.linkedin_data.export import read_export
from tests.lookalike.herder import MARA, MORE
from tests.lookalike.linkedin_export import (
    HEADERS,
    csv_bytes,
    export_files,
    utf16_tabs,
    zip_bytes,
)
from tests.parsing.export_support import read, titles, words

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile


# --- damage


def test_the_second_dialect_of_2018() -> None:
    header = (
        "Date,Share Title,Share Description,Share Link,Share Commentary,Shared URL,Media URL,"
        "Type,Visibility"
    )
    row = [
        "2017/06/08 08:15:44 UTC",
        "Theirs",
        "Theirs too",
        "",
        "Calved, twice",
        "",
        "",
        "",
        "Public",
    ]
    profile = read(export_files(MARA) | {"Shares.csv": utf16_tabs(header, [row])})
    assert "2017-06-08\nCalved, twice" in profile.source
    assert "Theirs" not in profile.source


def test_headers_of_2018() -> None:
    files = {
        "Projects.csv": b"Title,Description,Url,Start Date,End Date\nBarn,,,Mar 2016,Apr 2017\n",
        "Honors.csv": b"Title,Description,Issuer,Issue Date\nCup,,County,May 2016\n",
        "Profile.csv": (
            b"First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,"
            b"Summary,Industry,Country,Zip Code,Geo Location,Twitter Handles,Websites,"
            b"Instant Messengers\n"
            b"Mara,Quennell,,,,Ring twice,Farmer,,Dairy,gb,,,[mara_q],,\n"
        ),
    }
    source = read(files).source
    assert "Barn\nMar 2016 – Apr 2017" in source
    assert "Cup · County\nMay 2016" in source
    assert "@mara_q (Twitter)" in source
    assert "## Industry\n- Dairy" in source
    assert "Ring twice" not in source


def test_a_preamble_is_skipped() -> None:
    data = csv_bytes("Connections.csv", [["A", "B", "", "", "", "", "01 Jan 2024"]] * 3)
    assert data.startswith(b"Notes:\n")
    assert (
        "3 connections" in read({"Connections.csv": data, "Skills.csv": b"Name\nMilking\n"}).source
    )


def test_a_workbook_inside_a_csv_is_named_and_the_rest_goes_on() -> None:
    profile = read(export_files(MARA) | {"Education.csv": zip_bytes({"xl/workbook.xml": b"<x/>"})})
    assert any("Education.csv is an Excel workbook" in note for note in profile.notes)
    assert profile.section(SectionKind.EDUCATION) is None
    assert len(titles(profile, SectionKind.EXPERIENCE)) == 3


def test_an_unreadable_file_hides_its_section() -> None:
    data = zip_bytes({"xl/workbook.xml": b"<x/>"})
    profile = read({"Education.csv": data, "Skills.csv": b"Name\nMilking\n"})
    assert "education" in profile.origin.cannot_show


def test_skills_without_a_header_and_with_semicolons() -> None:
    profile = read(export_files(MARA) | {"Skills.csv": b"Milking;\nCheese making;\nBees;\n"})
    assert words(profile, SectionKind.SKILLS) == "- Milking\n- Cheese making\n- Bees\n"
    assert "Skills.csv: has no header row." in profile.notes


@pytest.mark.parametrize("charset", ["cp1252", "mac_roman"])
def test_a_spreadsheet_took_the_first_column_and_the_charset(charset: str) -> None:
    header = "Last Name,Company,Job Title,Text,Creation Date.1,Status"
    row = (
        'Bräck,Tärn Creamery,Owner,"Sie führt die Herde, sehr schön.","04/23/20, 06:46 PM",VISIBLE'
    )
    data = f"{header}\n{row}\n".encode(charset)
    profile = read(export_files(MARA) | {"Recommendations_Received.csv": data})
    assert "Bräck · Owner, Tärn Creamery\n2020-04-23\nSie führt die Herde" in profile.source
    assert any("not saved as UTF-8" in note for note in profile.notes)


def test_cyrillic_that_is_not_utf8() -> None:
    rows = "Name\n" + "Управление персоналом\nУход за больными\nВедение документации\n"
    profile = read(export_files(MARA) | {"Skills.csv": rows.encode("cp1251")})
    assert "- Уход за больными\n" in profile.source


def test_a_table_without_header_is_named() -> None:
    profile = read(export_files(MARA) | {"Positions.csv": b"Skellow Dairy,Owner,,,Oct 2018,\n"})
    assert any("Positions.csv has no header row" in note for note in profile.notes)
    assert "experience" in profile.origin.cannot_show


def test_a_damaged_member_is_named_and_the_rest_goes_on() -> None:
    data = bytearray(zip_bytes(export_files(MARA)))
    at = data.index(b"Positions.csv") + len("Positions.csv")
    data[at + 5 : at + 25] = b"\0" * 20
    profile = read_export(bytes(data), "x.zip")
    assert "Positions.csv is damaged and was not read." in profile.notes
    assert profile.section(SectionKind.EDUCATION) is not None


def test_long_activity_is_cut_and_says_so() -> None:
    rows = [[f"2024-01-{n % 28 + 1:02d} 08:00:00", "", f"Post {n}", "", "", ""] for n in range(70)]
    profile = read(export_files(MARA, {"Shares.csv": rows}))
    assert profile.origin.partial == ("Activity: the newest 50 of 70 posts",)


# --- anything at all

_CELL = st.text(st.sampled_from('ab,"\n\t;•- é🧀2\r\0\u2028[]:'), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(HEADERS)), st.lists(st.lists(_CELL, max_size=9), max_size=4))
def test_any_cells_make_a_profile_or_an_input_error(name: str, rows: list[list[str]]) -> None:
    with suppress(InputError):
        check_spans(read({name: csv_bytes(name, rows)}))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_make_a_profile_or_an_input_error(data: bytes) -> None:
    for content in (data, b"PK\x03\x04" + data, b"Name\n" + data, zip_bytes({"Skills.csv": data})):
        with suppress(InputError):
            check_spans(read_export(content, "Skills.csv"))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 255), st.integers(0, 10_000))
def test_any_damage_makes_a_profile_or_an_input_error(at: int, value: int, cut: int) -> None:
    data = bytearray(zip_bytes(export_files(MARA, MORE)))
    data[at % len(data)] = value
    for damaged in (bytes(data), bytes(data[: cut % len(data)])):
        with suppress(InputError):
            check_spans(read_export(damaged, "x.zip"))


def check_spans(profile: Profile) -> None:
    for section in profile.sections:
        spans = [*section.paragraphs, *section.items]
        spans += [line for entry in section.entries for line in entry.lines]
        for span in spans:
            assert section.body.contains(span)
            assert profile.text(span).strip()
