"""Make brandcheck/data/relatedness.npz: how close two words of working life are.

usage: python models/relatedness/train.py WHEEL_DIR [OUT.npz]

WHEEL_DIR holds dev-laiser 0.3.9.99 (ESCO 1.2.0 labels) and laiser 1.0 (O*NET task
statements), got with:

    pip download --no-deps -d WHEEL_DIR dev-laiser==0.3.9.99 laiser==1.0

Method: positive pointwise mutual information of word stems in one skill's labels or one
task, context distribution smoothed by 0.75, truncated SVD with square-root weighting
(Levy, Goldberg & Dagan 2015), 64 dimensions, 8 bits. No sentence is shipped.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.utils.extmath import randomized_svd

from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "brandcheck" / "data" / "relatedness.npz"
N_DIMENSIONS = 64
N_COMPUTED = 96
SMOOTHING = 0.75
MIN_DOCUMENTS = 3
SCALE = 127

WHEELS = {
    "dev_laiser-0.3.9.99-py3-none-any.whl": (
        "laiser/public/combined.csv",
        "c3989647c4f3ca3a6191a9a769a6e9e501cea98a3ed5b6670fdbe338331bf579",
    ),
    "laiser-1.0-py3-none-any.whl": (
        "laiser/public/task_taxonomy.csv",
        "654f5d4ef4ae4bca32b1cb3ee3bfa5c270d1f79bec06122cc374726f6d9518a6",
    ),
}

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
STOP = frozenset(
    """
    a all an and any are as at be between by during each for from in including into is it its not of
    on or other such that the their these this those through to use used using when which with
    within according related than
    """.split()  # noqa: SIM905 -- a list of words is read as words
)


def main(wheels: Path, out: Path) -> None:
    """Train and write the shipped file."""
    documents = [_words(text) for text in (*_esco(wheels), *_onet(wheels))]
    counts = Counter(word for document in documents for word in set(document))
    vocabulary = sorted(word for word, n in counts.items() if n >= MIN_DOCUMENTS)
    vectors = _vectors(documents, vocabulary)
    np.savez(
        out,
        words=np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        vectors=np.rint(vectors * SCALE).astype(np.int8),
        n_documents=np.array([counts[word] for word in vocabulary], dtype=np.uint16),
        total=np.array(len(documents), dtype=np.uint32),
    )
    print(f"{len(documents)} documents, {len(vocabulary)} words, {out.stat().st_size} bytes")


def _esco(wheels: Path) -> Iterator[str]:
    for row in _rows(wheels, "dev_laiser-0.3.9.99-py3-none-any.whl"):
        if row["source"] == "esco":
            yield f"{row['skill']} {row['addtional_notes'] or ''}"


def _onet(wheels: Path) -> Iterator[str]:
    for row in _rows(wheels, "laiser-1.0-py3-none-any.whl"):
        if row["taxonomy"] == "onet_task":
            occupation = row["description"].partition(" | ")[0]
            yield f"{occupation} {row['name']}"


def _rows(wheels: Path, name: str) -> Iterator[dict[str, str]]:
    member, digest = WHEELS[name]
    with zipfile.ZipFile(wheels / name) as wheel:
        data = wheel.read(member)
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        sys.exit(f"{name}: {member} has another content than this model was made from ({found})")
    yield from csv.DictReader(io.StringIO(data.decode("utf-8")))


def _words(text: str) -> list[str]:
    return [stem(w) for w in WORD.findall(text.lower()) if w not in STOP and len(w) > 1]


def _vectors(documents: list[list[str]], vocabulary: list[str]) -> np.ndarray:
    index = {word: n for n, word in enumerate(vocabulary)}
    cells = [(n, index[w]) for n, d in enumerate(documents) for w in sorted(set(d)) if w in index]
    rows, columns = zip(*cells, strict=True)
    present = csr_matrix(
        (np.ones(len(cells)), (rows, columns)), shape=(len(documents), len(vocabulary))
    )
    lengths = np.maximum(np.asarray(present.sum(axis=1)).ravel(), 2)
    weighted = diags(1 / np.sqrt(lengths)) @ present
    pairs = (weighted.T @ weighted).tocoo()
    total = pairs.data.sum()
    mass = np.asarray(pairs.tocsr().sum(axis=1)).ravel()
    smooth = mass**SMOOTHING
    smooth *= total / smooth.sum()
    information = np.log(pairs.data * total / (mass[pairs.row] * smooth[pairs.col]))
    keep = (information > 0) & (pairs.row != pairs.col)
    positive = csr_matrix(
        (information[keep], (pairs.row[keep], pairs.col[keep])), shape=pairs.shape
    )
    left, strength, _ = randomized_svd(positive, N_COMPUTED, random_state=0)
    vectors = (left * np.sqrt(strength))[:, :N_DIMENSIONS]
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else OUT)
