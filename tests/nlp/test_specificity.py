"""Specificity: exact sentences are above vague ones, and padding or stray figures buy nothing."""

from __future__ import annotations

from statistics import mean

import pytest

from brandcheck.nlp.analysis import analyse
from brandcheck.nlp.specificity import Specific, specificity
from brandcheck.parsing import parse

VAGUE = (
    "I am a passionate professional with a proven track record.",
    "I work with various stakeholders on all kinds of projects.",
    "I enjoy solving problems and delivering quality results.",
    "Every day brings new challenges and I love what I do.",
)
EXACT = (
    "I shod the carriage horses of two riding schools in Wexmere.",
    "I translated 40 court letters into Tigrinya for asylum seekers.",
    "My seed bank keeps four apple varieties that no nursery sells.",
    "I cut the queue at the blood clinic from nine weeks to two.",
)
BASES = (
    "I teach adults to read.",
    "I mend church organs.",
    "I sell fish to restaurants.",
    "I plan lessons for beginners.",
    "I look after trees in parks.",
)


def read(text: str) -> Specific:
    analysis = analyse(parse(f"# Ana Example\nClerk\n\n## About\n{text}\n"), language="en")
    (one,) = (p for p in analysis.passages if p.line.section == "about")
    return specificity(one)


def test_every_exact_sentence_is_above_every_vague_one() -> None:
    assert min(read(text).score for text in EXACT) > max(read(text).score for text in VAGUE) + 0.2


@pytest.mark.parametrize(
    "padding",
    [
        " in Room 214",
        " on Floor 12 of Building 9",
        " since 2019",
        " at desk 12, extension 4471",
        " in a fast-paced and dynamic environment where no two days are ever the same",
        " with passion, dedication, integrity and a positive attitude every single day",
        " and I always give my very best in everything that I do",
        " and so on, and more of the same again and again",
    ],
)
def test_padding_and_stray_figures_buy_nothing(padding: str) -> None:
    plain = [read(text).score for text in BASES]
    padded = [read(f"{text[:-1]}{padding}.").score for text in BASES]
    assert mean(padded) <= mean(plain) + 0.01
    assert all(after <= before + 0.05 for before, after in zip(plain, padded, strict=True))


def test_saying_it_twice_buys_nothing() -> None:
    once = read("I mend church organs.").score
    assert read("I mend church organs, church organs, church organs.").score <= once + 0.01


def test_the_parts_explain_the_score() -> None:
    told = read("I translated 40 court letters into Tigrinya for asylum seekers.")
    assert told.moved == tuple(sorted(told.moved, key=lambda m: (-abs(m.points), m.feature)))
    assert "a number with what it counts" in {one.feature for one in told.moved}
    empty = read("I am a passionate professional with a proven track record.")
    assert any(one.points < 0 for one in empty.moved)
    assert 0.0 <= empty.score <= told.score <= 1.0
