"""Grand words claim what nobody could show.

## What it does
Looks in the headline, About and Experience for superlatives and titles of myth ("world-class",
"visionary", "guru", "number one") that are said of the owner. A superlative with its measure or
source in the same sentence is left alone, and so are names, prizes and facts about things.

## Why it matters
In a study of self-descriptions for a job (Waung and others, 2017), milder self-promotion raised
ratings of fit and the most intense kind lowered fit with the organisation. A reader who meets a
claim that nobody could check has reason to doubt the next one too.

## Flagged
```profile
# Ana Example
[[World-class]] public speaker | [[Visionary]] florist
```
```profile
## About
I am the [[number one]] estate agent in the county and [[I guarantee results]].
```

## Passes
```profile
## About
My roses took the award for best in show at the county flower day in 2022.
```
```profile
# Ana Example
Best-in-show judge, dairy classes | Maintained Wizard 4 dishwashers
```

## How to fix
Put the fact that made you think so: the count, the prize with its giver and year, or what the
customer said.

## Known limits
Irony is not understood. A superlative in other words than the listed ones is missed.
"""

from collections.abc import Iterator

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import hits, passages_at, per_100_words, waiting, worded
from brandcheck.core.spans import Span
from brandcheck.nlp.lexicons import LexiconEntry
from brandcheck.nlp.lines import Sentence
from brandcheck.nlp.names import in_name, in_quotes
from brandcheck.nlp.phrases import Hit
from brandcheck.nlp.wordsets import word_set

PEAKS = frozenset(("best", "greatest", "finest"))
REACH = 8


@check(
    passed="Nothing is claimed that nobody could show",
    failed="Grand words claim what nobody could show",
    impact="serious",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source(
        "research", "Waung and others 2017 on the intensity of self-promotion; the slope is ours"
    ),
)
def overclaim(ctx: Context, *, most: float = 3.0) -> Verdict:
    """Score 1 without grand words, 0 from ``most`` per 100 words."""
    spans = {hit.span for hit in hits(ctx, "overclaim") if _is_claim(ctx, hit)}
    listed = sorted(spans)
    spans.update(s for s in _peaks(ctx) if not any(s.overlaps(other) for other in listed))
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, span)} is more than a reader can check.",
            advice="Put the fact that made you think so, or take the words out.",
            span=span,
            question="Who said or counted it, and when?",
        )
        for span in sorted(spans)
    ]
    rate = per_100_words(ctx, len(spans))
    score = ramp(rate, zero=most, full=0.0)
    verdict = Verdict.scored(
        score, findings, value=round(rate, 1), unit="grand words per 100 words"
    )
    return waiting(ctx, verdict)


def _is_claim(ctx: Context, hit: Hit[LexiconEntry]) -> bool:
    tokens = hit.line.tokens
    if in_name(hit) or in_quotes(hit):
        return False
    if hit.last + 1 < len(tokens) and tokens[hit.last + 1].text == "-":
        return False
    if hit.value.group == "grand":
        return not _is_negated(hit)
    here, _ = passages_at(ctx, hit)
    return here is None or not any(
        not q.span.overlaps(hit.span) for q in here.substance.quantities if q.kind != "duration"
    )


def _is_negated(hit: Hit[LexiconEntry]) -> bool:
    before = hit.line.tokens[max(0, hit.first - 3) : hit.first]
    return any(t.lower in {"not", "n't", "no", "rare"} for t in before)


def _peaks(ctx: Context) -> Iterator[Span]:
    """Yield "the best … in the region" where it is said of the owner or the owner's work."""
    for line in worded(ctx):
        for sentence in line.sentences:
            if line.section == "headline" or _speaks_of_owner(sentence):
                yield from _peak(sentence)


def _speaks_of_owner(sentence: Sentence) -> bool:
    first = sentence.tokens[0]
    if first.tag in {"VBD", "VBN"}:
        return first.lower not in {"compared", "tested", "judged", "won", "proofread"}
    return any(t.lower in {"i", "i'm"} and t.dep == "nsubj" for t in sentence.tokens[:3])


def _peak(sentence: Sentence) -> Iterator[Span]:
    tokens = sentence.tokens
    for n, token in enumerate(tokens):
        if token.lower not in PEAKS or n == 0 or tokens[n - 1].lower not in {"the", "as", "a"}:
            continue
        reach = tokens[n + 1 : n + REACH]
        places = [m for m, t in enumerate(reach) if t.lemma in word_set("arenas") and m > 0]
        if places and any(t.lower == "in" for t in reach[: places[0]]):
            yield Span(tokens[n - 1].span.start, reach[places[0]].span.end)
