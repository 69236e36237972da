"""Tell lines that say how to reach somebody: e-mail, telephone, link, street."""

from __future__ import annotations

import re

from brandcheck.parsing.text.words import ends_sentence

__all__ = ["NETWORK", "is_contact"]

# Each part starts where a word starts and is bounded, so that no text takes long.
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?://|\bwww\."
    r"|(?<![\w.])(?:\+|00|\()[0-9][0-9 ()./-]{6,20}[0-9]"
    r"|(?<![\w.,-])[0-9]{2,5}[ ./-][0-9]{3,6}[ ./-]?[0-9]{2,6}(?![\w,])"
)
# "ASP.NET" and "Socket.io" in a list of skills are no addresses; one alone on a line is.
_DOMAIN = re.compile(
    r"(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|edu|gov|co|info|eu|uk|de|fr|es|it"
    r"|nl|pl|pt|se|dk|no|fi|ch|at|be|cz|ro|ru|tr|kr|jp|cn|in|br|mx|ca|au|nz|ie)(?:(?P<path>/\S)|/?$)"
)
_LABEL = re.compile(
    r"\b(?:e-?mail|phone|tel|telephone|mobile|cell|fax|website|linkedin|github|skype|twitter|telefon"
    r"|teléfono|téléphone|telefone|portable|handy|telefoon|telefono)\s?[:：]",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b[0-9]{1,5}[a-zA-Z]?,?\s(?:[A-Z][\w'’.-]{0,30}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln"
    r"|Drive|Dr|Close|Court|Way|Terrace|Boulevard|Blvd|Square|STREET|ROAD|AVENUE|LANE)\b"
    r"|\b[A-ZÄÖÜ][\w-]{1,30}(?:straße|strasse|str\.|weg|gasse|platz)\s[0-9]"
    r"|\b[0-9]{1,4},?\s(?:rue|avenue|boulevard|place|quai)\s"
    r"|(?:^|[|·•]\s?)(?:Calle|C/|Rue|Rua|Via|[Uu]l\.|Avenida|Av\.)\s[^\n|]{1,40}?[0-9]"
    r"|\b[A-Z]{2},?\s[0-9]{5}(?:-[0-9]{4})?\b|(?:^|,\s)[0-9]{5}\s[A-ZÄÖÜ][\w-]+(?:,|$)"
    r"|\b[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][A-Z]{2}\b"
)
_LONGEST = 200
_PARTED = re.compile(r"(?<!\s)\s*[·|•]\s*")
# "500+ connections", in the languages of the page that prints it.
NETWORK = re.compile(
    r"[0-9][0-9.,\u00a0]*[KM]?\+? (?:followers?|connections?|Follower(?::innen)?|Kontakte|abonnés"
    r"|relations|seguidores|contactos|conexões|collegamenti|volgers|connecties|obserwujących"
    r"|kontaktów|følgere|forbindelser|följare|kontakter|takipçi|bağlantı)"
)


def is_contact(text: str) -> bool:
    """Tell whether a line holds an e-mail, a number, a link, a street or the size of a network."""
    if _ADDRESS.search(text) or all(NETWORK.fullmatch(p) for p in _PARTED.split(text)):
        return True
    if len(text) > _LONGEST:
        return False
    domain = _DOMAIN.search(text)
    if _LABEL.search(text) or (domain and (domain["path"] or not domain.start())):
        return True
    return _STREET.search(text) is not None and not ends_sentence(text)
