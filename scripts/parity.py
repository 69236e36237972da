"""Try the scale on people of all kinds of work: are equally good profiles scored alike?

    python scripts/parity.py            the table on the screen
    python scripts/parity.py --write    the same into docs/parity.md

The profiles, each of an invented person, are in ``tests/data/parity``: equally good ones,
and some of the same people written halfway and weakly.
"""

from __future__ import annotations

import argparse
import statistics
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import brandcheck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck import Report

__all__ = ["LEVELS", "Person", "people", "scored", "table"]

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data" / "parity"
PAGE = ROOT / "docs" / "parity.md"
LEVELS = ("strong", "mid", "weak")
PASSED = 0.9

HEAD = """# Scores across occupations and stages

Made by `python scripts/parity.py --write` from the invented profiles in `tests/data/parity`. All
of the strong ones were written to be equally good, before they were scored; some
were adjusted after scoring: what a coach would have missed was added. Their skills are as first
written. Every finding on them was read beside its profile and judged, with a reason, in
`judged.tsv`; those judged wrong led to general changes of the checks. One writer wrote all of
them. The middle and weak texts are of the same people.

"""


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person, and what is known of them."""

    name: str
    occupation: str
    isco: int
    stage: str
    english: bool


def people() -> tuple[Person, ...]:
    """Return the people in the order of their major group and name."""
    known = tomllib.loads((DATA / "people.toml").read_text("utf-8"))
    found = [Person(name=name, **row) for name, row in known.items()]
    return tuple(sorted(found, key=lambda p: (p.isco, p.name)))


def scored(level: str) -> dict[str, Report]:
    """Return the report of each person written at a level."""
    paths = ((person.name, DATA / level / f"{person.name}.md") for person in people())
    return {name: brandcheck.analyze(path) for name, path in paths if path.exists()}


def table(reports: dict[str, dict[str, Report]]) -> str:
    """Return the page: how the levels spread, then one row for each person."""
    lines = [
        "| level | profiles | lowest | median | highest |",
        "|---|---|---|---|---|",
        *(_spread(level, list(reports[level].values())) for level in LEVELS),
        "",
        "| occupation | group | stage | strong | mid | weak | checks that the strong one fails |",
        "|---|---|---|---|---|---|---|",
        *(_row(person, reports) for person in people()),
    ]
    return "\n".join(lines) + "\n"


def _spread(level: str, reports: Sequence[Report]) -> str:
    totals = [report.score or 0.0 for report in reports]
    low, middle, high = min(totals), statistics.median(totals), max(totals)
    return f"| {level} | {len(totals)} | {low:.1f} | {middle:.1f} | {high:.1f} |"


def _row(person: Person, reports: dict[str, dict[str, Report]]) -> str:
    totals = (reports[level].get(person.name) for level in LEVELS)
    cells = [f"{report.score:.1f}" if report is not None else "" for report in totals]
    strong = reports["strong"][person.name]
    failed = [r for r in strong.results if r.weight and (r.score or 0.0) < PASSED]
    names = ", ".join(r.check for r in sorted(failed, key=lambda r: (-r.gain, r.check)))
    head = f"| {person.occupation} | {person.isco} | {person.stage} | "
    return head + " | ".join(cells) + f" | {names} |"


def main() -> None:
    """Print the table, or write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/parity.md")
    options = parser.parse_args()
    page = table({level: scored(level) for level in LEVELS})
    if options.write:
        PAGE.write_text(HEAD + page, "utf-8")
    else:
        print(page)


if __name__ == "__main__":
    main()
