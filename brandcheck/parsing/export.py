"""A profile, from whatever input, written as JSON Resume or as Markdown.

Both keep everything that the profile holds: sections that JSON Resume does not
know become further keys, which its schema allows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.core.profile import SectionKind
from brandcheck.parsing._canonical import Draft, DraftEntry, DraftLine, DraftSection, write

if TYPE_CHECKING:
    from brandcheck.core.profile import Entry, Profile, Section
    from brandcheck.core.spans import Span

__all__ = ["to_json_resume", "to_markdown"]

# section: (JSON Resume key, key of the title, key of the organisation, key of the running text)
KEYS: dict[SectionKind, tuple[str, str, str, str]] = {
    SectionKind.EXPERIENCE: ("work", "position", "name", "summary"),
    SectionKind.VOLUNTEERING: ("volunteer", "position", "organization", "summary"),
    SectionKind.EDUCATION: ("education", "studyType", "institution", "summary"),
    SectionKind.CERTIFICATIONS: ("certificates", "name", "issuer", "summary"),
    SectionKind.PROJECTS: ("projects", "name", "entity", "description"),
    SectionKind.PUBLICATIONS: ("publications", "name", "publisher", "summary"),
    SectionKind.HONORS: ("awards", "title", "awarder", "summary"),
    SectionKind.RECOMMENDATIONS: ("references", "name", "relation", "reference"),
    SectionKind.SKILLS: ("skills", "name", "category", "summary"),
    SectionKind.LANGUAGES: ("languages", "language", "fluency", "summary"),
    SectionKind.INTERESTS: ("interests", "name", "category", "summary"),
}
DATE_KEYS = {"certificates": "date", "awards": "date", "publications": "releaseDate"}


def to_json_resume(profile: Profile) -> dict[str, Any]:
    """Return a profile as a JSON Resume mapping."""
    basics = {
        "name": _text(profile, profile.name),
        "label": _running_text(profile, SectionKind.HEADLINE),
        "summary": _running_text(profile, SectionKind.ABOUT),
        "location": _filled({"city": _text(profile, profile.location)}),
    }
    resume: dict[str, Any] = {"basics": _filled(basics)}
    for section in profile.sections:
        if section.kind in {SectionKind.HEADLINE, SectionKind.ABOUT}:
            continue
        keys = KEYS.get(section.kind, (section.kind.value, "name", "organization", "summary"))
        records = [_record(profile, entry, keys) for entry in section.entries]
        records += [{keys[1]: profile.text(item)} for item in section.items]
        records += [{keys[3]: profile.text(span)} for span in section.paragraphs]
        if records:
            resume.setdefault(keys[0], []).extend(records)
    return resume


def to_markdown(profile: Profile) -> str:
    """Return a profile in the Markdown layout that brandcheck reads."""
    draft = Draft(
        name=_text(profile, profile.name),
        headline=_running_text(profile, SectionKind.HEADLINE).replace("\n\n", " "),
        location=_text(profile, profile.location),
        sections=tuple(
            _section(profile, section)
            for section in profile.sections
            if section.kind != SectionKind.HEADLINE
        ),
    )
    return write(draft, profile.origin).source


def _record(profile: Profile, entry: Entry, keys: tuple[str, str, str, str]) -> dict[str, Any]:
    key, title, organisation, summary = keys
    record: dict[str, Any] = {
        title: _text(profile, entry.title),
        organisation: _text(profile, entry.organisation),
        "location": _text(profile, entry.place),
    }
    start, end = entry.start, entry.end
    if key in DATE_KEYS:
        record[DATE_KEYS[key]] = str(start or end or "")
    elif start or end:
        record |= {"startDate": str(start or ""), "endDate": str(end or "")}
    if not (start or end):
        record["dates"] = _text(profile, entry.dates)
    record[summary] = "\n\n".join(profile.text(span) for span in entry.paragraphs)
    record["highlights"] = [profile.text(span) for span in entry.bullets]
    return _filled(record)


def _section(profile: Profile, section: Section) -> DraftSection:
    heading = _text(profile, section.heading) or section.kind.value.replace("-", " ").capitalize()
    return DraftSection(
        kind=section.kind,
        heading=heading,
        paragraphs=tuple(_lines(profile, span) for span in section.paragraphs),
        items=tuple(_flat(profile, span) for span in section.items),
        entries=tuple(_entry(profile, entry) for entry in section.entries),
    )


def _entry(profile: Profile, entry: Entry) -> DraftEntry:
    return DraftEntry(
        title=_text(profile, entry.title),
        organisation=_text(profile, entry.organisation),
        place=_text(profile, entry.place),
        dates=_text(profile, entry.dates),
        lines=tuple(
            DraftLine(_flat(profile, span), is_bullet=True)
            if span in entry.bullets
            else DraftLine(_lines(profile, span))
            for span in entry.lines
        ),
    )


def _running_text(profile: Profile, kind: SectionKind) -> str:
    return "\n\n".join(
        profile.text(span) for section in profile.of_kind(kind) for span in section.paragraphs
    )


def _text(profile: Profile, span: Span | None) -> str:
    return _flat(profile, span) if span else ""


def _flat(profile: Profile, span: Span) -> str:
    return " ".join(profile.text(span).split())


def _lines(profile: Profile, span: Span) -> str:
    lines = (" ".join(line.split()) for line in profile.text(span).splitlines())
    return "\n".join(line for line in lines if line)


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value}
