"""The cohort report: what many profiles have in common, and who is helped by what."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from brandcheck import render
from brandcheck.cohort.row import COLUMNS, make_row
from brandcheck.cohort.rubric import Rubric, beside
from brandcheck.cohort.tally import Tally
from brandcheck.core.document import from_plain
from brandcheck.core.saved import damage_told, load_document, require_kind
from brandcheck.frames import make_frame
from brandcheck.saving import save_as

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from brandcheck.cohort.row import Row
    from brandcheck.core.look import Look
    from brandcheck.core.review import Review
    from brandcheck.many import Result

__all__ = ["COHORT_VERSION", "Cohort", "Completed", "cohort", "make_cohort"]

COHORT_VERSION = "1.0"
# What of the document is not in the figures.
OWN = ("schema_version", "kind", "generator", "title", "rubric", "notes")
UNKNOWN_REVIEWS = "{n} of the reviewer's rows name no profile of this run."


@dataclass(frozen=True, slots=True)
class Cohort:
    """Many analyzed profiles, counted.

    Attributes:
        figures: the counts, distributions and groups; groups smaller than five are not in it.
        rows: one per profile; read anew each time, so that millions need no memory. None are in
            a report that was read back from its document.
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

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Cohort:
        """Rebuild a cohort report, without its rows, from its document.

        Raises:
            DocumentError: when it is no such document, or damaged.
        """
        require_kind(document, "cohort", COHORT_VERSION)
        with damage_told():
            made = cls(
                figures={name: document[name] for name in document if name not in OWN},
                rows=(),
                title=from_plain(str, document["title"]),
                rubric=from_plain(str, document["rubric"]),
                notes=tuple(from_plain(str, note) for note in document["notes"]),
                generator=document["generator"],
            )
            render.try_all(made.to_dict())
        return made

    @classmethod
    def from_json(cls, text: str) -> Cohort:
        """Rebuild a cohort report, without its rows, from the JSON text of its document.

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
        """Return the cohort report as "html", "text", "markdown" or "json".

        ``look`` (templates, colours, logo) is for "html".
        """
        return render.render(self.to_dict(), format, look=look)

    def save(self, path: str | os.PathLike[str], *, look: Look | None = None) -> Path:
        """Write the cohort report; the suffix (.html, .json, .md, .txt) names the format.

        ``look`` is for HTML.

        Raises:
            ConfigError: for another suffix.
            OSError: when the place cannot be written.
        """
        return save_as(path, partial(self.render, look=look))

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
            yield full if review is None else beside(review, full)


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
