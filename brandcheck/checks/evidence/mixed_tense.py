"""Present tense for a role that has ended, or past tense for a task that goes on.

## What it does
Looks at the verb that opens each line under a role. In a role that has ended it marks verbs in
the present tense. In a current role it marks past tense only where a standing task is told so
beside other lines in the present; what was finished may stand in the past there.

## Why it matters
Tense tells a reader what is over and what still goes on; a slip makes the dates look wrong. That
past roles take the past tense is a convention of résumé guides, so this weighs little.

## Flagged
```profile
## Experience
### Warehouse operative · Frost Logistics
2012 – 2016
- [[Manage]] the chilled bay with two others
- Picked for forty vans a night
```
```profile
## Experience
### Class teacher · Hillside School
2019 – Present
- Teach a class of 27
- [[Maintained]] good relations with parents
```

## Passes
```profile
## Experience
### Warehouse operative · Frost Logistics
2012 – 2016
- Ran the chilled bay with two others
- Lead hand for the night shift
- Cut breakages by half
```
```profile
## Experience
### Class teacher · Hillside School
2019 – Present
- Teach a class of 27
- Started a brass band from donated horns
```

## How to fix
Put what has ended into the past tense ("managed"), and what goes on into the present ("manage").

## Known limits
Lines that open with a noun, a passive, or a verb that is the same in both tenses ("cut", "set")
are left alone, and so are roles without dates.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import Unit, quoted, ramp, work_units
from brandcheck.nlp.lines import Token
from brandcheck.nlp.rewriting.inflection import verbs
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.tense import Tense, opening_verb
from brandcheck.nlp.wordsets import word_set

GOES_ON = frozenset(("still", "today", "now", "remain", "remains", "since"))
BE = frozenset(("was", "were"))
FINITE = frozenset(("VB", "VBP", "VBZ"))
GOES_ON_NOW = frozenset(("currently", "presently"))


@check(
    passed="Tenses fit the dates",
    failed="Some tenses do not fit the dates",
    impact="minor",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("convention", "résumé rubrics: past roles in the past tense"),
)
def mixed_tense(ctx: Context, *, most: float = 0.6) -> Verdict:
    """Score by the share of lines whose tense does not fit: 1 with none, 0 from ``most`` up."""
    section = ctx.section("experience")
    units = [unit for unit in work_units(ctx.text.passages) if not unit.in_break]
    if section is None or not units:
        return Verdict.unsure("No role has a description yet.")
    told, findings = 0, []
    for number in sorted({unit.entry for unit in units}):
        own = [unit for unit in units if unit.entry == number]
        entry = section.entries[number]
        if entry.is_current:
            told += len(own)
            findings += [_finding_now(ctx, span) for span in _slips_now(own)]
        elif entry.end is not None:
            told += len(own)
            findings += [_finding_then(ctx, unit, verb) for unit, verb in _slips_then(own)]
    if not told:
        return Verdict.unsure("No described role has dates that can be read.")
    share = len(findings) / told
    return Verdict.scored(
        ramp(share, zero=most, full=0.0),
        findings,
        value=round(100 * share),
        unit="% of lines do not fit the dates",
    )


def _slips_then(units: list[Unit]) -> list[tuple[Unit, Token]]:
    """Return the verbs in the present tense under a role that has ended, with their lines."""
    slips = []
    for unit in units:
        opening = opening_verb(unit.passages[0].tokens)
        goes_on = not GOES_ON.isdisjoint(t.lower for t in unit.tokens)
        if opening is not None and opening[1] is Tense.PRESENT and not goes_on:
            slips.append((unit, opening[0]))
    return slips


def _slips_now(units: list[Unit]) -> list[Span]:
    """Return the verbs that put a standing task into the past, beside lines in the present."""
    openings = [opening_verb(unit.passages[0].tokens) for unit in units]
    if not any(opening is not None and opening[1] is Tense.PRESENT for opening in openings):
        return []
    slips = []
    for unit, opening in zip(units, openings, strict=True):
        shown = unit.passages[0].substance
        if unit.is_concrete or any(t.pos == "NUM" for t in unit.tokens):
            continue
        if opening is not None and opening[1] is Tense.PAST:
            verb = opening[0]
            if verb.lemma in word_set("duty_verbs") | word_set("task_verbs"):
                slips.append(verb.span)
        elif shown.kind is SubstanceKind.DUTY and unit.tokens[0].lower in BE:
            slips.append(unit.tokens[0].span)
    return slips


def _finding_now(ctx: Context, span: Span) -> Finding:
    return Finding(
        message=f"{quoted(ctx.profile, span)} tells a task of a current role in the past.",
        advice="Use the present tense for what goes on, the past for what is finished.",
        span=span,
        question="Do you still do it?",
    )


def _finding_then(ctx: Context, unit: Unit, verb: Token) -> Finding:
    words = quoted(ctx.profile, verb.span)
    return Finding(
        message=f"{words} is in the present tense under a role that has ended.",
        advice="Use the past tense for what has ended.",
        span=verb.span,
        replacement=_past(unit, verb),
    )


def _past(unit: Unit, verb: Token) -> str | None:
    """Return the past form where it is known and no other verb of the line would disagree."""
    table = verbs()
    known = table.by_base.get(verb.lower) or table.by_third.get(verb.lower)
    others = (t for t in unit.tokens if t.span != verb.span)
    if known is None or any(t.tag in FINITE or t.lower in GOES_ON_NOW for t in others):
        return None
    return known.past.capitalize() if verb.text[0].isupper() else known.past
