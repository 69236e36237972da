"""Cut a source into lines that know their words, without changing a character.

Markup ("### ", "- ", "**") and white space stay outside a line's words, so that a
quoted span reads as its owner wrote it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "Line",
    "LineKind",
    "bare",
    "join_wrapped",
    "scan_markdown",
    "scan_text",
    "trim",
    "wrap_margin",
]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|\Z)")
_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = "\ufeff\u200b\u200c\u200e\u200f\u2060\x1c\x1d\x1e\x1f"
# "#nurse" is a hashtag, "##About" a heading whose author forgot the space.
_ATX = re.compile(r"(?P<marks>#{1,6})(?:\s+|$)|(?P<tight>#{2,6})(?=\w)")
_CLOSING = re.compile(r"\s+#+\s*$")
_RULE = re.compile(r"\s*(?:(?:[-–—_=~─━*]\s*){3,})$")
_UNDERLINE = re.compile(r"\s*(?:=+|-{2,}|_{3,}|~{3,}|\*{3,}|[─━═–—]{2,})\s*$")
_GLYPHS = "•●·∙⋅‣▪▫◦○■□◆◇►▶➢➤➔→»✓✔☑✅❖★☆⁃\uf0b7\uf0a7\uf0d8\uf076"
_BULLET = re.compile(
    rf"(?P<indent>\s*)(?:(?:[{_GLYPHS}]\ufe0f?\s*)+|[-*+–—]\s+(?:\[[ xX]\]\s+)?|o\s+(?=[A-ZÀ-Þ0-9])"
    r"|\(?[0-9]{1,2}[.)]\s+)(?=\S)"
)
_BARE_BULLET = re.compile(rf"\s*(?:[{_GLYPHS}]|[-*+–—])\s*$")
_QUOTE = re.compile(r"\s*(?:>\s?)+")
_LINK = re.compile(r"!?\[(?P<label>[^\[\]]+)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)$")
_MARKS = ("***", "**", "__", "~~", "`", "*", "_")
_MARK_STARTS = frozenset("*_~`")
_WIDEST_WRAP = 110


class LineKind(Enum):
    """What a line is before anyone asks what it says."""

    BLANK = auto()
    RULE = auto()
    HEADING = auto()
    BULLET = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source.

    Attributes:
        whole: the line with its line end.
        words: the line without markup, glyph and outer white space.
        kind: what it looks like.
        level: 1 to 6 of a heading, columns of indentation of a bullet or text.
        is_strong: all of it is emphasised.
        starts_strong: it begins with emphasis.
    """

    whole: Span
    words: Span
    kind: LineKind
    level: int = 0
    is_strong: bool = False
    starts_strong: bool = False

    def text(self, source: str) -> str:
        """Return the words of the line."""
        return self.words.of(source)


def trim(source: str, span: Span) -> Span:
    """Return ``span`` without outer white space and invisible characters."""
    start, end = span.start, span.end
    while start < end and (source[start].isspace() or source[start] in _INVISIBLE):
        start += 1
    while end > start and (source[end - 1].isspace() or source[end - 1] in _INVISIBLE):
        end -= 1
    return Span(start, end)


def bare(source: str, span: Span) -> Span:
    """Return ``span`` without emphasis, code marks or a link around all of it."""
    span = trim(source, span)
    while True:
        text = span.of(source)
        link = _LINK.match(text)
        if link:
            inner = Span(span.start + link.start("label"), span.start + link.end("label"))
        else:
            inner = _unwrapped(text, span)
        inner = trim(source, inner)
        if inner == span:
            return span
        span = inner


def _unwrapped(text: str, span: Span) -> Span:
    if text[:1] not in _MARK_STARTS:
        return span
    for mark in _MARKS:
        width = len(mark)
        inside = text[width:-width]
        if (
            len(text) > 2 * width
            and text.startswith(mark)
            and text.endswith(mark)
            and mark not in inside
            and inside.strip()
        ):
            return Span(span.start + width, span.end - width)
    return span


def _whole_lines(source: str) -> Iterator[Span]:
    for match in _LINE.finditer(source):
        if match.start() < match.end():
            yield Span(*match.span())


def _column(text: str) -> int:
    return sum(4 if c == "\t" else 1 for c in text if c not in _INVISIBLE)


def _text_line(source: str, whole: Span, inner: Span) -> Line:
    outer = trim(source, inner)
    words = bare(source, outer)
    indent = _column(source[whole.start : outer.start])
    strong = words != outer and source[outer.start] in "*_"
    starts = strong or outer.of(source).startswith(("**", "__"))
    return Line(whole, words, LineKind.TEXT, indent, is_strong=strong, starts_strong=starts)


