from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandcheck.errors import InputError
from brandcheck.parsing.web.page import read_html
from tests.lookalike.coverage import uncovered
from tests.lookalike.herder import MARA
from tests.lookalike.html import Page, public_page, resume_page


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "no web page"),
        ("<html></html>", "shows no text"),
        ("<html><body><script>render()</script></body></html>", "shows no text"),
        ("<p>— • —</p>", "holds no words"),
        ("<div>" * 5_000 + "Mara", "too deep"),
        ("<!--" * 10, "no web page|shows no text"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        read_html(text, "cv.html")


def test_a_page_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brandcheck.parsing.web.tree.HTML_CHARACTERS", 10)
    with pytest.raises(InputError, match="longer than"):
        read_html("<p>Mara Quennell</p>", "cv.html")


def test_nothing_is_fetched_and_no_entity_is_resolved(tmp_path: object) -> None:
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write("SECRET")
    page = (
        f"<!DOCTYPE html [<!ENTITY s SYSTEM 'file://{secret}'>]><html><body><p>Mara keeps cows &s;"
        f"</p><img src='http://track.example/x.png'><iframe src='file://{secret}'></iframe></body>"
    )
    assert "SECRET" not in read_html(page, "cv.html").source


@pytest.mark.parametrize(
    "unit",
    [
        "<p>I fed a hen.</p>",
        "<li>Fed a hen",
        "<td>hen",
        "<tr><td>hen<td>duck",
        "<b>hen</b> ",
        "<a href=x></a>hen ",
        "<table><tr><td>hen</table>",
        "<div class='core-section-container'>hen</div>",
        "&lt;",
        "<i>",
        "<h2>Skills</h2>hen",
        "<ul class=nav>x</ul>hen",
        "<p>Jan 2020 - Feb 2021</p><p>Herder</p>",
    ],
)
def test_a_long_page_takes_linear_time(unit: str) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        with suppress(InputError):
            read_html(f"<html><body><h2>Summary</h2>{unit * count}", "cv.html")
        return time.process_time() - started

    few = min(seconds(500) for _ in range(3))
    many = min(seconds(4_000) for _ in range(2))
    assert many < 20 * max(few, 0.03)  # eight times as much; 64 if it were quadratic


def test_deep_but_bearable_nesting() -> None:
    page = "<div>" * 1_500 + "<table><tr><td>" * 100 + "Mara keeps cows"
    assert "Mara keeps cows" in read_html(page, "cv.html").source


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(Page), st.data())
def test_any_cut_makes_a_profile_or_an_input_error(page: Page, data: st.DataObject) -> None:
    for text in (resume_page(MARA, page), public_page(MARA)):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        with suppress(InputError):
            assert uncovered(read_html(text[:start] + text[end:], "cv.html")) == ""


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</table>",
     "<h2>Skills</h2>", "<h3>", "</h3>", "<b>", "</b>", "<br>", "hens", "Jan 2020 – May 2021", "\0",
     "<div class='h-card'>", "<span class='p-name'>", "</span>", "</div>", "<nav>", "</nav>", "&#xD800;",
     "<section class='core-section-container'>", "<h2 class='core-section-container__title'>Experience</h2>",
     "</section>", "<h4 class='experience-group-header__company'>X</h4>", "<svg>", "</svg>", "<dt>", "<dd>",
     "<script type='application/ld+json'>", '{"@type": "Person", "name": [1, "M"]}', "</script>",
     "<div class='top-card-layout'>", "<?php x ?>", "<![CDATA[x]]>", "\ud800", "# x", "* * *", "- a"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=25))
def test_any_markup_makes_a_profile_or_an_input_error(pieces: list[str]) -> None:
    with suppress(InputError):
        profile = read_html("".join(pieces), "cv.html")
        assert profile.source.encode()
        assert uncovered(profile) == ""
