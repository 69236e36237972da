"""Fold words so that case, accents and typography do not tell them apart."""

from __future__ import annotations

import unicodedata

__all__ = ["fold_word"]

_SPELLED = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "ʼ": "'"}
)


def fold_word(text: str) -> str:
    """Return ``text`` in lower case, without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", text).casefold()
    # Marks go only from alphabets that use them as accents: a Devanagari sign is a letter.
    plain = "".join(c for c in spread if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", plain).translate(_SPELLED)
