"""The About claims, and shows nothing that a stranger could check.

## What it does
Looks in the About for a sentence that says what came of the work, or that ties a deed to a
figure or a name. Each such sentence adds; two are plenty. Of somebody in research, listed
publications count as one.

## Why it matters
The University of Illinois and UT Austin rubrics ask for a concrete accomplishment in the
summary. A claim with proof beside it needs no adjective.

## Flagged
```profile
## About
I am an experienced baker. I love bread and I always give my best.
```
```profile
## About
I am a social worker who believes in families. I listen well and I never give up on anybody.
```

## Passes
```profile
## About
I bake for school kitchens. Last year the bread that came back fell from one tray in five to one
in twenty. Four schools now bake a day of their own with me.
```
```profile
## About
I place children with foster families. Of the 84 children whom I placed, 71 were with the same
family two years later. I trained nine workers, and none has left.
```

## How to fix
Add one sentence: what was wrong, what you did, what was different afterwards.

## Known limits
Proof that is told without figures, names or any word of change can be missed.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.stage import expected
from brandcheck.nlp.substance import SubstanceKind

OUTCOME, FACT, FIGURE, DEED = 0.75, 0.5, 0.3, 0.15
FLAG_BELOW = 0.6


@check(
    passed="The About shows what it claims",
    failed="The About shows little that could be checked",
    impact="serious",
    reads=("about",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois and UT Austin profile rubrics"),
)
def missing_proof(ctx: Context) -> Verdict:
    """Score how much the sentences show together; each one takes a share of what is missing."""
    about = [p for p in ctx.text.passages if p.line.section == "about"]
    missing = 1.0
    for passage in about:
        missing *= 1.0 - _worth(passage)
    if ctx.section("publications") is not None:
        missing *= 1.0 - expected(ctx.text.stage, "publication-worth", usual=0.0)
    score = min(1.0, (1.0 - missing) / (1.0 - (1.0 - OUTCOME) * (1.0 - FACT)))
    findings = []
    if score < FLAG_BELOW:
        findings.append(
            Finding(
                message="The About holds little that a stranger could check.",
                advice="Add one sentence: what was wrong, what you did, what was different.",
                question="Which piece of your work would somebody else vouch for?",
            )
        )
    strengths = [
        Strength(passage.span, "result", passage.substance.outcomes[0].reason)
        for passage in about
        if passage.substance.outcomes
    ]
    return Verdict.scored(
        score, findings, value=len(strengths), unit="results told", strengths=strengths
    )


def _worth(passage: Passage) -> float:
    shown = passage.substance
    if shown.outcomes:
        return OUTCOME
    if shown.kind is not SubstanceKind.ACTION:
        counted = any(q.kind != "duration" and not q.in_place for q in shown.quantities)
        return FIGURE if counted else 0.0
    return FACT if shown.is_concrete else DEED
