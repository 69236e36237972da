"""A line on private life among the lines on a role.

## What it does
Marks lines under a role that speak of hobbies, family or leisure. In the About, in Interests and
in unpaid work such things are welcome: they give strangers something to talk about.

## Why it matters
Under a role a reader looks for what was done there. What you do in your own time starts a
conversation where it stands in its place. No study was found; the line is ours and soft.

## Flagged
```profile
## Experience
### Bus driver · Northgate Buses
2015 – Present
- Drive the hill route in snow
- [[In my free time I enjoy fishing and watching football]]
```
```profile
## Experience
### Payroll clerk · Oat & Co
2012 – 2019
- Ran weekly pay for 90 people
- [[Hobbies: chess, hiking, spending time with my family]]
```

## Passes
```profile
## About
I drive the hill route. Outside work I fish, badly, and I like company on the bank.

## Experience
### Bus driver · Northgate Buses
2015 – Present
- Drive the hill route in snow
```
```profile
## Experience
### Fishing guide · River Trust
2012 – 2019
- Took families fishing on weekends and taught children to cast
```

## How to fix
Move it to the end of the About, or to Interests.

## Known limits
Only plain words for private life are seen. Whether a line fits the trade is not judged.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import Unit, quoted, ramp, work_units
from brandcheck.nlp.lexicons import load_lexicon


@check(
    passed="The lines under the roles speak of the roles",
    failed="A line under a role speaks of private life",
    impact="minor",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=4,
    threshold_source=Source("ours", "one such line is marked; its share moves the score"),
)
def stray_topic(ctx: Context, *, most: float = 0.5) -> Verdict:
    """Score by the share of such lines: 1 with none, 0 from ``most`` up."""
    units = [unit for unit in work_units(ctx.text.passages) if not unit.in_break]
    if not units:
        return Verdict.unsure("No role has a description yet.")
    stray = [unit for unit in units if _is_private(unit)]
    return Verdict.scored(
        ramp(len(stray) / len(units), zero=most, full=0.0),
        [
            Finding(
                message=f"{quoted(ctx.profile, unit.span)} speaks of private life.",
                advice="Move it to the end of the About, where it starts a conversation.",
                span=unit.span,
            )
            for unit in stray
        ],
        value=len(stray),
        unit="lines",
    )


def _is_private(unit: Unit) -> bool:
    """Tell private life from a result that mentions it ("sold the shop that my family built")."""
    if unit.has_outcome or unit.has_scale:
        return False
    lexicon = load_lexicon("private_topic")
    return any(any(lexicon.within(passage.line, unit.span)) for passage in unit.passages[:1])
