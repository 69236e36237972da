"""A trait is claimed, and no act shows it.

## What it does
Finds traits in the headline, the About and the skills list ("hard working", "team player") and
looks for an act anywhere in the profile that shows them.

## Why it matters
Anyone can write the word. The University of Illinois rubric puts a list of skills without
validating experience at a low level, and LinkedIn's yearly lists of overused words are mostly
traits. An act does the same work and is believed.

## Flagged
```profile
# Ana Example
[[Hard working]] organ builder

## About
I have [[attention to detail]].

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Repaired organs in the south of the county
```
```profile
## About
I am a cook.

## Experience
### Cook · Hillside School
2018 – Present
- Cooked lunch

## Skills
- Baking
- [[Fast learner]]
```

## Passes
```profile
# Ana Example
Organ builder

## About
I check every pipe twice, and found the crack that three surveys had missed.
```
```profile
## About
I teach people to drive who have given up elsewhere.

## Experience
### Driving instructor · Own car
2011 – Present
- Explained roundabouts to nine people over seventy with a tray and six toy cars

## Skills
- Driving lessons
- Communication
```

## How to fix
Take the word out and put one act in its place: when did somebody see it in you?

## Known limits
The map from acts to traits is ours and general; an act that shows a trait in an unusual way can
be overlooked. A word before any noun of a headline that is no person counts as said of that thing.
"""

import itertools

from brandcheck.checks import ClaimKind, Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import waiting
from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.ledger.drafts import of_a_thing
from brandcheck.nlp.ledger.traits import trait_table
from brandcheck.nlp.phrases import Hit
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.wordsets import word_set

SHOWN_BY = frozenset((SubstanceKind.RESULT, SubstanceKind.ACTION))
KEEPS = frozenset(("keep", "leave", "make"))
NAMING = frozenset(("ADJ", "CCONJ", "NOUN", "PROPN"))
REACH = 6


@check(
    passed="Traits are shown by acts",
    failed="Some traits are claimed and not shown",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source("rubric", "University of Illinois rubric; the slope is ours"),
)
def unsupported_trait(ctx: Context, *, most: int = 6) -> Verdict:
    """Score by the number of traits without an act: 1 with none, 0 from ``most`` up."""
    bare = [
        claim.span
        for claim in ctx.text.claims
        if claim.kind is ClaimKind.TRAIT
        and not claim.is_supported
        and not _stands_beside_a_fact(ctx, claim.span)
    ]
    claimed = [claim.span for claim in ctx.text.claims if claim.kind is ClaimKind.TRAIT]
    bare += [
        hit.span
        for line in ctx.lines("headline")
        for hit in trait_table().claims.find(line)
        if hit.tokens[-1].tag not in {"NNS", "NNPS"} or len(hit.tokens) > 1
        if not of_a_thing(hit) and not _names_a_thing(hit)
        if not any(span.overlaps(hit.span) for span in claimed)
        if not _has_act(ctx, hit)
    ]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, span)} is said, and nothing in the profile shows it.",
            advice="Take the word out, or put the act in its place.",
            span=span,
            question="When did somebody see it in you?",
        )
        for span in bare
    ]
    verdict = Verdict.scored(
        ramp(len(bare), zero=most, full=0), findings, value=len(bare), unit="traits without an act"
    )
    return waiting(ctx, verdict, "headline", "about")


def _stands_beside_a_fact(ctx: Context, span: Span) -> bool:
    """Tell whether the claim's own sentence holds a concrete fact."""
    return any(
        passage.span.contains(span) and passage.substance.is_concrete
        for passage in ctx.text.passages
        if passage.line.section == "about"
    )


def _names_a_thing(hit: Hit[str]) -> bool:
    """Tell whether a headline says the word of what is made: "reliable malaria results"."""
    tokens = hit.line.tokens
    if any(t.lemma in KEEPS for t in tokens[max(0, hit.first - REACH) : hit.first]):
        return True
    after = itertools.takewhile(lambda t: t.pos in NAMING, tokens[hit.last + 1 :])
    nouns = [t for t in after if t.pos in {"NOUN", "PROPN"}]
    known = people_words() | word_set("roles") | word_set("described")
    return bool(nouns) and not any({t.lower, t.lemma} & known for t in nouns)


def _has_act(ctx: Context, hit: Hit[str]) -> bool:
    """Tell whether a line anywhere tells an act that shows the trait of a headline."""
    return any(
        hit.value in act.value
        for passage in ctx.text.passages
        if passage.substance.kind in SHOWN_BY
        for act in trait_table().acts.within(passage.line, passage.span)
    )
