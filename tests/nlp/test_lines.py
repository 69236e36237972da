"""Lines keep their place in the source, whatever the source looks like."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.core.limits import LINE_CHARACTERS, WORD_CHARACTERS
from brandcheck.core.spans import Span
from brandcheck.nlp.line_bounds import pieces
from brandcheck.nlp.raw_lines import raw_lines

from .textlines import analysed, as_profile

NEUTRAL = [
    ("It’s “done” now", 'It\'s "done" now'),
    ("Cut  waste\u00a0by half", "Cut waste by half"),
    ("Cut waste by half.", "Cut waste by half"),
    ("  Cut waste by half  ", "Cut waste by half"),
    ("Cut waste\u200b by half", "Cut waste by half"),
    ("Cut waste – by half", "Cut waste - by half"),
]


@pytest.mark.parametrize(("one", "other"), NEUTRAL)
def test_neutral_edits_give_the_same_words(one, other):
    assert [t.text for t in analysed(one)[0].tokens] == [t.text for t in analysed(other)[0].tokens]


def test_tokens_quote_the_untouched_source():
    source = "Cut  waste – by “half”, didn’t I?"
    quotes = [t.span.of(source) for t in analysed(source)[0].tokens]
    assert quotes == ["Cut", "waste", "–", "by", "“", "half", "”", ",", "did", "n’t", "I", "?"]


def test_a_headline_is_cut_at_its_separators_but_not_at_hyphens():
    lines = analysed("Bus-fleet mechanic | MOT tester · Night shifts", "headline")
    assert [line.text for line in lines] == ["Bus-fleet mechanic", "MOT tester", "Night shifts"]


def test_prose_gets_its_full_stop_so_that_the_parser_sees_a_sentence():
    line = analysed("I tune organs", "about")[0]
    assert line.tokens[-1].text == "."
    assert line.span.of("I tune organs") == "I tune organs"


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["bullet", "about", "headline", "skills"]))
def test_any_text_has_lines_inside_the_source(text, kind):
    for raw in raw_lines(as_profile(text, kind)):
        assert 0 <= raw.span.start < raw.span.end <= len(text)
        assert len(raw.offsets) == len(raw.text) + 1
        assert list(raw.offsets) == sorted(raw.offsets)


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_has_tokens_in_order_inside_its_line(text):
    for line in analysed(text, "about"):
        places = [token.span for token in line.tokens]
        assert places == sorted(places)
        assert all(line.span.contains(place) for place in places)
        assert all(0 <= t.head < len(line.tokens) for t in line.tokens)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I lead nurses.",
        "x" * 4 * WORD_CHARACTERS,
        "a, " * LINE_CHARACTERS,
        ("y" * (WORD_CHARACTERS + 1) + " ") * 50,
    ],
)
def test_pieces_are_the_whole_and_hold_no_longer_word_or_line(text: str) -> None:
    cut = [span.of(text) for span in pieces(text, Span(0, len(text)))]
    assert "".join(cut) == text
    assert all(len(piece) <= LINE_CHARACTERS for piece in cut)
    assert all(len(word) <= WORD_CHARACTERS for piece in cut for word in piece.split())
