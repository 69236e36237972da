"""The ledger as a two-sided picture: claims left, what shows them right, lines between.

One picture for each part of the profile, so that lines stay short. The table beside
it holds every line with its reason; a picture keeps as many as it can show tidily.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil
from statistics import fmean
from typing import TYPE_CHECKING, Any

from brandcheck.render._ledger import question_of
from brandcheck.render._quotes import quoted
from brandcheck.render._visible import shorten
from brandcheck.render._words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Plain = Mapping[str, Any]
    Asked = Mapping[tuple[int, int], str]
    # What a line leads to: the place of a passage, or a question.
    Target = tuple[int, int] | str

__all__ = ["Claimed", "End", "Picture", "Tie", "draw_ledger"]

MOST_CLAIMS = 10
QUOTE_LIMIT = 400
NAME_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim at the left side."""

    quote: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class End:
    """What stands at the right side: words of the profile, or a question."""

    words: str
    is_question: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from a claim to an end, both by number; strength 0 leads to a question."""

    claim: int
    end: int
    strength: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Claims of one part of the profile with what shows them.

    Attributes:
        id: unique on a page.
        where: "headline", "about" or "skills".
        title: where the claims stand, in words.
        is_more: an earlier picture shows claims of the same part.
        told: the picture in words.
    """

    id: str
    where: str
    title: str
    is_more: bool
    claims: tuple[Claimed, ...]
    ends: tuple[End, ...]
    ties: tuple[Tie, ...]
    told: str


def draw_ledger(document: Plain, source: str, asked: Asked) -> tuple[Picture, ...]:
    """Return the pictures in the order of the profile."""
    pictures: list[Picture] = []
    for _, group in groupby(document["claims"], lambda claim: claim["where"]):
        for number, claims in enumerate(_shares(list(group)), 1):
            name = f"ties-{len(pictures) + 1}"
            picture = _picture(name, claims, source, asked)
            pictures.append(replace(picture, is_more=True) if number > 1 else picture)
    return tuple(pictures)


def _shares(claims: Sequence[Plain]) -> Iterator[Sequence[Plain]]:
    """Split evenly, so that no picture holds a last claim or two."""
    size = ceil(len(claims) / ceil(len(claims) / MOST_CLAIMS))
    for start in range(0, len(claims), size):
        yield claims[start : start + size]


def _picture(name: str, claims: Sequence[Plain], source: str, asked: Asked) -> Picture:
    where = claims[0]["where"]
    kept = _kept(claims, asked)
    rows: dict[Target, list[int]] = {}
    for row, target, _ in kept:
        rows.setdefault(target, []).append(row)
    # Each end at the height of its claims, so that few lines cross.
    order = sorted(rows, key=lambda target: (fmean(rows[target]), rows[target]))
    places = {target: n for n, target in enumerate(order)}
    shown = tuple(
        Claimed(shorten(quoted(source, c["span"]), QUOTE_LIMIT), bool(c["evidence"]))
        for c in claims
    )
    return Picture(
        id=name,
        where=where,
        title=WHERE[where][:1].upper() + WHERE[where][1:],
        is_more=False,
        claims=shown,
        ends=tuple(_end(target, source) for target in order),
        ties=tuple(Tie(row, places[target], strength) for row, target, strength in kept),
        told=" ".join(_told(claim, source, asked) for claim in claims),
    )


def _kept(claims: Sequence[Plain], asked: Asked) -> list[tuple[int, Target, float]]:
    """Choose lines: the best of each claim, and others while there is room at the right."""
    best: list[tuple[int, Target, float]] = []
    others: list[tuple[int, Target, float]] = []
    for row, claim in enumerate(claims):
        lines: list[tuple[int, Target, float]] = [
            (row, (e["span"][0], e["span"][1]), e["strength"]) for e in claim["evidence"]
        ]
        best += lines[:1] or [(row, question_of(claim, asked), 0.0)]
        others += lines[1:]
    ends = {target for _, target, _ in best}
    for line in sorted(others, key=lambda line: (-line[2], line[0])):
        if line[1] in ends or len(ends) < len(claims):
            ends.add(line[1])
            best.append(line)
    return best


def _end(target: Target, source: str) -> End:
    if isinstance(target, str):
        return End(target, is_question=True)
    return End(shorten(quoted(source, target), QUOTE_LIMIT), is_question=False)


def _told(claim: Plain, source: str, asked: Asked) -> str:
    words = f"“{shorten(quoted(source, claim['span']), NAME_LIMIT)}”"
    lines = len(claim["evidence"])
    if not lines:
        line = "no clear line" if claim["is_open"] else "no line yet"
        return f"{words}: {line}. {question_of(claim, asked)}"
    return f"{words}: {lines} {'line' if lines == 1 else 'lines'}."
