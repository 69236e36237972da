"""A recent role that is only a title, with no line on what was done in it.

## What it does
Takes the two latest roles and looks for text under each: a sentence or a bullet. A stated
career break needs none, and of somebody in training one described role is enough.

## Why it matters
A title says what the employer called you; only a line below it says what you did. The
University of Illinois rubric asks for descriptions of the current and recent roles, and in a
study of 607 profiles described experience was read as a sign of care (Fernandez and others,
2021).

## Flagged
```profile
## Experience
### [[Night porter]] · Hotel Alder
2021 – Present
### Porter · Station Hotel
2018 – 2021
- Carried bags for 90 rooms and learned every back stair
```
```profile
## Experience
### [[Pastry chef]] · Café Lind
Mar 2020 – Present
### [[Baker]] · Lind & Daughter
Jan 2015 – Feb 2020
### Apprentice · Lind & Daughter
2012 – 2014
```

## Passes
```profile
## Experience
### Night porter · Hotel Alder
2021 – Present
- Rewrote the fire drill so that one person can run it
### Porter · Station Hotel
2018 – 2021
- Carried bags for 90 rooms and learned every back stair
### Kitchen porter · Station Hotel
2017 – 2018
```
```profile
## Experience
### Career break: looking after my father · Home
2022 – 2024
### Tram driver · City Lines
2011 – 2022
Drove line 4, the one with the hill.
```

## How to fix
Give each recent role two or three lines: what you took on, what you did, what came of it.

## Known limits
Older roles may stay bare; nobody needs a line on every job of twenty years ago.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.core.profile import Entry
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.stage import expected

TEXT = frozenset((Role.PARAGRAPH, Role.BULLET))
HALF = 0.5


@check(
    passed="The latest roles are described",
    failed="A recent role has no description",
    impact="serious",
    reads=("experience",),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois profile rubric: recent roles"),
)
def undescribed_role(ctx: Context, *, latest: int = 2, enough_words: int = 8) -> Verdict:
    """Score the mean over the latest roles; ``enough_words`` words earn full marks.

    Of somebody in training fewer roles are expected; the last one then weighs less.
    """
    wanted = expected(ctx.text.stage, "described-roles", usual=latest)
    roles = _latest(ctx, latest)
    if not roles:
        return Verdict.unsure("The Experience section holds no separate roles.")
    scores: list[float] = []
    weights: list[float] = []
    findings: list[Finding] = []
    for place, (number, entry) in enumerate(roles):
        n_words = sum(
            len(line.words)
            for line in ctx.lines("experience")
            if line.entry == number and line.role in TEXT
        )
        weights.append(min(1.0, max(0.0, wanted - place)))
        scores.append(weights[-1] * ramp(n_words, zero=0, full=enough_words))
        if not n_words and weights[-1] > HALF:
            findings.append(_finding(ctx, entry.title or entry.span))
    return Verdict.scored(min(1.0, sum(scores) / sum(weights)), findings)


def _latest(ctx: Context, latest: int) -> list[tuple[int, Entry]]:
    section = ctx.section("experience")
    entries = list(enumerate(section.entries)) if section else []
    breaks = {
        line.entry
        for line in ctx.lines("experience")
        if line.role is Role.TITLE and any(load_lexicon("career_break").find(line))
    }
    jobs = [(n, e) for n, e in entries if n not in breaks and (e.title or e.organisation)]
    return sorted(jobs, key=_recency)[:latest]


def _recency(job: tuple[int, Entry]) -> tuple[int, int, int, int]:
    """Current roles first, then by end; undated ones keep their place in the text."""
    number, entry = job
    last = entry.end or entry.start
    if entry.is_current or last is None:
        return (0, 0, 0, number)
    return (1, -last.year, -last.month, number)


def _finding(ctx: Context, span: Span) -> Finding:
    return Finding(
        message=f"Under {quoted(ctx.profile, span)} stands no line on what was done there.",
        advice="Add two lines: what you took on, and what came of it.",
        span=span,
        question="What was different when you left, or is different now?",
    )
