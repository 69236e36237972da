"""Skills that are listed and shown nowhere.

## What it does
Takes each entry of the skills list and looks for a line elsewhere that shows it: an action
with an object, a result, a credential, a title held, or another person's words.

## Why it matters
Rubrics ask that listed skills be found in the text (UT Austin Jackson School; University of
Illinois: a list of skills without validating experience is a low level). A reader who finds
the proof beside the claim need not take it on trust.

## Flagged
```profile
# Ana Example
Organ builder

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church before each festival

## Skills
- Tuning
- [[Project management]]
```
```profile
## Experience
### Cook · Hillside School
2018 – Present
- Responsible for menus

## Skills
- [[Menus]]
- [[Baking]]
```

## Passes
```profile
## Experience
### Cook · Hillside School
2018 – Present
- Baked bread each morning for 300 pupils

## Skills
- Baking
```
```profile
## Experience
### Cook · Hillside School
2018 – Present
- Wrote a menu that halved the plate waste

## Certifications
### Food hygiene, level 3 · Northern Kitchens Board
2021

## Skills
- Food hygiene
- Menus
```

## How to fix
Add the line that shows the skill, or take the skill off the list. If you can answer "where
did I use this, and what came of it?", write the answer down.

## Known limits
A line that shows the skill in quite other words can be overlooked. A skill is therefore neither
flagged nor counted where some line may show it and most of the list is shown. Where at least as
many definite deeds show no listed skill as skills lack a line, one may be the other in plain
words: such a skill counts little, and no more is said of it than that no line uses its words.
Tools show by their name only and are always looked for.
"""

from brandcheck.checks import Claim, ClaimKind, Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import ramp
from brandcheck.nlp.stems import content_stems
from brandcheck.nlp.substance import SubstanceKind

# Where so much of a list is shown, the rest is more likely told in other words than made up.
TRUSTED_FROM, TRUSTED = 0.3, 0.5
# So it may be, a little less surely, where so many deeds without a skill stand beside each
# skill without a deed.
ROOM_FROM, ROOM, LESS = 0.5, 1.0, 0.75
DOUBTED = 0.5
# Fewer definite deeds than these are no other story.
FEWEST = 3
DEEDS = frozenset(("about", "experience", "projects", "volunteering", "organizations"))
DONE = frozenset((SubstanceKind.ACTION, SubstanceKind.RESULT))


@check(
    passed="The listed skills are shown",
    failed="Some listed skills are shown nowhere",
    impact="serious",
    reads=("skills", "experience"),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source(
        "rubric", "UT Austin Jackson School and University of Illinois profile rubrics"
    ),
)
def unsupported_skill(ctx: Context, *, enough: float = 0.8) -> Verdict:
    """Score the share of listed skills with evidence; full marks from ``enough`` up."""
    claims = [
        claim
        for claim in ctx.text.claims
        if claim.where == "skills" and claim.kind is ClaimKind.SKILL
    ]
    if not claims:
        return Verdict.unsure("The skills list holds no skill that can be traced.")
    shown = sum(claim.is_supported for claim in claims)
    doubts = _doubts(ctx, claims)
    counted = len(claims) - sum(doubts)
    share = shown / counted if counted else 0.0
    findings = [
        _finding(ctx, claim) if doubt <= DOUBTED else _unnamed(ctx, claim)
        for claim, doubt in zip(claims, doubts, strict=True)
        if not claim.is_supported and (doubt <= DOUBTED or not _is_named(ctx, claim))
    ]
    return Verdict.scored(
        min(1.0, share / enough),
        findings if share < enough else [],
        value=round(100 * share),
        unit="% of listed skills shown",
    )


def _doubts(ctx: Context, claims: list[Claim]) -> list[float]:
    """Return how likely each skill without evidence is shown in other words, 0 to 1."""
    bare = [claim for claim in claims if not claim.is_supported]
    trust = ramp((len(claims) - len(bare)) / len(claims), zero=TRUSTED_FROM, full=TRUSTED)
    room = LESS * ramp(_free_deeds(ctx) / max(FEWEST, len(bare)), zero=ROOM_FROM, full=ROOM)
    tools = [skill.span for skill in ctx.text.skills if skill.kind == "tool"]
    return [
        0.0
        if claim.is_supported
        else max(
            trust * claim.is_open, room * (not any(claim.span.overlaps(tool) for tool in tools))
        )
        for claim in claims
    ]


def _free_deeds(ctx: Context) -> int:
    """Count the definite deeds that show no listed skill."""
    used = [e.span for c in ctx.text.claims if c.where == "skills" for e in c.evidence]
    return sum(
        passage.line.section in DEEDS
        and passage.substance.kind in DONE
        and passage.substance.is_concrete
        and not any(passage.span.overlaps(span) for span in used)
        for passage in ctx.text.passages
    )


def _finding(ctx: Context, claim: Claim) -> Finding:
    return Finding(
        message=f"“{ctx.profile.text(claim.span)}” is listed, and no line shows it.",
        advice="Add the line that shows it, or take it off the list.",
        span=claim.span,
        question="Where did you use it, and what came of it?",
    )


def _is_named(ctx: Context, claim: Claim) -> bool:
    """Tell whether a line holds a word of a skill, or may show it by one akin to it."""
    lines = (line for line in ctx.lines("skills") if line.span.overlaps(claim.span))
    own = frozenset(stem for line in lines for stem in content_stems(line.tokens))
    return claim.is_open or any(
        own & passage.stems for passage in ctx.text.passages if passage.line.section != "skills"
    )


def _unnamed(ctx: Context, claim: Claim) -> Finding:
    return Finding(
        message=f"“{ctx.profile.text(claim.span)}” is listed, and no line uses its words.",
        advice="Use them in the line that shows it, or take it off the list.",
        span=claim.span,
        question="Which of your lines would a stranger look at for it?",
    )
