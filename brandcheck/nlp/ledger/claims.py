"""The claim-to-evidence ledger.

Claims are read from the headline, the About and the skills list. Evidence is a line
elsewhere that shows the claim: an action with an object, a result, a credential, a
work title, dates, or another person's words. Merely repeating a word is not evidence, so a
duty line or a bare mention never counts. ``models/ledger`` says how lines are weighed.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, repeat
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.core.claims import Claim, ClaimKind, Evidence
from brandcheck.core.limits import READ_CLAIMS
from brandcheck.nlp.ledger.acronyms import acronym_stems
from brandcheck.nlp.ledger.claims_made import claims_made
from brandcheck.nlp.ledger.doubt import may_be_shown
from brandcheck.nlp.ledger.drafts import counts_years
from brandcheck.nlp.ledger.evidence import FEATURES, allowed, apart, meet
from brandcheck.nlp.ledger.ground import NAMES, ground_of
from brandcheck.nlp.ledger.kinds import OTHERS
from brandcheck.nlp.ledger.reasons import act_reason, word_reason
from brandcheck.nlp.ledger.tenure import dated_evidence, tenure_of
from brandcheck.nlp.ledger.traits import shown_traits
from brandcheck.nlp.ledger.unclaimed import unclaimed
from brandcheck.nlp.linear import load
from brandcheck.nlp.lines import Role
from brandcheck.nlp.substance import SubstanceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from brandcheck.core.claims import Strength
    from brandcheck.core.coverage import SkillMention
    from brandcheck.core.profile import Profile
    from brandcheck.core.spans import Span
    from brandcheck.nlp.ledger.drafts import Draft
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.skills.taxonomy import Skill, Taxonomy

    Floats = NDArray[np.float32]

__all__ = ["Look", "Search", "ledger"]

BEST = 3
# A further line must come so near to the best one.
NEAR = 0.4
ACT = 0.6
ACT_TOLD = 0.7
ACT_ABOUT = 0.4
# A title or a credential names a claim; a line of work shows it.
PER_TITLE = 0.6


def ledger(
    profile: Profile,
    texts: Sequence[Passage],
    mentions: Sequence[SkillMention],
    known: Taxonomy,
) -> tuple[tuple[Claim, ...], tuple[Strength, ...]]:
    """Return the claims with their evidence, and the strong lines that nobody claims.

    Args:
        profile: the parsed profile, for its dated entries.
        texts: its passages.
        mentions: the skills that it names.
        known: the taxonomy that they are from.
    """
    search = Search(profile, texts, mentions, known)
    drafts = tuple(islice(claims_made(texts), READ_CLAIMS))
    found = []
    for draft, look in zip(drafts, search.looks(drafts), strict=True):
        evidence = sorted(search.evidence(draft, look), key=lambda e: (-e.strength, e.span))
        is_open = not evidence and search.is_open(draft, look)
        found.append(Claim(draft.span, draft.kind, draft.where, tuple(evidence[:BEST]), is_open))
    return tuple(found), unclaimed(texts, search.ground.table.field)


@dataclass(frozen=True, slots=True)
class Look:
    """A claim against all lines.

    Attributes:
        rows: (n_lines, n_features) array.
        may: lines that may count.
        skills: the skills that the claim names.
    """

    rows: Floats
    may: NDArray[np.bool_]
    skills: frozenset[Skill]


class Search:
    """The search for evidence in one profile."""

    def __init__(
        self,
        profile: Profile,
        texts: Sequence[Passage],
        mentions: Sequence[SkillMention],
        known: Taxonomy,
    ) -> None:
        """Prepare the profile's lines."""
        lines = {p.line.span.start: p.line for p in texts}
        self._profile = profile
        self._texts = texts
        self._known = known
        self._mentions = sorted(
            ((m.span, skill) for m in mentions if (skill := known.by_id(m.id))),
            key=lambda mention: mention[0],
        )
        self._starts = [span.start for span, _ in self._mentions]
        self._model = load("ledger")
        self._weights = self._model.weights[[self._model.index[name] for name in FEATURES], 0]
        self.ground = ground_of(
            texts,
            {p.span.start: self._named(p.span) for p in texts},
            acronym_stems(lines.values()),
        )
        self._acts = [shown_traits(passage) for passage in self.ground.lines]

    def evidence(self, draft: Draft, look: Look) -> list[Evidence]:
        """Return every line that shows a claim."""
        found = list(self._by_act(draft)) if draft.trait else []
        tenure = tenure_of(draft.tokens)
        if tenure is not None and self.is_dated(draft):
            found += dated_evidence(tenure, draft.tokens, self._profile, self._texts)
            if not found:
                return []
        if draft.kind is not ClaimKind.TRAIT:
            told = {e.span for e in found}
            found += [e for e in self._by_words(draft, look) if e.span not in told]
        return found

    def is_dated(self, draft: Draft) -> bool:
        """Tell whether dates, rather than lines, bear a claim out."""
        is_told = draft.kind is ClaimKind.ROLE and counts_years(draft.tokens)
        return is_told and tenure_of(draft.tokens) is not None

    def is_open(self, draft: Draft, look: Look) -> bool:
        """Tell whether some line may show a listed skill, though none shows it for certain.

        That somebody speaks a language or holds a licence no line of a profile can deny.
        """
        if draft.where == "skills" and self._is_held(draft):
            return True
        is_name = any(skill.kind in NAMES for skill in self._own(draft))
        return may_be_shown(draft, self._chances(look), self._texts, is_name=is_name)

    def _is_held(self, draft: Draft) -> bool:
        """Tell a licence, and a language alone or among others ("English and Yoruba")."""
        words = (skill for t in draft.tokens for skill in self._known.find(t.text)[:1])
        is_spoken = any(skill.kind == "language" for skill in words)
        return is_spoken or any(skill.kind == "credential" for skill in self._own(draft))

    def looks(self, drafts: Sequence[Draft]) -> list[Look]:
        """Return the features of each claim with each line, and which lines may count."""
        own = [self._own(draft) for draft in drafts]
        meant = [o or self._named(d.span) for o, d in zip(own, drafts, strict=True)]
        rows = meet(drafts, self.ground, meant)
        may = [allowed(*each) for each in zip(drafts, repeat(self.ground), own, rows, strict=False)]
        return [Look(*each) for each in zip(rows, may, meant, strict=True)]

    def _own(self, draft: Draft) -> frozenset[Skill]:
        """Return the skill that an entry of the skills list names as a whole."""
        if draft.where != "skills":
            return frozenset()
        return frozenset(self._known.find(self._profile.text(draft.span))[:1])

    def _named(self, span: Span) -> frozenset[Skill]:
        first = bisect_left(self._starts, span.start)
        near = self._mentions[first : bisect_left(self._starts, span.end)]
        return frozenset(skill for place, skill in near if place.end <= span.end)

    def _by_act(self, draft: Draft) -> Iterator[Evidence]:
        for n in np.flatnonzero(apart(draft, self.ground)).tolist():
            passage, words = self.ground.lines[n], self._acts[n].get(draft.trait)
            if words is not None:
                is_best = passage.substance.kind is SubstanceKind.RESULT
                strength = ACT_TOLD if is_best or passage.line.section in OTHERS else ACT
                strength = ACT_ABOUT if passage.line.section == "about" else strength
                yield Evidence(passage.span, strength, act_reason(passage, words))

    def _chances(self, look: Look) -> NDArray[np.floating]:
        raw = look.rows @ self._weights
        return np.where(look.may, 1.0 / (1.0 + np.exp(-(raw + self._model.intercepts[0]))), 0.0)

    def _by_words(self, draft: Draft, look: Look) -> Iterator[Evidence]:
        sure = self._chances(look)
        need = max(self._model.thresholds[0], NEAR * float(sure.max(initial=0.0)))
        for n in np.flatnonzero(sure >= need).tolist():
            passage = self.ground.lines[n]
            is_named = passage.line.role is Role.TITLE and draft.kind is ClaimKind.SKILL
            strength = round(float(sure[n]) * (PER_TITLE if is_named else 1.0), 2)
            yield Evidence(passage.span, strength, self._reason(draft, n, look))

    def _reason(self, draft: Draft, n: int, look: Look) -> str:
        row, meant = look.rows[n], look.skills
        named = float(row[FEATURES.index("named")])
        by_name = bool(row[FEATURES.index("same skill")])
        words = draft.stems <= self.ground.stems[n]
        narrower = any(_is_narrower(other, one) for one in meant for other in self.ground.skills[n])
        return word_reason(
            self.ground.lines[n],
            named=named,
            is_synonym=by_name and not words,
            is_narrower=narrower and not by_name,
        )


def _is_narrower(one: Skill, other: Skill) -> bool:
    """Tell whether a name holds another and more, in the same group ("TIG welding, welding")."""
    few, many = set(other.label.lower().split()), set(one.label.lower().split())
    return few < many and not set(one.groups).isdisjoint(other.groups)
