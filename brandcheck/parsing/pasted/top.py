"""Read the top card of a copied LinkedIn page: who it is, before the first section."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.parsing.pasted.lines import Line, Mark
from brandcheck.parsing.pasted.words import (
    BUTTONS,
    CONTACT_INFO,
    COPIES,
    DEGREE,
    PRONOUNS,
    is_top_noise,
)
from brandcheck.parsing.text.contact import NETWORK
from brandcheck.parsing.text.words import is_known_place, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.parsing.pasted.cutting import Dropped

__all__ = ["Top", "read_top"]

_AFTER_NAME = re.compile(r"\s*(?:\((?:[^\W\d_]+/)+[^\W\d_]+\)|[·•]\s*(?:You|1st|2nd|3rd\+?).*)$")
_LONGEST_NAME = 60
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")


@dataclass(frozen=True, slots=True)
class Top:
    """What the top card says of its owner.

    Attributes:
        name, headline, location: as written.
        network: numbers of followers and connections.
        open_to: kinds of work that are sought.
        links: addresses on the web.
    """

    name: str = ""
    headline: str = ""
    location: str = ""
    network: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def read_top(lines: Sequence[Line], dropped: Dropped) -> Top:
    """Return what stands above the first section."""
    lines, open_to = _open_to(lines, dropped)
    own: list[Line] = []
    network: list[str] = []
    place = ""
    for line in lines:
        text = line.text
        contact = CONTACT_INFO.fullmatch(text)
        if NETWORK.fullmatch(text):
            (dropped.lines[COPIES] if text in network else network).append(text)
        elif contact:
            dropped.add(BUTTONS, "Contact info")
            found = contact["place"] or (own.pop().text if len(own) > 1 else "")
            if place:
                dropped.add(COPIES, found)
            place = place or found
        elif is_top_noise(text) or DEGREE.fullmatch(text):
            dropped.add(BUTTONS, text)
        else:
            own.append(line)
    name, rest = _name(own, dropped)
    headline, place, rest = _headline(rest, place, dropped)
    links = [text for text in rest if _ADDRESS.fullmatch(text)]
    for text in rest:
        if text not in links:
            dropped.add("current employer and school in the top card", text)
    return Top(name, headline, place, tuple(network), open_to, tuple(links))


def _open_to(lines: Sequence[Line], dropped: Dropped) -> tuple[list[Line], tuple[str, ...]]:
    """Take out the card "Open to work": its title, the roles, and a button."""
    kept: list[Line] = []
    sought: list[str] = []
    inside = False
    for line in lines:
        if line.text in {"Open to work", "Open to volunteering"}:
            inside = True
            dropped.add(BUTTONS, line.text)
        elif line.text == "Show details" or is_top_noise(line.text):
            inside = False
            kept.append(line)
        elif inside:
            sought.append(line.text)
        else:
            kept.append(line)
    return kept, tuple(sought)


def _name(lines: Sequence[Line], dropped: Dropped) -> tuple[str, list[str]]:
    """Return the name, and the lines that follow its last mention."""
    texts = [_AFTER_NAME.sub("", line.text) for line in lines]
    named = [at for at, text in enumerate(texts) if is_name(text)]
    twice = [at for at in named if lines[at].mark is Mark.TITLE or texts.count(texts[at]) > 1]
    first = next(iter(twice or named), 0 if texts and len(texts[0]) <= _LONGEST_NAME else -1)
    if first < 0:
        return "", texts
    name = texts[first]
    for line, text in zip(lines, texts, strict=True):
        if text != line.text:
            dropped.add("pronouns and degrees of acquaintance", line.text[len(text) :])
    last = max(at for at, text in enumerate(texts) if text == name)
    for at in range(last + 1):
        if at != first:
            dropped.add(BUTTONS, lines[at].text)
    rest: list[str] = []
    for text in texts[last + 1 :]:
        if not rest and PRONOUNS.fullmatch(text):
            dropped.add("pronouns and degrees of acquaintance", text)
        else:
            rest.append(text)
    return name, rest


def _headline(rest: list[str], place: str, dropped: Dropped) -> tuple[str, str, list[str]]:
    """Return headline, place and the other lines of the card."""
    if place:
        for text in rest:
            if text == place:
                dropped.add(COPIES, text)
        rest = [text for text in rest if text != place]
    elif rest:
        # The place stands below the headline; a headline may itself name a country.
        at = next((n for n, text in enumerate(rest) if n and is_known_place(text)), 0)
        if at or is_known_place(rest[0]):
            place = rest.pop(at)
    return (rest[0] if rest else ""), place, rest[1:]
