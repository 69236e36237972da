"""A rewrite: exact words that could stand for exact words, made of small edits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.nlp.lines import Line, Token

__all__ = ["Place", "Rewrite", "cut", "is_quoted", "joined", "like", "opens_clause", "spanning"]

QUOTES = frozenset(('"', "``", "''", "“", "”", "«", "»"))
CLAUSE_MARKS = frozenset((",", ";", ":", "and", "but", "-", "("))


Edit = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Words that could stand instead of others, without a new fact and without losing one.

    Attributes:
        kind: "duty", "passive", "hedge", "need", "voice" or "wordy".
        span: the words to be replaced.
        replacement: what could stand there.
        reason: why, in plain words.
    """

    kind: str
    span: Span
    replacement: str
    reason: str

    def within(self, span: Span, source: str) -> str:
        """Return the words of a longer span with this rewrite in them."""
        before = source[span.start : self.span.start]
        return before + self.replacement + source[self.span.end : span.end]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands, as far as a rewrite must know.

    Attributes:
        source: the untouched text that spans point into.
        tense: "past" or "now" when a verb without a subject tells of a role that has ended or
            goes on; "" when that is not known.
        may_imply: a line may leave out its "I": bullets and descriptions of roles.
    """

    source: str
    tense: str
    may_imply: bool


def joined(kind: str, source: str, edits: Iterable[Edit], reason: str) -> Rewrite:
    """Make one rewrite of edits that do not overlap; what is between them stays."""
    ordered = sorted(edits)
    at = ordered[0][0].start
    parts: list[str] = []
    for span, text in ordered:
        parts += [source[at : span.start], text]
        at = span.end
    return Rewrite(kind, Span(ordered[0][0].start, at), "".join(parts), reason)


def spanning(tokens: Sequence[Token], first: int, last: int) -> Span:
    """Return the source span of some tokens."""
    return Span(tokens[first].span.start, tokens[last].span.end)


def cut(place: Place, tokens: Sequence[Token], first: int, last: int) -> Edit:
    """Take tokens out: they and the next one become the next one."""
    kept = tokens[last + 1]
    words = place.source[kept.span.start : kept.span.end]
    return spanning(tokens, first, last + 1), like(tokens[first], words)


def like(token: Token, words: str) -> str:
    """Return words with a capital if the token that they stand for has one."""
    return (
        words[:1].upper() + words[1:] if token.text[:1].isupper() and token.text != "I" else words
    )


def opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a clause begins at a token."""
    return at == 0 or tokens[at - 1].lower in CLAUSE_MARKS


def is_quoted(line: Line, token: Token) -> bool:
    """Tell whether an opened quotation is still open at a token."""
    return sum(t.text in QUOTES for t in line.tokens[: token.i]) % 2 == 1
