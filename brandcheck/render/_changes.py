"""What a comparison shows, from its document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.render._findings import in_full
from brandcheck.render._visible import one_line
from brandcheck.render._words import number, origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Plain = Mapping[str, Any]

__all__ = ["ChangedCheck", "Changes", "TextPiece", "build_changes", "signed"]

# Unchanged lines that stay in sight around a change.
CONTEXT = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two profiles."""

    score: float | None
    word: str
    in_place: int
    judged: int
    origin: str
    program: str


@dataclass(frozen=True, slots=True)
class Area:
    """One category before and after; ``change`` in points, with its sign."""

    title: str
    before: float | None
    after: float | None
    change: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding: what it says, its words, and how they read before."""

    message: str
    quote: str
    earlier: str
    seen: str


@dataclass(frozen=True, slots=True)
class ChangedCheck:
    """The findings of one check that had the same fate."""

    id: str
    title: str
    gain: float
    advice: tuple[str, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A stretch of text: same, removed or added; ``lines`` counts what is folded away."""

    change: str
    text: str
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that a page on a comparison shows."""

    name: str
    language: str
    before: Side
    after: Side
    change: float | None
    verdict: str
    areas: tuple[Area, ...]
    fixed: tuple[ChangedCheck, ...]
    new: tuple[ChangedCheck, ...]
    unchanged: tuple[ChangedCheck, ...]
    unseen: tuple[ChangedCheck, ...]
    text: tuple[TextPiece, ...]
    notes: tuple[str, ...]
    generator: Mapping[str, Any]

    @property
    def is_same_text(self) -> bool:
        """Tell whether not a character differs."""
        return all(piece.change == "same" for piece in self.text)


def build_changes(document: Plain) -> Changes:
    """Return everything that a page on this comparison shows."""
    return Changes(
        name=one_line(document["after"]["name"] or document["before"]["name"]),
        language=document["language"],
        before=_side(document["before"]),
        after=_side(document["after"]),
        change=document["change"],
        verdict=_verdict(document),
        areas=tuple(
            Area(a["title"], a["before"], a["after"], _difference(a["before"], a["after"]))
            for a in document["areas"]
        ),
        fixed=_grouped(document["fixed"]),
        new=_grouped(document["new"]),
        unchanged=_grouped(document["unchanged"]),
        unseen=_grouped(document["unseen"]),
        text=_folded(document["text"]),
        notes=tuple(document["notes"]),
        generator=document["generator"],
    )


def signed(change: float) -> str:
    """Return a difference in points with its sign."""
    size = number(abs(round(change, 1)))
    if size == "0":
        return "no change"
    return f"{'+' if change > 0 else '−'}{size} {'point' if size == '1' else 'points'}"


def _side(side: Plain) -> Side:
    return Side(
        score=side["score"],
        word=side["rating"],
        in_place=side["in_place"],
        judged=side["judged"],
        origin=origin(side["origin"]),
        program=side["program"],
    )


def _verdict(document: Plain) -> str:
    was, now, change = document["before"], document["after"], document["change"]
    if change is None:
        return "One of the two has no score, so there is no difference to tell."
    if change == 0:
        return "The score is the same."
    way = "rose" if change > 0 else "fell"
    words = f"The score {way} by {signed(abs(change)).removeprefix('+')}"
    if was["rating"] != now["rating"]:
        return f"{words}, from {was['rating']} to {now['rating']}."
    return f"{words} and is still {now['rating']}."


def _difference(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return "–"
    size = number(abs(round(after - before, 1)))
    return "same" if size == "0" else f"{'+' if after > before else '−'}{size}"


def _grouped(changes: Iterable[Plain]) -> tuple[ChangedCheck, ...]:
    groups: dict[tuple[str, str], list[Plain]] = {}
    for change in changes:
        groups.setdefault((change["check"], change["title"]), []).append(change)
    return tuple(
        ChangedCheck(
            id=check,
            title=title,
            gain=members[0]["gain"],
            advice=tuple(dict.fromkeys(one_line(m["advice"]) for m in members)),
            remarks=tuple(_remark(member) for member in members),
        )
        for (check, title), members in groups.items()
    )


def _remark(change: Plain) -> Remark:
    quote = one_line(change["quote"])
    message = in_full(one_line(change["message"]), quote)
    return Remark(message, quote, one_line(change["earlier_quote"]), change["seen"])


def _folded(parts: Sequence[Plain]) -> tuple[TextPiece, ...]:
    """Split long unchanged stretches, so that the middle can be folded away."""
    pieces: list[TextPiece] = []
    for n, part in enumerate(parts):
        lines = part["text"].splitlines(keepends=True)
        head = CONTEXT if n else 0
        tail = CONTEXT if n < len(parts) - 1 else 0
        hidden = lines[head : len(lines) - tail]
        if part["change"] != "same" or len(hidden) <= CONTEXT:
            pieces.append(TextPiece(part["change"], part["text"]))
            continue
        rest = (("".join(lines[:head]), 0), ("".join(hidden), len(hidden)))
        end = ("".join(lines[len(lines) - tail :]) if tail else "", 0)
        pieces += [TextPiece("same", text, size) for text, size in (*rest, end) if text]
    return tuple(pieces)
