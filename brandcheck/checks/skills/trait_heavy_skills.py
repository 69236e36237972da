"""The skills list is made of traits more than of skills.

## What it does
Takes the share of entries that name a trait ("punctual", "team player") instead of something
that can be done.

## Why it matters
A trait cannot be searched for, tested or endorsed with a reason. Employers do ask for
essential skills (NACE's yearly survey), but they look for them in what you did. A quarter of
the list may be traits without any loss.

## Flagged
```profile
## Skills
- [[Fast learner]]
- Teamwork
- Punctual
- Tuning
```
```profile
## Skills
- Rescue boats
- [[Hard working]]
- Team player
```

## Passes
```profile
## Skills
- Tuning
- Voicing
- Leatherwork
- Teamwork
```
```profile
## Skills
- Rescue boats
- Radio procedure
- Patient transport
```

## How to fix
Replace traits by what they let you do: "covering at short notice" instead of "flexible".

## Known limits
Traits that are not in the list are counted as skills.
"""

from brandcheck.checks import ClaimKind, Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp


@check(
    passed="The list names skills more than traits",
    failed="The list names many traits",
    impact="moderate",
    reads=("skills",),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source("ours", "a quarter of the list may be traits; NACE asks for both"),
)
def trait_heavy_skills(ctx: Context, *, allowed: float = 0.25, most: float = 0.8) -> Verdict:
    """Score by the share of traits: 1 up to ``allowed``, 0 from ``most`` up."""
    n_skills = len(ctx.lines("skills"))
    if not n_skills:
        return Verdict.unsure("The skills list is empty.")
    traits = [
        claim.span
        for claim in ctx.text.claims
        if claim.where == "skills" and claim.kind is ClaimKind.TRAIT
    ]
    share = len(traits) / n_skills
    findings = []
    if share > allowed:
        names = ", ".join(quoted(ctx.profile, span) for span in traits)
        findings.append(
            Finding(
                message=f"{len(traits)} of {n_skills} entries are traits: {names}.",
                advice="Replace traits by what they let you do.",
                span=traits[0],
                question="What do people hand to you because you are like that?",
                evidence=tuple(traits[1:]),
            )
        )
    return Verdict.scored(
        ramp(share, zero=most, full=allowed),
        findings,
        value=round(100 * share),
        unit="% of entries are traits",
    )
