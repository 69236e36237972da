"""The About repeats the headline or the Experience word for word.

## What it does
Compares runs of five words of the About with the headline and the Experience.

## Why it matters
Who reads on wants something new. A result may be told twice, at the top in short and below in
full; a copied paragraph only takes the place of the story. The line is ours.

## Flagged
```profile
# Ana Example
Organ builder

## About
[[Tuned the organ of the parish church before each festival and repaired the bellows.]]

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival and repaired the bellows
```
```profile
# Bo Example
District nurse in the northern fells with forty patients a week

## About
[[District nurse in the northern fells with forty patients a week.]]
```

## Passes
```profile
# Ana Example
Organ builder

## About
I keep one parish organ in tune, and its bellows dry.

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival and repaired the bellows
```
```profile
# Bo Example
District nurse in the northern fells

## About
I visit forty patients a week on a road that the plough reaches last.
```

## How to fix
Keep the line where the details are, and tell in the About why it mattered.

## Known limits
The same thing in other words is not a copy and is not looked for.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.lines import Line, Sentence

RUN = 5
COPIED = 0.6


@check(
    passed="The About says something of its own",
    failed="The About repeats other sections",
    impact="minor",
    reads=("about",),
    principle=8,
    threshold_source=Source("ours", "a quarter of the runs of five words may be shared"),
)
def repeated_text(ctx: Context, *, allowed: float = 0.25, most: float = 0.7) -> Verdict:
    """Score the share of runs of five words found elsewhere."""
    elsewhere = {run for line in ctx.lines("headline", "experience") for run in _runs(_words(line))}
    about = [run for line in ctx.lines("about") for run in _runs(_words(line))]
    if not about:
        return Verdict.unsure("The About is too short to compare.")
    share = sum(run in elsewhere for run in about) / len(about)
    findings = []
    for line in ctx.lines("about"):
        for sentence in line.sentences:
            runs = _runs(_of_sentence(line, sentence))
            if runs and sum(run in elsewhere for run in runs) >= COPIED * len(runs):
                findings.append(
                    Finding(
                        message=f"{quoted(ctx.profile, sentence.span)} stands elsewhere as well.",
                        advice="Keep it where the details are; say here why it mattered.",
                        span=sentence.span,
                    )
                )
    return Verdict.scored(
        ramp(share, zero=most, full=allowed),
        findings,
        value=round(100 * share),
        unit="% of the wording stands elsewhere",
    )


def _words(line: Line) -> list[str]:
    return [word.lower for word in line.words]


def _of_sentence(line: Line, sentence: Sentence) -> list[str]:
    first, last = sentence.tokens[0].i, sentence.tokens[-1].i
    return [word.lower for word in line.words if first <= word.first <= last]


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)]
