"""The folder in which the commands of the documentation are run.

Pages speak of ``profile.pdf``, ``advert.txt`` and so on; ``lay_out`` puts invented ones
there, and ``run`` does what a line of a shell block says.
"""

from __future__ import annotations

import contextlib
import csv
import functools
import io
import json
import runpy
import shlex
import shutil
import sys
from pathlib import Path

import brandcheck
from brandcheck.cli import main

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
FILES = {
    "profile.md": "profiles/ward-nurse.md",
    "profile.pdf": "profiles/ward-nurse.pdf",
    "edited.md": "edited/ward-nurse.md",
    "resume.json": "profiles/ward-nurse.json",
    "advert.txt": "postings/staff-nurse.txt",
}
PROGRAMMES = ("Nursing", "Crafts")
MONTHS = {"2025-03": "profile.md", "2025-06": "edited.md"}


def lay_out(folder: Path) -> None:
    """Put the files that pages speak of into a folder."""
    for name, example in FILES.items():
        shutil.copy(EXAMPLES / example, folder / name)
    (folder / "reports").mkdir()
    for name in ("profiles", "texts"):
        (folder / name).mkdir()
    shutil.copy(EXAMPLES / "edited" / "ward-nurse.md", folder / "texts")
    people = sorted((EXAMPLES / "profiles").glob("*.md"))[:10]
    with (folder / "students.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("matriculation", "programme", "profile"))
        for number, path in enumerate(people):
            shutil.copy(path, folder / "profiles")
            table.writerow((f"P-{number:03}", PROGRAMMES[number % 2], path.read_text("utf-8")))
    row = {"id": "P-100", "headline": "Baker for eleven schools", "summary": "I bake rye bread."}
    (folder / "more.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    (folder / "results").mkdir()
    for month, text in _results().items():
        (folder / "results" / f"{month}.json").write_text(text, "utf-8")
    shutil.copy(folder / "results" / "2025-03.json", folder / "result.json")


@functools.cache
def _results() -> dict[str, str]:
    return {
        month: brandcheck.analyze(EXAMPLES / FILES[name]).to_json()
        for month, name in MONTHS.items()
    }


def run(line: str) -> str:
    """Run one line in the current folder and return what it prints, errors last.

    Raises:
        ValueError: for a program other than brandcheck and Python scripts, and when it fails.
    """
    words = shlex.split(line, comments=True)
    place = Path(words.pop()) if len(words) > 2 and words[-2] == ">" else None
    if place:
        words.pop()
    program, *arguments = words
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = _start(program.removeprefix(".venv/bin/"), arguments)
    if code:
        raise ValueError(f"{line}: exit code {code}\n{err.getvalue()}")
    if place:
        place.write_text(out.getvalue(), "utf-8")
    return ("" if place else out.getvalue()) + err.getvalue()


def _start(program: str, arguments: list[str]) -> int:
    if program == "brandcheck":
        return main([name for word in arguments for name in _expanded(word)])
    if program == "python" and len(arguments) == 1:
        sys.path.insert(0, "")
        try:
            runpy.run_path(arguments[0], run_name="__main__")
        finally:
            sys.path.remove("")
        return 0
    raise ValueError(f"{program}: pages show brandcheck and scripts only")


def _expanded(word: str) -> list[str]:
    return sorted(str(path) for path in Path().glob(word)) if "*" in word else [word]
