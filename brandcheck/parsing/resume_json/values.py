"""Take values out of JSON that people have edited by hand: anything may be anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brandcheck.parsing._canonical import DraftEntry, DraftLine
from brandcheck.parsing.text.dates import find_range, parse_month
from brandcheck.parsing.text.inline import typed_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.core.profile import Month

__all__ = ["Record", "Skipped", "bullets", "flat", "period", "records", "strings", "texts"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NOTHING = frozenset({"", "null", "none", "undefined", "n/a", "nan", "-"})
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")
_PRIVATE = re.compile(
    r"e?mails?$|phone|mobile|^tel$|birth|^dob$|^age$|gender|^sex$|marital|^address|street|postal|"
    r"^zip|passport|nationality|religion|^ssn$|salary|personal_numbers",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Skipped:
    """Collects the names of keys that are left out, private ones apart."""

    unread: set[str] = field(default_factory=set)
    private: set[str] = field(default_factory=set)

    def add(self, key: str, place: str = "") -> None:
        """Note a key that is left out."""
        name = f"{place}.{key}" if place else key
        (self.private if _PRIVATE.search(key) else self.unread).add(name)

    def lines(self) -> tuple[str, ...]:
        """Return what to tell the reader of the report."""
        private = tuple(f"{name} (private)" for name in sorted(self.private))
        return private + tuple(sorted(self.unread - self.private))


@dataclass(slots=True)
class Record:
    """A JSON object that remembers which of its keys nobody has read."""

    data: Mapping[str, Any]
    place: str
    skipped: Skipped
    used: set[str] = field(default_factory=set)

    def get(self, *keys: str) -> Any:
        """Return the first of these keys that holds something; all count as read."""
        self.used.update(keys)
        return next((self.data[k] for k in keys if _holds(self.data.get(k))), None)

    def text(self, *keys: str) -> str:
        """Return the first of these keys that holds words, on one line."""
        self.used.update(keys)
        return next((words for k in keys if (words := flat(self.data.get(k)))), "")

    def close(self) -> None:
        """Note the keys that hold something and were not read."""
        for key, value in self.data.items():
            if key not in self.used and _holds(value):
                self.skipped.add(str(key), self.place)


def _holds(value: Any) -> bool:
    return (
        value is not None
        and value is not False
        and (not isinstance(value, str) or bool(flat(value)))
        and value not in ([], {})
    )


def flat(value: Any) -> str:
    """Return a value as words on one line; lists of words are joined by commas."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return ", ".join(
            text for item in value if not isinstance(item, (list, dict)) and (text := flat(item))
        )
    if isinstance(value, Mapping):
        return ""
    text = " ".join(_UNPRINTABLE.sub(" ", str(value)).split())
    return "" if text.casefold() in _NOTHING else text


def texts(value: Any) -> tuple[DraftLine, ...]:
    """Return the paragraphs and bullets of a text, or of a list of texts."""
    if isinstance(value, (list, tuple)):
        return tuple(line for item in value for line in texts(item) if not isinstance(item, list))
    if not isinstance(value, str) or not flat(value):
        return ()
    kept = "\n".join(_UNPRINTABLE.sub(" ", line) for line in value.splitlines())
    return tuple(line for line in typed_lines(kept) if any(c.isalnum() for c in line.text))


def bullets(value: Any) -> tuple[DraftLine, ...]:
    """Return a list of texts as bullets; a lone text is cut at its line ends."""
    found = value if isinstance(value, (list, tuple)) else [value]
    lines = [line for item in found for line in texts(item)]
    return tuple(DraftLine(line.text, is_bullet=True) for line in lines)


def strings(value: Any) -> Iterator[str]:
    """Yield the words of a list, of one text with commas, or of nothing."""
    if isinstance(value, str):
        yield from (text for part in re.split(r"[,;|\n]", value) if (text := flat(part)))
    elif isinstance(value, (list, tuple)):
        yield from (text for part in value if (text := flat(part)))


def records(value: Any, place: str, skipped: Skipped) -> Iterator[Record | str]:
    """Yield the objects and the bare words of a list; one object alone is a list of one."""
    found = value if isinstance(value, (list, tuple)) else [value]
    for item in found:
        if isinstance(item, Mapping):
            yield Record(item, place, skipped)
        elif text := flat(item):
            yield text


def period(start: Any, end: Any, *, goes_on: bool) -> DraftEntry:
    """Return an entry that has only its dates.

    Args:
        start: the first date in any form.
        end: the last date, or a word such as "Present".
        goes_on: no last date means that it has not ended.
    """
    first, last = _month(start), _month(end)
    raw_end = flat(end)
    is_current = (
        first is not None and last is None and (_is_present(raw_end) if raw_end else goes_on)
    )
    if is_current:
        return DraftEntry(dates=f"{_words(first)} – Present", start=first, is_current=True)
    if first and last and first != last:
        return DraftEntry(dates=f"{_words(first)} – {_words(last)}", start=first, end=last)
    if first or last:
        single = first or last
        return DraftEntry(dates=_words(single), start=single, end=single)
    written = " – ".join(text for text in (flat(start), raw_end) if text)
    found = find_range(written)
    if found:
        return DraftEntry(
            dates=written, start=found.start, end=found.end, is_current=found.is_current
        )
    return DraftEntry(dates=written)


def _month(value: Any) -> Month | None:
    if isinstance(value, Mapping):
        value = "-".join(str(value[k]) for k in ("year", "month", "day") if value.get(k))
    return parse_month(flat(value))


def _is_present(text: str) -> bool:
    found = find_range(f"2000 – {text}")
    return found is not None and found.is_current


def _words(month: Month | None) -> str:
    if month is None:
        return ""
    return f"{_MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)
