from __future__ import annotations

import io
import zipfile

import pytest

from brandcheck.core.profile import Month, Profile, SectionKind
from brandcheck.parsing.word.docx import is_word, read_docx
from tests.lookalike.coverage import uncovered
from tests.lookalike.docx import (
    Setting,
    cell_table,
    document,
    paragraph,
    run,
    text_box,
    write_docx,
)
from tests.lookalike.herder import MARA
from tests.lookalike.linkedin_export import zip_bytes


def read(body: str, **more: object) -> Profile:
    return read_docx(document(body, **more), "cv.docx")  # type: ignore[arg-type]


def texts(profile: Profile, kind: SectionKind) -> list[str]:
    return [profile.text(s) for section in profile.of_kind(kind) for s in section.items]


@pytest.mark.parametrize("setting", Setting)
def test_every_setting_gives_the_same_profile(setting: Setting) -> None:
    profile = read_docx(write_docx(MARA, setting), "cv.docx")
    headline = profile.section(SectionKind.HEADLINE)
    about = profile.section(SectionKind.ABOUT)
    experience = profile.section(SectionKind.EXPERIENCE)
    education = profile.section(SectionKind.EDUCATION)
    assert profile.name is not None
    assert profile.location is not None
    assert headline is not None
    assert about is not None
    assert experience is not None
    assert education is not None
    assert profile.text(profile.name) == "Mara Quennell"
    assert profile.text(profile.location) == MARA.location
    assert profile.text(headline.body) == MARA.headline
    assert [profile.text(s) for s in about.paragraphs] == [MARA.summary[0], "What I do:"]
    assert [profile.text(s) for s in about.items] == [s[2:] for s in MARA.summary[3:]]
    assert [(e.start, e.end, e.is_current) for e in experience.entries] == [
        (Month(2012, 4), Month(2018, 9), False),
        (Month(2018, 10), None, True),
        (Month(2009), Month(2012), False),
    ]
    assert [profile.text(b) for b in experience.entries[0].bullets] == [
        "Cut mastitis from 30 cases to 9 a year",
        "Kept the books",
    ]
    assert texts(profile, SectionKind.SKILLS) == list(MARA.skills)
    assert texts(profile, SectionKind.LANGUAGES) == [
        "English (Native or bilingual proficiency)",
        "Welsh",
    ]
    school = education.entries[0]
    assert school.organisation is not None
    assert profile.text(school.organisation) == "Moyvale College"
    assert profile.origin.kind == "docx"
    assert profile.origin.skipped == ()


@pytest.mark.parametrize("setting", Setting)
def test_every_word_is_in_the_profile(setting: Setting) -> None:
    profile = read_docx(write_docx(MARA, setting), "cv.docx")
    assert uncovered(profile) == ""
    words = [*MARA.headline.split(), *MARA.skills, *MARA.summary[0].split(), "Tarn", "Welsh"]
    words += [word for company in MARA.companies for role in company.roles for word in role.text]
    for word in words:
        assert word.removeprefix("- ") in profile.source


def test_a_heading_nobody_knows_is_found_by_its_look() -> None:
    body = (
        paragraph("Mara Quennell", bold=True, size=24)
        + paragraph("Summary", bold=True, size=14)
        + paragraph("I keep ninety cows.")
        + paragraph("I make four cheeses.")
        + paragraph("Herds I have bred", bold=True, size=14)
        + paragraph("The Skellow Reds.")
        + paragraph("Skills", bold=True, size=14)
        + paragraph("Milking", number="1")
    )
    profile = read(body)
    other = profile.section(SectionKind.OTHER)
    assert other is not None
    assert other.heading is not None
    assert profile.text(other.heading) == "Herds I have bred"
    assert [profile.text(s) for s in other.paragraphs] == ["The Skellow Reds."]


def test_a_bold_line_is_no_heading_when_text_looks_so_too() -> None:
    lines = ["Skills", "Milked ninety cows", "Made four cheeses", "Taught herders", "Kept books"]
    profile = read("".join(paragraph(line, bold=True) for line in lines))
    assert [s.kind for s in profile.sections if s.heading] == [SectionKind.SKILLS]


@pytest.mark.parametrize(
    ("number", "style", "is_item"),
    [
        ("1", "", True),
        ("", "ListBullet", True),
        ("0", "ListBullet", False),
        ("2", "", False),
        ("", "ListPara", False),
        ("9", "", True),
    ],
)
def test_list_items(number: str, style: str, *, is_item: bool) -> None:
    body = paragraph("Summary", style="Berschrift1") + paragraph("I milk.")
    profile = read(body + paragraph("Fed the hens.", number=number, style=style))
    assert texts(profile, SectionKind.ABOUT) == (["Fed the hens."] if is_item else [])


def test_typed_bullets_and_symbols() -> None:
    body = paragraph("Skills", style="Berschrift1") + paragraph("•\tMilking")
    symbol = "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:t> Bees</w:t></w:r></w:p>"
    assert texts(read(body + symbol), SectionKind.SKILLS) == ["Milking", "Bees"]


