"""Find where jobs, schools and other entries begin on a copied LinkedIn page.

Dates are the surest sign: the lines that head an entry stand above them. Logos and
doubled titles say more, where the page has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.parsing._canonical import DraftEntry, DraftLine
from brandcheck.parsing.pasted.lines import Line, Mark
from brandcheck.parsing.pasted.words import BUTTONS, MODE, is_terms
from brandcheck.parsing.text.dates import find_range, is_duration
from brandcheck.parsing.text.inline import typed_line
from brandcheck.parsing.text.words import ends_sentence, is_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.profile import Month
    from brandcheck.parsing.pasted.cutting import Dropped

__all__ = [
    "Dates",
    "body_lines",
    "dated",
    "dates_of",
    "employer",
    "is_prose",
    "read_place",
    "total_of",
]

_MODE = re.compile(rf"(?:.{{1,100}} · )?(?:{MODE})")
_SKILLS = re.compile(r"(?:Skills: ?)?(?P<names>.+?)(?:,? and \+[0-9]+ skills?)?")
_MORE_SKILLS = re.compile(r".+ and \+[0-9]+ skills?")
_LONG = 120
_BULLET = re.compile(r"[•●▪■◦○‣⁃❖✅✔➢➤►▶▸*–-]\s")


@dataclass(frozen=True, slots=True)
class Dates:
    """What a line of dates says."""

    words: str
    start: Month | None
    end: Month | None
    is_current: bool

    def entry(self) -> DraftEntry:
        """Return an entry that has only these dates."""
        return DraftEntry(
            dates=self.words, start=self.start, end=self.end, is_current=self.is_current
        )


def dates_of(text: str) -> Dates | None:
    """Return the dates of a line that holds nothing else but a length of time."""
    if len(text) > 80:
        return None
    words, dot, length = text.partition(" · ")
    found = find_range(words)
    if found is None or len(found.span) != len(words) or (dot and not is_duration(length)):
        return None
    return Dates(words, found.start, found.end, found.is_current)


def dated(line: Line, dropped: Dropped) -> DraftEntry:
    """Return an entry with the dates of a line; a length of time is left out."""
    dates = dates_of(line.text)
    if dates is None:
        return DraftEntry(dates=line.text)
    length = line.text[len(dates.words) :].strip(" ·")
    if length:
        dropped.add("lengths of time that LinkedIn adds to dates", length)
    return dates.entry()


def total_of(text: str) -> bool:
    """Tell whether a line is "Full-time · 8 yrs 10 mos", as below an employer of several roles."""
    kind, dot, length = text.rpartition(" · ")
    has_number = any(c.isdigit() for c in length)
    return has_number and is_duration(length) and (not dot or is_terms(kind))


def employer(text: str, dropped: Dropped) -> str:
    """Return the employer of "Company · Full-time"."""
    name, dot, kind = text.rpartition(" · ")
    if dot and is_terms(kind):
        dropped.add("kinds of employment", kind)
        return name
    return text


def is_prose(line: Line) -> bool:
    """Tell whether a line is running text or a bullet, and so heads nothing."""
    text = line.text
    return (
        line.mark is Mark.TEXT
        or len(text) > _LONG
        or ends_sentence(text)
        or _BULLET.match(text) is not None
        or _MORE_SKILLS.fullmatch(text) is not None
        or text.startswith(("Skills:", "Grade:", "Activities and societies:"))
        or dates_of(text) is not None
        or total_of(text)
    )


def read_place(lines: Sequence[Line]) -> str:
    """Return the place when the first line below the dates is one."""
    if not lines or lines[0].mark is Mark.TEXT:
        return ""
    text = lines[0].text
    return text if _MODE.fullmatch(text) or is_place(text) else ""


def body_lines(
    lines: Sequence[Line], dropped: Dropped, *, has_skills: bool = False
) -> tuple[DraftLine, ...]:
    """Return the text of an entry; skills used in it become one line."""
    read: list[DraftLine] = []
    doubled = any(line.mark is not Mark.PLAIN for line in lines[:-1])
    for at, line in enumerate(lines):
        is_last = at == len(lines) - 1
        skills = has_skills and (
            _MORE_SKILLS.fullmatch(line.text) is not None
            or line.text.startswith("Skills:")
            or (is_last and doubled and line.mark is Mark.PLAIN)
        )
        if skills:
            read.append(_skills(line.text, dropped))
        else:
            read.append(typed_line(line.text))
    return tuple(read)


def _skills(text: str, dropped: Dropped) -> DraftLine:
    match = _SKILLS.fullmatch(text)
    names = match["names"] if match else text
    if _MORE_SKILLS.fullmatch(text):
        rest = text[text.rindex(" and +") :].strip()
        dropped.add(BUTTONS, rest)
        dropped.cut("Skills of a role", rest)
    return DraftLine(f"Skills: {names}")
