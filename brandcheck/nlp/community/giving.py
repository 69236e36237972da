"""Work or knowledge given without pay, told in any section.

Each pattern needs the gift and the act: "ran a free evening", "took pro bono cases", "trustee
of", "volunteered at". "Free-standing", "trustee in bankruptcy" and "volunteer plants" are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import noun_phrase
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["gifts"]

PAST = {"gave": "give", "ran": "run", "held": "hold", "led": "lead", "made": "make", "kept": "keep"}
PAST |= {"taught": "teach", "took": "take", "wrote": "write", "lent": "lend", "drew": "draw"}
PAST |= {"built": "build", "put": "put"}
SOURCES = frozenset(
    ("code", "library", "plugin", "project", "software", "tool", "toolkit", "package")
)
PUBLIC = frozenset(("forum", "glossary", "guide", "list", "map", "archive", "wiki", "dataset"))
REACH = 8


def gifts(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the words of a sentence that tell of work or knowledge given away."""
    for n, token in enumerate(tokens):
        first = _start(tokens, n)
        if first is not None:
            last = noun_phrase(tokens, n + 1) if token.lower == "free" else None
            end = tokens[last[1]] if last else token
            yield Span(tokens[first].span.start, end.span.end)


def _start(tokens: Sequence[Token], n: int) -> int | None:
    """Return where a gift that ends with token ``n`` begins, or None."""
    word = tokens[n].lower
    before = {t.lower for t in tokens[max(0, n - 2) : n]}
    if word in {"volunteer", "volunteered"}:
        return _volunteers(tokens, n)
    if word in {"trustee", "unpaid", "honorary", "governor"}:
        return _holds_office(tokens, n)
    if (word == "bono" and "pro" in before) or (
        word in {"fee", "charge", "pay"} and before & {"without", "free"}
    ):
        return _deed(tokens, n)
    if word == "free":
        return _free(tokens, n)
    return _shared(tokens, n) if tokens[n].lemma in SOURCES | PUBLIC else None


def _holds_office(tokens: Sequence[Token], n: int) -> int | None:
    """Find "trustee of", "unpaid treasurer", "school governor"."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    word = tokens[n].lower
    if word == "trustee":
        return n if after is None or after.lower in {"of", "for", "at", ","} else None
    if word == "governor":
        return n - 1 if n and tokens[n - 1].lower == "school" else None
    return n if after is not None and _is_office(after) else None


def _is_office(token: Token) -> bool:
    known = word_set("body_roles") | word_set("roles")
    return token.lemma in known or token.lower in known


def _deed(tokens: Sequence[Token], n: int) -> int | None:
    """Return the owner's verb of giving before a place, None when there is none."""
    for m in range(n - 1, max(-1, n - REACH - 1), -1):
        token = tokens[m]
        if token.text in {".", ";", ":"}:
            return None
        stem = PAST.get(token.lower, token.lemma)
        known = {stem, token.lower.removesuffix("d"), token.lower.removesuffix("ed")}
        if known & word_set("gives") and _is_own(tokens, m):
            return m
    return None


def _is_own(tokens: Sequence[Token], m: int) -> bool:
    before = [t for t in tokens[:m] if t.pos not in {"ADV", "AUX", "PUNCT", "CCONJ"}]
    return not before or before[-1].lower in {"i", "we"} or tokens[m].dep == "conj"


def _volunteers(tokens: Sequence[Token], n: int) -> int | None:
    token, after = tokens[n], tokens[n + 1] if n + 1 < len(tokens) else None
    if token.lower == "volunteered" and _is_own(tokens, n):
        return n
    if token.lower == "volunteer" and after is not None and _is_own(tokens, n):
        told = after.lower in {"as", "at", "for", "with", "in", "on"} and n > 0
        return n if told or (_is_office(after) and not is_capital(after)) else None
    return None


def _free(tokens: Sequence[Token], n: int) -> int | None:
    """Find "ran a free evening": the gift stands before a thing, the deed before both."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if after is None or after.text == "-" or tokens[n - 1 if n else 0].text == "-":
        return None
    if n and tokens[n - 1].lower == "for" and after.pos in {"NOUN", "ADJ"}:
        return None
    if after.pos not in {"NOUN", "ADJ", "PROPN", "VERB"} or after.lower in {"from", "of", "to"}:
        return None
    return _deed(tokens, n)


def _shared(tokens: Sequence[Token], n: int) -> int | None:
    """Find "keep an open-source library", "keep a public list"."""
    before = [t.lower for t in tokens[max(0, n - 4) : n]]
    is_source = tokens[n].lemma in SOURCES and "open" in before and "source" in before
    is_public = tokens[n].lemma in PUBLIC and "public" in before
    return _deed(tokens, n) if is_source or is_public else None
