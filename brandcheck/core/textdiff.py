"""What was taken out of a text and what came in, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Change", "TextPart", "likeness", "text_changes"]

WORDS = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")

# Below this, two passages have nothing to do with each other and are shown one after the other.
RELATED = 0.4

# Word by word costs the square of the words; longer stretches are shown as a whole.
LONGEST = 3_000


class Change(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class TextPart:
    """A stretch of one text or of both.

    The texts of all parts but the added ones make the text before; of all but the
    removed ones, the text after.
    """

    change: Change
    text: str


def text_changes(before: str, after: str) -> tuple[TextPart, ...]:
    """Return both texts as parts in reading order, what was removed before what was added."""
    ours, theirs = before.splitlines(keepends=True), after.splitlines(keepends=True)
    parts: list[TextPart] = []
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        old, new = "".join(ours[a:b]), "".join(theirs[c:d])
        parts += [TextPart(Change.SAME, old)] if tag == "equal" else _words(old, new)
    return tuple(_joined(parts))


def likeness(one: str, other: str) -> float:
    """Return how much two short passages have in common, from 0 to 1, by their words."""
    ours, theirs = one.casefold().split(), other.casefold().split()
    if ours == theirs:
        return 1.0
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _words(old: str, new: str) -> list[TextPart]:
    ours, theirs = WORDS.findall(old), WORDS.findall(new)
    whole = [TextPart(Change.REMOVED, old), TextPart(Change.ADDED, new)]
    if not old or not new or max(len(ours), len(theirs)) > LONGEST:
        return whole
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if _kept(matcher, ours) < RELATED * min(_count(ours), _count(theirs)):
        return whole
    parts: list[TextPart] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            parts.append(TextPart(Change.SAME, "".join(ours[a:b])))
        else:
            parts.append(TextPart(Change.REMOVED, "".join(ours[a:b])))
            parts.append(TextPart(Change.ADDED, "".join(theirs[c:d])))
    return parts


def _kept(matcher: SequenceMatcher[str], ours: Sequence[str]) -> int:
    return sum(_count(ours[m.a : m.a + m.size]) for m in matcher.get_matching_blocks())


def _count(tokens: Iterable[str]) -> int:
    return sum(token[0].isalnum() for token in tokens)


def _joined(parts: Sequence[TextPart]) -> Iterator[TextPart]:
    """Join neighbours, and let no crumb of unchanged text stand between two changes."""
    filled = [part for part in parts if part.text]
    kept = [
        part.change is Change.SAME and not _is_crumb(filled, n) for n, part in enumerate(filled)
    ]
    for is_kept, group in groupby(zip(kept, filled, strict=True), key=lambda pair: pair[0]):
        members = [part for _, part in group]
        if is_kept:
            yield TextPart(Change.SAME, "".join(part.text for part in members))
            continue
        for change, other in ((Change.REMOVED, Change.ADDED), (Change.ADDED, Change.REMOVED)):
            text = "".join(part.text for part in members if part.change is not other)
            if text:
                yield TextPart(change, text)


def _is_crumb(parts: Sequence[TextPart], n: int) -> bool:
    """Tell whether an unchanged part is a few words, or a mere sign, between larger changes."""
    text = parts[n].text
    if "\n" in text or not 0 < n < len(parts) - 1:
        return False
    left = takewhile(lambda part: part.change is not Change.SAME, reversed(parts[:n]))
    right = takewhile(lambda part: part.change is not Change.SAME, parts[n + 1 :])
    around = min(sum(_count(WORDS.findall(part.text)) for part in side) for side in (left, right))
    own = _count(WORDS.findall(text))
    return own == 0 or 2 * own <= around
