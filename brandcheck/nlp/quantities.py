"""Numbers that count something: bound to a noun, never a label, date or model.

"Halved", "one in fifteen" and "thirty-one children" are quantities; "Room 214",
"TX-350", "since 2008", "4 on 4 off" and "version 3.2" are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["Quantity", "QuantityKind", "number_of", "quantities"]

FIGURE = re.compile(r"(?:[£$€¥₹])?\d[\d,]*(?:\.\d+)?(?:k|m|mn|bn|x)?\+?%?", re.IGNORECASE)
MONEY = frozenset("£$€¥₹")
YEAR = re.compile(r"(?:19|20)\d\d")
CLOCK = re.compile(
    r"\d{1,2}[.:]\d\d(?:am|pm)?|\d{1,2}(?:am|pm)|24/7|\d{1,2}-\d{1,2}", re.IGNORECASE
)
MULTIPLIERS = frozenset(("halve", "double", "treble", "triple", "quadruple"))
REACH = 4
# What the name of a street ends in.
STREETS = frozenset(
    (
        *("alley", "avenue", "ave", "boulevard", "blvd", "close", "court", "crescent", "drive"),
        *("gardens", "grove", "lane", "mews", "parade", "place", "quay", "rd", "road", "row"),
        *("square", "st", "street", "terrace", "walk", "way", "yard"),
    )
)
NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBERS = {word: n for n, word in enumerate(NUMBER_WORDS, start=2)} | {"thirty": 30, "forty": 40}


class QuantityKind(StrEnum):
    """What sort of quantity it is."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    CHANGE = "change"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts.

    Attributes:
        kind: count, money, share, change or duration.
        number: the token that holds the number.
        noun: the token that it counts, None for a share or a change.
        in_place: it stands in a phrase that says where ("in a 90,000 sq ft site").
    """

    kind: QuantityKind
    number: Token
    noun: Token | None
    in_place: bool

    @property
    def span(self) -> Span:
        """The words from the number to what it counts."""
        last = max(self.number.span.end, self.noun.span.end if self.noun else 0)
        first = min(self.number.span.start, self.noun.span.start if self.noun else last)
        return Span(first, last)


def quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Return the quantities in a line's tokens, in order."""
    found = (_quantity(tokens, n) for n in range(len(tokens)))
    return tuple(q for q in found if q is not None)


def number_of(token: Token) -> int:
    """Return the whole number that a token names, or 0."""
    digits = "".join(char for char in token.text if char.isdigit())
    return int(digits) if digits else NUMBERS.get(token.lower, 0)


def _quantity(tokens: Sequence[Token], n: int) -> Quantity | None:
    token = tokens[n]
    if token.lemma in MULTIPLIERS and token.pos in {"VERB", "ADJ"}:
        return Quantity(QuantityKind.CHANGE, token, None, in_place=False)
    if not _is_number(token) or _is_label(tokens, n) or _in_brackets(tokens, n):
        return None
    if _is_share(tokens, n):
        return Quantity(QuantityKind.SHARE, token, None, in_place=False)
    noun = _counted(tokens, n)
    if _is_money(tokens, n):
        return Quantity(QuantityKind.MONEY, token, noun, in_place=False)
    if noun is None:
        return _bare(tokens, n)
    if noun.lemma in word_set("furniture"):
        return None
    kind = QuantityKind.DURATION if noun.lemma in word_set("durations") else QuantityKind.COUNT
    return Quantity(kind, token, noun, in_place=_in_place(tokens, noun))


def _is_number(token: Token) -> bool:
    if token.lower in word_set("numbers"):
        return token.lower != "second"
    return bool(FIGURE.fullmatch(token.text)) and not CLOCK.fullmatch(token.text)


def _is_label(tokens: Sequence[Token], n: int) -> bool:
    token = tokens[n]
    before = tokens[n - 1] if n else None
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if before is not None:
        if before.text in {"-", "/", "#", "."} and before.span.end == token.span.start and n > 1:
            return True
        is_name = before.pos == "PROPN" or before.text[:1].isupper()
        if before.lemma in word_set("labels") and (token.text[:1].isdigit() or is_name):
            return True
        if before.lower in word_set("months") and token.text[:1].isdigit():
            return True
    if YEAR.fullmatch(token.text) and not _counts_plural(after):
        return True
    if after is not None and after.lower in word_set("months") and after.text[:1].isupper():
        return True
    if _is_shift_pattern(tokens, n):
        return True
    return _numbers_a_house(tokens, n) or (
        after is not None and after.lower in {"am", "pm", "o'clock"}
    )


