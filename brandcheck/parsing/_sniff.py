"""Tell by its content what an input is; a file's extension is only a hint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.parsing.text.headings import kind_of
from brandcheck.parsing.text.lines import Line, LineKind, scan_markdown

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["is_file_name", "is_html", "is_json", "is_markdown", "is_profile_address", "signature"]

# What a file starts with: (bytes, what it is called). Order does not matter.
_SIGNATURES: Mapping[bytes, str] = {
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"\xd0\xcf\x11\xe0": "ole",
    b"{\\rtf": "a rich text file (.rtf)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or a recording",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"BM": "a picture",
    b"\x1f\x8b": "a packed archive",
    b"7z\xbc\xaf": "a packed archive",
    b"Rar!": "a packed archive",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"SQLite format 3": "a database",
}
_PDF_NEAR_TOP = 1024
_SHORT_SIGNATURE = 2
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(
    r"(?:https?://\S+|(?:www\.)?(?:[a-z]{2,3}\.)?linkedin\.com/\S*)", re.IGNORECASE
)
_FILE_NAME = re.compile(
    r"\S[^\n]{0,250}\.(?:pdf|md|markdown|txt|text|json|docx?|zip|html?|rtf|csv)", re.IGNORECASE
)


def signature(data: bytes) -> str | None:
    """Return "pdf", "zip", "ole" (an old Word file), what else a file is, or None for text."""
    if b"%PDF-" in data[:_PDF_NEAR_TOP]:
        return "pdf"
    for start, name in _SIGNATURES.items():
        # Two letters could begin a text: a binary file has a zero byte soon after.
        sure = len(start) > _SHORT_SIGNATURE or b"\x00" in data[:64]
        if data.startswith(start) and sure:
            return name
    return None


def is_html(text: str) -> bool:
    """Tell whether a text is a web page."""
    return _HTML.match(text.lstrip("\ufeff")[:5000]) is not None


def is_json(text: str, suffix: str) -> bool:
    """Tell whether a text means to be JSON, valid or not."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] not in {"{", "["}:
        return suffix == ".json"
    return suffix == ".json" or re.match(r"\{\s*[\"'}/]|\[\s*[{\"\]]", start) is not None


def is_profile_address(text: str) -> bool:
    """Tell whether a text is nothing but a web address."""
    return _ADDRESS.fullmatch(text.strip("\ufeff \t\r\n")) is not None


def is_file_name(text: str) -> bool:
    """Tell whether a text is nothing but the name of a file."""
    stripped = text.strip()
    return _FILE_NAME.fullmatch(stripped) is not None and len(stripped.split()) <= 4


def is_markdown(text: str) -> bool:
    """Tell whether headings in a text are marked as Markdown marks them."""
    lines = scan_markdown(text)
    said = [line for line in lines if line.kind not in {LineKind.BLANK, LineKind.RULE}]
    heads = [line for line in said if line.kind is LineKind.HEADING and _has_marks(text, line)]
    bold = [line for line in said if line.is_strong and kind_of(line.text(text))]
    known = any(kind_of(line.text(text)) for line in heads)
    return bool(bold) or known or len(heads) > 1 or (bool(heads) and heads[0] is said[0])


def _has_marks(text: str, line: Line) -> bool:
    return text[line.whole.start : line.words.start].lstrip("\ufeff >").startswith("#")
