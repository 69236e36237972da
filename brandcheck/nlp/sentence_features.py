"""What a sentence or bullet looks like to the linear models: named features, each 0 to 1.

Training and run time share this file. A feature is either a reading (what the rules and
word lists see) or a run of one or two word stems. Every value is capped, so that length
and repetition buy little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.community.audience import audiences
from brandcheck.nlp.community.giving import gifts
from brandcheck.nlp.community.invitations import invitation
from brandcheck.nlp.community.mentoring import mentoring
from brandcheck.nlp.headline import own_role
from brandcheck.nlp.ledger.traits import trait_table
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.quantities import QuantityKind
from brandcheck.nlp.syntax import PAST, child, has_aux, is_in, rebased

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.passages import Passage

__all__ = ["SentenceFeatures", "features"]

LEXICONS = (
    "career_break",
    "cliche",
    "duty",
    "goal",
    "headline_filler",
    "hedge",
    "humblebrag",
    "need",
    "overclaim",
    "setback",
    "slow_opening",
    "trait_word",
    "vague",
    "vague_skill",
    "weak_ownership",
)
VERB_SETS = ("achieve", "benefit", "change", "consequence", "stative", "taken_up")
NOUN_SETS = ("harms", "roles", "vague_objects")
PERSONS = {
    "I": frozenset(("i",)),
    "me, my": frozenset(("me", "my", "mine", "myself")),
    "we, our": frozenset(("we", "us", "our", "ours")),
    "you, your": frozenset(("you", "your", "yours")),
    "he, she, they": frozenset(("he", "she", "they", "him", "her", "them", "his", "their")),
    "who, whom, whose": frozenset(("who", "whom", "whose")),
}
MARKS = {",": 4, ";": 1, ":": 1, "?": 1, "!": 1, "(": 1, "&": 1}
LONG = 25


@dataclass(frozen=True, slots=True)
class SentenceFeatures:
    """The features of one sentence.

    Attributes:
        readings: what rules and word lists see, zeros left out.
        stems: its word stems in order.
    """

    readings: dict[str, float]
    stems: tuple[str, ...]

    def values(self) -> dict[str, float]:
        """Return every feature with its value, word runs included."""
        opened = ("^", *self.stems)
        runs = {f"words: {one} {two}": 1.0 for one, two in zip(opened, self.stems, strict=False)}
        return self.readings | {f"word: {one}": 1.0 for one in self.stems} | runs


def features(passage: Passage) -> SentenceFeatures:
    """Return the features of a sentence, bullet or title."""
    tokens = rebased(passage.tokens)
    parts = (_shown(passage, tokens), _form(passage, tokens), _heard(passage, tokens))
    readings = {name: value for part in parts for name, value in part if value}
    stems = tuple(
        "0" if any(map(str.isdigit, token.lower)) else token.stem for token in tokens if token.stem
    )
    return SentenceFeatures(readings, stems)


def _shown(passage: Passage, tokens: Sequence[Token]) -> Iterator[tuple[str, float]]:
    """What the substance rules find."""
    found = passage.substance
    yield f"shows: {found.kind.value}", 1.0
    yield "outcomes", _capped(len(found.outcomes), 2)
    for outcome in found.outcomes:
        yield f"outcome: {outcome.reason.partition(':')[0]}", 1.0
    bound = [q for q in found.quantities if not q.in_place]
    yield "quantities", _capped(len(bound), 3)
    yield "quantity in a place", _capped(len(found.quantities) - len(bound), 1)
    for kind in QuantityKind:
        yield f"quantity: {kind.value}", float(any(q.kind is kind for q in bound))
    yield "duty words", float(found.duty is not None)
    yield "vague words", _capped(len(found.vague), 2)
    yield "names", _capped(len(found.names), 3)
    if found.verb is not None:
        yield "action verb", 1.0
        yield f"action verb: {found.verb.tag}", 1.0
        yield "action verb opens", float(found.verb.i == 0)
        things = [t for t in tokens if t.head == found.verb.i and t.dep in {"dobj", "obj"}]
        yield "action has an object", float(bool(things))
        yield "object is plural", float(any(t.tag == "NNS" for t in things))


def _form(passage: Passage, tokens: Sequence[Token]) -> Iterator[tuple[str, float]]:
    """How it is built, whatever it says."""
    yield "headline", float(passage.line.role is Role.SEGMENT)
    yield "length", _capped(sum(bool(t.stem) for t in tokens), LONG)
    for mark, most in MARKS.items():
        yield f"mark {mark}", _capped(sum(t.text == mark for t in tokens), most)
    yield f"opens: {tokens[0].tag}", 1.0
    yield f"opens: {tokens[0].pos}", 1.0
    yield "no finite verb", float(not any(t.tag in {"VBD", "VBP", "VBZ", "MD"} for t in tokens))
    yield "past verbs", _capped(sum(t.tag == "VBD" for t in tokens), 2)
    yield "present verbs", _capped(sum(t.tag in {"VBP", "VBZ"} for t in tokens), 2)
    for name, words in PERSONS.items():
        yield f"person: {name}", float(any(t.lower in words for t in tokens))
    root = next((t for t in tokens if t.head == t.i), tokens[0])
    yield f"root: {root.tag}", 1.0
    subject = child(tokens, root, "nsubj")
    if subject is not None:
        owner = subject.lower in {"i", "we"}
        yield f"subject of the root: {'owner' if owner else 'other'}", 1.0
        yield f"{'owner' if owner else 'other'} {root.tag}", 1.0
    elif root.tag == "VB" and not has_aux(tokens, root):
        yield "imperative", 1.0
    yield "modal", float(any(t.tag == "MD" for t in tokens))
    yield "passive", float(any(t.dep in {"nsubjpass", "auxpass"} for t in tokens))
    yield "perfect", float(any(t.tag == "VBN" and has_aux(tokens, t) for t in tokens))
    yield "condition", float(any(t.lower == "if" for t in tokens))
    yield "people named", _capped(sum(_is_named(tokens, t) for t in tokens), 2)


def _heard(passage: Passage, tokens: Sequence[Token]) -> Iterator[tuple[str, float]]:
    """What the word lists and the other readers find."""
    line, span = passage.line, passage.span
    for name in LEXICONS:
        hits = tuple(load_lexicon(name).within(line, span))
        yield f"list: {name}", float(bool(hits))
        yield f"list opens: {name}", float(bool(hits) and hits[0].span.start == span.start)
    table = trait_table()
    yield "trait claimed", float(any(table.claims.within(line, span)))
    yield "trait shown", float(any(table.acts.within(line, span)))
    for name in VERB_SETS:
        told = [t for t in tokens if t.pos == "VERB" and is_in(t, name)]
        yield f"verb: {name}", float(bool(told))
        yield f"past verb: {name}", float(any(t.tag in PAST for t in told))
    for name in NOUN_SETS:
        is_noun = (t.pos in {"NOUN", "PROPN"} and is_in(t, name) for t in tokens)
        yield f"noun: {name}", float(any(is_noun))
    role = own_role(line)
    yield "own role", float(role is not None and span.contains(role.span))
    found = [a for a in audiences(line) if span.contains(a.span)]
    yield "audience", float(bool(found))
    yield "audience, narrow", float(any(a.is_specific for a in found))
    yield "audience, sure", float(any(a.is_sure for a in found))
    told_reader = invitation(tokens)
    yield "invitation", float(told_reader is not None)
    yield "invitation, narrow", float(told_reader is not None and told_reader.is_specific)
    yield "gift", float(any(True for _ in gifts(tokens)))
    yield "mentoring", float(bool(mentoring(tokens)))


def _is_named(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a capitalised name acts, is acted on, or stands after "with", "by", "to"."""
    if token.pos != "PROPN" or token.dep not in {"nsubj", "nsubjpass", "dobj", "dative", "pobj"}:
        return False
    return token.dep != "pobj" or tokens[token.head].lower in {"by", "from", "to", "under", "with"}


def _capped(count: int, most: int) -> float:
    return round(min(count, most) / most, 4)
