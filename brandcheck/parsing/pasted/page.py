"""A LinkedIn profile page that was selected and copied as text.

A page shows more than the PDF: followers, where people work from, skills per role,
recommendations, volunteering. It also holds buttons, other people's posts and, until
2026, each text twice; all that is dropped, and lists that the page has cut are named.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.errors import InputError
from brandcheck.parsing._canonical import Draft, DraftEntry, DraftLine, DraftSection, write
from brandcheck.parsing.pasted.cutting import Dropped, Page, Part, cut_page, is_top_skills
from brandcheck.parsing.pasted.entries import dates_of, total_of
from brandcheck.parsing.pasted.jobs import read_help, read_jobs, read_schools
from brandcheck.parsing.pasted.lines import is_doubled, undouble
from brandcheck.parsing.pasted.lists import (
    read_certificates,
    read_dotted,
    read_entries,
    read_languages,
    read_projects,
    read_skills,
)
from brandcheck.parsing.pasted.people import is_frame, read_letters, read_posts
from brandcheck.parsing.pasted.top import Top, read_top
from brandcheck.parsing.pasted.words import (
    BUTTONS,
    CONTACT_INFO,
    COPIES,
    DEGREE,
    HEADINGS,
    LABELS,
    SHOW_ALL,
    STOPS,
    is_button,
    is_terms,
)
from brandcheck.parsing.text.contact import NETWORK
from brandcheck.parsing.text.inline import typed_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brandcheck.parsing.pasted.lines import Line

__all__ = ["looks_like_pasted_page", "read_page", "read_pasted_page"]

_CUES = 3
_HEAD = 200_000  # characters that are searched for cues
_OWN_BUTTONS = frozenset({"Add profile section", "Enhance profile", "Background Image"})
_MEDIA = frozenset({"Post", "Link", "Image", "Article", "Document", "Video", "Newsletter"})


def looks_like_pasted_page(text: str) -> bool:
    """Tell whether a text was copied from a LinkedIn profile page."""
    lines = [" ".join(line.split()) for line in text[:_HEAD].splitlines()]
    if is_doubled(lines):
        return True
    cues: set[str] = set()
    for line in lines:
        if 0 < len(line) <= 200:
            cues.update(_cue(line))
            if len(cues) >= _CUES:
                return True
    return False


def _cue(text: str) -> list[str]:
    """Return what in a line only the page would write."""
    employer, dot, kind = text.rpartition(" · ")
    told = {
        "contact": CONTACT_INFO.fullmatch(text) is not None,
        "network": NETWORK.fullmatch(text) is not None,
        "cut": SHOW_ALL.fullmatch(text) is not None,
        "stop": text in STOPS and text != "Interests",
        "degree": DEGREE.search(text) is not None,
        "button": is_button(text) or text in _OWN_BUTTONS,
        "dates": " · " in text and dates_of(text) is not None,
        "total": bool(dot) and total_of(text),
        "employment": bool(dot and employer) and is_terms(kind),
        "skills": text.endswith((" skills", " skill")) and " and +" in text,
    }
    return [name for name, is_so in told.items() if is_so]


def read_pasted_page(text: str, place: str) -> Profile:
    """Read a copied page.

    Raises:
        InputError: nothing of a profile is left when the page's own words are gone.
    """
    return read_page(text, place)[0]


def read_page(text: str, place: str) -> tuple[Profile, Dropped]:
    """Read a copied page, and tell line by line what was left out."""
    copied = undouble(text)
    dropped = Dropped()
    for copy in copied.copies:
        dropped.add(COPIES, copy)
    page = cut_page(copied, dropped)
    top = read_top(page.top, dropped)
    sections = _sections(page, top, dropped)
    draft = Draft(top.name, top.headline, top.location, sections)
    if not (draft.name or sections):
        raise InputError(place, "holds nothing of a profile", "Copy the whole profile page.")
    origin = Origin(
        kind="pasted-page",
        version="doubled" if copied.is_doubled else "single",
        ui_language="en" if any(part.heading in HEADINGS for part in page.parts) else "",
        cannot_show=_cannot_show(page, top, sections, dropped),
        partial=tuple(dropped.partial),
        skipped=tuple(
            f"{reason} ({len(lines)} line{'s' * (len(lines) > 1)})"
            for reason, lines in sorted(dropped.lines.items())
        ),
    )
    return write(draft, origin), dropped


def _cannot_show(
    page: Page, top: Top, sections: Sequence[DraftSection], dropped: Dropped
) -> frozenset[str]:
    """Return what a page hides: other tabs, cut lists, and all that was not copied."""
    shown = {section.kind for section in sections}
    hidden = {Kind.RECOMMENDATIONS_GIVEN, Kind.INTERESTS, Kind.CONTACT}
    if Kind.RECOMMENDATIONS_GIVEN in shown:
        hidden.add(Kind.RECOMMENDATIONS)
    if not top.headline:
        hidden.add(Kind.HEADLINE)
    if not top.name or not page.parts:
        hidden = set(Kind)
    values = {kind.value for kind in hidden - shown} | {Facet.CONTACT_LINKS.value}
    if any(note.startswith("Skills:") for note in dropped.partial):
        values.add(Facet.ALL_SKILLS.value)
    return frozenset(values)


def _sections(page: Page, top: Top, dropped: Dropped) -> tuple[DraftSection, ...]:
    reader = _Reader(top, dropped, network=list(top.network))
    read = [reader.part(part) for part in page.parts]
    for section in read:
        if not _is_filled(section):
            dropped.add(LABELS, section.heading)
    links = (*top.links, *([f"https://{page.url.removeprefix('https://')}"] if page.url else []))
    read += [
        DraftSection(Kind.SKILLS, "Skills", items=reader.top_skills),
        DraftSection(Kind.OTHER, "Endorsements received", items=reader.endorsed),
        DraftSection(Kind.OTHER, "Open to work", items=top.open_to),
        DraftSection(Kind.OTHER, "Network", items=tuple(reader.network)),
        DraftSection(Kind.CONTACT, "Contact", items=links),
    ]
    return tuple(filter(_is_filled, read))


@dataclass(slots=True)
class _Reader:
    top: Top
    dropped: Dropped
    network: list[str]
    top_skills: tuple[str, ...] = ()
    endorsed: tuple[str, ...] = ()
    bodies: set[str] = field(default_factory=set)

    def part(self, part: Part) -> DraftSection:
        """Read one section; some also tell what belongs to another."""
        if part.kind is Kind.ABOUT:
            return self.about(part)
        if part.kind is Kind.ACTIVITY:
            return self.activity(part)
        if part.kind is Kind.SKILLS:
            return self.skills(part)
        section = _section(part, self.dropped)
        self.bodies.update(entry.organisation for entry in section.entries if entry.organisation)
        return section

    def about(self, part: Part) -> DraftSection:
        texts = [line.text for line in part.lines]
        at = next((n for n in range(len(texts)) if is_top_skills(part.lines, n)), len(texts))
        self.top_skills = read_dotted(part.lines[at + 1 :])
        for label in texts[at : at + 1]:
            self.dropped.add(LABELS, label)
        lines = tuple(typed_line(text) for text in texts[:at])
        return DraftSection(part.kind, part.heading, lines=lines)

    def activity(self, part: Part) -> DraftSection:
        posts, followers = read_posts(part.lines, self.top.name, self.dropped)
        for count in followers:
            if count in self.network:
                self.dropped.add(COPIES, count)
            else:
                self.network.append(count)
        return DraftSection(part.kind, part.heading, entries=posts)

    def skills(self, part: Part) -> DraftSection:
        items, self.endorsed = read_skills(part.lines, self.bodies, self.dropped)
        for skill in self.top_skills:
            if skill in items:
                self.dropped.add(COPIES, skill)
        items = tuple(dict.fromkeys((*items, *self.top_skills)))
        self.top_skills = ()
        return DraftSection(part.kind, part.heading, items=items)


def _is_filled(section: DraftSection) -> bool:
    return bool(section.items or section.lines or section.entries)


_READERS: dict[Kind, Callable[[Sequence[Line], Dropped], tuple[DraftEntry, ...]]] = {
    Kind.EXPERIENCE: read_jobs,
    Kind.VOLUNTEERING: read_help,
    Kind.EDUCATION: read_schools,
    Kind.CERTIFICATIONS: read_certificates,
    Kind.PROJECTS: read_projects,
    Kind.PUBLICATIONS: read_entries,
    Kind.PATENTS: read_entries,
    Kind.COURSES: read_entries,
    Kind.HONORS: read_entries,
    Kind.TEST_SCORES: read_entries,
    Kind.ORGANIZATIONS: read_entries,
}


def _section(part: Part, dropped: Dropped) -> DraftSection:
    kind, heading, lines = part.kind, part.heading, part.lines
    if kind in _READERS:
        return DraftSection(kind, heading, entries=_READERS[kind](lines, dropped))
    if kind is Kind.RECOMMENDATIONS:
        received, letters = read_letters(lines, dropped)
        return DraftSection(received, heading, entries=letters)
    if kind is Kind.LANGUAGES:
        return DraftSection(kind, heading, items=read_languages(lines))
    if kind in {Kind.INTERESTS, Kind.OTHER}:
        return DraftSection(kind, heading, items=read_dotted(lines))
    kept: list[DraftLine] = []
    for line in lines:
        if line.text in _MEDIA or is_frame(line.text):
            dropped.add(BUTTONS, line.text)
        else:
            kept.append(typed_line(line.text))
    return DraftSection(kind, heading, lines=tuple(kept))
