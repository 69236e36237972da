"""The JSON format and its schema."""

from __future__ import annotations

import copy
import json
from importlib.resources import files

import jsonschema
import pytest

from brandcheck import render
from brandcheck.report import Report

SCHEMA = json.loads(files("brandcheck.render").joinpath("schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


def _objects(node):
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


def test_the_document_fits_the_schema(document, validator):
    validator.validate(document)


def test_the_json_text_reads_back_the_same(document):
    text = render.render(document, "json")
    assert json.loads(text) == document
    assert text.endswith("}\n")
    assert text.splitlines()[1] == ' "schema_version": "1.0",'
    assert render.render(Report.from_json(text).to_dict(), "json") == text


def test_json_keeps_letters_readable_and_escapes_half_a_surrogate_pair(document):
    document["notes"] = ["Tomás", "half \ud83d"]
    text = render.render(document, "json")
    assert "Tomás" in text
    assert text.encode("utf-8")
    assert json.loads(text)["notes"] == document["notes"]


def test_a_number_that_json_lacks_is_refused(document):
    document["score"] = float("nan")
    with pytest.raises(ValueError, match="JSON compliant"):
        render.render(document, "json")


def test_every_key_is_described_and_every_object_is_closed():
    for node in _objects(SCHEMA):
        if node.get("type") == "object" and "properties" in node:
            assert node["additionalProperties"] is False
            for key, value in node["properties"].items():
                assert value.get("description") or "$ref" in value, key
    assert all(value.get("description") for value in SCHEMA["$defs"].values())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("score",), 101),
        (("rating",), "excellent"),
        (("surprise",), 1),
        (("results", 0, "status"), "great"),
        (("results", 0, "check"), "Not An Id"),
        (("results", 0, "surprise"), 1),
        (("results", 2, "findings", 0, "surprise"), 1),
        (("profile", "name"), [1]),
        (("profile", "name"), [1, 2, 3]),
        (("claims", 0, "kind"), "boast"),
        (("schema_version",), "2.0"),
    ],
)
def test_the_schema_refuses_what_is_wrong(document, validator, path, value):
    wrong = copy.deepcopy(document)
    place = wrong
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not validator.is_valid(wrong)
