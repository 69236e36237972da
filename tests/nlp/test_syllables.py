import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.nlp.syllables import syllables

# Counts of a dictionary (General American); words whose count is disputed are not in it.
KNOWN = json.loads((Path(__file__).parent / "syllables.json").read_text("utf-8"))


def test_known_words():
    assert len(KNOWN) >= 200
    wrong = {word: syllables(word) - count for word, count in KNOWN.items()}
    wrong = {word: error for word, error in wrong.items() if error}
    assert len(wrong) <= 0.03 * len(KNOWN), wrong
    assert set(wrong.values()) <= {-1, 1}
    assert abs(sum(wrong.values())) <= 4


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("SQL", 3),
        ("html", 4),
        ("I", 1),
        ("2019", 1),
        ("B2B", 1),
        ("don't", 1),
        ("couldn’t", 2),
        ("Résumé", 3),
        ("naïve", 1),
        ("the", 1),
        ("YEARS", 1),
        ("", 1),
        ("&", 1),
        ("rhythm", 2),
        ("coordinates", 4),
        ("handled", 2),
        ("services", 3),
    ],
)
def test_rules(word, count):
    assert syllables(word) == count


@given(st.text(max_size=40))
def test_any_word_has_at_least_one_and_no_more_than_its_letters(word):
    # Some letters, such as the ligature "ﬃ", fold to several.
    count = syllables(word)
    assert 1 <= count <= max(1, 18 * len(word))


@given(st.from_regex(r"[a-z]{1,15}", fullmatch=True))
def test_case_and_apostrophes_change_nothing(word):
    assert syllables(word.upper()) == syllables(word.title()) == syllables(word)
    assert syllables(f"{word}'") == syllables(f"’{word}") == syllables(word)
    assert syllables(word) <= len(word) + 1
