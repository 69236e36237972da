"""The report as Markdown, for notebooks and pull requests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._view import build_view
from brandcheck.render._visible import one_line, shorten, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brandcheck.render._records import Check, Group, View

__all__ = ["to_markdown"]

QUOTE_LIMIT = 300
MESSAGE_LIMIT = 600

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
ACTIVE = re.compile(r"[\\`*_{}\[\]#|~$&<>]")
LINE_START = re.compile(r"^([-+=]|\d+(?=[.)](\s|$)))")
MENTION = re.compile(r"(?<!\w)@(?=\w)")


def to_markdown(document: Mapping[str, Any]) -> str:
    """Return the report as CommonMark with tables."""
    return "\n".join(_report(build_view(document))) + "\n"


def _escape(text: str) -> str:
    """Return text in which nothing is markup, HTML, mathematics or a mention."""
    text = visible(one_line(text))
    text = ACTIVE.sub(lambda found: ENTITIES.get(found[0], f"\\{found[0]}"), text)
    text = LINE_START.sub(lambda found: _guard(found[0]), text)
    # As update bots do: nobody is called because a profile names a handle.
    return MENTION.sub("@&#8203;", text)


def _guard(start: str) -> str:
    return f"{start}&#8203;" if start.isdigit() else f"\\{start}"


def _quote(text: str) -> str:
    return f"“{_escape(shorten(text, QUOTE_LIMIT))}”"


def _report(view: View) -> Iterator[str]:
    yield f"# {_escape(view.name) or 'Profile report'}"
    yield ""
    yield from _score(view)
    if view.slots:
        yield from ("## How you come across", "")
        for slot in view.slots:
            told = _quote(slot.quote) if slot.quote else f"a stranger cannot tell. {slot.question}"
            yield f"- **{slot.label}:** {told}"
        yield ""
    if view.strengths:
        yield from ("## What already works", "")
        for line in view.strengths[:5]:
            yield f"- {_quote(line.quote)}: {_escape(line.reason)}"
        yield ""
    if view.fixes:
        yield from _fixes(view)
    yield from _areas(view)
    yield from _claims(view)
    yield from _unchecked(view)
    made = view.generator
    program = _escape(f"{made['name']} {made['version']}")
    yield f"*{program}. Made on this computer; nothing was sent anywhere.*"


def _score(view: View) -> Iterator[str]:
    against = f"Measured against {_escape(view.target['title'])}. " if view.target else ""
    if view.score is None:
        yield f"**Not scored**: there was too little that could be checked. {against}"
    else:
        yield (
            f"**{_words.shown(view.score)} of 100, {view.word}**: {view.in_place} of the "
            f"{view.judged} things looked at are already in place. {against}"
        ).rstrip()
    yield from ("", "| Area | Score | In a word |", "|---|--:|---|")
    for category in view.categories:
        yield f"| {_escape(category.title)} | {_words.shown(category.score)} | {category.word} |"
    yield ""
    for note in filter(None, (view.unscored, *view.notes)):
        yield f"> Note: {_escape(note)}\n"


def _fixes(view: View) -> Iterator[str]:
    now, then = _words.number(view.score or 0.0), _words.number(view.after_fixes)
    yield from (f"## Worth most: from {now} to {then}", "")
    for number, check in enumerate(view.fixes, 1):
        yield f"{number}. **{_escape(check.title)}** ({_words.points(check.gain)})"
        yield from _group(check.groups[0], indent="   ", most=3)
    yield ""


def _areas(view: View) -> Iterator[str]:
    for category in view.categories:
        if not category.open and not category.waiting:
            continue
        yield from (f"## {_escape(category.title)}", "")
        if category.passed:
            yield f"- {len(category.passed)} already in place"
        for check in category.open:
            yield from _check(check)
        for group in category.waiting:
            names = ", ".join(f"`{check.id}`" for check in group.checks)
            yield f"- {_escape(group.reason)} ({names})"
        yield ""


def _check(check: Check) -> Iterator[str]:
    facts = [check.word]
    if check.gain:
        facts.append(_words.points(check.gain))
    if check.measured:
        facts.append(_escape(check.measured))
    yield f"- **{_escape(check.title)}**: {', '.join(facts)} (`{check.id}`)"
    for group in check.groups:
        yield from _group(group, indent="  ")


def _group(group: Group, *, indent: str, most: int | None = None) -> Iterator[str]:
    for finding in group.findings[:most]:
        quote = f"{_quote(finding.quote)}: " if finding.quote and not finding.parts[1] else ""
        could = f" It could read: {_quote(finding.replacement)}" if finding.replacement else ""
        yield f"{indent}- {quote}{_escape(shorten(finding.message, MESSAGE_LIMIT))}{could}"
    question = f" *{_escape(group.question)}*" if group.question else ""
    yield f"{indent}- **{_escape(group.advice)}**{question}"


def _claims(view: View) -> Iterator[str]:
    if not view.claims and not view.unclaimed:
        return
    yield from ("## Claims and evidence", "")
    yield f"{len(view.shown_claims)} of {view.claims} claims have a line behind them."
    yield ""
    if view.claims:
        yield from ("| You say | The profile shows |", "|---|---|")
        for claim in view.shown_claims:
            best = claim.evidence[0]
            yield f"| {_quote(claim.quote)} | {_quote(best.quote)} ({_escape(best.reason)}) |"
        for group in view.open_claims:
            quotes = ", ".join(_quote(claim.quote) for claim in group.claims)
            yield f"| {quotes} | no line yet. *{_escape(group.question)}* |"
        yield ""
    for line in view.unclaimed:
        yield f"- Shown, but not claimed: {_quote(line.quote)}: {_escape(line.reason)}"
    yield ""


def _unchecked(view: View) -> Iterator[str]:
    lines = [f"{check.title} {check.word.capitalize()}. {check.reason}" for check in view.unchecked]
    lines += [f"The input was cut at “{cut}”." for cut in view.partial]
    lines += [f"Left out while reading: {item}." for item in view.skipped]
    if view.cannot_show:
        lines.insert(
            0, f"Read from {view.origin}, which never shows {', '.join(view.cannot_show)}."
        )
    if lines:
        yield from ("## What could not be checked", "")
        yield from (f"- {_escape(line)}" for line in lines)
        yield ""
