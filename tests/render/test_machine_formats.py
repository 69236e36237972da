"""SARIF and GitHub annotations: valid, exact, and nothing in them runs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

import brandcheck
from brandcheck import render
from brandcheck.errors import ConfigError
from brandcheck.render._places import Lines, section_of, uri_of

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_text("utf-8")
)
COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^:,\n]*,?)+)::(.*)")


def sarif(document, **options):
    log = json.loads(render.render(document, "sarif", **options))
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    (run,) = log["runs"]
    return run


def findings(document):
    return [
        finding
        for result in document["results"]
        for finding in (*result["findings"], *(s["finding"] for s in result["suppressed"]))
    ]


def test_sarif_holds_every_finding_and_fits_the_official_schema(document):
    run = sarif(document, place="me/profile.md")
    assert len(run["results"]) == len(findings(document))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(document["checks"])
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert sum("suppressions" in result for result in run["results"]) == sum(
        len(result["suppressed"]) for result in document["results"]
    )


def test_the_schema_would_refuse_a_wrong_log(document):
    log = json.loads(render.render(document, "sarif"))
    log["runs"][0]["results"][0]["level"] = "dreadful"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(log)


def cut(text, region):
    """Return what a reader of SARIF finds at a region of a file."""
    lines = text.split("\n")[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "\n".join(lines)


def test_each_region_holds_the_words(document):
    document["profile"]["origin"]["kind"] = "markdown"
    source = document["profile"]["source"]
    regions = [
        result["locations"][0]["physicalLocation"]["region"]
        for result in sarif(document, place="profile.md")["results"]
        if "region" in result["locations"][0]["physicalLocation"]
    ]
    assert len(regions) == sum(bool(finding["span"]) for finding in findings(document))
    for region in regions:
        assert cut(source, region) == region["snippet"]["text"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_lines_are_those_of_the_file(tmp_path, ending, mark):
    text = "# Mara Quill\n\n## About\n🔧 Ich weiß: a results-driven welder.\n"
    place = tmp_path / "profile.md"
    place.write_bytes(mark + text.replace("\n", ending).encode())
    profile = brandcheck.parse(place)
    start = profile.source.index("results-driven")
    lines = Lines({"source": profile.source, "origin": {"kind": profile.origin.kind}})
    region = lines.region([start, start + 14])
    assert (region.line, region.column, region.end_line, region.end_column) == (4, 15, 4, 29)


@pytest.mark.parametrize("kind", ["linkedin-pdf", "json-resume", "docx", "html", "pasted-page"])
def test_a_rewritten_input_has_a_file_and_a_section_but_no_lines(document, kind):
    document["profile"]["origin"]["kind"] = kind
    for result in sarif(document, place="profile.pdf")["results"]:
        assert set(result["locations"][0]["physicalLocation"]) == {"artifactLocation"}
    names = {
        logical["name"]
        for result in sarif(document, place="profile.pdf")["results"]
        for logical in result["locations"][0].get("logicalLocations", ())
    }
    assert {"about", "experience", "skills"} <= names
    assert "line=" not in render.render(document, "github", place="profile.pdf")


def test_without_a_file_no_place_is_made_up(document):
    for result in sarif(document)["results"]:
        assert all("physicalLocation" not in location for location in result["locations"])
    assert "file=" not in render.render(document, "github")


def test_a_finding_that_moves_keeps_its_fingerprint(document):
    def prints():
        return [r["partialFingerprints"] for r in sarif(document, place="p.md")["results"]]

    before = prints()
    assert len({str(p) for p in before}) == len(before)
    for finding in findings(document):
        if finding["span"]:
            finding["span"] = [n + 40 for n in finding["span"]]
    document["profile"]["source"] = "x" * 39 + "\n" + document["profile"]["source"]
    assert prints() == before


def test_levels_follow_impact_and_spare_what_passes(document):
    levels = {r["ruleId"]: r["level"] for r in sarif(document)["results"]}
    impacts = {name: about["impact"] for name, about in document["checks"].items()}
    by_impact = {"critical": "error", "serious": "warning", "moderate": "warning", "minor": "note"}
    for result in document["results"]:
        if result["check"] in levels:
            counted = result["status"] in {"warn", "fail"} and result["stage"] == "stable"
            wanted = by_impact[impacts[result["check"]]] if counted else "note"
            wanted = "none" if result["status"] == "info" else wanted
            assert levels[result["check"]] == wanted


@pytest.mark.parametrize(
    ("place", "uri"),
    [
        ("profile.md", "profile.md"),
        ("my files/é #1.md", "my%20files/%C3%A9%20%231.md"),
        ("/home/mara/p.md", "file:///home/mara/p.md"),
        ("C:/p q.md", "file:///C:/p%20q.md"),
    ],
)
def test_paths_become_uris(place, uri):
    assert uri_of(place) == uri


def test_a_span_outside_every_section_has_no_section(document):
    assert section_of(document["profile"], [0, 1]) == ""
    assert section_of(document["profile"], None) == ""


def test_annotations_are_one_command_a_line(document):
    text = render.render(document, "github", place="a,b:c/100%.md")
    lines = text.splitlines()
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert all("file=a%2Cb%3Ac/100%25.md" in line for line in lines)
    told = [f for r in document["results"] if r["status"] != "info" for f in r["findings"]]
    assert len(lines) == len(told) + 1
    assert lines[-1].endswith("::Score: 56 of 100, developing")


def test_hostile_words_start_no_command(document):
    words = "x\n::error::stop\r\n::add-mask::y%0A::warning::z\u2028::debug::\u202eabc"
    for finding in findings(document):
        finding["message"] = finding["advice"] = words
    text = render.render(document, "github", place="p\n::error::.md")
    assert len(text.split("\n")) == len(render.render(document, "github").split("\n"))
    assert all(COMMAND.fullmatch(line) for line in text.splitlines())
    assert "%250A" in text
    assert "\u202e" not in text + render.render(document, "sarif")


def test_only_a_report_has_machine_formats(document):
    report = brandcheck.Report.from_dict(document)
    for kind in ("sarif", "github"):
        with pytest.raises(ConfigError, match="no comparison format"):
            brandcheck.compare(report, report).render(kind)
    assert report.render("sarif", place="p.md") == render.render(
        report.to_dict(), "sarif", place="p.md"
    )
