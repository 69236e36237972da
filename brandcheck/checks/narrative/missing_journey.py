"""Nothing tells how you came to your work; credit when told, information when not.

## What it does
Looks in the About for one sentence on the way to the work, or on what changed it: where it
began, who taught it, what went wrong first, what made you change. One is enough.

## Why it matters
In a study of 200 real introductions on LinkedIn and in experiments (Nault, Sezer and Klein,
2023), telling the way beside the results made people seem warmer. It is also what strangers ask
about first. Its authors do not call it better than results, so a missing one costs nothing.

## Flagged
```profile
## About
I weld thin stainless pipe for dairies and breweries.
```
```profile
## About
I teach maths. My classes passed with better marks than the year before.
```

## Passes
```profile
## About
I weld thin stainless pipe. I started as a sweeper in my uncle's yard.
```
```profile
## About
I teach maths. In my first winter I failed two inspections, and I have kept a checklist since.
```

## How to fix
Add one sentence: where it began, who taught you, or what made you change.

## Known limits
A way that is told in unusual words is missed. Nobody owes a story; leave it out if you like.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.nlp.community.journeys import tells_journey
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.passages import Passage

OWNER = frozenset(("i", "me", "my"))
OTHERS = frozenset(("who", "that", "anyone", "people"))
NEAR = 2


@check(
    passed="It is told how you came to your work",
    failed="It is not told how you came to your work",
    impact="minor",
    reads=("about",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("research", "Nault, Sezer and Klein 2023: journey beside outcome"),
)
def missing_journey(ctx: Context) -> Verdict:
    """Give credit for one sentence that tells it; without one, only say so."""
    told = [p for p in ctx.text.passages if p.line.section == "about" and _tells(p)]
    if told:
        return Verdict.scored(
            1.0, strengths=[Strength(p.span, "journey", "tells the way to the work") for p in told]
        )
    return Verdict.info(
        "Nobody owes a story, so nothing is taken off.",
        [
            Finding(
                message="No sentence was found in the About that tells how you came to your work.",
                advice="Add one sentence on where it began or what changed it, if you like.",
                question="What or who brought you to this work?",
            )
        ],
    )


def _tells(passage: Passage) -> bool:
    """Tell a way to the work from a stock opening and from the way of somebody else."""
    for name in ("slow_opening", "cliche"):
        if any(load_lexicon(name).within(passage.line, passage.span)):
            return False
    if tells_journey(passage.tokens):
        return True
    if not OWNER.intersection(t.lower for t in passage.tokens):
        return False
    for hit in load_lexicon("journey").within(passage.line, passage.span):
        before = hit.line.tokens[max(0, hit.first - NEAR) : hit.first]
        if OTHERS.isdisjoint(t.lower for t in before):
            return True
    return False
