"""Every snippet of the README does what it says, with sockets closed."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest

import brandcheck
from brandcheck import serve
from brandcheck.cli import app, main
from brandcheck.config import load_config, select
from tests.snippets import blocks_of

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return [block.text for block in blocks_of(README) if block.language == language]


def commands(language: str) -> list[str]:
    return [line for text in blocks(language) for line in text.splitlines() if line.strip()]


def ours(language: str) -> list[list[str]]:
    """Return the arguments of every brandcheck command in the blocks of a shell."""
    found = []
    for line in commands(language):
        words = shlex.split(line, comments=True, posix=language == "sh")
        program = words[0].replace("\\", "/").removeprefix(".venv/bin/")
        if program.removeprefix(".venv/Scripts/") == "brandcheck":
            found.append([word.strip('"') for word in words[1:]])
    return found


@pytest.fixture(autouse=True)
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ``serve`` judge what its page would begin with, and not listen."""

    def judge(session: serve.Session, draft: serve.Draft, **_: object) -> None:
        assert session.answer(draft.text, draft.kind)["checks"]

    monkeypatch.setattr(serve, "run", judge)


RUN = [arguments for arguments in ours("sh") if arguments[0] != "serve"]  # which stays open


@pytest.mark.parametrize("arguments", RUN, ids=shlex.join)
def test_shell_command_works(arguments: list[str], desk: Path) -> None:
    expanded = [
        name
        for word in arguments
        for name in (sorted(path.name for path in desk.glob(word)) if "*" in word else [word])
    ]
    assert main(expanded) == 0
    if "-o" in arguments:
        place = desk / arguments[arguments.index("-o") + 1]
        assert place.is_file() or list(place.iterdir())


def test_every_command_is_shown() -> None:
    shown = {arguments[0] for arguments in ours("sh")}
    assert set(app.commands) - shown == {"completion"}


def test_windows_commands_are_the_same() -> None:
    with_install = [line for line in commands("sh") if ".venv" in line]
    windows = [
        line.replace("py -m", "python3 -m").replace(".venv\\Scripts\\", ".venv/bin/")
        for line in commands("powershell")
    ]
    assert windows == with_install
    assert ours("powershell") == ours("sh")[:1]


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = [line.split()[1] for line in commands("sh") if line.startswith("make ")]
    assert targets == ["demo", "test"]
    assert all(f"\n{target}: " in makefile for target in targets)


@pytest.mark.parametrize("code", blocks("python"))
def test_python_example_runs(code: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = ast.parse(code)
    names: dict[str, object] = {}
    exec(compile(tree, "README.md", "exec"), names)  # noqa: S102
    assert isinstance(names["report"], brandcheck.Report)
    if "save" in code:
        assert (desk / "report.html").is_file()
        assert "Nothing shows: " in capsys.readouterr().out
    else:
        last = tree.body[-1]
        assert isinstance(last, ast.Expr)
        shown = eval(compile(ast.Expression(last.value), "README.md", "eval"), names)  # noqa: S307
        assert "srcdoc" in shown._repr_mimebundle_()["text/html"]


def test_library_example_is_ten_lines() -> None:
    lines = [line for line in blocks("python")[0].splitlines() if line.strip()]
    assert len(lines) <= 10


@pytest.mark.parametrize("text", blocks("toml"))
def test_settings_example_is_valid_and_has_an_effect(text: str, desk: Path) -> None:
    (desk / "brandcheck.toml").write_text(text, "utf-8")
    config = load_config(desk / "brandcheck.toml")
    assert 0 < len(select(config)) < len(brandcheck.checks())
    report = brandcheck.analyze(desk / "profile.md", config=config)
    assert any(result.suppressed for result in report.results)


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", README)
    assert len(targets) > 5
    assert [target for target in targets if not (ROOT / target).exists()] == []
