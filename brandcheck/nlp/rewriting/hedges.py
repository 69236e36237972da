"""Own deeds without the softening words: "I try to help", "I help".

A doubt about a fact ("I think I was the first"), an attempt that is over ("I tried to save the
mill") and a share of unknown size ("I sort of led") are facts and stay.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.rewriting.edits import Rewrite, cut, joined, like, opens_clause, spanning
from brandcheck.nlp.rewriting.inflection import verbs
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.rewriting.edits import Edit, Place

__all__ = ["hedges"]

REASON = "says it without softening words"
OWNER = frozenset(("i", "we"))
TRY = (("try", "to"), ("do", "my", "best", "to"), ("try", "my", "best", "to"))
INQUIRY = frozenset(("become", "get", "know", "learn", "prove", "qualify", "reach", "understand"))
SUPPOSE = (("guess",), ("suppose",), ("think",), ("feel", "like"))
CLAIM = (
    ("would", "like", "to", "think"),
    ("like", "to", "think"),
    ("would", "say"),
    ("'d", "like", "to", "think"),
    ("'d", "say"),
)
SOFTLY = frozenset(("quite", "fairly", "pretty", "reasonably"))
ASIDES = (
    ("in", "my", "humble", "opinion", ","),
    ("for", "what", "it", "'s", "worth", ","),
)
SO_TOLD = ((",", "or", "so", "i", "have", "been", "told"), (",", "or", "so", "i", "am", "told"))
WISHES = frozenset(("hope", "need", "want", "wish"))
LIMITS = frozenset(("but", "although", "though", "however", "not", "n't", "never", "unless"))
UNSURE_TAGS = frozenset(("JJS", "RBS", "CD"))


def hedges(tokens: Sequence[Token], place: Place) -> Iterator[Rewrite]:
    """Yield the own deeds of a sentence without the words that soften them."""
    words = [token.lower for token in tokens]
    for read in (_aside, _so_told):
        edit = read(tokens, words, place)
        if edit is not None:
            yield joined("hedge", place.source, [edit], REASON)
    for at, word in enumerate(words):
        is_owner = word in OWNER and opens_clause(tokens, at)
        is_implied = at == 0 and word in {"try", "do"} and place.may_imply and place.tense == "now"
        if not (is_owner or is_implied):
            continue
        edit = _try(tokens, words, at, place)
        edit = edit or (_suppose(tokens, words, at, place) if word == "i" else None)
        edit = edit or (_softened(tokens, words, at, place) if is_owner else None)
        if edit is not None:
            yield joined("hedge", place.source, [edit], REASON)


def _try(tokens: Sequence[Token], words: Sequence[str], at: int, place: Place) -> Edit | None:
    start = at + (words[at] in OWNER)
    start += words[start : start + 1] == ["always"]
    for phrase in TRY:
        end = start + len(phrase)
        if tuple(words[start:end]) != phrase or end >= len(words):
            continue
        verb = words[end]
        known = verb in verbs().by_base and verb not in verbs().effect | INQUIRY
        if not known or LIMITS.intersection(words[end:]) or _has_second_aim(words[end:]):
            return None
        if verb == "find":
            return None
        if start == at:
            return spanning(tokens, start, end), like(tokens[start], tokens[end].text)
        return cut(place, tokens, start, end - 1)
    return None


def _has_second_aim(words: Sequence[str]) -> bool:
    """Tell whether "to" and a further verb go on: "to listen and to help"."""
    return any(pair == ("and", "to") for pair in itertools.pairwise(words))


def _suppose(tokens: Sequence[Token], words: Sequence[str], at: int, place: Place) -> Edit | None:
    for phrase in SUPPOSE + CLAIM:
        end = at + 1 + len(phrase)
        if tuple(words[at + 1 : end]) != phrase:
            continue
        end += words[end : end + 1] == ["that"]
        if words[end : end + 1] != ["i"] or end + 1 >= len(words):
            return None
        verb = tokens[end + 1]
        is_state = verb.lemma in {"be", "have"}
        is_known = verb.tag == "VBP" and (verb.lower in verbs().by_base or verb.lower == "am")
        if not is_known or ((is_state or verb.lower in WISHES) and phrase not in CLAIM):
            return None
        sure = not any(t.tag in UNSURE_TAGS or t.lower in {"first", "only"} for t in tokens[end:])
        if not sure or LIMITS.intersection(words[end:]):
            return None
        return spanning(tokens, at, end + 1), f"I {place.source[slice(*_ends(verb))]}"
    return None


def _ends(token: Token) -> tuple[int, int]:
    return token.span.start, token.span.end


def _softened(tokens: Sequence[Token], words: Sequence[str], at: int, place: Place) -> Edit | None:
    start = at + 1
    is_am = words[start : start + 1] in (["am"], ["'m"], ["are"], ["'re"])
    start += is_am
    following = words[start : start + 3]
    if is_am and following[:1] and following[0] in SOFTLY and following[1:] == ["good", "at"]:
        return cut(place, tokens, start, start)
    if is_am and following[:1] in (["just"], ["only"]) and following[1:2] in (["a"], ["an"]):
        known = people_words() | word_set("roles")
        nouns = [t for t in tokens[start + 2 : start + 6] if t.lemma in known]
        return cut(place, tokens, start, start) if nouns else None
    n_soft = (
        2 if following[:2] in (["kind", "of"], ["sort", "of"]) else following[:1] == ["somewhat"]
    )
    after = tokens[start + n_soft] if n_soft and start + n_soft < len(tokens) else None
    if after is None:
        return None
    is_verb = after.tag == "VBP" or after.lower == "like"
    is_liking = not is_am and is_verb and after.lower in verbs().by_base
    is_liking = is_liking and after.lower not in verbs().activity | verbs().effect | WISHES
    if is_liking or (is_am and after.tag == "JJ"):
        return cut(place, tokens, start, start + n_soft - 1)
    return None


def _aside(tokens: Sequence[Token], words: Sequence[str], place: Place) -> Edit | None:
    for phrase in ASIDES:
        end = len(phrase)
        if tuple(words[:end]) == phrase and end < len(words):
            kept = place.source[slice(*_ends(tokens[end]))]
            return spanning(tokens, 0, end), like(tokens[0], kept)
    return None


def _so_told(tokens: Sequence[Token], words: Sequence[str], place: Place) -> Edit | None:
    for phrase in SO_TOLD:
        for at in range(1, len(words) - len(phrase) + 1):
            end = at + len(phrase)
            if tuple(words[at:end]) == phrase and all(t.text == "." for t in tokens[end:]):
                kept = place.source[slice(*_ends(tokens[at - 1]))]
                return spanning(tokens, at - 1, end - 1), kept
    return None
