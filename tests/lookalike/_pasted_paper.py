"""The paper on which a copied LinkedIn page is written, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from tests.lookalike.people import months_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.profile import Month
    from tests.lookalike.people import Dates

__all__ = ["ANALYTICS", "NAVIGATION", "Layout", "Paper", "in_months"]

NAVIGATION = """0 notifications total

Skip to search

Skip to main content

Keyboard shortcuts
Close jump menu
I’m looking for...
Home
My Network
Jobs
Messaging
8
8 new notifications
Notifications
{name}
Me

For Business
Post a job
Background Image
"""
ANALYTICS = (
    "573 profile views",
    "Discover who's viewed your profile.",
    "Past 7 days",
    "70 search appearances",
)


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Layout(StrEnum):
    """How the page puts its texts."""

    OWN = "own"
    VISITOR = "visitor"
    SINGLE = "single"
    SPACED = "spaced"

    @property
    def is_doubled(self) -> bool:
        """Tell whether each text stands twice."""
        return self in {Layout.OWN, Layout.VISITOR}


@dataclass(slots=True)
class Paper:
    layout: Layout
    lines: list[str] = field(default_factory=list)

    def plain(self, text: str) -> None:
        """Put a line that the page holds once."""
        self.lines.append(text)
        if self.layout is Layout.SPACED:
            self.lines.append("")

    def title(self, text: str) -> None:
        """Put what a link shows: on two lines in the owner's view."""
        if self.layout is Layout.OWN:
            self.lines += [text, text]
        else:
            self.field(text)

    def field(self, text: str, copy: str = "") -> None:
        self.plain(text + (copy or text) if self.layout.is_doubled else text)

    def text(self, lines: Sequence[str]) -> None:
        """Put a long text; its copy has spaces for line breaks."""
        if not lines:
            return
        copy = " ".join(line for line in lines if line) if self.layout.is_doubled else ""
        self.lines += lines[:-1]
        self.plain(lines[-1] + copy)

    def logo(self, name: str) -> None:
        self.plain(f"{name} logo")

    def dates(self, dates: Dates | None, *, length: bool = True) -> None:
        if dates is None:
            return
        start, end = _month(dates.start), _month(dates.end) if dates.end else "Present"
        tail = f" · {_length(dates)}" if length else ""
        copy = f"{start} to {end}{tail}" if length else ""
        self.field(f"{start} - {end}{tail}", copy)

    def show_all(self, heading: str, buttons: Sequence[str]) -> None:
        for words in buttons:
            if heading.casefold().removesuffix("s") in words.casefold():
                self.plain(words)


def _month(month: Month) -> str:
    return f"{_MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)


def _length(dates: Dates) -> str:
    return in_months(months_between(dates) or 12)


def in_months(count: int) -> str:
    years, months = divmod(count, 12)
    words = [f"{years} yr{'s' * (years > 1)}"] if years else []
    return " ".join(words + ([f"{months} mo{'s' * (months > 1)}"] if months else []))
