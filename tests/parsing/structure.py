"""The structure of a profile as plain words, for golden tests."""

from __future__ import annotations

from brandcheck.core.profile import SectionKind


def structure(profile):
    """Return name, headline, jobs, degrees, skills … as the words of the source."""

    def words(span):
        return profile.text(span) if span is not None else None

    def entries(kind):
        return [entry for section in profile.of_kind(kind) for entry in section.entries]

    def items(kind):
        return [words(item) for section in profile.of_kind(kind) for item in section.items]

    headline = profile.section(SectionKind.HEADLINE)
    jobs, studies = entries(SectionKind.EXPERIENCE), entries(SectionKind.EDUCATION)
    about = profile.of_kind(SectionKind.ABOUT)
    return {
        "name": words(profile.name),
        "headline": words(headline.body) if headline else None,
        "location": words(profile.location),
        "sections": [words(s.heading) for s in profile.sections if s.heading],
        "about_paragraphs": sum(len(s.paragraphs) for s in about),
        "titles": [words(e.title) for e in jobs],
        "employers": [words(e.organisation) for e in jobs],
        "places": [words(e.place) for e in jobs],
        "dates": [words(e.dates) for e in jobs],
        "n_bullets": [len(e.bullets) for e in jobs],
        "degrees": [words(e.title) for e in studies],
        "schools": [words(e.organisation) for e in studies],
        "skills": items(SectionKind.SKILLS),
        "languages": items(SectionKind.LANGUAGES),
    }
