"""Puts the lines of a drawn LinkedIn PDF on pages, with everything around them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from tests.lookalike._unicode_font import UnicodeFont, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["NBSP", "Mark", "paint"]

NBSP = "\u00a0"
WIDTH, HEIGHT = 612.0, 792.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of text on a page.

    Attributes:
        page, x, y: where; ``y`` is the baseline from the top.
        text, size, colour: what.
        uri: where a click leads.
        is_retyped: somebody changed it in a PDF editor, which took another font.
    """

    page: int
    x: float
    y: float
    text: str
    size: float
    colour: str
    uri: str = ""
    is_retyped: bool = False


def paint(
    marks: Sequence[Mark], rules: Sequence[tuple[int, float]], info: Mapping[str, str]
) -> bytes:
    """Return the file: sidebar, rules above headings, text, links, footers."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True, pdfVersion=(1, 4))
    canvas.setAuthor(info.get("Author", ""))
    canvas.setTitle(info.get("Title", ""))
    canvas.setSubject(info.get("Subject", ""))
    canvas.setCreator(info.get("Creator", ""))
    canvas.setProducer(info.get("Producer", ""))
    font = UnicodeFont(canvas)
    count = max(mark.page for mark in marks)
    for page in range(1, count + 1):
        canvas.transform(1, 0, 0, -1, 0, HEIGHT)
        canvas.setFillColorRGB(0.16, 0.24, 0.29)
        canvas.rect(0, 0, 202, HEIGHT, stroke=0, fill=1)
        canvas.setStrokeColor("#b1b1b1")
        for _, y in (rule for rule in rules if rule[0] == page):
            canvas.line(224, y, 260, y)
        for mark in (mark for mark in marks if mark.page == page):
            _paint_mark(canvas, font, mark)
        canvas.setFillColor("#000000")
        font.draw(380.0, 778.1, f"Page {page} of {count}", 9.0)
        for x, y in ((0.0, 10.3), (405.3, 10.3), (405.3, 780.7)):
            font.draw(x, y, NBSP, 12.0)
        canvas.showPage()
    font.embed()
    canvas.save()
    return buffer.getvalue()


def _paint_mark(canvas: Canvas, font: UnicodeFont, mark: Mark) -> None:
    canvas.setFillColor(f"#{mark.colour}")
    if mark.is_retyped:
        canvas.saveState()
        canvas.transform(1, 0, 0, -1, 0, HEIGHT)
        canvas.setFont("Helvetica", mark.size)
        canvas.drawString(mark.x, HEIGHT - mark.y, mark.text)
        canvas.restoreState()
    else:
        font.draw(mark.x, mark.y, mark.text, mark.size)
    if mark.uri:
        right = mark.x + text_width(mark.text, mark.size)
        top, bottom = HEIGHT - mark.y + mark.size, HEIGHT - mark.y - 2
        canvas.linkURL(mark.uri, (mark.x, bottom, right, top), relative=0, thickness=0)
