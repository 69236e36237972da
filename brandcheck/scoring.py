"""Results to category scores to one total. Pure; every rule is written here.

1. A result weighs what its impact says; nothing when it is unsure, not checkable,
   information or an error, or when the check is in preview.
2. A category is the weighted mean of its scored results, spread (3); none if there are
   none, or if more of its checks are unsure than scored.
3. Most checks look for a fault, and even a poor text has few of all possible faults: its
   mean begins near one half. ``_spread`` moves a mean m to m³ / (m³ + 1 - m): 0 and 1
   stay, one half becomes 0.2, three quarters 0.63. It is smooth, rises everywhere (by at
   most 1.9 for 1) and is even at the top, where small differences are chance. Network is
   left as it is: its checks look for what is there, and nobody needs all of it.
4. The total is the weighted mean of the categories that have a score; none if these carry
   less than half of all weight, because a few easy checks would pass for the whole.
5. A result's gain is what the total would rise by if that check were perfect. One that tells
   of a missing section gains as well what the checks that wait for it could.
6. Scores are shown from 0 to 100 with one decimal.

A required section that is missing fails every check that reads it (engine), so
deleting a weak section never raises the total.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from math import fsum
from typing import TYPE_CHECKING

from brandcheck.core.principles import PRINCIPLES
from brandcheck.core.result import CategoryScore, CheckResult, Impact, Principle, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from brandcheck.core.claims import Strength
    from brandcheck.core.result import Finding

__all__ = [
    "CATEGORY_TITLES",
    "CATEGORY_WEIGHTS",
    "principles",
    "rating",
    "score_passage",
    "score_results",
]

CATEGORY_TITLES = {
    "presence": "Presence",
    "narrative": "Narrative",
    "evidence": "Evidence",
    "skills": "Skills",
    "tone": "Tone",
    "network": "Network",
}

# Ours: what a reader can verify (narrative, evidence) weighs more than form; that the
# sections are there, which is so of nearly every profile, weighs least.
CATEGORY_WEIGHTS = {
    "presence": 0.5,
    "narrative": 2.0,
    "evidence": 2.0,
    "skills": 1.0,
    "tone": 1.5,
    "network": 1.0,
}

# An act shows a principle by being told; a quality shows when its checks agree as well.
QUALITIES = frozenset((1, 5, 8))
# The mean alone would rise with every easy check that is added, so no serious one may object.
AGREED = 0.9

FOUND_NOT_FAULTS = frozenset(("network",))
STEEPNESS = 3
OBJECTS = 2 / 3
SHORT_QUOTE = 60

STRONG = 80.0
DEVELOPING = 50.0
ENOUGH = 0.5


def score_results(
    results: Sequence[CheckResult], weights: Mapping[str, float]
) -> tuple[tuple[CheckResult, ...], tuple[CategoryScore, ...], float | None]:
    """Return the results with their gain, the categories and the total (0-100).

    Args:
        results: one per check, in any order.
        weights: overrides of ``CATEGORY_WEIGHTS``.
    """
    shares = CATEGORY_WEIGHTS | dict(weights)
    means = {category: _category(_of(results, category), category) for category in CATEGORY_TITLES}
    total = _total(means, shares)
    gained = tuple(replace(r, gain=_gain(r, results, means, shares)) for r in results)
    categories = tuple(
        CategoryScore(
            id=category,
            title=title,
            score=_percent(means[category]),
            weight=shares[category],
            counts=dict(sorted(Counter(r.status.value for r in _of(results, category)).items())),
        )
        for category, title in CATEGORY_TITLES.items()
    )
    return gained, categories, _percent(total)


def score_passage(results: Sequence[CheckResult], worth: float) -> float:
    """Return the score (0-100) of a passage on its own.

    Half is the weighted mean of the checks that could judge it, half is what the passage
    shows (``nlp.worth``): among passages without a fault, the one that shows more is better.
    """
    mean = _mean(results)
    return round(50 * ((worth if mean is None else mean) + worth), 1)


def principles(results: Sequence[CheckResult]) -> tuple[Principle, ...]:
    """Return what the results say of each of the ten principles."""
    return tuple(_principle(number, results) for number in range(1, len(PRINCIPLES) + 1))


def _principle(number: int, results: Sequence[CheckResult]) -> Principle:
    own = [r for r in results if r.principle == number]
    text = PRINCIPLES[number - 1]
    strengths = _each_stretch_once(s for r in own for s in r.strengths)
    status = _shows(number, own, is_told=bool(strengths))
    open_ = sorted((r for r in own if r.weight and r.findings), key=lambda r: (-r.gain, r.check))
    step = _step(open_[0].findings[0]) if open_ else ""
    says = {Status.NOT_CHECKABLE: Status.NOT_CHECKABLE, Status.FAIL: Status.INFO}.get(status)
    reason = next((r.reason for r in own if r.status is says and r.value is None), "")
    return Principle(
        number=number,
        title=text.title,
        meaning=text.meaning,
        status=status,
        strengths=strengths,
        next_step=step or (text.step if status is not Status.PASS else ""),
        reason="" if open_ and status is not Status.NOT_CHECKABLE else reason,
        checks=tuple(r.check for r in own),
    )


def _step(finding: Finding) -> str:
    """Return the advice, with the words that it is about where they are few."""
    words = " ".join(finding.quote.split())
    return f"“{words}”: {finding.advice}" if 0 < len(words) <= SHORT_QUOTE else finding.advice


def _shows(number: int, own: Sequence[CheckResult], *, is_told: bool) -> Status:
    mean = _mean(own)
    serious = [r.score or 0.0 for r in own if r.weight >= Impact.SERIOUS]
    agrees = mean is not None and mean >= AGREED and min(serious, default=1.0) > OBJECTS
    if is_told and (number not in QUALITIES or agrees):
        return Status.PASS
    return Status.NOT_CHECKABLE if mean is None else Status.FAIL


def _each_stretch_once(strengths: Iterable[Strength]) -> tuple[Strength, ...]:
    kept: list[Strength] = []
    for strength in sorted(strengths, key=lambda s: (s.span.start, -s.span.end, s.kind)):
        if not kept or kept[-1].span.end <= strength.span.start:
            kept.append(strength)
    return tuple(kept)


def rating(score: float | None) -> str:
    """Return the word for a total: strong from 80, developing from 50, early below."""
    if score is None:
        return "not scored"
    if score >= STRONG:
        return "strong"
    return "developing" if score >= DEVELOPING else "early"


def _of(results: Sequence[CheckResult], category: str) -> list[CheckResult]:
    return [r for r in results if r.category == category]


def _category(
    results: Sequence[CheckResult], category: str, perfect: Collection[str] = ()
) -> float | None:
    n_unsure = sum(r.status is Status.UNSURE for r in results)
    n_scored = sum(r.weight > 0 for r in results)
    mean = None if n_unsure > n_scored else _mean(results, perfect)
    return mean if mean is None or category in FOUND_NOT_FAULTS else _spread(mean)


def _spread(mean: float) -> float:
    """Spread a mean, which faults alone seldom bring below one half, over the whole scale."""
    shown = mean**STEEPNESS
    return shown / (shown + 1.0 - mean)


def _mean(results: Sequence[CheckResult], perfect: Collection[str] = ()) -> float | None:
    weight = sum(r.weight for r in results)
    if not weight:
        return None
    scores = fsum(r.weight * (1.0 if r.check in perfect else r.score or 0.0) for r in results)
    return scores / weight


def _total(means: Mapping[str, float | None], shares: Mapping[str, float]) -> float | None:
    scored = {category: mean for category, mean in means.items() if mean is not None}
    weight = fsum(shares[category] for category in scored)
    if not weight or weight < ENOUGH * fsum(shares.values()):
        return None
    return fsum(shares[category] * mean for category, mean in scored.items()) / weight


def _gain(
    result: CheckResult,
    results: Sequence[CheckResult],
    means: Mapping[str, float | None],
    shares: Mapping[str, float],
) -> float:
    before = _total(means, shares)
    if not result.weight or before is None or means[result.category] is None:
        return 0.0
    settled = [result, *(r for r in results if r.waits and set(r.waits) <= set(result.lacks))]
    perfect = {r.check for r in settled}
    after_each = {
        name: _category(_of(results, name), name, perfect) for name in {r.category for r in settled}
    }
    after = _total(dict(means) | after_each, shares)
    return round(100 * ((after or 0.0) - before), 2)


def _percent(score: float | None) -> float | None:
    return None if score is None else round(100 * score, 1)
