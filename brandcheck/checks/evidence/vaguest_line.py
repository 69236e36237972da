"""The sentence of each part that could most easily be somebody else's.

## What it does
Reads every sentence of the About and of the three latest roles, and shows for each part the
least specific one, if it is vague at all, with what made it so. It costs no points.

## Why it matters
Where strangers decide on text, concrete wording goes with trust: in 200,000 loan requests it
predicted funding (Larrimore and others, 2011). A small set of plain features predicts how
specific readers find a sentence in tweets and reviews (Gao and others, 2019; Ko and others, 2019).
Neither is shown for profiles, so the check only points.

## Flagged
```profile
## About
I shoe the carriage horses of two riding schools in Wexmere.
[[I am passionate about delivering excellent service to every client.]]
```
```profile
## Experience
### Night porter · Alder Hospital
2016 – 2020
- Moved 40 beds in one night when the boiler burst
- [[Helped out where needed with various tasks]]
```

## Passes
```profile
## About
I shoe the carriage horses of two riding schools in Wexmere.
My seed bank keeps four apple varieties that no nursery sells.
```
```profile
## Experience
### Court interpreter · Freelance
2012 – Present
- Translated 40 letters into Tigrinya for the asylum court
```

## How to fix
Ask of the line: who, which one, how many, what came of it? One answer is enough.

## Known limits
A short plain sentence can be shown although it does its work. Nothing is said of whether a
sentence is true or good.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.specificity import Specific, specificity

FEWEST_WORDS = 5
MOST_MOVED = 2
ASKS = {
    "told as a duty or a list of tasks": "Which of it did you do, and what came of it?",
    "a trait claimed of oneself": "When did somebody see that of you?",
    "share of abstract nouns": "What would somebody have seen you do?",
    "words such as everything and various": "Which ones?",
}
ANY = "Who, which one, how many, or what came of it?"
PART = {"about": "the About", "experience": "this role"}


@check(
    passed="No sentence could be anybody's",
    failed="Some sentences could be anybody's",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("ours", "A third of the scale; Larrimore 2011 on concrete wording"),
)
def vaguest_line(ctx: Context, *, below: float = 0.3, roles: int = 3) -> Verdict:
    """Report, without scoring, the vaguest sentence of the About and of each recent role."""
    parts: dict[tuple[str, int], list[tuple[Passage, Specific]]] = {}
    for passage in ctx.text.passages:
        line = passage.line
        is_text = line.section in PART and line.role in {"paragraph", "bullet"}
        if is_text and line.entry < roles and _n_words(passage) >= FEWEST_WORDS:
            part = parts.setdefault((line.section, line.entry), [])
            part.append((passage, specificity(passage)))
    vaguest = (min(part, key=lambda one: one[1].score) for part in parts.values())
    findings = [_finding(ctx, *one) for one in vaguest if one[1].score < below]
    if not parts:
        return Verdict.info("There is no sentence to read yet.")
    every = [read.score for part in parts.values() for _, read in part]
    mean = round(100 * sum(every) / len(every))
    return Verdict.info(
        f"The sentences are {mean} of 100 specific on average.",
        findings,
        value=mean,
        unit="of 100 specific on average",
    )


def _n_words(passage: Passage) -> int:
    return sum(token.text[:1].isalnum() for token in passage.tokens)


def _finding(ctx: Context, passage: Passage, read: Specific) -> Finding:
    lowered = [one for one in read.moved if one.points < 0][:MOST_MOVED]
    said = ", ".join(f"{one.feature} ({one.points:.0f})" for one in lowered)
    why = f" What lowers it: {said}." if lowered else " It names little."
    return Finding(
        message=(
            f"{quoted(ctx.profile, passage.span)} is the sentence of {PART[passage.line.section]} "
            f"that could most easily be somebody else's.{why}"
        ),
        advice="Put one thing into it that only you could say.",
        span=passage.span,
        question=ASKS.get(lowered[0].feature, ANY) if lowered else ANY,
    )
