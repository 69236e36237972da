"""Reports of the example profiles, analysed for real, in every format."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import brandcheck
from brandcheck import render

EXAMPLES = Path(__file__).parents[2] / "examples" / "profiles"
SCHEMA = json.loads(files("brandcheck.render").joinpath("schema.json").read_text("utf-8"))


@pytest.fixture(
    scope="module",
    params=["ward-nurse.json", "bus-mechanic.txt", "head-chef.md", "tischlermeisterin.md"],
)
def report(request):
    return brandcheck.analyze(EXAMPLES / request.param)


def test_the_document_fits_the_schema_and_reads_back(report):
    text = render.render(report.to_dict(), "json")
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(text))
    assert brandcheck.Report.from_json(text).to_dict() == report.to_dict()


@pytest.mark.parametrize("kind", ["html", "frame", "text", "markdown"])
def test_a_document_that_was_read_back_renders_the_same(report, kind):
    again = json.loads(render.render(report.to_dict(), "json"))
    assert render.render(again, kind) == render.render(report.to_dict(), kind)


def test_the_page_stays_small(report):
    assert len(render.render(report.to_dict(), "html").encode()) < 400_000
