"""Turn bytes into text: Unicode first, then a guess, and a clear no for what is no text."""

from __future__ import annotations

import codecs
import re

from brandcheck.errors import InputError

__all__ = ["decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
_MOST_CONTROL = 0.005
# Latin code pages differ in a few letters; with few of them a guess is a coin's throw,
# and Western European is by far the most common, unless signs stand inside words.
_LATIN = re.compile(
    r"cp125[0247]|latin_1|iso8859_(?:1|2|3|4|9|10|13|14|15|16)|mac_\w+|cp775|cp8[56]\d"
)
_FEW = 30
_WRONG = re.compile(r"\ufffd|(?<=[^\W\d_])[¡¢£¤¥¦¨¬¯±²³´¶¸¹¼½¾¿×÷](?=[^\W\d_])|[¹³¿](?=[^\W\d_])")
_SAVE = "Save it as plain text in UTF-8, or as PDF."


def decode(data: bytes, place: str) -> tuple[str, str]:
    """Return the text of ``data`` and the name of its encoding.

    Raises:
        InputError: the bytes are no text, or in no encoding that can be told.
    """
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    encoding = encoding or _without_bom(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise InputError(place, f"is damaged {encoding} text", _SAVE) from None
        text, encoding = _guessed(data, place)
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > max(2, _MOST_CONTROL * len(text)):
        raise InputError(place, "is a binary file, not text", _SAVE)
    return text, encoding


def _without_bom(data: bytes) -> str | None:
    """Recognise UTF-16 that has lost its mark: every other byte is zero."""
    sample = data[:2000]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[::2], sample[1::2]
    if odd.count(0) > 0.6 * len(odd) and even.count(0) == 0:
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) == 0:
        return "utf-16-be"
    return None


def _guessed(data: bytes, place: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    if b"\x00" in data:
        raise InputError(place, "is a binary file, not text", _SAVE)
    best = from_bytes(data).best()
    if best is None:
        raise InputError(place, "is in an unknown encoding", _SAVE)
    n_beyond_ascii = sum(byte > 127 for byte in data)
    is_stray = not best.coherence and n_beyond_ascii < 0.05 * len(data)
    if (is_stray or _LATIN.fullmatch(best.encoding)) and n_beyond_ascii < _FEW:
        western = data.decode("cp1252", "replace")
        if not _WRONG.search(western):
            return western, "cp1252"
    return str(best), best.encoding
