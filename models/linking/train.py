"""Make brandcheck/data/linking.npz: which skill a free phrase speaks of.

usage: python models/linking/train.py [OUT.npz]

Each alternative label of an ESCO skill should lie closer to its own preferred label than to
1,023 others (in-batch softmax over cosines, Adam). A text is the sum of its word stems'
vectors; nothing but the shipped labels is needed. About a minute on one core.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

from brandcheck.nlp.skills.taxonomy import taxonomy
from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "brandcheck" / "data" / "linking.npz"
N_DIMENSIONS = 64
MIN_LABELS = 2
BATCH = 1024
N_EPOCHS = 6
TEMPERATURE = 0.05
STEP = 0.01
SCALE = 127


def main(out: Path) -> None:
    """Train and write the shipped file."""
    names: list[list[str]] = []
    owners: list[int] = []
    for number, skill in enumerate(s for s in taxonomy() if not s.id.startswith("own:")):
        for label in taxonomy().keys_of(skill):
            names.append([stem(word) for word in label.split()])
            owners.append(number)
    counts = Counter(word for words in names for word in set(words))
    vocabulary = sorted(word for word, n in counts.items() if n >= MIN_LABELS)
    weights = np.log(len(names) / np.array([counts[word] for word in vocabulary], np.float32))
    vectors = _train(_matrix(names, vocabulary), np.array(owners), weights)
    words = sorted(
        {
            w
            for s in taxonomy()
            if not s.id.startswith("own:")
            for key in taxonomy().keys_of(s)
            for w in key.split()
        }
    )
    forms = [f"{word} {stem(word)}" for word in words]
    np.savez(
        out,
        forms=np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
        words=np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        vectors=np.rint(vectors * (SCALE / np.abs(vectors).max())).astype(np.int8),
        n_labels=np.array([counts[word] for word in vocabulary], dtype=np.uint32),
        total=np.array(len(names), dtype=np.uint32),
    )
    print(f"{len(names)} labels, {len(vocabulary)} words, {out.stat().st_size} bytes")


def _matrix(names: list[list[str]], vocabulary: list[str]) -> csr_matrix:
    index = {word: n for n, word in enumerate(vocabulary)}
    cells = [(n, index[w]) for n, words in enumerate(names) for w in words if w in index]
    rows, columns = zip(*cells, strict=True)
    values = np.ones(len(cells), np.float32)
    return csr_matrix((values, (rows, columns)), shape=(len(names), len(vocabulary)))


def _train(
    texts: csr_matrix, owners: NDArray[np.int64], weights: NDArray[np.float32]
) -> NDArray[np.float32]:
    chance = np.random.default_rng(0)
    vectors = chance.normal(0, 0.3 / np.sqrt(N_DIMENSIONS), (len(weights), N_DIMENSIONS))
    vectors = (vectors * weights[:, None]).astype(np.float32)
    first = np.r_[0, np.flatnonzero(np.diff(owners)) + 1]  # a skill's preferred label
    others = np.setdiff1d(np.arange(len(owners)), first)
    mean, spread, n_steps = np.zeros_like(vectors), np.zeros_like(vectors), 0
    for epoch in range(N_EPOCHS):
        order = chance.permutation(others)
        losses = []
        for start in range(0, len(order) - BATCH, BATCH):
            batch = order[start : start + BATCH]
            loss, slope = _slope(texts[batch], texts[first[owners[batch]]], vectors, owners[batch])
            losses.append(loss)
            n_steps += 1
            mean = 0.9 * mean + 0.1 * slope
            spread = 0.999 * spread + 0.001 * slope * slope
            step = mean / (1 - 0.9**n_steps)
            vectors -= STEP * step / (np.sqrt(spread / (1 - 0.999**n_steps)) + 1e-8)
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}")
    return vectors


def _slope(
    some: csr_matrix, wanted: csr_matrix, vectors: NDArray[np.float32], owners: NDArray[np.int64]
) -> tuple[float, NDArray[np.float32]]:
    """Return the loss of a batch and its gradient by the vectors."""
    one, other = some @ vectors, wanted @ vectors
    size_one = np.linalg.norm(one, axis=1, keepdims=True) + 1e-6
    size_other = np.linalg.norm(other, axis=1, keepdims=True) + 1e-6
    one, other = one / size_one, other / size_other
    scores = one @ other.T / TEMPERATURE
    twins = (owners[:, None] == owners[None, :]) & ~np.eye(len(owners), dtype=bool)
    scores[twins] = -1e4
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares = scores / scores.sum(axis=1, keepdims=True)
    loss = float(-np.log(shares.diagonal() + 1e-9).mean())
    error = (shares - np.eye(len(owners), dtype=np.float32)) / (TEMPERATURE * len(owners))
    to_one, to_other = error @ other, error.T @ one
    to_one = (to_one - (to_one * one).sum(axis=1, keepdims=True) * one) / size_one
    to_other = (to_other - (to_other * other).sum(axis=1, keepdims=True) * other) / size_other
    return loss, some.T @ to_one + wanted.T @ to_other


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]) if len(sys.argv) == 2 else OUT)
