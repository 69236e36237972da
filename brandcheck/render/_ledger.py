"""The claims: shown by lines, or open with a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render._quotes import quoted
from brandcheck.render._records import Claim, Line, OpenClaims
from brandcheck.render._words import CLAIM_QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    Plain = Mapping[str, Any]

__all__ = ["build_claim", "group_open_claims"]

STRONG_LINE = 0.67
FAIR_LINE = 0.34


def build_claim(claim: Plain, source: str) -> Claim:
    """Return a claim with the lines that show it."""
    return Claim(
        quote=quoted(source, claim["span"]),
        kind=claim["kind"],
        where=claim["where"],
        evidence=tuple(
            Line(quoted(source, e["span"]), _how_strong(e["strength"]), e["reason"])
            for e in claim["evidence"]
        ),
    )


def group_open_claims(document: Plain, source: str) -> tuple[OpenClaims, ...]:
    """Group unshown claims by the question they raise: a finding's own, or one for the kind."""
    findings = [finding for result in document["results"] for finding in result["findings"]]
    asked = {tuple(f["span"]): f["question"] for f in findings if f["span"] and f["question"]}
    groups: dict[str, list[Claim]] = {}
    for claim in document["claims"]:
        if not claim["evidence"]:
            question = asked.get(tuple(claim["span"]), CLAIM_QUESTIONS[claim["kind"]])
            groups.setdefault(question, []).append(build_claim(claim, source))
    return tuple(OpenClaims(question, tuple(claims)) for question, claims in groups.items())


def _how_strong(strength: float) -> str:
    if strength >= STRONG_LINE:
        return "strong"
    return "fair" if strength >= FAIR_LINE else "thin"
