"""What cannot be finished leaves the old file as it was, and nothing else."""

from __future__ import annotations

import csv
import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck import api
from brandcheck.checks import find_check
from brandcheck.cli import main
from brandcheck.cohort.run import SHARD
from brandcheck.core.files import write_atomically
from brandcheck.nlp.skills.imported import import_official
from tests.nlp.test_imported import esco, zipped

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = Path(__file__).parent.parent / "examples" / "profiles"
NURSE = EXAMPLES / "ward-nurse.md"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return a result document and a taxonomy's download."""
    place = tmp_path_factory.mktemp("inputs")
    saved = brandcheck.analyze(NURSE).save(place / "result.json")
    return {"saved": str(saved), "download": str(zipped(place / "esco.zip", esco()))}


COMMANDS = {
    "report": ["report", str(NURSE), "-o", "page.html", "--force"],
    "render": ["render", "{saved}", "-o", "page.html", "--force"],
    "compare": ["compare", "{saved}", "{saved}", "-o", "page.html", "--force"],
    "history": ["history", "{saved}", "{saved}", "-o", "page.html", "--force"],
    "taxonomy": ["taxonomy", "import", "{download}"],
    "batch": ["batch", str(NURSE), "-o", "out", "--workers", "1", "--format", "csv"],
}


@pytest.fixture
def command(request: pytest.FixtureRequest, inputs: dict[str, str]) -> list[str]:
    return [part.format_map(inputs) for part in COMMANDS[request.param]]


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def half(stop: Callable[[], None]) -> Callable[[Path, bytes], None]:
    """Return a way of writing that stops in the middle of the content."""

    def write(self: Path, content: bytes) -> None:
        with self.open("wb") as stream:
            stream.write(content[: len(content) // 2])
        stop()

    return write


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in which a page and an imported taxonomy stand already."""
    monkeypatch.setenv("BRANDCHECK_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text("old")
    import_official(zipped(tmp_path / "first.zip", esco("de", "scheren", "klippen")))
    return tmp_path


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("stage", ["write_bytes", "replace"])
@pytest.mark.parametrize("stop", [full, interrupted])
@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "batch"], indirect=True)
def test_old_files_stay(command, stop, stage, world, monkeypatch) -> None:
    before = content(world)
    with monkeypatch.context() as patch:
        patch.setattr(Path, stage, stop if stage == "replace" else half(stop))
        code = main(command)
    assert (code, content(world)) == ({full: 2, interrupted: 130}[stop], before)


@pytest.mark.parametrize("stop", [full, interrupted])
def test_library_keeps_the_old_file(stop, tmp_path, monkeypatch) -> None:
    place = tmp_path / "data.bin"
    place.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises((OSError, KeyboardInterrupt)):
        write_atomically(place, b"new")
    assert content(tmp_path) == {"data.bin": b"old"}


LIMITED = """
import resource, sys
from brandcheck.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows bounds no file's size")
@pytest.mark.parametrize("command", ["report", "taxonomy", "batch"], indirect=True)
def test_a_file_that_the_system_cuts_off_is_not_left(command, world) -> None:
    before = content(world)
    limit = "100" if command[0] == "taxonomy" else "5000"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, limit, *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "File too large" in done.stderr
    assert content(world).items() >= before.items()
    assert not list(world.rglob("*.part"))


# The reports of one shard may all come at once; two more are then still to be made.
MANY = 3 * SHARD


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_ctrl_c_during_a_batch_leaves_whole_files(tmp_path) -> None:
    texts = tmp_path / "in"
    texts.mkdir()
    for n in range(MANY):
        text = NURSE.read_text("utf-8").replace("Nuala", f"Nuala{n}")
        (texts / f"p{n:03}.md").write_text(text, "utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "brandcheck", "batch", str(texts), "-o", str(out)]
    command += ["--workers", "2", "--format", "csv"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while process.poll() is None and not list(out.glob("reports/*.html")):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers, too
    _, said = process.communicate(timeout=120)
    assert process.returncode == 130, said
    assert "interrupted; what is done is kept" in said
    assert not list(out.rglob("*.part"))
    assert not (out / "results.csv").exists()
    pages = [path.read_text("utf-8") for path in out.glob("reports/*.html")]
    assert 0 < len(pages) < MANY
    assert all(page.rstrip().endswith("</html>") for page in pages)


def raising(*_: object, **__: object) -> None:
    raise ZeroDivisionError("Nuala")


def test_a_check_that_raises_is_told_in_every_report(monkeypatch) -> None:
    monkeypatch.setattr(type(find_check("buzzword-density")), "run", raising)
    report = brandcheck.analyze(NURSE, config={"select": ["buzzword-density", "hedging"]})
    assert {result.check: result.status for result in report.results}["hedging"] == "error"
    for form in ("html", "text", "markdown", "json", "sarif"):
        text = " ".join(report.render(form).replace("\\", "").split())
        assert re.search(r"ZeroDivisionError at .{0,60}test_half_done\.py:\d+", text), form
    assert {one["status"] for one in json.loads(report.to_json())["results"]} == {"error"}


def test_an_unknown_exception_in_a_batch_is_a_row(monkeypatch, tmp_path) -> None:
    real = api.analyze

    def analyze(profile, **options):
        return raising() if "Nuala" in profile.source else real(profile, **options)

    monkeypatch.setattr(api, "analyze", analyze)
    command = ["batch", str(NURSE), str(EXAMPLES / "head-chef.md"), "-o", str(tmp_path / "out")]
    assert main([*command, "--workers", "1", "--format", "csv"]) == 0
    with (tmp_path / "out" / "results.csv").open(encoding="utf-8-sig", newline="") as stream:
        found = {row["id"]: (row["error"], row["error_cause"]) for row in csv.DictReader(stream)}
    assert found["head-chef"] == ("", "")
    kind, cause = found["ward-nurse"]
    assert kind == "ZeroDivisionError"
    assert "could not be analyzed: ZeroDivisionError at" in cause
    assert "Nuala" not in cause
