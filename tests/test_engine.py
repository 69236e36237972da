"""What the engine promises, tried with small checks of its own."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from brandcheck import engine
from brandcheck.checks import Check, Context, Finding, Impact, Source, Span, Status, Verdict
from brandcheck.config import Config, Suppression
from brandcheck.core.profile import Origin, Profile, Section, SectionKind

SOURCE = "Ana\nCook\nI cook. I bake. I grill."
HEADLINE = Section(SectionKind.HEADLINE, Span(4, 8))
ABOUT = Section(SectionKind.ABOUT, Span(9, 33))


class Text:
    """Stands in for the language analysis; these checks do not look at it."""

    capabilities = frozenset({"tags", "parse", "english"})


def make_check(run, **changes):
    check = Check(
        id="sample",
        category="tone",
        passed="Fine",
        failed="Not fine",
        impact=Impact.MODERATE,
        reads=("about",),
        needs=(),
        principle=5,
        threshold_source=Source("ours", "for this test"),
        stage="stable",
        since="0.1.0",
        replaces=(),
        doc="A sample.",
        options={},
        run=run,
    )
    return replace(check, **changes)


def run_one(check, *, sections=(HEADLINE, ABOUT), config=None, origin=None, text=None):
    profile = Profile(SOURCE, sections, origin or Origin("text"))
    ctx = Context(profile, text or Text())
    return engine.run([(check, check.options)], ctx, config or Config())[0]


def clean(_):
    return Verdict.scored(1.0)


def three_findings(_):
    spans = [Span(25, 33), Span(9, 16), Span(17, 24)]
    return Verdict.scored(0.1, [Finding("m", "a", span) for span in spans])


def test_a_check_that_raises_becomes_an_error_and_weighs_nothing():
    def broken(_):
        raise ZeroDivisionError("oh")

    result = run_one(make_check(broken))
    assert (result.status, result.weight) == (Status.ERROR, 0)
    assert re.fullmatch(r"ZeroDivisionError at .*test_engine\.py:\d+", result.error)


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict.scored(1.5),
        Verdict(),
        Verdict.scored(0.0, [Finding("m", "a", Span(3, 3))]),
        Verdict.scored(0.0, [Finding("m", "a", Span(3, 999))]),
    ],
)
def test_a_verdict_that_breaks_the_rules_is_an_error(verdict):
    assert run_one(make_check(lambda _: verdict)).status is Status.ERROR


def test_findings_come_in_reading_order_with_their_exact_words():
    result = run_one(make_check(three_findings))
    assert [f.quote for f in result.findings] == ["I cook. ".strip(), "I bake.", "I grill."]
    assert {f.check for f in result.findings} == {"sample"}


def test_a_missing_required_section_fails_the_checks_that_read_it():
    result = run_one(make_check(clean), sections=(HEADLINE,))
    assert (result.status, result.score) == (Status.FAIL, 0.0)
    assert result.reason == "Waits for an About section."
    assert result.waits == ("about",)


def test_what_an_input_cannot_show_is_not_checkable():
    origin = Origin("linkedin-pdf", cannot_show=frozenset({"about"}))
    result = run_one(make_check(clean), sections=(HEADLINE,), origin=origin)
    assert (result.status, result.weight) == (Status.NOT_CHECKABLE, 0)


def test_a_hidden_facet_is_not_checkable():
    origin = Origin("linkedin-export", cannot_show=frozenset({"line-breaks"}))
    result = run_one(make_check(clean, needs=("line-breaks",)), origin=origin)
    assert result.status is Status.NOT_CHECKABLE


def test_a_lacking_language_model_makes_a_check_unsure():
    class Blank:
        capabilities = frozenset({"english"})

    result = run_one(make_check(clean, needs=("parse", "english")), text=Blank())
    assert (result.status, result.weight) == (Status.UNSURE, 0)
    assert "parse" in result.reason


def test_a_foreign_text_makes_a_check_of_wording_unsure():
    class Foreign:
        capabilities = frozenset({"parse"})

    result = run_one(make_check(clean, needs=("parse", "english")), text=Foreign())
    assert result.status is Status.UNSURE
    assert "not in English" in result.reason


def test_a_preview_check_is_shown_and_weighs_nothing_until_asked_for():
    check = make_check(three_findings, stage="preview")
    assert run_one(check).weight == 0
    assert run_one(check, config=Config(preview=True)).weight == Impact.MODERATE


def test_a_suppressed_finding_gives_its_share_back_and_keeps_its_reason():
    rule = Suppression("sample", "i BAKE", "a family saying")
    result = run_one(make_check(three_findings), config=Config(suppress=(rule,)))
    assert [f.quote for f in result.findings] == ["I cook.", "I grill."]
    assert [(s.finding.quote, s.reason) for s in result.suppressed] == [
        ("I bake.", "a family saying")
    ]
    assert result.score == pytest.approx(0.1 + 0.9 / 3)


@pytest.mark.parametrize(
    ("score", "status", "title"),
    [
        (0.9, Status.PASS, "Fine"),
        (0.89, Status.WARN, "Not fine"),
        (0.5, Status.WARN, "Not fine"),
        (0.49, Status.FAIL, "Not fine"),
    ],
)
def test_the_score_decides_the_status_and_the_title(score, status, title):
    result = run_one(make_check(lambda _: Verdict.scored(score)))
    assert (result.status, result.title) == (status, title)
