"""How hard a text is to read: textstat's formulas over our own counts.

The formulas differ little in how well they match teachers' judgement, and all are noisy on
short text: at 90 words a grade is off by one in the middle and by three or more in one
case of ten. So nothing is said under 100 words, and little is claimed under 150.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brandcheck.nlp._textstat import Counts, formulas
from brandcheck.nlp.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Readability", "readability", "syllables"]

MIN_WORDS = 100
SURE_WORDS = 150

# What spaCy cuts off a word and a reader does not: "do|n't", "nurse|'s".
CLITIC = re.compile(r"n['’]t|['’]\w{1,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Readability:
    """Readability of a text.

    Attributes:
        flesch_reading_ease: about 0 (hard) to 100 (easy).
        flesch_kincaid_grade, coleman_liau, ari: school grades of the United States.
        grade: the median of the three grades.
        n_words, n_sentences: what was counted.
        confidence: "low" under 150 words.
    """

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    coleman_liau: float
    ari: float
    grade: float
    n_words: int
    n_sentences: int
    confidence: Literal["low", "normal"]


def readability(sentences: Sequence[Sequence[str]]) -> Readability | None:
    """Measure English prose.

    Args:
        sentences: one sequence of words or tokens for each sentence. Punctuation may be among
            them and is not counted.

    Returns:
        None under 100 words.
    """
    cleaned = [words for words in map(_words, sentences) if words]
    counts = _count(cleaned)
    if counts.words < MIN_WORDS:
        return None
    textstat = formulas()
    kincaid = textstat.flesch_kincaid_grade(counts, "en_US")
    liau = textstat.coleman_liau_index(counts)
    ari = textstat.automated_readability_index(counts)
    return Readability(
        flesch_reading_ease=round(textstat.flesch_reading_ease(counts, "en_US"), 2),
        flesch_kincaid_grade=round(kincaid, 2),
        coleman_liau=round(liau, 2),
        ari=round(ari, 2),
        grade=round(sorted((kincaid, liau, ari))[1], 2),
        n_words=counts.words,
        n_sentences=counts.sentences,
        confidence="low" if counts.words < SURE_WORDS else "normal",
    )


def _count(sentences: list[list[str]]) -> Counts:
    words = Counter(word.lower() for sentence in sentences for word in sentence)
    return Counts(
        sentences=len(sentences),
        words=words.total(),
        letters=sum(len(word) * times for word, times in words.items()),
        syllables=sum(syllables(word) * times for word, times in words.items()),
    )


def _words(tokens: Sequence[str]) -> list[str]:
    """Return the words of a sentence, letters and digits only, clitics joined on."""
    words: list[str] = []
    for token in tokens:
        word = "".join(filter(str.isalnum, token))
        if words and CLITIC.fullmatch(token):
            words[-1] += word
        elif word:
            words.append(word)
    return words
