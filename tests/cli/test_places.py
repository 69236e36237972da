"""Where reports are written, and what is never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from brandcheck.cli import main
from tests.cli.support import CHEF, NURSE, lines


@pytest.mark.parametrize("name", ["mine.html", "mine.json", "mine.md", "mine.txt"])
def test_a_strangers_file_is_kept(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_text("<html>mine</html>", "utf-8")
    assert main(["report", str(NURSE), "-o", name]) == 2
    (err,) = lines(capsys.readouterr().err)
    assert name in err
    assert "--force" in err
    assert (folder / name).read_text("utf-8") == "<html>mine</html>"


def test_force_overwrites_a_strangers_file(folder: Path) -> None:
    (folder / "mine.html").write_text("mine", "utf-8")
    assert main(["report", str(NURSE), "-o", "mine.html", "--force", "-q"]) == 0
    assert "Nuala" in (folder / "mine.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["out.html", "out.json"])
def test_our_own_file_is_written_anew(folder: Path, name: str) -> None:
    assert main(["report", str(CHEF), "-o", name, "-q"]) == 0
    assert main(["report", str(NURSE), "-o", name, "-q"]) == 0
    assert "Nuala" in (folder / name).read_text("utf-8")


@pytest.mark.parametrize("flags", [[], ["--force"]])
def test_the_profile_itself_is_never_the_place(
    folder: Path, flags: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "me.md").write_bytes(NURSE.read_bytes())
    assert main(["report", "me.md", "-o", "./me.md", *flags]) == 2
    assert "is the input itself" in capsys.readouterr().err
    assert (folder / "me.md").read_bytes() == NURSE.read_bytes()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("none/report.html", "folder none does not exist"),
        ("report.pdf", "the name must end in"),
        ("report", "the name must end in"),
    ],
)
def test_impossible_place_is_refused_before_reading(
    folder: Path, place: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "not-even-there.md", "-o", place]) == 2
    (err,) = lines(capsys.readouterr().err)
    assert words in err


def test_folder_as_place_takes_the_profiles_name(folder: Path) -> None:
    (folder / "out").mkdir()
    assert main(["report", str(NURSE), "-o", "out", "-q"]) == 0
    assert (folder / "out" / "ward-nurse.html").is_file()


def test_failed_write_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(CHEF), "-o", "out.json", "-q"]) == 0
    before = (folder / "out.json").read_bytes()

    def full(self: Path, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert main(["report", str(NURSE), "-o", "out.json"]) == 2
    (err,) = lines(capsys.readouterr().err)
    assert "out.json: cannot be written (No space left on device)" in err
    assert (folder / "out.json").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["out.json"]
