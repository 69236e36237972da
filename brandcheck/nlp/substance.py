"""What a line shows: a result, an action with an object, a duty, or nothing.

Rules over the dependency parse, each with its reason, so that a report can say why
a line counts. Method: action verb + object + what came of it (the accomplishment
statement of career guides); a number only counts when it is bound to a thing
(``quantities``). Rule-based, not yet validated on a labelled set of its own.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.quantities import Quantity, QuantityKind, quantities
from brandcheck.nlp.stems import stem
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Line, Sentence, Token

__all__ = ["Outcome", "Substance", "SubstanceKind", "action_verb", "substance"]

ALONE = frozenset(
    map(stem, ["halve", "double", "treble", "triple", "quadruple", "eliminate", "end", "shorten"])
)
MEASURES = frozenset(
    ["from", "by", "to", "below", "above", "under", "than", "down", "in", "at", "save", "saved"]
)
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
VERBAL = frozenset(("VB", "VBD", "VBN", "VBP", "VBZ"))
LEAD = 25
HOLLOW = frozenset(("everything", "anything", "it", "which", "who", "that", "duties"))
OWNER = frozenset(("i", "we"))
OBJECTS = frozenset(("dobj", "obj", "prep", "ccomp", "xcomp", "dative", "advcl", "acomp", "attr"))


class SubstanceKind(StrEnum):
    """How much a line shows."""

    RESULT = "result"
    ACTION = "action"
    DUTY = "duty"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words that say what came of an action, and why they count."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Substance:
    """What a line shows.

    Attributes:
        kind: result, action, duty or none.
        verb: the action verb, if any.
        outcomes: what came of it.
        quantities: numbers that count something.
        duty: the words that make it a duty.
        vague: words that leave open what or how much.
        names: proper names and terms, a span each.
    """

    kind: SubstanceKind
    verb: Token | None
    outcomes: tuple[Outcome, ...]
    quantities: tuple[Quantity, ...]
    duty: Span | None
    vague: tuple[Span, ...]
    names: tuple[Span, ...]

    @property
    def is_concrete(self) -> bool:
        """Tell whether the line holds something a stranger could check."""
        bound = any(q.kind is not QuantityKind.DURATION and not q.in_place for q in self.quantities)
        return bool(self.outcomes) or bound or (self.verb is not None and bool(self.names))


def substance(line: Line, sentence: Sentence) -> Substance:
    """Judge one sentence of a line."""
    tokens = _rebased(sentence.tokens)
    counted = quantities(tokens)
    verb = action_verb(tokens)
    duty = next(_listed_in(line, sentence, "duty"), None)
    vague = tuple(_listed_in(line, sentence, "vague"))
    outcomes = tuple(_outcomes(tokens, counted, verb))
    leads_with_duty = duty is not None and duty.start - sentence.span.start <= LEAD
    if verb is None and not outcomes and duty is None and _is_job_list(tokens):
        duty, leads_with_duty = sentence.span, True
    if outcomes and not leads_with_duty:
        kind = SubstanceKind.RESULT
    elif leads_with_duty:
        kind = SubstanceKind.DUTY
    elif verb is not None and _has_object(tokens, verb):
        kind = SubstanceKind.ACTION
    else:
        kind = SubstanceKind.NONE
    return Substance(kind, verb, outcomes, counted, duty, vague, tuple(_names(tokens)))


def _rebased(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Number a sentence's tokens from 0."""
    first = tokens[0].i
    if not first:
        return tokens
    return tuple(replace(t, i=t.i - first, head=t.head - first) for t in tokens)


def _listed_in(line: Line, sentence: Sentence, name: str) -> Iterator[Span]:
    return (h.span for h in load_lexicon(name).find(line) if sentence.span.contains(h.span))


def action_verb(tokens: Sequence[Token]) -> Token | None:
    """Return the verb that says what the owner did, or None.

    In a bullet it opens the line ("Rebuilt the rota"); in a sentence its subject is I
    or we. Verbs of being and feeling do not count, nor does a bare -ing form.
    """
    for token in tokens:
        if token.pos in {"ADV", "PUNCT", "SYM", "CCONJ", "X"} or token.lower in OWNER:
            continue
        if _opens_action(tokens, token):
            return token
        break
    for token in tokens:
        if token.pos == "VERB" and token.lemma not in word_set("stative"):
            subject = _child(tokens, token, "nsubj") or _shared_subject(tokens, token)
            if subject is not None and subject.lower in OWNER:
                return token
    return None


def _opens_action(tokens: Sequence[Token], token: Token) -> bool:
    if token.tag == "VBG" or token.lemma in word_set("stative"):
        return False
    if token.lower in word_set("past_forms"):
        return True
    following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if following is None:
        return False
    if token.lower.endswith("ed") and len(token.lower) > 4:
        return following.text not in {"-", "/"} or token.tag in VERBAL
    if token.pos == "VERB" and token.tag in VERBAL:
        return token.dep in {"ROOT", "conj", "ccomp", "advcl", "amod"} and following.text != "-"
    return False


