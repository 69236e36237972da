"""A profile's skills against a target: shown, listed only, shown but not listed, partly, missing.

A skill is shown by a line of work, a credential or another person's words that name it, or
by a line whose words lie close to it. Closeness adds two looks: the related words of
``relatedness.py`` and the vectors learnt from labels of ``linking.py``. Measured on invented
profiles against 25 occupations drawn by chance, ``CLOSE`` lets through 1 expected skill in
100 (most of them truly shared, such as training staff) and ``NEAR`` 5.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.core.claims import ClaimKind
from brandcheck.core.coverage import Coverage, Holding, SkillItem
from brandcheck.nlp.lines import Role
from brandcheck.nlp.relatedness import field_of
from brandcheck.nlp.skills.findability import searches
from brandcheck.nlp.skills.labels import fold_label, fold_word
from brandcheck.nlp.skills.linking import learnt_vectors, place_texts
from brandcheck.nlp.stems import stem
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from brandcheck.core.claims import Claim, Evidence
    from brandcheck.core.coverage import SkillMention
    from brandcheck.core.spans import Span
    from brandcheck.core.target import Target
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.skills.taxonomy import Skill, Taxonomy

__all__ = ["cover", "label_stems", "shown_mentions"]

CLOSE = 1.05
NEAR = 0.8
# A line must hold so much of a label's weight in its own words, or in words next to them.
WORDS = 0.6
CREDENTIALS = frozenset(("certifications", "education", "courses", "publications", "patents"))
OTHERS = frozenset(("recommendations",))
LISTS = frozenset(("skills", "languages"))
PROSE = frozenset((Role.PARAGRAPH, Role.BULLET))
MOST_SPANS = 3
KNOWLEDGE = re.compile(r"K\d{4}")


def cover(
    target: Target,
    mentions: Sequence[SkillMention],
    texts: Sequence[Passage],
    taxonomy: Taxonomy,
    claims: Sequence[Claim] = (),
) -> Coverage:
    """Return where each of a target's skills stands, and the searches that find the profile.

    Args:
        target: what expects the skills.
        mentions: the words of the profile that name a skill.
        texts: its passages.
        taxonomy: what the names are looked up in.
        claims: the ledger; a listed skill that it finds shown is shown here too.
    """
    held = _Held(mentions, texts, taxonomy, claims)
    wanted = _wanted(target)
    nearest = _nearest(list(wanted), [p for p in texts if _tells(p) and p.line.role in PROSE])
    items = tuple(
        held.item(name, is_must=is_must, nearest=near)
        for (name, is_must), near in zip(wanted.items(), nearest, strict=True)
    )
    named = frozenset(name for name in wanted if held.names(name))
    return Coverage(items, searches(target, texts, named=named, taxonomy=taxonomy))


def shown_mentions(
    mentions: Sequence[SkillMention], texts: Sequence[Passage]
) -> Iterator[SkillMention]:
    """Yield the mentions that stand in a line which shows what it names, in reading order."""
    telling = sorted((p.span for p in texts if _tells(p)), key=lambda span: span.start)
    at = 0
    for mention in sorted(mentions, key=lambda m: m.span.start):
        while at < len(telling) and telling[at].end <= mention.span.start:
            at += 1
        if at < len(telling) and telling[at].contains(mention.span):
            yield mention


def label_stems(label: str) -> frozenset[str]:
    """Return the stems of a label's words that carry meaning."""
    words = fold_label(label).split()
    kept = [word for word in words if word not in word_set("label_links")]
    return frozenset(map(stem, kept or words))


def _wanted(target: Target) -> dict[str, bool]:
    """Return the names that a target asks for, in its order, and whether each is expected.

    Of an occupation's usual credentials one is enough, and which one is a matter of place.
    """
    is_asked = target.origin != "occupation"
    names = dict.fromkeys(target.must, True)
    for name in target.credentials:
        names.setdefault(name, is_asked)
    for name in (*target.nice, *target.tools):
        names.setdefault(name, False)
    return names


