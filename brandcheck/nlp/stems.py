"""Content words as stems, so that "welding" and "welded" are one thing."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from snowballstemmer.english_stemmer import EnglishStemmer

    from brandcheck.nlp.lines import Token

__all__ = ["content_stems", "is_same_stem", "stem"]

CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"))
SHARED = 0.8


@functools.cache
def _stemmer() -> EnglishStemmer:
    from snowballstemmer.english_stemmer import EnglishStemmer

    return EnglishStemmer()


def stem(word: str) -> str:
    """Return the Snowball (Porter 2) stem of a lower-case word."""
    return str(_stemmer().stemWord(word))


def content_stems(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the stems of words that carry meaning."""
    return frozenset(
        t.stem
        for t in tokens
        if t.pos in CONTENT
        and t.lemma not in word_set("empty")
        and (len(t.lower) > 2 or t.text.isupper())
        and t.stem
    )


def is_same_stem(one: str, other: str) -> bool:
    """Tell whether two stems belong to one family: equal, or nearly all in common."""
    if one == other:
        return True
    longer = max(len(one), len(other))
    if min(len(one), len(other)) < 5:
        return False
    common = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return common >= 5 and common / longer >= SHARED
