"""The writer weakens an own claim or an own deed.

## What it does
Looks in the headline, About and Experience for hedges that speakers hang on themselves: "I
think I", "sort of led", "I try to", "a bit rusty", "hopefully", "quite good at".

## Why it matters
In studies of spoken interviews, powerful style raised judgements of competence and
employability (Parton and others, 2002) and hedges lowered authority (Hosman, 1989). Whether
that carries over to written profiles is not shown, so the check weighs little. Honest doubt
about the world ("we do not know why the bees died") is a strength and is left alone.

## Flagged
```profile
## About
I [[kind of]] fell into bookbinding. [[I guess I manage]] the orders.
```
```profile
## Experience
### Shop assistant · Marlow & Finch
2019 – Present
- [[Sort of]] led the move to a new till system
```

## Passes
```profile
## About
We do not know why the bees died in 2021. I have not yet worked with live cultures.
```
```profile
## Experience
### Grain inspector · Marlow & Finch
2019 – Present
- Estimated moisture to within about 2 points; the kind of damage tells us who stored it
- Tried 46 appeals in the housing tribunal
```

## How to fix
Say what you did, and where it ended, without the softening words. If you are unsure of the
result, give the result.

Where the words can go without a change of fact, the report shows the sentence
without them; "I tried to" and "sort of led" stay, because they may be true.

## Known limits
Irony and understatement are read as hedges.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import hits, is_backed, passages_at, per_100_words, waiting
from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.lexicons import LexiconEntry
from brandcheck.nlp.lines import Token
from brandcheck.nlp.names import in_name, in_quotes
from brandcheck.nlp.phrases import Hit

SELF = frozenset(("i", "i'm", "my", "me", "we", "our"))
BELITTLING = frozenset(("just a", "only a"))
OWNED = frozenset(("out of date", "sorry", "hopefully"))
EARLY = 3


@check(
    passed="Own deeds are told without softening words",
    failed="Softening words weaken what the owner did",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source(
        "research",
        "Parton and others 2002, Hosman 1989 (on speech); the slope is ours",
    ),
)
def hedging(ctx: Context, *, most: float = 4.0) -> Verdict:
    """Score 1 without hedges about oneself, 0 from ``most`` per 100 words."""
    found = [hit for hit in hits(ctx, "hedge") if _is_about_self(ctx, hit)]
    findings = [_finding(ctx, hit) for hit in found]
    rate = per_100_words(ctx, len(found))
    score = ramp(rate, zero=most, full=0.0)
    return waiting(
        ctx, Verdict.scored(score, findings, value=round(rate, 1), unit="hedges per 100 words")
    )


def _finding(ctx: Context, hit: Hit[LexiconEntry]) -> Finding:
    said = next(
        (one for one in ctx.text.rewrites if one.kind == "hedge" and one.span.contains(hit.span)),
        None,
    )
    span = said.span if said else hit.span
    return Finding(
        message=f"{quoted(ctx.profile, span)} makes less of what you did.",
        advice="Say what you did and where it ended, without the softening words.",
        span=span,
        replacement=said.replacement if said else None,
        question=None if said else "What did you do, and how did it end?",
    )


def _is_about_self(ctx: Context, hit: Hit[LexiconEntry]) -> bool:
    here, _ = passages_at(ctx, hit)
    if here is None or in_name(hit) or in_quotes(hit):
        return False
    before = [t for t in here.tokens if t.i < hit.first]
    if hit.value.phrase in BELITTLING:
        return _belittles(hit, before)
    says_self = bool(SELF & {t.lower for t in here.tokens})
    if hit.value.group == "self":
        return says_self or hit.value.phrase not in OWNED or hit.line.section == "headline"
    if hit.value.group == "try":
        return _acts(before) and not is_backed(here, hit.span)
    if _compares(hit) or hit.tokens[0].lower in {"kinds", "sorts"}:
        return False
    return says_self if hit.line.section == "about" else len(before) <= EARLY


def _acts(before: list[Token]) -> bool:
    """Tell whether the owner is the one who tries: "I try to", or a line that opens so."""
    words = [t for t in before if t.pos not in {"AUX", "ADV", "CCONJ", "PUNCT"}]
    return not words or words[-1].lower in {"i", "we"}


def _belittles(hit: Hit[LexiconEntry], before: list[Token]) -> bool:
    following = hit.line.tokens[hit.last + 1 : hit.last + 5]
    says_am = any(t.lower in {"i", "i'm", "'m"} for t in before[-3:])
    return says_am and any(t.lemma in people_words() for t in following)


def _compares(hit: Hit[LexiconEntry]) -> bool:
    """Tell whether "somewhat less effective" measures a thing, not the writer."""
    following = hit.line.tokens[hit.last + 1 : hit.last + 2]
    return any(t.lower in {"more", "less", "fewer"} or t.tag == "JJR" for t in following)
