"""Turns a parsed profile into the person whom a generator draws."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from brandcheck.core.profile import Entry, Profile, Section, SectionKind
from brandcheck.parsing.pdf.v3_words import ui_language
from tests.lookalike.people import Company, Dates, Person, Role, School

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = ["person_of", "site_language"]

_LABEL = re.compile(r"(?P<name>.*?)[\s,:–-]*\((?P<label>[^()]*)\)")
_LINKEDIN = re.compile(r"linkedin\.com/in/(?P<slug>[^/?#\s]+)")
_ADDRESS = re.compile(r"https?://\S+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")


def person_of(profile: Profile) -> Person:
    """Return what LinkedIn's PDF would print of a profile; it leaves much out."""
    headline = profile.section(SectionKind.HEADLINE)
    slug, websites = _addresses(profile)
    return Person(
        name=_text(profile, profile.name),
        headline=profile.text(headline.body).strip() if headline else "",
        location=_text(profile, profile.location),
        slug=slug,
        websites=websites,
        skills=_names(profile, SectionKind.SKILLS),
        languages=tuple(_labelled(text) for text in _names(profile, SectionKind.LANGUAGES)),
        certifications=_names(profile, SectionKind.CERTIFICATIONS),
        honors=_names(profile, SectionKind.HONORS),
        publications=_names(profile, SectionKind.PUBLICATIONS),
        patents=_names(profile, SectionKind.PATENTS),
        summary=_summary(profile),
        companies=_companies(profile),
        schools=tuple(
            School(_text(profile, e.organisation), _text(profile, e.title), dates=_dates(e))
            for e in _entries(profile, SectionKind.EDUCATION)
        ),
    )


def site_language(profile: Profile) -> str:
    """Return the interface language that the profile's own headings suggest."""
    headings = (_text(profile, section.heading) for section in profile.sections)
    return ui_language(headings) or "en"


def _text(profile: Profile, span: Span | None) -> str:
    return profile.text(span) if span else ""


def _entries(profile: Profile, kind: SectionKind) -> tuple[Entry, ...]:
    return tuple(entry for section in profile.of_kind(kind) for entry in section.entries)


def _names(profile: Profile, kind: SectionKind) -> tuple[str, ...]:
    def of(section: Section) -> list[str]:
        titles = [_text(profile, entry.title) for entry in section.entries]
        return [profile.text(item) for item in section.items] + titles

    return tuple(name for section in profile.of_kind(kind) for name in of(section) if name)


def _labelled(text: str) -> tuple[str, str]:
    match = _LABEL.fullmatch(text)
    return (match["name"], match["label"]) if match else (text, "")


def _summary(profile: Profile) -> tuple[str, ...]:
    lines: list[str] = []
    for section in profile.of_kind(SectionKind.ABOUT):
        items = set(section.items)
        for span in sorted((*section.paragraphs, *section.items)):
            if lines and span not in items:
                lines.append("")
            text = profile.text(span).replace("\n", " ")
            lines.append(f"• {text}" if span in items else text)
    return tuple(lines)


def _companies(profile: Profile) -> tuple[Company, ...]:
    entries = _entries(profile, SectionKind.EXPERIENCE)
    groups = groupby(entries, key=lambda entry: _text(profile, entry.organisation))
    return tuple(Company(name, tuple(_role(profile, e) for e in group)) for name, group in groups)


def _role(profile: Profile, entry: Entry) -> Role:
    bullets = set(entry.bullets)
    text = tuple(
        ("• " if line in bullets else "") + profile.text(line).replace("\n", " ")
        for line in entry.lines
    )
    return Role(_text(profile, entry.title), _dates(entry), _text(profile, entry.place), text)


def _dates(entry: Entry) -> Dates | None:
    if entry.start is None:
        return None
    return Dates(entry.start, None if entry.is_current else entry.end)


def _addresses(profile: Profile) -> tuple[str, tuple[tuple[str, str], ...]]:
    contact = profile.section(SectionKind.CONTACT)
    text = profile.text(contact.body) if contact else ""
    found = [match.group() for match in _ADDRESS.finditer(text)]
    slugs = [match["slug"] for match in map(_LINKEDIN.search, found) if match]
    others = [address for address in found if "linkedin.com" not in address]
    return (slugs[0] if slugs else ""), tuple((address, "Personal") for address in others)
