"""A section that readers look for first is not there.

## What it does
Looks for three sections: experience, education (certificates or courses count) and skills.
The headline and the About have checks of their own.

## Why it matters
People scan a profile for the same few fields before they read (two small eye-tracking studies
by Ladders, 2012 and 2018; industry evidence), and LinkedIn's own list for a complete profile
names them.

## Flagged
```profile
# Ana Example
Organ builder

## About
I repair church organs.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival

## Skills
- Tuning
```
```profile
# Bo Example
Final-year nursing student

## About
I count breaths for a living, or will from June.

## Education
### BSc Nursing · Alder University
2022 – 2026
```

## Passes
```profile
## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival

## Certifications
### Journeyman organ builder · Guild of Organ Builders
2014

## Skills
- Tuning
```
```profile
## Experience
### Healthcare assistant · Alder Ward
2021 – Present
- Sat with forty patients a week who could not sleep

## Education
### BSc Nursing · Alder University
2022 – 2026

## Skills
- Observation
- Night care
```

## How to fix
Add the section, even with one entry. A course, an apprenticeship or a licence is education;
a project or unpaid work may stand where a job is missing.

## Known limits
Inputs that cannot hold a section (a pasted paragraph, some exports) are not judged on it.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check

STAND_INS = {
    "experience": (("experience", 1.0), ("projects", 0.6), ("volunteering", 0.6)),
    "education": (("education", 1.0), ("certifications", 1.0), ("courses", 1.0)),
    "skills": (("skills", 1.0),),
}
ADVICE = {
    "experience": "Add an Experience section; a project or unpaid work may open it.",
    "education": "Add an Education section; a course, licence or apprenticeship counts.",
    "skills": "Add a Skills section with the five things you would be asked for.",
}


@check(
    passed="The sections that readers look for are there",
    failed="A section that readers look for is missing",
    impact="serious",
    reads=(),
    principle=3,
    threshold_source=Source("platform", "LinkedIn's published list for a complete profile"),
)
def missing_core_section(ctx: Context) -> Verdict:
    """Score the share of the core sections that are there; stand-ins count in part."""
    hidden = ctx.profile.origin.cannot_show
    wanted = [
        name
        for name in STAND_INS
        if name not in hidden or any(ctx.section(kind) for kind, _ in STAND_INS[name])
    ]
    if not wanted:
        return Verdict.not_checkable("This kind of input holds none of these sections.")
    scores = [
        max(worth if ctx.section(kind) else 0.0 for kind, worth in STAND_INS[name])
        for name in wanted
    ]
    findings = [
        Finding(message=f"There is no {name.capitalize()} section.", advice=ADVICE[name])
        for name, score in zip(wanted, scores, strict=True)
        if score < 1.0
    ]
    lacks = [name for name in wanted if name != "education" and ctx.section(name) is None]
    return Verdict(sum(scores) / len(scores), tuple(findings), lacks=tuple(lacks))
