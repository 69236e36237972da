"""The report says which career stage was read, why, and what is expected otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import brandcheck
from brandcheck.core.stage import StageKind

STUDENT = (
    "# Ana Example\nNursing student, second year\n\n## About\nI study nursing and I wash pots.\n\n"
    "## Experience\n### Kitchen Porter · Hotel Alder\n2025 – Present\n- Washed up for 90 covers\n\n"
    "## Education\n### BSc Nursing · University of Alderby\n2024 – 2027\n"
)
SAYS = "One described role is enough"


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_every_page_tells_the_stage_and_what_shifts(kind: str) -> None:
    page = " ".join(brandcheck.analyze(STUDENT).render(kind).split())
    assert "Career stage: in training, or just out of it." in page
    assert SAYS in page


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_nothing_is_said_where_the_profile_does_not_tell(kind: str) -> None:
    page = brandcheck.analyze("# Ana Example\nNurse\n\n## About\nI like night shifts.\n")
    assert page.stage is not None
    assert page.stage.kind is StageKind.UNSURE
    assert "Career stage" not in page.render(kind)


def test_a_stage_survives_its_document() -> None:
    report = brandcheck.analyze(STUDENT)
    assert report.stage is not None
    assert report.stage.kind is StageKind.STUDENT
    assert brandcheck.Report.from_json(report.to_json()).stage == report.stage


def test_the_document_is_valid() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(Path("brandcheck/render/schema.json").read_text("utf-8"))
    jsonschema.validate(brandcheck.analyze(STUDENT).to_dict(), schema)
