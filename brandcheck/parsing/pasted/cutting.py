"""Cut a copied LinkedIn page into its top card and its sections."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing.pasted.entries import dates_of
from brandcheck.parsing.pasted.lines import Copied, Line, Mark, stretches
from brandcheck.parsing.pasted.words import (
    BUTTONS,
    HEADINGS,
    LOGO,
    MORE,
    OTHERS,
    PROFILE_URL,
    SHOW_ALL,
    STOPS,
    is_button,
)
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Dropped", "Page", "Part", "cut_page", "is_top_skills"]

_COUNT = re.compile(r"\s*\([0-9]+\)$")
_FOOTER = ("Accessibility", "Talent Solutions")
_TABS = frozenset({"All", "Industry Knowledge", "Tools & Technologies", "Interpersonal Skills"})
# Sections in which a logo stands above each entry, and not within one.
_LOGO_OPENS = frozenset({Kind.EXPERIENCE, Kind.EDUCATION, Kind.VOLUNTEERING, Kind.CERTIFICATIONS})
_NEAR = 4  # lines: a logo's name comes back so soon


@dataclass(slots=True)
class Dropped:
    """What is left out, by reason, and which lists the page has cut."""

    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    partial: list[str] = field(default_factory=list)

    def add(self, reason: str, text: str) -> None:
        """Note that a line is left out."""
        self.lines[reason].append(text)

    def cut(self, heading: str, words: str) -> None:
        """Note that the page shows a part only."""
        note = f"{heading}: “{words}”" if heading else f"“{words}”"
        if note not in self.partial:
            self.partial.append(note)


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the page."""

    heading: str
    kind: Kind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines above the first section, the sections, and the owner's own address."""

    top: tuple[Line, ...]
    parts: tuple[Part, ...]
    url: str = ""


def cut_page(copied: Copied, dropped: Dropped) -> Page:
    """Return what the page says of its owner."""
    lines, url = _own(copied.lines, dropped)
    heads = _headings(lines, is_doubled=copied.is_doubled)
    if not heads and any(" · " in line.text and dates_of(line.text) for line in lines):
        # Its roles were copied without its heading.
        name, jobs = "Experience", Kind.EXPERIENCE
        kept = _clean(name, jobs, lines, dropped, is_doubled=copied.is_doubled)
        return Page((), (Part(name, jobs, kept),), url)
    first = heads[0][0] if heads else len(lines)
    parts: list[Part] = []
    for at, end in stretches([at for at, _ in heads], len(lines)):
        kind = dict(heads)[at]
        heading = _COUNT.sub("", lines[at].text)
        if heading != lines[at].text:
            dropped.add("counts in headings", lines[at].text[len(heading) :])
        body = lines[at + 1 : end]
        if kind is None:
            for line in (lines[at], *body):
                dropped.add("what only the owner sees", line.text)
            continue
        kept = _clean(heading, kind, body, dropped, is_doubled=copied.is_doubled)
        parts.append(Part(heading, kind, kept))
    return Page(tuple(lines[:first]), tuple(parts), url)


def _own(lines: Sequence[Line], dropped: Dropped) -> tuple[Sequence[Line], str]:
    """Return the lines before other people's, and the owner's address behind them."""
    english = any(line.text in HEADINGS for line in lines)
    stops = (at for at in range(len(lines)) if _is_stop(lines, at, is_english=english))
    stop = next(stops, len(lines))
    url = ""
    for at in range(stop, len(lines)):
        found = PROFILE_URL.fullmatch(lines[at].text)
        if found and not url and lines[at - 1].text == "Public profile & URL":
            url = found.group()
        else:
            dropped.add(OTHERS, lines[at].text)
    return lines[:stop], url


