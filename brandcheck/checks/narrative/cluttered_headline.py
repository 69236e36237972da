"""A headline cut into many small parts, or full of emoji and hashtags.

## What it does
Counts the separators, emoji and hashtags of the headline: four separators, two emoji and one
hashtag are fine, and the score falls slowly above that.

## Why it matters
Each sign is a stop for the eye, and hashtags in a headline find nobody. Where it becomes too much
is folklore of profile guides, so the line is soft and weighs little.

## Flagged
```profile
# Bo Example
[[Driver 🚌 | Hills 🏔 | Snow 🌨 | Schools 🏫 | Night 🌙 | Ice 🧊 | #bus #hills #snow #ice]]
```
```profile
# Ana Example
[[Baker | Bread | Rolls | Buns | Schools | Shops | Nights | Rye | Wheat | Spelt]]
```

## Passes
```profile
# Bo Example
Bus driver on the hill routes | Teaches new drivers 🚌
```
```profile
# Ana Example
Baker for schools | Rye, wheat and spelt | Nights
```

## How to fix
Keep two or three parts, and leave out signs that are not words.

## Known limits
Capital letters and exclamation marks are left to the check on shouting.
"""

import re

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp

SEPARATOR = re.compile(r"[|•·‖⎮~»]|\s[-–—/]\s")
EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")
HASHTAG = re.compile(r"(?<!\w)#[A-Za-z]\w+")
FLAG_BELOW = 0.8


@check(
    passed="The headline is plain",
    failed="The headline is cut into many small parts",
    impact="minor",
    reads=("headline",),
    principle=3,
    threshold_source=Source("convention", "four separators, two emoji, one hashtag: folklore"),
)
def cluttered_headline(
    ctx: Context, *, separators: int = 4, emoji: int = 2, hashtags: int = 1
) -> Verdict:
    """Score the worst of the three counts: 1 up to what is fine, 0 from some more."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    span = section.body.trimmed(ctx.profile.source)
    text = ctx.profile.text(span)
    n_separators = len(SEPARATOR.findall(text))
    score = min(
        ramp(n_separators, zero=2.5 * separators, full=separators),
        ramp(len(EMOJI.findall(text)), zero=emoji + 5, full=emoji),
        ramp(len(HASHTAG.findall(text)), zero=hashtags + 3, full=hashtags),
    )
    findings = []
    if score < FLAG_BELOW:
        findings.append(
            Finding(
                message=f"{quoted(ctx.profile, span)} is cut into many small parts.",
                advice="Keep two or three parts and leave out signs that are not words.",
                span=span,
            )
        )
    return Verdict.scored(score, findings, value=n_separators, unit="separators")
