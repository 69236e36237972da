"""Draws ordinary résumé PDFs of invented people, as usual programs lay them out."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.lookalike.ui_words import UI_WORDS

if TYPE_CHECKING:
    from tests.lookalike.people import Dates, Person, Role

__all__ = [
    "Column",
    "Font",
    "canva",
    "canvas_of",
    "dates_of",
    "docs",
    "finish",
    "latex",
    "table",
    "word",
]

HEIGHT = 842.0
EN = UI_WORDS["en"]


@dataclass(frozen=True, slots=True)
class Font:
    """A family, a size and a colour."""

    name: str = "Helvetica"
    size: float = 10.0
    colour: str = "000000"

    def width(self, text: str) -> float:
        """Return how wide ``text`` is drawn."""
        return stringWidth(text, self.name, self.size)


@dataclass(slots=True)
class Column:
    """A column that fills from the top."""

    canvas: Canvas
    x: float
    edge: float
    y: float = 60.0
    header: str = ""
    page: int = field(default=1)
    hyphenates: bool = False

    def down(self, gap: float) -> None:
        """Go down, to the next page if there is no room."""
        self.y += gap
        if self.y > HEIGHT - 60:
            self.canvas.showPage()
            self.page, self.y = self.page + 1, 80.0
            self.text(self.x, self.header.format(self.page), Font(size=8), y=36.0)

    def text(self, x: float, text: str, font: Font, *, y: float | None = None) -> None:
        """Draw one line."""
        self.canvas.setFillColor(f"#{font.colour}")
        self.canvas.setFont(font.name, font.size)
        self.canvas.drawString(x, HEIGHT - (self.y if y is None else y), text)

    def right(self, text: str, font: Font) -> None:
        """Draw at the right margin, on the line that was drawn last."""
        self.text(self.edge - font.width(text), text, font)

    def wrapped(self, text: str, font: Font, *, indent: float = 0.0, gap: float = 0.0) -> None:
        """Draw a text that wraps; ``gap`` is the room above it."""
        x = self.x + indent
        self.down(1.25 * font.size + gap)
        line = ""
        for word in text.split(" "):
            longer, rest = f"{line} {word}".strip(), word
            if line and font.width(longer) > self.edge - x:
                half = f"{line} {word[:4]}-"
                if self.hyphenates and len(word) > 7 and font.width(half) <= self.edge - x:
                    line, rest = half, word[4:]
                self.text(x, line, font)
                self.down(1.25 * font.size)
                longer = rest
            line = longer
        self.text(x, line, font)

    def bullet(self, text: str, font: Font, glyph: str = "•", indent: float = 18.0) -> None:
        """Draw a bullet whose glyph stands apart, with a hanging indent."""
        self.down(1.25 * font.size)
        self.text(self.x + indent - 12, glyph, font)
        self.y -= 1.25 * font.size
        self.wrapped(text, font, indent=indent)


def canvas_of(producer: str, creator: str = "") -> tuple[Canvas, io.BytesIO]:
    """Begin an A4 file."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, HEIGHT), invariant=True)
    canvas.setProducer(producer)
    canvas.setCreator(creator)
    return canvas, buffer


def finish(canvas: Canvas, buffer: io.BytesIO) -> bytes:
    """Return the file's bytes."""
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def dates_of(dates: Dates | None) -> str:
    """Return dates as a résumé gives them."""
    if dates is None:
        return ""
    return f"{EN.month(dates.start)} – {EN.month(dates.end) if dates.end else 'Present'}"


def _lines(column: Column, role: Role, font: Font) -> None:
    for line in role.text:
        if line.startswith("- "):
            column.bullet(line[2:], font)
        elif line:
            column.wrapped(line, font)


def word(person: Person) -> bytes:
    """One column; bold titles with dates at the right; a running header."""
    canvas, buffer = canvas_of("Microsoft® Word 2019", "Microsoft® Word 2019")
    column = Column(canvas, 72, 523, header=f"{person.name} – page {{}}")
    body, bold = Font(), Font("Helvetica-Bold")
    head = Font("Helvetica-Bold", 14, "2f5496")
    column.text(72, person.name, Font("Helvetica-Bold", 22))
    column.wrapped(person.headline, Font("Helvetica-Oblique", 11))
    column.wrapped(f"{person.location} | {person.email} | {person.phone}", body)
    column.wrapped("Profile", head, gap=10)
    for text in person.summary:
        column.wrapped(text, body, gap=4)
    column.wrapped("Work Experience", head, gap=10)
    for company in person.companies:
        for role in company.roles:
            column.wrapped(role.title, bold, gap=6)
            column.right(dates_of(role.dates), body)
            column.wrapped(", ".join(filter(None, (company.name, role.place))), body)
            _lines(column, role, body)
    column.wrapped("Education", head, gap=10)
    for school in person.schools:
        column.wrapped(f"{school.degree} {school.field}".strip(), bold, gap=6)
        column.right(dates_of(school.dates), body)
        column.wrapped(school.name, body)
    column.wrapped("Skills", head, gap=10)
    column.wrapped(", ".join(person.skills), body)
    return finish(canvas, buffer)


