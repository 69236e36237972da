"""What a profile claims of its owner: roles, skills, traits, results and goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.ledger.claims_about import about_claims
from brandcheck.nlp.ledger.drafts import draft, has_role, is_goal, trait_draft, traits
from brandcheck.nlp.ledger.traits import trait_table
from brandcheck.nlp.lines import Role
from brandcheck.nlp.substance import SubstanceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.ledger.drafts import Draft
    from brandcheck.nlp.passages import Passage

__all__ = ["claims_made"]


def claims_made(texts: Sequence[Passage]) -> Iterator[Draft]:
    """Yield what the headline, the About and the skills list claim, in reading order."""
    for passage in texts:
        section, role = passage.line.section, passage.line.role
        if section == "headline":
            yield from _headline(passage)
        elif section == "about" and role is Role.PARAGRAPH:
            yield from about_claims(passage)
        elif section == "skills":
            yield _skill(passage)


def _headline(passage: Passage) -> Iterator[Draft]:
    hits = traits(passage)
    words = [t for t in passage.tokens if t.pos not in {"PUNCT", "CCONJ", "ADP", "DET"}]
    in_traits = sum(len(hit.tokens) for hit in hits)
    if is_goal(passage):
        yield draft(passage, ClaimKind.GOAL)
    elif has_role(passage.tokens) and in_traits < len(words):
        yield draft(passage, ClaimKind.ROLE)
    elif hits and in_traits * 2 >= len(words):
        for hit in hits:
            yield trait_draft(passage, hit)
    elif passage.substance.kind in {SubstanceKind.RESULT, SubstanceKind.ACTION}:
        yield draft(passage, ClaimKind.RESULT)
    else:
        yield draft(passage, ClaimKind.SKILL)


def _skill(passage: Passage) -> Draft:
    words = [t for t in passage.tokens if t.pos != "PUNCT"]
    table = trait_table()
    for index, kind in ((table.claims, ClaimKind.TRAIT), (table.skills, ClaimKind.SKILL)):
        for hit in index.find(passage.line):
            if len(hit.tokens) == len(words):
                return draft(passage, kind, hit.value)
    return draft(passage, ClaimKind.SKILL)
