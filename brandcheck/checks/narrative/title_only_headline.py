"""A headline that gives a title and an employer, and nothing else.

## What it does
Takes the job title, the employer's name and filler out of the headline and looks at what
remains. Four different words of content earn full marks; a named audience counts as two.

## Why it matters
A title is shared by thousands and stands again under Experience. The University of Illinois
rubric puts a headline that is only the current title on a low level; the place is worth more
with a field, an audience or something that came of the work.

## Flagged
```profile
# Ana Example
[[Welder at Marlow Fabrication]]
```
```profile
# Bo Example
[[Registered Nurse | Team player]]

## Experience
### Registered Nurse · Alder Ward
2019 – Present
```

## Passes
```profile
# Ana Example
Welder, thin stainless pipe for dairies
```
```profile
# Bo Example
Night nurse | I sit with people who cannot sleep
```

## How to fix
After the title say one thing more: which field, for whom, or what came of it.

## Known limits
An employer that is written without "at", and that is not in the Experience, counts as content.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.community.audience import audiences
from brandcheck.nlp.headline import read_headline

NAMED = 2


@check(
    passed="The headline says more than the title",
    failed="The headline says little beyond the title",
    impact="moderate",
    reads=("headline",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois undergraduate profile rubric"),
)
def title_only_headline(ctx: Context, *, enough: int = 4) -> Verdict:
    """Score the number of different words beyond title, employer and filler."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    parts = read_headline(ctx.text.lines)
    named = any(a.is_specific for line in ctx.lines("headline") for a in audiences(line))
    n_words = parts.n_specific + (NAMED if named else 0)
    score = ramp(n_words + parts.worth - parts.n_specific, zero=0, full=enough)
    findings = []
    if n_words <= enough / 3:
        span = section.body.trimmed(ctx.profile.source)
        what = "a title" if parts.roles else "a few words"
        findings.append(
            Finding(
                message=f"{quoted(ctx.profile, span)} gives {what} and little else.",
                advice="Add one thing: the field, for whom, or what came of your work.",
                span=span,
                question="For whom do you do it, and what is better afterwards?",
            )
        )
    return Verdict.scored(score, findings, value=n_words, unit="words beyond title and employer")
