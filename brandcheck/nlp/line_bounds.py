"""Cutting what is longer than anything that a person writes.

Rules compare each word of a sentence or a line with each other, which takes the square of its
length; with both bounded, a whole profile takes time in proportion to its length.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.limits import LINE_CHARACTERS, SENTENCE_TOKENS, WORD_CHARACTERS
from brandcheck.core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.nlp.lines import Token

__all__ = ["bounded", "pieces"]

LONG_WORD = re.compile(rf"\S{{{WORD_CHARACTERS}}}(?=\S)")


def pieces(source: str, span: Span) -> Iterator[Span]:
    """Cut a line that is too long, at a space if there is one, and a word that is too long.

    The tokenizer looks at a word once for each mark in it.
    """
    start = span.start
    while span.end - start > LINE_CHARACTERS:
        cut = source.rfind(" ", start + 1, start + LINE_CHARACTERS)
        cut = cut if cut > 0 else start + LINE_CHARACTERS
        yield from _unbroken(source, Span(start, cut))
        start = cut
    yield from _unbroken(source, Span(start, span.end))


def _unbroken(source: str, span: Span) -> Iterator[Span]:
    start = span.start
    for word in LONG_WORD.finditer(source, span.start, span.end):
        yield Span(start, word.end())
        start = word.end()
    yield Span(start, span.end)


def bounded(tokens: tuple[Token, ...], bounds: list[int]) -> tuple[tuple[Token, ...], list[int]]:
    """Cut sentences that are too long; a word whose head is cut off becomes a root."""
    if all(b - a <= SENTENCE_TOKENS for a, b in itertools.pairwise(bounds)):
        return tokens, bounds
    cut = [n for a, b in itertools.pairwise(bounds) for n in range(a, b, SENTENCE_TOKENS)]
    cut.append(bounds[-1])
    fixed: list[Token] = []
    for first, end in itertools.pairwise(cut):
        fixed += (t if first <= t.head < end else replace(t, head=t.i) for t in tokens[first:end])
    return tuple(fixed), cut
