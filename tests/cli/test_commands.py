"""The other commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import brandcheck
from brandcheck import api
from brandcheck.cli import main
from tests.cli.support import NURSE, lines, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_render_needs_no_analysis(
    saved: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(api, "analyze")
    assert main(["render", str(saved), "-o", "page.html", "-q"]) == 0
    report = brandcheck.Report.from_json(saved.read_text("utf-8"))
    assert (folder / "page.html").read_text("utf-8") == report.to_html()


def test_render_reads_stdin(
    saved: Path,
    stdin: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    stdin(saved.read_bytes())
    assert main(["render", "-", "--format", "json"]) == 0
    assert capsys.readouterr().out == saved.read_text("utf-8")


@pytest.mark.parametrize(
    "content", [None, b"", b"{}", b"[]", b"\xff\xfe", b'{"schema_version": "99.0"}']
)
def test_render_refuses_what_is_no_result(
    folder: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (folder / "x.json").write_bytes(content)
    assert main(["render", "x.json", "-o", "page.html"]) == 3
    assert len(lines(capsys.readouterr().err)) == 1
    assert not (folder / "page.html").exists()


def test_parse_to_markdown_reads_back_the_same(
    stdin: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(NURSE)]) == 0
    once = capsys.readouterr().out
    stdin(once.encode())
    assert main(["parse", "-"]) == 0
    assert capsys.readouterr().out == once
    assert "Responsible for the day-to-day care" in once


def test_parse_to_json_holds_the_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(NURSE), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == NURSE.read_text("utf-8")


def test_parse_to_json_resume_reads_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(NURSE), "-f", "jsonresume"]) == 0
    resume = json.loads(capsys.readouterr().out)
    assert resume["basics"]["name"] == "Nuala Brannigan"
    assert resume["work"][0]["startDate"] == "2018-03"
    assert "endDate" not in resume["work"][0]
    assert len(resume["work"][0]["highlights"]) == 6
    assert brandcheck.parse(resume).section("experience") is not None


def test_checks_lists_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checks"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {check.id} " in out for check in brandcheck.checks())


def test_checks_of_one_category(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checks", "--category", "tone", "--format", "json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert [fact["id"] for fact in facts] == [
        check.id for check in brandcheck.checks() if check.category == "tone"
    ]


def test_explain_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    name = brandcheck.checks()[0].id
    assert main(["explain", name]) == 0
    assert capsys.readouterr().out.rstrip() == brandcheck.explain(name).rstrip()


def test_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("brandcheck, version 0.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["completion", shell]) == 0
    assert f"_BRANDCHECK_COMPLETE={shell}_complete" in capsys.readouterr().out


def test_completion_offers_check_ids() -> None:
    name = brandcheck.checks()[0].id
    done = run(
        "",
        environment={
            "_BRANDCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": f"brandcheck explain {name[:-1]}",
            "COMP_CWORD": "2",
        },
    )
    assert f"plain,{name}" in done.stdout.splitlines()