def test_tracked_changes() -> None:
    body = paragraph("Summary", style="Berschrift1") + (
        f"<w:p>{run('I keep ')}<w:del><w:r><w:delText>eighty</w:delText></w:r></w:del>"
        f"<w:ins>{run('ninety')}</w:ins>{run(' cows.')}</w:p>"
        f"<w:p><w:moveFrom>{run('Moved away.')}</w:moveFrom></w:p>"
        f"<w:p><w:moveTo>{run('Moved here.')}</w:moveTo></w:p>"
    )
    profile = read(body)
    assert "I keep ninety cows.\nMoved here." in profile.source.replace("\n\n", "\n")
    assert "eighty" not in profile.source
    assert "Moved away" not in profile.source
    assert profile.origin.skipped == ("deleted text of tracked changes",)


def test_hidden_text_is_left_out_and_named() -> None:
    hidden = f"<w:p>{run('keyword keyword', look='<w:vanish/>')}</w:p>"
    profile = read(paragraph("Skills", style="Berschrift1") + paragraph("Milking") + hidden)
    assert "keyword" not in profile.source
    assert profile.origin.skipped == ("hidden text",)


def test_links_fields_and_content_controls() -> None:
    body = paragraph("Summary", style="Berschrift1") + (
        f"<w:p><w:hyperlink>{run('quennell.example')}</w:hyperlink></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run('In a control.')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{run('Inline ')}</w:sdtContent></w:sdt>{run('too.')}</w:p>"
        f"<w:p><w:fldSimple>{run('2024')}</w:fldSimple>"
        "<w:r><w:instrText>HYPERLINK secret</w:instrText></w:r></w:p>"
    )
    source = read(body).source
    for words in ("quennell.example", "In a control.", "Inline too.", "2024"):
        assert words in source
    assert "secret" not in source


def test_a_text_box_is_read_once() -> None:
    box = paragraph("", inner=text_box(paragraph("Skills", bold=True) + paragraph("Milking")))
    profile = read(paragraph("Mara Quennell", bold=True, size=20) + box)
    assert profile.source.count("Milking") == 1
    assert profile.section(SectionKind.SKILLS) is not None


def test_the_first_page_has_its_own_header() -> None:
    body = paragraph("Skills", style="Berschrift1") + paragraph("Milking", number="1")
    headers = {
        "first": paragraph("Mara Quennell") + paragraph("Dairy farmer"),
        "default": paragraph("Quennell, page two"),
    }
    footers = {"first": paragraph("https://quennell.example") + paragraph("Page 1 of 2")}
    profile = read(body, headers=headers, footers=footers, has_title_page=True)
    assert profile.name is not None
    assert profile.text(profile.name) == "Mara Quennell"
    assert "https://quennell.example" in profile.source
    assert set(profile.origin.skipped) == {"header: Quennell, page two", "footer: Page 1 of 2"}


def test_a_header_that_repeats_the_body_is_read_once() -> None:
    body = paragraph("Mara Quennell", bold=True, size=20) + paragraph("Summary", bold=True)
    profile = read(
        body + paragraph("I keep cows."), headers={"default": paragraph("Mara Quennell")}
    )
    assert profile.source.count("Mara Quennell") == 1


def test_comments_and_notes_are_named() -> None:
    parts = {"word/comments.xml": "<x/>", "word/footnotes.xml": "<x/>"}
    profile = read(paragraph("I keep ninety cows and make four cheeses."), parts=parts)
    assert profile.origin.skipped == ("comments", "footnotes")


def test_a_table_with_headings_in_its_first_column() -> None:
    rows = [
        [paragraph("Summary"), paragraph("I keep ninety cows.")],
        [paragraph("Skills"), paragraph("Milking", number="1") + paragraph("Bees", number="1")],
    ]
    profile = read(paragraph("Mara Quennell", bold=True, size=20) + cell_table(rows))
    assert texts(profile, SectionKind.SKILLS) == ["Milking", "Bees"]
    about = profile.section(SectionKind.ABOUT)
    assert about is not None
    assert [profile.text(s) for s in about.paragraphs] == ["I keep ninety cows."]


def test_a_table_of_skills_and_a_nested_table() -> None:
    inner = cell_table([[paragraph("Bees"), paragraph("Hives")]])
    rows = [[paragraph("Milking"), paragraph("Cheese")], [inner, paragraph("Books")]]
    profile = read(paragraph("Skills", style="Berschrift1") + cell_table(rows))
    assert texts(profile, SectionKind.SKILLS) == ["Milking", "Cheese", "Bees", "Hives", "Books"]


def test_a_line_break_and_marks_that_markdown_would_read() -> None:
    body = paragraph("Summary", style="Berschrift1") + paragraph("#1 in the county\nsince 2019")
    profile = read(body + paragraph("> 90 cows") + paragraph("1. May is calving time."))
    assert "#1 in the county" in profile.source
    assert [s.kind for s in profile.sections] == [SectionKind.ABOUT]


def test_the_main_part_may_have_another_name() -> None:
    usual = document(paragraph("I keep ninety cows."))
    with zipfile.ZipFile(io.BytesIO(usual)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = (
        b"<Relationships><Relationship Id='r' Target='/word/document2.xml' "
        b"Type='http://x/officeDocument'/></Relationships>"
    )
    assert is_word(parts)
    assert "ninety cows" in read_docx(zip_bytes(parts), "cv.docx").source


def test_an_embedded_document_is_named() -> None:
    assert read(paragraph("I keep cows.") + "<w:altChunk/>").origin.skipped == (
        "embedded documents",
    )
