"""Finding listed phrases in lines: whole words only, in one pass.

A phrase is a run of words. A word of the text matches by its lower-case surface
or by its lemma; hyphens and spaces between words are the same thing. The longest
phrase that starts at a word wins. The cost does not grow with the list.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from brandcheck.core.spans import Span
from brandcheck.nlp.lines import WORD, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from brandcheck.nlp.lines import Line, Token

__all__ = ["Hit", "PhraseIndex", "split_words"]

T = TypeVar("T")

# Beside the words that go on, a node of the tree holds the phrase that ends there.
END = ""


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
    """An immutable list of phrases with a value each, kept as a tree of words."""

    __slots__ = ("_tree", "_unless")

    def __init__(
        self,
        phrases: Mapping[str, T] | Iterable[tuple[str, T]],
        *,
        unless: PhraseIndex[str] | None = None,
    ) -> None:
        """Index phrases; of two equal phrases the last wins.

        Args:
            phrases: the phrases, each with its value.
            unless: phrases within which none of them is found.
        """
        pairs = phrases.items() if hasattr(phrases, "items") else phrases
        self._unless = unless
        self._tree: dict[str, Any] = {}
        for order, (phrase, value) in enumerate(pairs):
            node = self._tree
            words = split_words(phrase)
            for word in words:
                node = node.setdefault(word, {})
            if words:
                node[END] = (node[END][0] if END in node else order, value)

    def find(self, line: Line) -> tuple[Hit[T], ...]:
        """Return the phrases in a line, left to right, not overlapping.

        The line remembers them: many checks ask for the same ones.
        """
        if self._tree.keys().isdisjoint(line.forms):
            return ()
        found = line.found.get(self)
        if found is None:
            found = line.found[self] = tuple(self._unshielded(line))
        return found

    def within(self, line: Line, span: Span) -> Iterator[Hit[T]]:
        """Yield those phrases that stand within a part of a line, such as a sentence."""
        found = self.find(line)
        first = bisect_left(found, span.start, key=_start) if found else 0
        for hit in itertools.islice(found, first, None):
            place = hit.span
            if place.start >= span.end:
                return
            if span.contains(place):
                yield hit

    def _unshielded(self, line: Line) -> Iterator[Hit[T]]:
        hits = tuple(self._search(line))
        shields = deque(self._unless.find(line) if hits and self._unless else ())
        for hit in hits:
            while shields and shields[0].last < hit.first:
                shields.popleft()
            if not (shields and shields[0].first <= hit.last):
                yield hit

    def _search(self, line: Line) -> Iterator[Hit[T]]:
        words, tree = line.words, self._tree
        free = 0
        for at, word in enumerate(words):
            if at < free or (word.lower not in tree and word.lemma not in tree):
                continue
            found = _longest(tree, words, at, word.lower)
            if found is None and word.lemma != word.lower:
                found = _longest(tree, words, at, word.lemma)
            if found is not None:
                free, _, value = found
                yield Hit(line, word.first, words[free - 1].last, value)


def _start(hit: Hit[Any]) -> int:
    return hit.line.tokens[hit.first].span.start


def _longest(
    tree: dict[str, Any], words: tuple[Word, ...], at: int, form: str
) -> tuple[int, int, Any] | None:
    """Return where the longest phrase ends that begins with a form of a word.

    Of equally long ones the first of the list wins; with the end come its (negative) place
    in the list and its value.
    """
    node = tree.get(form)
    if node is None:
        return None
    best = None
    if END in node:
        order, value = node[END]
        best = (at + 1, -order, value)
    if at + 1 < len(words):
        word = words[at + 1]
        for following in {word.lower, word.lemma}:
            found = _longest(node, words, at + 1, following)
            if found is not None and (best is None or found[:2] > best[:2]):
                best = found
    return best
