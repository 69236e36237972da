"""Words about people leave some of them out.

## What it does
Looks in the headline, About and Experience for phrases about people that leave some of them out
("salesmen", "wheelchair-bound", "native English speakers"), and gives another word. Trade terms
(manhole, blind trial), names, quoted words, a headline and what people call themselves are left
alone.

## Why it matters
Public style guides advise against these words, because readers whom they leave out stop reading
and others notice. It is a matter of courtesy; no study of profiles was found.

## Flagged
```profile
## About
I lead a gang of six [[workmen]] and I care for [[the handicapped]] on Sundays.
```
```profile
## Experience
### Sales lead · Marlow & Finch
2015 – Present
- Trained nine [[salesmen]] in hearing-aid fitting
```

## Passes
```profile
## About
I am a salesman of garden gates. I inspected 1,140 manholes and ran a double-blind trial.
```
```profile
## Experience
### Lighthouse painter · Marlow & Finch
2015 – Present
- Manned Point lighthouse: repainted the lantern room
- Edited "The Good Housewife" of 1611
```

## How to fix
Use the other word, or say whom you mean.

## Known limits
Usage differs by place and changes; a word that a group has taken back for itself is not known.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import hits, waiting
from brandcheck.nlp.lexicons import LexiconEntry
from brandcheck.nlp.names import in_name, in_quotes
from brandcheck.nlp.phrases import Hit

MILD = 0.5


@check(
    passed="The words about people leave nobody out",
    failed="Some words about people leave others out",
    impact="minor",
    reads=(),
    needs=("tags", "english"),
    principle=2,
    threshold_source=Source("convention", "Common public style guides; the slope is ours"),
)
def excluding_words(ctx: Context, *, most: int = 4) -> Verdict:
    """Score 1 without such words, 0 from ``most``."""
    found = [hit for hit in hits(ctx, "excluding") if _is_of_others(hit)]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, hit.span)} leaves some people out.",
            advice=_advice(hit.value),
            span=hit.span,
        )
        for hit in found
    ]
    weight = sum(MILD if hit.value.group == "soft" else 1.0 for hit in found)
    score = ramp(weight, zero=most, full=0)
    return waiting(ctx, Verdict.scored(score, findings, value=len(found), unit="words"))


def _advice(entry: LexiconEntry) -> str:
    return (
        f"Write “{entry.advice}”, or say whom you mean." if entry.advice else "Say whom you mean."
    )


def _is_of_others(hit: Hit[LexiconEntry]) -> bool:
    """Tell whether a phrase speaks of other people, and is not part of a longer term."""
    if in_name(hit) or in_quotes(hit):
        return False
    tokens = hit.line.tokens
    following = tokens[hit.last + 1] if hit.last + 1 < len(tokens) else None
    goes_on = following is not None and following.pos in {"NOUN", "PROPN"}
    if goes_on and (hit.value.phrase.startswith("the ") or hit.value.group == "job"):
        return False
    if hit.value.group != "job":
        return True
    before = [t.lower for t in tokens[max(0, hit.first - 4) : hit.first]]
    if before[-1:] == ["the"] and hit.tokens[-1].tag in {"NN", "NNP"}:
        return False  # one person by the title of that time
    says_own = {"i", "i'm", "'m", "as", "myself"}.intersection(before)
    return hit.line.section != "headline" and not says_own
