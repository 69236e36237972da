"""PDF bytes become positioned text: what stands where, how big, in which colour."""

from __future__ import annotations

import itertools
import threading
import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.core.limits import FILE_BYTES, PDF_CHARACTERS, PDF_PAGES, PDF_SECONDS
from brandcheck.errors import InputError
from brandcheck.parsing.pdf.pdfium import PageReader, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Link", "Page", "PdfText", "Run", "read_pages"]

_LOCK = threading.Lock()  # PDFium keeps global state and is not thread-safe

# In parts of the font size: how far a baseline may shift within a line, from which gap
# on there is a space, and from which gap on something else begins.
_SHIFT = 0.25
_SPACE = 0.15
_APART = 1.0
_WIDE = 0.3  # no font's space is much wider
_LOST_LETTERS = 0.3  # a document with more unnamed letters than this cannot be read


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style on one line.

    Attributes:
        text: the words, with as many spaces as typed and no-break spaces as they are.
        page: page number, from 1.
        x, right: left and right edge.
        y: baseline, counted from the top of the page.
        size: font size in points as drawn.
        colour: fill colour, e.g. "191919".
        font: name of the font, without its subset tag.
        is_bold: the font says that it is bold.
        lead: width of the first word.
        space: width of a space; 0 if there is none.
    """

    text: str
    page: int
    x: float
    right: float
    y: float
    size: float
    colour: str
    font: str
    is_bold: bool
    lead: float
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a page that leads to a web address."""

    uri: str
    page: int
    x: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        number: from 1.
        width, height: in points.
        runs: its text, in the order in which it is drawn.
        links: places that lead to a web address.
        dots: right edge and middle of small shapes that may be drawn bullets.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    links: tuple[Link, ...]
    dots: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class PdfText:
    """All text of a document.

    Attributes:
        pages: in order.
        info: the document's own description: Title, Author, Creator, Producer …
        losses: what could not be read, in words.
    """

    pages: tuple[Page, ...]
    info: Mapping[str, str]
    losses: tuple[str, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """Every run of every page."""
        return tuple(run for page in self.pages for run in page.runs)


def read_pages(data: bytes, place: str) -> PdfText:
    """Read all text of a PDF with its positions.

    Raises:
        InputError: the bytes are no PDF, are locked, damaged or too large, or hold
            no text that can be read.
    """
    _check_bytes(data, place)
    with _LOCK:
        document = _open(data, place)
        try:
            pages, losses = _read(document, place)
            info = dict(document.get_metadata_dict(skip_empty=True))
        finally:
            document.close()
    _check_text(pages, place)
    if b"%%EOF" not in data[-2048:]:
        losses = (*losses, "The file breaks off before its end; pages may be missing.")
    return PdfText(pages, info, losses)


def _check_bytes(data: bytes, place: str) -> None:
    if not data:
        raise InputError(place, "the file is empty", "Export or download it again.")
    if len(data) > FILE_BYTES:
        cause = f"the file has {len(data) // 1_000_000} MB, more than {FILE_BYTES // 1_000_000}"
        raise InputError(place, cause, "Save the pages of the profile as a file of their own.")
    if b"%PDF-" not in data[:1024]:
        raise InputError(
            place,
            "this is not a PDF, whatever its name says",
            "Open it in the program it came from and export it as PDF, or paste the text.",
        )


def _open(data: bytes, place: str) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY}:
            raise InputError(
                place,
                "the PDF is protected by a password",
                "Open it and save a copy without a password, then use the copy.",
            ) from None
        raise _damaged(place) from None
    count = len(document)
    if 0 < count <= PDF_PAGES:
        return document
    document.close()
    if not count:
        raise _damaged(place)
    raise InputError(
        place,
        f"the PDF has {count} pages, more than {PDF_PAGES}",
        "Save the pages of the profile as a file of their own.",
    )


def _damaged(place: str) -> InputError:
    return InputError(
        place,
        "the PDF is damaged or was cut off on its way",
        "Export or download it again, or paste the text.",
    )


