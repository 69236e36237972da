"""Nothing is told of work or knowledge given to others.

## What it does
Looks for volunteering and for knowledge shared: the volunteering section first, then unpaid
offices, free courses, pro bono work and open lists in any other section. A named place, a span
of time and what was done or for how many each add.

## Why it matters
The networking guide behind this project names giving back as one of its ten principles, and a
university rubric (Malaysia) asks for community service with its scale. What is given says what
somebody cares for, without an adjective.

## Flagged
```profile
## About
I treated volunteer plants as weeds and fitted free-standing baths.
```
```profile
## Volunteering
### [[First aid volunteer for local events]]
```

## Passes
```profile
## Volunteering
### Honorary Treasurer · Little Acorns Nursery
2019 – Present
Kept the accounts and paid nine staff.
```
```profile
## Experience
### Solicitor · Marlow & Finch
2015 – Present
- Took pro bono asylum cases, eleven of them won
```

## How to fix
Say where, since when, and for how many people you did what.

## Known limits
Unpaid work that does not say that it is unpaid is only seen in the volunteering section, and what
somebody does for a body of the trade in the section of organizations. Where an office or a
publication stands alone, the check cannot tell and flags nothing.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import where_shown
from brandcheck.core.profile import Entry
from brandcheck.core.spans import Span
from brandcheck.nlp.community.bodies import is_office
from brandcheck.nlp.community.giving import gifts
from brandcheck.nlp.community.headings import under_heading
from brandcheck.nlp.community.offers import standing_offer
from brandcheck.nlp.lines import Line, Sentence
from brandcheck.nlp.names import is_capital

START, NAMED, SINCE, DEED = 0.3, 0.25, 0.2, 0.25
TOLD = 0.75
ENOUGH = 0.5
LONG_TITLE = 9
FEW = 4
SHARED = frozenset(("about", "organizations"))
SILENT = frozenset(("skills", "languages", "education", "recommendations", "volunteering"))
HEADS = frozenset(("title", "organisation"))


@dataclass(frozen=True, slots=True)
class _Gift:
    span: Span
    score: float
    lacks: tuple[str, ...] = ()


@check(
    passed="Work or knowledge given to others is told",
    failed="Nothing is told of what was given to others",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=9,
    threshold_source=Source(
        "rubric", "University profile rubric (Malaysia): community service with scale"
    ),
)
def missing_giving_back(ctx: Context) -> Verdict:
    """Score the best instance: where, since when, and what was done."""
    found = sorted([*_entries(ctx), *_said(ctx)], key=lambda g: (-g.score, g.span))
    best = found[0].score if found else 0.0
    strengths = [
        Strength(g.span, "giving back", "work or knowledge given to others")
        for g in found
        if g.score >= ENOUGH
    ]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, g.span)} does not say {' or '.join(g.lacks)}.",
            advice="Say where, since when, and for how many people you did what.",
            span=g.span,
            question="Where was it, how long, and who had something from it?",
        )
        for g in found
        if best < TOLD and g.lacks
    ]
    if not found and _may_give(ctx):
        return Verdict.unsure("An office or a publication is there that may be knowledge shared.")
    if not found:
        findings = [
            Finding(
                message="No line was found that tells of unpaid work or of knowledge shared.",
                advice="Add one thing that you do or did for others, with place and span.",
                question="What have you done for others without pay, however small?",
            )
        ]
    verdict = Verdict.scored(min(1.0, best / TOLD), findings, strengths=strengths)
    return verdict if found else where_shown(ctx, verdict, "volunteering")


def _may_give(ctx: Context) -> bool:
    """Tell whether an office in a body or a publication may be what is given to others."""
    titles = ctx.lines("organizations", "publications")
    return any(
        line.role == "title" and (line.section == "publications" or is_office(line.tokens))
        for line in titles
    )


def _entries(ctx: Context) -> Iterator[_Gift]:
    for section in ctx.profile.of_kind("volunteering"):
        lines = [line for line in ctx.text.lines if section.body.contains(line.span)]
        held = [_entry(entry, lines) for entry in section.entries]
        yield from (gift for gift in held if gift is not None)
        loose = [line for line in lines if line.entry < 0]
        yield from (_judged(line.span, [line], [], is_dated=False) for line in loose)
    for line in under_heading(ctx.profile, ctx.text.lines, "giving"):
        yield _judged(line.span, [line], [], is_dated=False)


def _entry(entry: Entry, lines: list[Line]) -> _Gift | None:
    inside = [line for line in lines if entry.span.contains(line.span)]
    heads = [line for line in inside if line.role in HEADS]
    if not heads:
        return None
    span = Span(heads[0].span.start, heads[-1].span.end)
    rest = [line for line in inside if line not in heads]
    return _judged(span, heads, rest, is_dated=entry.dates is not None)


def _judged(span: Span, heads: list[Line], rest: list[Line], *, is_dated: bool) -> _Gift:
    """Score a line or an entry by what it says of where, since when and what."""
    is_named = len(heads) > 1 or any(_is_named(line) for line in heads)
    is_told = any(len(line.words) > FEW - 1 for line in rest)
    is_told = is_told or any(len(line.words) > LONG_TITLE for line in heads)
    words = {t.lemma for line in heads for t in line.tokens}
    is_dated = is_dated or any(c.isdigit() for h in heads for c in h.text)
    is_dated = is_dated or bool(words & {"year", "since", "month", "season"})
    score = START + NAMED * is_named + SINCE * is_dated + DEED * is_told
    told = (("where", is_named), ("since when", is_dated), ("what you did", is_told))
    return _Gift(span, score, tuple(word for word, is_there in told if not is_there))


def _is_named(line: Line) -> bool:
    return any(is_capital(t) and t.text.isalpha() for t in line.tokens[1:])


def _said(ctx: Context) -> Iterator[_Gift]:
    for line in ctx.text.lines:
        if line.section in SILENT or line.role == "organisation":
            continue
        if line.role == "title" and line.section == "projects" and _is_open_source(line):
            yield _Gift(line.span, TOLD)
        is_job, is_title = line.section == "experience", line.role in {"title", "segment"}
        for sentence in line.sentences:
            for span in gifts(sentence.tokens, is_job=is_job, is_title=is_title):
                yield _Gift(span, TOLD)
            if line.section in SHARED and _is_shared(line, sentence):
                yield _Gift(sentence.span, TOLD)


def _is_open_source(line: Line) -> bool:
    return any(
        one.lower == "open" and other.lower in {"source", "data"}
        for one, other in itertools.pairwise(t for t in line.tokens if t.text != "-")
    )


def _is_shared(line: Line, sentence: Sentence) -> bool:
    """Tell whether a sentence offers something to all, or tells of work for a body."""
    if line.section == "about":
        return standing_offer(sentence.tokens) is not None
    by_owner = any(t.lower in {"i", "we"} and t.dep == "nsubj" for t in sentence.tokens)
    return line.role != "title" and by_owner and len(sentence.tokens) > FEW
