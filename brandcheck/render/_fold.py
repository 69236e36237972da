"""Cut a text where a platform cuts it before a click."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

__all__ = ["Fold", "fold"]

WORD_SLACK = 14
REST_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Fold:
    """A text as it is seen before a click.

    Attributes:
        seen: what shows.
        rest: the beginning of what does not.
        is_longer: there is more after the rest.
    """

    seen: str
    rest: str
    is_longer: bool


def fold(text: str, limit: int) -> Fold | None:
    """Return what shows of a text of which ``limit`` characters do; None of an empty one."""
    if not text:
        return None
    if len(text) <= limit:
        return Fold(text, "", is_longer=False)
    place = text.rfind(" ", max(0, limit - WORD_SLACK), limit + 1)
    if place < 0:
        place = limit
        while place > 1 and unicodedata.combining(text[place]):
            place -= 1
    return Fold(text[:place], text[place : place + REST_SHOWN], len(text) > place + REST_SHOWN)
