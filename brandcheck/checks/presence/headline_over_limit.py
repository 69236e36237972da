"""A headline that is longer than the platform shows.

## What it does
Counts the characters of the headline. Up to 220 is fine; beyond that the score falls.

## Why it matters
LinkedIn stores 220 characters (measured and listed by third parties; LinkedIn's help pages do
not state it). What stands behind the limit is cut off or refused.

## Flagged
```profile
# Ana Example
Organ builder for village churches, chapels, schools and two cathedrals | Repairs, tuning, voicing, leatherwork, bellows, wind trunks, pedal boards, blowers and the patient kind of cleaning that nobody sees from the [[nave | Talks for choirs and parish councils]]
```
```profile
# Bo Example
District nurse in the northern fells, forty patients a week, wound care, end of life, the plough road, the post van, two students a year, a blood pressure table at the sheep sale and a phone that is on all night because [[somebody has to pick it up]]
```

## Passes
```profile
# Ana Example
Organ builder | Repairs and tuning for village churches
```
```profile
# Bo Example
District nurse in the northern fells | Forty patients a week, two students a year
```

## How to fix
Keep what you are and for whom; move the rest into the About.

## Known limits
The limit is third-party knowledge and may change.
"""  # noqa: E501 -- a headline beyond the limit is one long line

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import ramp


@check(
    passed="The headline fits",
    failed="The headline is longer than the platform shows",
    impact="moderate",
    reads=("headline",),
    principle=3,
    threshold_source=Source("platform", "LinkedIn's headline field, 220 characters (third-party)"),
)
def headline_over_limit(ctx: Context, *, limit: int = 220) -> Verdict:
    """Score 1 up to ``limit`` characters, 0 from one and a half times that."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    places = _places(ctx.profile.source, section.body)
    score = ramp(len(places), zero=1.5 * limit, full=limit)
    findings = []
    if len(places) > limit:
        start = _word_start(ctx.profile.source, places, limit)
        beyond = Span(start, places[-1] + 1)
        findings.append(
            Finding(
                message=f"The headline has {len(places)} characters; {limit} are shown.",
                advice="Keep what you are and for whom, and move the rest into the About.",
                span=beyond,
            )
        )
    return Verdict.scored(score, findings, value=len(places), unit="characters")


def _places(source: str, body: Span) -> list[int]:
    """Return the position of each character, runs of white space counted once."""
    places: list[int] = []
    for place in range(body.start, body.end):
        if source[place].isspace() and (not places or source[places[-1]].isspace()):
            continue
        places.append(place)
    while places and source[places[-1]].isspace():
        places.pop()
    return places


def _word_start(source: str, places: list[int], limit: int) -> int:
    at = limit
    while at > 0 and not source[places[at - 1]].isspace():
        at -= 1
    return places[at or limit]
