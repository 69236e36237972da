"""How each claim meets each line of a profile, as numbers that have names.

The numbers say how much of a claim a line names, how close its words lie, whether both speak
of one skill of the taxonomy, and what kind of line it is. ``models/ledger`` weighs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.ledger.ground import BY_LINE, NAMES, spell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from brandcheck.nlp.ledger.drafts import Draft
    from brandcheck.nlp.ledger.ground import Ground
    from brandcheck.nlp.skills.taxonomy import Skill

    Floats = NDArray[np.float32]
    Flags = NDArray[np.bool_]

__all__ = ["FEATURES", "allowed", "apart", "meet"]

BY_WORDS = (
    *("named", "all named", "cover", "drift", "learnt", "cover above", "learnt above", "unknown"),
    *("done", "done to", "same skill", "same group"),
)
BY_BOTH = (
    *("role", "outcome", "goal", "role title", "named title", "named about", "skill title"),
    "at the place",
)
FEATURES = (*BY_WORDS, *BY_LINE, *BY_BOTH)
N_LOOKS = 10

NAMED = 0.85
TITLED = 0.6
CLOSE = 0.75
BARE = 0.6
SYNONYM = 0.9
FAR = 0.1
LEAST = np.float32(-0.2)
TINY = np.float32(1e-6)


def meet(
    drafts: Sequence[Draft], ground: Ground, skills: Sequence[frozenset[Skill]]
) -> list[Floats]:
    """Return, for each claim, a row of ``FEATURES`` for each line.

    ``skills`` are those that each claim names.
    """
    parts = [draft.parts or (draft.stems,) for draft in drafts]
    looks = _looks([spell(part, ground.spelt) for some in parts for part in some], ground)
    found, at = [], 0
    for draft, some, meant in zip(drafts, parts, skills, strict=True):
        found.append(_rows(draft, looks[at : at + len(some)], ground, meant))
        at += len(some)
    return found


def _rows(draft: Draft, looks: Floats, ground: Ground, skills: frozenset[Skill]) -> Floats:
    rows = np.zeros((len(ground.lines), len(FEATURES)), np.float32)
    rows[:, :N_LOOKS] = looks[0] if len(looks) == 1 else _best_part(looks)
    if skills:
        rows[:, N_LOOKS], rows[:, N_LOOKS + 1] = _same(skills, ground)
        for column in (0, 2):
            rows[:, column] = np.maximum(rows[:, column], SYNONYM * rows[:, N_LOOKS])
    rows[:, 7] *= draft.kind is ClaimKind.SKILL
    at = len(BY_WORDS)
    rows[:, at : at + len(BY_LINE)] = ground.kinds
    title = ground.kinds[:, BY_LINE.index("title")]
    about = ground.kinds[:, BY_LINE.index("about")]
    is_role = draft.kind is ClaimKind.ROLE
    both: tuple[Floats | bool, ...] = (
        *(is_role, draft.kind is ClaimKind.RESULT, draft.kind is ClaimKind.GOAL),
        *(is_role * title, rows[:, 0] * title, rows[:, 0] * about),
        (draft.kind is ClaimKind.SKILL) * title,
        _at_the_place(draft, ground),
    )
    for column, values in enumerate(both, start=at + len(BY_LINE)):
        rows[:, column] = values
    return rows


def _best_part(looks: Floats) -> Floats:
    """Return, for each line, the look of the part of a claim that it comes closest to."""
    best = np.argmax(looks[:, :, 0] + looks[:, :, 2], axis=0)
    return np.asarray(looks[best, np.arange(looks.shape[1])], np.float32)


def _looks(texts: Sequence[frozenset[str]], ground: Ground) -> Floats:
    """Return how much of each text each line names, and how close it comes."""
    table = ground.table
    field = table.field
    holds = np.zeros((len(texts), len(field.index)), np.float32)
    for n, stems in enumerate(texts):
        holds[n, [field.index[stem] for stem in stems if stem in field.index]] = 1.0
    weights = holds * field.weights
    shares = weights / np.maximum(weights.sum(axis=1, keepdims=True), TINY)
    named = shares @ ground.named
    cover = shares @ table.best
    learnt = np.clip(_unit(holds @ ground.word_vectors) @ ground.vectors.T, LEAST, None)
    strange = shares * ground.strange
    looks = np.zeros((*named.shape, N_LOOKS), np.float32)
    looks[:, :, 0] = named
    looks[:, :, 1] = named > 0.99
    looks[:, :, 2] = cover
    looks[:, :, 3] = np.clip(_unit(weights @ field.vectors) @ table.centres.T, 0.0, 1.0)
    looks[:, :, 4] = learnt
    if named.size:
        # Lines that can show nothing, such as where a family is from, set no level for the others.
        looks[:, :, 5] = cover - _level(cover, ground)
        looks[:, :, 6] = learnt - _level(learnt, ground)
    looks[:, :, 7] = strange.sum(axis=1, keepdims=True) - strange @ ground.named
    looks[:, :, 8] = holds @ ground.done > 0
    looks[:, :, 9] = holds @ ground.done_to > 0
    return looks


def _level(looks: Floats, ground: Ground) -> Floats:
    return np.asarray(looks[:, ground.open].sum(axis=1, keepdims=True), np.float32) / np.float32(
        max(1, int(ground.open.sum()))
    )


def _unit(vectors: NDArray[np.floating[Any]]) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / (lengths + TINY), np.float32)


def _same(skills: frozenset[Skill], ground: Ground) -> tuple[Floats, Floats]:
    """Tell which lines name a skill of the claim, or one of the same group (names never)."""
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


def _at_the_place(draft: Draft, ground: Ground) -> Floats:
    """Tell which lines stand under an employer or a project that a claim of the About names."""
    names = {t.stem for t in draft.tokens if t.pos == "PROPN" and t.stem}
    is_open = draft.where == "about" and bool(names)
    return np.array([is_open and not names.isdisjoint(p) for p in ground.under], np.float32)


def allowed(draft: Draft, ground: Ground, skills: frozenset[Skill], rows: Floats) -> Flags:
    """Tell which lines may count at all.

    Not the claim itself, nor a sentence of the About that only repeats it, nor a duty or
    filler; a bare line or a title only when it names the claim; for a tool or language only a
    line that names it; for a listed skill no line that names one of its words and comes nowhere
    near another ("air brakes" and an air leak).
    """
    named = rows[:, FEATURES.index("named")]
    result = apart(draft, ground) & (~ground.bare | (named >= BARE))
    if draft.kind is ClaimKind.SKILL:
        result &= ~ground.titled | (named >= TITLED)
    elif draft.kind is ClaimKind.RESULT:
        result &= ~ground.titled
    if any(skill.kind == "language" for skill in skills):
        result &= named >= NAMED
    elif any(skill.kind in NAMES for skill in skills):
        close = rows[:, FEATURES.index("cover")] >= CLOSE
        result &= (named >= NAMED) | (close & ~ground.has_name)
    if draft.where == "skills":
        result &= ~_names_another(draft, ground, rows)
    return np.asarray(result, np.bool_)


def _names_another(draft: Draft, ground: Ground, rows: Floats) -> Flags:
    """Tell which lines name a part of a skill, and nothing that is close to the rest of it."""
    table = ground.table
    words = table.best[table.field.rows(draft.stems)]
    named = words.max(axis=0, initial=0.0) >= 1.0
    is_same = rows[:, FEATURES.index("same skill")] > 0.0
    return np.asarray(named & (words.min(axis=0, initial=1.0) < FAR) & ~is_same, np.bool_)


def apart(draft: Draft, ground: Ground) -> Flags:
    """Tell which lines may show something and are not the claim itself."""
    overlap = (ground.places[:, 0] < draft.span.end) & (ground.places[:, 1] > draft.span.start)
    return ground.open & ~overlap
