"""Two dates, or a number of years and the dates, that do not fit together.

## What it does
Looks for three things: a role that ends before it starts; two regular jobs at different places
of which one begins months before the other ends; and a number of years of experience that is
larger than the dated roles can hold.

## Why it matters
A reader who finds two values for one fact doubts the others. Nearly always it is a slip of
typing. Nothing is judged here; the report only shows the two places.

## Flagged
```profile
## Experience
### Head chef · Almond Hotel
[[Nov 2016 – Present]]
- Cooked for 90 rooms
### Sous chef · Royal Resort
Feb 2011 – Oct 2017
- Ran the canteen
```
```profile
## About
I bring [[40 years]] of experience in print.

## Experience
### Printer · Alder Press
[[Mar 2019 – Feb 2015]]
- Set the parish paper
### Printer · Lind Print
Jan 2008 – Feb 2015
- Ran the two-colour press
```

## Passes
```profile
## About
I bring fifteen years of experience in print, and my family has farmed here for 120 years.

## Experience
### Printer · Alder Press
Mar 2015 – Present
- Set the parish paper
### Volunteer driver · Lifeboat
Jan 2009 – Present
- Towed the boat
### Printer · Lind Print
Jan 2008 – Mar 2015
- Ran the two-colour press

## Education
### Diploma in Print · Evening College
2008 – 2012
```
```profile
## Experience
### Nurse, part-time · Alder Ward
Jan 2018 – Present
- Kept the night list
### Nurse · Lind Clinic
Mar 2014 – Dec 2019
- Ran the wound room
### Senior nurse · Hill Ward
Jan 2010 – Apr 2014
- Trained six students
### Nurse · Hill Ward
Mar 2006 – Dec 2011
- Kept the day list
```

## How to fix
Correct the date that is wrong. If both are right, say so: "part-time", "beside", "until the
handover".

## Known limits
There is no clock in this check: it takes the year that it is told (or a later one in the profile)
for today. Study, unpaid, freelance, part-time and board work may overlap with anything, and so
may all roles of somebody who works on his or her own account, or has two employers today.
"""

import re
from itertools import combinations

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.core.profile import Entry, Month
from brandcheck.nlp.lines import Token
from brandcheck.nlp.quantities import Quantity, number_of
from brandcheck.nlp.stage import expected
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.wordsets import word_set

HANDOVER = 3
SLACK = 24
COST = 0.5


@check(
    passed="The dates fit together",
    failed="Some dates do not fit together",
    impact="moderate",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("ours", "only what cannot hold at once; three months for a handover"),
)
def date_conflict(ctx: Context, *, as_of: int = 2026) -> Verdict:
    """Score 1 without a conflict; each one takes half."""
    section = ctx.section("experience")
    dated = [entry for entry in section.entries if entry.start] if section else []
    if not dated:
        return Verdict.unsure("The Experience section holds no dates that can be read.")
    clear = [*_reversed(ctx, dated), *_years(ctx, dated, as_of)]
    overlaps = _overlaps(ctx, dated)
    cost = expected(ctx.text.stage, "overlap-cost", usual=COST)
    findings = [*clear, *(overlaps if cost >= COST / 2 else ())]
    score = max(0.0, 1.0 - COST * len(clear) - cost * len(overlaps))
    return Verdict.scored(score, findings, value=len(findings), unit="conflicts")


def _first(month: Month) -> int:
    return month.year * 12 + (month.month or 1)


def _last(month: Month) -> int:
    return month.year * 12 + (month.month or 12)


def _reversed(ctx: Context, dated: list[Entry]) -> list[Finding]:
    return [
        Finding(
            message=f"{quoted(ctx.profile, entry.dates)} ends before it begins.",
            advice="Correct the date that is wrong.",
            span=entry.dates,
        )
        for entry in dated
        if entry.dates and entry.start and entry.end and _last(entry.end) < _first(entry.start)
    ]


def _overlaps(ctx: Context, dated: list[Entry]) -> list[Finding]:
    findings: list[Finding] = []
    if _works_side_by_side(ctx, dated):
        return findings
    regular = [entry for entry in dated if not _is_beside(ctx, entry)]
    for one, other in combinations(regular, 2):
        early, late = sorted((one, other), key=_start)
        months = _months_together(early, late)
        if months < HANDOVER or _is_same_employer(ctx, early, late):
            continue
        if late.dates and early.dates:
            dates = f"{quoted(ctx.profile, early.dates)} and {quoted(ctx.profile, late.dates)}"
            findings.append(
                Finding(
                    message=f"{dates} share {months} months at two employers.",
                    advice="Correct a date, or say that the two ran side by side.",
                    span=late.dates,
                    question="Did both roles run at the same time?",
                    evidence=(early.dates,),
                )
            )
    return findings


def _works_side_by_side(ctx: Context, dated: list[Entry]) -> bool:
    """Tell whether two current roles at two employers show that several at once are the rule."""
    current = [entry for entry in dated if entry.is_current]
    return any(not _is_same_employer(ctx, one, other) for one, other in combinations(current, 2))


def _start(entry: Entry) -> int:
    return _first(entry.start) if entry.start else 0


def _months_together(early: Entry, late: Entry) -> int:
    """Return how long the earlier role ran into the later one; 0 when that may well be so.

    Whole years are too coarse to tell, and a short role inside a longer one is common.
    """
    if not (early.end and early.end.month and late.start and late.start.month):
        return 0
    if late.end and _last(late.end) <= _last(early.end):
        return 0
    return max(0, _last(early.end) - _first(late.start) + 1)


def _is_beside(ctx: Context, entry: Entry) -> bool:
    """Tell whether a role's own words say that it may run beside another."""
    spans = [span for span in (entry.title, entry.organisation, entry.dates) if span]
    words = " ".join(ctx.profile.text(span).lower() for span in spans).replace(
        "part time", "part-time"
    )
    return not word_set("side_roles").isdisjoint(
        re.findall(r"[\w-]+", words) + re.findall(r"\w+", words)
    )


def _is_same_employer(ctx: Context, one: Entry, other: Entry) -> bool:
    names = [_stems(ctx, entry.organisation) for entry in (one, other)]
    return not all(names) or bool(names[0] & names[1])


def _stems(ctx: Context, span: Span | None) -> frozenset[str]:
    lines = [line for line in ctx.lines("experience") if span and line.span.overlaps(span)]
    return content_stems(token for line in lines for token in line.tokens)


def _years(ctx: Context, dated: list[Entry], as_of: int) -> list[Finding]:
    begin = min(map(_start, dated))
    today = 12 * max([as_of, *(e.end.year for e in dated if e.end)]) + 12
    findings = []
    for passage in ctx.text.passages:
        if passage.line.section not in {"headline", "about"}:
            continue
        for quantity in passage.substance.quantities:
            years = _experience_years(quantity, passage.tokens)
            if 12 * years > today - begin + SLACK:
                span = quantity.span
                message = f"{quoted(ctx.profile, span)} is named here; the dated roles begin later."
                findings.append(
                    Finding(
                        message=message,
                        advice="Add the earlier role with its dates, or change the number.",
                        span=span,
                        evidence=tuple(e.dates for e in dated if e.dates and _start(e) == begin),
                    )
                )
    return findings


def _experience_years(quantity: Quantity, tokens: tuple[Token, ...]) -> int:
    """Return the number of years of work that a quantity names, or 0."""
    noun = quantity.noun
    if noun is None or noun.lemma != "year":
        return 0
    after = [token.lower for token in tokens if token.span.start > noun.span.start][:5]
    if word_set("working_life").isdisjoint(after):
        return 0
    return number_of(quantity.number)
