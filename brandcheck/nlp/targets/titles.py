"""Finding titles of work: the same words first, then words, letters and meaning alike."""

from __future__ import annotations

import functools
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np

from brandcheck.nlp.relatedness import load_vectors
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.linking import learnt_vectors, place_texts
from brandcheck.nlp.stems import stem
from brandcheck.nlp.targets.words import target_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["TitleIndex", "bare_title"]

# Shares of common words (rare ones count more), letters in threes, the last word, and of
# related and learnt vectors; chosen on the validation half of a public set of vacancy titles.
SHARES = (0.40, 0.25, 0.10, 0.10, 0.15)
N_BY_WORDS = 150
N_BY_MEANING = 60


def bare_title(title: str) -> str:
    """Return a folded title without words of level, contract and place ("senior", "part-time")."""
    words = fold_label(title).split()
    kept = [word for word in words if word not in target_words("levels") and not word.isdigit()]
    return " ".join(kept or words)


class TitleIndex:
    """Titles and whose they are: several owners may share one, the first listed comes first.

    Owners are numbers; of each owner's titles the first is its own name.
    """

    def __init__(self, titles: Sequence[Sequence[str]]) -> None:
        """Index the folded titles of owners 0, 1, 2 and so on."""
        self._titles = titles

    def exact(self, key: str) -> tuple[tuple[int, bool], ...]:
        """Return the owners of a folded title, and whether it is their own name; own names first.

        Of two owners who have it as their name the earlier comes first.
        """
        return tuple((owner, place == 0) for place, owner in sorted(self._exact.get(key, ())))

    def alike(self, key: str) -> dict[int, float]:
        """Return how alike each owner's best title is to a folded title, 0 to 1."""
        words = key.split()
        scores: dict[int, float] = {}
        meaning = self._meaning(key)
        weights = self._weights(words)
        letters = _letters(key)
        for number in self._candidates(weights, meaning):
            owner, name = self._all[number]
            others = name.split()
            parts = (
                _cosine(weights, self._weights(others)),
                _overlap(letters, _letters(name)),
                float(words[-1:] == others[-1:]),
                *(float(part[owner]) for part in meaning),
            )
            score = sum(share * part for share, part in zip(SHARES, parts, strict=True))
            scores[owner] = max(score, scores.get(owner, 0.0))
        return scores

    @functools.cached_property
    def _exact(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for owner, names in enumerate(self._titles):
            for place, name in enumerate(names):
                found[name].append((min(place, 1), owner))
        return found

    @functools.cached_property
    def _all(self) -> tuple[tuple[int, str], ...]:
        return tuple((owner, name) for owner, names in enumerate(self._titles) for name in names)

    @functools.cached_property
    def _postings(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, (_, name) in enumerate(self._all):
            for word in set(name.split()):
                found[word].append(number)
        return found

    @functools.cached_property
    def _first(self) -> Sequence[int]:
        """Number of each owner's own name."""
        found: dict[int, int] = {}
        for number, (owner, _) in enumerate(self._all):
            found.setdefault(owner, number)
        return tuple(found[owner] for owner in range(len(self._titles)))

    @functools.cached_property
    def _places(self) -> tuple[np.ndarray, ...]:
        texts = [_stems(names[0]) for names in self._titles]
        return tuple(place_texts(texts, v) for v in (load_vectors(), learnt_vectors()))

    def _meaning(self, key: str) -> tuple[np.ndarray, ...]:
        text = [_stems(key)]
        return tuple(
            np.clip(places @ place_texts(text, vectors)[0], 0.0, 1.0)
            for places, vectors in zip(
                self._places, (load_vectors(), learnt_vectors()), strict=True
            )
        )

    def _candidates(self, weights: Mapping[str, float], meaning: Sequence[np.ndarray]) -> list[int]:
        shares: Counter[int] = Counter()
        for word, weight in weights.items():
            for number in self._postings.get(word, ()):
                shares[number] += weight / (1 + len(self._all[number][1].split()))  # type: ignore[assignment]
        by_words = sorted(shares, key=lambda number: (-shares[number], number))[:N_BY_WORDS]
        total = np.asarray(sum(meaning))
        by_meaning = np.argsort(-total, kind="stable")[:N_BY_MEANING].tolist()
        return list(dict.fromkeys((*by_words, *(self._first[owner] for owner in by_meaning))))

    def _weights(self, words: Iterable[str]) -> dict[str, float]:
        """Return a unit vector of words by how rare they are in titles."""
        n_all = len(self._all)
        weights = {w: math.log(n_all / (1 + len(self._postings.get(w, ())))) for w in words}
        size = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / size for word, weight in weights.items()}


def _stems(key: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in key.split())


def _letters(key: str) -> frozenset[str]:
    return frozenset(
        padded[n : n + 3]
        for padded in (f" {word} " for word in key.split())
        for n in range(len(padded) - 2)
    )


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    size = math.sqrt(len(one) * len(other))
    return len(one & other) / size if size else 0.0


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[word] for word, weight in one.items() if word in other)
