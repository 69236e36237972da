"""Draws what a browser makes of a LinkedIn page when it is printed to PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from tests.lookalike.resume_pdf import Column, Font

if TYPE_CHECKING:
    from tests.lookalike.people import Person

__all__ = ["draw_print"]

ADDRESS = "https://www.linkedin.com/in/ottilie-brannagh/"
HEIGHT = 842.0


def draw_print(person: Person, *, title: str | None = None) -> bytes:
    """Return the file: the page as shown, with what is not the owner's."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, HEIGHT), invariant=True)
    canvas.setTitle(f"{person.name} | LinkedIn" if title is None else title)
    canvas.setProducer("Skia/PDF m128")
    column = Column(canvas, 40, 420, y=50.0)
    body, bold, head = Font(), Font("Helvetica-Bold"), Font("Helvetica-Bold", 14)
    for word in ("Skip to main content", "Home", "My Network", "Jobs", "Messaging"):
        column.wrapped(word, body)
    column.wrapped(person.name, Font("Helvetica-Bold", 18), gap=20)
    column.wrapped(person.headline, body)
    column.wrapped(person.location, Font(colour="666666"))
    column.wrapped("Analytics", head, gap=14)
    column.wrapped("Private to you", body)
    column.wrapped("53 profile views", bold)
    column.wrapped("About", head, gap=14)
    for text in person.summary:
        column.wrapped(text, body)
    column.wrapped("of what I do… more", body)
    column.wrapped("Activity", head, gap=14)
    column.wrapped("Somebody Else posted this: look at my cake.", body)
    column.wrapped("Experience", head, gap=14)
    for company in person.companies:
        for role in company.roles:
            column.wrapped(role.title, bold, gap=6)
            column.wrapped(f"{company.name} · Full-time", body)
            column.wrapped("Jan 2019 - Present · 7 yrs 3 mos", body)
            for line in role.text:
                column.wrapped(line, body)
    column.wrapped("Show all 10 experiences", bold, gap=6)
    _margins(canvas, person, 1)
    canvas.showPage()
    column = Column(canvas, 40, 420, y=50.0)
    column.wrapped("Skills", head)
    for skill in person.skills[:2]:
        column.wrapped(skill, body, gap=8)
    column.wrapped("Show all 33 skills", bold, gap=8)
    column.wrapped("People you may know", head, gap=14)
    column.wrapped("Huw Dacey", bold)
    column.wrapped("Vet at Moyvale", body)
    _margins(canvas, person, 2)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _margins(canvas: Canvas, person: Person, page: int) -> None:
    canvas.setFont("Helvetica", 7)
    canvas.setFillColor("#000000")
    canvas.drawString(25, HEIGHT - 16, "11/23/25, 1:13 PM")
    canvas.drawString(260, HEIGHT - 16, f"{person.name} | LinkedIn")
    canvas.drawString(25, 14, ADDRESS)
    canvas.drawString(560, 14, f"{page}/2")
