"""What counts as a quantity, and what only looks like one."""

from __future__ import annotations

import pytest

from brandcheck.nlp.quantities import quantities

from .textlines import analysed

COUNTED = [
    ("Taught 28 pupils to read music", "28 pupils"),
    ("Answered forty-two letters a week", "forty"),
    ("Halved the number of lost keys", "Halved"),
    ("Brought breakages down to one in thirty", "thirty"),
    ("Saved £3,400 on diesel", "3,400"),
    ("Led a crew of 11", "11"),
    ("Raised attendance by 12%", "12"),
    ("Moved 340 tonnes of gravel", "340 tonnes"),
    ("Twice rebuilt the lock gates", "Twice"),
]

NOT_COUNTED = [
    "Cleaned Room 214",
    "Worked on Form 27B",
    "Since 2008 in the trade",
    "Ran the Arcline TX-350",
    "Version 3.2 of the manual",
    "In Bay 3 and Bay 4",
    "March 2019 to June 2021",
    "Worked 4 on 4 off",
    "The number 27 bus",
    "Level 3 award",
    "Kept the shop (2 screens, 3 chairs, 1 printer)",
]


@pytest.mark.parametrize(("text", "words"), COUNTED)
def test_a_number_bound_to_a_thing_counts(text, words):
    line = analysed(text)[0]
    assert any(words in q.span.of(text) for q in quantities(line.tokens))


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_labels_dates_and_models_do_not_count(text):
    line = analysed(text)[0]
    assert [q.span.of(text) for q in quantities(line.tokens)] == []


def test_the_size_of_a_place_is_marked_as_such():
    line = analysed("Picked orders in a 90,000 sq ft warehouse with 11 doors")[0]
    assert all(q.in_place for q in quantities(line.tokens) if q.noun and q.noun.lemma != "door")
