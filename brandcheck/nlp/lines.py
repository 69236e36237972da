"""The profile cut into lines that a parser can read, each tied to the source.

spaCy is run on one line, bullet or headline segment at a time: on a whole profile
it joins a skill to the next bullet. Each line is normalised (white space, quotes,
final stop) so that neutral edits change nothing, and keeps the source offset of
every character, so that a finding still quotes the untouched source.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from brandcheck.core.limits import READ_CHARACTERS, READ_LINES
from brandcheck.core.profile import SectionKind
from brandcheck.core.spans import Span
from brandcheck.nlp.line_bounds import bounded, pieces
from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from brandcheck.core.profile import Profile, Section

__all__ = [
    "STRAIGHT",
    "WORD",
    "Line",
    "RawLine",
    "Role",
    "Sentence",
    "Token",
    "Word",
    "annotate",
    "raw_lines",
    "read_lines",
]

WORD = re.compile(r"[a-z]\+\+|[a-z]#|\w+(?:'\w+)*|[&%]", re.IGNORECASE)

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


@dataclass(frozen=True, slots=True)
class Token:
    """One token: what spaCy says of it, and where it stands in the source.

    ``at`` is its place in the line's text; ``head`` is the number of the governing token
    in the same line (its own for a root); ``stem`` is "" for punctuation.
    """

    i: int
    at: int
    text: str
    lower: str
    lemma: str
    stem: str
    pos: str
    tag: str
    dep: str
    head: int
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens of one line."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a reader sees it, and the tokens that it covers."""

    lower: str
    lemma: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Line:
    """A parsed line; see ``RawLine`` for the first fields.

    ``forms`` holds every word's surface and lemma, so that a list of phrases none of which
    starts here is passed over at once; ``found`` remembers what each such list found.
    """

    span: Span
    section: str
    role: Role
    entry: int
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    forms: frozenset[str]
    found: dict[object, tuple[Any, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )


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


def annotate(lines: Iterable[RawLine], docs: Iterable[Doc]) -> tuple[Line, ...]:
    """Join each raw line with its parse."""
    stems: dict[str, str] = {}
    return tuple(_annotate(line, doc, stems) for line, doc in zip(lines, docs, strict=True))


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


def _annotate(raw: RawLine, doc: Doc, stems: dict[str, str]) -> Line:
    tokens: list[Token] = []
    parsed = [token for token in doc if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(parsed)}
    for token in parsed:
        start = raw.offsets[token.idx]
        end = max(start, raw.offsets[token.idx + len(token.text) - 1] + 1)
        end = min(end, raw.offsets[-1])
        # "spoke German" is "spoke Urdu", although the tagger calls only one of them a noun
        is_thing = token.pos_ == "ADJ" and token.dep_ == "dobj" and token.text[:1].isupper()
        tokens.append(
            Token(
                i=len(tokens),
                at=token.idx,
                text=token.text,
                lower=token.lower_,
                lemma=(token.lemma_ or token.text).lower(),
                stem=_stem(token.lower_, stems),
                pos="PROPN" if is_thing else token.pos_,
                tag="NNP" if is_thing else token.tag_,
                dep=token.dep_,
                head=numbers.get(token.head.i, len(tokens)),
                span=Span(min(start, end), end),
            )
        )
    starts = [numbers[t.i] for t in parsed if t.is_sent_start]
    bounds = [*sorted({0, *starts}), len(tokens)] if tokens else []
    fixed, bounds = bounded(tuple(tokens), bounds)
    sentences = tuple(Sentence(fixed[a:b]) for a, b in itertools.pairwise(bounds) if a < b)
    words = tuple(_words(raw.text, fixed))
    return Line(
        span=raw.span,
        section=raw.section,
        role=raw.role,
        entry=raw.entry,
        text=raw.text,
        tokens=fixed,
        sentences=sentences,
        words=words,
        forms=frozenset(form for word in words for form in (word.lower, word.lemma)),
    )


def _stem(word: str, known: dict[str, str]) -> str:
    """Return a stem; ``known`` lives for one profile only, so that no text outlives the call."""
    if word not in known:
        known[word] = stem(word) if any(map(str.isalnum, word)) else ""
    return known[word]


def _words(text: str, tokens: tuple[Token, ...]) -> Iterator[Word]:
    starts = {token.at: token.i for token in tokens}
    for match in WORD.finditer(text):
        first = starts.get(match.start())
        if first is None:
            continue
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].at < match.end():
            last += 1
        lower = match[0].lower()
        yield Word(lower, tokens[first].lemma if first == last else lower, first, last)
