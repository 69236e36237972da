"""How formal a text is: one number made of few, visible parts.

The base is the F-measure of Heylighen and Dewaele (2002): shares of nouns, adjectives,
prepositions and articles against pronouns, verbs, adverbs and interjections. It alone follows
readers' judgements weakly, so marks that readers of Pavlick and Tetreault (2016) took for
informal are taken off: contractions, words of chat, exclamation marks and sentences that begin
with a small letter. The costs of these marks are ours and were not trained.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line, Token

__all__ = ["Formality", "formality"]

FORMAL = frozenset(("NOUN", "PROPN", "ADJ", "ADP", "NUM"))
CONTEXTUAL = frozenset(("PRON", "VERB", "AUX", "ADV", "INTJ"))
ARTICLES = frozenset(("a", "an", "the"))
CLITICS = frozenset(("'m", "'re", "'ve", "'ll", "'d", "n't", "im", "ive", "dont"))
COSTS = {
    "contractions": 2.0,
    "words of chat": 4.0,
    "exclamation marks": 3.0,
    "small letters at the start": 3.0,
}


@dataclass(frozen=True, slots=True)
class Formality:
    """A reading of a text.

    Attributes:
        value: 0 (chat) to 100 (statute).
        n_words: how many words it rests on.
        base: the F-measure before marks are taken off.
        marks: places of each informal mark, by its name.
    """

    value: float
    n_words: int
    base: float
    marks: Mapping[str, tuple[Span, ...]]


def formality(lines: Iterable[Line]) -> Formality:
    """Read the running text among some lines; titles and items are left out."""
    prose = [line for line in lines if line.role in {Role.PARAGRAPH, Role.BULLET}]
    words = [t for line in prose for t in line.tokens if t.text[:1].isalnum() or _is_clitic(t)]
    n_words = max(1, len(words))
    base = _measure(words, n_words)
    marks = {
        "contractions": tuple(t.span for t in words if _is_clitic(t)),
        "words of chat": tuple(h.span for x in prose for h in load_lexicon("casual").find(x)),
        "exclamation marks": tuple(t.span for x in prose for t in x.tokens if t.text == "!"),
        "small letters at the start": tuple(_small_starts(prose)),
    }
    cost = sum(COSTS[name] * len(spans) for name, spans in marks.items())
    value = min(100.0, max(0.0, base - 100 * cost / n_words))
    return Formality(round(value, 1), len(words), round(base, 1), marks)


def _measure(words: Sequence[Token], n_words: int) -> float:
    formal = sum(t.pos in FORMAL or t.lower in ARTICLES for t in words)
    contextual = sum(t.pos in CONTEXTUAL for t in words)
    return (100 * (formal - contextual) / n_words + 100) / 2


def _is_clitic(token: Token) -> bool:
    return token.lower in CLITICS


def _small_starts(prose: Iterable[Line]) -> Iterable[Span]:
    for line in prose:
        for sentence in line.sentences:
            first = sentence.tokens[0]
            if line.role is Role.PARAGRAPH and first.text[:1].islower() and first.text.isalpha():
                yield first.span
