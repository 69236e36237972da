"""One embedded font that can say every character of the basic plane.

LinkedIn's PDFs hold a single two-byte font with a complete table back to Unicode.
reportlab's own TrueType support drops what a font has no glyph for and turns a
no-break space into a space, both of which the tests are about. So this writes the
same kind of font object by hand: reportlab's bundled Vera draws what it can, an
empty box stands for the rest, and the text reads back whole.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import reportlab
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFontFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

__all__ = ["UnicodeFont", "text_width"]

_RESOURCE = "FU"
_BASE_NAME = "EAAAAA+ArialUnicodeMS"
_FIRST_WIDE = 0x2E80  # from here on, scripts are written in square cells


@cache
def _face() -> TTFontFile:
    return TTFontFile(str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))


def _advance(char: str) -> int:
    face = _face()
    char = " " if char == "\u00a0" else char
    if ord(char) >= _FIRST_WIDE:
        return 1000
    width = face.charWidths.get(ord(char), 600)
    return round(float(width))


def text_width(text: str, size: float) -> float:
    """Return how wide ``text`` is drawn, in points."""
    return sum(_advance(char) for char in text) * size / 1000


class UnicodeFont:
    """The font of one document: draw with it, then embed it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._codes: dict[str, int] = {}

    def draw(self, x: float, y: float, text: str, size: float) -> None:
        """Draw on a page whose y axis points down, as LinkedIn's generator does."""
        text = "".join(char for char in text if ord(char) < 0x10000)
        codes = "".join(
            f"{self._codes.setdefault(char, len(self._codes) + 1):04X}" for char in text
        )
        self._canvas._code.append(
            f"BT /{_RESOURCE} {size:g} Tf 1 0 0 -1 {x:.3f} {y:.3f} Tm <{codes}> Tj ET"
        )

    def embed(self) -> None:
        """Put the font with every character drawn so far into the document."""
        document = self._canvas._doc
        fonts = document.idToObject["BasicFonts"].dict
        fonts[_RESOURCE] = document.Reference(self._font(document), "unicode-font")

    def _font(self, document: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(_BASE_NAME),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray(
                    [document.Reference(self._descendant(document), "unicode-descendant")]
                ),
                "ToUnicode": _stream(document, self._to_unicode(), "unicode-map"),
            }
        )

    def _descendant(self, document: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
        codes = [32 if char == "\u00a0" else ord(char) for char in self._codes]
        file = _face().makeSubset(codes)
        gids = b"\0\0" + b"".join(n.to_bytes(2, "big") for n in _subset_glyphs(codes))
        info = {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(_BASE_NAME),
                "CIDSystemInfo": pdfdoc.PDFDictionary(info),
                "FontDescriptor": document.Reference(
                    _descriptor(document, file), "unicode-descriptor"
                ),
                "DW": 600,
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([_advance(c) for c in self._codes])]),
                "CIDToGIDMap": _stream(document, gids, "unicode-glyphs"),
            }
        )

    def _to_unicode(self) -> bytes:
        pairs = [f"<{code:04X}> <{ord(char):04X}>" for char, code in self._codes.items()]
        blocks = [pairs[n : n + 100] for n in range(0, len(pairs), 100)]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CMapName /Unicode def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        for block in blocks:
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines).encode("ascii")


def _subset_glyphs(codes: Sequence[int]) -> Iterator[int]:
    """Yield each character's glyph in the cut-down font, which numbers them as they come."""
    glyphs = _face().charToGlyph
    numbers = {0: 0}
    for code in codes:
        yield numbers.setdefault(glyphs.get(code, 0), len(numbers))


def _descriptor(document: pdfdoc.PDFDocument, file: bytes) -> pdfdoc.PDFDictionary:
    face = _face()
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(_BASE_NAME),
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray([round(float(n)) for n in face.bbox]),
            "ItalicAngle": 0,
            "Ascent": round(float(face.ascent)),
            "Descent": round(float(face.descent)),
            "CapHeight": round(float(face.capHeight)),
            "StemV": 80,
            "FontFile2": _stream(document, file, "unicode-file"),
        }
    )


def _stream(document: pdfdoc.PDFDocument, content: bytes, name: str) -> pdfdoc.PDFObjectReference:
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    return document.Reference(stream, name)
