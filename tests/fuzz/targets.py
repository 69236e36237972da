"""What is fuzzed: each reader alone and by way of the front door, the checks, the renderers.

A target takes any bytes. It may raise nothing: an ``InputError``, a ``ConfigError`` or a
``DocumentError`` is an answer where one may be expected, anything else is a fault.
"""

from __future__ import annotations

import copy
import io
import json
import tempfile
import zipfile
from contextlib import suppress
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.api import analyze, read_target, score_passage
from brandcheck.cohort.rubric import Rubric, load_reviews, load_rubric
from brandcheck.cohort.sources import Columns, open_inputs
from brandcheck.comparison import compare
from brandcheck.config import load_config
from brandcheck.errors import ConfigError, DocumentError, InputError
from brandcheck.nlp.skills.own_lists import read_own
from brandcheck.parsing import parse
from brandcheck.parsing._load import check_profile, check_text
from brandcheck.parsing.linkedin_data.export import read_export
from brandcheck.parsing.pasted.page import read_pasted_page
from brandcheck.parsing.pdf.linkedin_pdf import read_linkedin_pdf
from brandcheck.parsing.pdf.linkedin_pdf_v2 import read_linkedin_pdf_v2
from brandcheck.parsing.pdf.linkedin_print import read_linkedin_print
from brandcheck.parsing.pdf.resume_pdf import read_resume_pdf
from brandcheck.parsing.pdf.text import Page, PdfText, Run, read_pages
from brandcheck.parsing.resume_json.json_resume import load_json, read_json_resume
from brandcheck.parsing.text.markdown import read_markdown
from brandcheck.parsing.text.plain_text import read_text
from brandcheck.parsing.web.mhtml import read_mhtml
from brandcheck.parsing.web.page import read_html
from brandcheck.parsing.word.docx import read_docx
from brandcheck.report import Report
from tests.hostile import PROFILES, W

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from brandcheck.core.profile import Profile

__all__ = ["CORPUS", "TARGETS", "VALUES", "analyse_text", "kept", "show_document"]

CORPUS = Path(__file__).parent / "corpus"
FORMATS = ("html", "text", "markdown", "json", "sarif", "github", "line")
PASSAGES = ("headline", "about", "bullet")
LONGEST = 3_000
TABLES = (
    *("Profile.csv", "Positions.csv", "Education.csv", "Skills.csv", "Projects.csv"),
    *("Certifications.csv", "Recommendations_Received.csv", "Shares.csv"),
)
WORD_PARTS = ("document", "styles", "numbering", "header1", "footnotes")
# What a value of a damaged document may be.
VALUES = (None, -1, 10**9, 0.5, "", "<b>x", [], {}, [[]], True, "2019-13", "about")
# Edges at which the layouts of LinkedIn and of others set their lines, and sizes of their type.
EDGES = (0.0, 21.6, 36.0, 46.8, 49.8, 100.0, 223.6, 235.3, 306.0, 400.0)
SIZES = (9.0, 10.5, 11.0, 11.5, 12.0, 13.0, 15.75, 16.0, 20.0, 26.0)
COLOURS = ("191919", "b1b1b1", "ffffff", "a9b1b6", "e1e9ee", "999999")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _sound(profile: Profile) -> None:
    """See that every place lies in the text; a profile that is too long is refused."""
    check_profile(profile, "fuzz")
    for section in profile.sections:
        spans = (section.body, *section.paragraphs, *section.items)
        assert all(0 <= s.start <= s.end <= len(profile.source) for s in spans)


def _reader(read: Callable[[str, str], Profile]) -> Callable[[bytes], None]:
    """Return the target of a reader of texts, which get only texts with words in them."""

    def run(data: bytes) -> None:
        text = _text(data)
        if any(c.isalnum() for c in text):
            with suppress(InputError):
                check_text(text, "fuzz")
                _sound(read(text, "fuzz"))

    return run


def _json(data: bytes) -> None:
    with suppress(InputError):
        _sound(read_json_resume(load_json(_text(data), "fuzz"), "fuzz"))


def _mail(data: bytes) -> None:
    with suppress(InputError):
        _sound(read_mhtml(data, "fuzz"))


def _zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files:
            archive.writestr(name, content)
    return stream.getvalue()


def _word(data: bytes) -> None:
    """Take the XML of a Word file's parts, with a zero byte between them."""
    body, *others = data.split(b"\0")[: len(WORD_PARTS)]
    main = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (W.encode(), body)
    parts = [("[Content_Types].xml", b"<Types/>"), ("word/document.xml", main)]
    names = (f"word/{name}.xml" for name in WORD_PARTS[1:])
    with suppress(InputError):
        _sound(read_docx(_zipped([*parts, *zip(names, others, strict=False)]), "fuzz"))


def _export(data: bytes) -> None:
    """Take the tables of an export, with a zero byte between them."""
    tables = zip_longest(TABLES, data.split(b"\0")[: len(TABLES)], fillvalue=b"Name\n")
    with suppress(InputError):
        _sound(read_export(_zipped(tables), "fuzz"))


def _file(data: bytes) -> None:
    """Take a file of any kind; PDFs have a target of their own, because a process is slow."""
    if data and b"%PDF-" not in data[:1024]:
        with suppress(InputError):
            _sound(parse(data, place="fuzz"))


def _pdf(data: bytes) -> None:
    if b"/Form" in data:  # drawings in drawings keep PDFium busy for years; its process is ended
        return
    with suppress(InputError):
        _layouts(read_pages(data, "fuzz"))


