import gc
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.nlp import _textstat
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.readability import Readability, readability
from brandcheck.nlp.syllables import syllables

PLAIN = "I plan the care of thirty people who live alone on our hills"
SENTENCE = PLAIN.split()
TEXT = [SENTENCE] * 12


def test_nothing_is_said_under_a_hundred_words():
    assert readability([]) is None
    assert readability([["word"] * 99]) is None
    assert readability([["word"] * 100]) is not None


def test_little_is_claimed_under_a_hundred_and_fifty():
    assert readability([["word"] * 149]).confidence == "low"
    assert readability([["word"] * 150]).confidence == "normal"


def test_numbers_by_hand():
    words, letters = 13 * 12, 12 * sum(map(len, SENTENCE))
    count = 12 * 16
    found = readability(TEXT)
    assert (found.n_words, found.n_sentences) == (words, 12)
    assert found.flesch_reading_ease == pytest.approx(
        206.835 - 1.015 * 13 - 84.6 * count / words, abs=0.01
    )
    assert found.flesch_kincaid_grade == pytest.approx(
        0.39 * 13 + 11.8 * count / words - 15.59, abs=0.01
    )
    assert found.ari == pytest.approx(4.71 * letters / words + 0.5 * 13 - 21.43, abs=0.01)
    assert found.coleman_liau == pytest.approx(
        0.058 * 100 * letters / words - 0.296 * 100 * 12 / words - 15.8, abs=0.01
    )


def test_grade_is_the_middle_one():
    found = readability(TEXT)
    grades = sorted((found.flesch_kincaid_grade, found.coleman_liau, found.ari))
    assert found.grade == grades[1]


def test_formulas_are_those_of_the_public_textstat(monkeypatch):
    import textstat
    import textstat.backend.counts._count_syllables as theirs

    monkeypatch.setattr(theirs, "get_cmudict", lambda _: Ours())
    text = " ".join(" ".join(words) + "." for words in TEXT)
    found = readability(TEXT)
    for ours, name in (
        (found.flesch_reading_ease, "flesch_reading_ease"),
        (found.flesch_kincaid_grade, "flesch_kincaid_grade"),
        (found.coleman_liau, "coleman_liau_index"),
    ):
        assert ours == pytest.approx(getattr(textstat, name)(text), abs=0.01), name
    # theirs counts the full stops as letters of words
    words = found.n_words
    assert found.ari == pytest.approx(
        textstat.automated_readability_index(text) - 4.71 * 12 / words, abs=0.01
    )


class Ours(dict):
    """A dictionary that knows every word, by our rules."""

    def __missing__(self, word):
        return [["A1"] * syllables(word)]


@pytest.mark.parametrize(
    "sentence",
    [
        ["We", "cut", "it", "by", "3.5%", "in", "Node.js", "."],
        ["I", "do", "n't", "plan", ",", "I", "'ve", "planned"],
        ["•", "R&D", "—", "C++", "!", "?"],
    ],
)
def test_inner_dots_marks_and_clitics_make_no_sentences_or_words(sentence):
    expected = {"We": 7, "I": 5, "•": 2}[sentence[0]]
    found = readability([*TEXT, sentence])
    assert found.n_sentences == 13
    assert found.n_words == 13 * 12 + expected


def test_short_sentences_count():
    assert readability([["I", "lead"]] * 60).n_sentences == 60


def test_tokens_of_the_parser_and_whole_words_agree():
    text = "I don't run the nurses' rota; they've run it themselves since May, and it's fair."
    (doc,) = load().docs([text])
    tokens = [[token.text for token in doc]] * 10
    assert readability(tokens) == readability([text.split()] * 10)


def test_longer_words_and_sentences_are_harder():
    hard = [[*SENTENCE, *SENTENCE, "responsibility", "organisational"]] * 6
    assert readability(hard).grade > readability(TEXT).grade
    assert readability(hard).flesch_reading_ease < readability(TEXT).flesch_reading_ease


@given(st.lists(st.lists(st.text(max_size=12), max_size=30), max_size=30))
def test_any_sentences_get_an_answer_and_order_makes_no_difference(sentences):
    found = readability(sentences)
    assert found is None or isinstance(found, Readability)
    assert readability(sentences[::-1]) == found


def test_no_text_is_kept():
    word = "Quillonaught"
    readability([*TEXT, [word, "kept", "bees"]])
    gc.collect()
    modules = [module for name, module in sys.modules.items() if name.startswith(_textstat.NAME)]
    assert len(modules) > 20
    values = [value for module in modules for value in vars(module).values()]
    assert not [value for value in values if hasattr(value, "cache_info")]
    kept = [
        holder for holder in gc.get_objects() if type(holder) is dict and word.lower() in holder
    ]
    assert kept == []


def run(program, **environment):
    environ = {key: value for key, value in os.environ.items() if key != "NLTK_DATA"}
    done = subprocess.run([sys.executable, "-c", program], check=False, env=environ | environment)
    return done.returncode


def test_offline_in_a_fresh_process_without_nltk():
    program = """
import sys, socket
def closed(*args, **options):
    raise OSError("the network is closed")
socket.socket = closed
from brandcheck.nlp.readability import readability
assert not [name for name in sys.modules if "textstat" in name and not name.startswith("brandcheck.")]
found = readability([("responsible", "people", "keep", "bees")] * 40)
assert found.flesch_kincaid_grade > 0
assert not {"nltk", "numpy", "sklearn", "scipy", "textstat"} & set(sys.modules)
"""
    assert run(program) == 0


def test_the_public_textstat_is_left_alone():
    program = """
from brandcheck.nlp.readability import readability
readability([("responsible", "people", "keep", "bees")] * 40)
import textstat.backend.counts._count_sentences as theirs
assert theirs.count_sentences("One two three. Four five six.") == 2
assert theirs.count_sentences.cache_info().misses == 1
"""
    assert run(program) == 0


def test_pinned_version_is_installed():
    from importlib.metadata import version

    assert version("textstat") == "0.7.13"
