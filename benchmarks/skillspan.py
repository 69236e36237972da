"""SkillSpan's sentences: what is found in them, beside a gazetteer and a guess without looking."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.profile import Origin, Profile, Section, SectionKind
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import annotate, raw_lines
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.skills.find import find_skills
from brandcheck.nlp.skills.index import SkillIndex
from brandcheck.nlp.skills.tagger import LAYERS, shipped_tagger
from brandcheck.nlp.skills.taxonomy import taxonomy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from brandcheck.nlp.lines import Line

    Places = set[tuple[int, int]]

__all__ = ["Posting", "extraction", "figures", "lines_of", "postings"]


@dataclass(frozen=True, slots=True)
class Posting:
    """A sentence as words, with the spans of both layers (first and last number of a word)."""

    tokens: tuple[str, ...]
    marks: dict[str, frozenset[tuple[int, int]]]
    source: str

    @property
    def text(self) -> str:
        """The words with blanks between."""
        return " ".join(self.tokens)


def postings(place: Path) -> list[Posting]:
    """Read a file of SkillSpan."""
    rows = [json.loads(line) for line in place.read_text("utf-8").splitlines()]
    return [
        Posting(
            tuple(row["tokens"]),
            {"S": _spans(row["tags_skill"]), "K": _spans(row["tags_knowledge"])},
            row["source"],
        )
        for row in rows
        if row["tokens"]
    ]


def _spans(tags: Sequence[str]) -> frozenset[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for number, tag in enumerate(tags):
        if tag == "B" or (tag == "I" and (number == 0 or tags[number - 1] == "O")):
            spans.append((number, number))
        elif tag == "I":
            spans[-1] = (spans[-1][0], number)
    return frozenset(spans)


def lines_of(rows: Sequence[Posting]) -> tuple[Line, ...]:
    """Read the sentences as paragraphs of one About section."""
    source = "\n".join(row.text for row in rows)
    spans, start = [], 0
    for row in rows:
        spans.append(Span(start, start + len(row.text)))
        start += len(row.text) + 1
    section = Section(SectionKind.ABOUT, Span(0, len(source)), paragraphs=tuple(spans))
    raw = raw_lines(Profile(source, (section,), Origin("text")))
    return annotate(raw, load().docs(line.text for line in raw))


def extraction(rows: Sequence[Posting]) -> dict[str, str]:
    """Return figures of the product, of each layer and of the baselines."""
    lines = lines_of(rows)
    places = _Places(rows)
    index = SkillIndex(taxonomy())
    hits = [list(index.find(line)) for line in lines]
    tagged = shipped_tagger().find(
        lines, [[(h.first, h.last, h.value.kind) for h in found] for found in hits]
    )
    layers = {
        k: places.of(
            Span(line.tokens[t.first].span.start, line.tokens[t.last].span.end)
            for line, found in zip(lines, tagged, strict=True)
            for t in found
            if t.layer == k
        )
        for k in LAYERS
    }
    shown = places.of(m.span for m in find_skills(lines, taxonomy()))
    union = [s | k for s, k in zip(layers["S"], layers["K"], strict=True)]
    right = [set(row.marks["S"] | row.marks["K"]) for row in rows]
    told = {
        "as shown to users": figures(shown, right),
        "tagger alone, both layers": figures(union, right),
        "tagger, skill": figures(layers["S"], [set(row.marks["S"]) for row in rows]),
        "tagger, knowledge": figures(layers["K"], [set(row.marks["K"]) for row in rows]),
        "gazetteer alone": figures(places.of(h.span for f in hits for h in f), right),
        "every whole sentence": figures([{(0, len(r.tokens) - 1)} for r in rows], right),
    }
    for source in sorted({row.source for row in rows}):
        some = [n for n, row in enumerate(rows) if row.source == source]
        told[f"as shown, {source}"] = figures([shown[n] for n in some], [right[n] for n in some])
    return told


class _Places:
    """Turns spans of the joined text into numbers of words."""

    def __init__(self, rows: Sequence[Posting]) -> None:
        self._n_rows = len(rows)
        self._owner: list[tuple[int, int]] = []
        for number, row in enumerate(rows):
            for at, token in enumerate(row.tokens):
                self._owner += [(number, at)] * (len(token) + 1)

    def of(self, spans: Iterable[Span]) -> list[Places]:
        """Return, for each sentence, the spans as first and last word."""
        places: list[Places] = [set() for _ in range(self._n_rows)]
        for span in spans:
            number, first = self._owner[span.start]
            places[number].add((first, self._owner[span.end - 1][1]))
        return places


def figures(told: Sequence[Places], right: Sequence[Places]) -> str:
    """Return strict and overlap precision, recall and F1, in percent."""
    pairs = list(zip(told, right, strict=True))
    n_told, n_right = sum(map(len, told)), sum(map(len, right))
    same = sum(len(a & b) for a, b in pairs)
    strict = _three(same, n_told, same, n_right)
    held = sum(_meets(span, b) for a, b in pairs for span in a)
    found = sum(_meets(span, a) for a, b in pairs for span in b)
    return f"{strict}   {_three(held, n_told, found, n_right)}   n {n_told} of {n_right}"


def _meets(span: tuple[int, int], others: Places) -> bool:
    return any(span[0] <= last and first <= span[1] for first, last in others)


def _three(held: int, n_told: int, found: int, n_right: int) -> str:
    precision, recall = held / max(1, n_told), found / max(1, n_right)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return " / ".join(f"{100 * value:4.1f}" for value in (precision, recall, f1))
