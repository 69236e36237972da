"""A strong line stands far below, and nothing at the top mentions it.

## What it does
Finds lines below the About that hold an outcome, a figure or a named thing, and asks whether the
headline or the About speaks of the same matter. The best lines that they leave out are shown.

## Why it matters
Many readers stop after the headline and the first lines (industry eye-tracking by Ladders, 2012
and 2018, with 30 recruiters). A strength that is told only at the bottom is told to few.

## Flagged
```profile
# Ana Example
Organ builder

## About
I like old churches and long walks.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Cut the repair time of a bellows from six weeks to nine days with a folding jig
```
```profile
# Bo Example
Warehouse supervisor

## About
I am looking for a new challenge.

## Volunteering
### Football coach · Quarry Rovers
2015 – Present
- Raised the number of teams from two to nine by lending boots
```

## Passes
```profile
# Ana Example
Organ builder | Bellows repaired in nine days

## About
I build folding jigs for bellows. They cut the repair time from six weeks to nine days.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Cut the repair time of a bellows from six weeks to nine days with a folding jig
```
```profile
# Bo Example
Warehouse supervisor and football coach

## About
I lend boots. Our club went from two teams to nine because of it, and shift work taught me how.

## Volunteering
### Football coach · Quarry Rovers
2015 – Present
- Raised the number of teams from two to nine by lending boots
```

## How to fix
Tell the best line in the About, in your own words, and let the entry below hold the details.

## Known limits
Sameness is judged by shared words, so a line that the About tells in quite other words may be
shown here; one that shares two words with a sentence of the top is not. Two strong matters at the
top earn full marks, and then nothing is shown: nobody has to tell all.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.lines import Role
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.quantities import QuantityKind, number_of
from brandcheck.nlp.substance import SubstanceKind

TOP = frozenset(("headline", "about"))
OUTSIDE = TOP | {"skills", "languages", "contact", "interests"}
SHOWN = 3
COUNTED = 0.5
# A line may be told at the top that shares so many words with one sentence, or with all.
IN_ONE, IN_ALL = 2, 3


@check(
    passed="The top tells of your strongest lines",
    failed="Strong lines are missing from the top",
    impact="minor",
    reads=("headline", "about"),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("research", "Ladders eye-tracking 2012 and 2018 (industry evidence)"),
)
def unclaimed_strength(ctx: Context, *, enough: int = 2) -> Verdict:
    """Score the strong matters told at the top; full marks from ``enough`` up."""
    untold = {strength.span for strength in ctx.text.unclaimed}
    top = [passage for passage in ctx.text.passages if passage.line.section in TOP]
    strong = [passage for passage in ctx.text.passages if _is_strong(passage)]
    left_out = [passage for passage in strong if passage.span in untold]
    told = len(strong) - len(left_out) + sum(_worth(passage) for passage in top)
    own = [passage for passage in left_out if passage.line.section != "recommendations"]
    clear = {passage.span for passage in own if not _may_be_told(passage, top)}
    score = min(1.0, told / enough)
    best = [one for one in ctx.text.unclaimed if one.span in clear] if score < 1.0 else []
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, strength.span)} is strong, and the top leaves it out.",
            advice="Tell it in the About, in your own words.",
            evidence=(strength.span,),
        )
        for strength in best[:SHOWN]
    ]
    return Verdict.scored(score, findings, value=told, unit="strong matters told at the top")


def _worth(passage: Passage) -> float:
    """Return what a sentence of the top tells: 1 for an outcome, half for something counted."""
    shown = passage.substance
    counts = any(q.kind is not QuantityKind.DURATION and not q.in_place for q in shown.quantities)
    is_counted = counts and passage.line.section == "about"
    return 1.0 if shown.outcomes else COUNTED * is_counted


def _may_be_told(passage: Passage, top: list[Passage]) -> bool:
    """Tell whether the top shares so much with a line that it may speak of it in other words."""
    own = _matter(passage)
    shared = [own & _matter(other) for other in top]
    return any(len(words) >= IN_ONE for words in shared) or len(set().union(*shared)) >= IN_ALL


def _matter(passage: Passage) -> frozenset[str]:
    """Return the words of meaning and the numbers of a sentence, "four" like "4"."""
    numbers = (number_of(quantity.number) for quantity in passage.substance.quantities)
    return passage.stems | {str(number) for number in numbers if number > 1}


def _is_strong(passage: Passage) -> bool:
    return (
        passage.line.section not in OUTSIDE
        and passage.line.role not in {Role.TITLE, Role.ORGANISATION}
        and passage.substance.kind is not SubstanceKind.DUTY
        and passage.substance.is_concrete
    )
