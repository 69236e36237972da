"""How the public names are used; type-checked by mypy, never run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, assert_type

import brandcheck

if TYPE_CHECKING:
    import os


def from_every_kind_of_source(text: str, data: bytes, profile: brandcheck.Profile) -> None:
    """Each documented source is accepted, and gives a report."""
    assert_type(brandcheck.analyze(text), brandcheck.Report)
    brandcheck.analyze(Path("profile.pdf"), target="registered nurse")
    brandcheck.analyze(data, target=brandcheck.Target(id="welder", title="Welder"))
    brandcheck.analyze({"basics": {"name": "Ada Example"}}, config={"preview": True})
    brandcheck.analyze(profile, config=brandcheck.Config(select=("tone",)))
    brandcheck.analyze(profile, config=Path("brandcheck.toml"))


def reading_a_report(report: brandcheck.Report) -> None:
    """What a report holds has a type."""
    assert_type(report.score, float | None)
    assert_type(report.categories, tuple[brandcheck.CategoryScore, ...])
    assert_type(report.findings, tuple[brandcheck.Finding, ...])
    assert_type(report.fixes, tuple[brandcheck.CheckResult, ...])
    assert_type(report.claims, tuple[brandcheck.Claim, ...])
    assert_type(report.unclaimed, tuple[brandcheck.Strength, ...])
    assert_type(report.findings[0].span, brandcheck.Span | None)
    assert_type(report.results[0].status, brandcheck.Status)
    assert_type(report.claims[0].evidence, tuple[brandcheck.Evidence, ...])


def writing_a_report(report: brandcheck.Report, place: os.PathLike[str]) -> None:
    """A report is text in several formats, a file, or a document and back."""
    assert_type(report.to_html(), str)
    assert_type(report.render("sarif", place="profile.md"), str)
    assert_type(report.redacted(anonymous_id="P-017"), brandcheck.Report)
    assert_type(report.to_json(), str)
    assert_type(report.save(place), Path)
    assert_type(brandcheck.Report.from_dict(report.to_dict()), brandcheck.Report)
    assert_type(brandcheck.Report.from_json(report.to_json()), brandcheck.Report)


def the_other_verbs(text: str) -> None:
    """``parse``, ``checks`` and ``explain``."""
    assert_type(brandcheck.parse(text), brandcheck.Profile)
    assert_type(brandcheck.checks(), tuple[brandcheck.Check, ...])
    assert_type(brandcheck.explain("buzzword-density"), str)


def comparing(report: brandcheck.Report, text: str, place: os.PathLike[str]) -> None:
    """Sources, reports and documents compare; reports make a history."""
    compared = brandcheck.compare(text, report, target="nurse", config={"preview": True})
    assert_type(compared, brandcheck.Comparison)
    assert_type(brandcheck.compare(report.to_dict(), Path("new.md")).change, float | None)
    assert_type(compared.save(place), Path)
    assert_type(brandcheck.history({"march": report, "june": report}), brandcheck.History)


def errors_have_one_root(error: brandcheck.BrandcheckError) -> str:
    """An input error names place, cause and way out."""
    if isinstance(error, brandcheck.InputError):
        return f"{error.place} {error.cause} {error.way_out}"
    assert_type(isinstance(error, brandcheck.ConfigError | brandcheck.DocumentError), bool)
    return str(error)
