"""A complaint about an employer or the search for work stands in the profile.

## What it does
Looks in the headline, About and Experience for complaints: "toxic workplace", "soul-destroying",
"recruiters ignore me". A setback told plainly ("my school closed its department in March") is
not a complaint.

## Why it matters
Listeners carry over to the speaker what is said of others (Skowronski and others, 1998, on
spontaneous trait transference), so a complaint, however just, costs the one who makes it.

## Flagged
```profile
## About
I have [[applied for over]] 120 jobs with [[almost no replies]], which is [[soul-destroying]].
```
```profile
## Experience
### Baker · Marlow & Finch
2015 – 2020
- Left owing to [[bad management]]
```

## Passes
```profile
## About
I was made redundant twice in three years, and each time a former customer rang within a month.
```
```profile
## Experience
### Baker · Marlow & Finch
2015 – 2020
- Ran the anti-bullying group; won the contract after two refusals
```

## How to fix
Say what happened in one plain line, and then what you did next.

## Known limits
Complaints in other words than the listed ones are missed.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import hits, is_backed, passages_at, waiting
from brandcheck.nlp.names import in_name, in_quotes

HALF = 0.5


@check(
    passed="Setbacks are told without complaint",
    failed="A complaint stands where a plain line could",
    impact="moderate",
    reads=(),
    needs=("tags", "english"),
    principle=10,
    threshold_source=Source(
        "research",
        "Skowronski, Carlston, Mae and Crawford 1998 on trait transference; the slope is ours",
    ),
)
def grievance(ctx: Context) -> Verdict:
    """Score 1 without complaints; each one halves the score."""
    found = []
    for hit in hits(ctx, "grievance"):
        here, _ = passages_at(ctx, hit)
        is_backed_soft = here is not None and is_backed(here, hit.span)
        if not (in_name(hit) or in_quotes(hit) or (hit.value.group == "soft" and is_backed_soft)):
            found.append(hit)
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, hit.span)} reads as a complaint.",
            advice="Say what happened in one plain line, and then what you did next.",
            span=hit.span,
            question="What did you do with the time since, or because of it?",
        )
        for hit in found
    ]
    return waiting(
        ctx, Verdict.scored(HALF ** len(found), findings, value=len(found), unit="complaints")
    )
