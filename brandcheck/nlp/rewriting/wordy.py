"""Roundabout wording and the shorter form that says the same: "in order to", "to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.rewriting.edits import Rewrite, cut, joined, like, opens_clause, spanning
from brandcheck.nlp.rewriting.inflection import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.rewriting.edits import Edit, Place

__all__ = ["wordy"]

REASON = "says the same in fewer or plainer words"
CALM = "names what you look for without begging"
PLAIN = {
    ("due", "to", "the", "fact", "that"): "because",
    ("owing", "to", "the", "fact", "that"): "because",
    ("in", "spite", "of", "the", "fact", "that"): "although",
    ("despite", "the", "fact", "that"): "although",
    ("until", "such", "time", "as"): "until",
    ("at", "this", "point", "in", "time"): "now",
    ("in", "close", "proximity", "to"): "near",
    ("each", "and", "every"): "every",
    ("first", "and", "foremost"): "first",
    ("on", "a", "daily", "basis"): "daily",
    ("on", "a", "weekly", "basis"): "weekly",
    ("on", "a", "monthly", "basis"): "monthly",
    ("on", "a", "yearly", "basis"): "yearly",
    ("on", "a", "regular", "basis"): "regularly",
    ("utilise",): "use",
    ("utilize",): "use",
    ("utilises",): "uses",
    ("utilizes",): "uses",
    ("utilised",): "used",
    ("utilized",): "used",
    ("utilising",): "using",
    ("utilizing",): "using",
}
LONGEST = max(map(len, PLAIN))
FIRST_PLAIN = frozenset(words[0] for words in PLAIN)
# fmt: off
ORDERED = frozenset((
    "arrange", "arranged", "be", "is", "are", "was", "were", "hold", "held", "keep", "keeping",
    "kept", "leave", "left", "maintain", "maintained", "place", "placed", "put", "putting",
    "restore", "restored", "set", "setting", "stay", "stayed",
))
# fmt: on
NEED = frozenset(("desperately", "urgently"))
SOUGHT = frozenset(("need", "looking", "seeking", "seek"))
ANYTHING = frozenset(("any", "anything", "job", "work", "whatever"))
DOUBLED = frozenset(("a", "an", "and", "the"))
ABLE = {"was": "past", "were": "past", "am": "now", "are": "now", "'m": "now"}
OWNER = frozenset(("i", "we"))


def wordy(tokens: Sequence[Token], place: Place) -> Iterator[Rewrite]:
    """Yield the roundabout phrases of a sentence with their shorter forms."""
    words = [token.lower for token in tokens]
    for at in range(len(tokens)):
        edit = _plain(tokens, words, at) or _repeated(tokens, words, at)
        edit = edit or _purpose(tokens, words, at) or _total(tokens, words, at)
        edit = edit or _prior(tokens, words, at) or _able(tokens, words, at, place)
        edit = edit or _managed(tokens, words, at, place)
        if edit is not None:
            yield joined("wordy", place.source, [edit], REASON)
        elif _begs(words, at):
            yield joined("need", place.source, [cut(place, tokens, at, at)], CALM)


def _begs(words: Sequence[str], at: int) -> bool:
    """Tell whether the owner names what is sought, and only an adverb begs."""
    if words[at] not in NEED or not SOUGHT.intersection(words[at + 1 : at + 2]):
        return False
    is_own = bool(OWNER.intersection(words[max(0, at - 2) : at]))
    return is_own and not ANYTHING.intersection(words[at + 1 :])


def _plain(tokens: Sequence[Token], words: Sequence[str], at: int) -> Edit | None:
    if words[at] not in FIRST_PLAIN:
        return None
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        said = PLAIN.get(tuple(words[at : at + length]))
        if said is None or _is_name(tokens, at) or (at == 0 and words[length - 1] == "basis"):
            continue
        if length == 1 and tokens[at].pos != "VERB":
            return None
        return spanning(tokens, at, at + length - 1), like(tokens[at], said)
    return None


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a capital in mid-sentence says that this is a name."""
    return at > 0 and tokens[at].text[:1].isupper()


def _repeated(tokens: Sequence[Token], words: Sequence[str], at: int) -> Edit | None:
    if words[at] not in DOUBLED or words[at + 1 : at + 2] != [words[at]] or at + 2 >= len(words):
        return None
    return spanning(tokens, at, at + 1), tokens[at].text


def _purpose(tokens: Sequence[Token], words: Sequence[str], at: int) -> Edit | None:
    """Shorten "in order to", but not where things are kept in order."""
    if words[at : at + 3] != ["in", "order", "to"] or at + 3 >= len(words) or _is_name(tokens, at):
        return None
    is_tidy = ORDERED.intersection(words[max(0, at - 6) : at])
    if is_tidy or tokens[at + 3].tag != "VB":
        return None
    return spanning(tokens, at, at + 2), like(tokens[at], "to")


def _total(tokens: Sequence[Token], words: Sequence[str], at: int) -> Edit | None:
    """Shorten "a total of 14"."""
    if words[at : at + 3] != ["a", "total", "of"] or at + 3 >= len(words):
        return None
    number = tokens[at + 3]
    is_number = number.pos == "NUM" and number.text[:1].isdigit()
    return (spanning(tokens, at, at + 3), number.text) if is_number else None


def _prior(tokens: Sequence[Token], words: Sequence[str], at: int) -> Edit | None:
    if words[at : at + 2] != ["prior", "to"] or at == 0 or at + 2 >= len(words):
        return None
    is_noun = tokens[at + 2].pos in {"DET", "NOUN", "PROPN", "NUM", "PRON"}
    return (spanning(tokens, at, at + 1), "before") if is_noun else None


def _able(tokens: Sequence[Token], words: Sequence[str], at: int, place: Place) -> Edit | None:
    """Turn the owner's "was able to reduce" into "reduced", "am able to" into "can"."""
    if words[at + 1 : at + 3] != ["able", "to"] or not _is_own(tokens, at, place):
        return None
    tense, verb = ABLE.get(words[at]), tokens[at + 3 : at + 4]
    if tense is None or not verb or verb[0].lower not in verbs().by_base:
        return None
    if at and tense == "now":
        first = " " * (tokens[at - 1].span.end == tokens[at].span.start)
        return spanning(tokens, at, at + 2), f"{first}can"
    if tense == "now":
        return None
    return spanning(tokens, at, at + 3), like(tokens[at], verbs().past(verb[0].lower))


def _managed(tokens: Sequence[Token], words: Sequence[str], at: int, place: Place) -> Edit | None:
    """Turn the owner's "managed to cut" and "succeeded in cutting" into "cut"."""
    if at + 2 >= len(words) or not _is_own(tokens, at, place):
        return None
    verb = None
    if words[at : at + 2] == ["managed", "to"]:
        verb = verbs().by_base.get(words[at + 2])
    elif words[at : at + 2] == ["succeeded", "in"]:
        verb = verbs().by_gerund.get(words[at + 2])
    if verb is None or len(words) == at + 3:
        return None
    return spanning(tokens, at, at + 2), like(tokens[at], verb.past)


def _is_own(tokens: Sequence[Token], at: int, place: Place) -> bool:
    """Tell whether the owner is the subject, said or implied, and nothing takes it back."""
    if at == 0:
        return place.may_imply
    before = tokens[at - 1]
    return before.lower in OWNER and opens_clause(tokens, at - 1)
