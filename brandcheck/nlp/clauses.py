"""Sentences of the About cut into clauses, since one sentence may claim several things."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.nlp.lines import Sentence
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.substance import substance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["clauses"]

FEWEST_STEMS = 2
FEWEST_TOKENS = 3
EDGES = frozenset((",", ";", "and", "but", "so", "-", ":", "&"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
THINGS = frozenset(("dobj", "attr", "acomp", "prep", "ccomp", "xcomp", "advcl"))


def clauses(passage: Passage) -> Iterator[Passage]:
    """Yield the clauses of a sentence that stand on their own; the whole when there is one."""
    starts = [0, *_starts(passage.tokens), len(passage.tokens)]
    pieces = [passage.tokens[a:b] for a, b in itertools.pairwise(starts)]
    whole = [_trimmed(piece) for piece in _joined(pieces)]
    if len(whole) < 2:
        yield passage
        return
    for piece in whole:
        loose = _own_heads(piece)
        sentence = Sentence(loose)
        shown = substance(passage.line, sentence)
        yield Passage(sentence.span, passage.line, loose, content_stems(loose), shown)


def _starts(tokens: Sequence[Token]) -> Iterator[int]:
    first = tokens[0].i
    for n, token in enumerate(tokens):
        if token.text == ";":
            yield n + 1
        elif n and token.dep == "conj" and token.pos in {"VERB", "AUX"}:
            governs = [t for t in tokens if t.head == token.i and t is not token]
            own = [t for t in governs if t.dep in SUBJECTS and t.i < token.i]
            if own:
                yield min(t.i for t in tokens if _is_under(tokens, t, own[0])) - first
            elif _is_of_root(tokens, token) and any(t.dep in THINGS for t in governs):
                helpers = [
                    t.i for t in governs if t.dep in {"aux", "neg", "advmod"} and t.i < token.i
                ]
                yield min((*helpers, token.i)) - first


def _is_of_root(tokens: Sequence[Token], token: Token) -> bool:
    head = tokens[token.head - tokens[0].i]
    return head.dep == "ROOT" and head.pos in {"VERB", "AUX"}


def _is_under(tokens: Sequence[Token], token: Token, top: Token) -> bool:
    for _ in range(12):
        if token is top:
            return True
        if token.head == token.i:
            return False
        token = tokens[token.head - tokens[0].i]
    return False


def _joined(pieces: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """Join a piece that is too small to stand alone to the one before it."""
    joined: list[tuple[Token, ...]] = []
    for piece in pieces:
        is_small = (
            len(content_stems(piece)) < FEWEST_STEMS and len(_trimmed(piece)) < FEWEST_TOKENS + 2
        )
        if joined and (is_small or len(content_stems(joined[-1])) < FEWEST_STEMS):
            joined[-1] = (*joined[-1], *piece)
        elif piece:
            joined.append(piece)
    return joined


def _trimmed(piece: tuple[Token, ...]) -> tuple[Token, ...]:
    start, end = 0, len(piece)
    while end - start > 1 and piece[start].lower in EDGES:
        start += 1
    while end - start > 1 and (piece[end - 1].lower in EDGES or piece[end - 1].text == "."):
        end -= 1
    return piece[start:end]


def _own_heads(piece: tuple[Token, ...]) -> tuple[Token, ...]:
    inside = {t.i for t in piece}
    return tuple(t if t.head in inside else replace(t, head=t.i, dep="ROOT") for t in piece)
