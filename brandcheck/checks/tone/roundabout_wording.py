"""Words for which a shorter or more direct form says the same.

## What it does
Looks in the About and the Experience for phrases with an exact shorter form ("in order to",
"was able to", "utilised"), for words typed twice, and for passives that name you as the agent
("was redesigned by me"). Each comes with the words that could stand there instead.

## Why it matters
Needlessly long words lowered what readers thought of a writer (Oppenheimer, 2006), and a reader
who looks for a deed finds it sooner behind its own verb. Nothing shows that one such phrase
matters in a profile, so this is an offer and costs no points.

## Flagged
```profile
## About
[[The seed bank was set up by me in 2012]]. I run it [[in order to]] save four apple varieties.
```
```profile
## Experience
### Porter · Alder Hospital
2012 – 2015
- [[Was able to reduce]] the queue at the lift by half
- [[Carried out an inspection of]] 60 trolleys
```

## Passes
```profile
## About
I was taught by Wilma Strand. The files are kept in order to the last page.
```
```profile
## Experience
### Porter · Alder Hospital
2012 – 2015
- Managed to a budget of 40,000
- Patients were able to go home a day earlier
```

## How to fix
Take the shorter words if they sound like you.

## Known limits
Only forms that can be exchanged without a change of fact are named; many long sentences pass.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import per_100_words, waiting

KINDS = frozenset(("passive", "wordy"))
SECTIONS = ("about", "experience")


@check(
    passed="The wording is direct",
    failed="Some phrases have a shorter form that says the same",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("research", "Oppenheimer 2006 on long words; the slope is ours"),
    stage="preview",
)
def roundabout_wording(ctx: Context, *, most: float = 4.0) -> Verdict:
    """Score 1 without such phrases, 0 from ``most`` per 100 words."""
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, one.span)} has a form that {one.reason}.",
            advice="Take the shorter words if they sound like you.",
            span=one.span,
            replacement=one.replacement,
        )
        for line in ctx.lines(*SECTIONS)
        for one in ctx.text.rewrites
        if one.kind in KINDS and line.span.contains(one.span)
    ]
    rate = per_100_words(ctx, len(findings), *SECTIONS)
    score = ramp(rate, zero=most, full=0.0)
    verdict = Verdict.scored(score, findings, value=round(rate, 1), unit="phrases per 100 words")
    return waiting(ctx, verdict, *SECTIONS)