def _pages(data: bytes) -> PdfText:
    """Take lines whose first three characters say where and how they are set."""
    pages = []
    for number, page in enumerate(_text(data).split("\f")[:5], 1):
        runs, y = [], 40.0
        for line in page.split("\n")[:300]:
            text = line[3:].strip()
            if not text:
                continue
            edge, size, down = (ord(c) for c in line[:3])
            y += down % 40 - 4
            x, points = EDGES[edge % len(EDGES)], SIZES[size % len(SIZES)]
            right = x + 0.5 * points * len(text)
            style = (COLOURS[down % len(COLOURS)], "Times", edge % 2 == 0, 30.0, 0.25 * points)
            runs.append(Run(text, number, x, right, y, points, *style))
        pages.append(Page(number, 612.0, 792.0, tuple(runs), ()))
    return PdfText(tuple(pages), {})


def _layout(data: bytes) -> None:
    pdf = _pages(data)
    if pdf.runs:  # a PDF without any is refused before its layout is looked at
        _layouts(pdf)


def _layouts(pdf: PdfText) -> None:
    """Read a PDF as each kind; only the one that it is of must be right, none may break."""
    for read in (
        lambda: read_resume_pdf(pdf, "fuzz"),
        lambda: read_linkedin_print(pdf, "fuzz"),
        lambda: read_linkedin_pdf(pdf),
        lambda: read_linkedin_pdf_v2(pdf),
    ):
        with suppress(InputError):
            _sound(read())


def _lists(data: bytes) -> None:
    """Take a posting, one's own skills, settings, a rubric or a table of profiles."""
    suffix = (".md", ".html", ".toml", ".csv")[(data or b"\0")[0] % 4]
    readers: dict[str, tuple[Callable[[Path], object], ...]] = {
        ".md": (read_target,),
        ".html": (read_target,),
        ".toml": (read_own, read_target, load_config, load_rubric),
        ".csv": (read_own, read_target, _reviews, _table),
    }
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / f"fuzz{suffix}"
        place.write_bytes(data[1:])
        for read in readers[suffix]:
            with suppress(InputError, ConfigError):
                read(place)


def _reviews(place: Path) -> None:
    load_reviews(place, Rubric())


def _table(place: Path) -> None:
    for one in open_inputs([str(place)], Columns(), output=place.parent / "out"):
        one.count()
        for item in one.items():
            if not isinstance(item.source, InputError):
                with suppress(InputError):
                    parse(item.source, place=item.id)


def analyse_text(text: str, target: str | None = None, forms: Sequence[str] = FORMATS) -> None:
    """Run every check on a text, and show it; a check that raises is a fault, too."""
    with suppress(InputError):
        report = analyze(text[:LONGEST], target=target)
        faults = [f"{r.check}: {r.error}" for r in report.results if r.error]
        if faults:
            raise AssertionError("; ".join(faults))
        for form in forms:
            report.render(form)


def _checks(data: bytes) -> None:
    """Take a text for a place in a profile; the first byte says which, and what comes of it."""
    choice = (data or b"\0")[0]
    frame = list(PROFILES.values())[choice % len(PROFILES)]
    form = FORMATS[choice % len(FORMATS)]
    analyse_text(frame(_text(data[1:601])), "registered nurse" if choice & 64 else None, (form,))


def _passage(data: bytes) -> None:
    with suppress(InputError):
        score_passage(_text(data[1:])[:LONGEST], PASSAGES[(data or b"\0")[0] % len(PASSAGES)])


def show_document(text: str, forms: Sequence[str] = FORMATS) -> None:
    """Read a saved result document, show it, and compare it with itself."""
    with suppress(DocumentError):
        report = Report.from_json(text)
        for form in forms:
            report.render(form)
        compare(report, report)


def _document(data: bytes) -> None:
    """Take steps through a sound document, each ending in another value; "{" begins a whole one."""
    if data.startswith(b"{"):
        show_document(_text(data))
        return
    document = json.loads(_saved())
    steps = iter(data)
    place: Any = document
    for step in steps:
        keys = sorted(place) if isinstance(place, dict) else range(len(place))
        if not keys:
            break
        key = keys[step % len(keys)]
        if isinstance(place[key], dict | list) and next(steps, 0) % 8:
            place = place[key]
        else:
            place[key] = copy.copy(VALUES[next(steps, 0) % len(VALUES)])
            place = document
    show_document(json.dumps(document), (FORMATS[(data or b"\0")[-1] % len(FORMATS)],))


@cache
def _saved() -> str:
    text = "# Ada Ruiz\n\nNurse\n\n## About\n\nI led ten nurses.\n\n## Skills\n\n- Triage\n"
    return analyze(text, target="registered nurse").to_json()


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "markdown": _reader(read_markdown),
    "text": _reader(read_text),
    "pasted page": _reader(read_pasted_page),
    "web page": _reader(read_html),
    "mail page": _mail,
    "json": _json,
    "word": _word,
    "export": _export,
    "any file": _file,
    "pdf": _pdf,
    "pdf layout": _layout,
    "posting and lists": _lists,
    "checks": _checks,
    "passage": _passage,
    "result document": _document,
}


def kept(name: str) -> tuple[Path, ...]:
    """Return the files of the corpus that belong to a target."""
    folder = CORPUS / name.replace(" ", "-")
    return tuple(sorted(folder.iterdir())) if folder.is_dir() else ()
