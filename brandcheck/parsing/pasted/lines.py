"""Undo the doubled text of a LinkedIn page that was selected and copied.

Until early 2026 the page held each text twice, once to be seen and once for screen
readers, and a copy takes both. How a line was doubled tells what it is: a title
stands on two lines, a detail twice on one line, a long text is followed by itself
with spaces for line breaks.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Copied", "Line", "Mark", "copy_of", "is_doubled", "stretches", "undouble"]

_LONGEST_BLOCK = 300  # lines
_LONGEST_TEXT = 12_000  # characters; LinkedIn allows 2,600
_SLACK = 6  # " - " in the first half of a date may be " bis " in the second
_SPACES = re.compile(r"\s+")


class Mark(Enum):
    """How a line was doubled."""

    PLAIN = auto()
    TITLE = auto()
    FIELD = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page.

    Attributes:
        text: its words, said once.
        mark: how it was doubled.
        after_gap: a blank line stands above it.
        opens: a logo or a button above it says that something new begins.
    """

    text: str
    mark: Mark = Mark.PLAIN
    after_gap: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Copied:
    """The page's lines, the second copies that were dropped, and whether there were any."""

    lines: tuple[Line, ...]
    copies: tuple[str, ...]
    is_doubled: bool


@dataclass(slots=True)
class _Undoubler:
    lines: list[Line] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    gap: bool = False

    def add(self, raw: str) -> None:
        text = _SPACES.sub(" ", raw).strip()
        if not text:
            self.gap = True
            return
        if self.lines and text == self.lines[-1].text:
            if self.lines[-1].mark is Mark.PLAIN:
                self.lines[-1] = replace(self.lines[-1], mark=Mark.TITLE)
            self.copies.append(text)
            return
        once = copy_of(raw) or _date(text)
        if once:
            self.copies.append(text[len(once) :])
            self.put(once, Mark.FIELD)
        elif not self.block(text):
            self.put(text, Mark.PLAIN)

    def put(self, text: str, mark: Mark) -> None:
        self.lines.append(Line(text, mark, self.gap))
        self.gap = False

    def block(self, text: str) -> bool:
        """Find the lines above that this one repeats after its own words."""
        bare = _SPACES.sub("", text)
        if len(bare) > _LONGEST_TEXT:
            return False
        above = ""
        best: tuple[int, int] | None = None
        for at in range(len(self.lines) - 1, max(-1, len(self.lines) - _LONGEST_BLOCK), -1):
            if self.lines[at].mark is not Mark.PLAIN or len(above) > len(bare):
                break
            above = _SPACES.sub("", self.lines[at].text) + above
            own, odd = divmod(len(bare) - len(above), 2)
            if own >= 0 and not odd and bare[own:] == above + bare[:own]:
                best = (at, own)
        if best is None:
            return False
        start, own = best
        self.lines[start:] = [replace(line, mark=Mark.TEXT) for line in self.lines[start:]]
        cut = _position(text, own)
        self.copies.append(text[cut:])
        if own:
            self.put(text[:cut].strip(), Mark.TEXT)
        return True


def undouble(text: str) -> Copied:
    """Return the lines of a copied page, each said once."""
    raw = text.splitlines()
    doubled = is_doubled(raw)
    work = _Undoubler()
    for line in raw:
        if doubled:
            work.add(line)
        else:
            words = _SPACES.sub(" ", line).strip()
            if words:
                work.put(words, Mark.PLAIN)
            else:
                work.gap = True
    return Copied(tuple(work.lines), tuple(work.copies), doubled)


def is_doubled(lines: Iterable[str]) -> bool:
    """Tell whether a heading or a date stands twice on its line."""
    for line in lines:
        text = line.strip()
        if 8 <= len(text) <= 120:
            half = copy_of(text)
            if (half and kind_of(half)) or _date(text):
                return True
    return False


def stretches(starts: Sequence[int], end: int) -> list[tuple[int, int]]:
    """Return from where to where the pieces reach that begin at ``starts``."""
    return list(itertools.pairwise([*starts, end])) if starts else []


def copy_of(raw: str) -> str:
    """Return the words that a line says exactly twice, or an empty text."""
    for text in (raw.strip(), raw.rstrip(), raw.lstrip(), raw):
        half, odd = divmod(len(text), 2)
        if not odd and half >= 2 and text[:half] == text[half:]:
            return _SPACES.sub(" ", text[:half]).strip()
    return ""


def _date(text: str) -> str:
    """Return the first half of "May 2020 - Present · 2 yrsMay 2020 to Present · 2 yrs"."""
    if not 12 <= len(text) <= 120 or not re.search(r"[0-9]{4}", text):
        return ""
    middle = len(text) // 2
    for cut in range(middle + 1, middle - _SLACK, -1):
        first, second = text[:cut], text[cut:]
        if first and second[:3] == first[:3] and _differ_in_joint(first, second):
            found = find_range(first)
            return first.strip() if found and found.start else ""
    return ""


def _differ_in_joint(first: str, second: str) -> bool:
    """Tell whether two texts are the same but for a dash and the word for it."""
    shorter = min(len(first), len(second))
    head = next((n for n in range(shorter) if first[n] != second[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if first[-1 - n] != second[-1 - n]), rest)
    left, right = first[head : len(first) - tail], second[head : len(second) - tail]
    return (
        left.strip() in {"-", "–", "—"}
        and 0 < len(right.strip()) <= _SLACK
        and right.strip().isalpha()
    )


def _position(text: str, count: int) -> int:
    """Return where the text stands after so many characters that are not blank."""
    for at, char in enumerate(text):
        if count == 0:
            return at
        count -= not char.isspace()
    return len(text)
