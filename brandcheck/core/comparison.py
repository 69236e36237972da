"""What a comparison of two reports, or a history of several, is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = ["AreaChange", "AreaScore", "FindingChange", "Point", "Seen", "Version"]


class Seen(StrEnum):
    """In which of the two profiles a finding stands."""

    BEFORE = "before"
    AFTER = "after"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two profiles that are compared.

    Attributes:
        name: the owner's name, "" when none was read.
        origin: what kind of input it was.
        score: the total, or None.
        rating: the total in a word.
        in_place: number of checks that passed.
        judged: number of checks that were scored.
        program: version of brandcheck that made the report.
    """

    name: str
    origin: str
    score: float | None
    rating: str
    in_place: int
    judged: int
    program: str


@dataclass(frozen=True, slots=True)
class AreaChange:
    """The score of one category, before and after."""

    id: str
    title: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class FindingChange:
    """One finding and what became of it.

    Attributes:
        check, category, title: the check's, with its statement about the profile.
        seen: where the finding stands.
        message, advice, question: the finding's; of the later profile when it is in both.
        quote: the words it is about, "" when something is absent.
        earlier_quote: the words in the earlier profile, when they read differently.
        gain: points of the total that the check is worth there.
        before, after: the words' places in the two texts.
    """

    check: str
    category: str
    title: str
    seen: Seen
    message: str
    advice: str
    question: str
    quote: str
    earlier_quote: str
    gain: float
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class AreaScore:
    """The score of one category at one point of a history."""

    id: str
    title: str
    score: float | None


@dataclass(frozen=True, slots=True)
class Point:
    """One report in a history.

    Attributes:
        label: what the user calls it: its file's name.
        score: the total, or None.
        rating: the total in a word.
        findings: number of findings.
        areas: the score of each category.
    """

    label: str
    score: float | None
    rating: str
    findings: int
    areas: tuple[AreaScore, ...]
