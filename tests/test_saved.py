"""Documents that were saved as JSON come back, and nothing else is taken for one."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import brandcheck
from brandcheck.cli import main
from brandcheck.cohort import Cohort
from brandcheck.core.review import Review
from brandcheck.errors import DocumentError
from brandcheck.render import SHOWN
from tests.cohort.test_report import full
from tests.render import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NURSE = "# Ann Ole\n\nWard nurse\n\n## About\n\nI have cared for {n} patients since 2012.\n"
READERS: dict[str, Callable[[Any], Any]] = {
    "report": brandcheck.Report.from_dict,
    "comparison": brandcheck.Comparison.from_dict,
    "history": brandcheck.History.from_dict,
    "cohort": Cohort.from_dict,
}
VALUES = (None, -1, 0, 1e300, float("inf"), "", "x", True, [], [1], {}, {"x": 1}, [[]])


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    before, after = (brandcheck.analyze(NURSE.format(n=n)) for n in (3, 40))
    return {
        "report": after,
        "comparison": brandcheck.compare(before, after),
        "history": brandcheck.history({"March": before, "June": after}),
        "cohort": full(),
    }


@pytest.mark.parametrize("kind", READERS)
def test_every_kind_comes_back_and_looks_the_same(made: dict[str, Any], kind: str) -> None:
    document = json.loads(made[kind].render("json"))
    again = READERS[kind](document)
    assert json.loads(again.render("json")) == document
    for form in SHOWN:
        assert again.render(form) == made[kind].render(form)


@pytest.mark.parametrize("kind", READERS)
def test_the_command_shows_every_kind(
    made: dict[str, Any], kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made[kind].save(tmp_path / "it.json")
    assert main(["render", str(tmp_path / "it.json"), "-o", str(tmp_path / "it.html")]) == 0
    assert (tmp_path / "it.html").read_text("utf-8") == made[kind].render("html")
    assert main(["render", str(tmp_path / "it.json"), "-f", "markdown"]) == 0
    assert capsys.readouterr().out == made[kind].render("markdown")


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ({"kind": "brandcheck batch", "schema_version": "1.0"}, "kind 'brandcheck batch'"),
        ({"kind": "cohort", "schema_version": "2.0"}, "not a brandcheck cohort document"),
        ({"kind": "history", "schema_version": "1.0"}, "is damaged"),
        ({"kind": ["cohort"]}, "kind \"['cohort']\""),
        ({"basics": {"name": "Ann"}}, "found schema_version nothing"),
    ],
)
def test_anything_else_is_one_clear_line(
    content: Any, cause: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "x.json"
    place.write_text(json.dumps(content), "utf-8")
    assert main(["render", str(place), "-f", "text"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"brandcheck: error: {place}: ")
    assert cause in line


def test_only_a_report_can_be_redacted(
    made: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made["cohort"].save(tmp_path / "it.json")
    assert main(["render", str(tmp_path / "it.json"), "--redact"]) == 2
    assert "only a report can be redacted" in capsys.readouterr().err


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in items:
        yield (*path, key)
        if isinstance(below, dict | list):
            yield from _places(below, (*path, key))


def _changed(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    other = deepcopy(document)
    inner = other
    for key in path[:-1]:
        inner = inner[key]
    if value is KeyError:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return other


@pytest.mark.parametrize("kind", ["comparison", "history", "cohort"])
def test_a_damaged_document_is_refused_or_can_be_shown(made: dict[str, Any], kind: str) -> None:
    document = json.loads(made[kind].render("json"))
    places = list(_places(document))

    @settings(deadline=None, max_examples=150)
    @given(st.sampled_from(places), st.sampled_from((KeyError, *VALUES)))
    def holds(path: tuple[Any, ...], value: Any) -> None:
        try:
            read = READERS[kind](_changed(document, path, value))
        except DocumentError:
            return
        for form in (*SHOWN, "frame"):
            assert read.render(form)

    holds()


def test_a_reviewers_verdict_stays_with_the_report() -> None:
    document = sample.document() | {"review": {"score": 70.0, "level": "Ready", "note": "Fine"}}
    report = brandcheck.Report.from_dict(document)
    assert report.review == Review(70.0, "Ready", "Fine")
    assert brandcheck.Report.from_json(report.to_json()).review == report.review
    del document["review"]
    assert brandcheck.Report.from_dict(document).review is None
    with pytest.raises(DocumentError, match=r"0\.\.100"):
        brandcheck.Report.from_dict(document | {"review": {"score": 170, "level": "", "note": ""}})


@pytest.mark.parametrize("form", ["html", "text", "markdown"])
def test_both_verdicts_stand_in_the_report(form: str) -> None:
    review = {"score": None, "level": "Ready <b>", "note": "See\nletter", "tool_level": "Nearly"}
    report = brandcheck.Report.from_dict(sample.document() | {"review": review})
    shown = " ".join(report.render(form).split())
    assert report.score is not None
    assert f"{report.score:.0f}: Nearly" in shown
    assert "See letter" in shown
    assert ("Ready &lt;b&gt;" if form == "html" else "Ready") in shown
    bare = brandcheck.Report.from_dict(sample.document())
    assert "reviewer" not in bare.render(form).casefold()


def test_a_look_reaches_every_kind_of_page(made: dict[str, Any], tmp_path: Path) -> None:
    look = brandcheck.make_look(name="Moyvale", accent="#7a1f4d")
    for kind, one in made.items():
        page = one.save(tmp_path / f"{kind}.html", look=look).read_text("utf-8")
        assert page == one.render("html", look=look)
        assert '<p class="brand">Moyvale</p>' in page
        assert "--accent: #7a1f4d" in page


def test_a_redacted_report_redacts_the_note() -> None:
    report = brandcheck.analyze(NURSE.format(n=3))
    told = replace(report, review=Review(None, "", "Ask Ann Ole about her letter"))
    assert "Ole" not in told.redacted().to_json()
