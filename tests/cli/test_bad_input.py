"""Inputs that cannot be read: one line that names the file, the cause and the way out."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from brandcheck.cli import main
from tests.cli.support import NURSE, lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def pdf(*, encrypt: object = None, scanned: bool = False) -> bytes:
    """Return a small PDF: text, or only the picture of a page."""
    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=encrypt)
    if scanned:
        canvas.drawImage(ImageReader(Image.new("RGB", (60, 80), "white")), 0, 0, 600, 800)
    else:
        canvas.drawString(72, 720, "Nuala Brannigan, registered nurse on a surgical ward")
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


LOCKED = pdf(encrypt=StandardEncryption("secret", ownerPassword="owner", canPrint=0))

BAD = {
    "empty.md": b"",
    "blank.txt": b" \n\t\n",
    "binary.md": bytes(range(256)) * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "zeros.txt": bytes(5000),
    "encrypted.pdf": LOCKED,
    "scanned.pdf": pdf(scanned=True),
    "truncated.pdf": pdf()[:200],
    "huge.txt": b"I nurse surgical patients on a ward in Ballyrowan. " * 210_000,
    "broken.json": b'{"basics": {"name": "Nuala Brannigan", "label": ',
    "list.json": b"[1, 2, 3]",
    "other.json": json.dumps({"colour": "green"}).encode(),
    "profile.xyz": b"\x00\x01\x02 unknown",
    "sheet.xlsx": b"PK\x03\x04" + bytes(500),
}


def assert_refused(error_output: str, place: str) -> None:
    """Check that stderr is one line that names the place, a cause and a way out."""
    (line,) = lines(error_output)
    assert line.startswith(f"brandcheck: error: {place}: ")
    cause, way_out = line.removeprefix(f"brandcheck: error: {place}: ").split(". ", 1)
    assert cause
    assert way_out.endswith(".")
    assert "Traceback" not in line


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_refused_and_nothing_written(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_bytes(BAD[name])
    assert main(["report", name, "-o", "report.html"]) == 3
    out, err = capsys.readouterr()
    assert not out
    assert_refused(err, name)
    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize("name", ["gone.md", "a-folder"])
def test_what_is_no_file_is_refused(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a-folder").mkdir()
    assert main(["report", name]) == 3
    assert_refused(capsys.readouterr().err, name)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/nuala-brannigan-example/",
        "linkedin.com/in/nuala-brannigan-example",
        "www.linkedin.com/in/nuala-brannigan-example",
    ],
)
def test_address_is_answered_with_how_to_export(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", address]) == 3
    (line,) = lines(capsys.readouterr().err)
    assert "PDF" in line


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(
    folder: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = NURSE.read_text("utf-8").replace("\u2013", "-").replace("\u2014", "-")
    text = text.replace("·", "|")
    (folder / "me.md").write_bytes(text.encode(encoding))
    assert main(["parse", "me.md"]) == 0
    assert "Tomás Geraghty" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["empty.md", "binary.md", "encrypted.pdf", "broken.json"])
def test_bad_stdin_is_named(
    name: str, stdin: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(BAD[name])
    assert main(["report", "-"]) == 3
    assert_refused(capsys.readouterr().err, "stdin")
