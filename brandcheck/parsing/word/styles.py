"""What the styles and lists of a Word file say about its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brandcheck.parsing.word.parts import attribute, children, local

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Look", "Styles", "first", "is_on", "run_look", "value"]

_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_MOST_PARENTS = 20  # styles may be based on each other in a circle


@dataclass(frozen=True, slots=True)
class Look:
    """How text is set; None where nothing is said."""

    bold: bool | None = None
    caps: bool | None = None
    size: str | None = None
    colour: str | None = None

    def over(self, other: Look) -> Look:
        """Return this look, with what it leaves open taken from another."""
        return Look(
            other.bold if self.bold is None else self.bold,
            other.caps if self.caps is None else self.caps,
            other.size if self.size is None else self.size,
            other.colour if self.colour is None else self.colour,
        )


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str
    look: Look
    level: int
    number: str | None


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids, and which lists have marks."""

    styles: dict[str, _Style] = field(default_factory=dict)
    default: Look = field(default_factory=Look)
    normal: str = ""
    unmarked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, styles: _Element | None, numbering: _Element | None) -> Styles:
        """Read the parts of a file; either may be missing."""
        found = cls()
        for part in children(styles):
            if local(part) == "docDefaults":
                found.default = Look().over(_look(first(part, "rPrDefault", "rPr")))
            elif local(part) == "style":
                found.add(part)
        found.read_lists(numbering)
        return found

    def add(self, style: _Element) -> None:
        """Add one style of paragraphs or characters."""
        name = attribute(style, "styleId")
        properties = first(style, "pPr")
        self.styles[name] = _Style(
            parent=value(style, "basedOn"),
            look=_look(first(style, "rPr")),
            level=_level(value(style, "name"), value(properties, "outlineLvl")),
            number=value(first(properties, "numPr"), "numId") or None,
        )
        if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1":
            self.normal = name

    def read_lists(self, numbering: _Element | None) -> None:
        """Note the lists whose first level has neither bullet nor number."""
        abstract = {
            attribute(one, "abstractNumId")
            for one in children(numbering, "abstractNum")
            if value(first(one, "lvl"), "numFmt") == "none"
        }
        for one in children(numbering, "num"):
            if value(one, "abstractNumId") in abstract:
                self.unmarked.add(attribute(one, "numId"))

    def chain(self, name: str) -> list[_Style]:
        """Return a style and those that it is based on."""
        found: list[_Style] = []
        while name in self.styles and len(found) < _MOST_PARENTS:
            found.append(self.styles[name])
            name = found[-1].parent
        return found

    def look(self, name: str) -> Look:
        """Return how a style sets text."""
        look = Look()
        for style in self.chain(name or self.normal):
            look = look.over(style.look)
        return look.over(self.default)

    def level(self, properties: _Element | None) -> int:
        """Return the level of a heading, 0 when the paragraph is none."""
        own = value(properties, "outlineLvl")
        if own.isdigit():
            return int(own) + 1 if int(own) < 6 else 0
        return next((s.level for s in self.chain(value(properties, "pStyle")) if s.level), 0)

    def is_item(self, properties: _Element | None) -> bool:
        """Tell whether a paragraph stands in a list, by itself or by its style."""
        numbers = [value(first(properties, "numPr"), "numId") or None]
        numbers += [style.number for style in self.chain(value(properties, "pStyle"))]
        number = next((n for n in numbers if n is not None), "0")
        return number != "0" and number not in self.unmarked


def run_look(run: _Element) -> Look:
    """Return how a run sets its text by itself."""
    return _look(first(run, "rPr"))


def first(element: _Element | None, *path: str) -> _Element | None:
    """Return the first child of a name, then its first child of the next name, and so on."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: _Element | None, name: str) -> str:
    """Return the ``val`` of a child."""
    child = first(element, name)
    return attribute(child, "val") if child is not None else ""


def is_on(element: _Element | None, name: str) -> bool | None:
    """Tell whether a switch such as ``<w:b/>`` is on; None when it is not there."""
    child = first(element, name)
    return None if child is None else attribute(child, "val") not in {"0", "false", "off", "none"}


def _look(properties: _Element | None) -> Look:
    return Look(
        bold=is_on(properties, "b"),
        caps=is_on(properties, "caps"),
        size=value(properties, "sz") or None,
        colour=value(properties, "color") or None,
    )


def _level(name: str, outline: str) -> int:
    if name.casefold() == "title":
        return 1
    heading = _HEADING.fullmatch(name)
    if heading:
        return int(heading[1])
    return int(outline) + 1 if outline.isdigit() and int(outline) < 6 else 0
