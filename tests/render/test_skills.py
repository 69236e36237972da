"""What a report says of the target's skills."""

from __future__ import annotations

import pytest

import brandcheck
from brandcheck.core.target import Target
from brandcheck.render import render

PROFILE = """\
# Odile Brancourt

Pastry chef | Laminated dough for three bakeries

## About

I write the ovens' rota in Excel.

## Experience

### Head Pastry Chef
Boulangerie Sablon
2020 - Present

- Trained four employees at the ovens, and two of them run their own counter today

## Skills

- Laminated dough
- Excel
"""
TARGET = Target(
    id="x",
    title="Pâtissier <b>",
    must=("train employees", "Excel", "weld pipes"),
    nice=("drive <script>lorries</script>",),
    origin="own",
)


@pytest.fixture(scope="module")
def report() -> brandcheck.Report:
    return brandcheck.analyze(PROFILE, target=TARGET)


def test_document_holds_skills_and_coverage_and_reads_back(report: brandcheck.Report) -> None:
    document = report.to_dict()
    again = brandcheck.Report.from_dict(document)

    assert {item["name"]: item["holding"] for item in document["coverage"]["items"]} == {
        "train employees": "unlisted",
        "Excel": "shown",
        "weld pipes": "missing",
        "drive <script>lorries</script>": "missing",
    }
    assert any(mention["section"] == "skills" for mention in document["skills"])
    assert again.coverage == report.coverage
    assert again.skills == report.skills


def test_without_a_target_nothing_is_covered() -> None:
    report = brandcheck.analyze(PROFILE)

    assert report.coverage is None
    assert "Would a search find you" not in render(report.to_dict(), "html")


@pytest.mark.parametrize("name", ["html", "text", "markdown"])
def test_every_format_tells_what_is_held_and_missing(report: brandcheck.Report, name: str) -> None:
    page = render(report.to_dict(), name)

    for words in ("2 of 3 expected skills", "train employees", "weld pipes", "Shown, not listed"):
        assert words in page.replace("\\", "")


def test_hostile_names_stay_text(report: brandcheck.Report) -> None:
    page = render(report.to_dict(), "html")

    assert "<script>lorries" not in page
    assert "&lt;script&gt;lorries" in page
    assert "Pâtissier <b>" not in page


def test_the_check_asks_a_question_for_what_is_missing(report: brandcheck.Report) -> None:
    (result,) = [r for r in report.results if r.check == "target-essentials-missing"]

    assert result.score == 1.0, "two of three are more than enough"
    strict = {"checks": {"target-essentials-missing": {"enough": 1.0}}}
    again = brandcheck.analyze(PROFILE, target=TARGET, config=strict)
    (result,) = [r for r in again.results if r.check == "target-essentials-missing"]
    assert 0.0 < (result.score or 0.0) < 1.0
    assert "weld pipes" in result.findings[0].message
    assert result.findings[0].question
