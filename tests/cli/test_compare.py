"""``compare`` and ``history``."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck.cli import main
from tests.cli.support import NURSE, lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BETTER = ("Feel free to connect!", "Write to me about discharge letters on surgical wards.")


@pytest.fixture
def better(folder: Path) -> str:
    """Write the later version of the profile."""
    (folder / "new.md").write_text(NURSE.read_text("utf-8").replace(*BETTER), "utf-8")
    return "new.md"


def test_prints_what_was_fixed(better: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(NURSE), better]) == 0
    out, err = capsys.readouterr()
    assert "Fixed (1)" in out
    assert "missing-invitation" in out
    assert not err


def test_agrees_with_the_library(better: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(NURSE), better, "-t", "nurse", "-f", "json"]) == 0
    from pathlib import Path

    compared = brandcheck.compare(NURSE, Path(better), target="nurse")
    assert capsys.readouterr().out == compared.to_json()


def test_reads_saved_results_and_standard_input(
    saved: Path,
    better: str,
    folder: Path,
    stdin: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    stdin((folder / better).read_bytes())
    assert main(["compare", str(saved), "-", "-o", "changes.html"]) == 0
    out, err = capsys.readouterr()
    assert not out
    assert "1 fixed, 0 new" in lines(err)[0]
    assert "Before and after" in (folder / "changes.html").read_text("utf-8")


def test_both_sides_can_be_redacted(better: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["compare", str(NURSE), better, "-f", "html", "--anonymous-id", "P-017"]
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert "<h1>P-017</h1>" in out
    assert "discharge letters" in out
    assert not [word for word in ("Nuala", "Brannigan", "Ballyrowan", "Moyvale") if word in out]


def test_a_json_resume_is_a_profile(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resume = {"basics": {"name": "Mara Quill", "label": "Welder"}}
    (folder / "resume.json").write_text(json.dumps(resume), "utf-8")
    assert main(["compare", "resume.json", "resume.json"]) == 0
    assert "Mara Quill" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["compare", "-", "-"], 2),
        (["compare", "nothing.md", "new.md"], 3),
        (["compare", "new.md", "new.md", "-o", "new.md"], 2),
        (["compare", "new.md"], 2),
        (["history", "nothing.json"], 3),
        (["history", "new.md"], 3),
        (["history", "."], 3),
    ],
)
def test_wrong_use_is_told_in_one_line(
    better: str, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert not out
    assert len(lines(err)) == 1


def test_a_folder_is_taken_in_the_order_of_numbers(
    saved: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("r-10.json", "r-2.json", "r-1.json"):
        shutil.copy(saved, folder / name)
    (folder / "other.json").write_text("{}", "utf-8")
    assert main(["history", ".", "-f", "json"]) == 0
    out, err = capsys.readouterr()
    assert [point["label"] for point in json.loads(out)["points"]] == ["r-1", "r-2", "r-10"]
    assert "left out other.json" in err


def test_files_are_taken_as_given(
    saved: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("march.json", "june.json"):
        shutil.copy(saved, folder / name)
    assert main(["history", "march.json", "june.json", "-o", "trend.html"]) == 0
    assert "over 2 reports" in capsys.readouterr().err
    text = (folder / "trend.html").read_text("utf-8")
    assert text.index("march") < text.index("june")
