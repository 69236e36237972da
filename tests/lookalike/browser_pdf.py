"""Draws a résumé PDF of an invented person as a browser prints a web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.lookalike.resume_pdf import HEIGHT, Column, Font, canvas_of, dates_of, finish

if TYPE_CHECKING:
    from tests.lookalike.people import Person

__all__ = ["browser"]


def browser(person: Person) -> bytes:
    """One column; bullets drawn as shapes; headings with wide letter-spacing."""
    canvas, buffer = canvas_of("Skia/PDF m128", "Chromium")
    column = Column(canvas, 60, 535)
    body, bold = Font(), Font("Helvetica-Bold")
    column.wrapped(person.name, Font("Helvetica-Bold", 24))
    column.wrapped(person.headline, body)
    for name, draw in (("WORK EXPERIENCE", _browser_jobs), ("EDUCATION", _browser_schools)):
        column.down(30)
        text = canvas.beginText(60, HEIGHT - column.y)
        text.setFont("Helvetica-Bold", 12)
        text.setCharSpace(2.4)
        text.textOut(name)
        canvas.drawText(text)
        draw(column, person, body, bold)
    return finish(canvas, buffer)


def _browser_jobs(column: Column, person: Person, body: Font, bold: Font) -> None:
    for company in person.companies:
        for role in company.roles:
            column.wrapped(role.title, bold, gap=6)
            column.right(dates_of(role.dates), body)
            column.wrapped(company.name, body)
            for line in role.text:
                y = HEIGHT - column.y - 12.5 + 3
                column.canvas.circle(72, y, 1.5, stroke=0, fill=1)
                column.wrapped(line.removeprefix("- "), body, indent=22)


def _browser_schools(column: Column, person: Person, body: Font, bold: Font) -> None:
    for school in person.schools:
        column.wrapped(school.name, bold, gap=6)
        column.right(dates_of(school.dates), body)
        column.wrapped(school.degree, body)
