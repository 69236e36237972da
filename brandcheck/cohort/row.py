"""One profile as one row: the columns of a results table.

The columns are the same in every format and for every run of a version, so that
tables of several runs can be put under each other. A list is one text with its members
separated by "; ".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from brandcheck.core.coverage import Holding
from brandcheck.core.principles import PRINCIPLES
from brandcheck.core.result import Status
from brandcheck.scoring import CATEGORY_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brandcheck.core.result import CheckResult
    from brandcheck.many import Result
    from brandcheck.report import Report

__all__ = ["COLUMNS", "SEPARATOR", "Column", "Row", "listed", "make_row", "split"]

Value = str | float | int | None
Row = dict[str, Value]

SEPARATOR = "; "
FIXES = 3
COUNTED = (Status.PASS, Status.WARN, Status.FAIL, Status.UNSURE, Status.NOT_CHECKABLE, Status.ERROR)


class Column(NamedTuple):
    """A column: its name, the type of its values, and what they mean."""

    name: str
    type: type[str | float | int]
    meaning: str


def _columns() -> Iterable[Column]:
    yield Column("id", str, "what the profile is called")
    yield Column("group", str, "the value of --group-column; empty without one")
    yield Column("name", str, "the owner's name; empty without --names")
    yield Column("error", str, "why there is no report, as a kind; empty when there is one")
    yield Column("error_cause", str, "what is wrong, in words")
    yield Column("error_way_out", str, "what to do about it")
    yield Column("score", float, "the total, 0 to 100; empty when nothing could be scored")
    yield Column("rating", str, "the total in a word: strong, developing, early, not scored")
    for category, title in CATEGORY_TITLES.items():
        yield Column(f"score_{category}", float, f"the score of {title}, 0 to 100")
    yield Column("stage", str, "the career stage that was read")
    yield Column("input", str, "the kind of input")
    yield Column("language", str, "ISO 639-1 code of the language")
    for status in COUNTED:
        yield Column(_count_name(status), int, f"number of checks with the outcome {status}")
    yield Column("findings", int, "number of findings")
    yield Column("claims", int, "number of claims in headline, About and skills list")
    yield Column("claims_shown", int, "those of them that a line shows")
    for number in range(1, FIXES + 1):
        yield Column(f"fix_{number}", str, "id of the check that is worth most points next")
        yield Column(f"fix_{number}_gain", float, "points of the total that it would bring")
    yield Column("target", str, "what the profile was measured against")
    yield Column("skills_expected", int, "number of skills that the target expects")
    yield Column("skills_held", str, "those of them that the profile names or shows")
    yield Column("skills_missing", str, "the others")
    for number, text in enumerate(PRINCIPLES, 1):
        yield Column(f"principle_{number}", str, f"outcome of principle {number}: {text.title}")
    yield Column("checks_pass", str, "ids of the checks that are in place")
    yield Column("checks_warn", str, "ids of the checks that could be stronger")
    yield Column(
        "checks_fail",
        str,
        "ids of the checks that are worth working on; those that wait for a section are not",
    )
    yield Column("checks_found", str, "ids of the checks with findings, each with :number")
    yield Column("level", str, "the rubric's level, else the rating")
    yield Column("reviewer_score", float, "a reviewer's score (--overrides)")
    yield Column("reviewer_level", str, "a reviewer's level")
    yield Column("reviewer_note", str, "a reviewer's note")


def _count_name(status: Status) -> str:
    return f"n_{status.value.replace('-', '_')}"


COLUMNS = tuple(_columns())


def make_row(result: Result, *, group: str = "", names: bool = False) -> Row:
    """Return a result as a row; what it has nothing to say of is None.

    Args:
        result: the result of one profile.
        group: the group that the profile belongs to.
        names: keep the owner's name.
    """
    row: Row = dict.fromkeys(column.name for column in COLUMNS)
    row |= {"id": result.id, "group": group}
    if result.error is not None:
        return row | {
            "error": result.error.kind,
            "error_cause": result.error.cause,
            "error_way_out": result.error.way_out,
        }
    if result.report is not None:
        row |= _facts(result.report) | _outcomes(result.report) | _skills(result.report)
        row["name"] = _name(result.report) if names else None
    return row


def listed(words: Iterable[str]) -> str:
    """Return words as one text; a word that holds the separator keeps its place."""
    return SEPARATOR.join(word.replace(";", ",") for word in words)


def split(text: Value) -> list[str]:
    """Return the words of a listed text."""
    return str(text).split(SEPARATOR) if text else []


def _name(report: Report) -> str | None:
    name = report.profile.name
    return " ".join(report.profile.text(name).split()) if name else None


def _facts(report: Report) -> Row:
    row: Row = {
        "score": report.score,
        "rating": report.rating,
        "stage": str(report.stage.kind) if report.stage else None,
        "input": report.profile.origin.kind,
        "language": report.profile.language,
        "findings": len(report.findings),
        "claims": len(report.claims),
        "claims_shown": sum(claim.is_supported for claim in report.claims),
    }
    row |= {f"score_{category.id}": category.score for category in report.categories}
    for number, fix in enumerate(report.fixes[:FIXES], 1):
        row |= {f"fix_{number}": fix.check, f"fix_{number}_gain": fix.gain}
    return row


def _outcomes(report: Report) -> Row:
    counts: Mapping[Status, int] = Counter(r.status for r in report.results)
    row: Row = {_count_name(status): counts[status] for status in COUNTED}
    for status in (Status.PASS, Status.WARN, Status.FAIL):
        row[f"checks_{status}"] = listed(
            r.check for r in report.results if r.status is status and r.weight and not _waits(r)
        )
    row["checks_found"] = listed(
        f"{r.check}:{len(r.findings)}" for r in report.results if r.findings
    )
    row |= {f"principle_{p.number}": str(p.status) for p in report.principles}
    return row


def _waits(result: CheckResult) -> bool:
    """Tell whether a check failed only because a section that it reads is missing."""
    return bool(result.waits) and not result.findings


def _skills(report: Report) -> Row:
    if report.target is None:
        return {}
    row: Row = {"target": report.target.title or report.target.id}
    if report.coverage is not None:
        must = [item for item in report.coverage.items if item.is_must]
        lacking = {Holding.MISSING, Holding.PARTLY}
        row |= {
            "skills_expected": len(must),
            "skills_held": listed(item.name for item in must if item.holding not in lacking),
            "skills_missing": listed(item.name for item in must if item.holding in lacking),
        }
    return row
