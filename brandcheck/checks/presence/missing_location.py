"""No place is named, so nobody can tell whether you are near.

## What it does
Looks for a place under the headline. This is information; it is never scored.

## Why it matters
Searches by place find only profiles that name one, and the University of Illinois rubric lists
location among the basics. A region is enough; a street never belongs there.

## Flagged
```profile
# Ana Example
Organ builder

## About
I repair church organs.
```
```profile
# Bo Example
District nurse
```

## Passes
```profile
# Ana Example
Organ builder
Glen Valleys, United Kingdom

## About
I repair church organs.
```
```profile
# Bo Example
District nurse
Porto, Portugal
```

## How to fix
Name the town or region that you want to be found in.

## Known limits
A place that is only mentioned in the About is not looked for. Whoever prefers not to say where
they are may ignore this.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check


@check(
    passed="A place is named",
    failed="No place is named",
    impact="minor",
    reads=(),
    principle=3,
    threshold_source=Source("rubric", "University of Illinois undergraduate profile rubric"),
)
def missing_location(ctx: Context) -> Verdict:
    """Report, without scoring, whether a place stands under the headline."""
    if ctx.profile.location is not None:
        return Verdict.info("A place is named under the headline.")
    if "location" in ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input has no place for a location.")
    return Verdict.info(
        "No place is named under the headline.",
        [
            Finding(
                message="No place stands under the headline.",
                advice="Name the town or region in which you want to be found.",
            )
        ],
    )
