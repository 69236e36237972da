"""Who somebody is moves no score and no finding, and plain English costs nothing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from brandcheck.core.profile import SectionKind
from brandcheck.nlp.known_names import PEOPLE, PLACES, introduced
from brandcheck.nlp.wordsets import word_set
from brandcheck.parsing import parse
from brandcheck.testing import context
from scripts import fairness
from scripts.swaps import KINDS, profiles, swaps, words

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = [path for path in profiles() if path.parent.name == "profiles"]
FURTHEST = 3.0


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_who_somebody_is_changes_nothing(path: Path) -> None:
    tried = [
        (swap, fairness.difference(swap.before, swap.after))
        for swap in swaps(path, per_kind=1, start=EXAMPLES.index(path))
    ]
    assert len(tried) > 3
    assert [(swap.kind, swap.to, found) for swap, found in tried if found] == []


def test_every_kind_of_swap_is_tried_and_names_are_many() -> None:
    kinds = {swap.kind for path in EXAMPLES for swap in swaps(path, per_kind=1)}
    assert kinds == set(KINDS)
    assert len(set(words()["names"])) >= 40
    assert any(" " not in name for name in words()["names"])


def test_plain_english_scores_like_fluent_english() -> None:
    pairs = fairness.paraphrases()
    assert len(pairs) >= 40
    assert [(pair.by, pair.plain) for pair in pairs if abs(pair.by) > FURTHEST] == []


def test_names_that_stand_for_others_mean_nothing_to_any_list() -> None:
    listed = set().union(
        *(word_set(name) for name in ("roles", "kin", "learners", "bodies", "events"))
    )
    stand_ins = {word.lower() for name in (*PEOPLE, *PLACES) for word in name.split()}
    assert stand_ins & listed == set()
    assert len(stand_ins) == 2 * len(PEOPLE) + len(PLACES)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A nurse, Gunilla Frisk, and I wrote it.", ["Gunilla Frisk"]),
        ("I sat with Mr Selvam for a week.", ["Selvam"]),
        ("Built with the foreman Juan de la Cruz", ["Juan de la Cruz"]),
        ("I learnt from my uncle Emeka, who taught me.", ["Emeka"]),
        ("I am a designer and use Adobe Photoshop.", []),
        ("Good knowledge of MS Project and MS Office.", []),
        ("I met the teacher on Monday.", []),
    ],
)
def test_people_whom_a_sentence_introduces_are_found(text: str, names: list[str]) -> None:
    assert list(introduced(text)) == names


@pytest.mark.parametrize(
    "name", ["Grace Hope Baker", "Nguyễn Thị Hồng Nhung", "Ng", "Will Power-Best"]
)
def test_spans_point_at_the_name_as_it_is_written(name: str) -> None:
    profile = parse(
        f"# {name}\nBaker\n\n## About\nThe shop of {name} is open. I hope to see you.\n"
    )
    tokens = [
        t
        for line in context(profile).text.lines
        if line.section == SectionKind.ABOUT
        for t in line.tokens
    ]
    named = [t for t in tokens if t.text in {word for one in PEOPLE for word in one.split()}]
    assert len(named) == 2
    assert profile.source[named[0].span.start : named[1].span.end] == name
    assert all(a.span.start <= b.span.start for a, b in itertools.pairwise(tokens))
    assert "hope" in {t.lower for t in tokens}
