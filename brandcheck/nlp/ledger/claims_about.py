"""What the About claims, clause by clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.clauses import clauses
from brandcheck.nlp.community.invitations import invitation, offer
from brandcheck.nlp.ledger.drafts import (
    OWNED,
    counts_years,
    draft,
    has_role,
    is_goal,
    part_draft,
    trait_draft,
    traits,
)
from brandcheck.nlp.ledger.traits import trait_table
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.quantities import QuantityKind
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.syntax import PAST, child, is_in
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.ledger.drafts import Draft
    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.phrases import Hit

__all__ = ["about_claims"]

ABLE = frozenset(("know", "speak", "look", "work", "specialise", "specialize", "understand"))
# What one has when "I have …" claims something: no opinions, children or doubts.
HELD = frozenset(
    (
        *("ability", "background", "certificate", "command", "degree", "diploma", "ear", "eye"),
        *("experience", "expertise", "feel", "flair", "gift", "grasp", "hand", "head", "insight"),
        *("instinct", "knack", "knowledge", "licence", "license", "memory", "nose", "passion"),
        *("qualification", "record", "skill", "talent", "training", "understanding", "way"),
    )
)
MOVED = frozenset(("humbled", "honoured", "honored", "proud", "privileged", "lucky", "grateful"))
ASKS = frozenset(("please", "thank", "thanks"))
ENDS = frozenset((",", ".", ";"))


def about_claims(sentence: Passage) -> Iterator[Draft]:
    """Yield what a sentence of the About claims, in reading order."""
    for passage in clauses(sentence):
        hits = traits(passage)
        kind = _kind(passage, is_trait=bool(hits))
        found = [trait_draft(passage, hit) for hit in hits]
        found += _named_skills(passage, hits)
        if kind is not None:
            found.append(_years(passage, kind) if hits else draft(passage, kind))
        yield from sorted(found, key=lambda d: (d.span.start, d.span.end))


def _kind(passage: Passage, *, is_trait: bool) -> ClaimKind | None:
    """Return what a clause claims besides traits, if anything."""
    shown, tokens = passage.substance, passage.tokens
    if is_goal(passage):
        return ClaimKind.GOAL
    if _is_of_family(tokens) or invitation(tokens) is not None or offer(tokens) is not None:
        return None
    if _is_standing(passage) and not is_trait:
        return ClaimKind.ROLE
    if shown.kind is SubstanceKind.RESULT or _counts(passage):
        return ClaimKind.RESULT
    if shown.kind is SubstanceKind.ACTION and not is_trait:
        is_past = shown.verb is not None and shown.verb.tag in PAST
        return ClaimKind.RESULT if is_past else ClaimKind.SKILL
    if counts_years(tokens):
        return ClaimKind.ROLE
    return None if is_trait or _is_filler(passage) else _told(passage)


def _is_of_family(tokens: Sequence[Token]) -> bool:
    """Tell "my grandmother's kitchen flooded twice" from what the owner did."""
    subject = next((t for t in tokens if t.dep in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.lower in OWNED:
        return False
    before = tokens[: tokens.index(subject) + 1]
    return any(
        t.lemma in word_set("kin") and before[max(0, n - 1)].lower == "my"
        for n, t in enumerate(before)
    )


def _told(passage: Passage) -> ClaimKind | None:
    """Return what a clause claims in words that are neither an action nor a result by rule."""
    if _came_about(passage):
        return ClaimKind.RESULT
    if _is_fragment(passage) or _can(passage):
        return ClaimKind.ROLE if has_role(passage.tokens) else ClaimKind.SKILL
    return None


def _is_standing(passage: Passage) -> bool:
    """Tell a role that one is, or years in it."""
    tokens = passage.tokens
    says_am = any(t.lemma == "be" and tokens[0].lower in {"i", "i'm"} for t in tokens[:3])
    return (says_am and has_role(tokens)) or counts_years(tokens)


def _counts(passage: Passage) -> bool:
    """Tell a sentence that holds a figure ("it is one in fifteen now")."""
    return any(
        q.kind is not QuantityKind.DURATION and not q.in_place for q in passage.substance.quantities
    )


def _came_about(passage: Passage) -> bool:
    """Tell "every site has doubled its sales" and "proud to have won" from "I was ill"."""
    tokens = passage.tokens
    for token in tokens:
        governs = [t for t in tokens if t.head == token.i and t is not token]
        things = {t.dep for t in governs}
        if token.lower in MOVED and "xcomp" in things:
            return True
        has_subject = not {"nsubj", "conj"}.isdisjoint({*things, token.dep})
        is_done = token.pos == "VERB" and token.tag in PAST and not is_in(token, "stative")
        if is_done and has_subject and not {"dobj", "attr"}.isdisjoint(things):
            return "neg" not in things
        if token.lemma == "become" and token.tag in PAST and "attr" in things:
            return True
    return False


def _is_fragment(passage: Passage) -> bool:
    """Tell "Salesforce power user" and "Skilled in WMS" from a sentence."""
    tokens = passage.tokens
    is_finite = any(t.tag in {"VBP", "VBZ", "MD"} or t.dep == "nsubj" for t in tokens)
    is_request = tokens[0].tag == "VB" or tokens[0].lower in ASKS
    has_thing = any(t.pos in {"NOUN", "PROPN"} for t in tokens)
    return has_thing and not is_finite and not is_request


def _can(passage: Passage) -> bool:
    """Tell "I know every route" and "I have an eye for rust" from "I have doubts"."""
    tokens = passage.tokens
    for token in tokens:
        subject = child(tokens, token, "nsubj")
        if subject is None or subject.lower not in OWNED:
            continue
        after = [t for t in tokens if t.i > token.i]
        if token.lemma in ABLE:
            return any(t.pos in {"NOUN", "PROPN"} for t in after)
        if token.lemma == "have" and token.pos == "VERB":
            return any(t.lemma in HELD for t in after)
    return False


def _is_filler(passage: Passage) -> bool:
    return any(
        passage.span.contains(hit.span)
        for name in ("cliche", "slow_opening")
        for hit in load_lexicon(name).find(passage.line)
    )


def _years(passage: Passage, kind: ClaimKind) -> Draft:
    """Return the claim beside traits; of years in a field, only the words that tell them."""
    whole = draft(passage, kind)
    tokens = passage.tokens
    words = [t.lower for t in tokens]
    if kind is not ClaimKind.ROLE or "years" not in words:
        return whole
    at = words.index("years")
    start = max((n + 1 for n in range(at) if words[n] in {"with", "and", "has", "have"}), default=0)
    end = next((n for n in range(at, len(words)) if words[n] in ENDS), len(words))
    return part_draft(passage, tokens[start:end], kind)


def _named_skills(passage: Passage, hits: list[Hit[str]]) -> Iterator[Draft]:
    """Yield the skills of "excellent negotiation skills" that are no trait of the table."""
    tokens = passage.tokens
    for n, token in enumerate(tokens):
        if token.lower != "skills" or any(h.span.contains(token.span) for h in hits):
            continue
        before = [t for t in tokens[:n] if t.head == token.i and t.pos in {"NOUN", "PROPN"}]
        if not before or _is_listed(before[-1].lower):
            continue
        first = next(t for t in tokens if t.head == token.i or t is before[0])
        some = tokens[tokens.index(first) : n + 1]
        yield replace(part_draft(passage, some, ClaimKind.SKILL), stems=content_stems(before))


def _is_listed(word: str) -> bool:
    return word in trait_table().words
