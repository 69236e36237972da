"""The first skills of the list are not those that the top of the profile is about.

## What it does
Takes the first three entries of the skills list and looks whether the headline, the About or the
target speaks of them.

## Why it matters
The first three are what a visitor sees before opening the list, and rubrics (UT Austin) ask that
the order follow the goal. One of the three in step is
enough.

## Flagged
```profile
# Ana Example
Organ builder | Repairs and tuning

## About
I repair organs in village churches.

## Skills
- [[Photography]]
- [[Driving]]
- [[Cooking]]
- Tuning
- Organ repair
```
```profile
# Bo Example
District nurse

## About
I dress wounds and train students on night rounds.

## Skills
- [[Spreadsheets]]
- [[Chess]]
- [[Baking]]
- Wound dressing
- Night rounds
```

## Passes
```profile
# Ana Example
Organ builder | Repairs and tuning

## About
I repair organs in village churches.

## Skills
- Tuning
- Organ repair
- Photography
```
```profile
# Bo Example
District nurse

## About
I dress wounds and train students on night rounds.

## Skills
- Wound dressing
- Training students
- Chess
```

## How to fix
Put the three skills that you want to be asked for at the head of the list.

## Known limits
A skill that the top tells in other words can be missed. Where the top names no listed skill at
all, there is none to move up, and the check cannot tell.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import waiting
from brandcheck.nlp.lines import Line
from brandcheck.nlp.stems import content_stems, is_same_stem, stem


@check(
    passed="The first skills fit the top of the profile",
    failed="The first skills do not fit the top of the profile",
    impact="minor",
    reads=("skills",),
    needs=("tags", "english"),
    principle=8,
    threshold_source=Source("rubric", "UT Austin Jackson School profile rubric"),
)
def buried_top_skills(ctx: Context, *, first: int = 3, enough: int = 1) -> Verdict:
    """Score the number of the ``first`` skills that the top speaks of; ``enough`` is full."""
    top = frozenset(
        stem for line in ctx.lines("headline", "about") for stem in content_stems(line.tokens)
    ) | _target_stems(ctx)
    skills = ctx.lines("skills")
    leading = skills[:first]
    if not leading or not top:
        return Verdict.unsure("There is no skill, or nothing at the top, to compare.")
    apart = [line for line in leading if not _is_in(line, top)]
    if all(not _is_in(line, top) for line in skills):
        return Verdict.unsure("The top speaks of no listed skill, or in other words.")
    n_in = len(leading) - len(apart)
    wanted = min(enough, len(leading))
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, line.span)} stands among the first {len(leading)}, and "
            "the top does not speak of it.",
            advice="Move a skill that your headline or About speaks of to this place.",
            span=line.span,
        )
        for line in (apart if n_in < wanted else ())
    ]
    verdict = Verdict.scored(
        ramp(n_in, zero=0, full=wanted), findings, value=n_in, unit=f"of the first {len(leading)}"
    )
    return waiting(ctx, verdict, "headline", "about")


def _is_in(line: Line, top: frozenset[str]) -> bool:
    stems = content_stems(line.tokens)
    return any(is_same_stem(one, other) for one in stems for other in top)


def _target_stems(ctx: Context) -> frozenset[str]:
    if ctx.target is None:
        return frozenset()
    words = (ctx.target.title, *ctx.target.titles, *ctx.target.must, *ctx.target.nice)
    return frozenset(stem(word.lower()) for name in words for word in name.split())
