"""What a profile claims of its owner: roles, skills, traits, results and goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.syntax import OWNER, PAST, child
from brandcheck.nlp.traits import trait_table
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.phrases import Hit

__all__ = ["Draft", "claims_made"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before anybody has looked for its evidence; ``trait`` is the trait's id."""

    span: Span
    kind: ClaimKind
    where: str
    stems: frozenset[str]
    line: Line
    trait: str = ""


def claims_made(texts: Sequence[Passage]) -> Iterator[Draft]:
    """Yield what the headline, the About and the skills list claim, in reading order."""
    for passage in texts:
        section, role = passage.line.section, passage.line.role
        if section == "headline":
            yield from _headline(passage)
        elif section == "about" and role is Role.PARAGRAPH:
            yield from _about(passage)
        elif section == "skills":
            yield _skill(passage)


def _headline(passage: Passage) -> Iterator[Draft]:
    traits = _traits(passage)
    words = [t for t in passage.tokens if t.pos not in {"PUNCT", "CCONJ", "ADP", "DET"}]
    in_traits = sum(len(hit.tokens) for hit in traits)
    if _is_goal(passage):
        yield _draft(passage, ClaimKind.GOAL)
    elif _has_role(passage.tokens):
        yield _draft(passage, ClaimKind.ROLE)
    elif traits and in_traits * 2 >= len(words):
        for hit in traits:
            yield Draft(
                hit.span, ClaimKind.TRAIT, "headline", passage.stems, passage.line, hit.value
            )
    elif passage.substance.kind in {SubstanceKind.RESULT, SubstanceKind.ACTION}:
        yield _draft(passage, ClaimKind.RESULT)
    else:
        yield _draft(passage, ClaimKind.SKILL)


def _about(passage: Passage) -> Iterator[Draft]:
    hits = _traits(passage)
    if _is_goal(passage):
        yield _draft(passage, ClaimKind.GOAL)
    elif passage.substance.kind is SubstanceKind.RESULT:
        yield _draft(passage, ClaimKind.RESULT)
    elif passage.substance.kind is SubstanceKind.ACTION and not (hits or passage.substance.vague):
        yield _draft(passage, ClaimKind.RESULT if _is_past(passage) else ClaimKind.SKILL)
    elif _is_tenure(passage) and not hits:
        yield _draft(passage, ClaimKind.ROLE)
    for hit in hits:
        yield Draft(hit.span, ClaimKind.TRAIT, "about", passage.stems, passage.line, hit.value)


def _traits(passage: Passage) -> list[Hit[str]]:
    """Return the traits that a passage claims for its owner, not for a thing or a patient."""
    return [
        hit
        for hit in trait_table().claims.find(passage.line)
        if passage.span.contains(hit.span) and _is_of_owner(hit)
    ]


def _is_of_owner(hit: Hit[str]) -> bool:
    tokens = hit.line.tokens
    token = hit.tokens[0]
    if len(hit.tokens) > 1 or (hit.line.role is Role.SEGMENT and token.tag != "NNS"):
        return not _is_joined(hit)
    if token.pos not in {"ADJ", "NOUN", "VERB"} or token.tag == "NNS" or _is_joined(hit):
        return False
    for _ in range(4):
        token = tokens[token.head]
        subject = child(tokens, token, "nsubj") or child(tokens, token, "nsubjpass")
        if subject is not None:
            return subject.lower in OWNER | {"he", "she"} or subject.pos == "PROPN"
        if token.head == token.i:
            return True
    return False


def _is_joined(hit: Hit[str]) -> bool:
    """Tell whether a hyphen ties the words to others ("patient-centred")."""
    near = (
        hit.line.tokens[hit.last + 1 : hit.last + 2]
        + hit.line.tokens[max(0, hit.first - 1) : hit.first]
    )
    return any(token.text == "-" for token in near)


def _skill(passage: Passage) -> Draft:
    words = [t for t in passage.tokens if t.pos not in {"PUNCT", "CCONJ"}]
    for hit in trait_table().claims.find(passage.line):
        if len(hit.tokens) == len(words):
            return _draft(passage, ClaimKind.TRAIT, hit.value)
    return _draft(passage, ClaimKind.SKILL)


def _draft(passage: Passage, kind: ClaimKind, trait: str = "") -> Draft:
    return Draft(passage.span, kind, passage.line.section, passage.stems, passage.line, trait)


def _is_goal(passage: Passage) -> bool:
    return any(passage.span.contains(h.span) for h in load_lexicon("goal").find(passage.line))


def _has_role(tokens: Sequence[Token]) -> bool:
    return any(t.lemma in word_set("roles") or t.lower in word_set("roles") for t in tokens)


def _is_past(passage: Passage) -> bool:
    verb = passage.substance.verb
    return verb is not None and verb.tag in PAST


def _is_tenure(passage: Passage) -> bool:
    """Tell a sentence of standing: a role that one is, or years in it."""
    tokens = passage.tokens
    says_am = any(t.lemma == "be" and tokens[0].lower in {"i", "i'm"} for t in tokens[:3])
    counts_years = any(t.lemma == "year" for t in tokens) or any(t.lower == "since" for t in tokens)
    return (says_am and _has_role(tokens)) or (counts_years and passage.line.section == "about")
