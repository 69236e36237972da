"""Skill phrases that no list holds: a linear tagger over the words of a line.

Two layers are tagged, each on its own: what somebody can do ("S") and what somebody knows
("K"). A tag's score is a sum of weights, one for each feature (``skill_features.py``), and the
best sequence of tags wins. ``models/skills`` says how the weights were learnt.
"""

from __future__ import annotations

import functools
import io
import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brandcheck.core.shipped import shipped_bytes
from brandcheck.errors import ConfigError
from brandcheck.nlp.skills.features import line_features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.skills.features import Found

    Scores = NDArray[np.float64]
    Steps = tuple[tuple[float, ...], ...]

__all__ = ["LAYERS", "Tagged", "Tagger", "pack_tagger", "read_tagger", "shipped_tagger"]

LAYERS = ("S", "K")
OUTSIDE, BEGIN, INSIDE = range(3)
NEVER = -1e9
# The texts of the file, as bytes; its weights are the one table of numbers.
TEXTS = ("settings", "words", "codes", "features")


@dataclass(frozen=True, slots=True, order=True)
class Tagged:
    """A phrase: number of its first and last token in the line, and its layer."""

    first: int
    last: int
    layer: str


@dataclass(frozen=True, slots=True, eq=False)
class Tagger:
    """The weights of the tagger.

    Attributes:
        index: row of each feature in ``weights``.
        weights: (n_features, 4) array: begin and inside, for each layer; outside is nought.
        steps: for each layer a 3 by 3 table: what follows what.
        lexicon: what ``line_features`` asks for.
        caution: for each layer, what is taken off the score of a beginning.
    """

    index: Mapping[str, int]
    weights: NDArray[np.float32]
    steps: Mapping[str, Steps]
    lexicon: Mapping[str, str]
    caution: tuple[float, ...]

    def find(
        self, lines: Sequence[Line], found: Sequence[Sequence[Found]]
    ) -> list[tuple[Tagged, ...]]:
        """Return the phrases of each line, left to right.

        Args:
            lines: the lines.
            found: for each line, the names that the gazetteer found in it.
        """
        rows = [
            row
            for line, names in zip(lines, found, strict=True)
            for row in line_features(line, names, self.lexicon)
        ]
        scores = self._scores(rows)
        phrases, start = [], 0
        for line in lines:
            end = start + len(line.tokens)
            bounds = [s.tokens[0].i for s in line.sentences]
            phrases.append(
                tuple(
                    sorted(
                        Tagged(first, last, layer)
                        for n, layer in enumerate(LAYERS)
                        for first, last in _spans(
                            scores[start:end, 2 * n : 2 * n + 2], self.steps[layer], bounds
                        )
                    )
                )
            )
            start = end
        return phrases

    def _scores(self, rows: Sequence[tuple[str, ...]]) -> Scores:
        index = self.index.get
        known = [[n for n in map(index, row) if n is not None] for row in rows]
        sizes = np.array([len(row) for row in known])
        total = np.zeros((len(rows), 2 * len(LAYERS)))
        if sizes.any():
            flat = np.fromiter(itertools.chain.from_iterable(known), np.int64, int(sizes.sum()))
            starts = np.r_[0, np.cumsum(sizes)[:-1]][sizes > 0]
            total[sizes > 0] = np.add.reduceat(self.weights[flat], starts, axis=0)
        total[:, ::2] -= self.caution
        return total


def _spans(scores: Scores, steps: Steps, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last token of each phrase; none crosses the start of a sentence."""
    spans: list[tuple[int, int]] = []
    for start, end in zip(starts, [*starts[1:], len(scores)], strict=True):
        tags = _best(scores[start:end].tolist(), steps)
        for n, tag in enumerate(tags, start):
            if tag == BEGIN:
                spans.append((n, n))
            elif tag == INSIDE:
                spans[-1] = (spans[-1][0], n)
    return spans


def _best(scores: Sequence[Sequence[float]], steps: Steps) -> list[int]:
    """Return the sequence of tags with the highest sum (Viterbi)."""
    out, begin, inside = 0.0, scores[0][0], NEVER
    back: list[tuple[int, int, int]] = []
    for to_begin, to_inside in scores[1:]:
        came, sums = [], []
        for tag, score in ((OUTSIDE, 0.0), (BEGIN, to_begin), (INSIDE, to_inside)):
            ways = (out + steps[0][tag], begin + steps[1][tag], inside + steps[2][tag])
            best = max(ways)
            came.append(ways.index(best))
            sums.append(best + score)
        back.append((came[0], came[1], came[2]))
        out, begin, inside = sums
    ends = (out, begin, inside)
    tags = [ends.index(max(ends))]
    for ways_back in reversed(back):
        tags.append(ways_back[tags[-1]])
    return tags[::-1]


@functools.cache
def shipped_tagger() -> Tagger:
    """Return the tagger that comes with the package.

    Raises:
        ConfigError: when its file is damaged.
    """
    try:
        return read_tagger(shipped_bytes("weights", "skills.npz"))
    except (OSError, KeyError, ValueError) as error:
        raise ConfigError(f"The model 'skills' cannot be used ({error}).") from error


def pack_tagger(
    settings: Mapping[str, Any], lexicon: Mapping[str, str], weights: Mapping[str, Sequence[int]]
) -> bytes:
    """Return the file that ``read_tagger`` reads; weights are in hundredths."""
    texts = (json.dumps(settings), *map("\n".join, (lexicon, lexicon.values(), weights)))
    data = (np.frombuffer(text.encode(), np.uint8) for text in texts)
    rows = np.array(list(weights.values()), np.int16)
    stream = io.BytesIO()
    np.savez(stream, allow_pickle=False, **dict(zip(TEXTS, data, strict=True)), weights=rows)
    return stream.getvalue()


def read_tagger(data: bytes) -> Tagger:
    """Read what ``pack_tagger`` wrote.

    Raises:
        KeyError, ValueError: when it is damaged.
    """
    with np.load(io.BytesIO(data), allow_pickle=False) as kept:
        head, words, codes, features = (kept[name].tobytes().decode() for name in TEXTS)
        weights = kept["weights"] / np.float32(100)
    settings = json.loads(head)
    steps = {
        layer: tuple(tuple(map(float, row)) for row in rows)
        for layer, rows in settings["steps"].items()
    }
    return Tagger(
        index={name: n for n, name in enumerate(features.split("\n"))},
        weights=weights,
        steps={layer: steps[layer] for layer in LAYERS},
        lexicon=dict(zip(words.split("\n"), codes.split("\n"), strict=True)),
        caution=tuple(float(settings["caution"][layer]) for layer in LAYERS),
    )
