"""Two reports side by side: what was fixed, what is new, what is still there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from brandcheck import render
from brandcheck.api import Source, analyze
from brandcheck.changes import sort_findings
from brandcheck.core.comparison import AreaChange, FindingChange, Version
from brandcheck.core.document import from_plain, to_plain
from brandcheck.core.result import Status
from brandcheck.core.saved import damage_told, load_document, require_kind
from brandcheck.core.textdiff import TextPart, text_changes
from brandcheck.report import Report
from brandcheck.saving import save_as

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from brandcheck.config import Config
    from brandcheck.core.look import Look
    from brandcheck.core.result import CheckResult
    from brandcheck.core.target import Target

__all__ = ["COMPARISON_VERSION", "Comparison", "compare", "compare_reports"]

COMPARISON_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one profile to its next version.

    Attributes:
        before, after: the two profiles in short.
        areas: the score of each category, before and after.
        fixed: findings that are gone, those worth most first.
        new: findings that were not there before.
        unchanged: findings that are in both, also when their words moved or were edited.
        unseen: findings whose check could not be made on the other profile.
        text: both texts, part by part.
        notes: what the reader should know about this comparison.
        language: of the later profile.
        generator: name, version and language models of the later report.
    """

    before: Version
    after: Version
    areas: tuple[AreaChange, ...]
    fixed: tuple[FindingChange, ...]
    new: tuple[FindingChange, ...]
    unchanged: tuple[FindingChange, ...]
    unseen: tuple[FindingChange, ...]
    text: tuple[TextPart, ...]
    notes: tuple[str, ...] = ()
    language: str = ""
    generator: Mapping[str, Any] = field(default_factory=dict)

    @property
    def change(self) -> float | None:
        """Points of the total won (or, below zero, lost); None when one has no total."""
        if self.before.score is None or self.after.score is None:
            return None
        return round(self.after.score - self.before.score, 1)

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison document: plain data, valid against its shipped schema."""
        own = {f.name: to_plain(getattr(self, f.name)) for f in fields(self)}
        head = {"schema_version": COMPARISON_VERSION, "kind": "comparison"}
        return {**head, "generator": own.pop("generator"), "change": self.change, **own}

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Comparison:
        """Rebuild a comparison from its document.

        Raises:
            DocumentError: when it is no such document, or damaged.
        """
        require_kind(document, "comparison", COMPARISON_VERSION)
        with damage_told():
            made = from_plain(cls, document)
            render.try_all(made.to_dict())
        return made

    @classmethod
    def from_json(cls, text: str) -> Comparison:
        """Rebuild a comparison from the JSON text of its document.

        Raises:
            DocumentError: when it is not valid JSON, or no such document.
        """
        return cls.from_dict(load_document(text))

    def render(
        self,
        format: str,  # noqa: A002 -- the word every user expects
        *,
        look: Look | None = None,
    ) -> str:
        """Return the comparison as "html", "text", "markdown" or "json".

        ``look`` (templates, colours, logo) is for "html".
        """
        return render.render(self.to_dict(), format, look=look)

    def to_html(self, *, look: Look | None = None) -> str:
        """Return one self-contained HTML page."""
        return self.render("html", look=look)

    def to_json(self) -> str:
        """Return the comparison document as JSON text."""
        return self.render("json")

    def save(self, path: str | os.PathLike[str], *, look: Look | None = None) -> Path:
        """Write the comparison; the suffix (.html, .json, .md, .txt) names the format.

        ``look`` is for HTML.

        Raises:
            ConfigError: for another suffix.
            OSError: when the place cannot be written.
        """
        return save_as(path, partial(self.render, look=look))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.render("line"), "text/html": self.render("frame")}


def compare(
    before: Source | Report,
    after: Source | Report,
    *,
    target: str | Path | Target | None = None,
    config: Config | Mapping[str, Any] | Path | None = None,
) -> Comparison:
    """Compare two versions of a profile.

    Args:
        before: a source as for ``analyze``, a report, or the document of one.
        after: the same, for the later version.
        target: as for ``analyze``; without one, that of a report which is given.
        config: as for ``analyze``; what is a report already stays as it is.

    Raises:
        InputError: a source cannot be read as a profile.
        ConfigError: a setting or target is wrong.
        DocumentError: a result document cannot be used.
    """
    sides = [_known_report(source) for source in (before, after)]
    goal = target if target is not None else next((s.target for s in sides if s), None)
    was, now = (
        known or analyze(cast(Source, source), target=goal, config=config)
        for known, source in zip(sides, (before, after), strict=True)
    )
    return compare_reports(was, now)


def _known_report(source: Source | Report) -> Report | None:
    if isinstance(source, Report):
        return source
    if isinstance(source, Mapping) and "schema_version" in source:
        return Report.from_dict(source)
    return None


def compare_reports(before: Report, after: Report) -> Comparison:
    """Compare two reports, the earlier one first."""
    fixed, new, unchanged, unseen = sort_findings(before, after)
    return Comparison(
        before=_version(before),
        after=_version(after),
        areas=_areas(before, after),
        fixed=fixed,
        new=new,
        unchanged=unchanged,
        unseen=unseen,
        text=text_changes(before.profile.source, after.profile.source),
        notes=_notes(before, after),
        language=after.profile.language,
        generator=after.generator,
    )


def _version(report: Report) -> Version:
    return Version(
        name=_name(report),
        origin=report.profile.origin.kind,
        score=report.score,
        rating=report.rating,
        in_place=sum(r.status is Status.PASS for r in report.results),
        judged=sum(r.status.is_scored for r in report.results),
        program=str(report.generator.get("version", "")),
    )


def _name(report: Report) -> str:
    return " ".join(report.profile.text(report.profile.name).split()) if report.profile.name else ""


def _areas(before: Report, after: Report) -> tuple[AreaChange, ...]:
    was = {c.id: c for c in before.categories}
    now = {c.id: c for c in after.categories}
    return tuple(
        AreaChange(
            id=name,
            title=(now.get(name) or was[name]).title,
            before=was[name].score if name in was else None,
            after=now[name].score if name in now else None,
        )
        for name in dict.fromkeys((*was, *now))
    )


def _notes(before: Report, after: Report) -> tuple[str, ...]:
    found = []
    names = [_name(before), _name(after)]
    if all(names) and names[0].casefold() != names[1].casefold():
        found.append(f"The two profiles carry different names: {names[0]} and {names[1]}.")
    programs = [str(r.generator.get("version", "")) for r in (before, after)]
    if programs[0] != programs[1]:
        found.append(
            f"The reports were made by versions {programs[0]} and {programs[1]} of brandcheck, so "
            "a part of the difference may come from the rules."
        )
    if _aims(before) != _aims(after):
        found.append("The two profiles were measured against different targets.")
    alone = _ran_alone(before.results, after.results)
    if alone:
        found.append(f"{alone} of the checks ran on one of the two only.")
    if before.profile.origin.kind != after.profile.origin.kind:
        found.append(
            "The two were read from different kinds of input, which do not show the same parts."
        )
    return tuple(found)


def _aims(report: Report) -> str:
    return report.target.title.casefold() if report.target else ""


def _ran_alone(was: Sequence[CheckResult], now: Iterable[CheckResult]) -> int:
    counts = Counter(r.check for r in was) + Counter(r.check for r in now)
    return sum(n == 1 for n in counts.values())
