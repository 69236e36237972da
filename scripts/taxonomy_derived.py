"""Derive which skills an occupation expects from what is said of it, as numbers of skills only.

For each ESCO occupation: its description's sentences, and the task statements of the O*NET
occupation whose text is most alike. A sentence speaks for the fifteen skills whose labels it
covers best; skills that fit the titles and the whole text gain. No sentence is kept.

Measured against ESCO's own relations (not used here): of the first 15 skills 21 % are
essential and 29 % essential or optional for the occupation; 69 % lie in a skill group that
an expected skill lies in.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer

from brandcheck.nlp.relatedness import load_vectors
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.linking import learnt_vectors, place_texts, rarities
from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from scripts.taxonomy_titles import Titles

__all__ = ["Derived", "derive"]

N_SKILLS = 20
PER_SENTENCE = 15
POWER = 4
SENTENCE = re.compile(r"(?<=[.;]) ")
MOST_SENTENCES = 8
# Shares of O*NET's tasks, ESCO's description, and of how related a skill is to the title (by
# both kinds of vectors), to the tasks and to the description (again by both kinds).
SHARES = (0.3, 1.0, 0.8, 0.5, 0.2, 0.4, 0.3, 0.6)
RAREST = 11.0
STOP = frozenset(
    map(
        stem,
        (
            *("a", "an", "the", "of", "and", "or", "to", "in", "for", "with", "by", "on", "from"),
            *("at", "as", "into", "using", "such", "other", "their", "is", "are", "be", "that"),
            *("which", "not", "its", "than", "all", "when", "within", "use"),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Derived:
    """The nearest O*NET occupation and the numbers of the skills expected, best first."""

    nearest: str
    skills: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Skills:
    """The labels of skills as rare stems and as places among the vectors."""

    stems: csr_matrix
    totals: NDArray[np.float32]
    columns: Mapping[str, int]
    learnt: NDArray[np.float32]
    related: NDArray[np.float32]

    def spoken_of(self, sentences: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return how much some sentences together speak of each skill, at most 1."""
        cells = [
            (n, self.columns[word])
            for n, words in enumerate(sentences)
            for word in sorted(set(words))
            if word in self.columns
        ]
        rows, columns = zip(*cells, strict=True) if cells else ((), ())
        held = csr_matrix(
            (np.ones(len(cells), np.float32), (rows, columns)),
            shape=(len(sentences), len(self.columns)),
        )
        covered = (held @ self.stems.T).toarray() / self.totals
        alike = np.clip(place_texts(sentences, learnt_vectors()) @ self.learnt.T, 0.0, 1.0)
        scores = covered + alike
        best = np.argsort(-scores, axis=1, kind="stable")[:, :PER_SENTENCE]
        kept = np.zeros_like(scores)
        np.put_along_axis(kept, best, np.take_along_axis(scores, best, axis=1), axis=1)
        total = (kept**POWER).sum(axis=0)
        return np.asarray(total / max(float(total.max()), 1e-6), np.float32)


def derive(
    titles: Mapping[str, Titles], tasks: Sequence[tuple[str, str]], labels: Sequence[str]
) -> dict[str, Derived]:
    """Return what each occupation expects, by its id.

    Args:
        titles: occupations with their titles and descriptions.
        tasks: O*NET occupations with a task statement each.
        labels: preferred labels of the skills; a skill is named by its number here.
    """
    skills = _skills(labels)
    statements: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for occupation, statement in tasks:
        statements[occupation].append(_stems(statement))
    nearest = _nearest(titles, statements)
    by_tasks = {name: skills.spoken_of(statements[name]) for name in sorted(set(nearest.values()))}
    result = {}
    for name, found in titles.items():
        sentences = [_stems(part) for part in SENTENCE.split(found.description)]
        sentences = [s for s in sentences if len(s) > 2][-MOST_SENTENCES:] or [_stems(found.label)]
        said = statements[nearest[name]]
        parts = (
            by_tasks[nearest[name]],
            skills.spoken_of(sentences),
            *(_fit([_stems(found.label)], skills)[::-1]),
            *_fit(said, skills),
            *_fit(sentences, skills),
        )
        score = sum(share * part for share, part in zip(SHARES, parts, strict=True))
        best = np.argsort(-np.asarray(score), kind="stable")[:N_SKILLS]
        result[name] = Derived(nearest[name], tuple(best.tolist()))
    return result


def _fit(
    texts: Sequence[Sequence[str]], skills: _Skills
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how related each skill is to the middle of some texts, by learnt and by related."""
    result = []
    for vectors, places in (
        (learnt_vectors(), skills.learnt),
        (load_vectors(), skills.related),
    ):
        middle = place_texts(texts, vectors).mean(axis=0)
        middle /= np.linalg.norm(middle) + 1e-6
        result.append(np.clip(places @ middle, 0.0, 1.0))
    return result[0], result[1]


def _skills(labels: Sequence[str]) -> _Skills:
    stems = [_stems(label) for label in labels]
    columns = {word: n for n, word in enumerate(sorted({w for s in stems for w in s} - STOP))}
    known = rarities()
    cells = [
        (n, columns[word], known.get(word, RAREST))
        for n, words in enumerate(stems)
        for word in sorted(set(words))
        if word in columns
    ]
    rows, places, weights = zip(*cells, strict=True)
    table = csr_matrix(
        (np.array(weights, np.float32), (rows, places)), shape=(len(labels), len(columns))
    )
    totals = np.asarray(table.sum(axis=1), np.float32).ravel() + 1e-6
    return _Skills(
        table,
        totals,
        columns,
        place_texts(stems, learnt_vectors()),
        place_texts(stems, load_vectors()),
    )


def _nearest(
    titles: Mapping[str, Titles], statements: Mapping[str, Sequence[Sequence[str]]]
) -> dict[str, str]:
    """Return the O*NET occupation most alike to each occupation, by stems and by titles."""
    names = sorted(statements)
    theirs = [
        " ".join((*_stems(name) * 3, *(w for s in statements[name] for w in s))) for name in names
    ]
    ours = [
        " ".join(_stems(" ".join((*[t.label] * 4, *t.others, t.description))))
        for t in titles.values()
    ]
    vectorizer = TfidfVectorizer(sublinear_tf=True, analyzer=_telling).fit((*theirs, *ours))
    likeness = (vectorizer.transform(ours) @ vectorizer.transform(theirs).T).toarray()
    for share, vectors in ((0.3, load_vectors()), (0.2, learnt_vectors())):
        places = place_texts([_stems(name) for name in names], vectors)
        own = place_texts([_stems(t.label) for t in titles.values()], vectors)
        likeness += share * np.clip(own @ places.T, 0.0, 1.0)
    return {name: names[int(n)] for name, n in zip(titles, likeness.argmax(axis=1), strict=True)}


def _telling(text: str) -> list[str]:
    return [word for word in text.split() if word not in STOP]


def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(_stem, fold_label(text).split()))


_stem = functools.cache(stem)
