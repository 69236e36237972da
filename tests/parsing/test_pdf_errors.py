"""A PDF that cannot be read says why, in one line, and what to do."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from brandcheck.errors import InputError
from brandcheck.parsing.pdf import text as _pdf_text
from brandcheck.parsing.pdf.text import read_pages
from tests.lookalike.linkedin_pdf import draw
from tests.lookalike.people import Company, Dates, Month, Person, Role

PERSON = Person(
    "Ottilie Brannagh",
    headline="Ward sister",
    location="Moyvale",
    companies=tuple(
        Company(f"Ward {n}", (Role("Sister", Dates(Month(2000 + n)), "", ("Nights.",) * 30),))
        for n in range(3)
    ),
)


def pdf(*pages: str, **options) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True, **options)
    for text in pages:
        canvas.drawString(72, 720, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scan() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 72, 300, 400, 400)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def error(data: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        read_pages(data, "mine.pdf")
    assert str(caught.value).startswith("mine.pdf: ")
    assert "\n" not in str(caught.value)
    return caught.value


def test_password():
    locked = pdf("Secret", encrypt=StandardEncryption("open", ownerPassword="own"))
    assert "password" in error(locked).cause
    assert "without a password" in error(locked).way_out


def test_a_file_that_only_its_owner_may_change_can_be_read():
    protected = pdf("Nurse", encrypt=StandardEncryption("", ownerPassword="own"))
    assert read_pages(protected, "mine.pdf").runs[0].text == "Nurse"


def test_empty_file():
    assert "empty" in error(b"").cause


@pytest.mark.parametrize("data", [b"hello", b"PK\x03\x04" + b"\0" * 3000, b"\0" * 2000])
def test_something_else_than_a_pdf(data: bytes):
    assert "not a PDF" in error(data).cause


def test_pictures_only():
    assert "no text" in error(scan()).cause
    assert "Save to PDF" in error(scan()).way_out


def test_blank_pages():
    assert "no text" in error(pdf("")).cause


def test_head_of_a_file_only():
    assert "damaged" in error(draw(PERSON)[:2000]).cause


def test_a_cut_file_that_can_still_be_read_says_so():
    data = draw(PERSON)
    cut = data[: data.rindex(b"%%EOF")]
    assert read_pages(data, "mine.pdf").losses == ()
    assert "breaks off" in read_pages(cut, "mine.pdf").losses[0]


def test_too_many_pages():
    assert len(read_pages(pdf(*["x"] * 100), "mine.pdf").pages) == 100
    assert "101 pages" in error(pdf(*["x"] * 101)).cause


def test_too_many_bytes(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(_pdf_text, "FILE_BYTES", 1_000)
    assert "MB" in error(pdf("x")).cause


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(_pdf_text, "PDF_CHARACTERS", 50)
    assert "characters" in error(pdf("x" * 30, "y" * 30)).cause


def test_too_slow(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(_pdf_text, "PDF_SECONDS", -1.0)
    assert "seconds" in error(pdf("x")).cause


def test_letters_that_the_file_does_not_name():
    nameless = replace(PERSON, name="\ue001" * 800, headline="\ue002" * 800)
    assert "which they are" in error(draw(nameless)).cause


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damage_anywhere_never_leaves_another_error(data: st.DataObject):
    drawn = bytearray(draw(PERSON))
    for _ in range(data.draw(st.integers(1, 20))):
        drawn[data.draw(st.integers(0, len(drawn) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(drawn)))
    for damaged in (bytes(drawn), bytes(drawn[:cut])):
        with suppress(InputError):
            assert read_pages(damaged, "mine.pdf").pages


def test_threads_take_turns():
    files = [draw(PERSON), pdf("Nurse"), scan()] * 4

    def read(data: bytes) -> int:
        try:
            return len(read_pages(data, "mine.pdf").runs)
        except InputError:
            return 0

    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(read, files))
    assert counts == counts[:3] * 4
