"""How specific a sentence is, as a sum of named features: what could only stand in this profile?

Weights come from ``data/weights/specificity.json`` (``models/specificity`` says how they were
made and how good they are). Length has no weight of its own: only different words that name
something count, up to a limit, and a figure counts only when it is bound to what it counts.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from brandcheck.core.shipped import shipped_toml
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.names import is_capital, is_title_case
from brandcheck.nlp.quantities import QuantityKind
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.passages import Passage

__all__ = ["Moved", "Specific", "specific_features", "specificity", "weighed"]

MOST_WORDS = 10
FEWEST_WORDS = 4
STOCK = ("cliche", "headline_filler", "hedge", "overclaim", "trait_word", "vague", "vague_skill")
HOLLOW = frozenset(
    ("anything", "everyone", "everything", "something", "stuff", "things", "various")
)
ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism")
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV"))
IN_WORDS = {
    "particular words": "different words that name something",
    "general words": "share of words that fit any trade",
    "names": "names of people, places or things",
    "counted": "a number with what it counts",
    "came of it": "what came of it",
    "acts on a thing": "a deed with its object",
    "told as an event": "told as something that happened",
    "stock phrases": "stock phrases",
    "abstract nouns": "share of abstract nouns",
    "duty": "told as a duty or a list of tasks",
    "hollow": "words such as everything and various",
    "trait": "a trait claimed of oneself",
}


@dataclass(frozen=True, slots=True)
class Moved:
    """One feature that moved the score: what it is in words, and how many of 100 points."""

    feature: str
    points: float


@dataclass(frozen=True, slots=True)
class Specific:
    """How specific a sentence is.

    Attributes:
        score: 0 (could be anybody's) to 1 (only this profile's).
        moved: the features that moved it, strongest first.
    """

    score: float
    moved: tuple[Moved, ...]


def specificity(passage: Passage) -> Specific:
    """Return how specific a sentence is, and what made it so."""
    intercept, weights = _weights()
    return weighed(specific_features(passage), intercept, weights)


def weighed(found: dict[str, float], intercept: float, weights: dict[str, float]) -> Specific:
    """Sum up features; the sum is cut to 0 … 1."""
    parts = {name: weights.get(name, 0.0) * value for name, value in found.items()}
    score = min(1.0, max(0.0, intercept + sum(parts[name] for name in sorted(parts))))
    moved = (Moved(IN_WORDS[name], round(100 * part, 1)) for name, part in parts.items() if part)
    return Specific(
        round(score, 4), tuple(sorted(moved, key=lambda m: (-abs(m.points), m.feature)))
    )


def specific_features(passage: Passage) -> dict[str, float]:
    """Return the features of a sentence, each 0 to 1, zeros left out."""
    tokens, shown = rebased(passage.tokens), passage.substance
    listed = [
        (name, hit.span)
        for name in STOCK
        for hit in load_lexicon(name).within(passage.line, passage.span)
    ]
    particular, general = _words(tokens, [span for _, span in listed])
    nouns = [t for t in tokens if t.pos == "NOUN"]
    abstract = sum(t.lower.endswith(ABSTRACT) for t in nouns)
    bound = [q for q in shown.quantities if q.kind is not QuantityKind.DURATION and not q.in_place]
    acts = shown.verb is not None and any(
        t.head == shown.verb.i and t.dep in {"dobj", "obj"} and t.stem in particular for t in tokens
    )
    is_event = any(t.tag == "VBD" and t.stem in particular for t in tokens)
    read = {
        "particular words": min(len(particular), MOST_WORDS) / MOST_WORDS,
        "general words": general / max(FEWEST_WORDS, len(particular) + general),
        "names": min(_n_names(passage, tokens), 2) / 2,
        "counted": min(len(bound), 2) / 2,
        "came of it": float(bool(shown.outcomes)),
        "acts on a thing": float(acts),
        "told as an event": float(is_event),
        "stock phrases": min(len(listed), 2) / 2,
        "abstract nouns": abstract / max(FEWEST_WORDS, len(nouns)),
        "duty": float(shown.duty is not None or _is_list(tokens)),
        "hollow": float(any(t.lower in HOLLOW for t in tokens)),
        "trait": float(any(name == "trait_word" for name, _ in listed)),
    }
    return {name: round(value, 4) for name, value in read.items() if value}


def _words(tokens: Sequence[Token], listed: Sequence[Span]) -> tuple[frozenset[str], int]:
    """Return the different stems that name something, and how many words fit any trade.

    Labels with their figures ("Building 9") are neither.
    """
    labels = word_set("labels") | word_set("furniture")
    kept, general = [], 0
    for n, token in enumerate(tokens):
        if token.pos not in CONTENT or not token.stem or any(map(str.isdigit, token.text)):
            continue
        beside = [t for t in tokens[n + 1 : n + 2] if any(map(str.isdigit, t.text))]
        if beside and token.lemma in labels:
            continue
        if token.lemma in _general() or any(span.contains(token.span) for span in listed):
            general += 1
        else:
            kept.append(token)
    return content_stems(kept), general


def _n_names(passage: Passage, tokens: Sequence[Token]) -> int:
    """Count the names: runs of capitals that do not open the sentence; none in a title."""
    if is_title_case(passage.line):
        return 0
    labels = word_set("labels")
    starts = (
        t
        for n, t in enumerate(tokens)
        if n and t.pos == "PROPN" and is_capital(t) and not is_capital(tokens[n - 1])
    )
    return sum(t.lemma not in labels and t.text.isalpha() for t in starts)


def _is_list(tokens: Sequence[Token]) -> bool:
    """Tell whether a line only lists: commas and no finite verb."""
    finite = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in tokens)
    return not finite and sum(t.text in {",", ";"} for t in tokens) >= 2


@functools.cache
def _general() -> frozenset[str]:
    return frozenset(shipped_toml("general_words.toml")["general"].split())


@functools.cache
def _weights() -> tuple[float, dict[str, float]]:
    place = files("brandcheck").joinpath("data", "weights", "specificity.json")
    data: dict[str, Any] = json.loads(place.read_text("utf-8"))
    return float(data["intercept"]), {name: float(row[0]) for name, row in data["weights"].items()}
