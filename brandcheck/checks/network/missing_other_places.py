"""No other place is named where the work can be read, heard or seen.

## What it does
Looks for publications, patents and featured items, and in the text for a newsletter, blog,
podcast, forum, open list or shared code that the owner keeps up.

## Why it matters
The networking guide behind this project advises more than one platform. A reader who is curious
can follow a named place without asking. Not every trade has one, so the check weighs little.

## Flagged
```profile
## About
I lay tiles. I read the trade newsletter and manage a portfolio of 40 flats.
```
```profile
# Ana Example
Organ builder

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church
```

## Passes
```profile
## Publications
### Writing consent for tired readers · Guild Review
2023
```
```profile
## Experience
### Roofer · Marlow & Finch
2015 – Present
- Write a monthly newsletter on slate that 900 roofers read
```

## How to fix
Name one place: an article, a list, a talk that was recorded, a page with photographs.

## Known limits
Whether the place is still kept up is not known. Where a guide, a film, a map or the like is made,
a stranger may be able to look it up: the check cannot tell and flags nothing.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.nlp.community.headings import under_heading
from brandcheck.nlp.community.hints import may_show_work
from brandcheck.nlp.community.places import places

SECTIONS = ("publications", "featured", "patents")
PLACES = (
    *("headline", "about", "experience", "projects", "volunteering", "organizations"),
    *("interests", "other"),
)
HEADS = frozenset(("title", "organisation"))


@check(
    passed="Another place to find the work is named",
    failed="No other place to find the work is named",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=3,
    threshold_source=Source("ours", "Catalogue NC9; principle 3 of the networking guide"),
)
def missing_other_places(ctx: Context) -> Verdict:
    """Score 1 when one other place is named."""
    spans = [line.span for line in ctx.lines(*SECTIONS) if line.role != "organisation"]
    spans += [line.span for line in under_heading(ctx.profile, ctx.text.lines, "places")]
    for line in ctx.lines(*PLACES):
        if line.role not in HEADS:
            for sentence in line.sentences:
                spans += places(sentence.tokens, is_title=line.section == "headline")
    strengths = [
        Strength(span, "place", "work that a reader can look up") for span in sorted(set(spans))
    ]
    if strengths:
        return Verdict.scored(1.0, value=len(strengths), unit="places", strengths=strengths)
    told = [line for line in ctx.lines(*PLACES) if line.role not in HEADS]
    if is_hinted(told, may_show_work):
        return Verdict.unsure("Work that can be looked up may be told in words not known here.")
    finding = Finding(
        message="No article, list, newsletter, forum or page with your work was found.",
        advice="Name one place where a reader can see, read or hear your work.",
        question="Is there anything of yours that a stranger could look up?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "publications", "about")
