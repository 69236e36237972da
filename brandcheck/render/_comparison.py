"""A comparison for a terminal, and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._changes import ChangedCheck, Changes, build_changes, signed
from brandcheck.render._escapes import escape, quote
from brandcheck.render._sheet import Sheet, written
from brandcheck.render._visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["to_line", "to_markdown", "to_text"]


def _parts(view: Changes) -> tuple[tuple[str, tuple[ChangedCheck, ...], bool], ...]:
    """Title, findings, and whether there is something left to do about them."""
    return (
        ("Fixed", view.fixed, False),
        ("New", view.new, True),
        ("Still there", view.unchanged, True),
        ("Looked at in one of the two only", view.unseen, False),
    )


def to_line(document: Mapping[str, Any]) -> str:
    """Return the comparison in one line."""
    view = build_changes(document)
    change = "" if view.change is None else f" ({signed(view.change)})"
    return (
        f"{_words.shown(view.before.score)} → {_words.shown(view.after.score)} of 100{change} · "
        f"{_words.count(view.fixed)} fixed, {_words.count(view.new)} new, "
        f"{_words.count(view.unchanged)} still there"
    )


def to_text(document: Mapping[str, Any], *, width: int, color: bool) -> str:
    """Return the comparison in lines of at most ``width`` columns."""
    view = build_changes(document)
    return written(lambda sheet: _sheet(sheet, view), width=width, color=color)


def _sheet(sheet: Sheet, view: Changes) -> None:
    sheet.line(view.name or "Two versions of a profile", style="bold")
    sheet.line(_scores(view), style="bold")
    sheet.line(view.verdict)
    sheet.console.print()
    room = max((len(area.title) for area in view.areas), default=0)
    for area in view.areas:
        was, now = _words.shown(area.before), _words.shown(area.after)
        change = area.change.replace("−", "-").replace("–", "-")
        row = f"{visible(area.title):<{room}}  {was:>3} {sheet.signs.arrow} {now:>3}  {change}"
        sheet.console.print(row.replace("–", "-"))
    for note in view.notes:
        sheet.line(f"Note: {note}", hang=6)
    for title, checks, todo in _parts(view):
        if checks:
            sheet.heading(f"{title} ({_words.count(checks)})")
            for check in checks:
                _check(sheet, check, todo=todo)
    sheet.console.print()
    sheet.line("Made on this computer; nothing was sent anywhere.", style="dim")


def _scores(view: Changes) -> str:
    change = "" if view.change is None else f" ({signed(view.change).replace('−', '-')})"
    was, now = _words.number, _words.number
    before = "not scored" if view.before.score is None else was(view.before.score)
    after = "not scored" if view.after.score is None else f"{now(view.after.score)} of 100"
    return f"From {before} to {after}{change}"


def _check(sheet: Sheet, check: ChangedCheck, *, todo: bool) -> None:
    gain = f", {_words.points(check.gain)}" if todo and check.gain else ""
    sheet.line(f"{check.title} ({check.id}{gain})", indent=2, hang=2, style="bold")
    for remark in check.remarks:
        if remark.quote and remark.quote not in remark.message:
            sheet.line(sheet.quote(remark.quote), indent=4, style="yellow")
        sheet.line(remark.message, indent=4)
        if remark.earlier:
            sheet.line(f"It read: {sheet.quote(remark.earlier)}", indent=4, hang=2, style="dim")
    if todo:
        for step in check.advice:
            sheet.line(f"{sheet.signs.arrow} {step}", indent=4, hang=3)


def to_markdown(document: Mapping[str, Any]) -> str:
    """Return the comparison as CommonMark with tables."""
    return "\n".join(_lines(build_changes(document))) + "\n"


def _lines(view: Changes) -> Iterator[str]:
    yield from (f"# {escape(view.name) or 'Two versions of a profile'}", "")
    yield from (f"**{_scores(view)}**. {view.verdict}", "")
    yield from ("| Area | Before | After | Change |", "|---|--:|--:|---|")
    for area in view.areas:
        was, now = _words.shown(area.before), _words.shown(area.after)
        yield f"| {escape(area.title)} | {was} | {now} | {area.change} |"
    yield ""
    for note in view.notes:
        yield f"> Note: {escape(note)}\n"
    for title, checks, todo in _parts(view):
        if checks:
            yield from (f"## {title} ({_words.count(checks)})", "")
            for check in checks:
                yield from _check_lines(check, todo=todo)
            yield ""
    yield from _text_lines(view)
    yield "*Made on this computer; nothing was sent anywhere.*"


def _check_lines(check: ChangedCheck, *, todo: bool) -> Iterator[str]:
    gain = f", {_words.points(check.gain)}" if todo and check.gain else ""
    yield f"- **{escape(check.title)}** (`{check.id}`{gain})"
    for remark in check.remarks:
        said = f"{quote(remark.quote)}: " if remark.quote not in remark.message else ""
        was = f" It read: {quote(remark.earlier)}" if remark.earlier else ""
        yield f"  - {said}{escape(remark.message)}{was}"
    if todo:
        yield from (f"  - **{escape(step)}**" for step in check.advice)


def _text_lines(view: Changes) -> Iterator[str]:
    if view.is_same_text:
        return
    yield from ("## What changed in the text", "")
    for piece in view.text:
        if piece.change != "same" and piece.text.strip():
            sign = "Taken out" if piece.change == "removed" else "Added"
            yield f"- {sign}: {quote(piece.text)}"
    yield ""
