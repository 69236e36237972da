"""A cohort: what a page, a terminal and Markdown show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._review import said
from brandcheck.render._visible import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Plain = Mapping[str, Any]

__all__ = ["CohortView", "Table", "build_cohort", "share"]

MOST = 10
NAME_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; the first cell of each row names the row."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """How the scores of one area lie."""

    id: str
    title: str
    n: int
    low: float
    median: float
    high: float
    bins: tuple[int, ...]

    @property
    def told(self) -> str:
        """The middle and the spread in a sentence."""
        middle = f"half of {self.n} profiles have {_words.shown(self.median)} or more"
        return f"{self.title}: {middle}, the middle half {self.range}."

    @property
    def range(self) -> str:
        """Where the middle half lies."""
        return f"{_words.shown(self.low)} to {_words.shown(self.high)}"

    @property
    def table(self) -> Table:
        """Each part of the scale with its number of profiles."""
        width, last = 100 // len(self.bins), len(self.bins) - 1
        rows = tuple(
            (f"{n * width} to {100 if n == last else (n + 1) * width - 1}", str(count))
            for n, count in enumerate(self.bins)
        )
        return Table(f"{self.title}, in tenths of the scale", ("Score", "Profiles"), rows)


@dataclass(frozen=True, slots=True)
class CohortView:
    """Everything that a page on a cohort shows.

    Attributes:
        tables: by what they are of; one without rows is left out.
        work_list: each fix with the people who would gain most.
    """

    title: str
    language: str
    rubric: str
    profiles: int
    unread: int
    least: int
    target: str
    verdict: str
    spreads: tuple[Spread, ...]
    tables: Mapping[str, Table]
    withheld: str
    reviews: str
    work_list: tuple[Plain, ...]
    notes: tuple[str, ...]
    generator: Plain


def build_cohort(document: Plain) -> CohortView:
    """Return everything that a page on this cohort shows."""
    spreads = tuple(Spread(**one | {"bins": tuple(one["bins"])}) for one in document["scores"])
    return CohortView(
        title=one_line(document["title"]),
        language="en",
        rubric=one_line(document["rubric"]),
        profiles=document["profiles"],
        unread=sum(one["profiles"] for one in document["errors"]),
        least=document["least"],
        target=one_line(document["target"]),
        verdict=_verdict(document, spreads),
        spreads=spreads,
        tables={name: table for name, table in _tables(document, spreads) if table.rows},
        withheld=_withheld(document),
        reviews=_reviews(document["reviews"]),
        work_list=tuple(
            {**fix, "people": [{**one, "called": _called(one)} for one in fix["people"]]}
            for fix in document["work_list"] or ()
        ),
        notes=tuple(document["notes"]),
        generator=document["generator"],
    )


def share(part: int, whole: int) -> str:
    """Return a part as a percentage that is 0 or 100 only when it is exactly that."""
    if not whole or part in {0, whole}:
        return "100 %" if whole and part == whole else "0 %"
    return f"{min(max(round(100 * part / whole), 1), 99)} %"


def _tables(document: Plain, spreads: tuple[Spread, ...]) -> Iterator[tuple[str, Table]]:
    scored = sum(one["profiles"] for one in document["levels"])
    rows: Iterable[tuple[str, ...]]
    rows = ((s.title, _words.shown(s.median), s.range) for s in spreads)
    yield "scores", Table("Scores", ("Area", "Median", "Middle half"), tuple(rows))
    rows = (
        (one["name"], str(one["profiles"]), share(one["profiles"], scored))
        for one in document["levels"]
    )
    yield "levels", Table("Levels", ("Level", "Profiles", "Share"), tuple(rows))
    yield from _check_tables(document["checks"])
    rows = (
        (one["title"], share(one["shown"], one["judged"]), str(one["judged"]))
        for one in document["principles"]
    )
    yield "principles", Table("Principles", ("Principle", "Shows", "Could tell"), tuple(rows))
    rows = ((s["name"], str(s["held"]), str(s["missing"])) for s in document["skills"])
    caption = "Expected skills, those missing most first"
    yield "skills", Table(caption, ("Skill", "Held", "Missing"), tuple(rows))
    yield "groups", _groups(document["groups"], spreads)
    rows = ((_group_name(one), one["fix"]) for one in document["groups"] if one["fix"])
    caption = "The fix that is worth most to most profiles of a group"
    yield "group_fixes", Table(caption, ("Group", "Fix"), tuple(rows))
    yield "reviewed", _reviewed(document["reviewed"])
    rows = ((one["cause"], str(one["profiles"])) for one in document["errors"])
    yield "errors", Table("Could not be read", ("Cause", "Profiles"), tuple(rows))


def _check_tables(checks: Sequence[Plain]) -> Iterator[tuple[str, Table]]:
    found = sorted(checks, key=lambda c: (-c["found"], -c["findings"], c["check"]))
    rows = ((c["failed_title"], str(c["found"]), str(c["findings"])) for c in found if c["found"])
    heads = ("Finding", "Profiles", "Findings")
    yield "frequent", Table("Most frequent findings", heads, tuple(rows)[:MOST])
    ordered = sorted(checks, key=lambda c: (c["passed"] / c["judged"], -c["judged"], c["check"]))
    weakest = [c for c in ordered[:MOST] if c["passed"] < c["judged"]]
    strongest = [c for c in reversed(ordered[-MOST:]) if c["passed"]]
    for name, lines, title in (
        ("weakest", weakest, "failed_title"),
        ("strongest", strongest, "passed_title"),
    ):
        rows = ((c[title], share(c["passed"], c["judged"]), str(c["judged"])) for c in lines)
        heads = ("Check", "In place", "Judged")
        yield name, Table(f"{name.capitalize()} checks", heads, tuple(rows))


def _groups(groups: Sequence[Plain], spreads: tuple[Spread, ...]) -> Table:
    heads = ("Group", "Profiles", *(s.title for s in spreads))
    rows = (
        (
            _group_name(one),
            str(one["profiles"]),
            *(_words.shown(one["medians"][s.id]) for s in spreads),
        )
        for one in groups
    )
    return Table("Median scores of each group", heads, tuple(rows))


def _group_name(one: Plain) -> str:
    return shorten(one_line(one["name"]), NAME_LIMIT) or "no group given"


def _reviewed(reviewed: Sequence[Plain]) -> Table:
    rows = (
        (
            _called(one),
            said(one["score"], one["level"]),
            said(one["reviewer_score"], one["reviewer_level"]),
            one_line(one["reviewer_note"] or ""),
        )
        for one in reviewed
    )
    heads = ("Profile", "brandcheck", "Reviewer", "Note")
    return Table("Both verdicts", heads, tuple(rows))


def _called(one: Plain) -> str:
    called = [one_line(str(one[key])) for key in ("name", "id") if one[key]]
    return shorten(", ".join(called), NAME_LIMIT)


def _verdict(document: Plain, spreads: tuple[Spread, ...]) -> str:
    n = document["profiles"]
    read = f"{n:,} {'profile' if n == 1 else 'profiles'}"
    total = next((one for one in spreads if one.id == "total"), None)
    if total is None:
        return f"{read}; fewer than {document['least']} have a score, so no figure is shown."
    return (
        f"{read}; half of them have {_words.shown(total.median)} of 100 or more, "
        f"the middle half {total.range}."
    )


def _withheld(document: Plain) -> str:
    held = document["withheld"]
    if not held["profiles"]:
        return ""
    groups = "One group is" if held["groups"] == 1 else f"{held['groups']} groups are"
    return (
        f"{groups} withheld, {held['profiles']} profiles together: a group is shown from "
        f"{document['least']} profiles with a score, and a larger one is withheld with a small one "
        "that could be told by subtraction."
    )


def _reviews(counts: Plain | None) -> str:
    if not counts:
        return ""
    n = counts["profiles"]
    return (
        f"A reviewer spoke of {n} {'profile' if n == 1 else 'profiles'}, and agrees with the "
        f"tool's level in {counts['agreed']} of {counts['levels']}."
    )
