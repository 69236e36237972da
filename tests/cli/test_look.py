"""``--templates`` and the brand of the settings, in every command that writes pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brandcheck.cli import main
from tests.cli.support import NURSE, lines

if TYPE_CHECKING:
    from pathlib import Path

HEADER = '{{% extends "default/{page}" %}}{{% block header %}}<header><h1>Ours</h1></header>{{% endblock %}}'


@pytest.fixture
def own(folder: Path) -> Path:
    (folder / "own").mkdir()
    for page in ("report.html", "comparison.html", "history.html"):
        (folder / "own" / page).write_text(HEADER.format(page=page), "utf-8")
    (folder / "brandcheck.toml").write_text('[brand]\naccent = "#7a1f4d"\n', "utf-8")
    return folder


@pytest.mark.parametrize("command", ["report", "render", "compare", "history"])
def test_every_page_takes_the_look(own: Path, saved: Path, command: str) -> None:
    local = own / "result.json"
    local.write_bytes(saved.read_bytes())
    inputs = {
        "report": [str(NURSE), "--config", "brandcheck.toml"],
        "render": [str(local)],
        "compare": [str(local), str(local), "--config", "brandcheck.toml"],
        "history": [str(local)],
    }
    assert main([command, *inputs[command], "--templates", "own", "-o", "page.html"]) == 0
    page = (own / "page.html").read_text("utf-8")
    assert "<h1>Ours</h1>" in page
    assert "--accent: #7a1f4d" in page


def test_a_wrong_look_stops_before_anything_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "none.md", "--templates", "none", "-o", "page.html"]) == 2
    (line,) = lines(capsys.readouterr().err)
    assert "templates: none is no folder" in line


def test_a_wrong_template_is_one_line(
    own: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "own" / "report.html").write_text("{% block %}", "utf-8")
    assert main(["render", str(saved), "--templates", "own", "-o", "page.html"]) == 2
    (line,) = lines(capsys.readouterr().err)
    assert "report.html, line 1" in line
    assert not (own / "page.html").exists()
