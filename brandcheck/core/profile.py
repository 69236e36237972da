"""A parsed profile: one untouched source text and spans into it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from brandcheck.core.preview import profile_frame, profile_line

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = [
    "PASSAGE_HOMES",
    "Entry",
    "Facet",
    "Month",
    "Origin",
    "Profile",
    "Section",
    "SectionKind",
]


class SectionKind(StrEnum):
    """What a section of a profile is about."""

    HEADLINE = "headline"
    ABOUT = "about"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    CERTIFICATIONS = "certifications"
    PROJECTS = "projects"
    VOLUNTEERING = "volunteering"
    ORGANIZATIONS = "organizations"
    RECOMMENDATIONS = "recommendations"
    RECOMMENDATIONS_GIVEN = "recommendations-given"
    PUBLICATIONS = "publications"
    PATENTS = "patents"
    HONORS = "honors"
    COURSES = "courses"
    TEST_SCORES = "test-scores"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    FEATURED = "featured"
    ACTIVITY = "activity"
    CONTACT = "contact"
    OTHER = "other"


# Kinds of passage that are scored alone, and the section that each would stand in.
PASSAGE_HOMES = {
    "headline": SectionKind.HEADLINE,
    "about": SectionKind.ABOUT,
    "bullet": SectionKind.EXPERIENCE,
    "skills": SectionKind.SKILLS,
    "community": SectionKind.VOLUNTEERING,
}


class Facet(StrEnum):
    """Something an input may be unable to show although its section is there."""

    ALL_SKILLS = "all-skills"
    BULLETS = "bullets"
    CERTIFICATE_DETAILS = "certificate-details"
    CONTACT_LINKS = "contact-links"
    EMOJI = "emoji"
    LINE_BREAKS = "line-breaks"
    LOCATION = "location"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, or a whole year when ``month`` is 0."""

    year: int
    month: int = 0

    def __post_init__(self) -> None:
        if not (1 <= self.year <= 9999 and 0 <= self.month <= 12):
            message = f"not a month: {self.year}-{self.month}"
            raise ValueError(message)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, degree, project, certificate, recommendation or the like.

    Attributes:
        span: the whole entry.
        title: job title, degree, certificate, project or recommender's name.
        organisation: employer, school, issuer, or the recommender's relation.
        place: where it was.
        dates: the words that give the dates.
        start, end: parsed dates; ``end`` is None while ``is_current``.
        is_current: the dates say that it still goes on.
        paragraphs: running text, a span each.
        bullets: list items without their glyph, a span each.
    """

    span: Span
    title: Span | None = None
    organisation: Span | None = None
    place: Span | None = None
    dates: Span | None = None
    start: Month | None = None
    end: Month | None = None
    is_current: bool = False
    paragraphs: tuple[Span, ...] = ()
    bullets: tuple[Span, ...] = ()

    @property
    def lines(self) -> tuple[Span, ...]:
        """Paragraphs and bullets in reading order."""
        return tuple(sorted(self.paragraphs + self.bullets))


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its heading, body, and what the body is made of.

    Attributes:
        kind: what it is about.
        heading: the heading's words, if there are any.
        body: everything after the heading.
        paragraphs: running text that belongs to no entry, a span each.
        items: list items that belong to no entry (skills, languages), a span each.
        entries: jobs, degrees and so on.
    """

    kind: SectionKind
    body: Span
    heading: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    items: tuple[Span, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """What kind of input a profile came from, and what that kind leaves out.

    Attributes:
        kind: "markdown", "text", "paragraph", "json-resume", "linkedin-pdf" …
        version: layout or schema generation, e.g. "v3".
        ui_language: ISO 639-1 code of the site the input was made on, if known.
        cannot_show: values of SectionKind and Facet that such an input never holds.
        partial: what was visibly cut ("Show all 14 experiences").
        skipped: what was in the input and left out on purpose or unread.
    """

    kind: str
    version: str = ""
    ui_language: str = ""
    cannot_show: frozenset[str] = frozenset()
    partial: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile as spans into one source text that is never rewritten.

    Attributes:
        source: the whole text; every span indexes its code points.
        sections: in reading order; bodies do not overlap.
        origin: where it came from and what that input cannot show.
        name: the owner's name.
        location: the owner's place, as written under the headline.
        language: ISO 639-1 code of the content; "" while unknown.
        notes: what the reader of the report should know about the parsing.
    """

    source: str
    sections: tuple[Section, ...]
    origin: Origin
    name: Span | None = None
    location: Span | None = None
    language: str = ""
    notes: tuple[str, ...] = ()

    def section(self, kind: SectionKind | str) -> Section | None:
        """Return the first section of a kind, or None."""
        return next((s for s in self.sections if s.kind == kind), None)

    def of_kind(self, kind: SectionKind | str) -> tuple[Section, ...]:
        """Return every section of a kind, in reading order."""
        return tuple(s for s in self.sections if s.kind == kind)

    def text(self, span: Span) -> str:
        """Return the words that a span covers."""
        return span.of(self.source)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": profile_line(self), "text/html": profile_frame(self)}
