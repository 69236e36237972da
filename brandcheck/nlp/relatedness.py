"""How close words of working life are, from word vectors made of ESCO labels and O*NET tasks.

``models/relatedness`` says how they were made, how good they are and their licence.
"Payroll" is close to "pay" and "wages", "forklift" to "truck" and "pallet".
"""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.core.limits import READ_KIN, READ_STEMS
from brandcheck.nlp.stems import is_kin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

__all__ = ["Field", "Table", "Vectors", "field_of", "load_vectors"]

RARE = 7.5
BLOCK = 1 << 17


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors of stems, and how telling each stem is (inverse document frequency)."""

    index: dict[str, int]
    vectors: NDArray[np.float32]
    weights: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Field:
    """The stems of one profile with their closeness to each other.

    Attributes:
        index: number of each stem.
        closeness: (n, n) array, 0 (nothing in common) to 1 (same word).
        weights: (n,) array; a rare word tells more.
        vectors: (n, 64) array of unit vectors; zero for an unknown stem.
    """

    index: dict[str, int]
    closeness: NDArray[np.float32]
    weights: NDArray[np.float32]
    vectors: NDArray[np.float32]

    def against(self, texts: Sequence[frozenset[str]]) -> Table:
        """Prepare to compare claims with some texts, each given by its stems."""
        best = np.zeros((len(self.index), len(texts)), np.float32)
        centres = np.zeros((len(texts), self.vectors.shape[1]), np.float32)
        for n, stems in enumerate(texts):
            rows = self.rows(stems)
            if rows:
                best[:, n] = self.closeness[:, rows].max(axis=1)
                centres[n] = _unit(self.weights[rows] @ self.vectors[rows])
        return Table(self, best, centres)

    def rows(self, stems: frozenset[str]) -> list[int]:
        """Return the numbers of some stems."""
        return [self.index[stem] for stem in sorted(stems) if stem in self.index]


@dataclass(frozen=True, slots=True)
class Table:
    """Some texts, ready to be compared with claims.

    Attributes:
        field: all stems.
        best: (n_stems, n_texts) array: how close each text comes to each stem.
        centres: (n_texts, 64) array of unit vectors.
    """

    field: Field
    best: NDArray[np.float32]
    centres: NDArray[np.float32]

    def covers(self, claim: frozenset[str]) -> NDArray[np.float32]:
        """Return, for each text, how much of a claim's weight it comes close to, 0 to 1."""
        rows = self.field.rows(claim)
        if not rows:
            return np.zeros(self.best.shape[1], np.float32)
        weights = self.field.weights[rows]
        return np.asarray(weights @ self.best[rows] / weights.sum(), np.float32)

    def relates(self, claim: frozenset[str]) -> NDArray[np.float32]:
        """Return, for each text, how well it fits a claim: its best words and its whole drift."""
        if not claim:
            return np.zeros(self.best.shape[1], np.float32)
        return np.asarray(0.5 * self.covers(claim) + 0.5 * self.drift(claim), np.float32)

    def drift(self, claim: frozenset[str]) -> NDArray[np.float32]:
        """Return, for each text, how close its whole drift is to a claim's, 0 to 1."""
        return self.drift_of(self.field.rows(claim))

    def drift_of(self, rows: Sequence[int]) -> NDArray[np.float32]:
        """Do the same for stems by their numbers."""
        centre = _unit(self.field.weights[rows] @ self.field.vectors[rows])
        return np.asarray(np.clip(self.centres @ centre, 0.0, 1.0), np.float32)

    def names(self, claim: frozenset[str]) -> NDArray[np.bool_]:
        """Tell, for each text, whether it holds a word of the claim in some form."""
        rows = self.field.rows(claim)
        return np.asarray(self.best[rows].max(axis=0, initial=0.0) >= 1.0)


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    size = float(np.linalg.norm(vector))
    return vector / size if size else vector


@functools.cache
def load_vectors() -> Vectors:
    """Load the shipped vectors: about 5,200 stems in 64 dimensions."""
    with files("brandcheck").joinpath("data", "relatedness.npz").open("rb") as stream:
        data = np.load(stream, allow_pickle=False)
        words = bytes(data["words"]).decode().split("\n")
        vectors = data["vectors"].astype(np.float32)
        share = data["n_documents"].astype(np.float32) / float(data["total"])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    return Vectors({w: n for n, w in enumerate(words)}, vectors, -np.log(share).astype(np.float32))


def field_of(stems: Iterable[str]) -> Field:
    """Return the closeness of all stems of a profile."""
    known = load_vectors()
    words = sorted(set(stems))
    if len(words) > READ_STEMS:  # known ones first: no person's profile has so many
        words = sorted(sorted(words, key=lambda word: word not in known.index)[:READ_STEMS])
    vectors = np.zeros((len(words), known.vectors.shape[1]), np.float32)
    weights = np.full(len(words), RARE, np.float32)
    for n, word in enumerate(words):
        at = known.index.get(word)
        if at is not None:
            vectors[n] = known.vectors[at]
            weights[n] = known.weights[at]
    closeness = np.clip(_products(vectors), 0.0, 0.99)
    np.fill_diagonal(closeness, 1.0)
    for _, group in itertools.groupby(range(len(words)), key=lambda n: words[n][:4]):
        for n, m in itertools.combinations(itertools.islice(group, READ_KIN), 2):
            if is_kin(words[n], words[m]):
                closeness[n, m] = closeness[m, n] = 1.0
    return Field({word: n for n, word in enumerate(words)}, closeness, weights, vectors)


def _products(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return all inner products, block by block.

    A small block stays on one core, so that the result does not depend on how many there are
    and no core waits for another.
    """
    n, size = vectors.shape
    step = max(1, BLOCK // max(1, n * size))
    blocks = [vectors[at : at + step] @ vectors.T for at in range(0, n, step)]
    return np.concatenate(blocks) if blocks else np.zeros((0, 0), np.float32)
