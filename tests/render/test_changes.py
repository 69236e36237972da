"""The pages on comparisons and histories: whole, safe, readable without colour."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import brandcheck
from brandcheck import render
from tests.render import sample
from tests.render.test_html import (
    Page,
    test_ids_are_unique_and_every_link_has_its_target,
    test_no_heading_level_is_left_out,
    test_nothing_runs_and_nothing_is_fetched,
    test_the_page_has_its_frame,
)

OLD = "Dedicated and compassionate team player"
NEW = "I get older surgical patients home safely"
HOSTILE = "<script>alert(1)</script>{{ 7*7 }}\u202e</details></svg>"


def reports():
    """Return two reports that differ in words, findings and score."""
    before = brandcheck.Report.from_dict(sample.document())
    after = replace(
        before,
        profile=brandcheck.parse(before.profile.source.replace(OLD, NEW)),
        score=before.score + 9,
        results=tuple(
            replace(r, findings=r.findings[1:]) if r.check == "buzzword-density" else r
            for r in before.results
            if r.check != "generic-skill"
        ),
    )
    return before, after


@pytest.fixture(scope="module")
def comparison():
    return brandcheck.compare(*reports()).to_dict()


@pytest.fixture(scope="module")
def history():
    before, after = reports()
    points = {"2024-11": before, "2025-01": replace(before, score=None), "2025-03 b": before}
    return brandcheck.history(points | {"2025-06": after}).to_dict()


@pytest.fixture(scope="module", params=["comparison", "history"])
def page(request):
    return Page(render.render(request.getfixturevalue(request.param), "html"))


def test_the_pages_keep_the_rules_of_the_report(page):
    test_the_page_has_its_frame(page)
    test_no_heading_level_is_left_out(page)
    test_nothing_runs_and_nothing_is_fetched(page)
    test_ids_are_unique_and_every_link_has_its_target(page)


def test_every_finding_is_on_the_page_under_its_fate(comparison):
    text = Page(render.render(comparison, "html")).text
    fixed, still = text.index("What you fixed (1)"), text.index("Still there (14)")
    assert text.index(comparison["fixed"][0]["message"], fixed) < still
    for change in comparison["unchanged"]:
        for words in (change["message"], change["quote"], change["advice"]):
            assert " ".join(words.split()) in text[still:]
    assert "Looked at in one of the two only (1)" in text
    assert "Seen in the profile before" in text


def test_changed_words_are_marked_by_element_and_by_word(comparison):
    text = render.render(comparison, "html")
    struck = re.search("<del>(.*?)</del>", text.partition('class="source"')[2], re.DOTALL)[1]
    added = re.search("<ins>(.*?)</ins>", text.partition('class="source"')[2], re.DOTALL)[1]
    assert OLD in struck
    assert "(taken out:)" in struck
    assert NEW in added
    assert "(added:)" in added


def test_no_word_of_either_text_is_lost(comparison):
    text = Page(render.render(comparison, "html")).text
    for report in reports():
        for line in report.profile.source.splitlines():
            if OLD not in line and NEW not in line:
                assert " ".join(line.split()) in text


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_other_formats_say_the_same(comparison, kind):
    text = " ".join(render.render(comparison, kind).split())
    assert "From 55.6 to 64.6 of 100 (+9 points)" in text
    assert "Fixed (1)" in text
    assert "Still there (14)" in text


def test_plain_text_is_ascii_but_for_the_profile():
    report = replace(reports()[0], results=())
    text = brandcheck.compare(report, replace(report, score=report.score - 1)).render("text")
    assert "fell by 1 point" in text
    assert text.isascii()


def test_the_line_stands_alone(comparison, history):
    assert render.render(comparison, "line") == (
        "56 → 65 of 100 (+9 points) · 1 fixed, 0 new, 14 still there"
    )
    assert render.render(history, "line") == "From 56 to 65 of 100 over 4 reports (+9 points)."
    (frame,) = Page(render.render(comparison, "frame")).tags("iframe")
    assert frame["sandbox"] == ""
    assert '<base href="about:srcdoc">' in frame["srcdoc"]


def test_the_chart_has_a_title_and_a_table_beside_it(history):
    text = render.render(history, "html")
    chart = re.search('<svg class="trend".*?</svg>', text, re.DOTALL)[0]
    assert 'role="img"' in chart
    assert "From 56 to 65 of 100" in re.search("<title.*?</title>", chart)[0]
    assert chart.count("trend-dot") == 3
    assert chart.count("trend-number") == 3
    # 2024-11 stands alone, because the report after it has no score.
    assert re.search('class="trend-line" d="(.*?)"', chart)[1].count("M") == 1
    page = Page(text)
    assert page.text.count("not scored") == 1
    assert all(point["label"] in page.text for point in history["points"])


def test_one_report_is_no_trend(history):
    text = render.render(history | {"points": history["points"][:1]}, "html")
    assert "a trend needs two scores" in Page(text).text


def poison(node):
    if isinstance(node, dict):
        keys = {"message", "advice", "quote", "earlier_quote", "text", "label", "name", "title"}
        return {
            k: HOSTILE if k in keys and v and isinstance(v, str) else poison(v)
            for k, v in node.items()
        }
    return [poison(item) for item in node] if isinstance(node, list) else node


def test_hostile_text_stays_text(comparison, history):
    for document in (comparison, history):
        made_by = {"generator": document["generator"], "notes": [HOSTILE]}
        text = render.render(poison(document) | made_by, "html")
        page = Page(text)
        test_nothing_runs_and_nothing_is_fetched(page)
        assert "{{ 7*7 }}" in page.text
        assert "\u202e" not in text
        assert "<script>" not in render.render(poison(document) | made_by, "markdown")
        assert "\u202e" not in render.render(poison(document) | made_by, "text")


def test_same_document_same_bytes(comparison, history):
    for document in (comparison, history):
        assert render.render(document, "html") == render.render(document, "html")
