"""Roles that do not stand with the latest first; information, never scored.

## What it does
Compares the dates of neighbouring roles, and names a role that ended after the one above it had
ended. Roles that go on, and roles without dates, may stand anywhere.

## Why it matters
Readers look at the top of a list for what somebody does now. That the latest role comes first is
a convention of résumés; LinkedIn sorts by itself, a document does not. So nothing is scored.

## Flagged
```profile
## Experience
### Porter · Station Hotel
[[2012 – 2015]]
- Carried bags for 90 rooms
### Night porter · Hotel Alder
2015 – 2021
- Rewrote the fire drill
```
```profile
## Experience
### Baker · Marsh Bakery
Mar 2019 – Present
- Bake 600 loaves a night
### Apprentice · Lind & Daughter
[[2008 – 2011]]
- Kneaded
### Baker · Lind & Daughter
2011 – 2019
- Ran the night shift
```

## Passes
```profile
## Experience
### Night porter · Hotel Alder
2015 – 2021
- Rewrote the fire drill
### Porter · Station Hotel
2012 – 2015
- Carried bags for 90 rooms
```
```profile
## Experience
### Baker · Marsh Bakery
Mar 2019 – 2021
- Baked 600 loaves a night
### Volunteer driver · Lifeboat
2009 – Present
- Tow the boat
```

## How to fix
Move the latest role to the top.

## Known limits
Years without months are read generously: two roles that ended in the same year are in order.
"""

import itertools

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.core.profile import Month


@check(
    passed="The latest role comes first",
    failed="An older role stands above a later one",
    impact="minor",
    reads=("experience",),
    principle=8,
    threshold_source=Source("convention", "résumé rubrics: reverse chronological order"),
)
def role_order(ctx: Context) -> Verdict:
    """Report, without scoring, roles that stand above a role that ended later."""
    section = ctx.section("experience")
    ended = [
        (entry.dates, entry.end)
        for entry in (section.entries if section else ())
        if entry.dates and entry.end and not entry.is_current
    ]
    early = [one[0] for one, other in itertools.pairwise(ended) if _is_before(one[1], other[1])]
    findings = [
        Finding(
            message=f"Below {quoted(ctx.profile, dates)} stands a role that ended later.",
            advice="Put the latest role first.",
            span=dates,
        )
        for dates in early
    ]
    reason = "An older role stands above a later one." if early else "The latest role comes first."
    return Verdict.info(reason, findings, value=len(early), unit="roles")


def _is_before(one: Month, other: Month) -> bool:
    if one.year != other.year or not (one.month and other.month):
        return one.year < other.year
    return one.month < other.month