def _read(document: Any, place: str) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    import pypdfium2

    pages: list[Page] = []
    losses: list[str] = []
    characters = 0
    started = time.monotonic()
    for number in range(1, len(document) + 1):
        try:
            page = _page(document, number)
        except pypdfium2.PdfiumError:
            losses.append(f"Page {number} is damaged and was not read.")
            continue
        pages.append(page)
        characters += sum(len(run.text) for run in page.runs)
        if time.monotonic() - started > PDF_SECONDS:
            cause = f"reading the PDF takes longer than {PDF_SECONDS:g} seconds"
            raise InputError(place, cause, "Export it again, or paste the text.")
        if characters > PDF_CHARACTERS:
            raise InputError(
                place,
                f"the PDF holds more than {PDF_CHARACTERS:,} characters",
                "Save the pages of the profile as a file of their own.",
            )
    if not pages:
        raise _damaged(place)
    return tuple(pages), tuple(losses)


def _page(document: Any, number: int) -> Page:
    import pypdfium2

    page = document[number - 1]
    text = page.get_textpage()
    left, bottom, right, top = page.get_bbox()
    reader = PageReader(pypdfium2.raw, document.raw, page.raw, text.raw, left, top)
    runs = tuple(_runs(reader.words(), number))
    links = tuple(Link(uri, number, *sides) for uri, sides in reader.links())
    dots = tuple(reader.dots())
    text.close()
    page.close()
    return Page(number, right - left, top - bottom, runs, links, dots)


def _runs(words: Iterable[Word], number: int) -> Iterator[Run]:
    line: list[Word] = []
    for word in words:
        if line and not _goes_on(line[-1], word):
            yield _run(line, number)
            line = []
        line.append(word)
    if line:
        yield _run(line, number)


def _goes_on(last: Word, word: Word) -> bool:
    a, b = last.style, word.style
    if (a.size, a.colour, a.font) != (b.size, b.colour, b.font):
        return False
    if abs(a.y - b.y) > _SHIFT * a.size:
        return False
    # Several typed spaces in a row make a wide gap without being a new column.
    widest = _APART * max(1, len(word.before.strip("\r\n"))) * a.size
    return -_APART * a.size < word.x - last.right < widest


def _run(words: list[Word], number: int) -> Run:
    first, last = words[0], words[-1]
    style = first.style
    gaps = [b.x - a.right for a, b in itertools.pairwise(words)]
    space = min((gap for gap in gaps if gap > _SPACE * style.size), default=0.0)
    parts = [first.text]
    for word, gap in zip(words[1:], gaps, strict=True):
        parts.append(_white(word.before.strip("\r\n"), gap, min(space, _WIDE * style.size)))
        parts.append(word.text)
    return Run(
        text=unicodedata.normalize("NFC", "".join(parts)),
        page=number,
        x=first.x,
        right=last.right,
        y=style.y,
        size=style.size,
        colour=style.colour,
        font=style.font,
        is_bold=style.is_bold,
        lead=first.right - first.x,
        space=space,
    )


def _white(before: str, gap: float, space: float) -> str:
    """Return as many spaces as the gap holds; PDFium makes one of several."""
    if before.strip(" ") or not 0 < space <= gap:
        return before
    return " " * round(gap / space)


def _check_text(pages: tuple[Page, ...], place: str) -> None:
    text = "".join(run.text for page in pages for run in page.runs)
    if not text:
        raise InputError(
            place,
            "this PDF holds pictures of text, or nothing, but no text",
            "Export it from LinkedIn with More > Save to PDF, or paste the text.",
        )
    lost = sum(char == "\ufffd" or unicodedata.category(char) in {"Co", "Cc"} for char in text)
    if lost > _LOST_LETTERS * len(text):
        raise InputError(
            place,
            "this PDF shows its letters but does not say which they are",
            "Export it again from the program it was written in, or paste the text.",
        )
