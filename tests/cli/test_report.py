"""``report``: what is printed, several profiles, thresholds, settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck.cli import main
from tests.cli.support import CHEF, NURSE, lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_prints_text_by_default(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE)]) == 0
    out, err = capsys.readouterr()
    assert "Nuala Brannigan" in out
    assert not err
    assert not list(folder.iterdir())


def test_says_score_fixes_and_place_after_writing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(NURSE), "-t", "registered nurse", "-o", "report.html"]) == 0
    out, err = capsys.readouterr()
    report = brandcheck.analyze(NURSE, target="registered nurse")
    assert not out
    assert lines(err)[0] == f"Score {report.score:g} of 100 ({report.rating})"
    for n, fix in enumerate(report.fixes, 1):
        assert any(
            line.startswith(f"  {n}. ") and f"+{fix.gain:.1f}" in line for line in lines(err)
        )
        assert fix.findings[0].message in err
        assert f"     {fix.findings[0].advice}" in lines(err)
    assert str(folder / "report.html") in lines(err)[-1]
    assert (folder / "report.html").read_text("utf-8").startswith("<!doctype html>")


def test_quiet_writes_without_a_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE), "-o", "report.html", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("suffix", ["html", "json", "md", "txt"])
def test_suffix_names_the_format(folder: Path, suffix: str) -> None:
    assert main(["report", str(NURSE), "-o", f"out.{suffix}", "-q"]) == 0
    written = (folder / f"out.{suffix}").read_text("utf-8")
    assert written == brandcheck.analyze(NURSE).render(
        {"html": "html", "json": "json", "md": "markdown", "txt": "text"}[suffix]
    )


def test_command_and_library_agree(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE), "-f", "json", "-t", "nurse"]) == 0
    assert capsys.readouterr().out == brandcheck.analyze(NURSE, target="nurse").to_json()


def test_reads_bytes_from_stdin(
    stdin: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stdin(NURSE.read_bytes())
    assert main(["report", "-", "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["score"] == brandcheck.analyze(NURSE).score


def test_select_runs_only_what_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE), "-f", "json", "--select", "tone"]) == 0
    results = json.loads(capsys.readouterr().out)["results"]
    assert {result["category"] for result in results} == {"tone"}


def test_no_word_of_help_is_a_placeholder(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("report", "render", "parse", "checks", "explain", "doctor", "completion"):
        assert main([command, "--help"]) == 0
        out = capsys.readouterr().out
        assert "Example" in out
        assert f"  brandcheck {command}" in out


def test_each_gets_a_page_in_the_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "out").mkdir()
    assert main(["report", str(NURSE), str(CHEF), "-o", "out"]) == 0
    assert {path.name for path in (folder / "out").iterdir()} == {
        "ward-nurse.html",
        "head-chef.html",
    }
    assert len(lines(capsys.readouterr().err)) == 2


def test_equal_names_do_not_overwrite_each_other(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "a").mkdir()
    (folder / "a" / NURSE.name).write_bytes(CHEF.read_bytes())
    assert main(["report", str(NURSE), f"a/{NURSE.name}", "-o", "out", "-q"]) == 0
    assert "Nuala" in (folder / "out" / "ward-nurse.html").read_text("utf-8")
    assert "Nuala" not in (folder / "out" / "ward-nurse-2.html").read_text("utf-8")


def test_one_bad_file_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "out").mkdir()
    assert main(["report", "gone.md", str(NURSE), "-o", "out"]) == 3
    err = lines(capsys.readouterr().err)
    assert err[0].startswith("brandcheck: error: gone.md: ")
    assert err[-1] == "brandcheck: 1 of 2 profiles could not be read"
    assert [path.name for path in (folder / "out").iterdir()] == ["ward-nurse.html"]


def test_without_a_folder_texts_follow_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE), str(CHEF)]) == 0
    out = capsys.readouterr().out
    assert out.index(f"==> {NURSE} <==") < out.index(f"==> {CHEF} <==")


@pytest.mark.parametrize(
    "rest", [["-o", "none"], ["-o", "file.html"], ["-f", "json"], ["-o", "none/x.html"]]
)
def test_anything_but_a_folder_is_refused(
    folder: Path, rest: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "file.html").write_text("mine", "utf-8")
    assert main(["report", str(NURSE), str(CHEF), *rest]) == 2
    assert len(lines(capsys.readouterr().err)) == 1
    assert (folder / "file.html").read_text("utf-8") == "mine"


def test_score_below_ends_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(NURSE), "--fail-under", "100"]) == 1
    assert "is below 100" in capsys.readouterr().err


def test_score_not_below_ends_with_zero() -> None:
    assert main(["report", str(NURSE), "--fail-under", "0"]) == 0


def test_threshold_of_the_settings_counts(folder: Path) -> None:
    (folder / "brandcheck.toml").write_text("fail-under = 100\n", "utf-8")
    assert main(["report", str(NURSE), "-q"]) == 1
    assert main(["report", str(NURSE), "-q", "--no-config"]) == 0
    assert main(["report", str(NURSE), "-q", "--fail-under", "0"]) == 0


def test_file_beside_the_profile_is_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "me.md").write_bytes(NURSE.read_bytes())
    (folder / "inner" / "brandcheck.toml").write_text('select = ["tone"]\n', "utf-8")
    assert main(["report", "inner/me.md", "-f", "json", "--verbose"]) == 0
    out, err = capsys.readouterr()
    assert {result["category"] for result in json.loads(out)["results"]} == {"tone"}
    assert "brandcheck.toml" in err


def test_wrong_file_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "brandcheck.toml").write_text("selekt = []\n", "utf-8")
    assert main(["report", str(NURSE)]) == 2
    (err,) = lines(capsys.readouterr().err)
    assert "brandcheck.toml: unknown key 'selekt'. Did you mean 'select'?" in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["report"],
        ["report", str(NURSE), "--format", "docx"],
        ["report", str(NURSE), "--select", "no-such-check"],
        ["report", str(NURSE), "--fail-under", "101"],
        ["report", str(NURSE), "--config", "none.toml"],
        ["report", "-", "-"],
        ["explain", "no-such-check"],
        ["nonsense"],
        ["report", "--nonsense"],
    ],
)
def test_wrong_use_is_one_line_and_two(
    arguments: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert len(lines(err)) == 1
    assert err.startswith("brandcheck: error: ")
