"""Guess from its words whether a piece of a line is a title, an employer, a place or a name.

Guesses only order what the layout leaves open; a piece that is none of these stays
where the layout puts it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from brandcheck.core.shipped import shipped_toml
from brandcheck.parsing.text.fold import fold_word

__all__ = [
    "ends_sentence",
    "is_degree",
    "is_employment",
    "is_known_place",
    "is_name",
    "is_organisation",
    "is_place",
    "is_role",
    "is_school",
    "joints",
]

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NOT_PLACE = re.compile(r"[0-9@|/:;!?<>=*#·•]|\.$")
_LONGEST_PLACE = 70


@cache
def _lists() -> dict[str, frozenset[str]]:
    tables = shipped_toml("title_words.toml")
    return {k: frozenset(map(fold_word, v)) for k, v in tables.items()}


@cache
def _regions() -> tuple[frozenset[str], frozenset[str]]:
    """Return folded names of countries and regions, and codes that need capitals."""
    data = files("brandcheck") / "data"
    countries = json.loads((data / "places.json").read_text("utf-8"))["countries"]
    regions = shipped_toml("title_words.toml")["region"]
    codes = frozenset(r for r in regions if r.isupper() and len(r) <= 3)
    return frozenset(countries) | {fold_word(r) for r in regions if r not in codes}, codes


def _has(text: str, key: str) -> bool:
    listed = _lists()[key]
    words = [fold_word(w) for w in _WORD.findall(text)]
    return any(w in listed or any(part in listed for part in w.split("-")) for w in words)


def is_role(text: str) -> bool:
    """Tell whether ``text`` holds a word for a job or rank."""
    return _has(text, "role")


def is_organisation(text: str) -> bool:
    """Tell whether ``text`` holds a word that names a body, such as "Ltd" or "Hospital"."""
    return _has(text, "organisation")


def is_school(text: str) -> bool:
    """Tell whether ``text`` holds a word for a school."""
    return _has(text, "school")


def is_degree(text: str) -> bool:
    """Tell whether ``text`` holds a word for a degree."""
    return _has(text.replace(".", ""), "degree")


def is_employment(text: str) -> bool:
    """Tell whether ``text`` only gives terms of work, such as "Full-time"."""
    return fold_word(text.strip()) in _lists()["employment"]


def joints() -> frozenset[str]:
    """Return the folded words that stand between a title and an employer."""
    return _lists()["joint"]


def ends_sentence(text: str) -> bool:
    """Tell whether ``text`` ends like a sentence; "Acme Inc." does not."""
    stripped = text.rstrip(" \"'”’)*_")
    if not stripped.endswith((".", "!", "?", "。", "…")):
        return False
    last = _WORD.findall(stripped)[-1:]
    return not (stripped.endswith(".") and last and fold_word(last[0]) in _lists()["organisation"])


def is_place(text: str) -> bool:
    """Tell whether ``text`` could be a place: short, capitalised, without a title in it."""
    return is_known_place(text) or (
        _has_place_shape(text) and not is_role(text) and not is_organisation(text)
    )


def is_known_place(text: str) -> bool:
    """Tell whether ``text`` ends in a country or region, or says "Remote"."""
    if fold_word(text.strip()) in _lists()["place_alone"]:
        return True
    if not _has_place_shape(text) or is_role(text):
        return False
    names, codes = _regions()
    parts = [p.strip() for p in re.split(r"[,，(]", text)]
    last = parts[-1].rstrip(")")
    if len(parts) > 1 and last in codes:
        return True
    folded = fold_word(last)
    return folded in names or any(folded.endswith(" " + e) for e in _lists()["place_end"])


def _has_place_shape(text: str) -> bool:
    stripped = text.strip()
    if not 1 < len(stripped) <= _LONGEST_PLACE or _NOT_PLACE.search(stripped):
        return False
    parts = stripped.split(",")
    return len(parts) <= 4 and all(_is_capitalised(p, most=5) for p in parts)


def _is_capitalised(text: str, *, most: int) -> bool:
    """Tell whether each of a few words starts with a capital, particles aside."""
    words = text.split()
    if not 1 <= len(words) <= most:
        return False
    loose = _lists()["particle"]
    return any(not w[0].islower() for w in words) and all(
        not w.strip("(.'’-")[:1].islower() or fold_word(w) in loose for w in words
    )


def is_name(text: str) -> bool:
    """Tell whether ``text`` could be a person's name, with or without "RN, PhD"."""
    head, *rest = (p.strip() for p in text.strip().split(","))
    if not head or len(text) > 60 or not all(_is_credential(p) for p in rest):
        return False
    if re.search(r"[^\w\s.'’()\-]|[0-9_]", head) or is_role(head) or is_organisation(head):
        return False
    words = head.split()
    if len(words) == 1:
        return not head[0].isascii() and not head[0].islower() and 2 <= len(head) <= 5
    return _is_capitalised(head, most=6) and not ends_sentence(head.rstrip("."))


def _is_credential(text: str) -> bool:
    words = [fold_word(w.replace(".", "")) for w in re.split(r"[\s/]+", text) if w]
    return bool(words) and all(w in _lists()["credential"] or len(w) <= 2 for w in words)
