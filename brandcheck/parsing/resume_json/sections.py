"""Turn the lists of a JSON Resume into the sections of a draft."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing._canonical import DraftEntry, DraftLine, DraftSection
from brandcheck.parsing.resume_json.values import (
    Record,
    Skipped,
    bullets,
    flat,
    period,
    records,
    strings,
    texts,
)
from brandcheck.parsing.text.contact import is_contact
from brandcheck.parsing.text.headings import kind_of
from brandcheck.parsing.text.words import is_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["HEADINGS", "place_of", "sections_of"]

HEADINGS: Mapping[Kind, str] = {
    Kind.ABOUT: "About",
    Kind.EXPERIENCE: "Experience",
    Kind.EDUCATION: "Education",
    Kind.SKILLS: "Skills",
    Kind.CERTIFICATIONS: "Certifications",
    Kind.PROJECTS: "Projects",
    Kind.VOLUNTEERING: "Volunteering",
    Kind.ORGANIZATIONS: "Organizations",
    Kind.RECOMMENDATIONS: "Recommendations",
    Kind.PUBLICATIONS: "Publications",
    Kind.PATENTS: "Patents",
    Kind.HONORS: "Honors",
    Kind.COURSES: "Courses",
    Kind.TEST_SCORES: "Test scores",
    Kind.LANGUAGES: "Languages",
    Kind.INTERESTS: "Interests",
    Kind.CONTACT: "Contact",
}
_KEYS: Mapping[str, Kind] = {
    "work": Kind.EXPERIENCE,
    "experience": Kind.EXPERIENCE,
    "experiences": Kind.EXPERIENCE,
    "employment": Kind.EXPERIENCE,
    "volunteer": Kind.VOLUNTEERING,
    "education": Kind.EDUCATION,
    "awards": Kind.HONORS,
    "certificates": Kind.CERTIFICATIONS,
    "certifications": Kind.CERTIFICATIONS,
    "publications": Kind.PUBLICATIONS,
    "skills": Kind.SKILLS,
    "languages": Kind.LANGUAGES,
    "interests": Kind.INTERESTS,
    "references": Kind.RECOMMENDATIONS,
    "projects": Kind.PROJECTS,
}
# Kinds whose entries go on when no end is given.
_GO_ON = frozenset({Kind.EXPERIENCE, Kind.VOLUNTEERING, Kind.ORGANIZATIONS})
_TITLE = ("position", "title", "name", "role", "studyType", "label")
_BODY = (
    *("company", "organization", "organisation", "institution", "issuer", "awarder"),
    *("publisher", "entity", "employer", "authority", "school", "relation"),
)
_TITLES: Mapping[Kind, tuple[str, ...]] = {
    Kind.EXPERIENCE: ("position", "title", "role", "jobTitle"),
    Kind.VOLUNTEERING: ("position", "role", "title"),
    Kind.EDUCATION: ("studyType", "degree", "title"),
}
_BODIES: Mapping[Kind, tuple[str, ...]] = {
    Kind.EXPERIENCE: ("name", "company", "organization", "employer"),
    Kind.VOLUNTEERING: ("organization", "organisation", "name", "company"),
    Kind.EDUCATION: ("institution", "school", "university", "name"),
}
_START = ("startDate", "start", "from", "starts_at")
_END = ("endDate", "end", "to", "ends_at")
_DAY = ("date", "releaseDate", "issueDate", "issued", "year")
_RUNNING = ("description", "summary", "reference", "notes", "text", "quote")
_FEWEST_WORDS = 4


def sections_of(
    data: Mapping[str, Any], skipped: Skipped, *, without: frozenset[str]
) -> Iterator[DraftSection]:
    """Yield the sections that the keys of a JSON Resume hold, known keys or not."""
    seen: dict[str, DraftSection] = {}
    for key, value in data.items():
        if key in without:
            continue
        kind = _KEYS.get(key) or kind_of(_spoken(key)) or Kind.OTHER
        heading = HEADINGS.get(kind) or _spoken(key).capitalize()
        section = _section(kind, heading, key, value, skipped)
        if section is None:
            if value not in (None, "", [], {}):
                skipped.add(key)
        else:
            seen[heading] = _joined(seen[heading], section) if heading in seen else section
    yield from seen.values()


def _spoken(key: str) -> str:
    """Return "testScores" and "test_scores" as words."""
    return flat(re.sub(r"[_-]+|(?<=[a-z])(?=[A-Z])", " ", key)).lower()


def _joined(first: DraftSection, second: DraftSection) -> DraftSection:
    items = tuple(dict.fromkeys((*first.items, *second.items)))
    return replace(
        first,
        items=items,
        lines=first.lines + second.lines,
        entries=first.entries + second.entries,
    )


def _section(
    kind: Kind, heading: str, key: str, value: Any, skipped: Skipped
) -> DraftSection | None:
    if kind in {Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS}:
        items = tuple(dict.fromkeys(_items(kind, key, value, skipped)))
        return DraftSection(kind, heading, items=items) if items else None
    if isinstance(value, str) or kind is Kind.ABOUT:
        lines = texts(value)
        if kind is Kind.OTHER and len(flat(value).split()) < _FEWEST_WORDS:
            return None  # a theme's name or a flag, not something to read
        return DraftSection(kind, heading, lines=lines) if lines else None
    entries: list[DraftEntry] = []
    items_left: list[str] = []
    for record in records(value, key, skipped):
        if isinstance(record, str):
            items_left.append(record)
            continue
        entry = _reader(kind)(kind, record)
        record.close()
        if entry is not None:
            entries.append(entry)
    if kind is not Kind.OTHER:
        entries += [DraftEntry(title=item) for item in items_left]
        items_left = []
    if not (entries or items_left):
        return None
    return DraftSection(kind, heading, items=tuple(items_left), entries=tuple(entries))


def _reader(kind: Kind) -> Callable[[Kind, Record], DraftEntry | None]:
    return _reference if kind is Kind.RECOMMENDATIONS else _entry


def _entry(kind: Kind, record: Record) -> DraftEntry | None:
    """Read one job, degree, award and the like, of either generation."""
    title = record.text(*_TITLES.get(kind, _TITLE))
    body = record.text(*(k for k in _BODIES.get(kind, _BODY)))
    area = record.text("area", "fieldOfStudy", "field_of_study") if kind is Kind.EDUCATION else ""
    dates = _dates(kind, record)
    place = place_of(record.get("location", "place"), record.skipped, f"{record.place}.location")
    lines = (*_running(record), *_extras(record))
    if not (title or area or body or lines):
        return None
    named = ", ".join(part for part in (title, area) if part)
    return replace(
        dates,
        title=named or body,
        organisation=body if named else "",
        place=place,
        lines=lines,
    )


def _dates(kind: Kind, record: Record) -> DraftEntry:
    start, end, day = record.get(*_START), record.get(*_END), record.get(*_DAY)
    if start is None and end is None:
        return period(day, None, goes_on=False)
    return period(start, end, goes_on=kind in _GO_ON)


def _running(record: Record) -> tuple[DraftLine, ...]:
    lines: list[DraftLine] = []
    for key in _RUNNING:
        lines += [line for line in texts(record.get(key)) if line not in lines]
    return (*lines, *bullets(record.get("highlights", "achievements", "responsibilities")))


def _extras(record: Record) -> Iterator[DraftLine]:
    """Yield what is worth reading as a line of its own: a grade, courses, tools."""
    for label, keys in (
        ("Grade", ("score", "gpa", "grade")),
        ("Keywords", ("keywords", "technologies", "tools", "skills")),
        ("Roles", ("roles",)),
    ):
        words = ", ".join(strings(record.get(*keys))) or record.text(*keys)
        if words:
            yield DraftLine(f"{label}: {words}")
    yield from bullets(record.get("courses", "curriculum"))


def _reference(kind: Kind, record: Record) -> DraftEntry | None:
    """Read a recommendation; a referee's telephone and e-mail are nobody's business."""
    del kind
    name = record.text("name", "author")
    relation = record.text("relation", "position", "role", "title", "company", "organization")
    lines = texts(record.get("reference", "quote", "text", "summary", "recommendation"))
    kept = tuple(line for line in lines if not is_contact(line.text))
    if len(kept) < len(lines):
        record.skipped.add("phone or e-mail in the text", record.place)
    if not kept:
        record.used.discard("name")
        return None
    first, _, rest = name.partition(",")
    if rest.strip() and not relation and is_name(first):
        name, relation = first, rest.strip()
    return DraftEntry(title=name, organisation=relation, lines=kept)


def _items(kind: Kind, key: str, value: Any, skipped: Skipped) -> Iterator[str]:
    """Yield skills, languages or interests: bare words, objects, or groups with keywords."""
    if isinstance(value, dict) and not any(isinstance(v, str) for v in value.values()):
        for group in value.values():
            yield from _items(kind, key, group, skipped)
        return
    if isinstance(value, str):
        yield from strings(value)
        return
    for record in records(value, key, skipped):
        if isinstance(record, str):
            yield record
            continue
        name = record.text("language", "name", "title", "category", "skill")
        level = record.text("fluency", "level", "proficiency") if kind is Kind.LANGUAGES else ""
        members = list(strings(record.get("keywords", "skills", "items", "details", "list")))
        if name and not (members and kind_of(name)):
            yield f"{name} ({level})" if level else name
        yield from members
        record.close()


def place_of(value: Any, skipped: Skipped, where: str) -> str:
    """Return town, region and country; street and postal code are dropped."""
    if isinstance(value, dict):
        record = Record(value, where, skipped)
        parts = [
            record.text("city", "town"),
            record.text("region", "state"),
            record.text("country", "countryCode", "country_full_name"),
        ]
        record.close()
        return ", ".join(dict.fromkeys(part for part in parts if part))
    text = flat(value)
    if text and is_contact(text):
        skipped.private.add(where)
        return ""
    return text
