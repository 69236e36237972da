"""Interrupts, faults of our own, old consoles, closed pipes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck import api
from brandcheck.cli import main
from tests.cli.support import NURSE, lines, run

if TYPE_CHECKING:
    import pytest


def test_interrupt_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(self: Path, target: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    assert main(["report", str(NURSE), "-o", "report.html"]) == 130
    assert "interrupted" in capsys.readouterr().err
    assert not list(folder.iterdir())


def test_fault_of_ours_is_one_line_that_asks_for_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr(api, "analyze", fault)
    assert main(["report", str(NURSE)]) == 70
    (err,) = lines(capsys.readouterr().err)
    assert re.search(
        r"error: RuntimeError at .*test_faults\.py:\d+\. This is a fault of brandcheck", err
    )


def test_verbose_shows_where_the_fault_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(api, "analyze", fault)
    assert main(["report", str(NURSE), "--verbose"]) == 70
    trace = capsys.readouterr().err
    assert re.search(r"  brandcheck/cli/_report\.py:\d+ in _attempt\n", trace)
    assert trace.endswith("<locals>.fault\nRuntimeError\n")


def test_old_console_gets_readable_output() -> None:
    done = run("report", str(NURSE), environment={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "Nuala Brannigan" in done.stdout
    assert not done.stderr


def test_module_and_closed_pipe() -> None:
    command = f'"{sys.executable}" -m brandcheck report "{NURSE}" | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert done.stdout.strip()
    assert "Traceback" not in done.stderr
