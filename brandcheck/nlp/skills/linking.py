"""Which skill a free phrase speaks of: "gave insulin injections" is near "administer medication".

Two looks. First every skill's preferred label, by word vectors learnt from labels
(``models/linking``), by the vectors of ``relatedness.py`` and by shared stems, which an
inverted index finds. Then the best of them by letters and stems of all their names.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.nlp.relatedness import Vectors, load_vectors
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from brandcheck.nlp.skills.taxonomy import Skill, Taxonomy

__all__ = ["Linker", "Near", "learnt_vectors", "place_texts", "rarities"]

N_SECOND_LOOK = 40
# Shares of learnt vectors, related words, stems and letters in the two looks; chosen on the
# validation half of a public set of linked spans (see models/linking/card.md).
FIRST = (1.0, 0.3, 0.7)
SECOND = (0.75, 0.3, 0.5, 1.0)
FULL = sum(SECOND)
# The weight of a word that no label holds twice.
RAREST = 11.0


@dataclass(frozen=True, slots=True)
class Near:
    """A skill that a phrase may speak of; ``score`` runs from 0 to 1 (the same label)."""

    skill: Skill
    score: float


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared: letters in threes, and stems with their weights (unit size)."""

    letters: frozenset[str]
    weights: Mapping[str, float]


class Linker:
    """Finds the skills of ESCO, and a user's own, that a phrase is nearest to."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Prepare the preferred labels of a taxonomy; takes about a quarter of a second."""
        self._taxonomy = taxonomy
        self._skills = tuple(s for s in taxonomy if not s.id.startswith("own:"))
        self._words = _Words()
        labels = [self._words.stems(taxonomy.keys_of(skill)[0]) for skill in self._skills]
        self._learnt = place_texts(labels, learnt_vectors())
        self._related = place_texts(labels, load_vectors())
        self._postings = _postings(labels)
        self._names: dict[int, tuple[_Name, ...]] = {}

    def nearest(self, text: str, n: int = 5) -> tuple[Near, ...]:
        """Return the skills that a phrase is nearest to, best first.

        A name that the taxonomy knows comes first, with score 1.
        """
        key = fold_label(text)
        known = self._taxonomy.of_key(key)
        found = [Near(skill, 1.0) for skill in known]
        if key and len(found) < n:
            ids = {skill.id for skill in known}
            found += [near for near in self._look(key) if near.skill.id not in ids]
        return tuple(found[:n])

    def _look(self, key: str) -> list[Near]:
        passing = _Words()  # a person's words are forgotten after the call
        stems = passing.stems(key)
        phrase = passing.name(key)
        learnt = self._learnt @ place_texts([stems], learnt_vectors())[0]
        related = self._related @ place_texts([stems], load_vectors())[0]
        related = np.clip(related, 0.0, 1.0)
        first = FIRST[0] * learnt + FIRST[1] * related
        for number, share in self._sharing(phrase).items():
            first[number] += FIRST[2] * share
        scored = []
        for number in np.argsort(-first, kind="stable")[:N_SECOND_LOOK].tolist():
            names = self._names_of(number)
            by_stems = max(_cosine(phrase.weights, name.weights) for name in names)
            by_letters = max(_overlap(phrase.letters, name.letters) for name in names)
            parts = (float(learnt[number]), float(related[number]), by_stems, by_letters)
            score = sum(share * part for share, part in zip(SECOND, parts, strict=True)) / FULL
            scored.append((-round(score, 5), number))
        return [Near(self._skills[n], min(0.999, max(0.0, -score))) for score, n in sorted(scored)]

    def _sharing(self, phrase: _Name) -> dict[int, float]:
        """Return how much of a phrase's stems each preferred label shares, 0 to 1."""
        shares: dict[int, float] = defaultdict(float)
        for word, weight in phrase.weights.items():
            for number, other in self._postings.get(word, ()):
                shares[number] += weight * other
        return shares

    def _names_of(self, number: int) -> tuple[_Name, ...]:
        if number not in self._names:
            keys = self._taxonomy.keys_of(self._skills[number])
            self._names[number] = tuple(self._words.name(key) for key in keys)
        return self._names[number]


