"""Skills that the target expects are neither named nor shown.

## What it does
With a target, looks for each skill that it expects: in a line that shows it, in the skills list,
or in a sibling of the same skill group. Two fifths of them are enough for full marks, because no
list of an occupation fits everybody in it.

## Why it matters
Whoever fills a post reads with a list of musts in hand. A must that you have and do not say is the
cheapest thing to mend. The ones named here may also be ones that you lack, or that your field calls
something else: the list is a set of questions, not a verdict.

## Flagged
```profile
Target: registered nurse
# Bo Example
Night porter, training as a registered nurse

## Experience
### Night porter · Hotel Alder
2019 – Present
- Checked in forty guests a night

## Skills
- Languages
- Reception
```
```profile
Target: welder
# Ana Example
Baker moving into welding

## Experience
### Baker · Mill Lane Bakery
2018 – Present
- Baked 300 loaves a night

## Skills
- Sourdough
```

## Passes
```profile
Target: registered nurse
# Bo Example
Registered nurse on a surgical ward

## Experience
### Staff nurse · Hill Road Hospital
2016 – Present
- Planned and evaluated nursing care for twelve patients a shift
- Administered medication and dressed wounds on the night shift
- Rewrote the handover with doctors and physiotherapists; falls on the ward halved
- Checked consent before each operation and explained the treatment to the patient

## Skills
- Wound care
- Medication administration
- Infection control
- Electronic health records
- Patient safety
- Communication in healthcare
```
```profile
# Ana Example
I mend old windows
```

## How to fix
For each skill named: if you have used it, add the line that shows it. If you have not, leave it
out.

## Known limits
Without a target there is nothing to compare. Expectations that were derived rather than written
down are too rough to count; they are shown and not scored. Lines are compared by words and their
relatives, so a skill told in quite other words is missed.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import ramp
from brandcheck.core.coverage import Holding

WORTH = {
    Holding.SHOWN: 1.0,
    Holding.UNLISTED: 1.0,
    Holding.LISTED: 0.7,
    Holding.PARTLY: 0.5,
    Holding.MISSING: 0.0,
}
MOST = 5


@check(
    passed="The profile holds what the target expects",
    failed="Expected skills of the target are missing",
    impact="serious",
    reads=("experience", "skills"),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("ours", "two fifths of an occupation's list; such lists are broad"),
)
def target_essentials_missing(ctx: Context, *, enough: float = 0.4) -> Verdict:
    """Score the share of the target's expected skills that the profile holds."""
    if ctx.target is None or not ctx.target.must:
        return Verdict.info("No target with expected skills was given.")
    items = [item for item in ctx.text.coverage(ctx.target).items if item.is_must]
    share = sum(WORTH[item.holding] for item in items) / len(items)
    missing = [item.name for item in items if item.holding is Holding.MISSING]
    title = ctx.target.title
    findings = [
        Finding(
            message=f"Nothing here names or shows “{name}”, which “{title}” usually asks for.",
            advice="If you have done it, add the line that shows it.",
            question=f"When did you last need “{name}”, and what came of it?",
        )
        for name in missing[:MOST]
    ]
    value = round(100 * share)
    if ctx.target.is_rough:
        reason = "What this title expects was derived, so it is a hint and not scored."
        return Verdict.info(reason, findings, value=value, unit="% of the expected skills")
    score = ramp(share, zero=0.0, full=enough)
    shown = findings if score < 1.0 else ()
    return Verdict.scored(score, shown, value=value, unit="% of the expected skills")
