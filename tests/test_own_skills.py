"""A user's own skills and occupations, and imported ones, in an analysis."""

import pytest

import brandcheck
from brandcheck.errors import ConfigError, InputError
from brandcheck.nlp.skills.imported import import_official
from tests.nlp.test_imported import esco, zipped

PROFILE = """# Ada Example
Potter for small restaurants

## Experience
### Potter · Own bench
2019 – Present
- Loaded the kiln for four studios; kiln packing lost one bowl in 900

## Skills
- Kiln packing
"""
OWN = """
[[skill]]
name = "Kiln loading"
others = ["kiln packing"]

[[occupation]]
title = "Moon potter"
titles = ["lunar ceramicist"]
must = ["Kiln loading", "Wedging clay"]
"""


@pytest.fixture
def config(tmp_path):
    place = tmp_path / "own.toml"
    place.write_text(OWN, "utf-8")
    return {"own_skills": str(place)}


def test_own_skills_are_found_and_named(config):
    report = brandcheck.analyze(PROFILE, config=config)

    assert {m.id for m in report.skills if m.name == "Kiln loading"} == {"user:kiln-loading"}
    assert "own.toml" in report.generator["models"]
    assert not any(m.id.startswith("user:") for m in brandcheck.analyze(PROFILE).skills)


def test_own_occupations_are_targets(config):
    report = brandcheck.analyze(PROFILE, target="lunar ceramicist", config=config)

    assert report.target is not None
    assert report.target.title == "Moon potter"
    assert report.coverage is not None
    assert {item.name: item.holding.value for item in report.coverage.items} == {
        "Kiln loading": "shown",
        "Wedging clay": "missing",
    }
    with pytest.raises(ConfigError, match="Unknown target 'lunar ceramicist'"):
        brandcheck.analyze(PROFILE, target="lunar ceramicist")


def test_an_own_list_that_is_absent_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        brandcheck.analyze(PROFILE, config={"own_skills": str(tmp_path / "nowhere.toml")})


def test_imported_occupations_are_targets(tmp_path, monkeypatch):
    monkeypatch.setenv("BRANDCHECK_DATA", str(tmp_path / "data"))
    import_official(zipped(tmp_path / "esco.zip", esco()))
    report = brandcheck.analyze(PROFILE, target="lunar shepherd")

    assert report.target is not None
    assert report.target.must == ("shear moon sheep",)
    assert "ESCO" in report.target.how
    assert "ESCO 1.2.0 (en)" in report.generator["models"]
