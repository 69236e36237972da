"""Words that leave open what, for whom or how much.

## What it does
Finds phrases such as "various", "a number of" and "all aspects of" in the headline, the About
and the Experience. A sentence that counts something or says what came of it
is left alone.

## Why it matters
Concrete wording predicts trust where strangers decide on text: in 200,000 loan requests,
concrete and quantitative words went with funding (Larrimore and others, 2011). A vague phrase
takes the room in which the fact could stand.

## Flagged
```profile
## About
I have worked for [[a number of]] farms and have done [[all kinds of]] work.
```
```profile
## Experience
### [[Various]] temporary jobs · Agency work
2008 – 2010
- Oversaw [[all aspects of]] the kitchen
```

## Passes
```profile
## About
I have sheared for nine farms between the moor and the sea.
```
```profile
## Experience
### Kitchen manager · Café Lind
2012 – Present
- Tested various flours on 140 guests and halved the bread that came back
```

## How to fix
Replace the phrase with the thing: name two of them, or count them.

## Known limits
A vague phrase inside a concrete sentence passes. Deliberate vagueness (clients who must not be
named) is not recognised.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import WORDED, per_100_words, waiting
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.quantities import QuantityKind


@check(
    passed="The text says what and how much",
    failed="Some words leave open what or how much",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("research", "Larrimore et al. 2011 on concrete wording; density ours"),
)
def vague_scope(ctx: Context, *, most: float = 4.0) -> Verdict:
    """Score by vague phrases per 100 words: 1 with none, 0 from ``most`` up."""
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, span)} leaves open what or how much.",
            advice="Name the thing, or count it.",
            span=span,
            question="Which ones, or how many?",
        )
        for passage in ctx.text.passages
        if passage.line.section in WORDED and not _is_counted(passage)
        for span in passage.substance.vague
    ]
    density = per_100_words(ctx, len(findings))
    verdict = Verdict.scored(
        ramp(density, zero=most, full=0.0),
        findings,
        value=round(density, 1),
        unit="vague phrases per 100 words",
    )
    return waiting(ctx, verdict)


def _is_counted(passage: Passage) -> bool:
    """Tell whether a sentence says what came of it, or counts something."""
    counted = (q for q in passage.substance.quantities if q.kind is not QuantityKind.DURATION)
    return bool(passage.substance.outcomes) or any(not q.in_place for q in counted)
