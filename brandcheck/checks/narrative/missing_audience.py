"""Neither the headline nor the About says for whom the work is.

## What it does
Looks for the people or bodies that the work is for: "for owner-run farms", "I teach adults
who …", "if you run a food plant", "charities can join". A group that could be anyone
("clients") counts in part.

## Why it matters
In fifty summaries by professional writers nearly all named their audience (Bremner and Phung,
2015). A reader who finds himself or herself named reads on.

## Flagged
```profile
# Ana Example
Welder

## About
I am a welder with a lot of experience. I worked for a number of companies.
```
```profile
# Bo Example
Managing Director

## About
I bring relentless execution to my work. LED lighting is my field.
```

## Passes
```profile
# Ana Example
Welder, stainless pipe for dairies and breweries

## About
If you run a food plant, send me a photograph of the joint.
```
```profile
# Bo Example
Nurse

## About
I look after patients over seventy who have never met a surgeon. Their families can ring me.
```

## How to fix
Say in half a sentence for whom: who is better off when you have done your work?

## Known limits
An audience that only the trade itself implies ("midwife") is not counted; naming it costs
three words.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import waiting
from brandcheck.nlp.community.audience import audiences

SPECIFIC, VAGUE = 0.8, 0.4
FLAG_BELOW = 0.6


@check(
    passed="It is said for whom the work is",
    failed="It is not said for whom the work is",
    impact="serious",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=1,
    threshold_source=Source("research", "Bremner and Phung 2015: moves in 50 LinkedIn summaries"),
)
def missing_audience(ctx: Context) -> Verdict:
    """Score what is named: each group takes a share of what is missing."""
    named = [a for line in ctx.lines("headline", "about") for a in audiences(line)]
    missing = 1.0
    for audience in named[:3]:
        missing *= 1.0 - (SPECIFIC if audience.is_specific else VAGUE)
    score = min(1.0, (1.0 - missing) / SPECIFIC)
    findings = []
    if score < FLAG_BELOW:
        vague = next((a.span for a in named), None)
        findings.append(
            Finding(
                message="It is not said for whom you do your work."
                if vague is None
                else f"“{' '.join(ctx.profile.text(vague).split())}” could be anybody.",
                advice="Say in half a sentence who is better off when you have done your work.",
                span=vague,
                question="Whose day goes better because of you?",
            )
        )
    strengths = [
        Strength(a.span, "audience", "says for whom") for a in named if a.is_specific and a.is_sure
    ]
    verdict = Verdict.scored(score, findings, value=len(named), strengths=strengths)
    return waiting(ctx, verdict, "headline", "about")
