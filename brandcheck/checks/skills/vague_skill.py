"""A listed skill that says almost nothing.

## What it does
Finds entries that consist of nothing but a very general word, such as "computers", "various" or
"Microsoft Office".

## Why it matters
Nobody searches for them and everybody has them, so they only thin out the list. A reader learns
more from one program or task with its name.

## Flagged
```profile
## Skills
- Slotting
- [[Computers]]
- [[Microsoft Office]]
```
```profile
## Skills
- Portuguese to English translation
- [[Email]]
- [[Fast typing]]
```

## Passes
```profile
## Skills
- Computer-aided design
- Excel (pivot tables)
- Email marketing
```
```profile
## Skills
- Forklift, counterbalance
- Health and safety audits
- Office removals
```

## How to fix
Name the program, the machine or the task: "Excel: rotas and stock sheets" instead of
"computers".

## Known limits
Only whole entries are compared with a list of general words.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Line


@check(
    passed="Each listed skill says something",
    failed="Some listed skills say almost nothing",
    impact="moderate",
    reads=("skills",),
    needs=("english",),
    principle=3,
    threshold_source=Source(
        "ours", "entries that fit everybody; a count, since a longer list must not hide them"
    ),
)
def vague_skill(ctx: Context, *, most: float = 4.0) -> Verdict:
    """Score by the number of vague entries: 1 with none, 0 from ``most`` up."""
    lines = ctx.lines("skills")
    if not lines:
        return Verdict.unsure("The skills list is empty.")
    vague = [line for line in lines if _is_vague(line)]
    return Verdict.scored(
        ramp(len(vague), zero=most, full=0.0),
        [
            Finding(
                message=f"{quoted(ctx.profile, line.span)} could stand on anybody's list.",
                advice="Name the program, the machine or the task.",
                span=line.span,
                question="What exactly do you do with it?",
            )
            for line in vague
        ],
        value=len(vague),
        unit="general entries",
    )


def _is_vague(line: Line) -> bool:
    if not line.words:
        return False
    first, last = line.words[0].first, line.words[-1].last
    return any(
        hit.first == first and hit.last == last for hit in load_lexicon("vague_skill").find(line)
    )
