"""The claim-to-evidence ledger.

Claims are read from the headline, the About and the skills list. Evidence is a line
elsewhere that shows the claim: an action with an object, a result, a credential, a
work title, or another person's words. Merely repeating a word is not evidence, so a
duty line or a bare mention never counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.claims import Claim, ClaimKind, Evidence, Strength
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.relatedness import Field, field_of
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.substance import Substance, SubstanceKind
from brandcheck.nlp.syntax import OWNER, PAST, child
from brandcheck.nlp.traits import trait_table
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.phrases import Hit

__all__ = ["Passage", "ledger", "passages"]

TOP = frozenset(("headline", "about", "skills"))
CREDENTIALS = frozenset(
    ("certifications", "education", "publications", "honors", "patents", "courses")
)
OTHERS = frozenset(("recommendations",))
UNTOLD = frozenset(("skills", "languages", "contact", "interests", "other"))
COMMUNITY = frozenset(("volunteering", "organizations"))

NEED = {
    ClaimKind.SKILL: 0.44,
    ClaimKind.ROLE: 0.42,
    ClaimKind.RESULT: 0.40,
    ClaimKind.GOAL: 0.42,
    ClaimKind.TRAIT: 0.8,
}
ENOUGH = 0.3
COVERED = 0.5
BEST = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, bullet or title as the ledger sees it."""

    span: Span
    line: Line
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    substance: Substance


def passages(
    lines: Sequence[Line], judged: Mapping[int, tuple[Substance, ...]]
) -> tuple[Passage, ...]:
    """Cut lines into sentences; ``judged`` holds the substance of each sentence per line."""
    result = []
    for number, line in enumerate(lines):
        for sentence, shown in zip(line.sentences, judged[number], strict=True):
            stems = content_stems(sentence.tokens)
            result.append(Passage(sentence.span, line, sentence.tokens, stems, shown))
    return tuple(result)


def ledger(texts: Sequence[Passage]) -> tuple[tuple[Claim, ...], tuple[Strength, ...]]:
    """Return the claims with their evidence, and the strong lines that nobody claims."""
    field = field_of(stem for passage in texts for stem in passage.stems)
    shown = [p for p in texts if p.line.section not in {"headline", "skills"}]
    found = []
    for draft in _drafts(texts):
        evidence = sorted(_evidence(draft, shown, field), key=lambda e: (-e.strength, e.span))
        found.append(Claim(draft.span, draft.kind, draft.where, tuple(evidence[:BEST])))
    return tuple(found), tuple(_unclaimed(texts, field))


@dataclass(frozen=True, slots=True)
class _Draft:
    span: Span
    kind: ClaimKind
    where: str
    stems: frozenset[str]
    line: Line
    trait: str = ""


def _drafts(texts: Sequence[Passage]) -> Iterator[_Draft]:
    for passage in texts:
        section, role = passage.line.section, passage.line.role
        if section == "headline":
            yield from _headline(passage)
        elif section == "about" and role is Role.PARAGRAPH:
            yield from _about(passage)
        elif section == "skills":
            yield _skill(passage)


def _headline(passage: Passage) -> Iterator[_Draft]:
    traits = _traits(passage)
    words = [t for t in passage.tokens if t.pos not in {"PUNCT", "CCONJ", "ADP", "DET"}]
    in_traits = sum(len(hit.tokens) for hit in traits)
    if _is_goal(passage):
        yield _draft(passage, ClaimKind.GOAL)
    elif _has_role(passage.tokens):
        yield _draft(passage, ClaimKind.ROLE)
    elif traits and in_traits * 2 >= len(words):
        for hit in traits:
            yield _Draft(
                hit.span, ClaimKind.TRAIT, "headline", passage.stems, passage.line, hit.value
            )
    elif passage.substance.kind in {SubstanceKind.RESULT, SubstanceKind.ACTION}:
        yield _draft(passage, ClaimKind.RESULT)
    else:
        yield _draft(passage, ClaimKind.SKILL)


def _about(passage: Passage) -> Iterator[_Draft]:
    hits = _traits(passage)
    if _is_goal(passage):
        yield _draft(passage, ClaimKind.GOAL)
    elif passage.substance.kind is SubstanceKind.RESULT:
        yield _draft(passage, ClaimKind.RESULT)
    elif passage.substance.kind is SubstanceKind.ACTION and not hits:
        yield _draft(passage, ClaimKind.RESULT if _is_past(passage) else ClaimKind.SKILL)
    elif _is_tenure(passage) and not hits:
        yield _draft(passage, ClaimKind.ROLE)
    for hit in hits:
        yield _Draft(hit.span, ClaimKind.TRAIT, "about", passage.stems, passage.line, hit.value)


