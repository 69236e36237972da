"""Several reports on one profile, in the order of time: a history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from brandcheck import render
from brandcheck.core.comparison import AreaScore, Point
from brandcheck.core.document import from_plain, to_plain
from brandcheck.core.saved import damage_told, load_document, require_kind
from brandcheck.saving import save_as

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from brandcheck.core.look import Look
    from brandcheck.report import Report

__all__ = ["HISTORY_VERSION", "History", "history"]

HISTORY_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class History:
    """How the score went from report to report.

    Attributes:
        name: the owner's name in the last report, "" when none was read.
        points: one per report, the earliest first.
        notes: what the reader should know about this history.
        generator: name, version and language models of the last report.
    """

    name: str
    points: tuple[Point, ...]
    notes: tuple[str, ...] = ()
    generator: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the history document: plain data, valid against its shipped schema."""
        return {
            "schema_version": HISTORY_VERSION,
            "kind": "history",
            "generator": to_plain(self.generator),
            "name": self.name,
            "points": to_plain(self.points),
            "notes": list(self.notes),
        }

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> History:
        """Rebuild a history from its document.

        Raises:
            DocumentError: when it is no such document, or damaged.
        """
        require_kind(document, "history", HISTORY_VERSION)
        with damage_told():
            made = from_plain(cls, document)
            render.try_all(made.to_dict())
        return made

    @classmethod
    def from_json(cls, text: str) -> History:
        """Rebuild a history from the JSON text of its document.

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
        """Return the history as "html", "text", "markdown" or "json".

        ``look`` (templates, colours, logo) is for "html".
        """
        return render.render(self.to_dict(), format, look=look)

    def save(self, path: str | os.PathLike[str], *, look: Look | None = None) -> Path:
        """Write the history; the suffix (.html, .json, .md, .txt) names the format.

        ``look`` is for HTML.

        Raises:
            ConfigError: for another suffix.
            OSError: when the place cannot be written.
        """
        return save_as(path, partial(self.render, look=look))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.render("line"), "text/html": self.render("frame")}


def history(reports: Mapping[str, Report] | Iterable[tuple[str, Report]]) -> History:
    """Put several reports on one profile in a row.

    Args:
        reports: each with what to call it ("2025-03", a file's name), the earliest first.

    Raises:
        ValueError: when there is none.
    """
    rows = tuple(reports.items() if isinstance(reports, Mapping) else reports)
    if not rows:
        raise ValueError("a history needs at least one report")
    last = rows[-1][1]
    return History(
        name=_name(last),
        points=tuple(_point(label, report) for label, report in rows),
        notes=_notes([report for _, report in rows]),
        generator=last.generator,
    )


def _name(report: Report) -> str:
    return " ".join(report.profile.text(report.profile.name).split()) if report.profile.name else ""


def _point(label: str, report: Report) -> Point:
    return Point(
        label=label,
        score=report.score,
        rating=report.rating,
        findings=len(report.findings),
        areas=tuple(AreaScore(c.id, c.title, c.score) for c in report.categories),
    )


def _notes(reports: list[Report]) -> tuple[str, ...]:
    found = []
    names = sorted({_name(report).casefold() for report in reports} - {""})
    if len(names) > 1:
        found.append("The reports carry different names; a history is of one person.")
    programs = sorted({str(report.generator.get("version", "")) for report in reports})
    if len(programs) > 1:
        found.append(
            f"The reports were made by versions {', '.join(programs)} of brandcheck, so a part of "
            "the change may come from the rules."
        )
    aims = {report.target.title.casefold() if report.target else "" for report in reports}
    if len(aims) > 1:
        found.append("The reports were measured against different targets.")
    return tuple(found)
