"""Nothing says where you want to go, or what you want more of.

## What it does
Looks in the headline and the About for a goal ("I would like to design more new writing"), a
role that is being sought, or an offer. A goal that fits everybody ("open to opportunities")
counts in part.

## Why it matters
University rubrics (Illinois, and a Malaysian one that was tested on students) ask for a stated
goal, and people can only help with what they know. Who is content where they are may simply say
what they offer, so this weighs little.

## Flagged
```profile
# Ana Example
Welder

## About
I weld stainless pipe. I have done so since 2008.
```
```profile
# Bo Example
Marketing assistant

## About
I wrote newsletters for nine years. [[I am open to new opportunities.]]
```

## Passes
```profile
# Ana Example
Welder

## About
I weld stainless pipe. I would like to do more work on vaccine cold rooms.
```
```profile
# Bo Example
Farmer

## About
If you are moving to once-a-day milking, I will show you our books.
```

## How to fix
Add one sentence: what you would like to do next, or what people may ask you for.

## Known limits
A goal that is told without a verb of wanting can be missed.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import goals_told, names_a_goal, waiting
from brandcheck.nlp.community.invitations import invitation, offer
from brandcheck.nlp.passages import Passage

VAGUE = 0.5
TOP = frozenset(("headline", "about"))


@check(
    passed="It is said where you want to go or what you offer",
    failed="It is not said where you want to go or what you offer",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois and Malaysian profile rubrics"),
)
def missing_direction(ctx: Context) -> Verdict:
    """Score 1 with a named goal or an offer, one half with a goal that fits everybody."""
    told = goals_told(ctx, *TOP)
    about = [passage for passage in ctx.text.passages if passage.line.section == "about"]
    offers = any(_offers(passage) for passage in about)
    if offers or any(names_a_goal(passage) for passage in told):
        return waiting(ctx, Verdict.scored(1.0), *TOP)
    finding = Finding(
        message=f"{quoted(ctx.profile, told[0].span)} fits everybody."
        if told
        else "Nothing says what you would like to do next, or what you offer.",
        advice="Add one sentence: what you want more of, or what people may ask you for.",
        span=told[0].span if told else None,
        question="What would you say yes to tomorrow?",
    )
    return waiting(ctx, Verdict.scored(VAGUE if told else 0.0, [finding]), *TOP)


def _offers(passage: Passage) -> bool:
    """Tell whether a sentence offers something, or says what to write about."""
    told = invitation(passage.tokens)
    return offer(passage.tokens) is not None or (told is not None and told.is_specific)
