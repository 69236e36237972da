"""Few bullets say what came of the work.

## What it does
Looks at each bullet (or sentence) under a role and asks whether it states an outcome: a change,
a thing that was won, kept or ended, a figure that moved, a harm that did not happen. A deed with
a figure or a name that shows its size counts half. Older roles count half as well. Of somebody
in training or in the first years of work fewer such lines are expected.

## Why it matters
An outcome lets a stranger judge the work without knowing the trade. Career services teach the
form "did this, so that this happened", and the Illinois rubric asks for accomplishments.
Quantity is not the point: no study found that numbers as such help, and most real lines hold
none.

## Flagged
```profile
## Experience
### Site manager · Coble Homes
2019 – Present
- [[Ran the morning briefing for the trades]]
- [[Checked deliveries against the drawings]]
- [[Kept the site diary for the architect]]
```
```profile
## Experience
### Music teacher · Hillside School
2012 – 2020
- [[Taught recorder to years 3 and 4]]
- [[Conducted the junior choir at the harvest service]]
```

## Passes
```profile
## Experience
### Site manager · Coble Homes
2019 – Present
- Checked deliveries against the drawings; returns fell from nine a month to one
- Kept the site diary of 48 flats for the architect
```
```profile
## Experience
### Music teacher · Hillside School
2012 – 2020
- Started a brass band from donated horns; nine of its players joined the county band
- Taught recorder to 120 children
```

## How to fix
Take the two lines that you are proudest of and add what was different afterwards, with or
without a number.

## Known limits
What came of the work is recognised by grammar and by common verbs. A line with a second clause, a
figure, a superlative or an honour may hold a result told in an unusual way: it counts half and is
not marked. Nearly half of the lines is plenty: the first ones earn most.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import Unit, quoted, ramp, work_units
from brandcheck.nlp.lines import Token
from brandcheck.nlp.stage import expected
from brandcheck.nlp.substance import SubstanceKind

RECENT = 2
OLDER_WEIGHT = 0.5
SCALE = 0.5
SHOWN = 3
# Words that begin a clause on what was before or came after.
LATER = frozenset(("after", "because", "before", "until", "when", "while"))
ASIDE = frozenset(("which", "who", "whom", "whose"))
PRAISE = frozenset(("best", "least", "most"))
CHOSEN = frozenset(("asked", "chosen", "elected", "invited", "named", "picked", "promoted"))
CHOSEN |= {"selected", "taught", "trained"}


@check(
    passed="Enough bullets say what came of the work",
    failed="Few bullets say what came of the work",
    impact="serious",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois rubric; share set low by us"),
)
def missing_outcome(ctx: Context, *, enough: float = 0.6) -> Verdict:
    """Score the weighted share of lines with an outcome, the first ones counting most."""
    units = [u for u in work_units(ctx.text.passages) if u.has_outcome or not u.in_break]
    if not units:
        return Verdict.unsure("No role has a description yet.")
    newest = sorted({unit.entry for unit in units})[:RECENT]
    weights = [1.0 if unit.entry in newest else OLDER_WEIGHT for unit in units]
    told = sum(w * _worth(unit) for w, unit in zip(weights, units, strict=True))
    share = told / sum(weights)
    enough = expected(ctx.text.stage, "outcome-share", usual=enough)
    open_ends = [unit for unit in units if _is_open(unit)] if share < enough else []
    missing = 1.0 - ramp(share, zero=0.0, full=enough)
    return Verdict.scored(
        1.0 - missing * missing,
        [_finding(ctx, unit) for unit in open_ends[:SHOWN]],
        value=round(100 * share),
        unit="% of lines say what came of the work",
        strengths=[
            Strength(unit.span, "result", _reason(unit)) for unit in units if unit.has_outcome
        ],
    )


def _worth(unit: Unit) -> float:
    if unit.has_outcome:
        return 1.0
    is_more = unit.has_scale or any(_may_tell_result(passage.tokens) for passage in unit.passages)
    return SCALE if _kind(unit) is not SubstanceKind.DUTY and is_more else 0.0


def _may_tell_result(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a line holds more than one plain act, so that a result may be in it."""
    return any(
        token.text == ";"
        or (token.tag in {"JJS", "RBS"} and token.lower not in PRAISE)
        or token.lower in ASIDE
        or (token.lower in LATER and token.dep in {"advmod", "mark"})
        or (token.lower == "of" and any(t.pos == "NUM" for t in tokens[max(0, n - 2) : n]))
        or _is_honour(tokens, n)
        for n, token in enumerate(tokens)
    )


def _is_honour(tokens: tuple[Token, ...], n: int) -> bool:
    """Find "chosen by colleagues", "was asked to train", "brought about"."""
    before, word = [t.lower for t in tokens[:n]], tokens[n].lower
    after = [t.lower for t in tokens[n + 1 : n + 2]]
    if word in CHOSEN:
        return before in (["was"], ["were"]) or (not before and after == ["by"])
    return not before and word in {"brought", "bring"} and after == ["about"]


def _is_open(unit: Unit) -> bool:
    """A line that tells what was done and stops there; duties have a check of their own."""
    return not _worth(unit) and _kind(unit) is not SubstanceKind.DUTY


def _kind(unit: Unit) -> SubstanceKind:
    return unit.passages[0].substance.kind


def _reason(unit: Unit) -> str:
    return next(o.reason for passage in unit.passages for o in passage.substance.outcomes)


def _finding(ctx: Context, unit: Unit) -> Finding:
    return Finding(
        message=f"{quoted(ctx.profile, unit.span)} does not say what came of it.",
        advice="Add what was different afterwards, with or without a number.",
        span=unit.span,
        question="What could people do, or stop doing, because of it?",
    )
