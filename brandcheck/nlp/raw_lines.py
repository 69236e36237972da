"""The profile cut into lines that a parser can read, each tied to the source.

spaCy is run on one line, bullet or headline segment at a time: on a whole profile
it joins a skill to the next bullet. Each line is normalised (white space, quotes,
final stop) so that neutral edits change nothing, and keeps the source offset of
every character, so that a finding still quotes the untouched source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from brandcheck.core.limits import READ_CHARACTERS, READ_LINES
from brandcheck.core.profile import SectionKind
from brandcheck.core.spans import Span
from brandcheck.nlp.line_bounds import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.core.profile import Profile, Section

__all__ = ["STRAIGHT", "RawLine", "Role", "raw_lines", "read_lines"]

SEGMENT = re.compile(r"[|•·‖⎮]\s*|(?<=\s)[-–—/]\s+|\n")
STRAIGHT = str.maketrans("‘’ʼ“”„‐‑‒–—―\u00a0", "'''\"\"\"------ ")
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff\u00ad]")


class Role(StrEnum):
    """What a line is in its section."""

    SEGMENT = "segment"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ITEM = "item"
    TITLE = "title"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line before the parser has seen it.

    Attributes:
        span: where it stands in the source.
        section: kind of its section.
        role: what it is there.
        entry: number of its entry within the section, -1 when in none.
        text: normalised text.
        offsets: source position of each character of ``text``, and one past the end.
    """

    span: Span
    section: str
    role: Role
    entry: int
    text: str
    offsets: tuple[int, ...]


def raw_lines(profile: Profile) -> tuple[RawLine, ...]:
    """Cut a profile into lines in reading order."""
    return read_lines(profile)[0]


def read_lines(profile: Profile) -> tuple[tuple[RawLine, ...], bool]:
    """Cut a profile into as many lines as are read; tell whether these are all."""
    found: list[RawLine] = []
    left = READ_CHARACTERS
    for line in (line for section in profile.sections for line in _of_section(profile, section)):
        left -= len(line.text)
        if left < 0 or len(found) == READ_LINES:
            return tuple(found), False
        found.append(line)
    return tuple(found), True


def _of_section(profile: Profile, section: Section) -> Iterator[RawLine]:
    if section.kind is SectionKind.HEADLINE:
        for span in _segments(profile, section.body):
            yield from _raw(profile, span, section, Role.SEGMENT, -1)
        return
    loose = [(span, Role.PARAGRAPH, -1) for span in section.paragraphs]
    loose += [(span, Role.ITEM, -1) for span in section.items]
    for number, entry in enumerate(section.entries):
        if entry.title:
            loose.append((entry.title, Role.TITLE, number))
        if entry.organisation:
            loose.append((entry.organisation, Role.ORGANISATION, number))
        loose += [(span, Role.PARAGRAPH, number) for span in entry.paragraphs]
        loose += [(span, Role.BULLET, number) for span in entry.bullets]
    for span, role, number in sorted(loose):
        yield from _raw(profile, span, section, role, number)


def _segments(profile: Profile, body: Span) -> Iterator[Span]:
    text = profile.text(body)
    start = 0
    for cut in SEGMENT.finditer(text):
        yield Span(body.start + start, body.start + cut.start())
        start = cut.end()
    yield Span(body.start + start, body.end)


def _raw(
    profile: Profile, span: Span, section: Section, role: Role, entry: int
) -> Iterator[RawLine]:
    for piece in pieces(profile.source, span):
        yield from _raw_piece(profile, piece, section, role, entry)


def _raw_piece(
    profile: Profile, span: Span, section: Section, role: Role, entry: int
) -> Iterator[RawLine]:
    text, offsets = _normalise(profile.source, span, is_prose=role is Role.PARAGRAPH)
    if text:
        inside = Span(offsets[0], max(offsets[-1], offsets[0] + 1))
        yield RawLine(inside, section.kind.value, role, entry, text, offsets)


def _normalise(source: str, span: Span, *, is_prose: bool) -> tuple[str, tuple[int, ...]]:
    """Return clean text and, for each character and the end, its source position."""
    chars: list[str] = []
    places: list[int] = []
    for place, straight in enumerate(span.of(source).translate(STRAIGHT), span.start):
        char = straight
        if not char.isascii() and INVISIBLE.match(char):
            continue
        if char.isspace() or not char.isprintable():
            if not chars or chars[-1] == " ":
                continue
            char = " "
        chars.append(char)
        places.append(place)
    while chars and chars[-1] == " ":
        chars.pop()
        places.pop()
    if not is_prose and len(chars) > 1 and chars[-1] == "." and chars[-2] != ".":
        chars.pop()
        places.pop()
    end = places[-1] + 1 if places else span.start
    if is_prose and chars and chars[-1].isalnum():
        chars.append(".")
        places.append(end)
    return "".join(chars), (*places, end)
