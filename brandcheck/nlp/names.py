"""Telling words of a proper name from the same words in plain use.

"Synergy Print & Bind" is a firm and "Just Mercy Legal Clinic" an employer; a word list
must not read them as a buzzword and a hedge. No entity recogniser is used: it is
least reliable on the short lines that profiles are made of.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.phrases import Hit

__all__ = ["in_name", "in_quotes", "is_capital", "is_title_case", "named_people"]

TITLE_CASE = 0.7
QUOTES = frozenset(('"', "``", "''"))
LINKS = frozenset(("of", "at", "for", "the", "by", "from", "with"))
LONGEST_NAME = 4


def is_capital(token: Token) -> bool:
    """Tell whether a word begins with a capital letter."""
    return token.text[:1].isupper()


def is_title_case(line: Line) -> bool:
    """Tell whether a line capitalises most of its words, so that a capital says nothing."""
    words = [t for t in line.tokens if t.text.isalpha() and t.pos not in {"ADP", "DET", "CCONJ"}]
    return len(words) > 1 and sum(map(is_capital, words)) >= TITLE_CASE * len(words)


def in_name(hit: Hit[Any]) -> bool:
    """Tell whether a listed phrase is (part of) a proper name where it stands."""
    tokens, first, last = hit.line.tokens, hit.first, hit.last
    if not is_capital(tokens[first]) or tokens[first].text == "I":
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if is_title_case(hit.line):
        return _follows_link(tokens, first)
    if _opens(hit.line, first):
        return after is not None and is_capital(after) and after.text != "I"
    return True


def in_quotes(hit: Hit[Any]) -> bool:
    """Tell whether a listed phrase is quoted: a title, a sign or another person's word."""
    before = sum(t.text in QUOTES for t in hit.line.tokens[: hit.first])
    return before % 2 == 1 and any(t.text in QUOTES for t in hit.line.tokens[hit.last + 1 :])


def named_people(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the runs of tokens that name a person, as first and last place in ``tokens``.

    A run of capitalised words counts when something beside it says that it is a person:
    a title, the name of an occupation or relation, or "who".
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        last = _run(tokens, at)
        if last is None:
            at += 1
            continue
        if _is_person(tokens, at, last):
            found.append((at, last))
        at = last + 1
    return tuple(found)


def _follows_link(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether "of", "at" or the like stands before the run of capitals."""
    at = first
    while at and is_capital(tokens[at - 1]) and tokens[at - 1].lower not in {"and", "&"}:
        at -= 1
    return at > 0 and tokens[at - 1].text in LINKS


def _opens(line: Line, first: int) -> bool:
    starts = {sentence.tokens[0].i for sentence in line.sentences}
    return first in starts or line.tokens[first - 1].text in {":", '"', "(", "|", "-", "*"}


def _run(tokens: Sequence[Token], at: int) -> int | None:
    last = None
    for n in range(at, min(len(tokens), at + LONGEST_NAME + 1)):
        token = tokens[n]
        if token.text == "." and n > at and _is_title(tokens[n - 1]):
            continue
        is_part = is_capital(token) and (token.pos == "PROPN" or _is_title(token))
        if not is_part and not (last is not None and token.text == "-"):
            break
        if is_part:
            last = n
    return last


def _is_title(token: Token) -> bool:
    return token.lower.rstrip(".") in word_set("name_titles")


def _is_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = [t.lower for t in tokens[first : last + 1]]
    if not _things().isdisjoint(words):
        return False
    if any(t.text.isupper() and len(t.text) > 1 for t in tokens[first : last + 1]):
        return False
    if _is_title(tokens[first]):
        return last > first
    before = tokens[max(0, first - 2) : first]
    after = [t.lower for t in tokens[last + 1 : last + 3]]
    if last > first and after[:1] in (["taught"], ["showed"]) and after[1:] in (["me"], ["us"]):
        return True
    if before and _is_human(before[-1]):
        return True
    if len(before) == 2 and before[1].lower in {"called", "named"} and _is_human(before[0]):
        return True
    if len(before) == 2 and before[1].text == "," and _is_human(before[0]) and last > first:
        return True
    return "who" in after[:2] or (_is_said_so(after) and _apposes_human(tokens, last + 3))


def _is_said_so(after: Sequence[str]) -> bool:
    return after[:1] == [","] and after[1:2] in (["a"], ["an"], ["the"], ["my"], ["our"])


def _apposes_human(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether ", a clockmaker" follows, and not ", a miners' lift"."""
    stop = min(start + 4, len(tokens))
    noun = next((n for n in range(start, stop) if tokens[n].pos == "NOUN"), None)
    if noun is None or not _is_human(tokens[noun]):
        return False
    return all(t.tag != "POS" for t in tokens[noun + 1 : noun + 2])


def _is_human(token: Token) -> bool:
    return not is_capital(token) and token.lemma in _humans()


@functools.cache
def _things() -> frozenset[str]:
    names = ("thing_names", "bodies", "events", "facilities")
    return frozenset().union(*map(word_set, names))


@functools.cache
def _humans() -> frozenset[str]:
    return frozenset().union(*map(word_set, ("roles", "kin", "learners", "body_roles")))
