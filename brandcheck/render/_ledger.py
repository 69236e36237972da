"""The claims: shown by lines, or open with a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render._quotes import quoted
from brandcheck.render._records import Claim, Line, OpenClaims
from brandcheck.render._words import CLAIM_QUESTIONS, UNSURE_QUESTION

if TYPE_CHECKING:
    from collections.abc import Mapping

    Plain = Mapping[str, Any]

__all__ = ["build_claim", "find_questions", "group_open_claims", "how_strong", "question_of"]

STRONG_LINE = 0.67
FAIR_LINE = 0.34


def build_claim(claim: Plain, source: str) -> Claim:
    """Return a claim with the lines that show it."""
    return Claim(
        quote=quoted(source, claim["span"]),
        kind=claim["kind"],
        where=claim["where"],
        evidence=tuple(
            Line(quoted(source, e["span"]), how_strong(e["strength"]), e["reason"])
            for e in claim["evidence"]
        ),
    )


def find_questions(document: Plain) -> dict[tuple[int, int], str]:
    """Return the questions that findings ask, by the words which they are about."""
    findings = [finding for result in document["results"] for finding in result["findings"]]
    return {tuple(f["span"]): f["question"] for f in findings if f["span"] and f["question"]}


def question_of(claim: Plain, asked: Mapping[tuple[int, int], str]) -> str:
    """Return the question that a claim without a line raises: a finding's, or its kind's."""
    if claim["is_open"]:
        return UNSURE_QUESTION
    start, end = claim["span"]
    return asked.get((start, end), CLAIM_QUESTIONS[claim["kind"]])


def group_open_claims(
    document: Plain, source: str, asked: Mapping[tuple[int, int], str]
) -> tuple[OpenClaims, ...]:
    """Group claims that no line shows for certain by the question which they raise."""
    groups: dict[str, list[Claim]] = {}
    for claim in document["claims"]:
        if not claim["evidence"]:
            groups.setdefault(question_of(claim, asked), []).append(build_claim(claim, source))
    return tuple(
        OpenClaims(question, tuple(claims), is_unsure=question == UNSURE_QUESTION)
        for question, claims in groups.items()
    )


def how_strong(strength: float) -> str:
    """Return the word for the strength of a line."""
    if strength >= STRONG_LINE:
        return "strong"
    return "fair" if strength >= FAIR_LINE else "thin"
