"""Fewer than five skills are listed.

## What it does
Counts the entries of the skills list. Of somebody who leads an organisation fewer are expected.

## Why it matters
People are found by the skills that they list. LinkedIn's own advice is to list at least five.
More than that earns nothing here; a long list is not a better one.

## Flagged
```profile
## Skills
- Tuning
- Voicing
```
```profile
## Skills
- Wound care
```

## Passes
```profile
## Skills
- Tuning
- Voicing
- Leatherwork
- Bellows repair
- Talks for choirs
```
```profile
## Skills
Wound care, Triage, Night work, Palliative care, Teaching students, Phlebotomy
```

## How to fix
Add what somebody would ask you for tomorrow, in the words that they would use.

## Known limits
Some inputs show only three skills; they are not judged.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import ramp
from brandcheck.core.profile import Facet
from brandcheck.nlp.stage import expected


@check(
    passed="Five skills or more are listed",
    failed="Few skills are listed",
    impact="moderate",
    reads=("skills",),
    principle=3,
    threshold_source=Source("platform", "LinkedIn's advice: at least five skills"),
)
def few_skills(ctx: Context, *, enough: int = 5) -> Verdict:
    """Score the number of skills; full marks from ``enough`` up."""
    if Facet.ALL_SKILLS in ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input shows only some of the skills.")
    n_skills = len(ctx.lines("skills"))
    wanted = expected(ctx.text.stage, "listed-skills", usual=enough)
    findings = []
    if n_skills < wanted:
        listed = "1 skill is" if n_skills == 1 else f"{n_skills or 'No'} skills are"
        findings.append(
            Finding(
                message=f"{listed} listed.",
                advice="Add what somebody would ask you for, in the words that they would use.",
                question="What are you asked to help with, at work or outside it?",
            )
        )
    return Verdict.scored(
        ramp(n_skills, zero=0, full=wanted), findings, value=n_skills, unit="skills"
    )
