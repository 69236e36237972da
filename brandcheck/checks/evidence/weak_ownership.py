"""Openers that hide your own share: helped, assisted, was part of.

## What it does
Finds bullets and sentences under a role that open with a word of help or attendance and hold no
concrete fact. "Helped 14 families to stay in their homes" is concrete and stays.

## Why it matters
A reader cannot tell whether you did the work or stood beside it. Career guides ask for the verb
that says your own part; nobody loses by naming the others as well.

## Flagged
```profile
## Experience
### Trainee · Alder & Sons
2022 – Present
- [[Helped]] the team with the yearly stocktake
- [[Assisted with]] customer enquiries
```
```profile
## Experience
### Lab technician · Northern Water
2017 – 2021
- [[Participated in]] weekly safety meetings
- Calibrated 40 probes before each campaign
```

## Passes
```profile
## Experience
### Trainee · Alder & Sons
2022 – Present
- Counted the paint store in the yearly stocktake and found 60 tins that were booked twice
- Helped 14 families to stay in their homes by appealing the valuation
```
```profile
## Experience
### Policy officer · Alder Council
2017 – 2021
- Assisted dying policy: gave evidence to the ethics committee
- Ran the IT helpdesk on Saturdays
```

## How to fix
Name your part: "counted", "drew", "drove", "wrote". If it was shared, say with whom.

## Known limits
Only the opening of a line is read.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import Unit, quoted, ramp, work_units
from brandcheck.nlp.lexicons import load_lexicon

LEAD = 20


@check(
    passed="Bullets name your own part",
    failed="Some bullets hide your own part",
    impact="moderate",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("convention", "career guides: open with the verb of your own part"),
)
def weak_ownership(ctx: Context, *, most: float = 0.6) -> Verdict:
    """Score by the share of such lines: 1 with none, 0 from ``most`` up."""
    units = [unit for unit in work_units(ctx.text.passages) if not unit.in_break]
    if not units:
        return Verdict.unsure("No role has a description yet.")
    spans = [span for unit in units if (span := _opener(unit)) is not None]
    share = len(spans) / len(units)
    return Verdict.scored(
        ramp(share, zero=most, full=0.0),
        [
            Finding(
                message=f"{quoted(ctx.profile, span)} leaves open what your own part was.",
                advice="Name your part with its own verb; if it was shared, say with whom.",
                span=span,
                question="Which piece of it did you do with your own hands?",
            )
            for span in spans
        ],
        value=round(100 * share),
        unit="% of bullets",
    )


def _opener(unit: Unit) -> Span | None:
    if unit.is_concrete:
        return None
    for hit in load_lexicon("weak_ownership").find(unit.passages[0].line):
        if 0 <= hit.span.start - unit.span.start <= LEAD:
            return hit.span
    return None
