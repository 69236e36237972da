"""A headline without a field, an audience, a figure or a credential.

## What it does
Adds up what the headline names: for whom, a counted thing, a credential, something that came of
the work, and up to three words of the field. Words that could stand in anybody's headline take a
little off. More words of the same kind earn nothing.

## Why it matters
Concrete text is trusted more by strangers (Larrimore and others, 2011, on 200,000 loan
requests). The headline is the line that most strangers read.

## Flagged
```profile
# Ana Example
[[Professional translator offering high quality at competitive prices]]
```
```profile
# Bo Example
[[Hard working and reliable driver | Great attention to detail]]
```

## Passes
```profile
# Ana Example
Portuguese to English translator for trial sponsors | Sworn since 2015
```
```profile
# Bo Example
School bus driver on the hill routes | Taught 14 new drivers, all licensed
```

## How to fix
Name one of these: the people you do it for, a number that counts something, a licence, or what
came of the work.

## Known limits
Whether a named field is a narrow one is not judged.
"""

import itertools

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.community.audience import audiences
from brandcheck.nlp.headline import HeadlineParts, read_headline
from brandcheck.nlp.quantities import QuantityKind
from brandcheck.nlp.wordsets import word_set

WORD, MOST_WORDS = 0.25, 3
AUDIENCE, FIGURE, CREDENTIAL, OUTCOME = 0.35, 0.35, 0.25, 0.35
FILLER = 0.08
FULL, FLAG_BELOW = 1.0, 0.45


@check(
    passed="The headline names something specific",
    failed="The headline could be many people's",
    impact="moderate",
    reads=("headline",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("research", "Larrimore et al. 2011 on concrete wording; points ours"),
)
def unspecific_headline(ctx: Context) -> Verdict:
    """Score the points that the named things earn, less a little for filler."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    parts = read_headline(ctx.text.lines)
    strengths = _strengths(ctx)
    credentials = [t for t in (*parts.title, *parts.rest) if t.lower in word_set("credentials")]
    points = WORD * min(MOST_WORDS, parts.worth) + _named(strengths)
    points += CREDENTIAL if credentials else 0.0
    score = ramp(points - FILLER * _n_runs(parts), zero=0.0, full=FULL)
    findings = []
    if score < FLAG_BELOW:
        span = section.body.trimmed(ctx.profile.source)
        findings.append(
            Finding(
                message=f"{quoted(ctx.profile, span)} could be many people's headline.",
                advice="Name the people, the field, a licence, or what came of your work.",
                span=span,
                question="What do you do that the next person with your title does not?",
            )
        )
    return Verdict.scored(score, findings, strengths=strengths)


def _strengths(ctx: Context) -> list[Strength]:
    found = [
        Strength(audience.span, "audience", "says for whom")
        for line in ctx.lines("headline")
        for audience in audiences(line)
        if audience.is_specific and audience.is_sure
    ]
    for passage in ctx.text.passages:
        if passage.line.section != "headline":
            continue
        shown = passage.substance
        found += [Strength(outcome.span, "result", outcome.reason) for outcome in shown.outcomes]
        found += [
            Strength(q.span, "number", "counts something")
            for q in shown.quantities
            if q.kind is not QuantityKind.DURATION and not q.in_place
        ]
    return found


def _named(strengths: list[Strength]) -> float:
    kinds = {strength.kind for strength in strengths}
    worth = {"audience": AUDIENCE, "number": FIGURE, "result": OUTCOME}
    return sum(value for kind, value in worth.items() if kind in kinds)


def _n_runs(parts: HeadlineParts) -> int:
    """Return the number of filler phrases: runs of neighbouring words."""
    pairs = itertools.pairwise(parts.filler)
    return bool(parts.filler) + sum(other.i != one.i + 1 for one, other in pairs)
