"""``targets`` and ``report --posting``: what is found, shown and refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck.cli import main
from tests.cli.support import NURSE, PROFILES, lines

if TYPE_CHECKING:
    from pathlib import Path

POSTING = PROFILES.parent / "postings" / "staff-nurse.txt"


def test_search_lists_names_that_can_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "nurse"]) == 0
    out = lines(capsys.readouterr().out)
    assert out[0].split("  ")[1:2] == ["Registered nurse"]
    assert out[0].endswith("registered-nurse")
    assert 10 <= len(out) <= 20


def test_several_words_are_one_search(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "data", "engineer", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found[0]["id"] == "data-engineer"
    assert found[0]["must"]
    assert found == json.loads(json.dumps([_plain(t) for t in brandcheck.targets("data engineer")]))


def test_without_words_our_own_table_is_listed_by_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets"]) == 0
    out = lines(capsys.readouterr().out)
    assert len(out) >= 450
    assert [line.casefold()[:20] for line in out] == sorted(line.casefold()[:20] for line in out)
    assert not any(line.endswith("derived") for line in out)


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "qzxv"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "No occupation is like 'qzxv'; try one plainer word.\n")


def test_show_tells_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "--show", "charge nurse"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Registered nurse (registered-nurse, ISCO 2221)\nAs in brandcheck's own")
    target = brandcheck.targets("registered nurse", 1)[0]
    for name in (*target.must, *target.nice, *target.tools, *target.credentials):
        assert f"\n  {name}\n" in out


def test_show_says_of_a_derived_expectation_that_it_is_rough(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["targets", "--show", "tobacco shop manager", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["how"].startswith("derived, so only a rough hint")


def test_unknown_name_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "--show", "registerd nurse"]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert len(lines(err)) == 1
    assert "Nearest: " in err
    assert "Registered nurse" in err


@pytest.mark.parametrize("name", ["registerd nurse", "sdfkj"])
def test_unknown_target_stops_before_anything_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["report", str(NURSE), "--target", name, "-o", "report.html"]) == 2
    assert "`brandcheck targets WORD`" in capsys.readouterr().err
    assert not list(folder.iterdir())


def test_report_against_a_posting(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE), "--posting", str(POSTING), "-f", "json"]) == 0
    target = json.loads(capsys.readouterr().out)["target"]
    assert target["origin"] == "posting"
    assert target["credentials"] == ["NMC registration"]
    assert target["years"] == 2.0


def test_report_against_an_own_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "mine.txt").write_text("Wound care\nSuturing\n", "utf-8")
    assert main(["report", str(NURSE), "-p", "mine.txt", "-f", "json"]) == 0
    target = json.loads(capsys.readouterr().out)["target"]
    assert (target["origin"], target["must"]) == ("own", ["Wound care", "Suturing"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the posting is empty"),
        ("Wir suchen eine Kollegin mit Freude an der Arbeit mit alten Menschen.", "not in English"),
    ],
)
def test_posting_without_skills_is_a_note_and_the_rest_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (folder / "advert.txt").write_text(text, "utf-8")
    assert main(["report", str(NURSE), "--posting", "advert.txt"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert said in out.partition("Note: No skills could be measured against: ")[2]
    assert "of 100" in out


@pytest.mark.parametrize(
    ("options", "code", "cause"),
    [
        (["--posting", "gone.txt"], 3, "there is no such file"),
        (["--posting", "bad.toml"], 3, "bad.toml"),
        (["--posting", "advert.txt", "--target", "nurse"], 2, "give one"),
    ],
)
def test_wrong_postings_are_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], code: int, cause: str
) -> None:
    (folder / "bad.toml").write_text("[[skill", "utf-8")
    (folder / "advert.txt").write_text("Welder wanted", "utf-8")
    assert main(["report", str(NURSE), *options]) == code
    out, err = capsys.readouterr()
    assert not out
    assert len(lines(err)) == 1
    assert cause in err


def _plain(target: brandcheck.Target) -> dict[str, object]:
    from brandcheck.core.document import to_plain

    return dict(to_plain(target))
