from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.errors import InputError
from brandcheck.parsing.word.docx import read_docx
from tests.lookalike.coverage import uncovered
from tests.lookalike.docx import Setting, cell_table, document, paragraph, write_docx
from tests.lookalike.herder import MARA
from tests.lookalike.linkedin_export import zip_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_document(xml: str | bytes) -> bytes:
    return document("", parts={"word/document.xml": xml})


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le") * 3, "protected with a password"),
        (OLE + b"\0" * 600, "old Word file"),
        (b"{\\rtf1 hello}", "is no Word file"),
        (b"", "is no Word file"),
        (b"PK\x03\x04 broken", "damaged ZIP"),
        (zip_bytes({"xl/workbook.xml": b"<x/>"}), "without a Word document"),
        (with_document("<w:document"), "damaged"),
        (with_document(""), "damaged"),
        (document(paragraph("")), "holds no words"),
        (document(paragraph("— • —")), "holds no words"),
        (with_document("<!DOCTYPE x [<!ENTITY e 'eee'>]><x>&e;</x>"), "declares entities"),
        (with_document(b"<x>" + b" " * 3_000_000 + b"</x>"), "ZIP bomb"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        read_docx(data, "cv.docx")


def test_an_external_entity_is_not_fetched(tmp_path: object) -> None:
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write("SECRET")
    xml = (
        f"<!DOCTYPE d [<!ENTITY s SYSTEM 'file://{secret}'>]><w:document xmlns:w='{NAME}'>"
        "<w:body><w:p><w:r><w:t>Mara keeps cows &s;</w:t></w:r></w:p></w:body></w:document>"
    )
    for data in (xml.encode(), xml.encode("utf-16")):
        with pytest.raises(InputError, match="entities") as caught:
            read_docx(with_document(data), "cv.docx")
        assert "SECRET" not in str(caught.value)


def test_styles_in_a_circle() -> None:
    styles = (
        f"<w:styles xmlns:w='{NAME}'><w:style w:type='paragraph' w:styleId='A'><w:basedOn "
        "w:val='B'/></w:style><w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/>"
        "</w:style></w:styles>"
    )
    data = document(paragraph("I keep ninety cows.", style="A"), parts={"word/styles.xml": styles})
    assert "ninety cows" in read_docx(data, "cv.docx").source


def test_missing_and_damaged_parts_do_not_matter() -> None:
    parts = {
        "word/styles.xml": "<oops",
        "word/numbering.xml": "",
        "word/_rels/document.xml.rels": "<",
    }
    data = document(paragraph("I keep ninety cows.", number="1"), parts=parts)
    assert "ninety cows" in read_docx(data, "cv.docx").source


def test_deep_nesting_ends() -> None:
    body = paragraph("Milking")
    for _ in range(400):
        body = cell_table([[body]])
    with suppress(InputError):
        read_docx(document(body), "cv.docx")


def test_a_long_document_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        data = document("".join(paragraph(f"I fed hen number {n}.") for n in range(count)))
        started = time.process_time()
        read_docx(data, "cv.docx")
        return time.process_time() - started

    few = min(seconds(500) for _ in range(3))
    many = min(seconds(4_000) for _ in range(2))
    assert many < 20 * max(few, 0.03)  # eight times as much; 64 if it were quadratic


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(Setting), st.integers(0, 1 << 16), st.integers(0, 255))
def test_any_damage_makes_a_profile_or_an_input_error(
    setting: Setting, at: int, value: int
) -> None:
    data = bytearray(write_docx(MARA, setting))
    data[at % len(data)] = value
    with suppress(InputError):
        read_docx(bytes(data), "cv.docx")


_PIECES = st.sampled_from(
    ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Skills</w:t>", "<w:t>cows</w:t>", "<w:tab/>",
     "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:del>", "</w:del>", "<w:sym w:char='D800'/>",
     "<w:sym w:char='F0B7'/>", "<w:br/>", "<!-- c -->", "<?pi x?>", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>",
     "<w:t>2019 – 2020</w:t>", "<w:sz w:val='²'/>", "<w:numPr/>", "<x/>", "&amp;", "Experience"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=25))
def test_any_xml_makes_a_profile_or_an_input_error(pieces: list[str]) -> None:
    with suppress(InputError):
        profile = read_docx(document("".join(pieces)), "cv.docx")
        assert profile.source.encode()
        assert uncovered(profile) == ""
