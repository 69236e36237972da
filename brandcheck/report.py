"""The report: what ``analyze`` gives back, and the result document behind it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from brandcheck import render
from brandcheck.core.claims import Claim, Strength
from brandcheck.core.coverage import Coverage, SkillMention
from brandcheck.core.document import from_plain, to_plain
from brandcheck.core.document_parts import require_parts
from brandcheck.core.profile import Profile
from brandcheck.core.readback import Slot
from brandcheck.core.result import CategoryScore, CheckResult, Finding, Principle, Status
from brandcheck.core.review import Review
from brandcheck.core.saved import REPORT, damage_told, load_document, require_kind
from brandcheck.core.stage import Stage
from brandcheck.core.target import Guess, Target
from brandcheck.frames import make_frame
from brandcheck.saving import save_as
from brandcheck.scoring import principles, rating

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from brandcheck.core.look import Look

__all__ = ["SCHEMA_VERSION", "PassageScore", "Report"]

SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class PassageScore:
    """One headline, About, bullet, skills list or line on the community, scored alone.

    Attributes:
        profile: the passage as a profile that holds nothing else.
        score: 0 to 100; only to be compared with passages of the same kind.
        findings: the problems, those that cost most first.
        results: one per check that could judge it.
    """

    profile: Profile
    score: float
    findings: tuple[Finding, ...]
    results: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One analysed profile.

    Attributes:
        profile: the parsed profile.
        target: what it was measured against, if anything.
        score: the total, 0 to 100, or None when nothing could be scored.
        categories: the six category scores.
        results: one per check.
        stage: where the owner stands in working life, None when nobody looked.
        readback: what a stranger takes away from the top, part by part.
        claims: the ledger: each claim with the lines that show it.
        unclaimed: strong lines that nothing at the top mentions, best first.
        skills: the words that name a skill, in reading order.
        coverage: the target's skills and where each stands, None without a target.
        review: a reviewer's verdict to stand beside the score, None without one.
        guesses: what the profile may be about, likeliest first, when no target was given.
        notes: what the reader should know about this run.
        generator: name, version and language models.
        checks: what each check means, so that a page explains itself.
    """

    profile: Profile
    target: Target | None
    score: float | None
    categories: tuple[CategoryScore, ...]
    results: tuple[CheckResult, ...]
    stage: Stage | None = None
    readback: tuple[Slot, ...] = ()
    claims: tuple[Claim, ...] = ()
    unclaimed: tuple[Strength, ...] = ()
    guesses: tuple[Guess, ...] = ()
    skills: tuple[SkillMention, ...] = ()
    coverage: Coverage | None = None
    review: Review | None = None
    notes: tuple[str, ...] = ()
    generator: Mapping[str, Any] = field(default_factory=dict)
    checks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def rating(self) -> str:
        """The total in a word."""
        return rating(self.score)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All problems, those of the check worth most points first."""
        flagged = [r for r in self.results if r.status in {Status.WARN, Status.FAIL, Status.PASS}]
        ordered = sorted(flagged, key=lambda r: (-r.gain, r.check))
        return tuple(finding for result in ordered for finding in result.findings)

    @property
    def principles(self) -> tuple[Principle, ...]:
        """What the profile shows of each of the ten networking principles."""
        return principles(self.results)

    @property
    def fixes(self) -> tuple[CheckResult, ...]:
        """The results worth most points, best first; at most three."""
        worth = [r for r in self.results if r.gain > 0 and r.findings]
        return tuple(sorted(worth, key=lambda r: (-r.gain, r.check))[:3])

    def to_dict(self) -> dict[str, Any]:
        """Return the result document: plain data, valid against the shipped schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "generator": to_plain(self.generator),
            "profile": to_plain(self.profile),
            "target": to_plain(self.target),
            "score": self.score,
            "rating": self.rating,
            "categories": to_plain(self.categories),
            "fixes": [result.check for result in self.fixes],
            "results": to_plain(self.results),
            "principles": to_plain(self.principles),
            "stage": to_plain(self.stage),
            "readback": to_plain(self.readback),
            "claims": to_plain(self.claims),
            "unclaimed": to_plain(self.unclaimed),
            "guesses": to_plain(self.guesses),
            "skills": to_plain(self.skills),
            "coverage": to_plain(self.coverage),
            "review": to_plain(self.review),
            "notes": list(self.notes),
            "checks": to_plain(self.checks),
        }

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Report:
        """Rebuild a report from a result document, without any language analysis.

        Raises:
            DocumentError: when it is not a document of this schema's major version.
        """
        require_kind(document, REPORT, SCHEMA_VERSION)
        with damage_told():
            require_parts(document)
            return cls(
                profile=from_plain(Profile, document["profile"]),
                target=from_plain(Target, document["target"]) if document["target"] else None,
                score=None if document["score"] is None else from_plain(float, document["score"]),
                categories=tuple(from_plain(CategoryScore, c) for c in document["categories"]),
                results=tuple(from_plain(CheckResult, r) for r in document["results"]),
                stage=from_plain(Stage, document["stage"]) if document["stage"] else None,
                readback=tuple(from_plain(Slot, s) for s in document["readback"]),
                claims=tuple(from_plain(Claim, c) for c in document["claims"]),
                unclaimed=tuple(from_plain(Strength, s) for s in document["unclaimed"]),
                guesses=tuple(from_plain(Guess, g) for g in document["guesses"]),
                skills=tuple(from_plain(SkillMention, s) for s in document["skills"]),
                coverage=(
                    from_plain(Coverage, document["coverage"]) if document["coverage"] else None
                ),
                review=_review(document.get("review")),
                notes=tuple(from_plain(str, note) for note in document["notes"]),
                generator=document["generator"],
                checks=document["checks"],
            )

    @classmethod
    def from_json(cls, text: str) -> Report:
        """Rebuild a report from ``to_json`` text.

        Raises:
            DocumentError: when it is not valid JSON or not a result document.
        """
        return cls.from_dict(load_document(text))

    def render(
        self,
        format: str,  # noqa: A002 -- the word every user expects
        *,
        place: str = "",
        look: Look | None = None,
    ) -> str:
        """Return the report as "html", "text", "markdown", "json", "sarif" or "github".

        ``place`` is the profile's file, which the last two point to; ``look`` (templates,
        colours, logo) is for "html".
        """
        return render.render(self.to_dict(), format, place=place, look=look)

    def to_html(self, *, look: Look | None = None) -> str:
        """Return one self-contained HTML page."""
        return self.render("html", look=look)

    def to_json(self) -> str:
        """Return the result document as JSON text."""
        return self.render("json")

    def save(self, path: str | os.PathLike[str], *, look: Look | None = None) -> Path:
        """Write the report; the suffix (.html, .json, .md, .txt, .sarif) names the format.

        The file is complete or not there at all. ``look`` is for HTML.

        Raises:
            ConfigError: for another suffix.
            OSError: when the place cannot be written.
        """
        return save_as(path, partial(self.render, look=look))

    def redacted(self, *, anonymous_id: str = "") -> Report:
        """Return the report without name, contacts, employers, schools and places.

        They are replaced everywhere, also in the text, by words such as "[employer 1]".
        What a reader could still conclude from the rest is not known to this program.

        Args:
            anonymous_id: what stands for the owner's name, such as "P-017".
        """
        from brandcheck.redaction import REDACTED, redact

        made = redact(
            self,
            self.profile,
            anonymous_id=anonymous_id,
            avoid=[mention.span for mention in self.skills],
        )
        return made if REDACTED in made.notes else replace(made, notes=(*made.notes, REDACTED))

    def to_frame(self) -> pd.DataFrame:
        """Return one row per check: check, category, principle, status, score, gain, findings.

        Raises:
            ImportError: when pandas is not installed (``pip install brandcheck[notebook]``).
        """
        columns = ("check", "category", "principle", "status", "score", "gain", "title")
        rows = (
            [*(to_plain(getattr(r, name)) for name in columns), len(r.findings)]
            for r in self.results
        )
        return make_frame(rows, (*columns, "findings"))

    def claims_frame(self) -> pd.DataFrame:
        """Return one row per claim: its words, kind and place, and the best line that shows it.

        Raises:
            ImportError: when pandas is not installed (``pip install brandcheck[notebook]``).
        """
        columns = ("claim", "kind", "where", "supported", "strength", "evidence", "reason")
        return make_frame((self._claim_row(claim) for claim in self.claims), columns)

    def _claim_row(self, claim: Claim) -> tuple[str | bool | float, ...]:
        best = claim.evidence[0] if claim.evidence else None
        shown = (self.profile.text(best.span), best.reason) if best else ("", "")
        words = self.profile.text(claim.span)
        return words, str(claim.kind), claim.where, bool(best), claim.strength, *shown

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.render("line"), "text/html": self.render("frame")}


def _review(data: Any) -> Review | None:
    """Rebuild a reviewer's verdict; a document from before there were any has none."""
    if not data:
        return None
    review = from_plain(Review, data)
    if review.score is not None and not 0 <= review.score <= 100:
        raise ValueError("a reviewer's score lies in 0..100")
    return review
