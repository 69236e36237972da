"""No headline, so a search result shows nothing but a name.

## What it does
Looks for a headline under the name.

## Why it matters
The headline is the line that stands beside the name in every search result, message and
comment. University profile rubrics (Illinois) give their lowest level to an empty one.

## Flagged
```profile
# Ana Example

## About
I repair church organs.
```
```profile
## About
I repair church organs.
```

## Passes
```profile
# Ana Example
Organ builder | Repairs and tuning for village churches
```
```profile
# Ana Example
Organ builder

## About
I repair church organs.
```

## How to fix
Write one line: what you are, for whom, and what comes of it.

## Known limits
A single pasted paragraph has no place for a headline; the check then does not apply.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check


@check(
    passed="A headline is there",
    failed="The headline is missing",
    impact="critical",
    reads=(),
    principle=3,
    threshold_source=Source("rubric", "University of Illinois undergraduate profile rubric"),
)
def missing_headline(ctx: Context) -> Verdict:
    """Score 1 when there is a headline, 0 when there is none."""
    if ctx.section("headline") is not None:
        return Verdict.scored(1.0)
    if "headline" in ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input has no place for a headline.")
    finding = Finding(
        message="There is no headline under the name.",
        advice="Write one line: what you are, for whom, and what comes of it.",
        question="What do you do, and who is better off for it?",
    )
    return Verdict(score=0.0, findings=(finding,), lacks=("headline",))
