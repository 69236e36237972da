"""Plan, run, normalise: from checks to results.

The only place that catches what a check raises.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.checks import Check, Context, Finding, Status, Verdict
from brandcheck.core.fault import place_of
from brandcheck.core.profile import Facet
from brandcheck.core.result import CheckResult, Suppressed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brandcheck.config import Config, Suppression
    from brandcheck.core.profile import Profile
    from brandcheck.core.result import OptionValue

__all__ = ["REQUIRED_SECTIONS", "run"]

REQUIRED_SECTIONS = frozenset({"headline", "about", "experience", "skills"})

PASS_FROM = 0.9
WARN_FROM = 0.5

SECTION_WORDS = {
    "headline": "a headline",
    "about": "an About section",
    "experience": "an Experience section",
    "skills": "a Skills section",
}


def run(
    plan: Sequence[tuple[Check, Mapping[str, OptionValue]]], ctx: Context, config: Config
) -> tuple[CheckResult, ...]:
    """Run planned checks on one profile; a check that raises becomes an error result."""
    return tuple(_run_one(check, options, ctx, config) for check, options in plan)


def _run_one(
    check: Check, options: Mapping[str, OptionValue], ctx: Context, config: Config
) -> CheckResult:
    try:
        verdict = _before(check, ctx) or check.run(ctx, **options)
        error = _broken_rule(verdict, ctx.profile)
    except Exception as exception:  # noqa: BLE001 -- one bad check must not stop the report
        error = place_of(exception)
    if error:
        verdict = Verdict(status=Status.ERROR, reason="This check could not run.")
    findings = tuple(
        sorted((_complete(f, check, ctx.profile) for f in verdict.findings), key=_place)
    )
    kept, suppressed = _suppress(findings, config.suppress)
    score = _relieved(verdict.score, len(findings), len(suppressed))
    status = verdict.status or _status(score)
    weighs = status.is_scored and (check.stage == "stable" or config.preview)
    return CheckResult(
        check=check.id,
        category=check.category,
        principle=check.principle,
        title=check.failed if kept or status in {Status.WARN, Status.FAIL} else check.passed,
        status=status,
        stage=check.stage,
        weight=int(check.impact) if weighs else 0,
        score=score,
        value=verdict.value,
        unit=verdict.unit,
        reason=verdict.reason,
        findings=kept,
        strengths=verdict.strengths,
        lacks=verdict.lacks,
        waits=verdict.waits,
        suppressed=suppressed,
        error=error,
        options=options,
    )


def _before(check: Check, ctx: Context) -> Verdict | None:
    """Decide without running: not checkable, unsure, or waiting for a section."""
    profile = ctx.profile
    hidden = profile.origin.cannot_show
    if set(check.needs) & hidden & {f.value for f in Facet}:
        return Verdict.not_checkable("This kind of input does not show it.")
    missing = [kind for kind in check.reads if profile.section(kind) is None]
    if missing and len(missing) == len(check.reads) and hidden.issuperset(missing):
        return Verdict.not_checkable("This kind of input does not hold that section.")
    lacking = set(check.needs) - ctx.text.capabilities - {f.value for f in Facet}
    if lacking:
        return Verdict.unsure(_why_unsure(lacking))
    waits = [kind for kind in missing if kind in REQUIRED_SECTIONS and kind not in hidden]
    if waits:
        names = " and ".join(SECTION_WORDS[kind] for kind in waits)
        return Verdict(score=0.0, reason=f"Waits for {names}.", waits=tuple(waits))
    if any(kind in REQUIRED_SECTIONS for kind in missing):
        return Verdict.not_checkable("This input does not hold every section that it reads.")
    return None


def _why_unsure(lacking: set[str]) -> str:
    if "english" in lacking:
        return "The text is not in English; only its structure is checked."
    return "The installed language model cannot tell (it lacks " + ", ".join(sorted(lacking)) + ")."


def _broken_rule(verdict: Verdict, profile: Profile) -> str:
    """Say what is wrong with a verdict; "" when nothing is."""
    if verdict.status is None and verdict.score is None:
        return "a verdict needs a score or a status"
    if verdict.score is not None and not 0.0 <= verdict.score <= 1.0:
        return f"a score lies in 0..1, not {verdict.score}"
    spans = [f.span for f in verdict.findings if f.span is not None] + [
        s.span for s in verdict.strengths
    ]
    if any(not len(span) or span.end > len(profile.source) for span in spans):
        return "a span is empty or outside the profile"
    return ""


def _complete(finding: Finding, check: Check, profile: Profile) -> Finding:
    quote = profile.text(finding.span) if finding.span is not None else ""
    return replace(finding, check=check.id, quote=quote)


def _place(finding: Finding) -> tuple[int, int, str]:
    span = finding.span
    return (
        (span.start, span.end, finding.message) if span is not None else (-1, -1, finding.message)
    )


def _suppress(
    findings: Sequence[Finding], rules: Sequence[Suppression]
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    kept: list[Finding] = []
    off: list[Suppressed] = []
    for finding in findings:
        rule = next((r for r in rules if _matches(r, finding)), None)
        if rule:
            off.append(Suppressed(finding, rule.reason))
        else:
            kept.append(finding)
    return tuple(kept), tuple(off)


def _matches(rule: Suppression, finding: Finding) -> bool:
    words = " ".join(finding.quote.casefold().split())
    return rule.check == finding.check and " ".join(rule.quote.casefold().split()) in words


def _relieved(score: float | None, n_findings: int, n_suppressed: int) -> float | None:
    """Give back the share of the lost score that suppressed findings stand for."""
    if score is None or not n_suppressed:
        return score
    return score + (1.0 - score) * n_suppressed / n_findings


def _status(score: float | None) -> Status:
    if score is None:
        return Status.UNSURE
    if score >= PASS_FROM:
        return Status.PASS
    return Status.WARN if score >= WARN_FROM else Status.FAIL
