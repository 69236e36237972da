"""Which language a profile is written in.

The detector is py3langid (see ``docs/decisions/0003-language-detector.md``), asked about
words that do not start with a capital letter: names of people, firms and cities say where
somebody has been, not which language they write. Reading its model takes most of a second,
so a text that is English by its most frequent words does not wait for it.

A wrong "not English" silences most checks, so English wins unless the detector is sure.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

__all__ = ["detect"]

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# The fewest letters that say anything, counted in bytes: a Hangul or Han character says as
# much as three Latin letters.
MIN_LETTERS = 20

# A fifth of the words of an English profile. A few are words of another language, too ("to" in
# Polish, "of" in Dutch, "have" in Danish, "are" in Romanian), but nowhere one word in seven.
ENGLISH = (
    "about and are been could from has have how into my of our that the their they this to "
    "were what when which who with would"
)
ENGLISH_WORDS = frozenset(ENGLISH.split())
ENGLISH_SHARE = 0.15
ENGLISH_HITS = 4

# Chances above which English stays English: with running words, and with names alone.
ENGLISH_CHANCE = 0.1
SURE_OF_NAMES = 0.98

# The languages that large professional networks offer. Asked about all of its 139, the detector
# takes short English for Nigerian Pidgin and Russian for Bulgarian.
LANGUAGES = (
    "ar bn cs da de el en es fa fi fr he hi hu id it ja ko mr ms nl no pa pl pt ro ru sv te th tl "
    "tr uk vi zh"
)


def detect(text: str) -> tuple[str, float]:
    """Return the ISO 639-1 code of a text's language and a confidence from 0 to 1.

    Feed it all the prose there is: a headline alone is often a list of names.

    Returns:
        ``("", 0.0)`` for a text of fewer than 20 letters; ``("en", …)`` for a text that
        may be English, with a low confidence where another language was more likely.
    """
    words = WORD.findall(text)
    if _size(words) < MIN_LETTERS:
        return "", 0.0
    running = [word for word in words if not word[0].isupper()]
    if _is_plainly_english(running):
        return "en", 1.0
    # Which language it is if it is not English, all words say best: neighbours such as
    # Danish and Norwegian differ by little.
    chances = _chances(words)
    english = chances.pop("en")
    best = max(chances, key=chances.__getitem__)
    if not _is_latin(words):
        return best, round(chances[best], 2)
    if _size(running) >= MIN_LETTERS:
        english = _chances(running)["en"]
        is_english = english >= ENGLISH_CHANCE
    else:
        is_english = chances[best] < SURE_OF_NAMES
    return ("en", round(english, 2)) if is_english else (best, round(chances[best], 2))


def _size(words: list[str]) -> int:
    return sum(len(word.encode()) for word in words)


def _is_latin(words: list[str]) -> bool:
    letters = "".join(words)
    return 2 * sum(letter < "\u0250" for letter in letters) > len(letters)


def _is_plainly_english(words: list[str]) -> bool:
    hits = sum(word in ENGLISH_WORDS for word in words)
    return hits >= ENGLISH_HITS and hits >= ENGLISH_SHARE * len(words)


def _chances(words: list[str]) -> dict[str, float]:
    return dict(_identifier().rank(" ".join(words)))


@functools.cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES.split())
    return identifier
