"""A PDF is read by a process that can be stopped: files made to keep PDFium busy."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from brandcheck.errors import InputError
from brandcheck.parsing import _pdf_child, parse
from brandcheck.parsing._pdf_child import read_apart
from brandcheck.parsing.pdf.text import read_pages
from tests.parsing.test_pdf_errors import pdf

if TYPE_CHECKING:
    from collections.abc import Sequence


def assembled(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects; the first is its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for n, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (n, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(out))
    )


def stream(head: bytes, content: bytes) -> bytes:
    return b"<< %b /Length %d >> stream\n%b\nendstream" % (head, len(content), content)


def form_bomb(depth: int) -> bytes:
    """Return a page whose drawing calls ten drawings, each of which calls ten."""
    font = b"/Font << /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /XObject << /F 5 0 R >> %b >> >>" % font,
        stream(b"", b"BT /H 12 Tf 72 700 Td (Ada Ruiz) Tj ET\n/F Do"),
    ]
    for n in range(depth):
        inner = b"/Resources << /XObject << /F %d 0 R >> >>" % (6 + n)
        head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
        objects.append(stream(head + inner, b"/F Do\n" * 10))
    objects.append(stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"0 0 m 1 1 l S"))
    return assembled(objects)


def test_other_process_reads_the_same() -> None:
    data = pdf("Nurse", "Ada Ruiz, \u00e9t\u00e9")
    assert read_apart(data, "a.pdf") == read_pages(data, "a.pdf")


def test_its_errors_name_the_place() -> None:
    with pytest.raises(InputError, match=r"^mine\.pdf: the PDF is damaged"):
        read_apart(b"%PDF-1.4 nothing", "mine.pdf")


def test_drawings_that_call_each_other_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pdf_child, "PDF_SECONDS", 3.0)
    data = form_bomb(12)
    assert len(data) < 4_000
    started = time.monotonic()
    with pytest.raises(InputError, match="takes longer than 3 seconds"):
        parse(data, place="bomb.pdf")
    assert time.monotonic() - started < 10


def test_reader_that_crashes_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pdf_child, "_ask", lambda *_: b"started\n")
    with pytest.raises(InputError, match="cannot be read within bounds"):
        read_apart(pdf("Nurse"), "a.pdf")


@pytest.mark.parametrize("python", ["", "/opt/server/bin/uwsgi", "/nowhere/python3"])
def test_without_a_second_python_it_is_read_in_place(
    monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    assert read_apart(pdf("Nurse"), "a.pdf").runs[0].text == "Nurse"
