"""LinkedIn's public profile page, saved from a browser that is not signed in.

The page names what it shows by classes. It hides part of the profile behind a
sign-in, cuts long texts, and ends in other people's profiles; the first two are told,
the last is left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing._canonical import Draft, DraftEntry, DraftLine, DraftSection
from brandcheck.parsing.text.dates import find_range, is_duration
from brandcheck.parsing.text.headings import kind_of
from brandcheck.parsing.text.inline import typed_line
from brandcheck.parsing.text.words import is_place
from brandcheck.parsing.web.blocks import read_blocks_of
from brandcheck.parsing.web.tree import classes, is_unseen, name_of, with_class, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

__all__ = ["is_public_page", "read_public_page"]

_SECTION = "core-section-container"
_TITLE = "core-section-container__title"
_MORE = "show-more-less-text__text--more"
_LESS = "show-more-less-text__text--less"
_SUBLINE = ("top-card__subline-item", "not-first-middot", "top-card-layout__first-subline")
_NETWORK = re.compile(r"[0-9][0-9.,]*[KM]?\+? (?:followers|connections)", re.IGNORECASE)
_BEHIND_PLACE = re.compile(rf"\s*(?:Contact info|{_NETWORK.pattern}).*", re.IGNORECASE)
_MASKED = re.compile(r"[*\s]+")
_LINKS = frozenset({"See credential", "See project", "See publication", "See patent"})
_MEMBERS_ONLY = "parts that LinkedIn shows only to members"
_ITEMS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
_OTHERS = frozenset({Kind.ACTIVITY, Kind.OTHER, Kind.HEADLINE, Kind.CONTACT})
_SCHOOL_FIRST = frozenset({Kind.EDUCATION, Kind.ORGANIZATIONS})
_CANNOT_SHOW = frozenset(
    {
        Kind.ACTIVITY.value,
        Kind.CONTACT.value,
        Kind.FEATURED.value,
        Kind.INTERESTS.value,
        Kind.RECOMMENDATIONS_GIVEN.value,
        Kind.SKILLS.value,
        Facet.ALL_SKILLS.value,
        Facet.CONTACT_LINKS.value,
    }
)


def is_public_page(root: _Element) -> bool:
    """Tell whether a page is LinkedIn's public profile."""
    found = {name for element in root.iter() for name in classes(element)}
    return "top-card-layout" in found or (_SECTION in found and _TITLE in found)


def read_public_page(root: _Element) -> tuple[Draft, Origin]:
    """Return what the page says of its owner, and what it leaves out."""
    _drop_short_copies(root)
    top = next(with_class(root, "top-card-layout"), None)
    partial: list[str] = []
    skipped: list[str] = ["navigation, sign-in forms and other people"]
    sections: list[DraftSection] = []
    for element in with_class(root, _SECTION):
        title = words_of(next(with_class(element, _TITLE), None))
        kind = kind_of(title) or (Kind.ABOUT if element.get("data-section") == "summary" else None)
        if kind is None or kind in _OTHERS:
            if title:
                skipped.append(f"section “{title}”")
            continue
        section = _section(kind, title, element, partial)
        if section.items or section.lines or section.entries:
            sections.append(section)
    lines = [words_of(e) for e in with_class(top, *_SUBLINE)] if top is not None else []
    network = tuple(dict.fromkeys(count for line in lines for count in _NETWORK.findall(line)))
    sections.append(DraftSection(Kind.OTHER, "Network", items=network))
    draft = Draft(
        name=_first(root, "top-card-layout__title") or _heading(top, "h1"),
        headline=_first(root, "top-card-layout__headline") or _heading(top, "h2"),
        location=next((_place(line) for line in lines if _place(line)), ""),
        sections=tuple(s for s in sections if s.items or s.lines or s.entries),
    )
    shown = {section.kind.value for section in draft.sections}
    origin = Origin(
        "html",
        version="linkedin-public",
        cannot_show=_CANNOT_SHOW - shown,
        partial=tuple(dict.fromkeys(partial)),
        skipped=tuple(skipped),
    )
    return draft, origin


def _first(root: _Element, *names: str) -> str:
    return words_of(next(with_class(root, *names), None))


def _heading(root: _Element | None, name: str) -> str:
    return words_of(next(root.iter(name), None)) if root is not None else ""


