"""A cohort for a terminal, and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._cohort import CohortView, Table, build_cohort
from brandcheck.render._escapes import escape
from brandcheck.render._sheet import Sheet, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["to_line", "to_markdown", "to_text"]


def to_line(document: Mapping[str, Any]) -> str:
    """Return the cohort in one line."""
    return build_cohort(document).verdict


def to_text(document: Mapping[str, Any], *, width: int, color: bool) -> str:
    """Return the cohort in lines of at most ``width`` columns."""
    view = build_cohort(document)
    return written(lambda sheet: _sheet(sheet, view), width=width, color=color)


def to_markdown(document: Mapping[str, Any]) -> str:
    """Return the cohort as CommonMark with tables."""
    return "\n".join(_lines(build_cohort(document))) + "\n"


def _sheet(sheet: Sheet, view: CohortView) -> None:
    sheet.line(view.title or "A cohort", style="bold")
    sheet.line(view.verdict.replace("–", "-"))
    for table in _tables(view):
        sheet.heading(table.caption)
        for row in table.rows:
            facts = ", ".join(
                f"{head.lower()} {cell}"
                for head, cell in zip(table.heads[1:], row[1:], strict=True)
                if cell
            )
            sheet.line(f"{row[0]}: {facts}".replace("–", "-"), indent=2, hang=2)
    for note in _notes(view):
        sheet.line(f"Note: {note}", hang=6)


def _lines(view: CohortView) -> Iterator[str]:
    yield from (f"# {escape(view.title) or 'A cohort'}", "", view.verdict)
    for table in _tables(view):
        yield from ("", f"## {escape(table.caption)}", "")
        yield _row(table.heads)
        yield "|---|" + "--:|" * (len(table.heads) - 1)
        yield from (_row([escape(cell) for cell in row]) for row in table.rows)
    yield ""
    for note in _notes(view):
        yield f"> Note: {escape(note)}\n"
    yield "*Made on this computer; nothing was sent anywhere.*"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _notes(view: CohortView) -> list[str]:
    return [note for note in (view.withheld, view.reviews, *view.notes) if note]


def _tables(view: CohortView) -> Iterator[Table]:
    yield from view.tables.values()
    if view.work_list:
        rows = tuple(
            (
                fix["title"],
                str(fix["profiles"]),
                "; ".join(f"{p['called']} ({_words.points(p['gain'])})" for p in fix["people"]),
            )
            for fix in view.work_list
        )
        yield Table("Work list", ("Fix", "Profiles", "Who would gain most"), rows)