def _is_stop(lines: Sequence[Line], at: int, *, is_english: bool) -> bool:
    text = lines[at].text
    if text == "About":  # the page's footer has a link of this name
        return at + 1 < len(lines) and lines[at + 1].text in _FOOTER
    if not is_english and lines[at].mark is Mark.FIELD and kind_of(text) is Kind.INTERESTS:
        return True
    return text in STOPS or text.startswith(("LinkedIn Corporation ©", "Others named "))


def _headings(lines: Sequence[Line], *, is_doubled: bool) -> list[tuple[int, Kind | None]]:
    """Return where sections begin; each comes once on a page."""
    is_english = any(line.text in HEADINGS for line in lines)
    heads: list[tuple[int, Kind | None]] = []
    seen: set[Kind | None] = set()
    for at, line in enumerate(lines):
        text = _COUNT.sub("", line.text)
        if text in HEADINGS:
            kind = HEADINGS[text]
        elif len(text) <= 40 and (line.mark is Mark.FIELD if is_doubled else not is_english):
            kind = kind_of(text)
            if kind is None or kind is Kind.HEADLINE:
                continue
        else:
            continue
        if kind in seen and kind is not None and kind is not Kind.OTHER:
            continue
        if not (_is_cause(lines, at, heads) or _is_tab(lines, at) or is_top_skills(lines, at)):
            heads.append((at, kind))
            seen.add(kind)
    return heads


def _is_cause(lines: Sequence[Line], at: int, heads: list[tuple[int, Kind | None]]) -> bool:
    """Tell "Education", the cause of a volunteer, from the section of that name."""
    if not heads or heads[-1][1] is not Kind.VOLUNTEERING or at == 0:
        return False
    above = lines[at - 1].text.split(" · ")[0]
    found = find_range(above)
    return found is not None and len(found.span) == len(above)


def is_top_skills(lines: Sequence[Line], at: int) -> bool:
    """Tell whether "Top skills", in any language, stands above "A • B • C" in the summary."""
    return (
        kind_of(lines[at].text) is Kind.SKILLS
        and at + 1 < len(lines)
        and " • " in lines[at + 1].text
    )


def _is_tab(lines: Sequence[Line], at: int) -> bool:
    """Tell the tab "Languages" of the list of skills from the section of that name."""
    return at > 0 and lines[at - 1].text in _TABS


def _clean(
    heading: str, kind: Kind, lines: Sequence[Line], dropped: Dropped, *, is_doubled: bool
) -> tuple[Line, ...]:
    """Drop the page's own lines; note what they say about where something begins or was cut."""
    kept: list[Line] = []
    opens = False
    for at, line in enumerate(lines):
        text = line.text
        if SHOW_ALL.fullmatch(text):
            dropped.add(BUTTONS, text)
            dropped.cut(heading, text)
            opens = opens or kind is Kind.EXPERIENCE
        elif _is_logo(lines, at, is_doubled=is_doubled):
            dropped.add(BUTTONS, text)
            opens = opens or kind in _LOGO_OPENS
        elif is_button(text):
            dropped.add(BUTTONS, text)
            if MORE.match(text):
                dropped.cut(heading, text)
            opens = opens or (kind is Kind.CERTIFICATIONS and "credential" in text.casefold())
        else:
            kept.append(replace(_without_more(heading, line, dropped), opens=opens))
            opens = False
    return tuple(kept)


def _without_more(heading: str, line: Line, dropped: Dropped) -> Line:
    found = MORE.search(line.text)
    if not found:
        return line
    dropped.add(BUTTONS, found.group())
    dropped.cut(heading, found.group().strip())
    return replace(line, text=line.text[: found.start()])


def _is_logo(lines: Sequence[Line], at: int, *, is_doubled: bool) -> bool:
    """Tell a logo's name from a sentence that ends in "logo"."""
    found = LOGO.fullmatch(lines[at].text)
    if not found:
        return False
    if is_doubled:
        return lines[at].mark is Mark.PLAIN
    near = lines[at + 1 : at + 1 + _NEAR]
    name = found["name"] or found["other"]
    return any(line.text.startswith(name) for line in near)
