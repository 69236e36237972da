"""The text of a posting from each kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

import brandcheck
from brandcheck.errors import InputError
from brandcheck.parsing.targets import read_posting_text

if TYPE_CHECKING:
    from pathlib import Path

LINES = ("Baker", "Requirements", "Bake bread", "Two years of experience in a bakery")
PAGE = (
    "<!doctype html><html><head><title>Job</title><style>p{color:red}</style></head><body>"
    "<h1>Baker</h1><h2>Requirements</h2><ul><li>Food hygiene certificate</li><li>At least two "
    "years of experience in a bakery</li></ul><script>track()</script></body></html>"
)


def test_text_is_untouched(tmp_path: Path) -> None:
    place = tmp_path / "advert.txt"
    place.write_text("\n".join(LINES), "utf-8")
    assert read_posting_text(place) == "\n".join(LINES)


def test_web_page_keeps_headings_and_items(tmp_path: Path) -> None:
    place = tmp_path / "advert.html"
    place.write_text(PAGE, "utf-8")
    text = read_posting_text(place)
    assert "# Baker\n## Requirements\n- Food hygiene certificate" in text
    assert "track" not in text
    target = brandcheck.read_target(place)
    assert (target.title, target.years) == ("Baker", 2.0)
    assert target.credentials == ("Food hygiene certificate",)


def test_pdf_holds_its_words(tmp_path: Path) -> None:
    place = tmp_path / "advert.pdf"
    canvas = Canvas(str(place))
    for number, line in enumerate(LINES):
        canvas.drawString(72, 760 - 24 * number, line)
    canvas.save()
    text = read_posting_text(place)
    assert all(line in text for line in LINES)
    assert brandcheck.read_target(place).years == 2.0


def test_empty_file_holds_nothing(tmp_path: Path) -> None:
    place = tmp_path / "advert.txt"
    place.touch()
    assert read_posting_text(place) == ""
    assert brandcheck.read_target(place).how == "the posting is empty"


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [("gone.txt", None, "there is no such file"), ("bad.txt", b"\x00\x01\x02" * 50, "binary")],
)
def test_what_cannot_be_read_is_refused(
    tmp_path: Path, name: str, data: bytes | None, cause: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=cause):
        read_posting_text(tmp_path / name)
