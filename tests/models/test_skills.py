"""The sentences with marked skills are well formed, and the shipped tagger is made from them."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from brandcheck.nlp.skills.tagger import LAYERS, read_tagger
from brandcheck.nlp.skills.taxonomy import taxonomy
from models.skills.measure import figures, folds, spans_of
from models.skills.texts import Mark, copies, labels_of, read

if TYPE_CHECKING:
    from pathlib import Path

pycrfsuite = pytest.importorskip("pycrfsuite")

from models.skills import train  # noqa: E402 (it needs the library that may be absent)

EXAMPLES = read(train.HERE / "data.txt")
CARD = (train.HERE / "card.md").read_text("utf-8")
CONTACT = re.compile(r"\S@\S|https?:|www\.|(?<!\w)@\w")


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = re.findall(r"[\w']+", text.casefold())
    return {tuple(found[at : at + length]) for at in range(len(found) - length + 1)}


def test_there_are_enough_sentences_of_many_fields() -> None:
    groups = {e.group for e in EXAMPLES}
    marks = Counter(mark.layer for e in EXAMPLES for mark in e.marks)
    quiet = sum(not e.marks for e in EXAMPLES)
    assert len(EXAMPLES) >= 1300
    assert sum(not g.startswith(("advert", "profile")) for g in groups) >= 60
    assert min(marks[layer] for layer in LAYERS) >= 1000
    assert 0.25 <= quiet / len(EXAMPLES) <= 0.5


def test_texts_are_tidy_and_unique() -> None:
    texts = Counter(e.text.casefold() for e in EXAMPLES)
    assert [text for text, n in texts.items() if n > 1] == []
    assert [e.text for e in EXAMPLES if e.text != " ".join(e.text.split())] == []
    assert [e.text for e in EXAMPLES if set("[]") & set(e.text) or CONTACT.search(e.text)] == []
    fives = Counter(chain.from_iterable(runs(e.text, 5) for e in EXAMPLES))
    assert [run for run, n in fives.items() if n > 4] == []


def test_marks_are_words() -> None:
    for e in EXAMPLES:
        for mark in e.marks:
            words = e.text[mark.start : mark.end]
            assert words == words.strip(" ,;").removesuffix("."), e.text


def test_nothing_is_shared_with_the_gold_benchmark() -> None:
    gold = train.HERE.parents[1] / "benchmarks" / "gold"
    texts = [p.read_text("utf-8") for p in sorted((gold / "profiles").glob("*.md"))]
    pairs = [json.loads(row) for row in (gold / "pairs.jsonl").read_text("utf-8").splitlines()]
    texts += [pair[side] for pair in pairs for side in ("before", "after")]
    parts = set(chain.from_iterable(runs(text, 7) for text in texts))
    assert len(parts) > 1000
    assert [e.text for e in EXAMPLES if runs(e.text, 7) & parts] == []


def test_marks_are_read(tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("## x\nI [S:teach [K:maths]] well\n", "utf-8")
    assert read(tmp_path / "data.txt")[0].marks == (Mark(2, 13, "S"), Mark(8, 13, "K"))
    (tmp_path / "data.txt").write_text("I [S:teach\n", "utf-8")
    with pytest.raises(ValueError, match="does not close"):
        read(tmp_path / "data.txt")


def test_copies_keep_their_marks_on_words() -> None:
    made = list(copies(EXAMPLES[:200], labels_of(taxonomy()), train.SEED))
    assert made == list(copies(EXAMPLES[:200], labels_of(taxonomy()), train.SEED))
    assert len(made) > 100
    for copy in made:
        for mark in copy.marks:
            words = copy.text[mark.start : mark.end]
            assert words
            assert words == words.strip()


def test_no_group_is_on_both_sides() -> None:
    for train_rows, test_rows in folds(EXAMPLES, 5):
        groups = [{EXAMPLES[n].group for n in rows} for rows in (train_rows, test_rows)]
        assert groups[0].isdisjoint(groups[1])


def test_figures_count_each_side_once() -> None:
    told, right = [[(0, 1), (3, 3)]], [[(0, 1), (1, 2)]]
    assert figures(told, right)["strict"] == [50.0, 50.0, 50.0]
    assert figures(told, right)["overlap"] == [50.0, 100.0, 66.7]
    assert spans_of(["B", "I", "O", "I", "B"]) == [(0, 1), (3, 3), (4, 4)]


def test_the_lexicon_is_the_taxonomys() -> None:
    shipped = read_tagger(train.OUT.read_bytes())
    assert shipped.lexicon == train.lexicon()
    assert shipped.caution == tuple(train.CAUTION[layer] for layer in LAYERS)


def test_learning_is_repeatable() -> None:
    """The whole takes a minute, so a part is learnt twice; the card has the whole's digest."""
    rows = train.rows_of(EXAMPLES[:120])
    known = train.lexicon()
    assert train.fit(rows, known) == train.fit(rows, known)
    assert hashlib.sha256(train.OUT.read_bytes()).hexdigest() in CARD


def test_metrics_are_of_the_shipped_sentences() -> None:
    told = json.loads((train.HERE / "metrics.json").read_text("utf-8"))
    assert told["sentences"] == len(EXAMPLES)
    assert told["groups"] == len({e.group for e in EXAMPLES})
