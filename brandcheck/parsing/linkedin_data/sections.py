"""Make sections of the tables of a LinkedIn data export."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind as Kind
from brandcheck.parsing._canonical import DraftEntry, DraftLine, DraftSection
from brandcheck.parsing.linkedin_data.values import (
    addresses,
    by_date,
    day,
    first,
    flat,
    moment,
    period,
    share_text,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from brandcheck.parsing.linkedin_data.tables import Row

__all__ = ["Sections", "read_sections"]

_NEWEST_POSTS = 50
_SHOWN = frozenset({"", "VISIBLE"})


@dataclass(frozen=True, slots=True)
class Sections:
    """Sections in the order of a profile page, what was left out and what was cut."""

    sections: tuple[DraftSection, ...]
    skipped: tuple[str, ...]
    partial: tuple[str, ...]


def read_sections(tables: Mapping[str, Sequence[Row]]) -> Sections:
    """Return the sections that the tables hold."""
    skipped: list[str] = []
    partial: list[str] = []
    sections = [_about(tables)]
    sections += [_table(table, tables.get(table, ())) for table in _BEFORE]
    for table, kind, heading in _LETTERS:
        letters, hidden = _letters(tables.get(table, ()))
        sections.append(DraftSection(kind, heading, entries=letters))
        if hidden:
            skipped.append(f"{hidden} hidden in {heading}")
    sections += [_table(table, tables.get(table, ())) for table in _AFTER]
    posts, wordless = _posts(tables.get("shares", ()))
    sections.append(DraftSection(Kind.ACTIVITY, "Activity", entries=posts[:_NEWEST_POSTS]))
    if wordless:
        skipped.append(f"{wordless} shares without words of their own")
    if len(posts) > _NEWEST_POSTS:
        partial.append(f"Activity: the newest {_NEWEST_POSTS} of {len(posts)} posts")
    sections += [_endorsements(tables), _network(tables), _industry(tables), _contact(tables)]
    return Sections(tuple(s for s in sections if _is_filled(s)), tuple(skipped), tuple(partial))


def _is_filled(section: DraftSection) -> bool:
    return bool(section.paragraphs or section.items or section.lines or section.entries)


def _about(tables: Mapping[str, Sequence[Row]]) -> DraftSection:
    rows = (*tables.get("profile", ()), *tables.get("profilesummary", ()))
    cells = [row.get("summary") or row.get("profilesummary") or "" for row in rows]
    longest = max(cells, key=len, default="")  # the summary may stand in both files
    return DraftSection(Kind.ABOUT, "About", lines=texts(longest))


def _job(row: Row) -> DraftEntry:
    return replace(
        period(row, goes_on=True),
        title=first(row, "title"),
        organisation=first(row, "companyname"),
        place=first(row, "location"),
        lines=texts(row.get("description", "")),
    )


def _school(row: Row) -> DraftEntry:
    activities = first(row, "activities")
    lines = texts(row.get("notes", ""))
    if activities:
        lines += (DraftLine(f"Activities: {activities}"),)
    return replace(
        period(row, goes_on=False),
        title=first(row, "degreename"),
        organisation=first(row, "schoolname"),
        lines=lines,
    )


def _certificate(row: Row) -> DraftEntry:
    return replace(
        period(row, goes_on=False),
        title=first(row, "name"),
        organisation=first(row, "authority"),
        lines=_link(row),
    )


def _project(row: Row) -> DraftEntry:
    lines = texts(row.get("description", "")) + _link(row)
    return replace(period(row, goes_on=True), title=first(row, "title"), lines=lines)


def _help(row: Row) -> DraftEntry:
    cause = first(row, "cause")
    lines = texts(row.get("description", ""))
    if cause:
        lines += (DraftLine(f"Cause: {cause}"),)
    return replace(
        period(row, goes_on=True),
        title=first(row, "role"),
        organisation=first(row, "companyname"),
        lines=lines,
    )


def _membership(row: Row) -> DraftEntry:
    return replace(
        period(row, goes_on=True),
        title=first(row, "position"),
        organisation=first(row, "name"),
        lines=texts(row.get("description", "")),
    )


def _honor(row: Row) -> DraftEntry:
    return replace(
        _dated(first(row, "issuedon", "issuedate")),
        title=first(row, "title"),
        organisation=first(row, "issuer"),
        lines=texts(row.get("description", "")),
    )


def _publication(row: Row) -> DraftEntry:
    return replace(
        _dated(first(row, "publishedon")),
        title=first(row, "name"),
        organisation=first(row, "publisher"),
        lines=texts(row.get("description", "")) + _link(row),
    )


def _score(row: Row) -> DraftEntry:
    score = first(row, "score")
    lines = (DraftLine(f"Score: {score}"),) if score else ()
    return replace(
        _dated(first(row, "testedon")),
        title=first(row, "name"),
        lines=lines + texts(row.get("description", "")),
    )


def _link(row: Row) -> tuple[DraftLine, ...]:
    url = first(row, "url")
    return (DraftLine(url),) if url else ()


def _dated(words: str) -> DraftEntry:
    when = moment(words)
    return DraftEntry(dates=words, start=when, end=when)


def _skill(row: Row) -> str:
    return first(row, "name")


def _language(row: Row) -> str:
    name, level = first(row, "name"), first(row, "proficiency")
    return f"{name} ({level})" if name and level else name or level


def _course(row: Row) -> DraftEntry:
    name, number = first(row, "name"), first(row, "number")
    return DraftEntry(title=f"{name} ({number})" if name and number else name or number)


def _cause(row: Row) -> str:
    return first(row, "supportedcause")


_Entries = tuple[str, Kind, "Callable[[Row], DraftEntry]"]
_Items = tuple[str, Kind, "Callable[[Row], str]"]
_ENTRIES: dict[str, _Entries] = {
    "positions": ("Experience", Kind.EXPERIENCE, _job),
    "education": ("Education", Kind.EDUCATION, _school),
    "certifications": ("Certifications", Kind.CERTIFICATIONS, _certificate),
    "projects": ("Projects", Kind.PROJECTS, _project),
    "volunteering": ("Volunteering", Kind.VOLUNTEERING, _help),
    "organizations": ("Organizations", Kind.ORGANIZATIONS, _membership),
    "courses": ("Courses", Kind.COURSES, _course),
    "honors": ("Honors", Kind.HONORS, _honor),
    "publications": ("Publications", Kind.PUBLICATIONS, _publication),
    "testscores": ("Test scores", Kind.TEST_SCORES, _score),
}
_ITEMS: dict[str, _Items] = {
    "skills": ("Skills", Kind.SKILLS, _skill),
    "languages": ("Languages", Kind.LANGUAGES, _language),
    "causesyoucareabout": ("Causes", Kind.INTERESTS, _cause),
}
_LETTERS = (
    ("recommendationsreceived", Kind.RECOMMENDATIONS, "Recommendations"),
    ("recommendationsgiven", Kind.RECOMMENDATIONS_GIVEN, "Recommendations given"),
)
_BEFORE = ("positions", "education", "certifications", "projects", "volunteering", "skills")
_AFTER = (
    "publications",
    "courses",
    "honors",
    "testscores",
    "languages",
    "organizations",
    "causesyoucareabout",
)


def _table(table: str, rows: Sequence[Row]) -> DraftSection:
    if table in _ENTRIES:
        heading, kind, entry = _ENTRIES[table]
        return DraftSection(kind, heading, entries=by_date(map(entry, rows)))
    heading, kind, item = _ITEMS[table]
    return DraftSection(kind, heading, items=tuple(filter(None, map(item, rows))))


def _letters(rows: Sequence[Row]) -> tuple[tuple[DraftEntry, ...], int]:
    """Return the recommendations that can be seen, and how many cannot."""
    shown = [row for row in rows if row.get("status", "").upper() in _SHOWN]
    letters = [
        replace(
            _dated(day(first(row, "creationdate"))),
            title=flat(f"{row.get('firstname', '')} {row.get('lastname', '')}"),
            organisation=", ".join(filter(None, (first(row, "jobtitle"), first(row, "company")))),
            lines=texts(row.get("text", "")),
        )
        for row in shown
    ]
    return by_date(letters), len(rows) - len(shown)


def _posts(rows: Sequence[Row]) -> tuple[tuple[DraftEntry, ...], int]:
    """Return what the owner wrote when sharing, newest first, and how many wrote nothing."""
    posts: list[DraftEntry] = []
    newest = sorted(rows, key=lambda row: day(first(row, "date")), reverse=True)
    for row in newest:
        lines = share_text(row.get("sharecommentary", ""))
        if lines:
            posts.append(replace(_dated(day(first(row, "date"))), title="Post", lines=lines))
    return tuple(posts), len(rows) - len(posts)


def _endorsements(tables: Mapping[str, Sequence[Row]]) -> DraftSection:
    """Count endorsements per skill; who gave them stays out."""
    rows = tables.get("endorsementreceivedinfo", ())
    skills = [
        first(row, "skillname")
        for row in rows
        if row.get("endorsementstatus", "ACCEPTED").upper() == "ACCEPTED"
    ]
    counts = Counter(filter(None, skills)).most_common()
    items = tuple(f"{skill}: {n} endorsement{'s' * (n > 1)}" for skill, n in counts)
    return DraftSection(Kind.OTHER, "Endorsements received", items=items)


def _network(tables: Mapping[str, Sequence[Row]]) -> DraftSection:
    connections = len(tables.get("connections", ()))
    items = (f"{connections:,} connection{'s' * (connections > 1)}",) if connections else ()
    return DraftSection(Kind.OTHER, "Network", items=items)


def _industry(tables: Mapping[str, Sequence[Row]]) -> DraftSection:
    names = (first(row, "industry") for row in tables.get("profile", ())[:1])
    return DraftSection(Kind.OTHER, "Industry", items=tuple(filter(None, names)))


def _contact(tables: Mapping[str, Sequence[Row]]) -> DraftSection:
    items: list[str] = []
    for row in tables.get("profile", ())[:1]:
        items += addresses(row.get("websites", ""))
        handles = row.get("twitterhandles", "").strip("[]").split(",")
        items += [
            f"@{handle.strip().lstrip('@')} (Twitter)" for handle in handles if handle.strip()
        ]
    return DraftSection(Kind.CONTACT, "Contact", items=tuple(items))
