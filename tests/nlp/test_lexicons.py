"""Every listed phrase is found in its example and not in its counter-example."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from brandcheck.core.spans import Span
from brandcheck.nlp.lexicons import FOLDER, load_lexicon
from brandcheck.nlp.lines import Line, Role, annotate
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import RawLine

NAMES = sorted(
    path.name.removesuffix(".toml")
    for path in files("brandcheck").joinpath("data", FOLDER).iterdir()
    if path.name.endswith(".toml")
)


def lines(texts: list[str]) -> tuple[Line, ...]:
    raw = [
        RawLine(Span(0, len(t)), "about", Role.PARAGRAPH, -1, t, tuple(range(len(t) + 1)))
        for t in texts
    ]
    return annotate(raw, load("").docs(texts))


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_found_and_counters_are_not(name: str) -> None:
    lexicon = load_lexicon(name)
    entries = lexicon.entries
    assert entries
    assert [e.phrase for e in entries if not (e.example and e.counter)] == []
    found = [{h.value.phrase for h in lexicon.find(x)} for x in lines([e.example for e in entries])]
    wrong = [{h.value.phrase for h in lexicon.find(x)} for x in lines([e.counter for e in entries])]
    missed = [e.phrase for e, hits in zip(entries, found, strict=True) if e.phrase not in hits]
    false = [e.phrase for e, hits in zip(entries, wrong, strict=True) if e.phrase in hits]
    assert (missed, false) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_a_word_list_tells_its_source_and_licence(name: str) -> None:
    lexicon = load_lexicon(name)
    assert lexicon.title
    assert lexicon.source
    assert lexicon.licence == "MIT"
    assert date.fromisoformat(lexicon.date)
    assert all(2000 < year < 2100 for e in lexicon.entries for year in e.years)
    assert len({e.phrase for e in lexicon.entries}) == len(lexicon.entries)
