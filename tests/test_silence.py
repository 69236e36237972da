"""Neither a trace nor a log holds a word of a profile."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import pytest

import brandcheck
from brandcheck import many
from brandcheck.checks import find_check
from brandcheck.cli import main
from brandcheck.core.fault import place_of, trace_of
from brandcheck.parsing.pdf.text import read_pages
from brandcheck.parsing.text import markdown
from tests.hostile import FILES

EXAMPLES = Path(__file__).parent.parent / "examples"
MARK = "Quaverplank"
PROFILE = f"# Ada {MARK}\n\nNurse\n\n## About\n\nI lead the {MARK} team.\n\n## Skills\n\n- {MARK}\n"


def raise_with_text(*texts: object, **_: object) -> None:
    """Raise as hastily written code would, with the text in messages, notes and variables."""
    words = f"{texts!r}"
    try:
        {}[words]
    except KeyError as error:
        later = ValueError(f"cannot read {words}")
        later.add_note(words)
        raise later from error


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "profile.md"
    place.write_text(PROFILE, "utf-8")
    return place


@pytest.mark.parametrize("options", [[], ["--verbose"]])
def test_a_fault_of_a_reader_tells_no_word(options, file, monkeypatch, capsys) -> None:
    monkeypatch.setattr(markdown, "read_markdown", raise_with_text)
    assert main(["report", str(file), *options]) == 70
    said = "".join(capsys.readouterr())
    assert "ValueError at" in said
    assert ("KeyError\n" in said) is bool(options)
    assert MARK not in said


def test_a_trace_names_types_files_and_functions_alone() -> None:
    with pytest.raises(ValueError, match=MARK) as caught:
        raise_with_text(MARK)
    trace = trace_of(caught.value)
    assert MARK not in trace
    assert [line.split(":")[0].strip() for line in trace.splitlines()] == [
        *("Trace, innermost last", "tests/test_silence.py", "KeyError", ""),
        *("Then, because of it or on the way out", "Trace, innermost last"),
        *("tests/test_silence.py", "tests/test_silence.py", "ValueError"),
    ]


def test_a_trace_names_no_folder_of_the_user() -> None:
    place = str(Path(__file__).resolve().parents[2] / "elsewhere" / "plugin.py")
    code = compile("raise OSError", place, "exec")
    with pytest.raises(OSError) as caught:  # noqa: PT011 -- any will do
        exec(code, {})  # noqa: S102 -- a file that lies nowhere on the path of modules
    assert place_of(caught.value) == "OSError at plugin.py:1"


def test_a_fault_in_a_batch_and_in_a_check_tell_no_word(monkeypatch) -> None:
    monkeypatch.setattr(many.api, "analyze", raise_with_text)
    (result,) = brandcheck.analyze_many([("one", PROFILE)])
    assert result.error.kind == "ValueError"
    assert MARK not in str(result.error)
    monkeypatch.undo()
    check = find_check("buzzword-density")
    monkeypatch.setattr(type(check), "run", raise_with_text)
    report = brandcheck.analyze(PROFILE)
    told = [found.error for found in report.results if found.error]
    assert told
    assert not any(MARK in error for error in told)


def everything(folder: Path) -> None:
    """Read a profile of each kind with the mark in it, analyze and show it."""
    for kind, make in FILES.items():
        place = folder / kind.replace(" ", "-")
        place.write_bytes(make(f"I lead the {MARK} team and run {MARK}s."))
        report = brandcheck.analyze(place, target="registered nurse")
        assert MARK in report.profile.source, kind
        for form in ("html", "text", "markdown", "json", "sarif", "github"):
            report.render(form)
    place = folder / "own.pdf"
    place.write_bytes(pdf())
    assert MARK in brandcheck.analyze(place).profile.source
    read_pages(place.read_bytes(), "own.pdf")  # in this process, too
    brandcheck.score_passage(f"I lead the {MARK} team.", "about")
    with pytest.raises(brandcheck.InputError):
        brandcheck.parse(f'{{"basics": "{MARK}", }}')
    main(["report", str(place), "--quiet", "--verbose", "-o", str(folder / "page.html")])


def pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream)
    for n, line in enumerate(("Ada Ruiz", "Nurse", "About", f"I lead the {MARK} team.")):
        canvas.drawString(72, 760 - 20 * n, line)
    canvas.save()
    return stream.getvalue()


def test_no_logger_hears_a_word(tmp_path, caplog, capfd) -> None:
    brandcheck.analyze(PROFILE)  # the libraries make their loggers when they are first used
    names = ["", *logging.root.manager.loggerDict]
    for name in names:
        logger = logging.getLogger(name)
        caplog.set_level(logging.DEBUG, logger=name)
        logger.disabled = False
        logger.propagate = True
    assert {"pypdfium2", "spacy"} & {name.split(".")[0] for name in names}
    logging.getLogger("spacy").debug("heard")
    everything(tmp_path)
    assert "heard" in caplog.messages
    assert not [record for record in caplog.records if MARK in repr(vars(record))]
    assert MARK not in "".join(capfd.readouterr())
