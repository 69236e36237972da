"""The report for a terminal or a plain text file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._sheet import QUOTE_LIMIT, written
from brandcheck.render._view import build_view
from brandcheck.render._visible import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brandcheck.render._records import Category, Check, Group, Line, View
    from brandcheck.render._sheet import Sheet
    from brandcheck.render._skills import Skills

__all__ = ["to_text"]

MESSAGE_LIMIT = 600
BAR = 20


def to_text(document: Mapping[str, Any], *, width: int, color: bool) -> str:
    """Return the report in lines of at most ``width`` columns."""
    view = build_view(document)
    return written(lambda sheet: _report(sheet, view), width=width, color=color)


def _report(sheet: Sheet, view: View) -> None:
    _head(sheet, view)
    if view.slots:
        _readback(sheet, view)
    if view.strengths:
        sheet.heading("What already works")
        for line in view.strengths[:5]:
            _quoted(sheet, line)
    if view.fixes:
        _fixes(sheet, view)
    _areas(sheet, view.categories)
    _principles(sheet, view)
    _claims(sheet, view)
    if view.skills:
        _skills(sheet, view.skills)
    _unchecked(sheet, view)
    made = view.generator
    sheet.console.print()
    sheet.line(
        f"{made['name']} {made['version']}. `brandcheck explain ID` tells why a check matters."
    )
    sheet.line("Made on this computer; nothing was sent anywhere.", style="dim")


def _principles(sheet: Sheet, view: View) -> None:
    sheet.heading("The same by ten principles")
    for one in view.principles:
        sheet.line(f"{one.number:>2}. {one.title}: {one.word}", indent=2, hang=4)
        if one.next_step:
            sheet.line(f"{sheet.signs.arrow} {one.next_step}", indent=6, hang=3)


def _head(sheet: Sheet, view: View) -> None:
    sheet.line(view.name or "Profile report", style="bold")
    if view.headline:
        sheet.line(shorten(view.headline, QUOTE_LIMIT))
    sheet.line(
        " ".join(
            filter(None, (view.against, view.likely, view.stage, f"Read from {view.origin}."))
        ),
        style="dim",
    )
    sheet.console.print()
    if view.score is None:
        sheet.line("Not scored: there was too little that could be checked.", style="bold")
    else:
        sheet.line(f"{_words.shown(view.score)} of 100, {view.word}", style="bold")
        sheet.line(f"{view.in_place} of the {view.judged} things looked at are already in place.")
    if view.review:
        sheet.line(f"brandcheck says {view.review.tool}", hang=2)
        sheet.line(f"A reviewer says {view.review.reviewer}", hang=2)
        if view.review.note:
            sheet.line(sheet.quote(view.review.note), indent=2)
    sheet.console.print()
    room = max((len(c.title) for c in view.categories), default=0)
    length = min(BAR, sheet.console.width - room - 20)
    for category in view.categories:
        filled = round(length * (category.score or 0.0) / 100)
        bar = sheet.signs.full * filled + sheet.signs.empty * (length - filled)
        score = _words.shown(category.score) if category.score is not None else "-"
        sheet.console.print(f"{category.title:<{room}}  {bar}  {score:>3}  {category.word}")
    for note in filter(None, (view.unscored, *view.notes)):
        sheet.line(f"Note: {note}", hang=6)


def _readback(sheet: Sheet, view: View) -> None:
    sheet.heading("How you come across")
    for slot in view.slots:
        told = sheet.quote(shorten(slot.quote, QUOTE_LIMIT)) if slot.quote else ""
        sheet.line(f"{slot.label}: {told or 'a stranger cannot tell. ' + slot.question}", hang=2)


def _quoted(sheet: Sheet, line: Line) -> None:
    sheet.line(sheet.quote(line.quote), indent=2)
    sheet.line(line.reason, indent=4, style="dim")


def _fixes(sheet: Sheet, view: View) -> None:
    sheet.heading(f"Worth most{_words.prospect(view.score, view.together)}")
    for number, check in enumerate(view.fixes, 1):
        title = f"{number}. {check.title} ({_words.points(check.gain)})"
        sheet.line(title, indent=1, hang=3, style="bold")
        _group(sheet, check.groups[0], indent=4, most=3)


def _areas(sheet: Sheet, categories: Sequence[Category]) -> None:
    for category in categories:
        if not category.open and not category.waiting:
            continue
        sheet.heading(category.title)
        if category.passed:
            sheet.line(f"{len(category.passed)} already in place", indent=2, style="dim")
        for check in category.open:
            _check(sheet, check)
        for group in category.waiting:
            names = ", ".join(check.id for check in group.checks)
            sheet.line(f"{group.reason} ({names})", indent=2, hang=2)


def _check(sheet: Sheet, check: Check) -> None:
    gain = f", {_words.points(check.gain)}" if check.gain else ""
    measured = f", {check.measured}" if check.measured else ""
    sign = sheet.signs.status[check.status]
    sheet.line(f"{sign} {check.title}", indent=2, hang=len(sign) + 1, style="bold")
    facts = f"{check.word}{gain}{measured} ({check.id})"
    sheet.line(facts, indent=3 + len(sign), style="dim")
    for group in check.groups:
        _group(sheet, group, indent=3 + len(sign))


def _group(sheet: Sheet, group: Group, *, indent: int, most: int | None = None) -> None:
    for finding in group.findings[:most]:
        if finding.quote and not finding.parts[1]:
            sheet.line(sheet.quote(finding.quote), indent=indent, style="yellow")
        sheet.line(shorten(finding.message, MESSAGE_LIMIT), indent=indent)
        if finding.replacement:
            sheet.line(f"Instead: {sheet.quote(finding.replacement)}", indent=indent, hang=3)
    sheet.line(f"{sheet.signs.arrow} {group.advice}", indent=indent, hang=3)
    if group.question:
        sheet.line(f"Only you know: {group.question}", indent=indent, hang=3, style="italic")


def _claims(sheet: Sheet, view: View) -> None:
    if not view.claims and not view.unclaimed:
        return
    sheet.heading("Claims and evidence")
    sheet.line(f"{len(view.shown_claims)} of {view.claims} claims have a line behind them.")
    for group in view.open_claims:
        quotes = ", ".join(sheet.quote(claim.quote) for claim in group.claims)
        label = "Perhaps shown" if group.is_unsure else "Not shown yet"
        sheet.line(f"{label}: {quotes}", indent=2, hang=2)
        sheet.line(group.question, indent=4, hang=2, style="italic")
    for line in view.unclaimed:
        sheet.line(f"Shown, not claimed: {sheet.quote(line.quote)}", indent=2, hang=2)


def _skills(sheet: Sheet, skills: Skills) -> None:
    sheet.heading(f"Skills against {skills.title}")
    if skills.n_must:
        sheet.line(f"{skills.n_held} of {skills.n_must} expected skills are named or shown.")
    for group in skills.groups:
        names = ", ".join(line.name for line in group.lines)
        sheet.line(f"{group.title}: {names}", indent=2, hang=2)
    for search in skills.searches:
        told = "finds you" if not search.lacks else f"does not; lacks {', '.join(search.lacks)}"
        sheet.line(f"Search {search.words}: {told}", indent=2, hang=2)
        if search.edit:
            sheet.line(f"{sheet.signs.arrow} {search.edit}", indent=4, hang=3)


def _unchecked(sheet: Sheet, view: View) -> None:
    lines = [f"{check.title} {check.word.capitalize()}. {check.reason}" for check in view.unchecked]
    lines += [f"The input was cut at {sheet.quote(cut)}." for cut in view.partial]
    lines += [f"Left out while reading: {item}." for item in view.skipped]
    if view.cannot_show:
        lines.insert(
            0,
            f"{view.origin[0].upper()}{view.origin[1:]} never shows {', '.join(view.cannot_show)}.",
        )
    if lines:
        sheet.heading("What could not be checked")
        for line in lines:
            sheet.line(line, indent=2, hang=2)
