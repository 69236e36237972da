"""Skills that are listed and shown nowhere.

## What it does
Takes each entry of the skills list and looks for a line elsewhere that shows it: an action
with an object, a result, a credential, a title held, or another person's words.

## Why it matters
Rubrics ask that listed skills be found in the text (UT Austin Jackson School; University of
Illinois: a list of skills without validating experience is a low level). A reader who finds
the proof beside the claim need not take it on trust.

## Flagged
```profile
# Ana Example
Organ builder

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival

## Skills
- Tuning
- [[Project management]]
```
```profile
## Experience
### Cook · Hillside School
2018 – Present
- Responsible for menus

## Skills
- [[Menus]]
- [[Baking]]
```

## Passes
```profile
## Experience
### Cook · Hillside School
2018 – Present
- Baked bread each morning for 300 pupils

## Skills
- Baking
```
```profile
## Experience
### Cook · Hillside School
2018 – Present
- Wrote a menu that halved the plate waste

## Certifications
### Food hygiene, level 3 · Northern Kitchens Board
2021

## Skills
- Food hygiene
- Menus
```

## How to fix
Add the line that shows the skill, or take the skill off the list. If you can answer "where
did I use this, and what came of it?", write the answer down.

## Known limits
A line that shows the skill in quite other words can be overlooked. Where most of the list is
shown, a skill that some line may show in other words is therefore neither flagged nor counted.
"""

from brandcheck.checks import Claim, ClaimKind, Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import ramp

# Where so much of a list is shown, the rest is more likely told in other words than made up.
TRUSTED_FROM, TRUSTED = 0.3, 0.5


@check(
    passed="The listed skills are shown",
    failed="Some listed skills are shown nowhere",
    impact="serious",
    reads=("skills", "experience"),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source(
        "rubric", "UT Austin Jackson School and University of Illinois profile rubrics"
    ),
)
def unsupported_skill(ctx: Context, *, enough: float = 0.8) -> Verdict:
    """Score the share of listed skills with evidence; full marks from ``enough`` up."""
    claims = [
        claim
        for claim in ctx.text.claims
        if claim.where == "skills" and claim.kind is ClaimKind.SKILL
    ]
    if not claims:
        return Verdict.unsure("The skills list holds no skill that can be traced.")
    shown = sum(claim.is_supported for claim in claims)
    trust = ramp(shown / len(claims), zero=TRUSTED_FROM, full=TRUSTED)
    counted = len(claims) - trust * sum(claim.is_open for claim in claims)
    share = shown / counted if counted else 0.0
    bare = [c for c in claims if not c.is_supported and not (c.is_open and trust >= 1.0)]
    return Verdict.scored(
        min(1.0, share / enough),
        [_finding(ctx, claim) for claim in bare] if share < enough else [],
        value=round(100 * share),
        unit="% of listed skills shown",
    )


def _finding(ctx: Context, claim: Claim) -> Finding:
    return Finding(
        message=f"“{ctx.profile.text(claim.span)}” is listed, and no line shows it.",
        advice="Add the line that shows it, or take it off the list.",
        span=claim.span,
        question="Where did you use it, and what came of it?",
    )
