"""How each claim meets each line of a profile, as numbers that have names.

The numbers say how much of a claim a line names, how close its words lie, whether both speak
of one skill of the taxonomy, and what kind of line it is. ``models/ledger`` weighs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.kinds import COMMUNITY, CREDENTIALS, OTHERS, SILENT
from brandcheck.nlp.lines import Role
from brandcheck.nlp.linking import learnt_vectors, place_texts
from brandcheck.nlp.relatedness import field_of, load_vectors
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.syntax import PAST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from brandcheck.nlp.drafts import Draft
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.relatedness import Table
    from brandcheck.nlp.taxonomy import Skill

    Floats = NDArray[np.float32]

__all__ = ["FEATURES", "Ground", "allowed", "ground_of", "may_show", "meet"]

NAMES = frozenset(("tool", "language", "credential"))
NAMED = 0.85
CLOSE = 0.75
BARE = 0.3

BY_WORDS = (
    *("named", "all named", "cover", "drift", "learnt", "cover above", "learnt above"),
    *("same skill", "same group", "unknown"),
)
BY_LINE = (
    *("result", "deed", "habit", "concrete", "short"),
    *("about", "others", "community", "title", "credential"),
)
BY_BOTH = ("role", "outcome", "goal", "role title", "named title", "named about", "skill title")
FEATURES = (*BY_WORDS, *BY_LINE, *BY_BOTH)


@dataclass(frozen=True, slots=True)
class Ground:
    """The lines that can show something, ready to be compared with claims.

    Attributes:
        lines: the passages.
        stems: the stems of each; a title has its organisation's too, an acronym its words'.
        spelt: words of each acronym.
        table: closeness of their words.
        learnt: (n_lines, 64) array of unit vectors.
        skills: the skills that each names.
        kinds: (n_lines, n) array: what kind of line each is, as in ``BY_LINE``.
    """

    lines: tuple[Passage, ...]
    stems: tuple[frozenset[str], ...]
    spelt: Mapping[str, frozenset[str]]
    table: Table
    learnt: Floats
    skills: tuple[frozenset[Skill], ...]
    kinds: Floats


def ground_of(
    texts: Sequence[Passage],
    named: Mapping[int, frozenset[Skill]],
    spelt: Mapping[str, frozenset[str]],
) -> Ground:
    """Prepare a profile's lines; ``named`` holds the skills of each passage by its start."""
    shown = tuple(p for p in texts if p.line.section not in SILENT)
    stems = tuple(spell(p.stems | _of_employer(p, texts), spelt) for p in shown)
    every = [s for p in texts for s in spell(p.stems, spelt)]
    return Ground(
        shown,
        stems,
        spelt,
        field_of(every).against(stems),
        place_texts([sorted(s) for s in stems], learnt_vectors()),
        tuple(named.get(p.span.start, frozenset()) for p in shown),
        np.array([_kind(p) for p in shown], np.float32).reshape(len(shown), len(BY_LINE)),
    )


