"""Rewrites are exactly right on the listed cases, and nothing is rewritten where nothing is sure."""

from __future__ import annotations

import csv
import functools
import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.nlp.analysis import analyse
from brandcheck.nlp.known_names import owner_name
from brandcheck.nlp.rewriting.rewrites import own_voice, rewrites
from brandcheck.parsing import parse

DATA = Path(__file__).parents[1] / "data" / "rewrites.tsv"
ROLE = "## Experience\n### Clerk · Marlow & Finch\n{dates}- {text}\n"
FRAMES = {
    "past": ROLE.replace("{dates}", "2012 – 2015\n"),
    "now": ROLE.replace("{dates}", "2012 – Present\n"),
    "undated": ROLE.replace("{dates}", ""),
    "about": "# Bo Example\nOrgan builder\n\n## About\n{text}\n",
}


@functools.cache
def cases() -> tuple[tuple[str, str, str], ...]:
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple((place, before, after) for place, before, after in list(rows)[1:])


def rewritten(place: str, text: str) -> str:
    """Return a text with every rewrite applied."""
    analysis = analyse(parse(FRAMES[place].replace("{text}", text)), language="en")
    profile = analysis.profile
    name = owner_name(profile)
    found = [one for line in analysis.lines for one in rewrites(profile, line)]
    found += own_voice(analysis.lines, name, profile.source).values()
    source = profile.source
    for one in sorted(found, key=lambda one: one.span, reverse=True):
        source = source[: one.span.start] + one.replacement + source[one.span.end :]
    before, _, after = FRAMES[place].partition("{text}")
    assert source.startswith(before)
    return source.removeprefix(before).removesuffix(after)


def test_there_are_enough_cases() -> None:
    kept = [before for _, before, after in cases() if after == "-"]
    assert len(cases()) >= 700
    assert len(kept) >= 350
    assert len({(place, before) for place, before, _ in cases()}) == len(cases())


@pytest.mark.parametrize(("place", "before", "after"), cases(), ids=lambda text: text[:60])
def test_each_case_is_exactly_right(place: str, before: str, after: str) -> None:
    assert rewritten(place, before) == (before if after == "-" else after)


@pytest.mark.parametrize(
    ("place", "after"),
    [(place, after) for place, _, after in cases() if after != "-"],
    ids=lambda text: text[:60],
)
def test_a_rewritten_text_needs_no_further_rewrite(place: str, after: str) -> None:
    assert rewritten(place, after) == after


@pytest.mark.parametrize(
    ("place", "text", "after"),
    [
        ("about", "I’m responsible for running the kiln.", "I run the kiln."),
        ("past", "Was  responsible   for managing three clerks", "Managed three clerks"),
        ("past", "Responsible for managing three clerks.", "Managed three clerks."),
        ("about", "Bo’s forge is his pride.", "My forge is my pride."),
        ("about", "The sign says “the rota was redesigned by me”.", ""),
    ],
)
def test_spacing_and_kinds_of_quotes_change_nothing(place: str, text: str, after: str) -> None:
    assert rewritten(place, text) == (after or text)


TRIGGERS = """
Responsible responsible for in charge of tasked with was were am is I We my My duties included role job
to be managing ordering training planning and , or the a 40 three lifts clerks maintenance carried out
an inspection conducted by me us redesigned rota try always do best guess think that like sort kind
just only quite good at He She Bo his her himself leads team order able managed succeeded cutting prior
total utilised each every daily basis on " . ; - not n't 's desperately need
"""


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(TRIGGERS.split()), min_size=1, max_size=14),
    st.sampled_from(sorted(FRAMES)),
)
def test_any_run_of_such_words_is_read_without_a_fault(words: list[str], place: str) -> None:
    text = " ".join(words)
    analysis = analyse(parse(FRAMES[place].replace("{text}", text)), language="en")
    found = [one for line in analysis.lines for one in rewrites(analysis.profile, line)]
    for one, other in itertools.pairwise(found):
        assert one.span.end <= other.span.start
    for one in found:
        assert analysis.profile.text(one.span) != one.replacement
        assert one.replacement.strip()
    own_voice(analysis.lines, owner_name(analysis.profile), analysis.profile.source)
