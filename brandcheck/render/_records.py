"""What the renderers show, ready to be laid out: plain records, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brandcheck.render._fold import Fold
    from brandcheck.render._marks import Segment
    from brandcheck.render._review import Verdicts
    from brandcheck.render._skills import Skills
    from brandcheck.render._ties import Picture

__all__ = [
    "Category",
    "Check",
    "Claim",
    "Finding",
    "Group",
    "Line",
    "OpenClaims",
    "Principle",
    "Suppressed",
    "View",
    "Waiting",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem.

    Attributes:
        id: unique on a page.
        number: its place among the marks in the text, 0 when it marks nothing.
        title: the statement of its check.
        quote: the words it is about, "" when something is absent.
        message: what is there.
        replacement: words that could stand there instead, or "".
        evidence: further words that explain it.
    """

    id: str
    number: int
    title: str
    quote: str
    message: str
    replacement: str
    evidence: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, str, str]:
        """The message before, in and after the quote; the last two are empty without it."""
        return self.message.partition(self.quote) if self.quote else (self.message, "", "")


@dataclass(frozen=True, slots=True)
class Group:
    """Findings in a row that ask for the same step.

    Attributes:
        findings: at least one.
        advice: the step.
        question: what only the owner can answer, or "".
    """

    findings: tuple[Finding, ...]
    advice: str
    question: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the user has switched off."""

    check: str
    title: str
    message: str
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """Quoted words with the reason why they count."""

    quote: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check with its result and what it means."""

    id: str
    category: str
    principle: int
    title: str
    status: str
    word: str
    weight: int
    gain: float
    measured: str
    reason: str
    groups: tuple[Group, ...]
    strengths: tuple[Line, ...]
    lacks: tuple[str, ...]
    waits: tuple[str, ...]
    options: Mapping[str, Any]
    is_preview: bool
    about: Mapping[str, Any]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the text."""
        return tuple(finding for group in self.groups for finding in group.findings)

    @property
    def is_waiting(self) -> bool:
        """Tell whether the check only waits for a section that is missing."""
        return bool(self.waits) and not self.groups


@dataclass(frozen=True, slots=True)
class Waiting:
    """Checks that wait for the same thing."""

    reason: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Category:
    """One category; each of its checks is in exactly one of the groups.

    Attributes:
        open: checks with something to do or to read, most points first.
        waiting: checks that wait for a missing section.
        passed: checks with nothing to say.
        unchecked: checks that could not tell, could not be made or could not run.
        percent: the category's part of the total, in percent.
    """

    id: str
    title: str
    question: str
    score: float | None
    word: str
    percent: float
    open: tuple[Check, ...]
    waiting: tuple[Waiting, ...]
    passed: tuple[Check, ...]
    unchecked: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim and the lines that show it."""

    quote: str
    kind: str
    where: str
    evidence: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OpenClaims:
    """Claims that no line shows for certain and that raise the same question.

    Attributes:
        is_unsure: some line may show them in other words.
    """

    question: str
    claims: tuple[Claim, ...]
    is_unsure: bool = False


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the ten principles: how it shows, in which words, and one next step.

    Attributes:
        status: "pass", "warn" (in part), "fail" or "not-checkable".
        evidence: the words that show it.
        checks: those that serve it.
    """

    number: int
    title: str
    meaning: str
    status: str
    word: str
    evidence: tuple[Line, ...]
    next_step: str
    reason: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class SlotLine:
    """One part of the read-back: its label, its words or "", and the question."""

    kind: str
    label: str
    quote: str
    question: str


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a report shows, in the order in which it is read.

    Attributes:
        hidden: codes of what the kind of input never holds; ``cannot_show`` is in words.
    """

    name: str
    headline: str
    language: str
    origin: str
    against: str
    likely: str
    stage: str
    score: float | None
    word: str
    judged: int
    in_place: int
    review: Verdicts | None
    notes: tuple[str, ...]
    categories: tuple[Category, ...]
    strengths: tuple[Line, ...]
    fixes: tuple[Check, ...]
    headline_fold: Fold | None
    about_fold: Fold | None
    phone_headline_fold: Fold | None
    phone_about_fold: Fold | None
    shown_claims: tuple[Claim, ...]
    open_claims: tuple[OpenClaims, ...]
    pictures: tuple[Picture, ...]
    unclaimed: tuple[Line, ...]
    skills: Skills | None
    slots: tuple[SlotLine, ...]
    principles: tuple[Principle, ...]
    segments: tuple[Segment, ...]
    findings: Mapping[int, Finding]
    suppressed: tuple[Suppressed, ...]
    unchecked: tuple[Check, ...]
    hidden: frozenset[str]
    cannot_show: tuple[str, ...]
    partial: tuple[str, ...]
    skipped: tuple[str, ...]
    generator: Mapping[str, Any]

    @property
    def checks(self) -> int:
        """Number of checks that were run."""
        return sum(len(p.checks) for p in self.principles)

    @property
    def passed(self) -> tuple[Check, ...]:
        """Checks that passed without a remark."""
        return tuple(c for category in self.categories for c in category.passed if c.weight)

    @property
    def unscored(self) -> str:
        """A sentence that names the areas outside the total, or ""."""
        titles = [c.title for c in self.categories if c.score is None]
        if self.score is None or not titles:
            return ""
        return f"Outside the total, because nothing in it could be scored: {', '.join(titles)}."

    @property
    def together(self) -> float | None:
        """The total that all fixes would bring; None where it cannot be told from their gains.

        The total is a mean of the areas, so gains in different areas add up; two in one
        area need not, and a missing section concerns several.
        """
        areas = [check.category for check in self.fixes]
        is_wide = len(areas) > 1 and any(check.lacks for check in self.fixes)
        if self.score is None or is_wide or len(set(areas)) < len(areas):
            return None
        return min(self.score + sum(check.gain for check in self.fixes), 100.0)

    @property
    def claims(self) -> int:
        """Number of claims, shown or not."""
        return len(self.shown_claims) + sum(len(group.claims) for group in self.open_claims)
