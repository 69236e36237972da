"""Whether a name of a skill is meant where it stands, or is an ordinary word.

"Go", "Excel" and "spring" are names of tools and words of the language. Such a name
counts in a list of skills, near a word that goes with it, or, where that tells, with its
capital inside a sentence. ``data/taxonomy/guards.toml`` says which names need what.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.shipped import shipped_toml
from brandcheck.nlp.lines import Role
from brandcheck.nlp.skills.labels import fold_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brandcheck.nlp.lines import Line

__all__ = ["Guard", "Sense", "Unit", "guards", "is_meant"]

LIST_SECTIONS = frozenset(("skills", "languages", "certifications", "interests", "courses"))
LIST_CUE = re.compile(
    r"\b(?:skills?|tools?|software|systems?|languages?|stack|technolog(?:y|ies)|platforms?|"
    r"programs?|applications?|using|including|proficient (?:in|with)|certified in)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
BREAK = re.compile(r"[,;:|•·/()\[\]\n+&]|\band\b|\bor\b|^\s*$", re.IGNORECASE)
MEASURE = re.compile(r"\d\s?°?\s?$")
NEAR_WORDS = 9


@dataclass(frozen=True, slots=True)
class Guard:
    """What one name needs.

    Attributes:
        near: words of which one must be close.
        unless: longer phrases, folded, in which the name means something else.
        capital: its capital inside a sentence is enough.
        always: it is meant wherever no ``unless`` applies.
    """

    near: frozenset[str] = frozenset()
    unless: tuple[tuple[str, ...], ...] = ()
    capital: bool = True
    always: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """All guards: by name, and the words that are ordinary or are not."""

    by_name: Mapping[str, Guard]
    listed: frozenset[str]
    free: frozenset[str]
    language_near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a line in its possible forms.

    Attributes:
        forms: its folded surface and lemma.
        first, last: numbers of the first and last token that it covers.
        joined: no mark parts it from the word before.
    """

    forms: tuple[str, ...]
    first: int
    last: int
    joined: bool


@functools.cache
def guards() -> Sense:
    """Load the shipped guards."""
    data = shipped_toml("taxonomy", "guards.toml")
    found: dict[str, Guard] = defaultdict(Guard)
    for entry in data["guard"]:
        for name in entry["names"].split():
            before = found[name]
            found[name] = Guard(
                near=before.near | frozenset(entry.get("near", "").split()),
                unless=before.unless
                + tuple(tuple(fold_label(p).split()) for p in entry.get("unless", ())),
                capital=entry.get("capital", before.capital),
                always=entry.get("always", before.always),
            )
    return Sense(
        by_name=dict(found),
        listed=frozenset(data["list"].split()),
        free=frozenset(data["free"].split()),
        language_near=frozenset(data["language_near"].split()),
    )


def is_meant(line: Line, units: Sequence[Unit], at: int, key: str, care: str) -> bool:
    """Tell whether the one-word name at a place of a line is meant as the skill.

    Args:
        line: the line.
        units: its words.
        at: number of the word.
        key: the folded name.
        care: what the name needs: "w", "c" or "p" as the table says, "l" for the name of a
            natural language, "" for nothing.
    """
    known = guards()
    guard = known.by_name.get(key)
    if guard is None:
        if care != "l" and (key in known.free or (not care and key not in known.listed)):
            return True
        guard = Guard()
    if any(_is_part_of(units, at, phrase) for phrase in guard.unless):
        return False
    if len(key) == 1 and MEASURE.search(line.text[: line.tokens[units[at].first].at]):
        return False
    if guard.always or _is_listed(line, units[at]):
        return True
    near = guard.near | known.language_near if care == "l" else guard.near
    if near and _has_near(units, at, near):
        return True
    if key in known.listed or care in {"w", "l"}:
        return False
    return guard.capital and _is_capital(line, units[at], is_acronym=care == "c")


def _is_part_of(units: Sequence[Unit], at: int, phrase: tuple[str, ...]) -> bool:
    for start in range(max(0, at - len(phrase) + 1), at + 1):
        window = units[start : start + len(phrase)]
        if len(window) == len(phrase) and all(
            want in unit.forms for want, unit in zip(phrase, window, strict=True)
        ):
            return True
    return False


def _has_near(units: Sequence[Unit], at: int, near: frozenset[str]) -> bool:
    start, end = max(0, at - NEAR_WORDS), at + 1 + NEAR_WORDS
    return any(
        form in near
        for number, unit in enumerate(units[start:end], start)
        if number != at
        for form in unit.forms
    )


def _is_listed(line: Line, unit: Unit) -> bool:
    """Tell whether a word stands alone between the marks of a list of skills."""
    start = line.tokens[unit.first].at
    end = line.tokens[unit.last].at + len(line.tokens[unit.last].text)
    before, after = line.text[:start], line.text[end:]
    is_alone = not before.strip() and not after.strip(" .")
    if is_alone:
        return line.section in LIST_SECTIONS or line.role in {Role.ITEM, Role.SEGMENT}
    opens = BREAK.search(before[-5:].rstrip()[-1:] or " ") or re.search(r"\b(?:and|or)\s$", before)
    closes = BREAK.match(after.strip()[:1] or " ") or re.match(r"\s(?:and|or)\b", after)
    if not (opens and closes):
        return False
    return line.section in LIST_SECTIONS or bool(LIST_CUE.search(_lead(before)))


def _lead(before: str) -> str:
    """Return what opens the list: the words before its first item."""
    return before[: before.index(":")] if ":" in before else before.split(",", maxsplit=1)[0]


def _is_capital(line: Line, unit: Unit, *, is_acronym: bool) -> bool:
    """Tell whether capitals mark the word as a name here."""
    text = line.text
    start = line.tokens[unit.first].at
    surface = text[start : line.tokens[unit.last].at + len(line.tokens[unit.last].text)]
    letters = [c for c in surface if c.isalpha()]
    others = [w for w in re.findall(r"[^\W\d_]{4,}", text) if w != surface]
    if is_acronym:
        n_upper = sum(c.isupper() for c in letters)
        is_loud = bool(others) and all(word.isupper() for word in others)
        return n_upper >= max(1, len(letters) - 1) and not is_loud
    titled = sum(word[0].isupper() for word in others)
    is_inside = start > 0 and text[:start].rstrip()[-1:] not in {".", "!", "?", ":", "-", '"', ""}
    return bool(letters) and letters[0].isupper() and is_inside and 2 * titled <= len(others)
