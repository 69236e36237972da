"""What came of an action: rules that each name their reason.

A change with its measure ("fell from 26 days to 12"), an achievement ("recovered an
overpaid quarter"), a consequence in a second clause, a harm that did not happen, or
a listed phrase such as "first time".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.syntax import OWNER, PAST, child, clause, has_aux, is_in, is_wish, to_end
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.quantities import Quantity

__all__ = ["Outcome", "outcomes"]

SHARES = frozenset(
    (
        ("by", "half"),
        ("in", "half"),
        ("a", "third"),
        ("a", "quarter"),
        ("a", "fifth"),
        ("more", "than"),
    )
)

ACHIEVED = (
    ("first time", "it worked the first time"),
    ("on time", "it was on time"),
    ("on budget", "it kept to the budget"),
    ("under budget", "it cost less than planned"),
    ("ahead of schedule", "it was early"),
    ("best attended", "it drew more people than any other"),
    ("now used", "others use it now"),
    ("still use", "others still use it"),
    ("still used", "others still use it"),
    ("still receive", "others still use it"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words that say what came of an action, and why they count."""

    span: Span
    reason: str


def _has_moved(verb: Token) -> bool:
    moved = any(is_in(verb, name) for name in ("change", "consequence", "achieve"))
    return moved or verb.lemma in {"become", "use", "go"}


def outcomes(
    tokens: Sequence[Token], counted: Sequence[Quantity], verb: Token | None, *, is_prose: bool
) -> Iterator[Outcome]:
    """Yield what came of the action.

    Args:
        tokens: one sentence, numbered from 0.
        counted: its quantities.
        verb: its action verb.
        is_prose: it is running text; there, what follows needs an action first.
    """
    yield from _changes(tokens, counted, verb)
    yield from _absences(tokens)
    yield from _nones(tokens)
    yield from _others(tokens)
    yield from _shifts(tokens, counted)
    if verb is not None or not is_prose:
        yield from _consequences(tokens)
        yield from _lasting(tokens)
    if verb is not None and (not is_prose or verb.tag in PAST):
        yield from _listed(tokens)


def _changes(
    tokens: Sequence[Token], counted: Sequence[Quantity], opener: Token | None
) -> Iterator[Outcome]:
    """Verbs of change or achievement that move a thing, and figures that moved."""
    for token in tokens:
        if token is not opener and not _tells(tokens, token):
            continue
        if is_in(token, "achieve") and _is_done(tokens, token, opener):
            yield Outcome(clause(tokens, token), f"it names what was achieved: “{token.text}”")
        elif is_in(token, "change") and _is_measured(tokens, token, counted):
            yield Outcome(clause(tokens, token), f"it says what changed: “{token.text}”")


