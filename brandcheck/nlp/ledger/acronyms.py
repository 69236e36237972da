"""Acronyms that a profile spells out itself: "special educational needs (SEN)" or far apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from brandcheck.nlp.lines import Line, Token

__all__ = ["acronym_stems"]

ACRONYM = re.compile(r"[A-Z]{2,6}s?")
FEWEST = 3


def acronym_stems(lines: Iterable[Line]) -> Mapping[str, frozenset[str]]:
    """Return the words of each acronym that the lines spell out somewhere.

    A run of words spells an acronym of three letters or more when their first letters make it
    up, one by one. The value of an acronym's stem is the stems of its words.
    """
    texts = [[t for t in line.tokens if t.stem] for line in lines]
    short = {t.text.rstrip("s"): t.stem for text in texts for t in text if _is_short(t)}
    found: dict[str, frozenset[str]] = {}
    for text in texts:
        initials = "".join(t.lower[0] for t in text)
        for acronym, own in sorted(short.items()):
            for run in _runs(text, initials, acronym):
                found.setdefault(own, frozenset(t.stem for t in run))
    return found


def _is_short(token: Token) -> bool:
    return ACRONYM.fullmatch(token.text) is not None and len(token.text.rstrip("s")) >= FEWEST


def _runs(text: Sequence[Token], initials: str, acronym: str) -> Iterator[Sequence[Token]]:
    at = initials.find(acronym.lower())
    while at >= 0:
        run = text[at : at + len(acronym)]
        if not any(t.text.isupper() for t in run):
            yield run
        at = initials.find(acronym.lower(), at + 1)