class _Words:
    """Stems and letters of words, each computed once."""

    def __init__(self) -> None:
        self._stems: dict[str, str] = {}
        self._known = _forms()
        self._letters: dict[str, frozenset[str]] = {}

    def stems(self, label: str) -> tuple[str, ...]:
        stems = self._stems
        words = label.split()
        for word in words:
            if word not in stems:
                stems[word] = self._known.get(word) or stem(word)
        return tuple([stems[word] for word in words])

    def name(self, label: str) -> _Name:
        letters = self._letters
        for word in label.split():
            if word not in letters:
                padded = f" {word} "
                letters[word] = frozenset(padded[n : n + 3] for n in range(len(padded) - 2))
        whole = frozenset().union(*(letters[word] for word in label.split()))
        return _Name(whole, _weights(self.stems(label)))


@functools.cache
def _forms() -> Mapping[str, str]:
    """Return the stems of the words that labels hold; stemming them all takes longer."""
    with files("brandcheck").joinpath("data", "linking.npz").open("rb") as stream:
        lines = bytes(np.load(stream, allow_pickle=False)["forms"]).decode().split("\n")
    return dict(line.split(" ") for line in lines)


@functools.cache
def learnt_vectors() -> Vectors:
    """Load the vectors that were learnt from labels; the length of one is its weight."""
    with files("brandcheck").joinpath("data", "linking.npz").open("rb") as stream:
        data = np.load(stream, allow_pickle=False)
        words = bytes(data["words"]).decode().split("\n")
        share = data["n_labels"].astype(np.float32) / float(data["total"])
        vectors = data["vectors"].astype(np.float32)
    return Vectors({w: n for n, w in enumerate(words)}, vectors, -np.log(share).astype(np.float32))


def place_texts(texts: Sequence[Sequence[str]], known: Vectors) -> NDArray[np.float32]:
    """Return a unit vector for each text: the sum of its words' vectors.

    Learnt vectors carry a word's weight in their length; the related ones are weighted here.
    """
    index = known.index
    rows = [[index[word] for word in words if word in index] for words in texts]
    sizes = np.array([len(row) for row in rows])
    flat = np.fromiter(itertools.chain.from_iterable(rows), np.int64, int(sizes.sum()))
    chosen = known.vectors[flat]
    if known is load_vectors():
        chosen = chosen * known.weights[flat][:, None]
    places = np.zeros((len(texts), known.vectors.shape[1]), np.float32)
    if flat.size:
        starts = np.r_[0, np.cumsum(sizes)[:-1]][sizes > 0]
        places[sizes > 0] = np.add.reduceat(chosen, starts, axis=0)
    lengths = np.linalg.norm(places, axis=1, keepdims=True)
    return np.asarray(places / (lengths + 1e-6), np.float32)


def _postings(texts: Sequence[tuple[str, ...]]) -> Mapping[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, words in enumerate(texts):
        for word, weight in _weights(words).items():
            found[word].append((number, weight))
    return found


@functools.cache
def rarities() -> Mapping[str, float]:
    """Return how telling each stem is (inverse label frequency)."""
    known = learnt_vectors()
    return dict(zip(known.index, known.weights.tolist(), strict=True))


def _weights(words: tuple[str, ...]) -> dict[str, float]:
    """Return a unit vector of stems by how rare they are."""
    known = rarities()
    weights = {word: known.get(word, RAREST) for word in words}
    size = math.sqrt(sum([weight * weight for weight in weights.values()])) or 1.0
    return {word: weight / size for word, weight in weights.items()}


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    size = math.sqrt(len(one) * len(other))
    return len(one & other) / size if size else 0.0


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum([weight * other[word] for word, weight in one.items() if word in other])
