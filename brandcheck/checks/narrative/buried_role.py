"""The role stands far back in the headline.

## What it does
Measures where the first role begins; up to 60 characters is fine.

## Why it matters
Search results and comments cut the headline after some 60 characters on a small screen. Where
exactly is folklore, so the score falls slowly and weighs little.

## Flagged
```profile
# Ana Example
[[Making old pipes speak again in villages where nobody has heard one for years | organ builder]]
```
```profile
# Bo Example
[[Steep hills, deep snow, early mornings and never late once in eleven winters | bus driver]]
```

## Passes
```profile
# Ana Example
Organ builder | Making old pipes speak again in villages where nobody has heard one for years
```
```profile
# Bo Example
Bus driver on the hill routes | Teaches new drivers 🚌
```

## How to fix
Put the role first, and what makes you different behind it.

## Known limits
A headline without a role is left to the check that looks for one.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.headline import read_headline

FLAG_BELOW = 0.8


@check(
    passed="The role stands at the front of the headline",
    failed="The role stands behind other matter",
    impact="minor",
    reads=("headline",),
    needs=("tags", "parse", "english"),
    principle=3,
    threshold_source=Source("convention", "60 characters are folklore of profile guides; soft"),
)
def buried_role(ctx: Context, *, early: int = 60) -> Verdict:
    """Score where the role begins."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    span = section.body.trimmed(ctx.profile.source)
    roles = read_headline(ctx.text.lines).roles
    if not roles:
        return Verdict.unsure("The headline names no role that could stand further in front.")
    place = roles[0].span.start - span.start
    score = ramp(place, zero=2.5 * early, full=early)
    findings = []
    if score < FLAG_BELOW:
        findings.append(
            Finding(
                message=f"In {quoted(ctx.profile, span)} the role comes late.",
                advice="Put the role first.",
                span=span,
            )
        )
    return Verdict.scored(score, findings, value=place, unit="characters before the role")
