"""A single passage as a profile that holds nothing else."""

from __future__ import annotations

import re

from brandcheck.core.profile import PASSAGE_HOMES, Entry, Origin, Profile, Section, SectionKind
from brandcheck.core.spans import Span
from brandcheck.errors import InputError

__all__ = ["read_passage"]

GLYPH = re.compile(r"^[ \t]*(?:[-*•·‣●▪◦–]|\d+[.)])[ \t]+")
ITEM = re.compile(r"[^,;|•·\n(]+(?:\([^)\n]*\)[^,;|•·\n(]*)*")


def read_passage(text: str, kind: str) -> Profile:
    """Return a profile whose only section is the passage.

    Args:
        text: a headline, an About, one or more bullets, a skills list, or a line on
            volunteering, an association or a recommendation.
        kind: a key of ``PASSAGE_HOMES``.

    Raises:
        InputError: for an empty text or another kind.
    """
    if kind not in PASSAGE_HOMES:
        raise InputError(
            "passage", f"there is no kind {kind!r}", f"Use {', '.join(PASSAGE_HOMES)}."
        )
    if not text.strip():
        raise InputError("passage", "the text is empty", "Pass the words to score.")
    home = PASSAGE_HOMES[kind]
    body = Span(0, len(text)).trimmed(text)
    others = frozenset(k.value for k in SectionKind if k is not home)
    return Profile(
        source=text,
        sections=(_section(text, body, home),),
        origin=Origin("passage", version=kind, cannot_show=others),
    )


def _section(text: str, body: Span, home: SectionKind) -> Section:
    lines = _lines(text)
    if home is SectionKind.SKILLS:
        return Section(home, body, items=_items(text, lines))
    if home is SectionKind.EXPERIENCE:
        return Section(home, body, entries=(Entry(body, bullets=lines),))
    if home is SectionKind.VOLUNTEERING:
        return Section(home, body, entries=(Entry(body, paragraphs=lines),))
    return Section(home, body, paragraphs=lines)


def _lines(text: str) -> tuple[Span, ...]:
    """Return the lines that hold something, without their bullet glyphs."""
    spans = []
    start = 0
    for line in text.splitlines(keepends=True):
        glyph = GLYPH.match(line)
        first = start + (glyph.end() if glyph else 0)
        spans.append(Span(first, start + len(line)).trimmed(text))
        start += len(line)
    return tuple(span for span in spans if len(span))


def _items(text: str, lines: tuple[Span, ...]) -> tuple[Span, ...]:
    found = (
        Span(line.start + item.start(), line.start + item.end()).trimmed(text)
        for line in lines
        for item in ITEM.finditer(line.of(text))
    )
    return tuple(span for span in found if len(span))