class _Held:
    """What a profile names, by skill and by group of skills."""

    def __init__(
        self,
        mentions: Sequence[SkillMention],
        texts: Sequence[Passage],
        taxonomy: Taxonomy,
        claims: Sequence[Claim],
    ) -> None:
        self._taxonomy = taxonomy
        self._shown = frozenset(m.span for m in shown_mentions(mentions, texts))
        self._proofs = [c for c in claims if c.kind is ClaimKind.SKILL and c.is_supported]
        self._has_list = any(p.line.section == "skills" for p in texts)
        self._by_key: dict[str, list[SkillMention]] = defaultdict(list)
        self._by_group: dict[str, list[SkillMention]] = defaultdict(list)
        for mention in mentions:
            for key in {mention.id, fold_label(mention.name)} - {""}:
                self._by_key[key].append(mention)
            skill = taxonomy.by_id(mention.id) if mention.id else None
            if skill is not None:
                for group in _close_groups(skill):
                    self._by_group[group].append(mention)

    def item(self, name: str, *, is_must: bool, nearest: tuple[float, Passage | None]) -> SkillItem:
        """Return where one skill stands."""
        skills = self._taxonomy.find(name)
        first = skills[0] if skills else None
        named = self.names(name)
        shown = [m.span for m in named if m.span in self._shown]
        shown += [e.span for m in named for e in self._proof(m)]
        listed = [m.span for m in named if m.section in LISTS]
        likeness, line = nearest
        by_line = [line.span] if line is not None and likeness >= CLOSE else []
        if shown or by_line:
            holding = Holding.SHOWN if listed or not self._has_list else Holding.UNLISTED
            reason = "a line shows it" if shown else "a line tells of it in other words"
            spans = (*shown, *by_line, *listed)
        elif named:
            holding, spans = Holding.LISTED, tuple(m.span for m in named)
            reason = "named, and no line shows it"
        else:
            holding, spans, reason = self._sibling(first, likeness, line)
        return SkillItem(
            name=name,
            id=first.id if first else "",
            holding=holding,
            is_must=is_must,
            spans=tuple(dict.fromkeys(spans))[:MOST_SPANS],
            reason=reason,
        )

    def _proof(self, mention: SkillMention) -> Sequence[Evidence]:
        """Return the lines that show a listed skill, as the ledger found them."""
        return next((c.evidence for c in self._proofs if c.span.overlaps(mention.span)), ())

    def names(self, name: str) -> list[SkillMention]:
        """Return the words that name a skill, by any of its names."""
        keys = (fold_label(name), *(skill.id for skill in self._taxonomy.find(name)))
        found = {m.span: m for key in keys for m in self._by_key.get(key, ())}
        return [found[span] for span in sorted(found)]

    def _sibling(
        self, skill: Skill | None, likeness: float, line: Passage | None
    ) -> tuple[Holding, tuple[Span, ...], str]:
        """Return the nearest thing that is held, when it is near enough to be said."""
        if line is not None and likeness >= NEAR:
            return Holding.PARTLY, (line.span,), "a line comes near it"
        siblings = self._siblings(skill) if skill is not None else ()
        if siblings:
            reason = f"a skill of the same group: {siblings[0].name}"
            return Holding.PARTLY, tuple(m.span for m in siblings), reason
        return Holding.MISSING, (), "nothing here names it or shows it"

    def _siblings(self, skill: Skill) -> Sequence[SkillMention]:
        """Return what is held of the first of a skill's groups that has a member of its kind."""
        for group in _close_groups(skill):
            found = [m for m in self._by_group.get(group, ()) if m.kind == skill.kind]
            if found:
                return found
        return ()


def _close_groups(skill: Skill) -> list[str]:
    """Return the groups whose members stand in for each other: the narrowest, languages aside."""
    if skill.kind in {"language", "credential"}:
        return []
    return [group for group in skill.groups if group.count(".") > 1 or KNOWLEDGE.fullmatch(group)]


def _tells(passage: Passage) -> bool:
    """Tell whether a line shows what it names: an act, a result, a credential, another's words."""
    section, role = passage.line.section, passage.line.role
    if section in CREDENTIALS:
        return role is not Role.ORGANISATION
    if section in LISTS or section == "headline" or role in {Role.TITLE, Role.ORGANISATION}:
        return False
    return section in OTHERS or (
        passage.substance.kind in {SubstanceKind.RESULT, SubstanceKind.ACTION}
        and not passage.substance.vague
    )


def _nearest(names: Sequence[str], texts: Sequence[Passage]) -> list[tuple[float, Passage | None]]:
    """Return, for each name, how close the closest line comes (0 to 2) and the line."""
    if not texts:
        return [(0.0, None)] * len(names)
    wanted = [label_stems(name) for name in names]
    told = [_folded_stems(passage) for passage in texts]
    field = field_of([s for stems in (*wanted, *told) for s in stems])
    table = field.against(told)
    learnt = _learnt(wanted) @ _learnt(told).T
    found: list[tuple[float, Passage | None]] = []
    for stems, row in zip(wanted, learnt, strict=True):
        likeness = np.where(table.covers(stems) >= WORDS, table.relates(stems) + row, 0.0)
        best = int(np.argmax(likeness))
        found.append((float(likeness[best]), texts[best]))
    return found


def _folded_stems(passage: Passage) -> frozenset[str]:
    """Return a passage's stems with British and American spellings as one, as labels have them."""
    return frozenset(stem(fold_word(t.lower)) for t in passage.tokens if t.stem in passage.stems)


def _learnt(texts: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    return place_texts([tuple(sorted(stems)) for stems in texts], learnt_vectors())
