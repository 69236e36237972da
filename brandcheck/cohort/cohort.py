"""The cohort report: what many profiles have in common, and who is helped by what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brandcheck import render
from brandcheck.cohort.row import COLUMNS, make_row
from brandcheck.cohort.rubric import Rubric
from brandcheck.cohort.tally import Tally
from brandcheck.frames import make_frame
from brandcheck.saving import save_as

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from brandcheck.cohort.row import Row
    from brandcheck.cohort.rubric import Review
    from brandcheck.many import Result

__all__ = ["COHORT_VERSION", "Cohort", "Completed", "cohort", "make_cohort"]

COHORT_VERSION = "1.0"
UNKNOWN_REVIEWS = "{n} of the reviewer's rows name no profile of this run."


@dataclass(frozen=True, slots=True)
class Cohort:
    """Many analyzed profiles, counted.

    Attributes:
        figures: the counts, distributions and groups; groups smaller than five are not in it.
        rows: one per profile; read anew each time, so that millions need no memory.
        title: what the cohort is called.
        rubric: title of the centre's own rubric, "" = brandcheck's.
        notes: what the reader should know.
        generator: name and version.
    """

    figures: Mapping[str, Any]
    rows: Iterable[Row] = field(repr=False)
    title: str = ""
    rubric: str = ""
    notes: tuple[str, ...] = ()
    generator: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the cohort document: plain data, valid against its shipped schema."""
        return {
            "schema_version": COHORT_VERSION,
            "kind": "cohort",
            "generator": dict(self.generator),
            "title": self.title,
            "rubric": self.rubric,
            **self.figures,
            "notes": list(self.notes),
        }

    def render(self, format: str) -> str:  # noqa: A002 -- the word every user expects
        """Return the cohort report as "html", "text", "markdown" or "json"."""
        return render.render(self.to_dict(), format)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the cohort report; the suffix (.html, .json, .md, .txt) names the format.

        Raises:
            ConfigError: for another suffix.
            OSError: when the place cannot be written.
        """
        return save_as(path, self.render)

    def to_frame(self) -> pd.DataFrame:
        """Return one row per profile, with the columns of the results table.

        Raises:
            ImportError: when pandas is not installed (``pip install brandcheck[cohort]``).
        """
        names = [column.name for column in COLUMNS]
        return make_frame(([row[name] for name in names] for row in self.rows), names)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.render("line"), "text/html": self.render("frame")}


def cohort(
    results: Iterable[Result],
    *,
    groups: Mapping[str, str] | None = None,
    title: str = "",
    rubric: Rubric | None = None,
    work_list: bool = False,
) -> Cohort:
    """Count what ``brandcheck.analyze_many`` hands out.

    Args:
        results: one per profile.
        groups: the group of each profile, by id.
        title: what the cohort is called.
        rubric: a centre's own names of levels. Its weights and checks belong into
            ``analyze_many(config=rubric.applied(Config()))``.
        work_list: tell, by id, who would gain most from which fix.
    """
    of = groups or {}
    rows = [make_row(one, group=of.get(one.id, "")) for one in results]
    own = rubric or Rubric()
    full = Completed(rows, own, {})
    return make_cohort(full, title=title, work_list=work_list)


@dataclass(frozen=True, slots=True)
class Completed:
    """Rows with their level and, where there is one, the reviewer's verdict.

    Attributes:
        rows: as they were kept; can be read more than once.
        rubric: names the levels.
        reviews: a reviewer's verdicts by id.
    """

    rows: Iterable[Row]
    rubric: Rubric
    reviews: Mapping[str, Review]

    def __iter__(self) -> Iterator[Row]:
        for row in self.rows:
            score = row["score"]
            number = float(score) if isinstance(score, float | int) else None
            full = row | {"level": None if row["error"] else self.rubric.level(number)}
            review = self.reviews.get(str(row["id"]))
            yield full if review is None else review.beside(full)


def make_cohort(rows: Completed, *, title: str = "", work_list: bool = False) -> Cohort:
    """Count completed rows.

    Args:
        rows: the rows.
        title: what the cohort is called.
        work_list: tell who would gain most from which fix.
    """
    from importlib.metadata import version

    tally, unknown = Tally(rows.rubric), set(rows.reviews)
    for row in rows:
        tally.add(row)
        unknown.discard(str(row["id"]))
    notes = (UNKNOWN_REVIEWS.format(n=len(unknown)),) if unknown else ()
    return Cohort(
        figures=tally.document(work_list=work_list),
        rows=rows,
        title=title,
        rubric=rows.rubric.title,
        notes=notes,
        generator={"name": "brandcheck", "version": version("brandcheck"), "models": []},
    )
