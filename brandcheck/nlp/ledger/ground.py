"""The lines of a profile that can show something, made ready to be compared with claims."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.nlp.ledger.kinds import COMMUNITY, CREDENTIALS, OTHERS, SILENT
from brandcheck.nlp.lines import Role
from brandcheck.nlp.relatedness import field_of, load_vectors
from brandcheck.nlp.skills.linking import learnt_vectors
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.syntax import PAST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.relatedness import Field, Table
    from brandcheck.nlp.skills.taxonomy import Skill

    Floats = NDArray[np.float32]
    Flags = NDArray[np.bool_]

__all__ = ["BY_LINE", "NAMES", "Ground", "ground_of", "spell"]

# Skills that are names: only a line that says the name shows one.
NAMES = frozenset(("tool", "language", "credential"))
TOLD_AT = frozenset(("experience", "projects", "volunteering"))
BY_LINE = (
    *("result", "deed", "habit", "concrete", "figures", "short"),
    *("about", "others", "community", "title", "credential"),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """The lines that can show something; every array has a value for each line or stem.

    Attributes:
        lines: the passages.
        stems: the stems of each; a title has its organisation's too, an acronym its words'.
        spelt: words of each acronym.
        table: closeness of their words.
        named: (n_stems, n_lines) array: 1 where a line holds a stem in some form.
        done, done_to: (n_stems, n_lines) arrays: 1 where the stem is a line's main verb, or what
            that verb is done to.
        under: names of the employer or the project that each line stands under.
        strange: (n_stems,) array: 1 for a stem that no vectors know.
        word_vectors: (n_stems, 64) array of learnt vectors.
        vectors: (n_lines, 64) array of unit vectors.
        skills: the skills that each line names.
        kinds: (n_lines, n) array: what kind of line each is, as in ``BY_LINE``.
        open: lines that may show a claim.
        bare: lines that hold neither an act nor a fact.
        titled: titles of roles.
        has_name: lines that name a tool, a language or a credential.
        places: (n_lines, 2) array: start and end in the source.
    """

    lines: tuple[Passage, ...]
    stems: tuple[frozenset[str], ...]
    spelt: Mapping[str, frozenset[str]]
    table: Table
    named: Floats
    done: Floats
    done_to: Floats
    under: tuple[frozenset[str], ...]
    strange: Floats
    word_vectors: Floats
    vectors: Floats
    skills: tuple[frozenset[Skill], ...]
    kinds: Floats
    open: Flags
    bare: Flags
    titled: Flags
    has_name: Flags
    places: NDArray[np.int64]


def ground_of(
    texts: Sequence[Passage],
    held: Mapping[int, frozenset[Skill]],
    spelt: Mapping[str, frozenset[str]],
) -> Ground:
    """Prepare a profile's lines; ``held`` holds the skills of each passage by its start."""
    shown = tuple(p for p in texts if p.line.section not in SILENT)
    employers = _employers(texts)
    stems = tuple(spell(p.stems | _employer(p, employers), spelt) for p in shown)
    field = field_of(s for p in texts for s in spell(p.stems, spelt))
    table = field.against(stems)
    strange, words = _learnt(field)
    skills = tuple(held.get(p.span.start, frozenset()) for p in shown)
    return Ground(
        lines=shown,
        stems=stems,
        spelt=spelt,
        table=table,
        named=(table.best >= 1.0).astype(np.float32),
        done=_kin(field, map(_deed, shown)),
        done_to=_kin(field, map(_things, shown)),
        under=_under(shown, texts),
        strange=strange,
        word_vectors=words,
        vectors=_sums(stems, field, words),
        skills=skills,
        kinds=np.array([_kind(p) for p in shown], np.float32).reshape(len(shown), len(BY_LINE)),
        open=np.array([_may_show(p) for p in shown], bool),
        bare=np.array([_is_bare(p) for p in shown], bool),
        titled=np.array([_is_title(p) for p in shown], bool),
        has_name=np.array([any(s.kind in NAMES for s in some) for some in skills], bool),
        places=np.array([(p.span.start, p.span.end) for p in shown], np.int64).reshape(-1, 2),
    )


