"""A boast comes as modesty.

## What it does
Looks in the headline, About, Experience and community sections for patterns such as "humbled to
have received" and "my biggest weakness is perfectionism".

## Why it matters
In nine studies (Sezer, Gino and Norton, 2018) humblebrags lowered liking and judged competence,
and did worse than plain boasts. Machines tell them unreliably, so this check only reports.

## Flagged
```profile
## About
I am [[humbled to have]] received numerous awards.
```
```profile
## Experience
### Home · Family
2015 – 2020
- Juggled two toddlers, which [[honestly should count]] as running a listed company!
```

## Passes
```profile
## About
The county guild gave me its prize for letter cutting in 2022.
```
```profile
## About
My greatest mistake was a bridge drawing with two scales on it. I now teach an evening on it.
```

## How to fix
Name the prize, who gave it and when, without the modesty.

## Known limits
Only listed patterns are found; irony is read at its word.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import WORDED, hits
from brandcheck.nlp.names import in_name, in_quotes


@check(
    passed="Achievements are told plainly",
    failed="A boast comes as modesty",
    impact="minor",
    reads=(),
    needs=("english",),
    principle=5,
    threshold_source=Source("research", "Sezer, Gino and Norton 2018; rules not validated"),
    stage="preview",
)
def humblebrag(ctx: Context) -> Verdict:
    """Report the patterns; nothing is scored."""
    found = [
        hit
        for hit in hits(ctx, "humblebrag", *WORDED, "volunteering", "organizations")
        if not (in_name(hit) or in_quotes(hit))
    ]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, hit.span)} wraps praise in modesty.",
            advice="Name the achievement plainly: what it was, who gave it and when.",
            span=hit.span,
            question="Which prize, post or result is meant?",
        )
        for hit in found
    ]
    reason = "Told for information; machines tell such phrases unreliably."
    return Verdict.info(reason, findings, value=len(found), unit="phrases")
