"""What cannot be finished leaves the old file as it was, and nothing else."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck.cli import main
from brandcheck.core.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable

NURSE = Path(__file__).parent.parent / "examples" / "profiles" / "ward-nurse.md"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return brandcheck.analyze(NURSE).save(tmp_path_factory.mktemp("saved") / "result.json")


def full(self: Path, target: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupted(self: Path, target: object) -> None:
    raise KeyboardInterrupt


COMMANDS: dict[str, Callable[[Path, Path], list[str]]] = {
    "report": lambda _, place: ["report", str(NURSE), "-o", str(place), "--force"],
    "render": lambda saved, place: ["render", str(saved), "-o", str(place), "--force"],
    "compare": lambda saved, place: [
        *("compare", str(saved), str(saved), "-o", str(place), "--force"),
    ],
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", [full, interrupted])
def test_old_file_stays(command, fault, saved, tmp_path, monkeypatch) -> None:
    place = tmp_path / "page.html"
    place.write_text("old")
    monkeypatch.setattr(Path, "replace", fault)
    assert main(COMMANDS[command](saved, place)) == {full: 2, interrupted: 130}[fault]
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("page.html", "old")]


@pytest.mark.parametrize("fault", [full, interrupted])
def test_library_keeps_the_old_file(fault, tmp_path, monkeypatch) -> None:
    place = tmp_path / "data.bin"
    place.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", fault)
    with pytest.raises((OSError, KeyboardInterrupt)):
        write_atomically(place, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["data.bin"]
    assert place.read_bytes() == b"old"
