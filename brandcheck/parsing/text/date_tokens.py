"""Turn a line into date tokens, one letter each, so that a regex can be a grammar.

``January 2019 - Present`` becomes ``M Y h P``: the grammar in ``dates.py`` then
speaks of months and years, whole words only, in any language of the tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from json import loads

from brandcheck.core.shipped import shipped_toml
from brandcheck.parsing.text.fold import fold_word

__all__ = ["DateTokens", "duration_words", "tokenize"]

# M month  m month name that is also another word  Y year  D one or two digits  N other number
# P present  C present that needs no dash  T to  U until  S since  d filler  b between  & and
# B before a date  A a second date follows  Q season  X no date follows  f small word
# L other word in lower case  W other word  K k j year, month and day signs of East Asia
# O ordinal ending  h hyphen  - dash  (space) w wide space  n line end  e emphasis  x other
_CLASSES = (
    ("to", "T"),
    ("until", "U"),
    ("since", "S"),
    ("filler", "d"),
    ("between", "b"),
    ("and", "&"),
    ("before", "B"),
    ("again", "A"),
    ("season", "Q"),
    ("never_after", "X"),
    ("after", "f"),
)
_TOKEN = re.compile(
    r"(?P<line>[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+)"
    r"|(?P<wide>[^\S\r\n]{2,}|\t)|(?P<space>\s)"
    r"|(?P<quarter>\b[QqHh][1-4](?!\w))"
    r"|(?P<number>[0-9]+)"
    r"|(?<=[0-9])(?P<ordinal>(?:st|nd|rd|th|er|re|[ºª°])(?!\w))"
    r"|(?<=[0-9 ])(?P<sign>[년年월月일日])"
    r"|(?P<word>[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f][^\W\d_]*)*"
    r"(?:['’][^\W\d_]+)*)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_SIGNS = {"년": "K", "年": "K", "월": "k", "月": "k", "일": "j", "日": "j"}
_OTHERS = (
    dict.fromkeys("–—―‒−→", "-")
    | dict.fromkeys("-\u2010\u2011~", "h")
    | dict.fromkeys("([{", "(")
    | dict.fromkeys(")]}", ")")
    | dict.fromkeys("|·•∙⋅●▪■◆‣;⁃", "|")
    | dict.fromkeys("'’‘\"“”«»„", "'")
    | dict.fromkeys("*_`", "e")
    | {c: c for c in ".,/:"}
)
_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True)
class DateTokens:
    """A text as date tokens.

    Attributes:
        classes: one letter a token.
        starts, ends: where each token lies in the text.
        values: the number or the month of a token, else 0.
    """

    classes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    values: tuple[int, ...]


@cache
def _words() -> dict[str, list[str]]:
    tables = shipped_toml("date_words.toml")
    return {key: [fold_word(w) for w in words] for key, words in tables.items()}


@cache
def duration_words() -> frozenset[str]:
    """Return the folded words that a duration is made of."""
    return frozenset(_words()["duration"])


@cache
def _phrases() -> dict[str, tuple[str, int]]:
    """Map each folded phrase to its class and, for months, its number."""
    words = _words()
    table: dict[str, tuple[str, int]] = {}
    for key, letter in reversed(_CLASSES):
        table.update(dict.fromkeys(words[key], (letter, 0)))
    for word in words["present"]:
        joined = " " in word or word.startswith("onward")
        table[word] = ("C" if joined else "P", 0)
    months = loads((files("brandcheck") / "data" / "months.json").read_text("utf-8"))["months"]
    weak = frozenset(words["ambiguous"])
    table.update({name: ("m" if name in weak else "M", number) for name, number in months.items()})
    return table


def _number(text: str) -> tuple[str, int]:
    value = int(text) if len(text) <= 4 else 0
    if len(text) == 4 and 1900 <= value <= 2099:
        return "Y", value
    return ("D", value) if len(text) <= 2 else ("N", 0)


def _single(kind: str, text: str) -> tuple[str, int]:
    if kind == "number":
        return _number(text)
    if kind == "other":
        return _OTHERS.get(text, "e" if ord(text) > 0x2000 else "x"), 0
    fixed = {"line": "n", "wide": "w", "space": " ", "quarter": "Q", "ordinal": "O"}
    return fixed.get(kind) or _SIGNS[text], 0


def _plain_word(folded: str) -> str:
    """Drop the article of ``d'août``."""
    head, mark, tail = folded.partition("'")
    return tail if mark and len(head) == 1 else folded


def tokenize(text: str) -> DateTokens:
    """Return the date tokens of ``text``."""
    raw = [(m.lastgroup or "other", m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    letters: list[str] = []
    places: list[tuple[int, int, int]] = []
    at = 0
    while at < len(raw):
        kind, piece, start, end = raw[at]
        if kind == "word":
            letter, value, used = _word(raw, at)
            end = raw[at + used - 1][3]
            at += used
        else:
            (letter, value), at = _single(kind, piece), at + 1
        letters.append(letter)
        places.append((start, end, value))
    starts, ends, values = zip(*places, strict=True) if places else ((), (), ())
    return DateTokens("".join(letters), starts, ends, values)


def _word(raw: list[tuple[str, str, int, int]], at: int) -> tuple[str, int, int]:
    """Return class, value and number of raw tokens of the longest phrase at ``at``."""
    phrases = _phrases()
    words = [fold_word(raw[at][1])]
    best: tuple[str, int, int] | None = None
    used = 1
    while True:
        found = phrases.get(" ".join(words)) or (
            phrases.get(_plain_word(words[0])) if len(words) == 1 else None
        )
        if found:
            best = (*found, used)
        more = at + used + 1
        if (
            len(words) == _LONGEST_PHRASE
            or more >= len(raw)
            or raw[more - 1][0] != "space"
            or raw[more][0] != "word"
        ):
            break
        words.append(fold_word(raw[more][1]))
        used += 2
    if best:
        return best
    return ("L" if raw[at][1][:1].islower() else "W"), 0, 1
