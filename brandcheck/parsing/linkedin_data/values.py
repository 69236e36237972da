"""Read the values that stand in the cells of a LinkedIn data export."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.core.profile import Month
from brandcheck.parsing._canonical import DraftEntry, DraftLine
from brandcheck.parsing.text.dates import parse_month
from brandcheck.parsing.text.inline import split_inline, typed_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brandcheck.parsing.linkedin_data.tables import Row

__all__ = [
    "addresses",
    "by_date",
    "day",
    "first",
    "flat",
    "moment",
    "period",
    "share_text",
    "texts",
]

_AMERICAN = re.compile(r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{2,4})\b")
_STAMP = re.compile(r"(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})[-/](?P<day>[0-9]{1,2})\b")
_ADDRESS = re.compile(r"(?:(?P<label>[A-Z_]+):)?(?P<url>https?://[^\s,\[\]]+|www\.[^\s,\[\]]+)")


def first(row: Row, *names: str) -> str:
    """Return the first of these columns that holds something, on one line."""
    return flat(next((row[name] for name in names if row.get(name)), ""))


def flat(text: str) -> str:
    """Return text without line breaks and double spaces."""
    return " ".join(text.split())


def texts(*cells: str) -> tuple[DraftLine, ...]:
    """Return the paragraphs and bullets of some cells."""
    return tuple(line for cell in cells for line in split_inline(cell))


def moment(text: str) -> Month | None:
    """Return the month of a date or a time stamp."""
    match = _STAMP.match(text) or _AMERICAN.match(text)
    if not match:
        return parse_month(text) if text else None
    year, month = int(match["year"]), int(match["month"])
    if year < 100:
        year += 2000
    return Month(year, month) if 1 <= month <= 12 and year else None


def day(text: str) -> str:
    """Return the date of a time stamp as year, month and day."""
    match = _STAMP.match(text) or _AMERICAN.match(text)
    if not match:
        return text
    year, month, date = (int(match[part]) for part in ("year", "month", "day"))
    return f"{year + 2000 if year < 100 else year:04d}-{month:02d}-{date:02d}"


def period(row: Row, *, goes_on: bool) -> DraftEntry:
    """Return an entry that has only its dates.

    Args:
        row: a record with a first and a last date.
        goes_on: no last date means that it has not ended.
    """
    begin = first(row, "startedon", "startdate")
    finish = first(row, "finishedon", "enddate")
    start, end = moment(begin), moment(finish)
    is_current = bool(begin) and not finish and goes_on
    if is_current:
        return DraftEntry(dates=f"{begin} – Present", start=start, is_current=True)
    words = " – ".join(word for word in (begin, finish) if word)
    return DraftEntry(dates=words, start=start or end, end=end or start)


def by_date(entries: Iterable[DraftEntry]) -> tuple[DraftEntry, ...]:
    """Sort: what goes on first, then the latest end, then the latest start; undated last."""

    def key(entry: DraftEntry) -> tuple[bool, Month, Month]:
        none = Month(1)
        return (entry.is_current, entry.end or none, entry.start or none)

    return tuple(sorted(entries, key=key, reverse=True))


def addresses(cell: str) -> tuple[str, ...]:
    """Return the web addresses of a cell such as "[PERSONAL:https://…,COMPANY:https://…]"."""
    found: list[str] = []
    for match in _ADDRESS.finditer(cell):
        label = (match["label"] or "").replace("_", " ").capitalize()
        url = match["url"] if "://" in match["url"] else f"https://{match['url']}"
        found.append(f"{url} ({label})" if label else url)
    return tuple(found)


def share_text(cell: str) -> tuple[DraftLine, ...]:
    """Return the lines of a post; the export wraps each line break in quotes."""
    return typed_lines(cell.replace("\r\n", "\n").replace('"\n"', "\n"))
