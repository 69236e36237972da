"""Asks PDFium what stands on a page.

PDFium answers one question per call, so words are asked, not characters: the
page's text comes in one call, and position and style are asked of each word's
first and last character only.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brandcheck.core.limits import PDF_OBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PageReader", "Style", "Word"]

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
# U+FFFE and U+0002 are PDFium's signs for a hyphen at the end of a line, U+0000 for a
# letter that the document's font does not name.
_SIGNS = str.maketrans({"\ufffe": "-", "\x02": "-", "\x00": "\ufffd"})
_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
_BOLD_WEIGHT = 600
_DOT = (1.0, 7.0)  # points: how wide and high a drawn bullet is


@dataclass(frozen=True, slots=True)
class Style:
    """How a text object is drawn; ``y`` is its baseline from the top of the page."""

    size: float
    colour: str
    font: str
    is_bold: bool
    y: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and the white space before it."""

    text: str
    before: str
    x: float
    right: float
    style: Style


@dataclass(slots=True)
class PageReader:
    """One open page.

    Attributes:
        raw: PDFium's C interface.
        document, page, text: its handles.
        left, top: the visible page's corner in the document's own coordinates.
    """

    raw: Any
    document: Any
    page: Any
    text: Any
    left: float
    top: float
    _styles: dict[int, Style] = field(default_factory=dict)
    _fonts: dict[int, tuple[str, bool]] = field(default_factory=dict)

    def words(self) -> Iterator[Word]:
        """Yield the page's words in the order in which they are drawn."""
        source = self._source()
        box = self.raw.FS_RECTF()
        end = 0
        for match in _WORD.finditer(source):
            first, last = match.start(), match.end() - 1
            before, end = source[end:first], match.end()
            style = self._style(first)
            if style is None:
                continue
            self.raw.FPDFText_GetLooseCharBox(self.text, first, box)
            x = box.left - self.left
            self.raw.FPDFText_GetLooseCharBox(self.text, last, box)
            right = box.right - self.left
            yield Word(match.group().translate(_SIGNS), before, x, right, style)

    def _source(self) -> str:
        count = max(0, self.raw.FPDFText_CountChars(self.text))
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.raw.FPDFText_GetText(self.text, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if written == count + 1 and len(text) == count:
            return text
        codes = (self.raw.FPDFText_GetUnicode(self.text, n) for n in range(count))
        return "".join(chr(code) if code < 0x110000 else "\x00" for code in codes)

    def _style(self, index: int) -> Style | None:
        thing = self.raw.FPDFText_GetTextObject(self.text, index)
        if not thing:
            return None
        address = ctypes.addressof(thing.contents)
        if address not in self._styles:
            self._styles[address] = self._ask_style(thing, index)
        return self._styles[address]

    def _ask_style(self, thing: Any, index: int) -> Style:
        raw, text = self.raw, self.text
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        raw.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        font, is_bold = self._font(raw.FPDFTextObj_GetFont(thing))
        colour = f"{red.value:02x}{green.value:02x}{blue.value:02x}"
        return Style(round(size, 2), colour, font, is_bold, self.top - y.value)

    def _font(self, thing: Any) -> tuple[str, bool]:
        if not thing:
            return "", False
        address = ctypes.addressof(thing.contents)
        if address not in self._fonts:
            buffer = ctypes.create_string_buffer(256)
            self.raw.FPDFFont_GetBaseFontName(thing, buffer, 256)
            name = _SUBSET_TAG.sub("", buffer.value.decode("utf-8", "replace"))
            weight = self.raw.FPDFFont_GetWeight(thing)
            self._fonts[address] = (name, "bold" in name.lower() or weight >= _BOLD_WEIGHT)
        return self._fonts[address]

    def links(self) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
        """Yield every web address with its rectangle: left, top, right, bottom."""
        raw = self.raw
        position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
        while raw.FPDFLink_Enumerate(self.page, position, link):
            uri = self._uri(raw.FPDFLink_GetAction(link))
            if uri and raw.FPDFLink_GetAnnotRect(link, rect):
                x, right = rect.left - self.left, rect.right - self.left
                yield uri, (x, self.top - rect.top, right, self.top - rect.bottom)

    def dots(self) -> Iterator[tuple[float, float]]:
        """Yield right edge and middle of every small square shape: browsers draw bullets so."""
        raw = self.raw
        count = raw.FPDFPage_CountObjects(self.page)
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for n in range(count if count <= PDF_OBJECTS else 0):
            thing = raw.FPDFPage_GetObject(self.page, n)
            if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_PATH:
                continue
            raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
            width, height = right.value - left.value, top.value - bottom.value
            if _DOT[0] <= width <= _DOT[1] and abs(width - height) < _DOT[0]:
                yield right.value - self.left, self.top - (top.value + bottom.value) / 2

    def _uri(self, action: Any) -> str:
        raw = self.raw
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            return ""
        length = raw.FPDFAction_GetURIPath(self.document, action, None, 0)
        buffer = ctypes.create_string_buffer(max(1, length))
        raw.FPDFAction_GetURIPath(self.document, action, buffer, length)
        return buffer.value.decode("utf-8", "replace")
