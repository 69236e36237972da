"""What stands in the fences of a page, and doing what it says."""

from __future__ import annotations

import ast
import contextlib
import json
import re
import sys
import tomllib
from dataclasses import dataclass
from importlib import invalidate_caches
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck import catalogue
from brandcheck.checks import all_checks
from brandcheck.config import load_config
from scripts.doc_desk import run

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = re.compile(
    r"^(?:<!-- file: (?P<file>\S+) -->\n)?(?P<ticks>`{3,})(?P<language>\w+)\n"
    r"(?P<text>.*?)^(?P=ticks)$",
    re.MULTILINE | re.DOTALL,
)
# What needs a network, or stays open, is shown and not done.
NOT_RUN = re.compile(r"(?:\.venv/bin/)?(?:python3? -m (?:venv|pip)|pip|make|brandcheck serve) ")
INSTALL = re.compile(r"pip install (?:--editable|-e) \.$")
SHOWN_ONLY = {"text", "yaml", "powershell", "profile"}


@dataclass(frozen=True, slots=True)
class Block:
    """One fence: its language, its text, and the file that a comment above it names."""

    language: str
    text: str
    file: str = ""


def blocks_of(page: str) -> list[Block]:
    return [Block(m["language"], m["text"], m["file"] or "") for m in FENCE.finditer(page)]


def do(block: Block, names: dict[str, object]) -> None:
    """Do what a block says, in the current folder; ``names`` are a page's variables."""
    if block.file:
        Path(block.file).parent.mkdir(parents=True, exist_ok=True)
        Path(block.file).write_text(block.text, "utf-8")
        if block.file.endswith((".toml", ".py")):
            _read(block)
        return
    match block.language:
        case "sh":
            for line in filter(None, map(str.strip, block.text.splitlines())):
                do_line(line)
        case "python":
            exec(compile(ast.parse(block.text), "page", "exec"), names)  # noqa: S102
        case "toml":
            Path("brandcheck.toml").write_text(block.text, "utf-8")
            load_config(Path("brandcheck.toml"))
        case "json":
            json.loads(block.text)
        case other:
            assert other in SHOWN_ONLY, f"a page's fence in {other!r} would not be tried"


def do_line(line: str) -> None:
    if INSTALL.search(line):
        _install()
    elif not NOT_RUN.match(line) and not line.startswith("#"):
        run(line)


def _read(block: Block) -> None:
    if block.file.endswith(".toml"):
        tomllib.loads(block.text)
    else:
        ast.parse(block.text)


def _install() -> None:
    """Do what an editable installation does, without asking for anything."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    info = Path(f"{project['name'].replace('-', '_')}-{project['version']}.dist-info")
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", "utf-8"
    )
    lines = [
        line
        for group, points in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in points.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
    sys.path.insert(0, str(Path.cwd()))
    _forget()


@contextlib.contextmanager
def nothing_left() -> Iterator[None]:
    """Take back what pages install."""
    path, modules = list(sys.path), set(sys.modules)
    try:
        yield
    finally:
        added = sys.path != path
        sys.path[:] = path
        if added:
            here = str(Path.cwd())
            for name in set(sys.modules) - modules:
                if str(getattr(sys.modules[name], "__file__", None) or "").startswith(here):
                    del sys.modules[name]
            _forget()


def _forget() -> None:
    invalidate_caches()
    all_checks.cache_clear()
    catalogue.abouts.cache_clear()
