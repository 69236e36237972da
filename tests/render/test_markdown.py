"""Markdown: the same content, and nothing in it is alive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from brandcheck import render
from brandcheck.render._escapes import escape


def _html(text):
    return MarkdownIt("commonmark").enable("table").render(text)


def _plain(html):
    return (
        html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    )


def test_every_finding_is_there(document):
    text = _plain(_html(render.render(document, "markdown")))
    for result in document["results"]:
        for finding in result["findings"]:
            for key in ("quote", "message", "advice"):
                assert " ".join(finding[key].split()) in text


def test_each_principle_has_its_status_and_next_step(document):
    text = _plain(_html(render.render(document, "markdown")))
    for principle in document["principles"]:
        assert f"{principle['title']}: " in text
        assert principle["next_step"] in text


def test_it_reads_as_markdown(document):
    html = _html(render.render(document, "markdown"))
    assert html.count("<h1>") == 1
    assert html.count("<table>") == 2
    assert "<strong>56 of 100, developing</strong>" in html


@pytest.mark.parametrize(
    "words",
    [
        "<script>x</script>",
        "# no",
        "- no",
        "1. no",
        "+ no",
        "[a](b)",
        "![a](b)",
        "a | b",
        "`x`",
        "$x$",
        "&amp;",
        "*a*",
    ],
)
def test_words_stay_words(words):
    html = _html(escape(words))
    assert _plain(html).replace("\u200b", "") == f"<p>{words}</p>\n"


def test_nobody_is_called():
    assert "@nuala" not in escape("ask @nuala")
    assert escape("nuala@example.org") == "nuala@example.org"


@given(st.text())
def test_any_text_is_one_harmless_paragraph(words):
    html = _html(f"x {escape(words)}")
    assert html.startswith("<p>x")
    assert html.count("<") == 2
