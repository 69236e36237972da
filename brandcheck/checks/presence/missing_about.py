"""No About, so nobody hears the person behind the titles.

## What it does
Looks for an About (summary) section that holds text.

## Why it matters
The About is the one place for a story in your own words: what you do, for whom, what came of
it, where next. The University of Illinois profile rubric gives its lowest level to a profile
without one, and a study of 607 profiles found that readers take a filled-in summary as a sign
of care (Fernandez and others, 2021).

## Flagged
```profile
# Ana Example
Organ builder | Repairs and tuning for village churches

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival
```
```profile
# Bo Example
District nurse in the northern fells

## About

## Skills
- Wound care
```

## Passes
```profile
# Ana Example
Organ builder

## About
I repair church organs. Most of them have not been opened since the war.
```
```profile
## About
I visit forty patients a week on a road that the plough reaches last.
```

## How to fix
Write four short sentences: what you do and for whom, one thing that came of it, what drives
you, and what somebody may write to you about.

## Known limits
Only the presence is checked here; other checks read what it says.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check


@check(
    passed="An About is there",
    failed="The About is missing",
    impact="critical",
    reads=(),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois undergraduate profile rubric"),
)
def missing_about(ctx: Context) -> Verdict:
    """Score 1 when there is an About with words in it, 0 when there is none."""
    if ctx.lines("about"):
        return Verdict.scored(1.0)
    if "about" in ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input has no place for an About.")
    finding = Finding(
        message="There is no About section.",
        advice="Write four sentences: what you do, for whom, what came of it, where next.",
        question="What would you tell somebody who sat beside you on a long journey?",
    )
    return Verdict(score=0.0, findings=(finding,), lacks=("about",))
