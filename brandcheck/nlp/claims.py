"""The claim-to-evidence ledger.

Claims are read from the headline, the About and the skills list. Evidence is a line
elsewhere that shows the claim: an action with an object, a result, a credential, a
work title, or another person's words. Merely repeating a word is not evidence, so a
duty line or a bare mention never counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.claims import Claim, ClaimKind, Evidence, Strength
from brandcheck.nlp.claims_made import Draft, claims_made
from brandcheck.nlp.lines import Role
from brandcheck.nlp.relatedness import Field, Table, field_of
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.traits import trait_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.passages import Passage

__all__ = ["ledger"]

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


def ledger(texts: Sequence[Passage]) -> tuple[tuple[Claim, ...], tuple[Strength, ...]]:
    """Return the claims with their evidence, and the strong lines that nobody claims."""
    field = field_of(stem for passage in texts for stem in passage.stems)
    shown = [p for p in texts if p.line.section not in {"headline", "skills"}]
    table = field.against([p.stems for p in shown])
    found = []
    for draft in claims_made(texts):
        evidence = sorted(_evidence(draft, shown, table), key=lambda e: (-e.strength, e.span))
        found.append(Claim(draft.span, draft.kind, draft.where, tuple(evidence[:BEST])))
    return tuple(found), tuple(_unclaimed(texts, field))


def _evidence(draft: Draft, shown: Sequence[Passage], table: Table) -> Iterator[Evidence]:
    shares = table.relates(draft.stems)
    named = table.names(draft.stems)
    for number, passage in enumerate(shown):
        if passage.span.overlaps(draft.span):
            continue
        weight, kind = _weight(passage, draft.kind)
        if not weight or (passage.line.role is Role.TITLE and not named[number]):
            continue
        if draft.trait:
            found = _by_act(draft, passage, weight)
        else:
            likeness = "the same thing" if named[number] else "a closely related thing"
            found = _by_words(
                draft, passage, float(shares[number]), weight, f"{likeness} in {kind}"
            )
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


def _by_act(draft: Draft, passage: Passage, weight: float) -> Evidence | None:
    for hit in trait_table().acts.find(passage.line):
        if passage.span.contains(hit.span) and draft.trait in hit.value:
            words = " ".join(t.text for t in hit.tokens)
            return Evidence(
                passage.span, round(0.7 * weight, 2), f"'{words}' is an act that shows it"
            )
    return None


def _by_words(
    draft: Draft, passage: Passage, share: float, weight: float, reason: str
) -> Evidence | None:
    if share < NEED[draft.kind]:
        return None
    return Evidence(passage.span, round(share * (0.5 + weight / 2), 2), reason)


def _unclaimed(texts: Sequence[Passage], field: Field) -> Iterator[Strength]:
    top = field.against([p.stems for p in texts if p.line.section in {"headline", "about"}])
    strong = []
    for passage in texts:
        if passage.line.section in TOP or passage.line.role in {Role.TITLE, Role.ORGANISATION}:
            continue
        points = _points(passage)
        if not points or not passage.stems:
            continue
        known = float(top.covers(passage.stems).max(initial=0.0))
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
