"""No body of the field is named, or no part in it.

## What it does
Looks for professional bodies, societies, unions and the like: in the organizations section and
in the text of any other section. A named body with an office or with what was done there earns
all; plain membership earns part; "several prestigious boards" earns little.

## Why it matters
The networking guide behind this project names associations and events as one of its ten
principles. A named body is something in common with a stranger; an office in it is evidence of
trust.

## Flagged
```profile
## Organizations
### Board Member · [[Various organisations]]
2010 – Present
```
```profile
## About
I managed housing for the Northgate Housing Association and ran association studies.
```

## Passes
```profile
## Organizations
### Treasurer · Guild of Glass Engravers
2016 – 2021
```
```profile
## About
I sit on the standards committee of the Institute of Bread Technology since 2019.
```

## How to fix
Name the body, your part in it and since when; one line on what you did there says most.

## Known limits
A body whose name does not say that it is one is only seen in the organizations section.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import where_shown
from brandcheck.core.profile import Entry
from brandcheck.core.spans import Span
from brandcheck.nlp.community.bodies import (
    has_name,
    is_elected,
    is_office,
    names_body,
    parts_in_bodies,
    unnamed_bodies,
)
from brandcheck.nlp.community.headings import under_heading
from brandcheck.nlp.lines import Line

NAMED, PART, SINCE, HIDDEN = 0.5, 0.4, 0.1, 0.15
AWARD = 0.6
FULL = 0.9
SILENT = frozenset(("skills", "languages", "education", "recommendations", "organizations"))
HEADS = frozenset(("title", "organisation"))
JOBS = frozenset(("experience", "headline"))
WHICH = ("does not name the body", "Name the body; a reader may know it.")
WHAT = ("names the body, and not yet what you do there", "Say what you did there, in one line.")


@dataclass(frozen=True, slots=True)
class _Body:
    span: Span
    score: float
    lacks: tuple[str, str] | None = None


@check(
    passed="A body of the field is named, with a part in it",
    failed="No body of the field is named with a part in it",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=7,
    threshold_source=Source("ours", "Principle 7 of the networking guide: one body is enough"),
)
def missing_association(ctx: Context) -> Verdict:
    """Score the best body: named, with a part, with a date."""
    found = sorted(
        [*_entries(ctx), *_held(ctx), *_headed(ctx), *_said(ctx)], key=lambda b: (-b.score, b.span)
    )
    best = found[0].score if found else 0.0
    strengths = [
        Strength(b.span, "association", "a named body and a tie to it")
        for b in found
        if b.score >= AWARD and b.lacks is None
    ]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, b.span)} {b.lacks[0]}.",
            advice=b.lacks[1],
            span=b.span,
            question="Which body is it, and what did you do there?",
        )
        for b in found
        if b.lacks is not None and (best < FULL or b.score <= HIDDEN)
    ]
    if not found:
        findings = [
            Finding(
                message="No body of your field was found with your part in it.",
                advice="Name a body that you belong to, and your part in it.",
                question="Where do people of your trade meet, and what do you do there?",
            )
        ]
    verdict = Verdict.scored(min(1.0, best / FULL), findings, strengths=strengths)
    return where_shown(ctx, verdict, "organizations") if not found else verdict


def _entries(ctx: Context) -> Iterator[_Body]:
    for section in ctx.profile.of_kind("organizations"):
        for entry in section.entries:
            lines = [line for line in ctx.text.lines if entry.span.contains(line.span)]
            heads = [line for line in lines if line.role in HEADS]
            if heads:
                yield _entry(entry, heads, [line for line in lines if line not in heads])
    for line in ctx.lines("honors"):
        if line.role == "organisation" and names_body(line.tokens):
            yield _Body(line.span, AWARD)


def _entry(entry: Entry, heads: list[Line], body: list[Line]) -> _Body:
    tokens = [token for line in heads for token in line.tokens]
    span = Span(heads[0].span.start, heads[-1].span.end)
    hidden = next((s for line in heads for s in unnamed_bodies(line.tokens)), None)
    if hidden is not None or not (has_name(tokens) or names_body(tokens)):
        return _Body(hidden or span, HIDDEN, WHICH)
    tells = any(t.lower in {"i", "we"} for t in tokens) or any(len(b.words) > 3 for b in body)
    has_part = is_office(tokens) or tells
    score = NAMED + PART * has_part + SINCE * (entry.dates is not None)
    return _Body(span, score, None if has_part else WHAT)


def _held(ctx: Context) -> Iterator[_Body]:
    """Yield offices that stand among jobs and volunteering, over the body's name."""
    heads = [line for line in ctx.lines("experience", "volunteering") if line.role in HEADS]
    for one, other in itertools.pairwise(heads):
        is_pair = one.role == "title" and other.role == "organisation" and one.entry == other.entry
        if is_pair and is_elected(one.tokens):
            is_named = names_body(other.tokens) or (
                one.section == "volunteering" and has_name(other.tokens)
            )
            if is_named:
                yield _Body(Span(one.span.start, other.span.end), NAMED + PART + SINCE)


def _headed(ctx: Context) -> Iterator[_Body]:
    """Yield the lines of a section that its heading gives to bodies alone."""
    for line in under_heading(ctx.profile, ctx.text.lines, "bodies"):
        if has_name(line.tokens):
            part = is_office(line.tokens)
            yield _Body(line.span, NAMED + PART * part, None if part else WHAT)


def _said(ctx: Context) -> Iterator[_Body]:
    for line in ctx.text.lines:
        if line.section in SILENT or (line.section in JOBS and line.role == "organisation"):
            continue
        is_job = line.section in JOBS and line.role not in {"bullet", "paragraph"}
        for sentence in line.sentences:
            for part in parts_in_bodies(sentence.tokens, is_job=is_job):
                score = NAMED + (0.0 if part.is_member_only else PART) + SINCE
                yield _Body(part.span, score, WHAT if part.is_member_only else None)
            for span in unnamed_bodies(sentence.tokens):
                yield _Body(span, HIDDEN, WHICH)
