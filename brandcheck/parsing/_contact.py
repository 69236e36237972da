"""Tell lines that say how to reach somebody: e-mail, telephone, link, street."""

from __future__ import annotations

import re

from brandcheck.parsing._words import ends_sentence

__all__ = ["is_contact"]

# Each part starts where a word starts and is bounded, so that no text takes long.
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?://|\bwww\."
    r"|(?<![\w.])(?:\+|00|\()[0-9][0-9 ()./-]{6,20}[0-9]"
    r"|(?<![\w.,-])[0-9]{2,5}[ ./-][0-9]{3,6}[ ./-]?[0-9]{2,6}(?![\w,])"
)
_DOMAIN = re.compile(
    r"(?<![\w.-])(?:[\w-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|edu|gov|co|info|eu|uk|de|fr|es|it|nl"
    r"|pl|pt|se|dk|no|fi|ch|at|be|cz|ro|ru|tr|kr|jp|cn|in|br|mx|ca|au|nz|ie)(?=/|$|\s)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:e-?mail|phone|tel|telephone|mobile|cell|fax|website|linkedin|github|skype|twitter|telefon"
    r"|teléfono|téléphone|telefone|portable|handy|telefoon|telefono)\s?[:：]",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b[0-9]{1,5}[a-z]?,?\s(?:[\w'’.-]{1,30}\s){0,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive"
    r"|dr|close|court|way|terrace|boulevard|blvd|square)\b"
    r"|\b\w{2,30}(?:straße|strasse|str\.|weg|gasse|platz)\s[0-9]"
    r"|\b(?:calle|rue|rua|via|ul\.|avenida|avenue)\s[^\n]{1,40}?[0-9]"
    r"|\b[0-9]{5}(?:-[0-9]{4})?\b",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][A-Z]{2}\b")
_LONGEST = 200


def is_contact(text: str) -> bool:
    """Tell whether a line holds an e-mail, a telephone number, a link or a street."""
    if _ADDRESS.search(text):
        return True
    if len(text) > _LONGEST:
        return False
    if _DOMAIN.search(text) or _LABEL.search(text):
        return True
    has_street = _STREET.search(text) or _POSTCODE.search(text)
    return has_street is not None and not ends_sentence(text)
