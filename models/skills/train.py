"""Make brandcheck/data/weights/skills.npz: which words of a line are a skill?

usage: python -m models.skills.train [--measure]

A conditional random field (python-crfsuite) for each of two layers, on the features of
``brandcheck.nlp.skills.features``. ``--measure`` writes ``metrics.json``: cross-validation in
which no group of sentences is on both sides.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

from brandcheck.core.spans import Span
from brandcheck.nlp.lines import Role, annotate
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import STRAIGHT, RawLine
from brandcheck.nlp.skills.features import line_features
from brandcheck.nlp.skills.index import SkillIndex
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.tagger import LAYERS, pack_tagger
from brandcheck.nlp.skills.taxonomy import taxonomy
from brandcheck.nlp.stems import stem
from models.skills.texts import copies, labels_of, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.skills.features import Found
    from models.skills.texts import Example

__all__ = ["HERE", "OUT", "Row", "build", "fit", "lexicon", "lines_of", "rows_of"]

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "brandcheck" / "data" / "weights" / "skills.npz"
TAGS = ("O", "B", "I")
SETTINGS = {"c1": 0.1, "c2": 2.0, "max_iterations": 80, "feature.minfreq": 2}
SEED = 7
# Taken off the score of each beginning: fewer phrases, and more of them right. Chosen where
# precision rises and F1 does not fall (SkillSpan dev; see card.md).
CAUTION = {"S": 1.2, "K": 0.4}
STEPS_OF_FREQUENCY = (1, 3, 10)
# Weights below this many hundredths in all four columns change no more than one tag in a thousand.
LEAST = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence as the tagger sees it."""

    example: Example
    line: Line
    found: tuple[Found, ...]


def lexicon() -> dict[str, str]:
    """Return how often each stem opens names of skills, stands in them, and in knowledge."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for skill in taxonomy():
        if skill.id.startswith("own:"):
            continue
        first, *rest = map(stem, fold_label(skill.label).split())
        if skill.kind == "skill":
            counts[first][0] += 1
            for word in set(rest):
                counts[word][1] += 1
        else:
            for word in {first, *rest}:
                counts[word][2] += 1
    return {
        word: "".join(str(sum(n >= step for step in STEPS_OF_FREQUENCY)) for n in numbers)
        for word, numbers in sorted(counts.items())
    }


def lines_of(texts: Sequence[str]) -> tuple[Line, ...]:
    """Parse texts, each as a paragraph of its own."""
    straight = [text.translate(STRAIGHT) for text in texts]
    raw = [
        RawLine(
            Span(0, max(1, len(text))), "about", Role.PARAGRAPH, -1, text, (*range(len(text) + 1),)
        )
        for text in straight
    ]
    return annotate(raw, load().docs(straight))


def rows_of(examples: Sequence[Example]) -> list[Row]:
    """Parse examples and look names up."""
    index = SkillIndex(taxonomy())
    rows = []
    for example, line in zip(examples, lines_of([e.text for e in examples]), strict=True):
        found = tuple((hit.first, hit.last, hit.value.kind) for hit in index.find(line))
        rows.append(
            Row(example, line, tuple(f for f in found if not _is_withheld(f, line, example)))
        )
    return rows


def _is_withheld(found: Found, line: Line, example: Example) -> bool:
    start, last = line.tokens[found[0]].at, line.tokens[found[1]]
    return any(start < b and last.at + len(last.text) > a for a, b in example.unknown)


def tags_of(row: Row, layer: str) -> list[str]:
    """Return the tag of each token.

    Raises:
        ValueError: when a mark covers no token.
    """
    tags = ["O"] * len(row.line.tokens)
    for mark in row.example.marks:
        if mark.layer != layer:
            continue
        inside = [
            t.i for t in row.line.tokens if t.at < mark.end and t.at + len(t.text) > mark.start
        ]
        if not inside:
            message = f"a mark covers no word: {row.example.text}"
            raise ValueError(message)
        for number in inside:
            tags[number] = "B" if number == inside[0] else "I"
    return tags


def fit(rows: Sequence[Row], known: dict[str, str]) -> bytes:
    """Learn the weights of both layers; return them as they are shipped."""
    features = [line_features(row.line, row.found, known) for row in rows]
    weights: dict[str, list[int]] = defaultdict(lambda: [0] * (2 * len(LAYERS)))
    steps = {}
    for n, layer in enumerate(LAYERS):
        state, steps[layer] = _learn(features, [tags_of(row, layer) for row in rows])
        for name, row in state.items():
            for at, tag in enumerate(TAGS[1:]):
                weights[name][2 * n + at] = round(100 * (row[tag] - row["O"]))
    kept = {k: w for k, w in sorted(weights.items()) if max(map(abs, w)) >= LEAST}
    return pack_tagger({"caution": CAUTION, "steps": steps}, known, kept)


def _learn(
    features: Sequence[Sequence[Sequence[str]]], tags: Sequence[list[str]]
) -> tuple[dict[str, Counter[str]], list[list[float]]]:
    """Return the weight of each tag by feature, and of each step from tag to tag."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(SETTINGS)
    for row, told in zip(features, tags, strict=True):
        if row:
            trainer.append(row, told)
    with tempfile.NamedTemporaryFile(suffix=".crf") as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        with tagger.open(model.name):
            info = tagger.info()
    state: dict[str, Counter[str]] = defaultdict(Counter)
    for (name, tag), weight in info.state_features.items():
        state[name][tag] = weight
    steps = [[round(info.transitions.get((a, b), 0.0), 2) for b in TAGS] for a in TAGS]
    steps[0][2] = -1e6
    return state, steps


def build(examples: Sequence[Example], out: Path) -> None:
    """Learn from all sentences and their copies, and write the shipped file."""
    labels = labels_of(taxonomy())
    rows = rows_of([*examples, *copies(examples, labels, SEED)])
    out.write_bytes(fit(rows, lexicon()))


def main(*, measure: bool) -> None:
    """Write the weights, and with ``measure`` the figures."""
    examples = read(HERE / "data.txt")
    build(examples, OUT)
    print(f"{len(examples)} sentences, {OUT.stat().st_size:,} bytes")
    if measure:
        from models.skills.measure import metrics

        figures = metrics(examples)
        (HERE / "metrics.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
        print(json.dumps(figures["all"], indent=1))


if __name__ == "__main__":
    main(measure="--measure" in sys.argv[1:])
