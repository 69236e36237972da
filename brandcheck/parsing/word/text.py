"""Walk through the text of a Word file: paragraphs, tables, text boxes, headers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brandcheck.parsing.text.blocks import Block, flatten_row
from brandcheck.parsing.text.contact import is_contact
from brandcheck.parsing.word.parts import Package, attribute, children, local
from brandcheck.parsing.word.styles import Look, Styles, first, is_on, run_look, value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

__all__ = ["WordText", "read_package"]

_WRAPPERS = frozenset(
    {
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
    }
)
_CONTAINERS = _WRAPPERS - {"hyperlink", "fldSimple", "dir", "bdo"}
_DELETED = frozenset({"del", "moveFrom"})
_DRAWN = frozenset({"drawing", "pict", "object", "AlternateContent"})
_CHAR = re.compile(r"(?![dD][89a-fA-F])[0-9A-Fa-f]{4}")  # no half of a surrogate pair
_PAGE = re.compile(r"(?:page\s*)?[0-9]+(?:\s*(?:of|/|\||-)\s*[0-9]+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordText:
    """The blocks of a file in reading order, and what was left out of them."""

    blocks: tuple[Block, ...]
    skipped: tuple[str, ...]


def read_package(package: Package) -> WordText:
    """Return the text of a file: the first page's header, then the body."""
    walker = _Walker(Styles.of(package.styles, package.numbering))
    body = first(package.document, "body")
    blocks = walker.container(body)
    top, skipped = _around(package, body, blocks)
    left_out = [*package.unread, *walker.skipped(), *skipped]
    return WordText((*top, *blocks), tuple(left_out))


@dataclass(slots=True)
class _Walker:
    styles: Styles
    deleted: int = 0
    hidden: int = 0
    embedded: int = 0
    gap: bool = False

    def skipped(self) -> list[str]:
        told = {
            "deleted text of tracked changes": self.deleted,
            "hidden text": self.hidden,
            "embedded documents": self.embedded,
        }
        return [what for what, count in told.items() if count]

    def container(self, element: _Element | None) -> list[Block]:
        """Return the blocks of a body, cell, text box or header."""
        blocks: list[Block] = []
        for child in children(element):
            name = local(child)
            if name == "p":
                blocks += self.paragraph(child)
            elif name == "tbl":
                blocks += self.table(child)
            elif name in _CONTAINERS:
                blocks += self.container(child)
            elif name in _DELETED:
                self.deleted += 1
            elif name == "altChunk":
                self.embedded += 1
        return blocks

    def table(self, table: _Element) -> list[Block]:
        blocks: list[Block] = []
        for row in _rows(table):
            if first(row, "trPr", "del") is not None:
                self.deleted += 1
                continue
            cells = [self.container(cell) for cell in _cells(row)]
            blocks += flatten_row(cells)
        return blocks

    def paragraph(self, paragraph: _Element) -> list[Block]:
        """Return a paragraph, and the text boxes that hang on it."""
        properties = first(paragraph, "pPr")
        work = _Paragraph(self, self.styles.look(value(properties, "pStyle")))
        work.walk(paragraph)
        text = "".join(work.parts)
        boxes = [block for box in work.boxes for block in self.container(box)]
        if not text.strip():
            self.gap = True
            return boxes
        block = Block(
            text=text,
            level=self.styles.level(properties),
            is_item=self.styles.is_item(properties),
            is_strong=all(look.bold for look in work.looks),
            look=_signature(value(properties, "pStyle"), work.looks),
            size=max(map(_size, work.looks), default=0.0),
            has_gap=self.gap,
        )
        self.gap = False
        return [block, *boxes]


@dataclass(slots=True)
class _Paragraph:
    walker: _Walker
    style: Look
    parts: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)

    def walk(self, element: _Element) -> None:
        for child in children(element):
            name = local(child)
            if name == "r":
                self.run(child)
            elif name in _WRAPPERS:
                self.walk(child)
            elif name in _DELETED:
                self.walker.deleted += 1
            elif name in _DRAWN:
                self.boxes += _text_boxes(child)

    def run(self, run: _Element) -> None:
        if is_on(first(run, "rPr"), "vanish"):
            self.walker.hidden += 1
            return
        before = len(self.parts)
        for child in children(run):
            name = local(child)
            if name in _DRAWN:
                self.boxes += _text_boxes(child)
            else:
                self.parts.append(_text(name, child))
        if "".join(self.parts[before:]).strip():
            self.looks.append(run_look(run).over(self.style))


def _text(name: str, element: _Element) -> str:
    """Return what an element within a run stands for."""
    if name == "t":
        return element.text or ""
    if name in {"tab", "ptab"}:
        return "\t"
    if name in {"br", "cr"}:
        return "" if attribute(element, "type") in {"page", "column"} else "\n"
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        code = attribute(element, "char")
        return chr(int(code, 16)) if _CHAR.fullmatch(code) else ""
    return ""


def _text_boxes(element: _Element) -> list[_Element]:
    """Return the contents of text boxes; of two versions of a drawing the first."""
    found: list[_Element] = []
    pending = [element]
    while pending:
        one = pending.pop()
        if local(one) == "txbxContent":
            found.append(one)
            continue
        inner = list(children(one))
        if local(one) == "AlternateContent":
            inner = inner[:1]
        pending += reversed(inner)
    return found


def _rows(table: _Element) -> Iterable[_Element]:
    for child in children(table):
        if local(child) == "tr":
            yield child
        elif local(child) in _CONTAINERS:
            yield from _rows(child)


def _cells(row: _Element) -> Iterable[_Element]:
    for child in children(row):
        if local(child) == "tc":
            yield child
        elif local(child) in _CONTAINERS:
            yield from _cells(child)


def _size(look: Look) -> float:
    size = look.size or ""
    return int(size) / 2 if size.isdecimal() and len(size) < 5 else 0.0


def _signature(style: str, looks: list[Look]) -> str:
    """Return a text that tells apart how paragraphs are set; "" when one is set in many ways."""
    kinds = set(looks)
    if len(kinds) != 1:
        return ""
    look = kinds.pop()
    return f"{style}/{look.bold}/{look.caps}/{look.size}/{look.colour}"


def _around(
    package: Package, body: _Element | None, blocks: list[Block]
) -> tuple[list[Block], list[str]]:
    """Return the first page's header and contacts of its footer; name what is left out."""
    section = _section(body)
    has_title = is_on(section, "titlePg")
    wanted = "first" if has_title else "default"
    top: list[Block] = []
    skipped: list[str] = []
    said = {block.text.strip() for block in blocks}
    for reference in children(section, "headerReference", "footerReference"):
        part = package.related.get(attribute(reference, "id"))
        if part is None:
            continue
        walker = _Walker(Styles.of(package.styles, package.numbering))
        is_header = local(reference) == "headerReference"
        is_first = attribute(reference, "type") == wanted
        for block in walker.container(part):
            text = block.text.strip()
            keeps = is_first and (is_header or is_contact(text))
            if keeps and text not in said and not _PAGE.fullmatch(text):
                top.append(block)
                said.add(text)
            elif text not in said:
                skipped.append(f"{'header' if is_header else 'footer'}: {' '.join(text.split())}")
    return top, sorted(set(skipped))


def _section(body: _Element | None) -> _Element | None:
    """Return the settings of the first section that has a header or footer."""
    if body is None:
        return None
    own = [first(p, "pPr", "sectPr") for p in children(body, "p")]
    found = [section for section in own if section is not None] + list(children(body, "sectPr"))
    around = ("headerReference", "footerReference")
    return next((s for s in found if next(children(s, *around), None) is not None), None)
