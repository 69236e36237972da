"""An About that is very short, very long, or longer than the field holds.

## What it does
Counts the words of the About. From 80 to 350 words it earns full marks; outside, the score
falls slowly. Above 2,600 characters the end is cut off.

## Why it matters
2,600 characters is the size of LinkedIn's field (third-party knowledge). The band of words is
folklore of profile coaches, so it weighs little: a short About with one good fact beats a long
one without. Profiles with fuller text were rated higher in one study (Roulin and Levashina,
2019).

## Flagged
```profile
## About
[[I repair church organs.]]
```
```profile
## About
[[Electrician.
Available.]]
```

## Passes
```profile
## About
I repair church organs in villages where the last tuner retired twenty years ago. Most of them
have one loud stop and one that sticks, and a vicar who has learned to avoid both. I start by
listening to a service from the back pew, because that is where the wind leaks are heard. Last
year I brought eleven instruments back into weekly use, four of them with parts that schoolchildren
cleaned on the vestry floor. If your organ has gone quiet, send me a recording of the lowest note
and tell me when the church is empty.
```
```profile
## About
I wire clinics that have never had steady light, mostly two days by boat from the nearest shop, so
a fault that I leave behind stays there until spring. That is why every board I fit carries its own
drawing in a tin box, and why I teach one person in each village to read it. Of thirty-seven
clinics, thirty-five still run on what we put in. The other two I went back for, and learned more
from them than from the rest. I would like to hear from anyone who keeps vaccine fridges cold.
```

## How to fix
Too short: add one thing that came of your work and one line on whom you want to hear from. Too
long: keep the first paragraph, and move details under the role where they happened.

## Known limits
Words are counted, not weighed; other checks read what they say.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import count_words, ramp

FIELD = 2600
FLAG_BELOW = 0.8


@check(
    passed="The About has a readable length",
    failed="The About is short or long for a reader",
    impact="minor",
    reads=("about",),
    principle=8,
    threshold_source=Source("convention", "80 to 350 words is coaches' folklore; kept soft"),
)
def about_length(ctx: Context, *, fewest: int = 80, most: int = 350) -> Verdict:
    """Score 1 inside the band, falling to 0 at no words and at three times the band's end."""
    lines = ctx.lines("about")
    n_words = count_words(lines)
    if not n_words:
        return Verdict.unsure("The About holds no words.")
    whole = Span(lines[0].span.start, lines[-1].span.end)
    n_chars = len(" ".join(ctx.profile.text(whole).split()))
    score = ramp(n_words, zero=0, full=fewest) if n_words < fewest else 1.0
    score = min(score, ramp(n_words, zero=3 * most, full=most))
    score = min(score, ramp(n_chars, zero=1.5 * FIELD, full=FIELD))
    findings = []
    if n_chars > FIELD:
        findings.append(_finding(f"The About has {n_chars} characters; {FIELD} are shown.", whole))
    elif score < FLAG_BELOW and n_words < fewest:
        findings.append(_finding(f"The About has {n_words} words.", whole, is_short=True))
    elif score < FLAG_BELOW:
        findings.append(_finding(f"The About has {n_words} words, which few will finish.", whole))
    return Verdict.scored(score, findings, value=n_words, unit="words")


def _finding(message: str, span: Span, *, is_short: bool = False) -> Finding:
    if is_short:
        return Finding(
            message=message,
            advice="Add one thing that came of your work and whom you want to hear from.",
            span=span,
            question="Which piece of your work would you show a stranger first?",
        )
    return Finding(
        message=message,
        advice="Keep what a stranger needs, and move details under the role they belong to.",
        span=span,
    )
