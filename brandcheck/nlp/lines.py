"""Lines with what the parser says of them, each word tied to the source."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brandcheck.core.spans import Span
from brandcheck.nlp.line_bounds import bounded
from brandcheck.nlp.raw_lines import RawLine, Role
from brandcheck.nlp.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Token as Parsed

__all__ = ["WORD", "Line", "Role", "Sentence", "Token", "Word", "annotate"]

WORD = re.compile(r"[a-z]\+\+|[a-z]#|\w+(?:'\w+)*|[&%]", re.IGNORECASE)


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


def annotate(lines: Iterable[RawLine], docs: Iterable[Doc]) -> tuple[Line, ...]:
    """Join each raw line with its parse."""
    stems: dict[str, str] = {}
    return tuple(_annotate(line, doc, stems) for line, doc in zip(lines, docs, strict=True))


def _annotate(raw: RawLine, doc: Doc, stems: dict[str, str]) -> Line:
    parsed = [token for token in doc if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(parsed)}
    tokens = [_token(raw, token, numbers, stems) for token in parsed]
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


def _token(raw: RawLine, token: Parsed, numbers: dict[int, int], stems: dict[str, str]) -> Token:
    # Each is looked up in spaCy's tables whenever it is asked for.
    at, text, lower, pos, dep = token.idx, token.text, token.lower_, token.pos_, token.dep_
    start = raw.offsets[at]
    end = min(max(start, raw.offsets[at + len(text) - 1] + 1), raw.offsets[-1])
    # "spoke German" is "spoke Urdu", although the tagger calls only one of them a noun
    is_thing = pos == "ADJ" and dep == "dobj" and text[:1].isupper()
    number = numbers[token.i]
    return Token(
        i=number,
        at=at,
        text=text,
        lower=lower,
        lemma=(token.lemma_ or text).lower(),
        stem=_stem(lower, stems),
        pos="PROPN" if is_thing else pos,
        tag="NNP" if is_thing else token.tag_,
        dep=dep,
        head=numbers.get(token.head.i, number),
        span=Span(min(start, end), end),
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
