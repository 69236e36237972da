"""The role stands far back in the headline, or among clutter.

## What it does
Measures where the first role begins (up to 60 characters is fine) and counts separators, emoji
and hashtags in the headline.

## Why it matters
Search results and comments cut the headline after some 60 characters on a small screen. Where
exactly is folklore, so the score falls slowly and weighs little. Separators, emoji and hashtags
make a line harder to scan.

## Flagged
```profile
# Ana Example
[[Making old pipes speak again in villages where nobody has heard one for years | organ builder]]
```
```profile
# Bo Example
[[Driver 🚌 | Hills 🏔 | Snow 🌨 | Schools 🏫 | Night 🌙 | Ice 🧊 | #bus #hills #snow #ice]]
```

## Passes
```profile
# Ana Example
Organ builder | Making old pipes speak again in villages where nobody has heard one for years
```
```profile
# Bo Example
Bus driver on the hill routes | Teaches new drivers 🚌
```

## How to fix
Put the role first and keep two or three parts.

## Known limits
A headline without a role is left to the check that looks for one.
"""

import re

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.headline import read_headline

SEPARATOR = re.compile(r"[|•·‖⎮~»]|\s[-–—/]\s")
EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
HASHTAG = re.compile(r"(?<!\w)#[A-Za-z]\w+")
FLAG_BELOW = 0.8


@check(
    passed="The role stands at the front of a plain headline",
    failed="The role stands behind other matter",
    impact="minor",
    reads=("headline",),
    needs=("tags", "parse", "english"),
    principle=3,
    threshold_source=Source("convention", "60 characters are folklore of profile guides; soft"),
)
def buried_role(ctx: Context, *, early: int = 60) -> Verdict:
    """Score where the role begins, and how many marks cut the headline up; the worse counts."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    span = section.body.trimmed(ctx.profile.source)
    roles = read_headline(ctx.text.lines).roles
    if not roles:
        return Verdict.unsure("The headline names no role that could stand further in front.")
    place = roles[0].span.start - span.start
    clutter = _clutter(ctx.profile.text(span))
    score = min(ramp(place, zero=2.5 * early, full=early), clutter)
    findings = []
    if score < FLAG_BELOW:
        findings.append(_finding(ctx, span, is_cluttered=clutter <= score))
    return Verdict.scored(score, findings, value=place, unit="characters before the role")


def _clutter(text: str) -> float:
    return min(
        ramp(len(SEPARATOR.findall(text)), zero=10, full=4),
        ramp(len(EMOJI.findall(text)), zero=7, full=2),
        ramp(len(HASHTAG.findall(text)), zero=4, full=1),
    )


def _finding(ctx: Context, span: Span, *, is_cluttered: bool) -> Finding:
    words = quoted(ctx.profile, span)
    if is_cluttered:
        message = f"{words} is cut into many small parts."
        advice = "Keep two or three parts and leave out signs that are not words."
    else:
        message = f"In {words} the role comes late."
        advice = "Put the role first."
    return Finding(message=message, advice=advice, span=span)
