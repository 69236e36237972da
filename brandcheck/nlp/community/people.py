"""Finding out whether words speak of a human being.

Rules over surface and part of speech, not over names of persons in a list: an occupation,
a relation or a group is human; a capitalised run is when the text beside it says so.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.phrases import Hit

__all__ = ["describes_person", "is_human", "noun_phrase", "people_words"]

LINKS = frozenset((",", "-", "&", "/", "and"))
SELF = frozenset(("i", "we", "i'm", "he", "she", "they"))
REACH = 10
ROUNDLY = frozenset(("over", "about", "around", "nearly", "almost", "some"))
NOT_PEOPLE = frozenset(("model", "minister", "head", "minor", "fellow", "agent", "other", "man"))


@functools.cache
def people_words() -> frozenset[str]:
    """Return the nouns that always name people: occupations, relations, groups, clients."""
    words = word_set("roles") | word_set("kin") | word_set("learners") | word_set("public")
    return (words | word_set("groups")) - NOT_PEOPLE


def is_human(token: Token) -> bool:
    """Tell whether a word is a noun that names people; names of persons are not looked at."""
    is_noun = token.pos == "NOUN" or (token.pos == "PROPN" and not token.text[:1].isupper())
    return is_noun and token.lemma in people_words()


def noun_phrase(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Return the first and last place of the noun phrase that begins at ``start``.

    Articles, numbers and adjectives are walked over; the last noun of the run is its head.
    """
    at = start
    while at < min(len(tokens), start + REACH) and _is_before_noun(tokens, at):
        at += 1
    if at >= len(tokens) or tokens[at].pos not in {"NOUN", "PROPN"}:
        return None
    last = at
    while last + 1 < len(tokens) and _goes_on(tokens, last + 1):
        last += 1
    return start, last


def describes_person(hit: Hit[Any]) -> bool:
    """Tell whether an adjective is said of somebody: "a driven agent", not "driven piles"."""
    tokens = hit.line.tokens
    word = tokens[hit.last]
    following = tokens[hit.last + 1] if hit.last + 1 < len(tokens) else None
    if word.pos == "VERB" and word.dep == "ROOT" and following and following.text not in LINKS:
        return False
    return _before_person(tokens, hit.last + 1) or _after_be(tokens, hit.first) or _alone(hit)


def _is_before_noun(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.pos in {"DET", "NUM", "ADJ", "ADV"} or token.tag in {"PRP$", "VBN"}:
        return True
    if token.lower in ROUNDLY and at + 1 < len(tokens) and tokens[at + 1].pos == "NUM":
        return True
    is_link = token.text in {"-", ","} and at + 1 < len(tokens)
    return (
        is_link
        and tokens[at + 1].pos in {"ADJ", "NUM", "NOUN"}
        and tokens[at - 1].pos
        in {
            "ADJ",
            "NUM",
        }
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text == "-":
        return at + 1 < len(tokens) and tokens[at + 1].pos in {"NOUN", "PROPN"}
    return tokens[at].pos in {"NOUN", "PROPN"}


def _before_person(tokens: Sequence[Token], start: int) -> bool:
    for at in range(start, min(len(tokens), start + REACH)):
        token = tokens[at]
        if token.pos in {"NOUN", "PROPN"}:
            phrase = noun_phrase(tokens, at)
            last = phrase[1] if phrase else at
            head = tokens[last]
            if head.tag in {"NNS", "NNPS"} or (
                last + 1 < len(tokens) and tokens[last + 1].lower == "of"
            ):
                return False
            return bool({head.lemma, head.lower} & (people_words() | word_set("described")))
        if (
            token.pos not in {"ADJ", "ADV", "CCONJ"}
            and token.text not in LINKS
            and (token.tag not in {"VBN", "VBG"})
        ):
            return False
    return False


def _after_be(tokens: Sequence[Token], first: int) -> bool:
    for at in range(first - 1, max(-1, first - REACH), -1):
        token = tokens[at]
        if token.lemma == "be" or token.lower in {"'m", "'re"}:
            return at > 0 and tokens[at - 1].lower in SELF
        if token.pos not in {"ADJ", "ADV", "CCONJ", "DET"} and token.text not in LINKS:
            return False
    return False


def _alone(hit: Hit[Any]) -> bool:
    """Tell whether the sentence is nothing but adjectives, as in "Punctual and flexible"."""
    sentence = next((s for s in hit.line.sentences if s.span.contains(hit.span)), None)
    if sentence is None:
        return False
    words = [t for t in sentence.tokens if not hit.first <= t.i <= hit.last]
    return all(t.pos in {"ADJ", "ADV", "CCONJ", "PUNCT"} or t.text in LINKS for t in words)
