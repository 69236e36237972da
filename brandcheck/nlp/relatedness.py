"""How close words of working life are, from word vectors made of ESCO labels and O*NET tasks.

``models/relatedness`` says how they were made, how good they are and their licence.
"Payroll" is close to "pay" and "wages", "forklift" to "truck" and "pallet".
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.nlp.stems import is_same_stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

__all__ = ["Field", "field_of", "load_vectors"]

RARE = 7.5


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

    def relates(self, claim: frozenset[str], line: frozenset[str]) -> float:
        """Return how well a line fits a claim, 0 to 1: its best words and its drift as a whole."""
        return 0.5 * self.covers(claim, line) + 0.5 * self._drift(claim, line)

    def covers(self, claim: frozenset[str], line: frozenset[str]) -> float:
        """Return how much of a claim's weight a line comes close to, 0 to 1."""
        if not claim or not line:
            return 0.0
        rows = [self.index[stem] for stem in sorted(claim)]
        columns = [self.index[stem] for stem in sorted(line)]
        best = self.closeness[np.ix_(rows, columns)].max(axis=1)
        weights = self.weights[rows]
        return float(best @ weights / weights.sum())

    def _drift(self, claim: frozenset[str], line: frozenset[str]) -> float:
        one, other = self._centre(claim), self._centre(line)
        size = float(np.linalg.norm(one) * np.linalg.norm(other))
        return max(0.0, float(one @ other) / size) if size else 0.0

    def _centre(self, stems: frozenset[str]) -> NDArray[np.float32]:
        rows = [self.index[stem] for stem in sorted(stems)]
        return self.weights[rows] @ self.vectors[rows]

    def n_shared(self, claim: frozenset[str], line: frozenset[str]) -> int:
        """Return how many stems of a claim stand in a line in some form."""
        if not claim or not line:
            return 0
        rows = [self.index[stem] for stem in sorted(claim)]
        columns = [self.index[stem] for stem in sorted(line)]
        return int((self.closeness[np.ix_(rows, columns)].max(axis=1) >= 1.0).sum())


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
    vectors = np.zeros((len(words), known.vectors.shape[1]), np.float32)
    weights = np.full(len(words), RARE, np.float32)
    for n, word in enumerate(words):
        at = known.index.get(word)
        if at is not None:
            vectors[n] = known.vectors[at]
            weights[n] = known.weights[at]
    closeness = np.clip(vectors @ vectors.T, 0.0, 0.99)
    for n, word in enumerate(words):
        for m in range(n, len(words)):
            if words[m][:4] != word[:4]:
                break
            if is_same_stem(word, words[m]):
                closeness[n, m] = closeness[m, n] = 1.0
    return Field({word: n for n, word in enumerate(words)}, closeness, weights, vectors)
