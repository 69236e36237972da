"""Content words as stems, so that "welding" and "welded" are one thing."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    import Stemmer

    from brandcheck.nlp.lines import Token

__all__ = ["content_stems", "is_kin", "is_same_stem", "stem"]

CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"))
SHARED = 0.8
# Endings that make a doer or a deed of a verb: "weld, welder", "merg, merger", "teach, teacher".
DOERS = frozenset(("er", "or", "ist", "ian", "eer", "ment", "ation", "ship", "ing", "s"))
SHORTEST = 4
# Words that only look so ("corn" and "corner", "good" and "goods").
STRANGERS = frozenset(
    (
        *(
            "corner",
            "counter",
            "drawer",
            "factor",
            "former",
            "letter",
            "master",
            "matter",
            "number",
        ),
        *("order", "pastor", "poster", "proper", "quarter", "shower", "tender", "tower"),
        *("border", "custom", "offer", "paper", "partner", "power", "river", "silver", "summer"),
        *("charter", "chapter", "monitor", "minister", "register", "senior", "warrior", "wonder"),
    )
)


@functools.cache
def _stemmer() -> Stemmer.Stemmer:
    import Stemmer

    return Stemmer.Stemmer("english", 0)  # keeps no words: no text outlives the call


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


def is_kin(one: str, other: str) -> bool:
    """Tell whether two stems are one family or one is the doer of the other ("bake", "baker")."""
    if is_same_stem(one, other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or long in STRANGERS:
        return False
    base = short.removesuffix("e")
    return long.startswith(base) and long[len(base) :] in DOERS
