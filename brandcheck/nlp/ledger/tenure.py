"""Years that are claimed ("15 years in the trade", "since 2008") against the dated entries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.claims import Evidence
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.profile import Entry, Profile
    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.passages import Passage

__all__ = ["Tenure", "dated_evidence", "tenure_of"]

YEAR = re.compile(r"(?:19|20)\d\d")
# There is no clock: this year, or a later one that the profile names, stands for today.
TODAY = 2026
NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBERS = {word: n for n, word in enumerate(NUMBER_WORDS, start=2)} | {
    "decade": 10,
    "thirty": 30,
    "forty": 40,
}
BEFORE = 3
LEADS_IN = frozenset(("as", "at", "for", "in", "of", "on", "with"))
STRENGTH = 0.8


@dataclass(frozen=True, slots=True)
class Tenure:
    """A claimed stretch of time: a number of years, or the year when it began."""

    years: int = 0
    since: int = 0


def tenure_of(tokens: Sequence[Token]) -> Tenure | None:
    """Return the time that some words claim, or None when they name none."""
    words = [t.lower for t in tokens]
    if "since" in words:
        after = words[words.index("since") + 1 :]
        year = next((word for word in after if YEAR.fullmatch(word)), "")
        if year:
            return Tenure(since=int(year))
    if "years" not in words:
        return None
    at = words.index("years")
    for word in reversed(words[max(0, at - BEFORE) : at]):
        digits = "".join(filter(str.isdigit, word))
        number = int(digits) if digits else NUMBERS.get(word, 0)
        if number:
            return Tenure(years=number)
    return None


def dated_evidence(
    tenure: Tenure, tokens: Sequence[Token], profile: Profile, texts: Sequence[Passage]
) -> tuple[Evidence, ...]:
    """Return the dates that bear the time out; () when no dated role reaches back so far.

    When some roles share a word with the field of the years ("12 years in payroll"), only they
    count; a title before them ("Technician with 14 years' experience") leaves the field open.
    """
    entries = list(_dated(profile))
    stems = _field(tokens)
    near = [e for e in entries if stems & _stems_of(e, texts)] or entries
    if not near:
        return ()
    first = min(near, key=lambda e: e.start or e.span.start)
    began = first.start.year if first.start else 0
    if tenure.since:
        hits = [e for e in entries if e.start and abs(e.start.year - tenure.since) <= 1][:1]
        reason = f"dates that begin with {tenure.since}"
    else:
        today = max([TODAY, *(e.end.year for e in entries if e.end)])
        ended = today if any(e.is_current for e in near) else _last(near)
        hits = near if ended - began >= tenure.years else []
        reason = f"dates that reach back to {began}"
    return tuple(Evidence(e.dates, STRENGTH, reason) for e in hits if e.dates)


def _field(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the words that tell in what the years were spent."""
    words = [t.lower for t in tokens]
    if "years" not in words:
        return content_stems(tokens)
    at = words.index("years")
    open_ = word_set("working_life")
    after = [t for t in tokens[at + 1 :] if t.lower not in open_]
    joined = any(t.lower in LEADS_IN for t in tokens[at + 1 : at + 4])
    return content_stems(after if joined else ())


def _dated(profile: Profile) -> Iterator[Entry]:
    for section in profile.of_kind("experience"):
        yield from (e for e in section.entries if e.start and e.dates)


def _last(entries: Sequence[Entry]) -> int:
    return max((e.end.year for e in entries if e.end), default=TODAY)


def _stems_of(entry: Entry, texts: Sequence[Passage]) -> frozenset[str]:
    found = frozenset[str]()
    for passage in texts:
        if entry.span.contains(passage.span):
            found |= passage.stems
    return found
