"""Make blocks of a web page: what a reader sees, top to bottom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brandcheck.parsing.text.blocks import Block, flatten_row
from brandcheck.parsing.web.tree import classes, is_unseen, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["PageText", "read_blocks_of"]

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    }
)
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_BOLD = frozenset({"b", "strong"})
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])")
# What stands around a page's content.
_FURNITURE = {
    "nav": "navigation",
    "menu": "navigation",
    "footer": "footer",
    "button": "buttons and forms",
    "select": "buttons and forms",
    "textarea": "buttons and forms",
    "dialog": "buttons and forms",
}
_MENUS = frozenset({"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs"})
_MENU_ROLES = frozenset({"navigation", "menu", "menubar", "search"})
_CARDS = frozenset({"h-card", "h-resume", "vcard", "hresume"})
_CARD_NAMES = frozenset({"p-name", "fn"})
_OWN_ADDRESS = re.compile(r"https?://(?:[\w-]+\.)*(?:linkedin\.com/in|github\.com)/[^\s?#]+")


@dataclass(frozen=True, slots=True)
class PageText:
    """The blocks of a page, and what was left out of it."""

    blocks: tuple[Block, ...]
    skipped: tuple[str, ...]


def read_blocks_of(root: _Element) -> PageText:
    """Return what a page shows."""
    from lxml import etree

    work = _Walker()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            work.end(element)
            work.tail(element, root)
        elif work.skips(element):
            walker.skip_subtree()
        else:
            work.start(element)
    work.flush()
    return PageText(tuple(work.out[0]), tuple(sorted(work.skipped)))


@dataclass(slots=True)
class _Walker:
    out: list[list[Block]] = field(default_factory=lambda: [[]])
    rows: list[list[list[Block]]] = field(default_factory=list)
    parts: list[tuple[str, bool]] = field(default_factory=list)
    around: list[_Element] = field(default_factory=list)
    items: list[_Element] = field(default_factory=list)
    skipped: set[str] = field(default_factory=set)
    passed: set[_Element] = field(default_factory=set)
    bold: int = 0
    pre: int = 0
    cards: int = 0
    level: int = 0
    has_name: bool = False

    def skips(self, element: _Element) -> bool:
        """Tell whether an element is not shown, or stands around the content."""
        reason = ""
        if not is_unseen(element):
            name = name_of(element)
            is_menu = (element.get("role") or "") in _MENU_ROLES or (
                name in {"ul", "ol", "div"} and not _MENUS.isdisjoint(classes(element))
            )
            reason = _FURNITURE.get(name) or ("navigation" if is_menu else "")
            if not reason:
                return False
            if any(text.strip() for text in element.itertext()):
                self.skipped.add(reason)
        self.passed.add(element)
        if name_of(element) in _BLOCKS or reason:
            self.flush()
        return True

    def start(self, element: _Element) -> None:
        name = name_of(element)
        if name in _BLOCKS or name == "tr" or name in _CELLS or _HEADING.fullmatch(name):
            self.flush()
            self.around.append(element)
        if name == "li" and _is_item(element):
            self.items.append(element)
        elif name == "tr":
            self.rows.append([])
        elif name in _CELLS:
            self.out.append([])
        self.cards += not _CARDS.isdisjoint(classes(element))
        if self.names_owner(element):
            self.flush()
            self.level = 1
        self.bold += _is_bold(element)
        self.pre += name == "pre"
        if name == "br":
            self.parts.append(("\n", True))
        self.text(element.text)
        if name == "a" and not "".join(element.itertext()).strip():
            own = _OWN_ADDRESS.match(element.get("href") or "")
            self.text(f" {own.group()} " if own else None)

    def names_owner(self, element: _Element) -> bool:
        """Tell whether an element holds the name of an hCard or hResume."""
        return self.cards > 0 and not self.has_name and not _CARD_NAMES.isdisjoint(classes(element))

    def end(self, element: _Element) -> None:
        if element in self.passed:
            return
        name = name_of(element)
        if self.level:
            self.has_name = True
            self.flush()
            self.level = 0
        self.bold -= _is_bold(element)
        self.pre -= name == "pre"
        self.cards -= not _CARDS.isdisjoint(classes(element))
        if self.around and self.around[-1] is element:
            self.flush()
            self.around.pop()
        if self.items and self.items[-1] is element:
            self.items.pop()
        if name in _CELLS:
            cell = self.out.pop()
            if self.rows:
                self.rows[-1].append(cell)
            else:
                self.out[-1] += cell
        elif name == "tr":
            self.out[-1] += flatten_row(self.rows.pop())

    def tail(self, element: _Element, root: _Element) -> None:
        if element is not root:
            self.text(element.tail)

    def text(self, words: str | None) -> None:
        if words:
            words = words if self.pre else re.sub(r"\s", " ", words)
            self.parts.append((words, self.bold > 0))

    def flush(self) -> None:
        """Make a block of the text so far."""
        text = "".join(part for part, _ in self.parts)
        is_strong = all(bold for part, bold in self.parts if part.strip())
        self.parts.clear()
        if not text.strip():
            return
        near = self.around[-1] if self.around else None
        heading = _HEADING.fullmatch(name_of(near)) if near is not None else None
        look = f"{name_of(near)}.{near.get('class') or ''}" if near is not None else ""
        block = Block(
            text=text,
            level=self.level or (int(heading[1]) if heading else 0),
            is_item=bool(self.items) and not heading,
            is_strong=is_strong or (near is not None and name_of(near) in {"dt", "th"}),
            look=f"{look}/{is_strong}",
        )
        self.out[-1].append(block)


def _is_bold(element: _Element) -> bool:
    return name_of(element) in _BOLD or _WEIGHT.search(element.get("style") or "") is not None


def _is_item(element: _Element) -> bool:
    """Tell a bullet from an entry that a page happens to keep in a list."""
    for _ in range(10):
        inner = [e for e in element if name_of(e) in _BLOCKS or _HEADING.fullmatch(name_of(e))]
        inner = [e for e in inner if name_of(e) not in _LISTS and not is_unseen(e)]
        if len(inner) != 1:
            return not inner
        if _HEADING.fullmatch(name_of(inner[0])) or name_of(inner[0]) == "table":
            return False
        element = inner[0]
    return False
