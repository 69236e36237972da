"""Draws LinkedIn's "Save to PDF" file (layout v3) of an invented person.

Every size, colour, coordinate and gap is one that was measured on real files; see
``brandcheck/parsing/pdf/linkedin_pdf.py`` for what a reader makes of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.lookalike._unicode_font import text_width
from tests.lookalike._v3_paint import NBSP, Mark, paint
from tests.lookalike._wrap import wrap
from tests.lookalike.people import NOW, Company, Dates, Person, Role, School, months_between
from tests.lookalike.ui_words import UI_WORDS, UiWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["INFO", "Drawing", "draw"]

LEFT, LEFT_EDGE = 21.6, 195.0
MAIN, MAIN_EDGE = 223.6, 590.0
LAST_BASELINE = 748.0
INFO = {
    "Author": "LinkedIn",
    "Title": "Resume",
    "Subject": "Resume generated from profile",
    "Producer": "Apache FOP Version 2.3",
}

BLACK, GREY = "191919", "b1b1b1"
WHITE, LABEL, SIDE_HEADING = "ffffff", "a9b1b6", "e1e9ee"


@dataclass(slots=True)
class Drawing:
    """What has been put on paper, column by column."""

    words: UiWords
    marks: list[Mark] = field(default_factory=list)
    rules: list[tuple[int, float]] = field(default_factory=list)
    page: int = 1
    y: float = 0.0
    last: str = ""

    def line(self, text: str, size: float, colour: str, gap: float) -> None:
        """Put one line into the main column, on the next page if there is no room."""
        self.y += gap
        if self.y > LAST_BASELINE:
            self.page, self.y = self.page + 1, 55.3
        self.marks.append(Mark(self.page, MAIN, self.y, text, size, colour))

    def block(self, text: str, size: float, colour: str, gap: float, leading: float) -> None:
        """Put a text that wraps at the right edge."""
        for n, line in enumerate(wrap(text, size, MAIN_EDGE - MAIN)):
            self.line(line, size, colour, leading if n else gap)

    def lines(self, lines: Iterable[str], size: float, gap: float) -> None:
        """Put lines as they were typed; an empty one leaves a gap."""
        for text in lines:
            if text:
                self.block(text, size, BLACK, gap, 18.0)
                gap = 18.0
            else:
                gap += 18.0

    def heading(self, text: str) -> None:
        """Put a section heading; every one but the first has a rule above it."""
        gap = {"location": 37.6, "summary": 53.8, "text": 57.2, "place": 60.6, "date": 59.5}
        self.line(text, 15.75, BLACK, gap[self.last])
        if self.last != "location":
            self.rules.append((self.page, self.y - 22.0))


def draw(
    person: Person,
    path: Path | None = None,
    *,
    ui_language: str = "en",
    info: Mapping[str, str] = INFO,
    faults: frozenset[str] = frozenset(),
) -> bytes:
    """Draw a person; return the file's bytes and write them to ``path`` if given.

    Args:
        person: whom to draw.
        path: where to write.
        ui_language: a key of ``UI_WORDS``.
        info: the document's description.
        faults: what another program did to the file: "retyped headline" in Helvetica,
            "no links" any more.
    """
    drawing = Drawing(UI_WORDS[ui_language])
    _main(drawing, person)
    side = _Sidebar(drawing)
    side.all(person)
    marks = drawing.marks
    if "retyped headline" in faults:
        marks = [_retyped(mark) for mark in marks]
    if "no links" in faults:
        marks = [replace(mark, uri="") for mark in marks]
    data = paint(marks, drawing.rules, info)
    if path is not None:
        path.write_bytes(data)
    return data


def _retyped(mark: Mark) -> Mark:
    is_headline = (mark.page, mark.size, mark.colour) == (1, 12.0, BLACK) and mark.y < 120
    return replace(mark, colour="000000", is_retyped=True) if is_headline else mark


def _main(drawing: Drawing, person: Person) -> None:
    drawing.y = 60.0
    drawing.block(person.name, 26.0, BLACK, 0.0, 31.2)
    for n, line in enumerate(wrap(person.headline, 12.0, MAIN_EDGE - MAIN)):
        drawing.line(line, 12.0, BLACK, 14.4 if n else 21.2)
    drawing.line(person.location or NBSP, 12.0, GREY, 15.4)
    drawing.last = "location"
    if person.summary:
        drawing.heading(drawing.words.summary)
        drawing.lines(person.summary, 12.0, 25.5)
        drawing.last = "summary"
    if person.companies:
        drawing.heading(drawing.words.experience)
        for n, company in enumerate(person.companies):
            _company(drawing, company, is_first=n == 0)
    if person.schools:
        drawing.heading(drawing.words.education)
        for n, school in enumerate(person.schools):
            _school(drawing, school, 33.4 if n else 25.5)


def _company(drawing: Drawing, company: Company, *, is_first: bool) -> None:
    after = {"text": 38.4, "place": 41.8, "date": 40.7}
    gap = 30.5 if is_first else after[drawing.last]
    drawing.block(company.name, 12.0, BLACK, gap, 14.4)
    if len(company.roles) == 1:
        _role(drawing, company.roles[0], 16.1)
        return
    drawing.line(_total(drawing.words, company), 10.5, BLACK, 16.5)
    for n, role in enumerate(company.roles):
        within = {"text": 31.4, "place": 34.8, "date": 33.8}
        _role(drawing, role, within[drawing.last] if n else 21.3)


def _role(drawing: Drawing, role: Role, gap: float) -> None:
    drawing.block(role.title, 11.5, BLACK, gap, 14.4)
    drawing.last = "date"
    if role.dates:
        drawing.line(_date_line(drawing.words, role.dates), 10.5, BLACK, 14.5)
    if role.place:
        drawing.line(role.place, 10.5, GREY, 14.7)
        drawing.last = "place"
    if role.text:
        drawing.lines(role.text, 10.5, 21.4 if role.place else 20.3)
        drawing.last = "text"


def _school(drawing: Drawing, school: School, gap: float) -> None:
    drawing.block(school.name, 12.0, BLACK, gap, 14.4)
    degree = f",{NBSP}".join(part for part in (school.degree, school.field) if part)
    if school.dates:
        degree += f"{NBSP}·{NBSP}({_school_dates(drawing.words, school.dates)})"
    if degree:
        drawing.block(degree, 10.5, BLACK, 17.6, 18.0)


def _date_line(words: UiWords, dates: Dates) -> str:
    end = words.month(dates.end) if dates.end else "Present"
    span = f"{words.month(dates.start)}{NBSP}-{NBSP}{end}"
    return f"{span}{NBSP}({_duration(words, [dates])})"


def _school_dates(words: UiWords, dates: Dates) -> str:
    if dates.end == dates.start:
        return words.month(dates.start)
    end = words.month(dates.end) if dates.end else "Present"
    return f"{words.month(dates.start)}{NBSP}-{NBSP}{end}"


def _duration(words: UiWords, spans: list[Dates]) -> str:
    lengths = [months_between(dates) for dates in spans]
    months = sum(length for length in lengths if length)
    if None in lengths:
        months = sum(((s.end or NOW).year - s.start.year) * 12 for s in spans)
    return words.duration(*divmod(months, 12)) or words.under_a_year


def _total(words: UiWords, company: Company) -> str:
    return _duration(words, [role.dates for role in company.roles if role.dates])


@dataclass(slots=True)
class _Sidebar:
    drawing: Drawing
    page: int = 1
    y: float = 36.0

    def all(self, person: Person) -> None:
        words = self.drawing.words
        self.heading(words.contact, 20.0)
        self.contact(person)
        if person.skills:
            self.heading(words.top_skills)
            self.items((skill, "") for skill in person.skills[:3])
        if person.languages:
            self.heading("Languages")
            self.items((name, f"({level})" if level else "") for name, level in person.languages)
        lists = {
            "Certifications": person.certifications,
            "Honors-Awards": person.honors,
            "Publications": person.publications,
            "Patents": person.patents,
        }
        for title, names in lists.items():
            if names:
                self.heading(title)
                self.items((name, "") for name in names[:5])

    def heading(self, text: str, gap: float = 34.7) -> None:
        for n, line in enumerate(text.split("\n")):
            self.put(line, (13.0, SIDE_HEADING), 15.6 if n else gap)

    def contact(self, person: Person) -> None:
        gap = 19.5
        for line in person.address:
            self.item(line, "", gap)
            gap = 12.6
        if person.phone:
            self.item(person.phone, f"({person.phone_label})", 17.6 if person.address else gap)
            gap = 17.6
        if person.email:
            self.item(person.email, "", 17.6 if person.address else gap)
            gap = 17.6
        if person.slug:
            uri = f"https://www.linkedin.com/in/{quote(person.slug)}?jobid=1234&lipi=urn%3Ali"
            self.item(f"www.linkedin.com/in/{person.slug}", "(LinkedIn)", gap, uri=uri)
            gap = 17.6
        for url, label in person.websites:
            printed = url.removeprefix("https://").removeprefix("http://")
            self.item(printed, f"({label})", gap, uri=url)
            gap = 17.6

    def items(self, items: Iterable[tuple[str, str]]) -> None:
        for n, (text, label) in enumerate(items):
            self.item(text, label, 17.6 if n else 19.5)

    def item(self, text: str, label: str, gap: float, *, uri: str = "") -> None:
        size = 11.0 if uri else 10.5
        uri = uri or (f"mailto:{text}" if "@" in text else "")
        right = LEFT
        for n, line in enumerate(wrap(text, size, LEFT_EDGE - LEFT)):
            self.put(line, (size, WHITE), 12.6 if n else gap, uri=uri)
            right = LEFT + text_width(line + " ", size)
        if not label:
            return
        for line in wrap(label, size, LEFT_EDGE - LEFT):
            if right + text_width(line, size) <= LEFT_EDGE:
                self.put(line, (size, LABEL), 0.0, x=right)
            else:
                self.put(line, (size, LABEL), 12.6)
            right = LEFT_EDGE

    def put(
        self, text: str, style: tuple[float, str], gap: float, *, x: float = LEFT, uri: str = ""
    ) -> None:
        self.y += gap
        if self.y > LAST_BASELINE:
            self.page, self.y = self.page + 1, 52.2
        self.drawing.marks.append(Mark(self.page, x, self.y, text, *style, uri))
