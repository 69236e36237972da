"""A bullet that runs on for a paragraph.

## What it does
Counts the words of each bullet under a role. Up to 40 words are fine; above, the score falls
slowly. Bullets of more than 50 words are marked.

## Why it matters
A bullet is read at a glance or not at all. Where it becomes too long is folklore of résumé
guides (two lines), so the line is soft. A short bullet is not marked: padding would cure it and
make nothing better.

## Flagged
```profile
## Experience
### Depot clerk · Northgate Buses
2015 – 2020
- [[Kept the list of the drivers and their holidays and their training dates and rang them when something changed and wrote the letters and filed them and made the tea for the meeting on Mondays and took the minutes and typed them and sent them round and put them into the folder by the door]]
- Filed the tachograph discs
```
```profile
## Experience
### Gardener · Tolland Parks
2012 – Present
- [[I look after the rose beds and the lawns and the hedges and the paths and the two ponds and the bandstand and the benches, and in the winter I sharpen the tools and mend the sheds and order the seed, and in the spring I plant what the school children have grown in the glass house]]
```

## Passes
```profile
## Experience
### Depot clerk · Northgate Buses
2015 – 2020
- Kept the holiday list of 90 drivers
- Filed the tachograph discs
```
```profile
## Experience
### Gardener · Tolland Parks
2012 – Present
- Look after the rose beds and two ponds, and in the spring plant out what eleven school classes have grown under glass
```

## How to fix
Cut it in two at the second "and", or keep the half that says what came of it.

## Known limits
Running text under a role is not counted; words are counted, not weighed.
"""  # noqa: E501 -- a long bullet is a long line

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.lines import Role

MARKED_ABOVE = 50


@check(
    passed="Bullets can be read at a glance",
    failed="Some bullets run on",
    impact="minor",
    reads=("experience",),
    needs=("bullets",),
    principle=8,
    threshold_source=Source("convention", "40 words, about two lines, is folklore; kept soft"),
)
def bullet_length(ctx: Context, *, longest: int = 40) -> Verdict:
    """Score the mean over the bullets: 1 up to ``longest`` words, 0 from three times that."""
    bullets = [line for line in ctx.lines("experience") if line.role is Role.BULLET]
    if not bullets:
        return Verdict.unsure("No role has bullets.")
    scores = [ramp(len(line.words), zero=3 * longest, full=longest) for line in bullets]
    return Verdict.scored(
        sum(scores) / len(scores),
        [
            Finding(
                message=f"{quoted(ctx.profile, line.span)} has {len(line.words)} words.",
                advice="Cut it in two, or keep the half that says what came of it.",
                span=line.span,
            )
            for line in bullets
            if len(line.words) > MARKED_ABOVE
        ],
        value=max(len(line.words) for line in bullets),
        unit="words in the longest bullet",
    )
