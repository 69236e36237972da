"""Finding listed phrases in lines: whole words only, in one pass.

A phrase is a run of words. A word of the text matches by its lower-case surface
or by its lemma; hyphens and spaces between words are the same thing. The longest
phrase that starts at a word wins. The cost does not grow with the list.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from brandcheck.core.spans import Span
from brandcheck.nlp.lines import WORD, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from brandcheck.nlp.lines import Line, Token

__all__ = ["Hit", "PhraseIndex", "split_words"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found in a line: its words' tokens and what the list says of it."""

    line: Line
    first: int
    last: int
    value: T

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens it covers."""
        return self.line.tokens[self.first : self.last + 1]

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return Span(self.line.tokens[self.first].span.start, self.line.tokens[self.last].span.end)


def split_words(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a listed phrase."""
    return tuple(match.lower() for match in WORD.findall(text.replace("’", "'")))


class PhraseIndex(Generic[T]):
    """An immutable list of phrases with a value each."""

    __slots__ = ("_by_first", "_firsts")

    def __init__(self, phrases: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        """Index phrases; of two equal phrases the last wins."""
        pairs = phrases.items() if hasattr(phrases, "items") else phrases
        by_first: dict[str, dict[tuple[str, ...], T]] = defaultdict(dict)
        for phrase, value in pairs:
            words = split_words(phrase)
            if words:
                by_first[words[0]][words[1:]] = value
        self._by_first = {
            first: tuple(sorted(rest.items(), key=lambda item: -len(item[0])))
            for first, rest in by_first.items()
        }
        self._firsts = frozenset(by_first)

    def find(self, line: Line) -> Iterator[Hit[T]]:
        """Yield the phrases in a line, left to right, not overlapping."""
        if self._firsts.isdisjoint(line.forms):
            return
        words, firsts = line.words, self._firsts
        free = 0
        for at, word in enumerate(words):
            if at < free or (word.lower not in firsts and word.lemma not in firsts):
                continue
            found = self._at(words, at)
            if found is not None:
                n_words, value = found
                free = at + n_words
                yield Hit(line, word.first, words[free - 1].last, value)

    def _at(self, words: tuple[Word, ...], at: int) -> tuple[int, T] | None:
        word, left = words[at], len(words) - at - 1
        for key in dict.fromkeys((word.lower, word.lemma)):
            for rest, value in self._by_first.get(key, ()):
                if len(rest) <= left and _goes_on(words, at + 1, rest):
                    return len(rest) + 1, value
        return None


def _goes_on(words: tuple[Word, ...], at: int, rest: tuple[str, ...]) -> bool:
    for n, want in enumerate(rest, at):
        word = words[n]
        if want not in (word.lower, word.lemma):
            return False
    return True