def _kin(field: Field, lines: Iterable[frozenset[str]]) -> Floats:
    return (field.against(tuple(lines)).best >= 1.0).astype(np.float32)


def _deed(passage: Passage) -> frozenset[str]:
    verb = passage.substance.verb
    return frozenset((verb.stem,)) if verb is not None else frozenset()


def _things(passage: Passage) -> frozenset[str]:
    verb = passage.substance.verb
    if verb is None:
        return frozenset()
    tokens = passage.line.tokens
    return frozenset(t.stem for t in tokens if t.head == verb.i and t.dep in {"dobj", "pobj"})


def _under(shown: Sequence[Passage], texts: Sequence[Passage]) -> tuple[frozenset[str], ...]:
    """Return, for each line, the names in the title and the organisation of its entry."""
    names: dict[tuple[str, int], frozenset[str]] = defaultdict(frozenset)
    for passage in texts:
        if passage.line.role in {Role.TITLE, Role.ORGANISATION}:
            own = (t.stem for t in passage.tokens if t.pos == "PROPN" and t.stem)
            names[passage.line.section, passage.line.entry] |= frozenset(own)
    none = frozenset[str]()
    return tuple(
        names.get((p.line.section, p.line.entry), none) if p.line.section in TOLD_AT else none
        for p in shown
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


def _employers(texts: Sequence[Passage]) -> Mapping[tuple[str, int], frozenset[str]]:
    found: dict[tuple[str, int], frozenset[str]] = defaultdict(frozenset)
    for passage in texts:
        if passage.line.role is Role.ORGANISATION:
            found[passage.line.section, passage.line.entry] |= passage.stems
    return found


def _employer(
    passage: Passage, employers: Mapping[tuple[str, int], frozenset[str]]
) -> frozenset[str]:
    if passage.line.role is not Role.TITLE:
        return frozenset()
    return employers.get((passage.line.section, passage.line.entry), frozenset())


def _learnt(field: Field) -> tuple[Floats, Floats]:
    known, others = learnt_vectors(), load_vectors().index
    words = np.zeros((len(field.index), known.vectors.shape[1]), np.float32)
    strange = np.zeros(len(field.index), np.float32)
    for word, n in field.index.items():
        at = known.index.get(word)
        if at is not None:
            words[n] = known.vectors[at]
        elif word not in others:
            strange[n] = 1.0
    return strange, words


def _sums(texts: Sequence[frozenset[str]], field: Field, words: Floats) -> Floats:
    sums = np.zeros((len(texts), words.shape[1]), np.float32)
    for n, stems in enumerate(texts):
        sums[n] = words[field.rows(stems)].sum(axis=0)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True) + np.float32(1e-6)
    return np.asarray(sums / lengths, np.float32)


def _kind(passage: Passage) -> tuple[float, ...]:
    section, shown = passage.line.section, passage.substance
    is_act = shown.kind is SubstanceKind.ACTION
    is_past = shown.verb is not None and shown.verb.tag in PAST
    flags = (
        *(shown.kind is SubstanceKind.RESULT, is_act and is_past, is_act and not is_past),
        *(shown.is_concrete, min(2, sum(not q.in_place for q in shown.quantities)) / 2),
        min(1.0, 4.0 / (1 + len(passage.stems))),
        *(section == "about", section in OTHERS, section in COMMUNITY),
        *(_is_title(passage), section in CREDENTIALS),
    )
    return tuple(map(float, flags))


def _is_title(passage: Passage) -> bool:
    return passage.line.role is Role.TITLE and passage.line.section not in CREDENTIALS


def _may_show(passage: Passage) -> bool:
    """Tell whether a line is apt to show anything: no duty, no filler, no empty sentence."""
    shown = passage.substance
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
