"""Skills that your lines show are not in the skills list.

## What it does
Looks for tools, fields and skills that a line of work names by their usual name, and that the
skills list leaves out. The five named most are told. It is information: nothing is taken off.

## Why it matters
People who search filter by the list. What you have already shown costs one entry to be found by.

## Flagged
```profile
## Experience
### Analyst · Port of Lune
2019 – Present
- Rebuilt the berth plan in [[Power BI]], which cut the weekly report from a day to an hour
- Wrote 40 [[SQL queries]] that the harbour master still runs

## Skills
- Berth planning
```
```profile
## Experience
### Joiner · Pell and Sons
2015 – Present
- Drew the stair of the new library in [[AutoCAD]]; the county kept the drawing as its model

## Skills
- Hand tools
```

## Passes
```profile
## Experience
### Analyst · Port of Lune
2019 – Present
- Rebuilt the berth plan in Power BI, which cut the weekly report from a day to an hour

## Skills
- Power BI
```
```profile
## Experience
### Joiner · Pell and Sons
2015 – Present
- Hung the doors of 60 flats

## Skills
- Hand tools
```

## How to fix
Add those that you want to be found for, and leave the rest.

## Known limits
Only names that the shipped list of skills knows are found, and of fields only those of two words
or more, since one word has many senses. An input that shows some of the skills
only (LinkedIn's PDF shows three) is not judged.
"""

from collections import defaultdict

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.core.coverage import SkillMention
from brandcheck.core.profile import Facet, Profile
from brandcheck.nlp.skills.coverage import shown_mentions

MOST = 5


@check(
    passed="The skills list names what your lines show",
    failed="Skills that your lines show are not in the skills list",
    impact="minor",
    reads=("experience", "skills"),
    needs=("tags", "parse", "english"),
    principle=3,
    threshold_source=Source("platform", "LinkedIn's recruiter search filters by listed skills"),
)
def skill_not_listed(ctx: Context) -> Verdict:
    """Report the skills that lines of work name most and the list leaves out."""
    if Facet.ALL_SKILLS in ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input shows only some of the skills.")
    listed = {mention.id for mention in ctx.text.skills if mention.section == "skills"}
    open_ = defaultdict(list)
    for mention in shown_mentions(ctx.text.skills, ctx.text.passages):
        if mention.id and mention.id not in listed and _is_sure(mention, ctx.profile):
            open_[mention.id].append(mention)
    most = sorted(open_.values(), key=lambda mentions: (-len(mentions), mentions[0].span))[:MOST]
    findings = [
        Finding(
            message=f"A line shows {quoted(ctx.profile, mentions[0].span)}, and the skills list "
            "leaves it out.",
            advice="Add it to the list, if you want to be found for it.",
            span=mentions[0].span,
        )
        for mentions in most
    ]
    reason = "Skills that lines show and the list leaves out." if findings else "None is left out."
    return Verdict.info(reason, findings, value=len(open_), unit="skills")


def _is_sure(mention: SkillMention, profile: Profile) -> bool:
    """Tell a tool, or a field in more than one word: "logging plants" is no forestry.

    Languages have a section of their own.
    """
    words = mention.span.of(profile.source).split()
    return mention.kind == "tool" or (mention.kind == "knowledge" and len(words) > 1)