def spell(stems: frozenset[str], spelt: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Add the words of each acronym, and the acronym of words that are all there."""
    more = stems
    for acronym, words in spelt.items():
        if acronym in stems:
            more = more | words
        elif words <= stems:
            more = more | {acronym}
    return more


def _of_employer(title: Passage, texts: Sequence[Passage]) -> frozenset[str]:
    if title.line.role is not Role.TITLE:
        return frozenset()
    found = frozenset[str]()
    for p in texts:
        same = p.line.section == title.line.section and p.line.entry == title.line.entry
        if same and p.line.role is Role.ORGANISATION:
            found |= p.stems
    return found


def _kind(passage: Passage) -> tuple[float, ...]:
    section, role, shown = passage.line.section, passage.line.role, passage.substance
    is_title = role is Role.TITLE
    verb = shown.verb
    is_past = verb is not None and verb.tag in PAST
    return tuple(
        map(
            float,
            (
                shown.kind is SubstanceKind.RESULT,
                shown.kind is SubstanceKind.ACTION and is_past,
                shown.kind is SubstanceKind.ACTION and not is_past,
                shown.is_concrete,
                min(1.0, 4.0 / (1 + len(passage.stems))),
                section == "about",
                section in OTHERS,
                section in COMMUNITY,
                is_title and section not in CREDENTIALS,
                section in CREDENTIALS,
            ),
        )
    )


def meet(draft: Draft, ground: Ground, skills: frozenset[Skill]) -> Floats:
    """Return a row of ``FEATURES`` for each line; ``skills`` are those that the claim names."""
    n = len(ground.lines)
    if not n:
        return np.zeros((0, len(FEATURES)), np.float32)
    looks = [_look(spell(p, ground.spelt), ground) for p in draft.parts or (draft.stems,)]
    words = _best_part(np.stack(looks))
    same, group = _same(skills, ground)
    words[0] = np.maximum(words[0], 0.9 * same)
    words[2] = np.maximum(words[2], 0.9 * same)
    named, unknown = words[0], words[7]
    kinds = {name: ground.kinds[:, i] for i, name in enumerate(BY_LINE)}
    is_role = float(draft.kind is ClaimKind.ROLE)
    is_skill = float(draft.kind is ClaimKind.SKILL)
    columns = (
        *words[:7],
        same,
        group,
        is_skill * unknown,
        *kinds.values(),
        np.full(n, is_role),
        np.full(n, float(draft.kind is ClaimKind.RESULT)),
        np.full(n, float(draft.kind is ClaimKind.GOAL)),
        is_role * kinds["title"],
        named * kinds["title"],
        named * kinds["about"],
        is_skill * kinds["title"],
    )
    return np.stack([np.asarray(c, np.float32) for c in columns], axis=1)


def _best_part(looks: Floats) -> Floats:
    """Return, for each line, the look of the part of a claim that it comes closest to."""
    best = np.argmax(looks[:, 0] + looks[:, 2], axis=0)
    return np.asarray(np.take_along_axis(looks, best[None, None, :], axis=0)[0], np.float32)


def _look(stems: frozenset[str], ground: Ground) -> Floats:
    """Return how much of a claim each line names, and how close it comes."""
    table = ground.table
    stems = stems & frozenset(table.field.index)
    if not stems:
        return np.zeros((8, len(ground.lines)), np.float32)
    rows = table.field.rows(stems)
    weights = table.field.weights[rows]
    strict = (table.best[rows] >= 1.0).astype(np.float32)
    named = weights @ strict / weights.sum()
    cover = table.covers(stems)
    learnt = np.clip(ground.learnt @ place_texts([sorted(stems)], learnt_vectors())[0], -0.2, 1.0)
    known = load_vectors().index, learnt_vectors().index
    strange = np.array([float(s not in known[0] and s not in known[1]) for s in sorted(stems)])
    unknown = (weights * strange) @ (1.0 - strict) / weights.sum()
    return np.stack(
        [
            *(named, (named > 0.99).astype(np.float32), cover, table.drift(stems), learnt),
            *(cover - cover.mean(), learnt - learnt.mean(), unknown),
        ]
    ).astype(np.float32)


def _same(skills: frozenset[Skill], ground: Ground) -> tuple[Floats, Floats]:
    """Tell which lines name a skill of the claim, or one of the same group (tools never)."""
    ids = {s.id for s in skills}
    groups = _groups(skills)
    same = [float(any(s.id in ids for s in held)) for held in ground.skills]
    near = [float(not groups.isdisjoint(_groups(held))) for held in ground.skills]
    return np.array(same, np.float32), np.array(near, np.float32)


def _groups(skills: frozenset[Skill]) -> frozenset[str]:
    return frozenset(
        group
        for skill in skills
        if skill.kind not in NAMES
        for group in skill.groups
        if not group.startswith("own:")
    )


def allowed(
    draft: Draft, ground: Ground, skills: frozenset[Skill], rows: Floats
) -> NDArray[np.bool_]:
    """Tell which lines may count at all.

    Not the claim itself, nor a sentence of the About that only repeats it; not a duty, nor
    filler, unless it names the claim; for a tool or language only a line that names it.
    """
    named = rows[:, FEATURES.index("named")]
    result = np.array([may_show(p, draft) for p in ground.lines], bool)
    bare = np.array([_is_bare(p) for p in ground.lines], bool)
    result &= ~bare | (named >= BARE)
    if any(skill.kind == "language" for skill in skills):
        result &= named >= NAMED
    elif any(skill.kind in NAMES for skill in skills):
        others = np.array([any(s.kind in NAMES for s in held) for held in ground.skills], bool)
        close = rows[:, FEATURES.index("cover")] >= CLOSE
        result &= (named >= NAMED) | (close & ~others)
    return result


def may_show(passage: Passage, draft: Draft) -> bool:
    """Tell whether a line is apt to show anything, and is not the claim itself."""
    shown = passage.substance
    if passage.span.overlaps(draft.span):
        return False
    if passage.line.role is Role.ORGANISATION or shown.kind is SubstanceKind.DUTY or shown.vague:
        return False
    if passage.line.section != "about":
        return True
    is_past = shown.verb is not None and shown.verb.tag in PAST
    return shown.kind is SubstanceKind.RESULT or (shown.kind is SubstanceKind.ACTION and is_past)


def _is_bare(passage: Passage) -> bool:
    is_text = passage.line.role is not Role.TITLE and passage.line.section not in OTHERS
    shown = passage.substance
    return is_text and shown.kind is SubstanceKind.NONE and not shown.is_concrete
