"""The terminal text, and the refusal of unknown formats."""

from __future__ import annotations

import re

import pytest

from brandcheck import render
from brandcheck.errors import ConfigError


def _flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [40, 60, 88, 200])
def test_every_finding_is_there_and_no_line_is_too_wide(document, width):
    text = render.render(document, "text", width=width)
    assert max(map(len, text.splitlines())) <= width
    assert all(line == line.rstrip() for line in text.splitlines())
    flat = _flat(text)
    for result in document["results"]:
        for finding in result["findings"]:
            assert _flat(finding["quote"]) in flat
            assert finding["message"] in flat
            assert finding["advice"] in flat
            assert (finding["question"] or "") in flat


def test_each_principle_has_its_next_step(document):
    text = " ".join(render.render(document, "text").split())
    for principle in document["principles"]:
        assert f"{principle['number']}. {principle['title']}: " in text
        assert " ".join(principle["next_step"].split()) in text


def test_without_colour_our_own_marks_are_ascii(document):
    text = render.render(document, "text")
    ours = {character for character in text if ord(character) > 126}
    theirs = str(document["profile"]["source"]) + str(document["results"])
    assert ours <= set(theirs)
    assert "Presence   #########...........   44  early" in text
    assert "\nWorth most\n" in text  # two fixes of one area, whose gains need not add up
    assert "4 of 9 claims have a line behind them." in text


def test_with_colour_the_words_are_the_same(document):
    plain = render.render(document, "text", color=True)
    assert "\x1b[" in plain
    bare = re.sub(r"\x1b\[[0-9;]*m", "", plain)
    assert "“Feel free to connect!”" in bare
    assert max(map(len, bare.splitlines())) <= 88


def test_the_environment_changes_nothing(document, monkeypatch):
    before = render.render(document, "text")
    for name, value in (("COLUMNS", "30"), ("FORCE_COLOR", "1"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
    assert render.render(document, "text") == before


def test_a_terminal_gets_no_orders_from_a_profile(document):
    document["results"][2]["findings"][0]["message"] = "red \x1b[31m [bold]plain[/bold] \u202e"
    for color in (False, True):
        text = render.render(document, "text", color=color)
        assert "red [U+001B][31m [bold]plain[/bold] [U+202E]" in _flat(text)
        assert "\x1b[31m" not in text


def test_the_unscored_is_said(document):
    document |= {"score": None, "rating": "not scored", "fixes": []}
    assert "Not scored" in render.render(document, "text")


def test_an_unknown_format_is_refused(document):
    with pytest.raises(ConfigError, match="no report format 'pdf'; choose one of html, frame"):
        render.render(document, "pdf")
