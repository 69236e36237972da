"""Text to analysed lines, without a reader in between."""

from __future__ import annotations

from brandcheck.core.profile import Entry, Origin, Profile, Section, SectionKind
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import annotate
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import raw_lines


def as_profile(text: str, kind: str = "bullet") -> Profile:
    """Return a profile whose only section holds each line of the text."""
    spans = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    body, lines = Span(0, len(text)), tuple(spans)
    sections = {
        "bullet": Section(SectionKind.EXPERIENCE, body, entries=(Entry(body, bullets=lines),)),
        "about": Section(SectionKind.ABOUT, body, paragraphs=lines),
        "headline": Section(SectionKind.HEADLINE, body, paragraphs=lines),
        "skills": Section(SectionKind.SKILLS, body, items=lines),
    }
    return Profile(text, (sections[kind],), Origin("text"))


def analysed(text: str, kind: str = "bullet"):
    """Return the lines of a text."""
    raw = raw_lines(as_profile(text, kind))
    return annotate(raw, load().docs(line.text for line in raw))
