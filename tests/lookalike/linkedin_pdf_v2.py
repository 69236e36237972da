"""Draws LinkedIn's "Save to PDF" file of 2016-2017 (layout v2) of an invented person."""

from __future__ import annotations

import io
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.lookalike.people import Dates, Role, months_between
from tests.lookalike.ui_words import UI_WORDS

__all__ = ["Block", "OldPerson", "Recommendation", "draw_v2"]

LEFT, BODY, EDGE, HEIGHT = 36.0, 46.8, 576.0, 792.0
EN = UI_WORDS["en"]


@dataclass(frozen=True, slots=True)
class Block:
    """A bold line, the line under it and text."""

    title: str
    detail: str = ""
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What somebody else wrote."""

    text: str
    name: str
    relation: str


@dataclass(frozen=True, slots=True)
class OldPerson:
    """A profile with the sections that this layout had; ``blocks`` by heading."""

    name: str
    headline: str = ""
    email: str = ""
    summary: tuple[str, ...] = ()
    jobs: tuple[tuple[str, Role], ...] = ()
    volunteering: tuple[tuple[str, Role], ...] = ()
    blocks: tuple[tuple[str, tuple[Block, ...]], ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    address: str = ""


@dataclass(slots=True)
class _Paper:
    canvas: Canvas
    page: int = 1
    y: float = 50.0

    def put(self, x: float, text: str, font: str, size: float, colour: str) -> float:
        self.canvas.setFillColor(f"#{colour}")
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - self.y, text)
        return x + stringWidth(text, font, size)

    def down(self, gap: float) -> None:
        self.y += gap
        if self.y > 740:
            self.footer()
            self.canvas.showPage()
            self.page, self.y = self.page + 1, 50.0

    def footer(self) -> None:
        self.canvas.setFillColor("#000000")
        self.canvas.setFont("Times-Roman", 10)
        self.canvas.drawString(552, 20, f"Page{self.page}")

    def heading(self, text: str) -> None:
        self.down(34.0)
        self.put(LEFT, text, "Times-Roman", 16, "999999")

    def body(self, lines: tuple[str, ...], x: float = BODY) -> None:
        for text in lines:
            self.down(18.0)
            if text:
                self.wrapped(text, x)

    def wrapped(self, text: str, x: float, font: str = "Times-Roman") -> None:
        colour = "000000" if font == "Times-Bold" else "666666"
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line.strip() else line + word
            if stringWidth(longer, font, 12) > EDGE - x:
                self.put(x, line, font, 12, colour)
                self.down(18.0 if font == "Times-Roman" else 14.4)
                longer = f" {word}" if font == "Times-Roman" else word
            line = longer
        self.put(x, line, font, 12, colour)


def draw_v2(person: OldPerson, *, creator: str = "Apache FOP Version 1.1") -> bytes:
    """Return the file's bytes."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792), invariant=True)
    canvas.setCreator(creator)
    canvas.setProducer(creator)
    canvas.setAuthor("")
    canvas.setTitle("")
    paper = _Paper(canvas)
    _top(paper, person)
    if person.summary:
        paper.heading("Summary")
        paper.body(person.summary, LEFT)
    for heading, jobs in (
        ("Experience", person.jobs),
        ("Volunteer Experience", person.volunteering),
    ):
        if jobs:
            paper.heading(heading)
        for company, role in jobs:
            _job(paper, company, role)
    for heading, blocks in person.blocks:
        paper.heading(heading)
        for block in blocks:
            _block(paper, block)
    for heading, names in person.lists:
        paper.heading(heading)
        paper.body(names)
    if person.languages:
        _languages(paper, person.languages)
    _end(paper, person)
    paper.footer()
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _top(paper: _Paper, person: OldPerson) -> None:
    paper.put(LEFT, person.name, "Times-Bold", 20, "333333")
    paper.down(20.0)
    paper.put(LEFT, person.headline, "Times-Roman", 13, "333333")
    if person.email:
        paper.down(18.0)
        paper.put(LEFT, person.email, "Times-Roman", 13, "999999")


def _job(paper: _Paper, company: str, role: Role) -> None:
    paper.down(24.0)
    paper.wrapped(f"{role.title}  at   {company}", LEFT, "Times-Bold")
    if role.dates:
        paper.down(16.0)
        x = paper.put(LEFT, _dates(role.dates), "Times-Roman", 12, "000000")
        years, months = divmod(months_between(role.dates) or 12, 12)
        paper.put(x, f"({EN.duration(years, months)})", "Times-Roman", 12, "999999")
    paper.body(role.text)


def _dates(dates: Dates) -> str:
    end = EN.month(dates.end) if dates.end else "Present"
    return f"{EN.month(dates.start)}  -  {end} "


def _block(paper: _Paper, block: Block) -> None:
    paper.down(24.0)
    paper.wrapped(block.title, LEFT, "Times-Bold")
    if block.detail:
        paper.down(16.0)
        paper.put(LEFT, block.detail, "Times-Roman", 12, "000000")
    paper.body(block.text)


def _languages(paper: _Paper, languages: tuple[tuple[str, str], ...]) -> None:
    paper.heading("Languages")
    for n in range(0, len(languages), 2):
        pair = languages[n : n + 2]
        paper.down(20.0)
        for (name, _), x in zip(pair, (36.0, 306.0), strict=False):
            paper.put(x, name, "Times-Bold", 12, "000000")
        paper.down(16.0)
        for (_, level), x in zip(pair, (36.0, 306.0), strict=False):
            paper.put(x, f"({level})" if level else "", "Times-Roman", 12, "666666")


def _end(paper: _Paper, person: OldPerson) -> None:
    paper.down(800.0)
    _top(paper, person)
    if person.recommendations:
        paper.down(34.0)
        count = len(person.recommendations)
        who = "person has" if count == 1 else "people have"
        x = paper.put(LEFT, str(count), "Times-Bold", 16, "000000")
        paper.put(x, f" {who} recommended {person.name}", "Helvetica", 16, "000000")
    for recommendation in person.recommendations:
        paper.down(24.0)
        paper.wrapped(f'"{recommendation.text}"', LEFT)
        paper.down(20.0)
        paper.wrapped(f"— {recommendation.name}, {recommendation.relation}", LEFT)
    paper.down(30.0)
    text = f"Contact {person.name} on LinkedIn"
    right = paper.put(LEFT, text, "Times-Roman", 12, "0000ff")
    if person.address:
        top = HEIGHT - paper.y + 12
        paper.canvas.linkURL(person.address, (LEFT, top - 14, right, top), relative=0, thickness=0)
