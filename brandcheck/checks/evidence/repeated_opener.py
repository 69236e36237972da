"""The same opening word on bullet after bullet.

## What it does
Counts the first word of the bullets under each role. The third bullet and later ones that open
with the same word are marked, if they make up more than a third of that role's bullets.

## Why it matters
A row of equal openers hides that different things were done, and the eye skips them. This is a
matter of reading comfort; the line is ours and weighs little.

## Flagged
```profile
## Experience
### Brand manager · Oat & Co
2013 – 2018
- Managed a budget for three brands
- Managed agencies in two towns
- [[Managed]] trade shows and stands
```
```profile
## Experience
### Janitor · Hillside School
2009 – Present
- Cleaned the halls before eight
- Cleaned the kitchens after two
- [[Cleaned]] the pool on Fridays
- Mended the clock tower
```

## Passes
```profile
## Experience
### Brand manager · Oat & Co
2013 – 2018
- Managed a budget for three brands
- Chose the agencies in two towns
- Built the stands for the trade shows
```
```profile
## Experience
### Janitor · Hillside School
2009 – 2015
- Cleaned the halls before eight
- Cleaned the kitchens after two
- Mended the clock tower
### Janitor · Alder School
2015 – Present
- Cleaned the halls before seven
```

## How to fix
Use the verb that fits each line; where the work was the same, join the lines.

## Known limits
Openers are compared as words, not by meaning.
"""

from collections import Counter

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import Unit, quoted, ramp, work_units
from brandcheck.nlp.lines import Role, Token

ALLOWED = 2
SHARE = 1 / 3


@check(
    passed="Bullets open in different ways",
    failed="Many bullets open with the same word",
    impact="minor",
    reads=("experience",),
    needs=("bullets",),
    principle=8,
    threshold_source=Source("ours", "three equal openers in one role read as a list of chores"),
)
def repeated_opener(ctx: Context, *, most: float = 0.5) -> Verdict:
    """Score by the share of repeating openers: 1 with none, 0 from ``most`` up."""
    units = [u for u in work_units(ctx.text.passages) if u.passages[0].line.role is Role.BULLET]
    if not units:
        return Verdict.unsure("No role has bullets.")
    repeats: list[Token] = []
    for entry in sorted({unit.entry for unit in units}):
        repeats += _repeats([unit for unit in units if unit.entry == entry])
    return Verdict.scored(
        ramp(len(repeats) / len(units), zero=most, full=0.0),
        [
            Finding(
                message=f"{quoted(ctx.profile, token.span)} opens this line like those above it.",
                advice="Use the verb that fits this line, or join lines that say the same.",
                span=token.span,
            )
            for token in repeats
        ],
        value=len(repeats),
        unit="repeated openers",
    )


def _repeats(units: list[Unit]) -> list[Token]:
    openers = [token for unit in units if (token := _opener(unit)) is not None]
    counts = Counter(token.lower for token in openers)
    seen: Counter[str] = Counter()
    repeats = []
    for token in openers:
        seen[token.lower] += 1
        is_common = counts[token.lower] > SHARE * len(units)
        if is_common and seen[token.lower] > ALLOWED:
            repeats.append(token)
    return repeats


def _opener(unit: Unit) -> Token | None:
    return next((token for token in unit.tokens if token.text[:1].isalpha()), None)