def _traits(passage: Passage) -> list[Hit[str]]:
    """Return the traits that a passage claims for its owner, not for a thing or a patient."""
    return [
        hit
        for hit in trait_table().claims.find(passage.line)
        if passage.span.contains(hit.span) and _is_of_owner(hit)
    ]


def _is_of_owner(hit: Hit[str]) -> bool:
    tokens = hit.line.tokens
    if len(hit.tokens) > 1 or hit.line.role is Role.SEGMENT:
        return not _is_joined(hit)
    token = hit.tokens[0]
    if token.pos not in {"ADJ", "NOUN", "VERB"} or _is_joined(hit):
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


def _skill(passage: Passage) -> _Draft:
    words = [t for t in passage.tokens if t.pos not in {"PUNCT", "CCONJ"}]
    for hit in trait_table().claims.find(passage.line):
        if len(hit.tokens) == len(words):
            return _draft(passage, ClaimKind.TRAIT, hit.value)
    return _draft(passage, ClaimKind.SKILL)


def _draft(passage: Passage, kind: ClaimKind, trait: str = "") -> _Draft:
    return _Draft(passage.span, kind, passage.line.section, passage.stems, passage.line, trait)


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


def _evidence(draft: _Draft, shown: Sequence[Passage], field: Field) -> Iterator[Evidence]:
    for passage in shown:
        if passage.span.overlaps(draft.span):
            continue
        weight, kind = _weight(passage, draft.kind)
        if not weight:
            continue
        found = _by_act(draft, passage, weight) if draft.trait else None
        found = found or _by_words(draft, passage, weight, kind, field)
        if found is not None and found.strength >= ENOUGH:
            yield found


def _weight(passage: Passage, claim: ClaimKind) -> tuple[float, str]:
    """Return how much a line of this kind can show, and what it is, in words."""
    section, role, shown = passage.line.section, passage.line.role, passage.substance
    if role is Role.TITLE:
        return _title_weight(section, claim)
    if role is Role.ORGANISATION or section in UNTOLD:
        return 0.0, ""
    if section in OTHERS:
        return 0.9, "another person's words"
    if shown.kind is SubstanceKind.RESULT:
        return 1.0, "a line that shows a result"
    if shown.kind is SubstanceKind.ACTION:
        return (0.5, "the About") if section == "about" else (0.8, "an action with an object")
    is_service = section in COMMUNITY and shown.is_concrete
    return (0.7, "what was done for others") if is_service else (0.0, "")


def _title_weight(section: str, claim: ClaimKind) -> tuple[float, str]:
    if claim is ClaimKind.ROLE:
        return 1.0, "a title held"
    if section in CREDENTIALS:
        return 0.8, "a credential"
    is_named = claim in {ClaimKind.SKILL, ClaimKind.GOAL}
    return (0.5, "a title held") if is_named else (0.0, "")


def _by_act(draft: _Draft, passage: Passage, weight: float) -> Evidence | None:
    for hit in trait_table().acts.find(passage.line):
        if passage.span.contains(hit.span) and draft.trait in hit.value:
            words = " ".join(t.text for t in hit.tokens)
            return Evidence(
                passage.span, round(0.7 * weight, 2), f"'{words}' is an act that shows it"
            )
    return None


def _by_words(
    draft: _Draft, passage: Passage, weight: float, kind: str, field: Field
) -> Evidence | None:
    if draft.trait or not draft.stems:
        return None
    share = field.relates(draft.stems, passage.stems)
    is_named = field.n_shared(draft.stems, passage.stems) > 0
    if share < NEED[draft.kind]:
        return None
    likeness = "the same thing" if is_named else "a closely related thing"
    return Evidence(passage.span, round(share * (0.5 + weight / 2), 2), f"{likeness} in {kind}")


def _unclaimed(texts: Sequence[Passage], field: Field) -> Iterator[Strength]:
    top = [p for p in texts if p.line.section in {"headline", "about"}]
    strong = []
    for passage in texts:
        if passage.line.section in TOP or passage.line.role in {Role.TITLE, Role.ORGANISATION}:
            continue
        points = _points(passage)
        if not points or not passage.stems:
            continue
        known = max((field.covers(passage.stems, t.stems) for t in top), default=0.0)
        if known < COVERED:
            strong.append((-points * (1.0 - known / 2), passage.span, passage))
    for _, _, passage in sorted(strong, key=lambda item: item[:2]):
        reason = next((o.reason for o in passage.substance.outcomes), "a concrete act")
        yield Strength(passage.span, passage.substance.kind.value, reason)


def _points(passage: Passage) -> float:
    shown = passage.substance
    if shown.kind is SubstanceKind.DUTY or not shown.is_concrete:
        return 0.0
    return (
        2.0 * min(2, len(shown.outcomes))
        + 1.0 * min(2, sum(not q.in_place for q in shown.quantities))
        + 0.5 * min(2, len(shown.names))
        + (0.5 if passage.line.section in OTHERS else 0.0)
    )
