"""How a line opens that tells a duty: whose it is, when, and where the duty itself begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.rewriting.edits import Place

__all__ = ["SUBJECTS", "Opener", "read_opener"]

SUBJECTS = frozenset(("i", "we"))
NOW, THEN = frozenset(("am", "are", "'m", "'re")), frozenset(("was", "were"))
ADVERBS = frozenset(("also", "jointly"))
HEADS = (
    ("responsible", "for"),
    ("accountable", "for"),
    ("tasked", "with"),
    ("in", "charge", "of"),
)
HELD = {"had": "past", "held": "past", "have": "now", "hold": "now"}
LISTS = frozenset(("duties", "responsibilities", "role", "job", "work"))
CONTAINS = {
    "included": "past",
    "involved": "past",
    "include": "now",
    "includes": "now",
    "involve": "now",
    "involves": "now",
}


@dataclass(frozen=True, slots=True)
class Opener:
    """The words of a duty phrase.

    Attributes:
        first, end: its first token, and the token after it.
        subject: "I" or "We" as written, "" when implied.
        tense: "past" or "now".
        adverb: "also" or "jointly", to be kept.
        has_infinitive: "to" and a plain verb follow, not an -ing form.
    """

    first: int
    end: int
    subject: str
    tense: str
    adverb: str
    has_infinitive: bool = False


def read_opener(tokens: Sequence[Token], place: Place) -> Opener | None:
    """Find the duty phrase where the owner, and nobody else, is its subject."""
    words = [token.lower for token in tokens]
    at, subject = 0, ""
    owner = next((n for n, word in enumerate(words) if word in SUBJECTS), None)
    if owner is not None and _is_prefix(tokens[:owner]):
        at, subject = owner + 1, tokens[owner].text
    elif not place.may_imply and words[0] not in {"my", "our"}:
        return None
    return _held(words, at, subject, place) or _listed(words, at, subject)


def _is_prefix(before: Sequence[Token]) -> bool:
    """Tell whether words before "I" say only when or where: "At Low Farm"."""
    if not before:
        return True
    opens = before[0].pos in {"ADP", "ADV", "SCONJ"} and before[0].tag not in {"WRB", "WP", "WDT"}
    rest = all(t.pos not in {"VERB", "AUX", "SCONJ", "PUNCT", "PRON"} for t in before[1:-1])
    is_plain = before[0].lower in {"at", "for", "in", "from", "until", "later", "there", "then"}
    return opens and is_plain and rest and before[-1].pos not in {"VERB", "AUX", "SCONJ"}


def _held(words: Sequence[str], start: int, subject: str, place: Place) -> Opener | None:
    at, tense, adverbs = start, "", []
    while at < len(words) and words[at] in ADVERBS:
        adverbs.append(words[at])
        at += 1
    if at < len(words) and words[at] in NOW | THEN:
        tense = "now" if words[at] in NOW else "past"
        at += 1
    elif at < len(words) and words[at] in HELD:
        return _responsibility(words, at, Opener(start, at, subject, HELD[words[at]], ""))
    if subject and not tense:
        return None
    while at < len(words) and words[at] in ADVERBS:
        adverbs.append(words[at])
        at += 1
    for head in HEADS:
        if tuple(words[at : at + len(head)]) == head and (tense or place.tense):
            end = at + len(head)
            return Opener(start, end, subject, tense or place.tense, " ".join(adverbs))
    return None


def _responsibility(words: Sequence[str], at: int, opener: Opener) -> Opener | None:
    """Read "had the responsibility of"."""
    end = at + 1 + (words[at + 1 : at + 2] == ["the"])
    if words[end : end + 1] != ["responsibility"] or words[end + 1 : end + 2] not in (
        ["for"],
        ["of"],
    ):
        return None
    return Opener(opener.first, end + 2, opener.subject, opener.tense, "")


def _listed(words: Sequence[str], at: int, subject: str) -> Opener | None:
    """Read "Duties included" and "My job was to"."""
    if subject:
        return None
    whose = {"my": "I", "our": "We"}.get(words[0], "")
    end = at + bool(whose)
    if words[end : end + 1] == [] or words[end] not in LISTS:
        return None
    following = words[end + 1] if end + 1 < len(words) else ""
    if following in CONTAINS:
        return Opener(at, end + 2, whose, CONTAINS[following], "")
    is_to = words[end + 2 : end + 3] == ["to"] and whose != ""
    if is_to and following in {"was", "is"}:
        tense = "past" if following == "was" else "now"
        return Opener(at, end + 3, whose, tense, "", has_infinitive=True)
    return None