def _line(source: str, whole: Span) -> Line:
    """Classify one line by what plain text and Markdown have in common."""
    content = trim(source, whole)
    text = content.of(source)
    if not text:
        return Line(whole, content, LineKind.BLANK)
    if _RULE.match(text) or _BARE_BULLET.match(text):
        return Line(whole, Span(content.start, content.start), LineKind.RULE)
    lead = source[whole.start : content.start]
    bullet = _BULLET.match(text)
    if bullet:
        words = Span(content.start + bullet.end(), content.end)
        starts = words.of(source).startswith(("**", "__"))
        inner = bare(source, words)
        return Line(whole, inner, LineKind.BULLET, _column(lead), starts_strong=starts)
    return _text_line(source, whole, content)


def scan_markdown(source: str) -> tuple[Line, ...]:
    """Return the lines of Markdown."""
    lines = [_markdown_line(source, whole) for whole in _whole_lines(source)]
    return tuple(_with_underlined(source, lines))


def _markdown_line(source: str, whole: Span) -> Line:
    content = trim(source, whole)
    quote = _QUOTE.match(content.of(source))
    if quote:
        content = trim(source, Span(content.start + quote.end(), content.end))
    atx = _ATX.match(content.of(source))
    if atx:
        inner = Span(content.start + atx.end(), content.end)
        closing = _CLOSING.search(inner.of(source))
        if closing:
            inner = Span(inner.start, inner.start + closing.start())
        return Line(whole, bare(source, inner), LineKind.HEADING, len(atx["marks"] or atx["tight"]))
    if quote:
        if not content:
            return Line(whole, content, LineKind.BLANK)
        return _text_line(source, whole, content)
    return _line(source, whole)


def _with_underlined(source: str, lines: list[Line]) -> Iterator[Line]:
    """Turn a short line over "===" or "---" into a heading."""
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if line.kind is LineKind.TEXT and below is not None and below.kind is LineKind.RULE:
            mark = trim(source, below.whole).of(source)
            alone = at == 0 or lines[at - 1].kind is not LineKind.TEXT
            if alone and len(line.words) <= 80 and _UNDERLINE.match(mark):
                yield replace(line, kind=LineKind.HEADING, level=1 if mark[0] in "=═" else 2)
                continue
        yield line


def scan_text(source: str) -> tuple[Line, ...]:
    """Return the lines of plain text; underlined ones are headings, emoji may be bullets."""
    lines = [_line(source, whole) for whole in _whole_lines(source)]
    widths = [_picture(source, line) for line in lines]
    for at, width in enumerate(widths):
        if width and any(widths[max(0, at - 1) : at] + widths[at + 1 : at + 2]):
            words = trim(source, Span(lines[at].words.start + width, lines[at].words.end))
            lines[at] = replace(lines[at], words=words, kind=LineKind.BULLET)
    return tuple(_with_underlined(source, lines))


def _picture(source: str, line: Line) -> int:
    """Return how many characters an emoji takes that opens the line, like a glyph would."""
    text = source[line.words.start : line.words.end]
    head, space, rest = text.partition(" ")
    symbols = all(unicodedata.category(c) in {"So", "Mn", "Cf", "Sk"} for c in head)
    is_text = line.kind in {LineKind.TEXT, LineKind.BULLET}
    return len(head) if is_text and head and space and rest.strip() and symbols else 0


def wrap_margin(source: str, lines: Sequence[Line]) -> int:
    """Return the column at which a plain text was wrapped, 0 when it was not.

    A line that goes on in lower case below shows that its end is no paragraph's end.
    """
    wrapped = [
        len(above.whole.of(source).rstrip())
        for above, line in pairwise(lines)
        if line.kind is LineKind.TEXT
        and above.kind in {LineKind.TEXT, LineKind.BULLET}
        and line.text(source)[:1].islower()
    ]
    return max((width for width in wrapped if width <= _WIDEST_WRAP), default=0)


def join_wrapped(source: str, lines: Sequence[Line], margin: int) -> tuple[tuple[Line, ...], ...]:
    """Group adjoining text lines that only a right margin has parted.

    A line was wrapped when the next line's first word would not have fitted before
    the margin, or when the next line goes on in lower case.
    """
    groups: list[list[Line]] = []
    for line in lines:
        text = line.text(source)
        first = len(text.split(maxsplit=1)[0]) if text else 0
        width = len(groups[-1][-1].whole.of(source).rstrip()) if groups else 0
        is_full = margin > 0 and width <= _WIDEST_WRAP and width + 1 + first > margin
        if groups and (is_full or text[:1].islower()):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(map(tuple, groups))
