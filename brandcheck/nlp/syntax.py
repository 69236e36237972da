"""Small questions to the dependency parse of one sentence, shared by the rules."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.lines import Token
from brandcheck.nlp.stems import stem
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "OWNER",
    "PAST",
    "child",
    "clause",
    "has_aux",
    "is_in",
    "is_wish",
    "rebased",
    "shared_subject",
    "to_end",
]

OWNER = frozenset(("i", "we"))
PAST = frozenset(("VBD", "VBN"))


def rebased(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Number a sentence's tokens from 0."""
    first = tokens[0].i
    if not first:
        return tokens
    return tuple(
        # "replace" takes three times as long, and this is asked for each sentence.
        Token(
            *(t.i - first, t.at, t.text, t.lower, t.lemma, t.stem, t.pos, t.tag, t.dep),
            head=t.head - first,
            span=t.span,
        )
        for t in tokens
    )


def is_in(token: Token, name: str) -> bool:
    """Tell whether a verb belongs to a word set, by lemma or by stem."""
    return token.lemma in word_set(name) or token.stem in _stems(name)


@functools.cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in word_set(name))


def child(tokens: Sequence[Token], head: Token, dep: str) -> Token | None:
    """Return the first token that hangs on ``head`` by a relation."""
    return next((t for t in tokens if t.head == head.i and t.dep == dep and t is not head), None)


def shared_subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """A verb joined by "and" shares the first verb's subject."""
    for _ in range(4):
        if verb.dep != "conj" or verb.head == verb.i:
            return None
        verb = tokens[verb.head]
        subject = child(tokens, verb, "nsubj")
        if subject is not None:
            return subject
    return None


def clause(tokens: Sequence[Token], verb: Token) -> Span:
    """From the verb (or its subject) to the next clause mark."""
    subject = child(tokens, verb, "nsubj") or child(tokens, verb, "nsubjpass")
    first = min(verb.i, subject.i if subject else verb.i)
    last = verb.i
    for token in tokens[verb.i + 1 :]:
        if token.text in {";", ".", ":"} or (token.text == "," and token.i > verb.i + 3):
            break
        last = token.i
    return Span(tokens[first].span.start, tokens[last].span.end)


def to_end(tokens: Sequence[Token], first: int) -> Span:
    """From a token to the end of the sentence or the next semicolon."""
    last = first
    for token in tokens[first + 1 :]:
        if token.text in {";", "."} and token.i > first:
            break
        last = token.i
    return Span(tokens[first].span.start, tokens[last].span.end)


def has_aux(tokens: Sequence[Token], verb: Token) -> bool:
    """Tell whether a verb has a helper verb."""
    return any(t.head == verb.i and t.dep in {"aux", "auxpass"} for t in tokens)


def is_wish(tokens: Sequence[Token], token: Token) -> bool:
    """A plain infinitive after "to", "would", "can" … is an aim, not a result."""
    helpers = (t for t in tokens if t.head == token.i and t.dep in {"aux", "mark"})
    return any(t.lower in {"to", "would", "can", "could", "will", "may", "should"} for t in helpers)
