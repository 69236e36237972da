"""A history of reports: what a page, a terminal and Markdown show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._changes import signed
from brandcheck.render._escapes import escape
from brandcheck.render._sheet import Sheet, written
from brandcheck.render._visible import one_line, shorten, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Plain = Mapping[str, Any]

__all__ = ["HistoryView", "build_history", "to_line", "to_markdown", "to_text"]

LABEL_LIMIT = 40
BAR = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One report."""

    label: str
    score: float | None
    word: str
    findings: int
    areas: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Everything that a page on a history shows.

    Attributes:
        areas: titles of the categories; each row has its scores in this order.
    """

    name: str
    language: str
    rows: tuple[Row, ...]
    areas: tuple[str, ...]
    verdict: str
    notes: tuple[str, ...]
    generator: Plain

    @property
    def scores(self) -> tuple[tuple[str, float | None], ...]:
        """Label and total of each report."""
        return tuple((row.label, row.score) for row in self.rows)


def build_history(document: Plain) -> HistoryView:
    """Return everything that a page on this history shows."""
    titles = {area["id"]: area["title"] for p in document["points"] for area in p["areas"]}
    rows = tuple(_row(point, tuple(titles)) for point in document["points"])
    return HistoryView(
        name=one_line(document["name"]),
        language="en",
        rows=rows,
        areas=tuple(titles.values()),
        verdict=_verdict([row.score for row in rows if row.score is not None], len(rows)),
        notes=tuple(document["notes"]),
        generator=document["generator"],
    )


def to_line(document: Plain) -> str:
    """Return the history in one line."""
    return build_history(document).verdict


def to_text(document: Plain, *, width: int, color: bool) -> str:
    """Return the history in lines of at most ``width`` columns."""
    view = build_history(document)
    return written(lambda sheet: _sheet(sheet, view), width=width, color=color)


def to_markdown(document: Plain) -> str:
    """Return the history as CommonMark with a table."""
    return "\n".join(_lines(build_history(document))) + "\n"


def _row(point: Plain, areas: tuple[str, ...]) -> Row:
    scores = {area["id"]: area["score"] for area in point["areas"]}
    return Row(
        label=shorten(one_line(point["label"]), LABEL_LIMIT),
        score=point["score"],
        word=point["rating"],
        findings=point["findings"],
        areas=tuple(scores.get(area) for area in areas),
    )


def _verdict(scores: list[float], reports: int) -> str:
    if len(scores) < 2:
        return f"{reports} {'report' if reports == 1 else 'reports'}; a trend needs two scores."
    first, last = _words.shown(scores[0]), _words.shown(scores[-1])
    change = signed(scores[-1] - scores[0])
    return f"From {first} to {last} of 100 over {reports} reports ({change})."


def _sheet(sheet: Sheet, view: HistoryView) -> None:
    sheet.line(view.name or "A profile over time", style="bold")
    sheet.line(view.verdict.replace("−", "-"))
    sheet.console.print()
    room = max(len(visible(row.label)) for row in view.rows)
    length = max(min(BAR, sheet.console.width - room - 22), 5)
    for row in view.rows:
        filled = round(length * (row.score or 0.0) / 100)
        bar = sheet.signs.full * filled + sheet.signs.empty * (length - filled)
        score = "-" if row.score is None else _words.shown(row.score)
        label = visible(row.label)
        sheet.console.print(f"{label:<{room}}  {bar}  {score:>3}  {row.word}", soft_wrap=True)
    for note in view.notes:
        sheet.line(f"Note: {note}", hang=6)


def _lines(view: HistoryView) -> Iterator[str]:
    yield from (f"# {escape(view.name) or 'A profile over time'}", "", view.verdict, "")
    heads = ["Report", "Score", "In a word", "Findings", *map(escape, view.areas)]
    yield "| " + " | ".join(heads) + " |"
    yield "|---|--:|---|--:|" + "--:|" * len(view.areas)
    for row in view.rows:
        cells = [escape(row.label), _words.shown(row.score), row.word, str(row.findings)]
        yield "| " + " | ".join([*cells, *map(_words.shown, row.areas)]) + " |"
    yield ""
    for note in view.notes:
        yield f"> Note: {escape(note)}\n"
    yield "*Made on this computer; nothing was sent anywhere.*"
