"""Who does what in a sentence of a profile, as the rules on the community ask it.

Profiles leave "I" out ("Spoke at …", "2019: chaired …"), so a verb without a subject is the
owner's, as is one that is joined to such a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.names import is_capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["clauses", "is_own_deed", "names", "span_of", "verb_forms"]

ENDS = frozenset((";", ".", ":", "!", "?"))
OWNER = frozenset(("i", "we"))
# Last letters of "bakes", "baked" and "baking".
FORM_ENDS = frozenset("sdg")
JOINS = frozenset(("of", "the", "for", "and", "&", "'s", "'", "-", "in", "on", "de", "la", "del"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
SHARED = frozenset(("conj", "xcomp", "advcl", "ccomp", "dep"))
DEPTH = 5
PAST = {"began": "begin", "built": "build", "drew": "draw", "gave": "give", "held": "hold"}
PAST |= {"kept": "keep", "led": "lead", "lent": "lend", "made": "make", "put": "put", "ran": "run"}
PAST |= {"sat": "sit", "spoke": "speak", "taught": "teach", "took": "take", "went": "go"}
PAST |= {"won": "win", "wrote": "write", "found": "find", "brought": "bring"}
PAST |= {"dug": "dig", "heard": "hear", "met": "meet", "saw": "see", "told": "tell", "came": "come"}
PAST |= {"left": "leave", "grew": "grow", "fell": "fall", "rode": "ride", "got": "get"}
PAST |= {"understood": "understand", "thought": "think", "knew": "know", "threw": "throw"}


def span_of(tokens: Sequence[Token], first: int, last: int) -> Span:
    """Return the source span from one place to another, both included."""
    return Span(tokens[first].span.start, tokens[last].span.end)


def clauses(tokens: Sequence[Token], *, at_colons: bool = True) -> Iterator[tuple[int, int]]:
    """Yield first and last place of the pieces between full stops, semicolons and colons."""
    first = 0
    for n, token in enumerate(tokens):
        if token.text in ENDS and (at_colons or token.text != ":"):
            if n > first:
                yield first, n - 1
            first = n + 1
    if first < len(tokens):
        yield first, len(tokens) - 1


def is_own_deed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the owner does what a verb says; ``tokens`` count from 0.

    A verb at the front that the parser takes for a noun counts as well.
    """
    verb = tokens[at]
    before = [t for t in tokens[:at] if t.pos not in {"ADV", "PUNCT", "CCONJ"}]
    if not before or [t.lower for t in before] == ["co"]:
        return True
    if before[-1].lower in OWNER:
        return True
    for _ in range(DEPTH):
        subjects = [t for t in tokens if t.head == verb.i and t.dep in SUBJECTS]
        if subjects:
            return subjects[0].lower in OWNER and subjects[0].dep == "nsubj"
        if verb.dep not in SHARED or verb.head == verb.i:
            return verb.dep == "ROOT" and verb.pos in {"VERB", "AUX"} and verb.tag != "VBG"
        verb = tokens[verb.head]
    return False


def names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield first and last place of the runs of capitalised words, small joins included."""
    at = 0
    while at < len(tokens):
        if not _is_part(tokens[at]):
            at += 1
            continue
        if at == 0 and _opens_with_deed(tokens):
            at += 1
            continue
        last = at
        for n in range(at + 1, len(tokens)):
            if _is_part(tokens[n]):
                last = n
            elif tokens[n].lower not in JOINS:
                break
        yield at, last
        at = last + 1


def _opens_with_deed(tokens: Sequence[Token]) -> bool:
    """Tell whether a capital at the front is a verb's: "Attended the Small Farms Forum"."""
    follows = [t.lower for t in tokens[1:2]]
    return tokens[0].pos == "VERB" or follows in (["the"], ["our"], ["a"], ["at"])


def _is_part(token: Token) -> bool:
    return is_capital(token) and token.text[0].isalpha() and token.text not in {"I", "I'm"}


def verb_forms(token: Token) -> frozenset[str]:
    """Return what verb a word may be a form of, also where the parser takes it for a noun."""
    word = token.lower
    if word[-1:] not in FORM_ENDS:
        doubled = {word[:-1]} if word[-1:] == word[-2:-1] else set()
        return frozenset({token.lemma, PAST.get(word, word), word} | doubled)
    ends = {word.removesuffix(end) for end in ("s", "es", "d", "ed", "ing")}
    doubled = {w[:-1] for w in ends if w[-1:] == w[-2:-1]}
    if word.endswith("ied"):
        ends |= {word[:-3] + "y"}
    return frozenset({token.lemma, PAST.get(word, word)} | ends | doubled)