def _place(line: str) -> str:
    """Return the place that a line under the headline gives, without what follows it."""
    return _BEHIND_PLACE.sub("", line).strip(" ·")


def _section(kind: Kind, title: str, element: _Element, partial: list[str]) -> DraftSection:
    items = [] if kind is Kind.ABOUT else list(_top_items(element))
    if not items:
        lines = [
            block.text for block in read_blocks_of(element).blocks if block.text.strip() != title
        ]
        return DraftSection(kind, title, lines=_text(title, lines, partial))
    entries = [entry for item in items for entry in _entries(kind, title, item, partial)]
    if kind in _ITEMS:
        names = [f"{e.title} ({e.organisation})" if e.organisation else e.title for e in entries]
        return DraftSection(kind, title, items=tuple(filter(None, names)))
    return DraftSection(kind, title, entries=tuple(entries))


def _top_items(element: _Element) -> Iterator[_Element]:
    """Yield the outermost list items."""
    from lxml import etree

    walker = etree.iterwalk(element, events=("start",))
    for _, one in walker:
        if is_unseen(one):
            walker.skip_subtree()
        elif name_of(one) == "li" and one is not element:
            yield one
            walker.skip_subtree()


def _entries(kind: Kind, title: str, item: _Element, partial: list[str]) -> Iterator[DraftEntry]:
    """Yield one entry, or the roles that stand below one employer."""
    company = _first(item, "experience-group-header__company")
    roles = list(_top_items(item)) if company else []
    for one in roles or (item,):
        entry = _entry(kind, title, one, partial)
        if company and not entry.organisation:
            entry = replace(entry, organisation=company)
        if entry.title or entry.organisation or entry.lines:
            yield entry


def _entry(kind: Kind, title: str, item: _Element, partial: list[str]) -> DraftEntry:
    """Read an item: its headings, then dates, then a place, then text."""
    entry = DraftEntry()
    heads: dict[int, str] = {}
    lines: list[str] = []
    for block in read_blocks_of(item).blocks:
        text = block.text.strip()
        words = " ".join(text.split())
        if block.level and block.level not in heads:
            heads[block.level] = words
        elif words in _LINKS:
            continue
        elif not entry.dates and not lines and _dated(words):
            entry = _dated(words) or entry
        elif entry.dates and not entry.place and not lines and is_place(words):
            entry = replace(entry, place=words)
        else:
            lines.append(text)
    first, second = (*(heads[level] for level in sorted(heads)), "", "")[:2]
    if kind in _SCHOOL_FIRST:
        first, second = second, first
    hidden = [words for words in (first, second) if words and _MASKED.fullmatch(words)]
    if hidden:
        partial.append(_MEMBERS_ONLY)
    return replace(
        entry,
        title="" if first in hidden else first,
        organisation="" if second in hidden else second,
        lines=_text(title, lines, partial),
    )


def _dated(words: str) -> DraftEntry | None:
    """Read "Jan 2024 - Present 3 months" or "Issued Mar 2020 Expires Mar 2023"."""
    words, _, last = words.removeprefix("Issued ").partition(" Expires ")
    found = find_range(words)
    if (
        not found
        or found.span.start
        or not (found.span.end == len(words) or is_duration(words[found.span.end :]))
    ):
        return None
    dates = words[: found.span.end]
    end = find_range(last) if last else None
    if end:
        return DraftEntry(dates=f"{dates} – {last}", start=found.start, end=end.end)
    return DraftEntry(dates=dates, start=found.start, end=found.end, is_current=found.is_current)


def _text(title: str, lines: list[str], partial: list[str]) -> tuple[DraftLine, ...]:
    """Return the lines of texts; note what is masked or cut."""
    read: list[DraftLine] = []
    for line in (part for text in lines for part in text.split("\n")):
        words = " ".join(line.split())
        if words and _MASKED.fullmatch(words):
            partial.append(_MEMBERS_ONLY)
        elif words:
            if words.endswith(("…", "...")):
                partial.append(f"{title}: a text ends in “…”")
            read.append(typed_line(words))
    return tuple(read)


def _drop_short_copies(root: _Element) -> None:
    """Empty each cut text that stands beside its whole."""
    for whole in list(with_class(root, _MORE)):
        parent = whole.getparent()
        for other in parent if parent is not None else ():
            if _LESS in classes(other):
                other.clear(keep_tail=True)
