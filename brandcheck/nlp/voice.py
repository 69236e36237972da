"""Where the owner of a profile is spoken of as "I", and where by name, as he or as she.

A pronoun is the owner's only when nobody else has been named since the owner was. Names that
are also plain words ("Hope", "Will") count only in full or after a title, and a name that goes
on as a firm's ("Sam Eriksen Joinery") does not count at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.lines import Role
from brandcheck.nlp.names import is_capital, named_people
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.nlp.lines import Line, Token

__all__ = ["Mention", "first_person", "third_person"]

PRONOUNS = frozenset(("he", "she", "his", "her", "him", "hers", "himself", "herself"))
SUBJECTS = frozenset(("he", "she"))
SELF = frozenset(("i", "me", "my", "mine", "myself"))
BESIDE = frozenset(("beside", "by", "from", "of", "to", "under", "with"))
FINITE = frozenset(("VBZ", "VBD", "VBP", "MD"))
TEXT = frozenset((Role.PARAGRAPH, Role.BULLET))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that speak of the owner.

    Attributes:
        span: the name or pronoun, and the verb that follows it.
        sentence: the sentence that holds it.
    """

    span: Span
    sentence: Span


def third_person(lines: Iterable[Line], name: str) -> tuple[Mention, ...]:
    """Return where running text and bullets speak of their owner in the third person.

    Args:
        lines: in reading order; lines that are neither running text nor bullets are skipped.
        name: the owner's name, "" when unknown.
    """
    parts = frozenset(part for part in name.replace(".", " ").split() if part[:1].isupper())
    found: list[Mention] = []
    last = ""
    for line in lines:
        if line.role not in TEXT:
            continue
        last = "" if line.role is Role.BULLET else last
        for mention, person in _of_line(line, parts, last):
            last = person
            if mention is not None:
                found.append(mention)
    return tuple(found)


def first_person(lines: Iterable[Line]) -> tuple[Mention, ...]:
    """Return where running text and bullets say I, me or my."""
    return tuple(
        Mention(Span(token.span.start, _next(line.tokens, token).span.end), sentence.span)
        for line in lines
        if line.role in TEXT
        for sentence in line.sentences
        for token in sentence.tokens
        if token.lower in SELF and (token.lower != "i" or token.text == "I")
    )


def _of_line(line: Line, parts: frozenset[str], last: str) -> Iterator[tuple[Mention | None, str]]:
    """Yield each mention of a person: the owner's as a mention, and whom we speak of now."""
    tokens = line.tokens
    people = named_people(tokens)
    for sentence in line.sentences:
        skip = -1
        for token in sentence.tokens:
            if token.i <= skip:
                continue
            end = _owner_run(tokens, token.i, parts)
            if end is not None:
                skip, last = end, "owner"
                if _is_told(tokens, token.i, end):
                    yield _mention(tokens, token.i, end, sentence.span), last
                else:
                    yield None, last
            elif token.lower in PRONOUNS:
                opens = token.i == sentence.tokens[0].i and token.lower in SUBJECTS
                if last == "owner" or (not last and opens and not _is_anyone(tokens, token.i)):
                    last = "owner"
                    yield _mention(tokens, token.i, token.i, sentence.span), last
            elif _is_other(tokens, token, people):
                last = "other"
                yield None, last


def _owner_run(tokens: Sequence[Token], at: int, parts: frozenset[str]) -> int | None:
    """Return the last place of the owner's name if it begins here and is not a firm's."""
    start = at
    while start < len(tokens) and tokens[start].lower.rstrip(".") in word_set("name_titles"):
        start += 1
    end = start
    while end < len(tokens) and (tokens[end].text in parts or _is_hyphen(tokens, end, parts)):
        end += 1
    if end == start or not _is_name(tokens, start, end, has_title=start > at):
        return None
    following = tokens[end] if end < len(tokens) else None
    is_firm = following is not None and is_capital(following) and following.pos == "PROPN"
    before = tokens[at - 1] if at else None
    is_inside = before is not None and is_capital(before) and before.pos == "PROPN"
    return None if is_firm or is_inside else end - 1


def _is_hyphen(tokens: Sequence[Token], at: int, parts: frozenset[str]) -> bool:
    """Tell whether a token is a piece of a double name such as "Brodsky-Marsh"."""
    token = tokens[at]
    if token.text == "-":
        return at > 0 and any(part.startswith(f"{tokens[at - 1].text}-") for part in parts)
    return any(token.text in part.split("-") for part in parts if "-" in part)


def _is_name(tokens: Sequence[Token], start: int, end: int, *, has_title: bool) -> bool:
    """Tell whether a run of the owner's names is meant as a name."""
    if has_title or end - start > 1:
        return True
    token = tokens[start]
    return token.lower not in word_set("word_names") and token.pos in {"PROPN", "NOUN", "X"}


def _is_told(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether something is said of the owner: a verb, or "'s" and a thing, follows."""
    following = _next(tokens, tokens[last])
    if following.text in {"'s", "’s"} and following.i > last:
        return True
    head = tokens[tokens[last].head]
    is_subject = tokens[last].dep in {"nsubj", "nsubjpass"} or tokens[first].dep == "nsubj"
    return (is_subject and head.tag in FINITE | {"VBN", "VBG"}) or following.tag in FINITE


def _is_anyone(tokens: Sequence[Token], at: int) -> bool:
    """Tell "she who steers" from "she steers"."""
    return _next(tokens, tokens[at]).lower in {"who", "that"}


def _is_other(tokens: Sequence[Token], token: Token, people: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a token may name somebody else, to whom a later pronoun could belong."""
    if token.pos == "NOUN":
        return token.lemma in people_words() and not _is_complement(tokens, token)
    if token.pos != "PROPN" or not is_capital(token):
        return False
    if any(first <= token.i <= last for first, last in people):
        return True
    is_actor = token.dep in {"nsubj", "nsubjpass", "dobj", "dative", "appos"}
    return is_actor or (token.dep == "pobj" and tokens[token.head].lower in BESIDE)


def _is_complement(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a noun only says what the owner is: "Nadia is a notary"."""
    while token.dep in {"compound", "conj", "appos"} and token.head != token.i:
        token = tokens[token.head]
    return token.dep in {"attr", "oprd"} or (token.dep == "pobj" and _is_as(tokens, token))


def _is_as(tokens: Sequence[Token], token: Token) -> bool:
    return tokens[token.head].lower == "as"


def _mention(tokens: Sequence[Token], first: int, last: int, sentence: Span) -> Mention:
    end = _next(tokens, tokens[last]).span.end
    return Mention(Span(tokens[first].span.start, end), sentence)


def _next(tokens: Sequence[Token], token: Token) -> Token:
    following = token.i + 1
    is_word = following < len(tokens) and tokens[following].text not in {".", ",", ";", "!", "?"}
    return tokens[following] if is_word else token
