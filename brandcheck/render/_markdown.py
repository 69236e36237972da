"""The report as Markdown, for notebooks and pull requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render import _words
from brandcheck.render._escapes import escape, quote
from brandcheck.render._view import build_view
from brandcheck.render._visible import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brandcheck.render._records import Check, Group, View
    from brandcheck.render._skills import Skills

__all__ = ["to_markdown"]

MESSAGE_LIMIT = 600


def to_markdown(document: Mapping[str, Any]) -> str:
    """Return the report as CommonMark with tables."""
    return "\n".join(_report(build_view(document))) + "\n"


def _report(view: View) -> Iterator[str]:
    yield f"# {escape(view.name) or 'Profile report'}"
    yield ""
    yield from _score(view)
    if view.slots:
        yield from ("## How you come across", "")
        for slot in view.slots:
            told = quote(slot.quote) if slot.quote else f"a stranger cannot tell. {slot.question}"
            yield f"- **{slot.label}:** {told}"
        yield ""
    if view.strengths:
        yield from ("## What already works", "")
        for line in view.strengths[:5]:
            yield f"- {quote(line.quote)}: {escape(line.reason)}"
        yield ""
    if view.fixes:
        yield from _fixes(view)
    yield from _areas(view)
    yield from _principles(view)
    yield from _claims(view)
    if view.skills:
        yield from _skills(view.skills)
    yield from _unchecked(view)
    made = view.generator
    program = escape(f"{made['name']} {made['version']}")
    yield f"*{program}. Made on this computer; nothing was sent anywhere.*"


def _score(view: View) -> Iterator[str]:
    against = escape(" ".join(filter(None, (view.against, view.likely, view.stage))))
    if view.score is None:
        yield f"**Not scored**: there was too little that could be checked. {against}"
    else:
        yield (
            f"**{_words.shown(view.score)} of 100, {view.word}**: {view.in_place} of the "
            f"{view.judged} things looked at are already in place. {against}"
        ).rstrip()
    if view.review:
        yield from ("", "| Who | Verdict |", "|---|---|")
        yield f"| brandcheck | {escape(view.review.tool)} |"
        yield f"| A reviewer | {escape(view.review.reviewer)} |"
        if view.review.note:
            yield from ("", f"> {quote(view.review.note)}")
    yield from ("", "| Area | Score | In a word |", "|---|--:|---|")
    for category in view.categories:
        yield f"| {escape(category.title)} | {_words.shown(category.score)} | {category.word} |"
    yield ""
    for note in filter(None, (view.unscored, *view.notes)):
        yield f"> Note: {escape(note)}\n"


def _fixes(view: View) -> Iterator[str]:
    yield from (f"## Worth most{_words.prospect(view.score, view.together)}", "")
    for number, check in enumerate(view.fixes, 1):
        yield f"{number}. **{escape(check.title)}** ({_words.points(check.gain)})"
        yield from _group(check.groups[0], indent="   ", most=3)
    yield ""


def _areas(view: View) -> Iterator[str]:
    for category in view.categories:
        if not category.open and not category.waiting:
            continue
        yield from (f"## {escape(category.title)}", "")
        if category.passed:
            yield f"- {len(category.passed)} already in place"
        for check in category.open:
            yield from _check(check)
        for group in category.waiting:
            names = ", ".join(f"`{check.id}`" for check in group.checks)
            yield f"- {escape(group.reason)} ({names})"
        yield ""


def _principles(view: View) -> Iterator[str]:
    yield from ("## The same by ten principles", "")
    for one in view.principles:
        quotes = "; ".join(quote(line.quote) for line in one.evidence[:2])
        step = f" **{escape(one.next_step)}**" if one.next_step else ""
        words = f"{one.word}{f': {quotes}' if quotes else ''}."
        yield f"{one.number}. {escape(one.title)}: {words}{step}"
    yield ""


def _check(check: Check) -> Iterator[str]:
    facts = [check.word]
    if check.gain:
        facts.append(_words.points(check.gain))
    if check.measured:
        facts.append(escape(check.measured))
    yield f"- **{escape(check.title)}**: {', '.join(facts)} (`{check.id}`)"
    for group in check.groups:
        yield from _group(group, indent="  ")


def _group(group: Group, *, indent: str, most: int | None = None) -> Iterator[str]:
    for finding in group.findings[:most]:
        said = f"{quote(finding.quote)}: " if finding.quote and not finding.parts[1] else ""
        could = f" Instead: {quote(finding.replacement)}" if finding.replacement else ""
        yield f"{indent}- {said}{escape(shorten(finding.message, MESSAGE_LIMIT))}{could}"
    question = f" *{escape(group.question)}*" if group.question else ""
    yield f"{indent}- **{escape(group.advice)}**{question}"


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
            yield f"| {quote(claim.quote)} | {quote(best.quote)} ({escape(best.reason)}) |"
        for group in view.open_claims:
            quotes = ", ".join(quote(claim.quote) for claim in group.claims)
            told = "no clear line" if group.is_unsure else "no line yet"
            yield f"| {quotes} | {told}. *{escape(group.question)}* |"
        yield ""
    for line in view.unclaimed:
        yield f"- Shown, but not claimed: {quote(line.quote)}: {escape(line.reason)}"
    yield ""


def _skills(skills: Skills) -> Iterator[str]:
    yield from (f"## Skills against {escape(skills.title)}", "")
    if skills.n_must:
        yield f"{skills.n_held} of {skills.n_must} expected skills are named or shown."
        yield ""
    for group in skills.groups:
        names = ", ".join(escape(line.name) for line in group.lines)
        yield f"- **{group.title}:** {names}"
    yield ""
    if skills.searches:
        yield from ("| Search | Finds you | One edit |", "|---|---|---|")
        for search in skills.searches:
            told = "yes" if not search.lacks else f"no, lacks {escape(', '.join(search.lacks))}"
            yield f"| {escape(search.words)} | {told} | {escape(search.edit)} |"
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
        yield from (f"- {escape(line)}" for line in lines)
        yield ""
