"""Parses are taken over, and only those of the latest text."""

from __future__ import annotations

from pathlib import Path

import pytest

import brandcheck
from brandcheck.nlp.line_cache import LineCache
from brandcheck.nlp.pipeline import load

PROFILES = sorted((Path(__file__).parents[2] / "examples" / "profiles").glob("*.md"))


class Counted:
    """A model that remembers what it was asked to parse."""

    def __init__(self):
        self.asked = []

    def docs(self, texts):
        """Parse like the model."""
        texts = list(texts)
        self.asked.append(texts)
        return load().docs(texts)


def test_only_new_lines_are_parsed():
    cache, model = LineCache(), Counted()
    first = list(cache.docs(model, ["One line.", "Another.", "One line."]))
    again = list(cache.docs(model, ["Another.", "A third."]))
    assert model.asked == [["One line.", "Another."], ["A third."]]
    assert [doc.text for doc in first] == ["One line.", "Another.", "One line."]
    assert again[0] is first[1]
    assert again[1].text == "A third."


def test_deleted_lines_are_forgotten():
    cache = LineCache()
    list(cache.docs(load(), ["A secret.", "A line."]))
    list(cache.docs(load(), ["A line."]))
    assert len(cache) == 1


def test_another_model_parses_anew():
    cache, one, two = LineCache(), Counted(), Counted()
    list(cache.docs(one, ["A line."]))
    list(cache.docs(two, ["A line."]))
    assert two.asked == [["A line."]]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_an_edited_text_reads_as_if_it_were_new(path):
    text = path.read_text("utf-8")
    cache = LineCache()
    brandcheck.analyze(text, known_lines=cache)
    lines = text.splitlines(keepends=True)
    last = max(n for n, line in enumerate(lines) if line.startswith("- "))
    lines[last] = "- Taught 12 apprentices how to read a wiring plan.\n"
    edited = "".join(lines)
    assert (
        brandcheck.analyze(edited, known_lines=cache).to_json()
        == brandcheck.analyze(edited).to_json()
    )