def docs(person: Person) -> bytes:
    """One column, scaled coordinates, headings larger but not bold; bullets "●"."""
    canvas, buffer = canvas_of("Skia/PDF m120 Google Docs Renderer")
    canvas.scale(0.75, 0.75)
    canvas.translate(0, HEIGHT / 0.75 - HEIGHT)
    column = Column(canvas, 96, 690)
    body, head = Font("Times-Roman", 14), Font("Times-Roman", 21, "434343")
    column.wrapped(person.name, Font("Times-Roman", 34))
    column.wrapped(f"{person.headline}", body)
    column.wrapped("EXPERIENCE", head, gap=12)
    for company in person.companies:
        for role in company.roles:
            column.wrapped(f"{role.title} - {company.name}", Font("Times-Bold", 14), gap=8)
            column.wrapped(dates_of(role.dates), Font("Times-Italic", 14, "666666"))
            for line in role.text:
                column.bullet(line.removeprefix("- "), body, glyph="●")
    column.wrapped("EDUCATION", head, gap=12)
    for school in person.schools:
        column.wrapped(f"{school.degree} - {school.name}", Font("Times-Bold", 14), gap=8)
        column.wrapped(dates_of(school.dates), Font("Times-Italic", 14, "666666"))
    column.wrapped("WHERE I HAVE HELPED", head, gap=12)
    column.wrapped("Every Tuesday at the food bank.", body)
    return finish(canvas, buffer)


def latex(person: Person) -> bytes:
    """One column of serif text with hyphenated words, "–" bullets and a page number."""
    canvas, buffer = canvas_of("pdfTeX-1.40.25", "LaTeX with hyperref")
    column = Column(canvas, 60, 535, hyphenates=True)
    body, bold = Font("Times-Roman", 10), Font("Times-Bold", 10)
    head = Font("Times-Roman", 14.4)
    column.text(220, person.name, Font("Times-Roman", 24.8))
    column.wrapped(f"{person.location} | {person.email}", body)
    for name, draw in (("Experience", _latex_jobs), ("Education", _latex_schools)):
        column.wrapped(name, head, gap=10)
        canvas.line(60, HEIGHT - column.y - 3, 535, HEIGHT - column.y - 3)
        draw(column, person, body, bold)
    column.wrapped("Technical Skills", head, gap=10)
    column.down(13)
    column.text(60, "Care:", bold)
    column.text(100, ", ".join(person.skills), body)
    column.text(295, "1", body, y=810.0)
    return finish(canvas, buffer)


def _latex_jobs(column: Column, person: Person, body: Font, bold: Font) -> None:
    for company in person.companies:
        for role in company.roles:
            column.wrapped(company.name, bold, gap=4)
            column.right(role.place, body)
            column.wrapped(role.title, Font("Times-Italic", 10))
            column.right(dates_of(role.dates), Font("Times-Italic", 10))
            for line in role.text:
                column.bullet(line.removeprefix("- "), body, glyph="–")


def _latex_schools(column: Column, person: Person, body: Font, bold: Font) -> None:
    for school in person.schools:
        column.wrapped(school.name, bold, gap=4)
        column.right(dates_of(school.dates), body)
        column.wrapped(school.degree, Font("Times-Italic", 10))


def canva(person: Person, *, side: str = "left") -> bytes:
    """Two columns: a dark one with contact, skills and languages; letter-spaced headings."""
    canvas, buffer = canvas_of("Canva", "Canva")
    x, edge, main_x, main_edge = (30, 190, 230, 565) if side == "left" else (400, 570, 40, 370)
    canvas.setFillColor("#20344a")
    canvas.rect(x - 20, 0, edge - x + 40, HEIGHT, stroke=0, fill=1)
    column = Column(canvas, x, edge)
    white, head = Font("Helvetica", 9, "ffffff"), Font("Helvetica-Bold", 12, "ffffff")
    blocks = {
        "C O N T A C T": (person.email, person.phone, person.location),
        "S K I L L S": person.skills,
        "L A N G U A G E S": tuple(name for name, _ in person.languages),
    }
    for title, items in blocks.items():
        column.wrapped(title, head, gap=16)
        for item in items:
            column.wrapped(item, white, gap=5)
    column = Column(canvas, main_x, main_edge)
    body, bold = Font(size=9.5), Font("Helvetica-Bold", 10.5)
    head = Font("Helvetica-Bold", 13, "20344a")
    column.wrapped(person.name, Font("Helvetica-Bold", 26))
    column.wrapped(person.headline, Font(size=12))
    column.wrapped("P R O F I L E", head, gap=14)
    for text in person.summary:
        column.wrapped(text, body, gap=3)
    column.wrapped("E X P E R I E N C E", head, gap=14)
    for company in person.companies:
        for role in company.roles:
            column.wrapped(f"{role.title} | {company.name}", bold, gap=6)
            column.wrapped(dates_of(role.dates), Font(size=9, colour="777777"))
            _lines(column, role, body)
    column.wrapped("E D U C A T I O N", head, gap=14)
    for school in person.schools:
        column.wrapped(f"{school.degree} | {school.name}", bold, gap=6)
        column.wrapped(dates_of(school.dates), Font(size=9, colour="777777"))
    return finish(canvas, buffer)


def table(person: Person) -> bytes:
    """Dates at the left, text beside them: labels, not a column."""
    canvas, buffer = canvas_of("Acrobat Distiller")
    column = Column(canvas, 190, 540)
    body, bold = Font(), Font("Helvetica-Bold")
    head = Font("Helvetica-Bold", 13)
    column.text(60, person.name, Font("Helvetica-Bold", 20))
    column.down(30)
    column.text(60, "Experience", head)
    for company in person.companies:
        for role in company.roles:
            column.wrapped(f"{role.title}, {company.name}", bold, gap=6)
            column.text(60, dates_of(role.dates), Font(size=8))
            _lines(column, role, body)
    column.down(30)
    column.text(60, "Education", head)
    for school in person.schools:
        column.wrapped(f"{school.degree}, {school.name}", bold, gap=6)
        column.text(60, dates_of(school.dates), Font(size=8))
    return finish(canvas, buffer)
