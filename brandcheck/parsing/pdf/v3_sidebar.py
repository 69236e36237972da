"""The sidebar of LinkedIn's PDF (layout v3): contact, skills and the short lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from brandcheck.core.profile import SectionKind
from brandcheck.parsing._canonical import DraftEntry, DraftSection
from brandcheck.parsing.pdf.v3_lines import Line, Role
from brandcheck.parsing.pdf.wraps import clean, join, join_address, would_fit
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.parsing.pdf.text import Link

__all__ = ["Sidebar", "read_sidebar"]

_EDGE = 195.0
_NEW_ITEM = 15.0  # an item begins 17.6 below the one before, a wrapped line 12.6
_WRAPPED_HEADING = 20.0
_FULL_LIST = 5  # LinkedIn prints no more of anything but skills
# These headings stay English in every language; the first two are found by position.
_LISTS = {
    "Languages": (SectionKind.LANGUAGES, "Languages"),
    "Certifications": (SectionKind.CERTIFICATIONS, "Certifications"),
    "Honors-Awards": (SectionKind.HONORS, "Honors"),
    "Publications": (SectionKind.PUBLICATIONS, "Publications"),
    "Patents": (SectionKind.PATENTS, "Patents"),
}
_ITEM_KINDS = {SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.OTHER}
_PHONE = re.compile(r"[+\d][\d\s()./+-]{4,}")


@dataclass(frozen=True, slots=True)
class Sidebar:
    """What the sidebar holds.

    Attributes:
        sections: the lists; contact last.
        headings: the headings as printed.
        skipped: kinds of private data that were left out.
        partial: lists that may have been cut.
    """

    sections: tuple[DraftSection, ...]
    headings: tuple[str, ...]
    skipped: tuple[str, ...]
    partial: tuple[str, ...]


@dataclass(slots=True)
class _Item:
    role: Role
    lines: list[Line]
    label: str = ""

    @property
    def text(self) -> str:
        parts = [line.text for line in self.lines]
        if self.role is Role.ADDRESS:
            return join_address(parts)
        text = ""
        for part in parts:
            text = join(text, part)
        return clean(text)

    @property
    def labelled(self) -> str:
        return clean(f"{self.text} {self.label}")


@dataclass(slots=True)
class _List:
    heading: str
    items: list[_Item] = field(default_factory=list)


def read_sidebar(lines: Sequence[Line], links: Sequence[Link]) -> Sidebar:
    """Make sections of the sidebar's lines."""
    lists = _lists(lines)
    sections: list[DraftSection] = []
    partial: list[str] = []
    skipped: tuple[str, ...] = ()
    contact: list[DraftSection] = []
    for n, one in enumerate(lists):
        if n == 0:
            contact, skipped = _contact(one, links)
            continue
        kind, heading = _kind(n, one.heading)
        sections.append(_section(kind, heading, one))
        if kind not in {SectionKind.SKILLS, SectionKind.OTHER} and len(one.items) == _FULL_LIST:
            partial.append(f"{heading}: this kind of file holds at most {_FULL_LIST}")
    headings = tuple(one.heading for one in lists)
    return Sidebar((*sections, *contact), headings, skipped, tuple(partial))


def _lists(lines: Iterable[Line]) -> list[_List]:
    lists: list[_List] = []
    above: Line | None = None
    for line in lines:
        if line.role is Role.HEADING:
            if above and above.role is Role.HEADING and line.gap < _WRAPPED_HEADING:
                lists[-1].heading = join(lists[-1].heading, clean(line.text))
            else:
                lists.append(_List(clean(line.text)))
        else:
            if not lists:
                lists.append(_List(""))
            _add(lists[-1].items, line, above)
        above = line
    return lists


def _add(items: list[_Item], line: Line, above: Line | None) -> None:
    if line.role is Role.LABEL:
        if items:
            items[-1].label = clean(f"{items[-1].label} {line.text}")
        return
    if items and above and above.role is line.role and _is_wrapped(line, above):
        items[-1].lines.append(line)
    else:
        items.append(_Item(line.role, [line]))


def _is_wrapped(line: Line, above: Line) -> bool:
    if line.page == above.page:
        return line.gap < _NEW_ITEM
    if would_fit(above.typeset, line.typeset, _EDGE):
        return False
    return line.role is Role.ADDRESS or not line.text[:1].isupper()


def _kind(position: int, heading: str) -> tuple[SectionKind, str]:
    if heading in _LISTS:
        return _LISTS[heading]
    if position == 1:
        return SectionKind.SKILLS, "Skills"
    kind = kind_of(heading) or SectionKind.OTHER
    return kind, heading


def _section(kind: SectionKind, heading: str, one: _List) -> DraftSection:
    texts = tuple(item.labelled for item in one.items)
    if kind in _ITEM_KINDS:
        return DraftSection(kind, heading, items=texts)
    return DraftSection(kind, heading, entries=tuple(DraftEntry(title=text) for text in texts))


def _contact(one: _List, links: Sequence[Link]) -> tuple[list[DraftSection], tuple[str, ...]]:
    """Keep addresses on the web; drop and name what is private."""
    kept: list[str] = []
    dropped: set[str] = set()
    for item in one.items:
        if item.role is Role.ADDRESS:
            kept.append(clean(f"{_address(item, links)} {item.label}"))
        elif "@" in item.text:
            dropped.add("e-mail address")
        elif item.label or _PHONE.fullmatch(item.text):
            dropped.add("phone number")
        else:
            dropped.add("street address")
    sections = [DraftSection(SectionKind.CONTACT, "Contact", items=tuple(kept))] if kept else []
    return sections, tuple(sorted(dropped))


def _address(item: _Item, links: Sequence[Link]) -> str:
    """Return the whole address; the link behind the words knows it best."""
    printed = _bare(item.text)
    for link in links:
        target = _bare(link.uri)
        if not printed or not (target.startswith(printed) or printed.startswith(target)):
            continue
        if "linkedin.com/in/" in target:
            return unquote(link.uri.split("?")[0].split("#")[0])
        return link.uri
    return item.text if "://" in item.text else f"https://{item.text}"


def _bare(address: str) -> str:
    bare = re.sub(r"^https?://(www\.)?|^www\.", "", unquote(address).strip())
    return bare.casefold().rstrip("/")
