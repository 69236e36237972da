"""What checks give back and what the engine makes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brandcheck.core.claims import Strength
    from brandcheck.core.spans import Span

__all__ = [
    "CategoryScore",
    "CheckResult",
    "Finding",
    "Impact",
    "Principle",
    "Status",
    "Suppressed",
    "ThresholdSource",
    "Verdict",
]

OptionValue: TypeAlias = "bool | int | float | str | tuple[str, ...]"


class Status(StrEnum):
    """The outcome of one check."""

    PASS = "pass"  # noqa: S105 -- a status, not a secret
    WARN = "warn"
    FAIL = "fail"
    UNSURE = "unsure"
    NOT_CHECKABLE = "not-checkable"
    INFO = "info"
    ERROR = "error"

    @property
    def is_scored(self) -> bool:
        """Tell whether a result with this status moves the score."""
        return self in {Status.PASS, Status.WARN, Status.FAIL}


class Impact(IntEnum):
    """How much a problem matters to a reader; the number is the weight.

    minor: a reader may notice it. moderate: it costs attention or belief.
    serious: a reader is likely to pass on or to doubt. critical: without it
    a reader cannot tell who this is.
    """

    MINOR = 1
    MODERATE = 3
    SERIOUS = 7
    CRITICAL = 10


@dataclass(frozen=True, slots=True)
class ThresholdSource:
    """Where a check's threshold comes from.

    Attributes:
        kind: "platform", "rubric", "research", "convention" or "ours".
        citation: who says so; for "ours", why we chose it.
    """

    kind: str
    citation: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, with the exact words and what to do.

    Attributes:
        message: what is there, in plain words.
        advice: one step to take, in the imperative.
        span: the words it is about; None when something is absent.
        replacement: exact words that could stand there instead; shown, never applied.
        question: what only the owner can answer, when a fact is missing.
        evidence: further spans that explain the finding.
        check: id of the check; filled in by the engine.
        quote: the words of ``span``; filled in by the engine.
    """

    message: str
    advice: str
    span: Span | None = None
    replacement: str | None = None
    question: str | None = None
    evidence: tuple[Span, ...] = ()
    check: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the user has switched off, with the user's reason."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check says.

    Attributes:
        score: 0 (worst) to 1 (best), or None when the check does not judge.
        findings: the problems.
        value: what was measured, in ``unit``.
        unit: e.g. "% of bullets", "per 100 words".
        status: set only for unsure, not-checkable and info.
        reason: why the status is what it is.
        strengths: words that earn credit.
        lacks: required sections whose absence this tells.
        waits: required sections that are missing, without which it cannot be judged.
    """

    score: float | None = None
    findings: tuple[Finding, ...] = ()
    value: float | None = None
    unit: str = ""
    status: Status | None = None
    reason: str = ""
    strengths: tuple[Strength, ...] = ()
    lacks: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()

    @classmethod
    def scored(
        cls,
        score: float,
        findings: tuple[Finding, ...] | list[Finding] = (),
        *,
        value: float | None = None,
        unit: str = "",
        strengths: tuple[Strength, ...] | list[Strength] = (),
    ) -> Verdict:
        """Judge: a score between 0 and 1 with the findings that explain it."""
        return cls(score, tuple(findings), value, unit, strengths=tuple(strengths))

    @classmethod
    def unsure(cls, reason: str) -> Verdict:
        """Say that the check cannot tell, for example because the text is short."""
        return cls(status=Status.UNSURE, reason=reason)

    @classmethod
    def not_checkable(cls, reason: str) -> Verdict:
        """Say that this kind of input cannot show it."""
        return cls(status=Status.NOT_CHECKABLE, reason=reason)

    @classmethod
    def info(
        cls,
        reason: str,
        findings: tuple[Finding, ...] | list[Finding] = (),
        *,
        value: float | None = None,
        unit: str = "",
    ) -> Verdict:
        """Report a measurement that is never scored."""
        return cls(None, tuple(findings), value, unit, Status.INFO, reason)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A verdict in its place in the report.

    Attributes:
        check: id of the check.
        category: its category.
        principle: 1 to 10, the networking principle it serves.
        title: the check's ``passed`` or ``failed`` statement.
        status, score, value, unit, reason, findings, strengths, lacks, waits: from the verdict.
        weight: the impact's number, 0 when not scored.
        gain: points of the total (0-100) regained if this check were perfect, and with it those
            that wait for what it tells is missing.
        suppressed: findings that the user switched off.
        error: what went wrong inside the check: where, without words of the profile.
        options: the options it ran with.
    """

    check: str
    category: str
    principle: int
    title: str
    status: Status
    stage: str
    weight: int
    score: float | None = None
    value: float | None = None
    unit: str = ""
    reason: str = ""
    gain: float = 0.0
    findings: tuple[Finding, ...] = ()
    strengths: tuple[Strength, ...] = ()
    lacks: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    error: str = ""
    options: Mapping[str, OptionValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the ten networking principles, as a profile shows it.

    Attributes:
        number: 1 to 10.
        title: in words.
        meaning: what it asks for, in words.
        status: pass (it shows), fail (it does not yet, or in part) or not-checkable.
        strengths: the words that show it, in the order of the text, each stretch once.
        next_step: one thing to do, "" when nothing is left.
        reason: why it is not checkable, or what there need not be; mostly "".
        checks: ids of the checks of this run that serve it.
    """

    number: int
    title: str
    meaning: str
    status: Status
    strengths: tuple[Strength, ...]
    next_step: str
    reason: str
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CategoryScore:
    """One category's score.

    Attributes:
        id: e.g. "tone".
        title: in words.
        score: 0 to 100, or None when nothing in it could be scored.
        weight: its share in the total, before normalising.
        counts: number of results per status.
    """

    id: str
    title: str
    score: float | None
    weight: float
    counts: Mapping[str, int]
