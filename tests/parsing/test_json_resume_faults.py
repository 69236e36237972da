"""What is wrong in a JSON Resume: forgiven, or told in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandcheck.errors import InputError
from brandcheck.parsing import parse
from brandcheck.parsing.resume_json.json_resume import load_json, read_json_resume
from tests.parsing.structure import structure


@pytest.mark.parametrize(
    "text",
    [
        '{"basics": {"name": "Ann Lee", "label": "Cook",},}',
        '{"basics": {"name": "Ann Lee", "label": "Cook"}} // mine',
        '\ufeff{"basics": {"name": "Ann Lee", "label": "Cook"}, /* none yet */ "work": []}',
        "{'basics': {'name': 'Ann Lee', 'label': 'Cook', 'image': None}}",
    ],
    ids=["commas", "comment", "comment inside", "python"],
)
def test_forgiven_faults(text):
    assert structure(parse(text))["name"] == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"basics": {\n  "name" "Ann"}}', "line 2, column 10"),
        ('{"basics": ', "line 1, column 12"),
        ("[" * 100_000, "nests"),
        ('{"workExpList": [], "titleNameMap": {}}', "another kind (it has workExpList, titleName"),
        ('{"schema_version": "1", "score": 3}', "a report that brandcheck wrote"),
        ("{}", "empty JSON object"),
        ('{"basics": {}}', "without any words"),
        ('{"basics": null, "work": 3}', "another kind"),
    ],
)
def test_what_cannot_be_read(text, words):
    with pytest.raises(InputError) as caught:
        read_json_resume(load_json(text, "me.json"), "me.json")
    message = str(caught.value)
    assert message.startswith("me.json: ")
    assert words in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("value", "name"), [([1], "list"), ("x", "text"), (None, "null"), (3, "number")]
)
def test_json_that_is_no_object(value, name):
    with pytest.raises(InputError, match=f"holds a JSON {name}"):
        read_json_resume(value, "me.json")


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["Present", "2016-08", "", "null", "a\nb", "- x", "# y", "12 Harbour Street"]),
)
KEYS = st.sampled_from(
    [
        *("basics", "work", "education", "skills", "references", "name", "label", "summary"),
        *("location", "profiles", "startDate", "endDate", "keywords", "highlights", "date"),
        *("employment", "history", "experiences", "full_name", "starts_at", "year", "position"),
        *("company", "certifications", "languages", "language", "projects", "x y", "projects "),
    ]
)
ANY_JSON = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=25,
)


@given(st.dictionaries(KEYS, ANY_JSON, max_size=6), ANY_JSON)
def test_any_json_is_a_profile_or_an_input_error(data, basics):
    for value in (data, data | {"basics": {"name": "Ann Lee", "summary": basics}}, basics):
        try:
            profile = read_json_resume(value, "x")
        except InputError:
            continue
        assert profile.source
        for section in profile.sections:
            assert section.body.end <= len(profile.source)
