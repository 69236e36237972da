"""Comparing reports: each finding has one fate, wherever its words stand."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pytest

import brandcheck
from brandcheck.core.result import CheckResult, Finding, Status
from brandcheck.core.spans import Span
from brandcheck.errors import ConfigError, DocumentError
from tests.render import sample

SCHEMA = json.loads(
    files("brandcheck.render").joinpath("comparison-schema.json").read_text("utf-8")
)
TEXT = (
    "# Mara Quill\nWelder\n\n## About\nI am a results-driven team player. I weld bridges.\n\n"
    "## Experience\n### Welder\nQuill Yard\n2019 - 2021\n- Responsible for welding of rails.\n"
)


def flag(text: str, *quotes: str, check: str = "stock", score: float = 0.5) -> CheckResult:
    """Return a result with a finding on each quote; an empty quote marks an absence."""
    findings = tuple(
        Finding(
            message=f"“{quote}” is stock." if quote else "Nothing is there.",
            advice="Change it.",
            span=Span(text.index(quote), text.index(quote) + len(quote)) if quote else None,
            check=check,
            quote=quote,
        )
        for quote in quotes
    )
    status = Status.WARN if findings else Status.PASS
    return CheckResult(
        check,
        "tone",
        5,
        "Stock words",
        status,
        "stable",
        3,
        score=score,
        gain=1.5,
        findings=findings,
    )


def report(text: str, *results: CheckResult, score: float | None = 50.0) -> brandcheck.Report:
    return brandcheck.Report(
        profile=brandcheck.parse(text),
        target=None,
        score=score,
        categories=(),
        results=results,
        generator={"name": "brandcheck", "version": "1", "models": []},
    )


def fates(before: brandcheck.Report, after: brandcheck.Report) -> dict[str, list[str]]:
    compared = brandcheck.compare(before, after)
    return {
        name: [change.quote for change in getattr(compared, name)]
        for name in ("fixed", "new", "unchanged", "unseen")
    }


def test_a_moved_finding_is_the_same_one():
    moved = TEXT.replace("Welder\n\n## About", "Welder for bridges and rails\n\n## About", 1)
    compared = brandcheck.compare(
        report(TEXT, flag(TEXT, "results-driven")), report(moved, flag(moved, "results-driven"))
    )
    (change,) = compared.unchanged
    assert not compared.fixed
    assert not compared.new
    assert change.before is not None
    assert change.after is not None
    assert change.before.of(TEXT) == change.after.of(moved) == "results-driven"
    assert not change.earlier_quote


def test_an_edited_quote_is_the_same_finding_and_shows_how_it_read():
    new = TEXT.replace("Responsible for welding of rails", "Responsible for the welding of rails")
    compared = brandcheck.compare(
        report(TEXT, flag(TEXT, "Responsible for welding of rails")),
        report(new, flag(new, "Responsible for the welding of rails")),
    )
    (change,) = compared.unchanged
    assert change.earlier_quote == "Responsible for welding of rails"


def test_fixed_new_and_unchanged_are_told_apart():
    new = TEXT.replace("results-driven", "dynamic")
    found = fates(
        report(TEXT, flag(TEXT, "results-driven", "team player", "")),
        report(new, flag(new, "dynamic", "team player", "")),
    )
    assert found == {
        "fixed": ["results-driven"],
        "new": ["dynamic"],
        "unchanged": ["", "team player"],
        "unseen": [],
    }


def test_a_section_that_was_rewritten_and_is_flagged_again_is_unchanged():
    body = "I am a results-driven team player. I weld bridges."
    other = "My yard is by the river, and we like it there very much."
    new = TEXT.replace(body, other)
    found = fates(report(TEXT, flag(TEXT, body)), report(new, flag(new, other)))
    assert found["unchanged"] == [other]
    assert not found["fixed"]


@pytest.mark.parametrize("status", [Status.UNSURE, Status.NOT_CHECKABLE, Status.ERROR])
def test_what_could_not_be_checked_again_is_not_called_fixed(status):
    silent = replace(flag(TEXT), status=status, score=None)
    found = fates(report(TEXT, flag(TEXT, "team player")), report(TEXT, silent))
    assert found["unseen"] == ["team player"]
    assert not found["fixed"]
    back = fates(report(TEXT, silent), report(TEXT, flag(TEXT, "team player")))
    assert back["unseen"] == ["team player"]
    assert not back["new"]


def test_every_finding_has_exactly_one_fate():
    before = brandcheck.Report.from_dict(sample.document())
    after = replace(before, results=before.results[5:])
    compared = brandcheck.compare(before, after)
    ours = len(compared.fixed) + len(compared.unchanged)
    gone = [change for change in compared.unseen if change.seen == "before"]
    assert ours + len(gone) == len(before.findings)
    assert len(compared.new) + len(compared.unchanged) == len(after.findings)


def test_a_report_compared_with_itself_has_no_change():
    same = brandcheck.Report.from_dict(sample.document())
    compared = brandcheck.compare(same, same)
    assert compared.change == 0
    assert not compared.fixed + compared.new + compared.unseen + compared.notes
    assert [str(part.change) for part in compared.text] == ["same"]
    assert all(area.before == area.after for area in compared.areas)


def test_both_ways_are_mirror_images():
    new = TEXT.replace("results-driven", "dynamic")
    one, two = (
        report(TEXT, flag(TEXT, "results-driven", "team player"), score=40.0),
        report(new, flag(new, "dynamic", "team player"), score=52.5),
    )
    there, back = fates(one, two), fates(two, one)
    assert there["fixed"] == back["new"]
    assert there["new"] == back["fixed"]
    assert brandcheck.compare(one, two).change == 12.5
    assert brandcheck.compare(two, one).change == -12.5


def test_without_a_total_there_is_no_difference():
    compared = brandcheck.compare(report(TEXT, score=None), report(TEXT))
    assert compared.change is None
    assert "no score" in compared.render("text")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"generator": {"name": "brandcheck", "version": "2", "models": []}}, "versions 1 and 2"),
        ({"target": brandcheck.Target(id="welder", title="Welder")}, "different targets"),
        ({"profile": brandcheck.parse(TEXT.replace("Mara", "Ines"))}, "different names"),
        ({"results": ()}, "1 of the checks ran on one"),
    ],
)
def test_what_makes_two_reports_hard_to_compare_is_said(change, said):
    first = report(TEXT, flag(TEXT))
    assert said in " ".join(brandcheck.compare(first, replace(first, **change)).notes)


def test_the_document_fits_its_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    before = brandcheck.Report.from_dict(sample.document())
    after = replace(before, results=before.results[5:], score=None, categories=())
    for pair in ((before, after), (after, before), (before, before)):
        document = brandcheck.compare(*pair).to_dict()
        jsonschema.Draft202012Validator(SCHEMA).validate(document)
        assert json.loads(brandcheck.compare(*pair).to_json()) == document


def test_sources_documents_and_reports_can_be_mixed():
    text = (sample.PROFILE).read_text("utf-8")
    analyzed = brandcheck.analyze(text, target="registered nurse")
    better = text.replace("Feel free to connect!", "Write to me about discharge letters.")
    compared = brandcheck.compare(analyzed.to_dict(), better)
    assert not compared.notes, "the target of the report holds for the text"
    assert "missing-invitation" in {change.check for change in compared.fixed}
    assert compared == brandcheck.compare(text, better, target="registered nurse")


def test_a_document_of_another_kind_is_refused():
    with pytest.raises(DocumentError, match="schema"):
        brandcheck.compare({"schema_version": "99.0"}, TEXT)


def test_it_is_saved_by_suffix(tmp_path):
    compared = brandcheck.compare(report(TEXT), report(TEXT))
    assert compared.save(tmp_path / "c.html").read_text("utf-8") == compared.to_html()
    with pytest.raises(ConfigError, match=r"\.pdf"):
        compared.save(tmp_path / "c.pdf")


def test_a_history_holds_one_point_per_report():
    schema = json.loads(
        files("brandcheck.render").joinpath("history-schema.json").read_text("utf-8")
    )
    first = brandcheck.Report.from_dict(sample.document())
    told = brandcheck.history({"march": first, "june": replace(first, score=None)})
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(told.to_dict())
    assert [(point.label, point.score) for point in told.points] == [
        ("march", first.score),
        ("june", None),
    ]
    assert told.points[0].findings == len(first.findings)
    assert not told.notes
    other = replace(first, generator={"name": "brandcheck", "version": "0.0.1", "models": []})
    assert "0.0.1" in brandcheck.history([("a", first), ("b", other)]).notes[0]


def test_a_history_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="at least one"):
        brandcheck.history({})
