"""What a report says of its target, and of what a profile may be about without one."""

from __future__ import annotations

import json

import pytest

import brandcheck
from brandcheck.core.target import Target
from brandcheck.render import render

FORMATS = ("html", "text", "markdown")
PROFILE = """\
# Odile Brancourt

Pastry chef | Laminated dough for three bakeries

## Experience

### Head Pastry Chef
Boulangerie Sablon
2020 - Present

- Cut waste by 12 %.
"""


def words(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


@pytest.fixture(scope="module")
def report() -> brandcheck.Report:
    return brandcheck.analyze(PROFILE)


@pytest.mark.parametrize("name", FORMATS)
def test_likely_occupations_are_told_with_their_confidence(
    report: brandcheck.Report, name: str
) -> None:
    first = report.guesses[0]
    assert first.title == "Chef"
    told = f"Likely occupation: Chef ({round(100 * first.confidence)} %)"
    assert told in words(render(report.to_dict(), name))


@pytest.mark.parametrize("name", FORMATS)
def test_target_is_told_with_how_its_expectation_was_made(name: str) -> None:
    report = brandcheck.analyze(PROFILE, target="pastry chef")
    page = words(render(report.to_dict(), name))
    assert report.guesses == ()
    assert "Measured against Chef, as in brandcheck" in page
    assert "Likely occupation" not in page


def test_document_reads_back_with_guesses_and_the_whole_target(report: brandcheck.Report) -> None:
    assert brandcheck.Report.from_json(report.to_json()).guesses == report.guesses
    goal = Target("x", "X", must=("a",), tools=("b",), years=2.5, isco="1234", how="as I say")
    told = brandcheck.analyze(PROFILE, target=goal)
    assert brandcheck.Report.from_json(told.to_json()).target == goal


def test_hostile_words_of_a_target_stay_words(report: brandcheck.Report) -> None:
    document = json.loads(report.to_json())
    document["guesses"] = [{"id": "x", "title": "<script>alert(1)</script>", "confidence": 0.5}]
    assert "<script>alert" not in render(document, "html")


def test_unknown_target_is_refused_before_anything_is_read() -> None:
    with pytest.raises(brandcheck.ConfigError, match=r"Nearest: .*Registered nurse"):
        brandcheck.analyze("", target="registerd nurse")


def test_profile_in_another_language_is_not_guessed_at() -> None:
    text = "# Jana\n\nKrankenschwester auf der Inneren\n\n## Info\n\nIch pflege seit zehn Jahren.\n"
    assert brandcheck.analyze(text).guesses == ()


def test_target_without_a_title_is_not_held_against_the_headline() -> None:
    goal = Target("own-list", "", must=("laminate dough",), origin="own", how="as I say")
    report = brandcheck.analyze(PROFILE, target=goal)
    (result,) = (r for r in report.results if r.check == "title-mismatch")
    assert (result.findings, result.reason) == ((), "The target has no title to compare with.")
    assert "Measured against what was given, as I say." in report.render("text")
