"""What a line shows: a result, an action with an object, a duty, or nothing.

Rules over the dependency parse, each with its reason, so that a report can say why
a line counts. Method: action verb + object + what came of it (the accomplishment
statement of career guides); a number only counts when it is bound to a thing
(``quantities``). Rule-based, not yet validated on a labelled set of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.outcomes import Outcome, outcomes
from brandcheck.nlp.quantities import Quantity, QuantityKind, quantities
from brandcheck.nlp.syntax import OWNER, child, is_in, rebased, shared_subject
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Line, Sentence, Token

__all__ = ["Substance", "SubstanceKind", "action_verb", "substance"]

LEAD = 25
VERBAL = frozenset(("VB", "VBD", "VBN", "VBP", "VBZ"))
OBJECTS = frozenset(("dobj", "obj", "prep", "ccomp", "xcomp", "dative", "advcl", "acomp", "attr"))


class SubstanceKind(StrEnum):
    """How much a line shows."""

    RESULT = "result"
    ACTION = "action"
    DUTY = "duty"
    NONE = "none"


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
    tokens = rebased(sentence.tokens)
    counted = quantities(tokens)
    is_prose = line.role is Role.PARAGRAPH
    verb = action_verb(tokens, is_prose=is_prose)
    duty = next(_listed_in(line, sentence, "duty"), None)
    vague = tuple(_listed_in(line, sentence, "vague"))
    came = tuple(outcomes(tokens, counted, verb, is_prose=is_prose))
    leads_with_duty = duty is not None and duty.start - sentence.span.start <= LEAD
    is_bare = verb is None and duty is None and not came
    if is_bare and line.role is Role.BULLET and _is_job_list(tokens):
        duty, leads_with_duty = sentence.span, True
    if came and not leads_with_duty:
        kind = SubstanceKind.RESULT
    elif leads_with_duty:
        kind = SubstanceKind.DUTY
    elif verb is not None and _has_object(tokens, verb):
        kind = SubstanceKind.ACTION
    else:
        kind = SubstanceKind.NONE
    return Substance(kind, verb, came, counted, duty, vague, tuple(_names(tokens)))


def _listed_in(line: Line, sentence: Sentence, name: str) -> Iterator[Span]:
    return (hit.span for hit in load_lexicon(name).within(line, sentence.span))


def action_verb(tokens: Sequence[Token], *, is_prose: bool = False) -> Token | None:
    """Return the verb that says what the owner did, or None.

    In a bullet it opens the line ("Rebuilt the rota"); in a sentence its subject is I
    or we. Verbs of being and feeling do not count, nor does a bare -ing form, nor in
    prose a request to the reader ("Ask me").
    """
    for token in tokens:
        if token.pos in {"ADV", "PUNCT", "SYM", "CCONJ", "X"} or token.lower in OWNER:
            continue
        is_request = is_prose and token.tag == "VB"
        if not is_request and _opens_action(tokens, token):
            return token
        break
    for token in tokens:
        if token.pos == "VERB" and not is_in(token, "stative") and not _is_habit(tokens, token):
            subject = child(tokens, token, "nsubj") or shared_subject(tokens, token)
            if subject is not None and subject.lower in OWNER:
                return token
    return None if is_prose else _main_verb(tokens)


def _main_verb(tokens: Sequence[Token]) -> Token | None:
    """Return the verb of a bullet that opens with something else ("TIG weld thin pipe")."""
    for token in tokens:
        is_main = token.dep in {"ROOT", "conj"} and token.tag in {"VBD", "VBP", "VBZ", "VBN"}
        if is_main and token.pos == "VERB" and token.i > 0 and not is_in(token, "stative"):
            return token if child(tokens, token, "dobj") is not None else None
    return None


def _is_habit(tokens: Sequence[Token], token: Token) -> bool:
    """Tell "used to work" from "used the map"."""
    after = tokens[token.i + 1].lower if token.i + 1 < len(tokens) else ""
    return token.lower == "used" and after == "to"


def _opens_action(tokens: Sequence[Token], token: Token) -> bool:
    if token.tag == "VBG" or is_in(token, "stative"):
        return False
    if token.lower in word_set("past_forms"):
        return True
    following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if following is None:
        return False
    if token.i == 0 and token.lower in word_set("base_forms"):
        return following.pos in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADV"}
    if token.lower.endswith("ed") and len(token.lower) > 4:
        return following.text not in {"-", "/"} or token.tag in VERBAL
    if token.pos == "VERB" and token.tag in VERBAL:
        return token.dep in {"ROOT", "conj", "ccomp", "advcl", "amod"} and following.text != "-"
    return False


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
