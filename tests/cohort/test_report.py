"""The cohort report: its document, its page, and its words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

import brandcheck
from brandcheck import render
from brandcheck.checks import all_checks
from brandcheck.cohort import cohort
from brandcheck.cohort.row import make_row, split
from brandcheck.cohort.rubric import Review
from brandcheck.cohort.tally import Scores
from tests.cohort.support import counted, profile, row
from tests.render.test_changes import HOSTILE
from tests.render.test_html import Page
from tests.render.test_html import test_nothing_runs_and_nothing_is_fetched as nothing_runs

SCHEMA = json.loads((Path(render.__file__).parent / "cohort-schema.json").read_text("utf-8"))


def full():
    """Return a cohort with every part: groups, skills, errors, a review and a work list."""
    rows = [
        row(
            f"p{n}",
            score=40.0 + n,
            group="Law" if n < 6 else "Physics",
            level="early" if n < 10 else "developing",
            name=f"Person {n}",
            target="Baker",
            skills_expected=2,
            skills_held="bake bread",
            skills_missing="decorate cakes" if n % 3 else "",
            checks_found="missing-proof:2",
            fix_1="missing-proof",
            fix_1_gain=float(n),
        )
        for n in range(12)
    ]
    rows.append(row("bad", None, error="InputError", error_cause="holds no words"))
    return counted(rows, work_list=True, p3=Review(70.0, "", "See letter"))


@pytest.fixture(scope="module")
def document():
    return full().to_dict()


@pytest.mark.parametrize("made", [full(), counted([]), counted([row("p1", None)])])
def test_the_document_is_valid(made):
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(made.render("json")))
    for form in ("html", "frame", "text", "markdown", "line"):
        assert made.render(form)


def test_every_object_of_the_schema_is_closed_and_every_key_told():
    def walk(node):
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert set(node["required"]) == set(node["properties"])
                assert all("description" in one for one in node["properties"].values())
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(SCHEMA)


def test_the_figures(document):
    assert (document["profiles"], document["scored"]) == (13, 12)
    assert document["errors"] == [{"cause": "holds no words", "profiles": 1}]
    total = document["scores"][0]
    assert (total["id"], total["n"], total["median"]) == ("total", 12, 45.5)
    assert (total["low"], total["high"]) == (42.5, 48.5)
    assert total["bins"] == [0, 0, 0, 0, 10, 2, 0, 0, 0, 0]
    assert document["skills"] == [
        {"name": "decorate cakes", "held": 0, "missing": 8},
        {"name": "bake bread", "held": 12, "missing": 0},
    ]
    assert [(one["name"], one["profiles"]) for one in document["groups"]] == [
        ("Law", 6), ("Physics", 6),
    ]  # fmt: skip
    (proof, hedging) = sorted(document["checks"], key=lambda one: one["passed"])
    assert (proof["check"], proof["judged"], proof["passed"], proof["findings"]) == (
        "missing-proof", 12, 0, 24,
    )  # fmt: skip
    assert (hedging["check"], hedging["passed"]) == ("hedging", 12)


def test_the_work_list_names_those_who_gain_most_first(document):
    (fix,) = document["work_list"]
    assert [one["id"] for one in fix["people"][:2]] == ["p11", "p10"]
    assert (fix["profiles"], fix["gain"]) == (12, 5.5)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_quantiles_lie_within_what_was_seen(share):
    scores = Scores()
    for score in (10.0, 20.0, 20.0, 40.0, 90.0):
        scores.add(score)
    scores.add(None)
    assert scores.n == 5
    assert scores.at(share) == {0.0: 10.0, 0.25: 20.0, 0.5: 20.0, 0.75: 40.0, 1.0: 90.0}[share]


def test_every_chart_has_a_title_and_a_table_beside_it(document):
    text = render.render(document, "html")
    charts = re.findall(r'<svg class="gauge".*?</svg>', text, re.DOTALL)
    assert len(charts) == len(document["scores"]) == 7
    for chart, area in zip(charts, document["scores"], strict=True):
        assert 'role="img"' in chart
        assert f"{area['title']}: half of 12 profiles" in chart
        assert chart.count("bar-fill") == 10
        assert f"{area['title']}, in tenths of the scale" in text


def test_page_and_text_say_the_same(document):
    page, text = Page(render.render(document, "html")).text, render.render(document, "text")
    markdown = render.render(document, "markdown")
    for said in ("holds no words", "decorate cakes", "Physics", "p11", "See letter"):
        assert said in page
        assert said in text
        assert said in markdown
    assert text.isascii()


def test_hostile_text_stays_text():
    rows = [
        row(
            HOSTILE if n == 9 else f"p{n}",
            group=HOSTILE,
            name=HOSTILE,
            target=HOSTILE,
            skills_missing=HOSTILE.replace("; ", " "),
            fix_1="hedging",
            fix_1_gain=float(n),
        )
        for n in range(10)
    ]
    made = counted(rows, work_list=True, p1=Review(1.0, "", HOSTILE))
    text = made.render("html")
    page = Page(text)
    nothing_runs(page)
    assert "{{ 7*7 }}" in page.text
    assert "\u202e" not in text
    assert "<script>" not in made.render("markdown")
    assert "\u202e" not in made.render("text")


def test_checks_have_statements_to_show():
    assert all(check.passed and check.failed for check in all_checks())


def test_from_python_it_shows_itself_and_becomes_a_frame():
    results = brandcheck.analyze_many([(f"p{n}", profile(n)) for n in range(6)])
    made = cohort(results, groups={"p0": "Law"}, title="Class of 2026", work_list=True)
    assert made.figures["scored"] == 6
    assert made.figures["groups"] == []  # the empty group has five, and one is withheld
    frame = made.to_frame()
    assert list(frame["id"]) == [f"p{n}" for n in range(6)]
    assert frame["score"].notna().all()
    shown = made._repr_mimebundle_()
    assert shown["text/plain"].startswith("6 profiles; half of them have")
    assert "Class of 2026" in shown["text/html"]


def test_a_check_that_waits_for_a_section_says_nothing_of_the_cohort():
    (result,) = brandcheck.analyze_many(["# Ann Ole\n\nBaker for small towns"])
    made = make_row(result)
    waits = {
        r.check
        for r in result.report.results
        if r.reason.startswith("Waits for") and not r.findings
    }
    assert {"hedging", "missing-outcome"} <= waits
    assert not waits & {*split(made["checks_fail"]), *split(made["checks_pass"])}
    assert "missing-about" in split(made["checks_fail"])


def test_it_is_saved_under_a_known_suffix(tmp_path):
    made = full()
    assert made.save(tmp_path / "c.html").read_text("utf-8") == made.render("html")
    with pytest.raises(brandcheck.ConfigError, match="the suffix names"):
        made.save(tmp_path / "c.xlsx")
