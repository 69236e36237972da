"""The headline, the About, the latest role and the first skills share no theme.

## What it does
Compares the words of the four parts by a table of related words of working life, and names a
part that comes close to none of the others. Information only.

## Why it matters
A reader takes away one thing. The University of Illinois rubric asks for a profile that is
targeted; four parts about four subjects are hard to remember. The comparison is coarse: it sees
about one stray part in five, and in twenty profiles it named none wrongly.

## Flagged
```profile
# Ana Example
[[Crypto and blockchain evangelist]]

## About
I repair church organs in villages. I tune the pipes and put new leather on the bellows.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church and repaired its bellows and pipes

## Skills
- Organ tuning
- Pipe repair
- Leather work
```
```profile
# Bo Example
District nurse for wound care

## About
I visit forty patients a week and dress their wounds at home.

## Experience
### District nurse · North Fells Health
2016 – Present
- Dress the wounds of forty patients a week

## Skills
- [[Carpentry]]
- [[Roofing]]
- [[Scaffolding]]
```

## Passes
```profile
# Ana Example
Organ builder

## About
I repair church organs in villages. I tune the pipes and put new leather on the bellows.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church and repaired its bellows and pipes

## Skills
- Organ tuning
- Pipe repair
```
```profile
# Bo Example
Nurse moving to health data

## About
I have dressed wounds for twelve years, and now I write the queries that our ward asks for.

## Experience
### District nurse · North Fells Health
2016 – Present
- Dress the wounds of forty patients a week
```

## How to fix
Choose what a stranger should remember, and let each part say something about it.

## Known limits
Who changes fields, studies or comes back tells two stories rightly; the latest role is left out
there. Words that the table does not know count only when they are the same.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.core.stage import StageKind
from brandcheck.nlp.lines import Line
from brandcheck.nlp.themes import kinship

FIRST_SKILLS = 6
TWO_STORIES = frozenset((StageKind.CHANGER, StageKind.RETURNER, StageKind.STUDENT))
NAMES = {
    "headline": "the headline",
    "about": "the About",
    "role": "the latest role",
    "skills": "the first skills",
}


@check(
    passed="The parts of the profile share a theme",
    failed="One part of the profile stands apart",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("ours", "below all of twenty profiles that were read; never scored"),
)
def scattered_story(ctx: Context, *, apart: float = 0.36) -> Verdict:
    """Report, without scoring, the part that is closest to no other, if it is far from all."""
    parts = _parts(ctx)
    close = kinship(parts)
    if len(close) < 3:
        return Verdict.info("Fewer than three parts hold enough words to compare.")
    name = min(close, key=lambda part: (close[part], part))
    value = round(close[name], 2)
    if close[name] >= apart:
        return Verdict.info("The parts share a theme.", value=value)
    spans = _places(parts[name])
    message = f"{NAMES[name].capitalize()} and the other parts seem to be about different things."
    findings = [
        Finding(
            message=message,
            advice="Let it say something about the work that the other parts tell.",
            span=span,
            question="Which one thing should a stranger remember?",
        )
        for span in spans
    ]
    return Verdict.info("One part stands apart.", findings, value=value)


def _parts(ctx: Context) -> dict[str, tuple[Line, ...]]:
    roles = [line for line in ctx.lines("experience") if line.entry >= 0]
    latest = min((line.entry for line in roles), default=-1)
    parts = {
        "headline": ctx.lines("headline"),
        "about": ctx.lines("about"),
        "role": tuple(line for line in roles if line.entry == latest),
        "skills": ctx.lines("skills")[:FIRST_SKILLS],
    }
    if ctx.text.stage.kind in TWO_STORIES:
        del parts["role"]
    return parts


def _places(lines: tuple[Line, ...]) -> list[Span]:
    """Return a span for each skill, or one for the whole of another part."""
    if lines[0].section == "skills":
        return [line.span for line in lines]
    return [Span(lines[0].span.start, lines[-1].span.end)]