def _tells(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a token is a verb that reports, not an aim or part of a name."""
    if token.pos != "VERB" or token.dep in {"amod", "compound"}:
        return False
    return not (token.tag == "VB" and is_wish(tokens, token))


def _is_done(tokens: Sequence[Token], verb: Token, opener: Token | None) -> bool:
    subject = child(tokens, verb, "nsubj")
    is_told = verb is opener or verb.tag in PAST
    is_somebody = subject is None or subject.lower not in word_set("hollow")
    return is_told and is_somebody and _thing(tokens, verb) is not None


def _thing(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Return what a verb acted on, unless it says nothing."""
    found = child(tokens, verb, "dobj") or child(tokens, verb, "nsubjpass")
    if found is None and verb.i == 0:
        found = next((t for t in tokens[1:6] if t.pos in {"NOUN", "PROPN"}), None)
    return None if found is None or found.lemma in word_set("vague_objects") else found


def _is_measured(tokens: Sequence[Token], verb: Token, counted: Sequence[Quantity]) -> bool:
    if is_in(verb, "change_alone"):
        moved = verb.tag in PAST and child(tokens, verb, "nsubj") is not None
        return moved or _thing(tokens, verb) is not None
    reach = clause(tokens, verb)
    words = [t.lower for t in tokens if reach.contains(t.span)]
    if any(
        q.span.overlaps(reach) and not q.in_place and q.number.i != verb.i for q in counted
    ) and word_set("measures").intersection(words):
        return True
    return any(pair in SHARES for pair in pairwise(words))


def _consequences(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """A second clause that tells what came of the first."""
    for n, token in enumerate(tokens):
        if n < 2:
            continue
        if token.lower == "that" and tokens[n - 1].lower == "so":
            yield Outcome(to_end(tokens, n - 1), "it says what it was for")
        elif (
            token.tag == "VBG"
            and token.lemma in word_set("consequence")
            and tokens[n - 1].text == ","
        ):
            if child(tokens, token, "dobj") is not None:
                yield Outcome(to_end(tokens, n), f"it says what came of it: “{token.text}”")
        elif (_is_break(tokens, n) and _own_clause(tokens, n + 1)) or (
            token.lower in {"and", "but"} and _own_clause(tokens, n + 1, with_subject=True)
        ):
            yield Outcome(to_end(tokens, n + 1), "it says what came of it")
        elif token.lower in {"which", "who", "that"} and token.dep in {"nsubj", "nsubjpass"}:
            verb = tokens[token.head]
            if verb.tag in {"VBD", "VBZ", "VBP"} and _has_moved(verb) and verb.i > n:
                yield Outcome(to_end(tokens, n), f"it says what came of it: “{verb.text}”")


def _is_break(tokens: Sequence[Token], n: int) -> bool:
    """Tell a clause mark from a hyphen inside a word."""
    before = tokens[n - 1]
    is_apart = before.at + len(before.text) < tokens[n].at
    return tokens[n].text == ";" or (tokens[n].text == "-" and is_apart)


def _own_clause(tokens: Sequence[Token], start: int, *, with_subject: bool = False) -> bool:
    """Tell whether a clause with another subject and a finite past or present verb begins."""
    for token in tokens[start : start + 8]:
        if token.dep in {"nsubj", "nsubjpass", "expl"}:
            if token.lower in OWNER or (with_subject and token.i > start + 4):
                return False
            return token.lower not in word_set("hollow") and _is_finite(
                tokens, tokens[token.head], token
            )
        if token.pos == "VERB" or token.text in {";", ","}:
            return False
    return False


def _is_finite(tokens: Sequence[Token], verb: Token, subject: Token) -> bool:
    if verb.i < subject.i or verb.lemma in word_set("stative") | {"receive", "report"}:
        return False
    if any(t.head == verb.i and t.dep == "aux" and t.lower == "had" for t in tokens):
        return False  # "and the firm had lost money": how it was before
    if verb.tag == "VBP" and subject.tag == "NN" and child(tokens, subject, "conj") is None:
        return False  # "Lead for 180 pupils; line manage seven tutors": no subject at all
    if verb.tag == "VBN":
        return is_in(verb, "change") or is_in(verb, "achieve") or has_aux(tokens, verb)
    return verb.tag in {"VBD", "VBZ", "VBP"} or verb.pos == "AUX"


def _absences(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """A harm that did not happen: "with no racking strikes", "without a penalty"."""
    for n, token in enumerate(tokens):
        if token.lower not in {"no", "zero", "without", "none", "nobody"}:
            continue
        noun = next(
            (
                t
                for t in tokens[n + 1 : n + 6]
                if t.lemma in word_set("harms") or t.lower in word_set("harms")
            ),
            None,
        )
        if noun is not None:
            yield Outcome(
                Span(token.span.start, noun.span.end), "it names a harm that did not happen"
            )


def _nones(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """What has not happened: "no lamb was lost", "none of them has left"."""
    for token in tokens:
        if token.lower not in {"no", "none", "nobody", "nothing"}:
            continue
        subject = tokens[token.head] if token.lower == "no" else token
        if subject.dep in {"nsubj", "nsubjpass"} and _has_happened(tokens, tokens[subject.head]):
            yield Outcome(to_end(tokens, token.i), "it says what did not happen")


def _others(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """What a counted few did ("17 passed"), or others took up ("the city has used the map")."""
    for token in tokens:
        if token.dep not in {"nsubj", "nsubjpass"} or token.lower in OWNER:
            continue
        verb = tokens[token.head]
        if verb.i < token.i or not _has_happened(tokens, verb):
            continue
        taken = verb.lemma in word_set("taken_up") and token.pos in {"NOUN", "PROPN", "NUM"}
        if taken or (token.pos == "NUM" and token.lower != "one"):
            yield Outcome(clause(tokens, verb), f"it says what others did: “{verb.text}”")


def _has_happened(tokens: Sequence[Token], verb: Token) -> bool:
    """Tell whether a verb tells of something past, and not of the owner's own fate."""
    is_past = verb.tag == "VBD" or (verb.tag == "VBN" and has_aux(tokens, verb))
    to_me = any(t.head == verb.i and t.lower in {"me", "us"} for t in tokens)
    is_plain = verb.pos != "VERB" or is_in(verb, "stative")
    return is_past and not is_plain and not to_me


def _shifts(tokens: Sequence[Token], counted: Sequence[Quantity]) -> Iterator[Outcome]:
    """Whatever the verb, something went up or down by so much: "took the bill down by half"."""
    for n, token in enumerate(tokens):
        if n == 0 or token.lower not in {"down", "up"} or not _is_verb_near(tokens, n):
            continue
        reach = tokens[n + 1 : n + 6]
        words = [t.lower for t in reach]
        if words[:1] not in (["by"], ["from"]):
            continue
        measured = [q.span.end for q in counted if any(q.number.i == t.i for t in reach)]
        if measured:
            yield Outcome(
                Span(token.span.start, max(measured)), f"it says by how much: “{token.text}”"
            )


def _is_verb_near(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a past or present verb stands before "down", and no clause mark between."""
    for token in reversed(tokens[max(0, n - 8) : n]):
        if token.text in {";", "."}:
            return False
        if token.pos == "VERB" and token.tag in {"VBD", "VBZ", "VBP", "VBN"}:
            return token.lemma not in {"break", "follow", "look", "set", "sign", "add"}
    return False


def _lasting(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """What others did or have since: "two of whom came back", "both now in post", "kept all"."""
    for n, token in enumerate(tokens):
        if n < 2:
            continue
        before, after = tokens[n - 1], tokens[n + 1 : n + 2]
        if token.lower == "of" and after and after[0].lower in {"whom", "which", "them"}:
            if before.pos in {"NUM", "PRON", "DET"} and _own_verb(tokens, n + 2):
                yield Outcome(to_end(tokens, n - 1), "it says what came of some of them")
        elif token.lower in {"now", "still"}:
            is_theirs = before.lower in {"which", "who", "that", "both", "all", "each"}
            if is_theirs or (before.dep == "nsubj" and before.lower not in OWNER | {"it"}):
                yield Outcome(to_end(tokens, n - 1), f"it says what lasts: “{token.text}”")
        elif token.lower in {"kept", "keep"} and after and after[0].lower in {"both", "all"}:
            yield Outcome(clause(tokens, token), "it says what was kept")


def _own_verb(tokens: Sequence[Token], start: int) -> bool:
    return any(t.tag in {"VBD", "VBZ", "VBP", "VBN"} for t in tokens[start : start + 4])


def _listed(tokens: Sequence[Token]) -> Iterator[Outcome]:
    lowers = [t.lower for t in tokens]
    for phrase, reason in ACHIEVED:
        words = phrase.split()
        for n in range(1, len(lowers) - len(words) + 1):
            if lowers[n : n + len(words)] == words:
                yield Outcome(
                    Span(tokens[n].span.start, tokens[n + len(words) - 1].span.end), reason
                )
