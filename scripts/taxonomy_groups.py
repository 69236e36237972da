"""Give a group to skills that the published hierarchy leaves without one, when it is plain.

Ten neighbours vote by how alike their labels are. Of the skills that ESCO 1.2.0 added to
1.1.1, the votes that count here put two thirds into a group that ESCO itself chose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.taxonomy_sources import Concept

__all__ = ["give_groups"]

View = tuple[TfidfVectorizer, Any, Callable[["Concept"], str]]

NEIGHBOURS = 10
# The share of the vote that a group needs, and the likeness (of 4) that its first voter needs.
SHARE = 0.5
ALIKE = 2.0
BATCH = 500
WORD = re.compile(r"[a-z]+")


def give_groups(skills: dict[str, Concept]) -> dict[str, tuple[str, ...]]:
    """Return the groups of every skill: its own, or the one that its neighbours agree on."""
    groups = {name: skill.groups for name, skill in skills.items()}
    for is_knowing in (False, True):
        known = [s for s in skills.values() if _is(s, is_knowing) and _is_published(s)]
        open_ = [s for s in skills.values() if _is(s, is_knowing) and not s.groups]
        groups |= dict(_votes(known, open_))
    return groups


def _is(skill: Concept, is_knowing: bool) -> bool:
    return (skill.kind in {"knowledge", "tool"}) is is_knowing and skill.kind != "credential"


def _is_published(skill: Concept) -> bool:
    return bool(skill.groups) and not skill.groups[0].startswith(("L", "own:"))


def _votes(known: list[Concept], open_: list[Concept]) -> Iterator[tuple[str, tuple[str, ...]]]:
    views = [_view(known, by_stem=stems, whole=whole) for stems in (0, 1) for whole in (0, 1)]
    for start in range(0, len(open_), BATCH):
        part = open_[start : start + BATCH]
        likeness = sum(
            (v.transform(map(text, part)) @ table.T).toarray() for v, table, text in views
        )
        for row, skill in zip(likeness, part, strict=True):
            nearest = np.argsort(-row, kind="stable")[:NEIGHBOURS]
            votes: Counter[str] = Counter()
            for n in nearest:
                votes.update(dict.fromkeys(known[n].groups, float(row[n]) ** 2))
            group, vote = votes.most_common(1)[0]
            total = float((row[nearest] ** 2).sum())
            if row[nearest[0]] >= ALIKE and vote >= SHARE * total:
                yield skill.id, (group,)


def _view(known: list[Concept], *, by_stem: int, whole: int) -> View:
    def text(skill: Concept) -> str:
        names = (skill.label, *skill.alternatives) if whole else (skill.label,)
        plain = " ".join(names).lower()
        return " ".join(map(stem, WORD.findall(plain))) if by_stem else plain

    vectorizer = TfidfVectorizer(
        analyzer="word" if by_stem else "char_wb",
        ngram_range=(1, 2) if by_stem else (3, 5),
        sublinear_tf=True,
    )
    return vectorizer, vectorizer.fit_transform(map(text, known)), text
