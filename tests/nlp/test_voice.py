"""The owner in the third person is told from other people and from words that look like a name."""

from __future__ import annotations

import pytest

from brandcheck.nlp.known_names import owner_name
from brandcheck.nlp.voice import first_person, third_person
from brandcheck.parsing import parse
from brandcheck.testing import context


def told(name: str, about: str) -> list[str]:
    ctx = context(parse(f"# {name}\n\n## About\n{about}\n"))
    owner = owner_name(ctx.profile)
    return [m.span.of(ctx.profile.source) for m in third_person(ctx.lines("about"), owner)]


@pytest.mark.parametrize(
    ("name", "about", "quotes"),
    [
        ("Orla Quinn", "Orla binds books. She lives by the canal.", ["Orla binds", "She lives"]),
        ("Ivo Tarr", "I climb masts. Ivo has climbed 900 of them.", ["Ivo has"]),
        (
            "Noor Bello-Ash",
            "Ms Bello-Ash is a judge and she writes.",
            ["Ms Bello-Ash is", "she writes"],
        ),
        (
            "Per Lund",
            "He sails, and he is known for his knots.",
            ["He sails", "he is", "his knots"],
        ),
        ("Ada Voss", "Ada's love of clocks began early.", ["Ada's"]),
    ],
)
def test_the_owner_in_the_third_person_is_found(name: str, about: str, quotes: list[str]) -> None:
    assert told(name, about) == quotes


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Orla Quinn", "My teacher, Anna Berg, never praised. She kept each book."),
        ("Hope Larsen", "Hope is what a lifeboat sells."),
        ("Mark Reyes", "I mark trees for the saw. Mark twice, fell once."),
        ("Sam Ode", "Sam Ode Roofing has six ladders."),
        ("Orla Quinn", "The binder has her tools and I have mine."),
        ("", "A nurse said he would wait."),
    ],
)
def test_others_are_left_alone(name: str, about: str) -> None:
    assert told(name, about) == []


def test_first_person_is_found_with_the_word_after_it() -> None:
    ctx = context(parse("## About\nI bind books by my window. They sent me one.\n"))
    spans = [m.span.of(ctx.profile.source) for m in first_person(ctx.lines("about"))]
    assert spans == ["I bind", "my window", "me one"]
