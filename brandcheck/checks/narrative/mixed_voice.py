"""You are "I" in one place and he, she or a name in another.

## What it does
Finds sentences of the About and the Experience that speak of you by name, as he or as she, and
sentences that say I or my. Third person throughout costs a little, a mixture more.

## Why it matters
A mixture reads as if two people had written the page. Which voice is better is a convention:
rubrics and polls of members prefer the first person, and no experiment was found.

## Flagged
```profile
# Ana Example
Organ builder

## About
[[Ana is]] a sought-after organ builder. I repair pipes in village churches.
```
```profile
# Bo Example
Nurse

## About
[[Bo has]] worked on nine wards. [[She also teaches]].
```

## Passes
```profile
# Ana Example
Organ builder

## About
I learned from Irena Sobol. She never praised a pipe and she kept them all.
```
```profile
# Hope Example
Hospice musician

## About
Hope is not a word I use much there; listening is.
```

## How to fix
Tell it as you would across a table: "I repair", "I have worked".

## Known limits
A pronoun is taken for yours only when nobody else was named before it; some are missed.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import waiting
from brandcheck.nlp.known_names import owner_name
from brandcheck.nlp.rewriting.rewrites import Rewrite, own_voice
from brandcheck.nlp.voice import Mention, first_person, third_person

THIRD, MIXED = 0.4, 0.6


@check(
    passed="One voice speaks",
    failed="The text speaks of you as of somebody else",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source("convention", "first person is a preference; mixing is ours"),
)
def mixed_voice(ctx: Context) -> Verdict:
    """Take off for sentences in the third person, and for a mixture of both."""
    lines = ctx.lines("about", "experience")
    name = owner_name(ctx.profile)
    third = _by_sentence(third_person(lines, name))
    first = _by_sentence(first_person(lines))
    mixed = min(len(first), len(third))
    score = 1.0 - THIRD * ramp(len(third), zero=0, full=3) - MIXED * ramp(mixed, zero=0, full=2)
    said = own_voice(lines, name, ctx.profile.source)
    findings = [
        _finding(
            ctx, mention, "speaks of you as of somebody else", said.get(mention.sentence.start)
        )
        for mention in third
    ]
    if 0 < len(first) < len(third):
        findings += [
            _finding(ctx, mention, "changes from he, she or a name to I") for mention in first
        ]
    verdict = Verdict.scored(
        max(0.0, score), findings, value=len(third), unit="sentences in the third person"
    )
    return waiting(ctx, verdict, "about")


def _by_sentence(mentions: tuple[Mention, ...]) -> list[Mention]:
    """Keep the first mention of each sentence."""
    first: dict[int, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.sentence.start, mention)
    return list(first.values())


def _finding(ctx: Context, mention: Mention, says: str, said: Rewrite | None = None) -> Finding:
    span = said.span if said else mention.span
    return Finding(
        message=f"{quoted(ctx.profile, span)} {says}.",
        advice="Tell it as you would across a table: “I repair”, “I have worked”.",
        span=span,
        replacement=said.replacement if said else None,
    )