def _outcomes(
    tokens: Sequence[Token], counted: Sequence[Quantity], verb: Token | None
) -> Iterator[Outcome]:
    yield from _changes(tokens, counted, verb)
    yield from _consequences(tokens)
    yield from _absences(tokens)
    yield from _listed(tokens)


def _changes(
    tokens: Sequence[Token], counted: Sequence[Quantity], opener: Token | None
) -> Iterator[Outcome]:
    """Verbs of change or achievement that move a thing, and figures that moved."""
    for token in tokens:
        if token is not opener and not _tells(tokens, token):
            continue
        if _is_in(token, "achieve") and _thing(tokens, token) is not None:
            yield Outcome(_clause(tokens, token), f"'{token.text}' names what was achieved")
        elif _is_in(token, "change") and _is_measured(tokens, token, counted):
            yield Outcome(_clause(tokens, token), f"'{token.text}' with what it changed")


def _tells(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a token is a verb that reports, not an aim or part of a name."""
    if token.pos != "VERB" or token.dep in {"amod", "compound"}:
        return False
    return not (token.tag == "VB" and _is_wish(tokens, token))


def _is_in(token: Token, name: str) -> bool:
    return token.lemma in word_set(name) or stem(token.lower) in _stems(name)


@functools.cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in word_set(name))


def _thing(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Return what a verb acted on, unless it says nothing."""
    found = _child(tokens, verb, "dobj") or _child(tokens, verb, "nsubjpass")
    if found is None and verb.i == 0:
        found = next((t for t in tokens[1:6] if t.pos in {"NOUN", "PROPN"}), None)
    return None if found is None or found.lemma in word_set("vague_objects") else found


def _is_measured(tokens: Sequence[Token], verb: Token, counted: Sequence[Quantity]) -> bool:
    if stem(verb.lower) in ALONE:
        return _thing(tokens, verb) is not None or _child(tokens, verb, "nsubj") is not None
    reach = _clause(tokens, verb)
    words = [t.lower for t in tokens if reach.contains(t.span)]
    if any(
        q.span.overlaps(reach) and not q.in_place and q.number.i != verb.i for q in counted
    ) and MEASURES.intersection(words):
        return True
    return any(pair in SHARES for pair in pairwise(words))


def _consequences(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """A second clause that tells what came of the first."""
    for n, token in enumerate(tokens):
        if n < 2:
            continue
        if token.lower == "that" and tokens[n - 1].lower == "so":
            yield Outcome(_to_end(tokens, n - 1), "'so that' tells what it was for")
        elif (
            token.tag == "VBG"
            and token.lemma in word_set("consequence")
            and tokens[n - 1].text == ","
        ):
            if _child(tokens, token, "dobj") is not None:
                yield Outcome(_to_end(tokens, n), f"'{token.text}' tells what came of it")
        elif (
            token.text in {";", "-"} and tokens[n - 1].text != "-" and _own_clause(tokens, n + 1)
        ) or (token.lower in {"and", "but"} and _own_clause(tokens, n + 1, with_subject=True)):
            yield Outcome(_to_end(tokens, n + 1), "a second clause tells what came of it")
        elif token.lower in {"which", "who", "that"} and token.dep in {"nsubj", "nsubjpass"}:
            verb = tokens[token.head]
            if verb.tag in {"VBD", "VBZ", "VBP"} and verb.lemma in _MOVED and verb.i > n:
                yield Outcome(_to_end(tokens, n), f"'{verb.text}' tells what came of it")


def _own_clause(tokens: Sequence[Token], start: int, *, with_subject: bool = False) -> bool:
    """Tell whether a clause with another subject and a finite past or present verb begins."""
    for token in tokens[start : start + 8]:
        if token.dep in {"nsubj", "nsubjpass", "expl"}:
            if token.lower in OWNER or (with_subject and token.i > start + 4):
                return False
            return token.lower not in HOLLOW and _is_finite(tokens, tokens[token.head], token)
        if token.pos == "VERB" or token.text in {";", ","}:
            return False
    return False


def _is_finite(tokens: Sequence[Token], verb: Token, subject: Token) -> bool:
    if verb.i < subject.i or verb.lemma in word_set("stative") | {"receive", "report"}:
        return False
    if verb.tag == "VBN":
        return _is_in(verb, "change") or _is_in(verb, "achieve") or _has_aux(tokens, verb)
    return verb.tag in {"VBD", "VBZ", "VBP"} or verb.pos == "AUX"


def _has_aux(tokens: Sequence[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.dep in {"aux", "auxpass"} for t in tokens)


def _absences(tokens: Sequence[Token]) -> Iterator[Outcome]:
    """A harm that did not happen: "with no racking strikes", "without a penalty"."""
    for n, token in enumerate(tokens):
        is_absent = token.lower in {"no", "zero", "without"} or (
            token.lower in {"none", "nobody", "never"} and n > 0
        )
        if not is_absent or (
            token.lower == "no" and n + 1 < len(tokens) and tokens[n + 1].text == "."
        ):
            continue
        noun = next(
            (t for t in tokens[n + 1 : n + 6] if t.lemma in _HARMS or t.lower in _HARMS), None
        )
        if noun is not None:
            yield Outcome(Span(token.span.start, noun.span.end), "a harm that did not happen")


def _listed(tokens: Sequence[Token]) -> Iterator[Outcome]:
    lowers = [t.lower for t in tokens]
    for phrase, reason in _ACHIEVED:
        words = phrase.split()
        for n in range(1, len(lowers) - len(words) + 1):
            if lowers[n : n + len(words)] == words:
                yield Outcome(
                    Span(tokens[n].span.start, tokens[n + len(words) - 1].span.end), reason
                )


_MOVED = (
    word_set("change") | word_set("consequence") | word_set("achieve") | {"become", "use", "go"}
)

_HARMS = frozenset(
    [
        "accident",
        "injury",
        "complaint",
        "error",
        "strike",
        "penalty",
        "incident",
        "loss",
        "rejection",
        "reject",
        "cancellation",
        "delay",
        "defect",
        "fault",
        "failure",
        "change",
        "challenge",
        "overdraft",
        "breach",
        "downtime",
        "objection",
        "fine",
        "dispute",
        "injury",
        "infection",
        "fall",
        "recall",
        "query",
        "correction",
        "outage",
        "absence",
        "claim",
        "damage",
        "interruption",
        "return",
        "rework",
        "challenged",
        "cancelled",
        "lost",
        "missed",
    ]
)

_ACHIEVED = (
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


def _is_wish(tokens: Sequence[Token], token: Token) -> bool:
    """A plain infinitive after "to", "would", "can" … is an aim, not a result."""
    helpers = (t for t in tokens if t.head == token.i and t.dep in {"aux", "mark"})
    return any(t.lower in {"to", "would", "can", "could", "will", "may", "should"} for t in helpers)


def _is_job_list(tokens: Sequence[Token]) -> bool:
    """No finite verb, opened by an -ing form or three and more listed nouns."""
    if any(t.tag in {"VBD", "VBZ", "VBP"} and t.pos in {"VERB", "AUX"} for t in tokens):
        return False
    words = [t for t in tokens if t.pos not in {"PUNCT", "ADV"}]
    opens_ing = bool(words) and words[0].lower.endswith("ing") and words[0].pos in {"VERB", "NOUN"}
    return opens_ing or sum(t.text in {",", ";"} for t in tokens) >= 3


def _has_object(tokens: Sequence[Token], verb: Token) -> bool:
    things = [t for t in tokens if t.head == verb.i and t.dep in OBJECTS and t.i > verb.i]
    things += [t for t in tokens[verb.i + 1 : verb.i + 6] if t.pos in {"NOUN", "PROPN"}]
    return any(t.lemma not in word_set("vague_objects") for t in things)


def _names(tokens: Sequence[Token]) -> Iterator[Span]:
    start: int | None = None
    for n, token in enumerate(tokens):
        opens = n == 0 or tokens[n - 1].text in {".", "!", "?", "|", ":"}
        is_name = token.text[:1].isupper() and token.pos == "PROPN" and not (opens and n == 0)
        if is_name and start is None:
            start = n
        if start is not None and not is_name:
            yield Span(tokens[start].span.start, tokens[n - 1].span.end)
            start = None
    if start is not None:
        yield Span(tokens[start].span.start, tokens[-1].span.end)


def _child(tokens: Sequence[Token], head: Token, dep: str) -> Token | None:
    return next((t for t in tokens if t.head == head.i and t.dep == dep and t is not head), None)


def _shared_subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """A verb joined by "and" shares the first verb's subject."""
    for _ in range(4):
        if verb.dep != "conj" or verb.head == verb.i:
            return None
        verb = tokens[verb.head]
        subject = _child(tokens, verb, "nsubj")
        if subject is not None:
            return subject
    return None


def _clause(tokens: Sequence[Token], verb: Token) -> Span:
    """From the verb (or its subject) to the next clause mark."""
    subject = _child(tokens, verb, "nsubj") or _child(tokens, verb, "nsubjpass")
    first = min(verb.i, subject.i if subject else verb.i)
    last = verb.i
    for token in tokens[verb.i + 1 :]:
        if token.text in {";", ".", ":"} or (token.text == "," and token.i > verb.i + 3):
            break
        last = token.i
    return Span(tokens[first].span.start, tokens[last].span.end)


def _to_end(tokens: Sequence[Token], first: int) -> Span:
    last = first
    for token in tokens[first + 1 :]:
        if token.text in {";", "."} and token.i > first:
            break
        last = token.i
    return Span(tokens[first].span.start, tokens[last].span.end)
