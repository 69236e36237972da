"""The small parts: cutting, words and shortening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.render import _prose, _words
from brandcheck.render._findings import in_full
from brandcheck.render._fold import fold
from brandcheck.render._marks import Highlight, cut
from brandcheck.render._prose import prose
from brandcheck.render._visible import shorten, visible
from brandcheck.scoring import rating

SOURCE = "0123456789" * 4
# What could be Markdown, or an end of a line to one reader and not to another.
MARKS = (
    *("a", "Word.", " ", "\n", "\n\n", "- ", "-", "+ ", "* ", "1. ", "2)", "2019).", "    ", "\t"),
    *("*", "_", "`", "[", "](", ")", "<", ">", "&", "amp;", "\\", '"', "'", "#", "---", "|", "\r"),
    *("\0", "\x0b", "\x85", "\xa0", "\u2003", "\u2028"),
)


def _highlights():
    pairs = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)
    return st.lists(pairs, max_size=12)


@given(_highlights())
def test_cutting_loses_nothing_and_closes_each_finding_once(pairs):
    highlights = [Highlight(a, b, "finding", n) for n, (a, b) in enumerate(pairs, 1)]
    segments = cut(SOURCE, highlights)
    assert "".join(s.text for s in segments) == SOURCE
    closed = [n for s in segments for n in s.closing]
    assert sorted(closed) == [h.number for h in highlights if h.start < h.end]
    for h in highlights:
        covered = "".join(s.text for s in segments if h.number in s.findings)
        assert covered == SOURCE[h.start : h.end]


def test_overlapping_and_nested_highlights():
    highlights = [
        Highlight(0, 6, "finding", 1),
        Highlight(4, 9, "finding", 2),
        Highlight(5, 6, "strength"),
    ]
    segments = cut("abcdefghij", highlights)
    assert [(s.text, s.findings, s.closing, s.style) for s in segments] == [
        ("abcd", (1,), (), ""),
        ("e", (1, 2), (), ""),
        ("f", (1, 2), (1,), "strength"),
        ("ghi", (2,), (2,), ""),
        ("j", (), (), ""),
    ]


def test_a_highlight_outside_the_text_is_left_out():
    assert len(cut("abc", [Highlight(1, 9, "finding", 1)])) == 1


@pytest.mark.parametrize("score", [None, *(n / 2 for n in range(201))])
def test_words_for_scores_are_those_of_the_scoring(score):
    assert _words.band(score) == rating(score)
    if score is not None:
        assert _words.band(float(_words.shown(score))) == rating(score)
        assert abs(float(_words.shown(score)) - score) < 1


@pytest.mark.parametrize(
    ("gain", "words"),
    [(0.04, "under 0.1 points"), (1.0, "+1 point"), (3.44, "+3.4 points"), (12, "+12 points")],
)
def test_points_read_well(gain, words):
    assert _words.points(gain) == words


def test_a_fold_cuts_between_words_and_never_inside_a_letter():
    cut = fold("one two three four", 9)
    assert (cut.seen, cut.rest) == ("one two", " three four")
    assert fold("short", 9).rest == ""
    assert fold("", 9) is None
    long = fold("e\u0301" * 40, 9)
    assert long.seen == "e\u0301" * 4


def test_shorten_keeps_both_ends_and_says_how_much_is_gone():
    text = shorten("a" * 50 + "b" * 50, 30)
    assert text.startswith("a" * 20)
    assert text.endswith("b" * 10)
    assert "70 more characters" in text
    assert shorten("short", 30) == "short"


@pytest.mark.parametrize(
    ("message", "whole"),
    [
        ("“Ran the …” is a duty.", "“Ran the ward at night” is a duty."),
        ("“Ran the ward…” is a duty.", "“Ran the ward at night” is a duty."),
        ("“Ran a …” is a duty.", "“Ran a …” is a duty."),
        ("A duty.", "A duty."),
    ],
)
def test_a_message_that_shortens_its_quote_gives_it_in_full(message, whole):
    assert in_full(message, "Ran the ward at night") == whole


def test_line_ends_are_kept_and_controls_are_shown():
    assert visible("a\r\nb\rc\td") == "a\nb\nc\td"
    assert visible("a\x07\u202e") == "a[U+0007][U+202E]"
    assert visible("naïve Τομάς 名前 👩‍⚕️") == "naïve Τομάς 名前 👩‍⚕️"


@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=3), max_size=8).map("".join))
def test_plain_prose_is_what_the_parser_makes_of_it(text):
    assert prose.__wrapped__(text) == _prose._parser().render(text)


def test_prose_keeps_form_and_drops_what_lives():
    html = prose(
        "See *this* [study](https://example.org/a?b=1&c) or <https://example.org>.\n\n- `x`"
    )
    assert html == (
        "<p>See <em>this</em> study (https://example.org/a?b=1&amp;c) or https://example.org.</p>\n"
        "<ul>\n<li><code>x</code></li>\n</ul>\n"
    ).replace("<li><code>", "<li><code>")
    assert "<b>" not in prose("<b>no</b> # no")


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1, "credits", "1 credit"),
        (2, "credits", "2 credits"),
        (1, "definite sentences", "1 definite sentence"),
        (1, "traits without an act", "1 trait without an act"),
        (1, "phrases per 100 words", "1 phrase per 100 words"),
        (1, "piles of keywords", "1 pile of keywords"),
        (1, "% of bullets", "1 % of bullets"),
        (1, "of 100, formal", "1 of 100, formal"),
        (1.04, "skills", "1 skill"),
        (0, "recommendations", "0 recommendations"),
    ],
)
def test_a_unit_stands_in_the_singular_for_one(value: float, unit: str, words: str) -> None:
    assert _words.measured(value, unit) == words