def _numbers_a_house(tokens: Sequence[Token], n: int) -> bool:
    """Tell "22 Breadfruit Lane", which counts nothing."""
    for token in tokens[n + 1 : n + 1 + REACH]:
        if not token.text[:1].isupper():
            return False
        if token.lower in STREETS:
            return True
    return False


def _is_shift_pattern(tokens: Sequence[Token], n: int) -> bool:
    """Tell "4 on 4 off"."""
    near = [t.lower for t in tokens[max(0, n - 2) : n + 4]]
    return "on" in near and "off" in near and tokens[n].text[:1].isdigit()


def _counts_plural(token: Token | None) -> bool:
    return token is not None and token.tag in {"NNS", "NNPS"}


def _in_brackets(tokens: Sequence[Token], n: int) -> bool:
    opened = next((t for t in reversed(tokens[:n]) if t.text in "()"), None)
    return opened is not None and opened.text == "("


def _is_share(tokens: Sequence[Token], n: int) -> bool:
    token = tokens[n]
    after = [t.lower for t in tokens[n + 1 : n + 3]]
    before = [t.lower for t in tokens[max(0, n - 3) : n]]
    if token.text.endswith("%") or after[:1] in (["%"], ["percent"]) or after == ["per", "cent"]:
        return True
    if "one" in before and before[-1:] in (["in"], ["of"], ["out"]):
        return True
    parts = {"half", "third", "quarter", "fifth", "tenth"}
    return token.lower in parts and (before[-1:] in (["a"], ["by"], ["one"]) or after[:1] == ["of"])


def _is_money(tokens: Sequence[Token], n: int) -> bool:
    before = tokens[n - 1].text if n else ""
    after = tokens[n + 1].lower if n + 1 < len(tokens) else ""
    return (
        before in MONEY
        or tokens[n].text[0] in MONEY
        or after in {"pounds", "dollars", "euros", "rupees", "naira", "usd", "eur", "gbp"}
    )


def _counted(tokens: Sequence[Token], n: int) -> Token | None:
    """Return the noun that a number counts: its head, or the next noun in reach."""
    head = tokens[tokens[n].head]
    if (
        tokens[n].dep in {"nummod", "quantmod", "compound", "amod"}
        and head.pos
        in {
            "NOUN",
            "PROPN",
        }
        and head.i > n
    ):
        return head
    for token in tokens[n + 1 : n + 1 + REACH]:
        is_link = token.text in {"-", ","} or (token.tag == "VBN" and token.i == n + 1)
        if token.pos in {"VERB", "AUX", "ADP", "PUNCT", "CCONJ"} and not is_link:
            return None
        if token.tag in {"NNS", "NNPS"} or (token.tag == "NN" and token.lemma in word_set("units")):
            return token
    return None


def _bare(tokens: Sequence[Token], n: int) -> Quantity | None:
    """Accept a number without a noun where it ends a measured phrase: "a team of 18"."""
    before = tokens[n - 1].lower if n else ""
    if tokens[n].lower in {"twice", "thrice"}:
        return Quantity(QuantityKind.COUNT, tokens[n], None, in_place=False)
    if before in {"of", "to", "from", "by", "under", "over", "below", "above", "than"} and n > 1:
        return Quantity(QuantityKind.COUNT, tokens[n], None, in_place=False)
    return None


def _in_place(tokens: Sequence[Token], noun: Token) -> bool:
    token = noun
    for _ in range(REACH):
        if token.lemma in word_set("facilities") and token.dep in {"pobj", "attr", "conj"}:
            governor = tokens[token.head]
            if token.dep == "pobj" and governor.lower in {"in", "at", "on", "across", "inside"}:
                return True
        if token.head == token.i:
            return False
        token = tokens[token.head]
    return False
