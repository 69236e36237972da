"""Need is the message, where an offer could be.

## What it does
Looks in the headline, About and Experience for begging ("please help", "give me a chance"), for
asks that take anything ("any job", "I will do anything") and for pity. A named post that is
sought, a condition such as part-time, and a setback told plainly are left alone.

## Why it matters
An ask for anything tells a reader nothing to pass on: nobody can think of a person who needs
"any job", while "a payroll post in Wexmere" may call one to mind. Career guides ask for the offer
before the ask; that is advice, not research.

## Flagged
```profile
# Ana Example
[[Actively seeking any job]] | [[Please help]]
```
```profile
## About
I was a florist for six years. [[I am desperate for work and will accept any salary]].
```

## Passes
```profile
## About
I am looking for a part-time payroll post in or near Wexmere, from September.
```
```profile
## About
Our yard went under last year. I passed my slinger's ticket over the winter, and I help villages
that badly need water to drill in the right place.
```

## How to fix
Name the one or two posts that you want, and put before them what you would bring.

## Known limits
Need that is told in other words than the listed ones is missed.
"""

from collections import Counter

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import hits, waiting
from brandcheck.core.spans import Span
from brandcheck.nlp.lexicons import LexiconEntry
from brandcheck.nlp.lines import Sentence
from brandcheck.nlp.names import in_name, in_quotes
from brandcheck.nlp.phrases import Hit
from brandcheck.nlp.wordsets import word_set

HALF = 0.5


@check(
    passed="The offer comes before the ask",
    failed="Need is the message, where an offer could be",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=10,
    threshold_source=Source(
        "convention", "Career guides: offer before ask; no study of profiles was found"
    ),
)
def need_framing(ctx: Context) -> Verdict:
    """Score 1 without such words; each sentence that holds some halves the score."""
    spans: dict[Span, Span] = {}
    n_hits: Counter[Span] = Counter()
    for hit in hits(ctx, "need"):
        told = next((s for s in hit.line.sentences if s.span.contains(hit.span)), None)
        if told is not None and _is_need(told, hit):
            span = _clause(told, hit)
            start = spans.get(told.span, span).start
            spans[told.span] = Span(start, span.end)
            n_hits[told.span] += 1
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, span)} tells what you need, not what you offer.",
            advice="Name the post that you want, and put before it what you would bring.",
            span=span,
            replacement=_calmed(ctx, span) if n_hits[sentence] == 1 else None,
            question="Which one or two posts would you like best, and what would you bring?",
        )
        for sentence, span in spans.items()
    ]
    return waiting(ctx, Verdict.scored(HALF ** len(spans), findings, value=len(spans), unit="asks"))


def _calmed(ctx: Context, span: Span) -> str | None:
    """Return the words without the begging adverb, where a post is named."""
    said = [one for one in ctx.text.rewrites if one.kind == "need" and span.contains(one.span)]
    return said[0].within(span, ctx.profile.source) if len(said) == 1 else None


def _is_need(sentence: Sentence, hit: Hit[LexiconEntry]) -> bool:
    if in_name(hit) or in_quotes(hit):
        return False
    if hit.value.group != "any":
        return True
    following = hit.line.tokens[hit.last + 1 : hit.last + 2]
    if any(t.pos in {"NOUN", "PROPN"} for t in following) or hit.line.section == "experience":
        return False
    seeks = any(word_set("seeking") & {t.lemma, t.lower} for t in sentence.tokens)
    return seeks or hit.line.section == "headline"


def _clause(sentence: Sentence, hit: Hit[LexiconEntry]) -> Span:
    """Return the clause that holds a phrase: from one mark or "who", "if" to the next."""
    tokens = sentence.tokens
    base = tokens[0].i
    first, last = hit.first - base, hit.last - base
    while first and not _parts(tokens[first - 1].text):
        first -= 1
    while last + 1 < len(tokens) and not _parts(tokens[last + 1].text):
        last += 1
    return Span(tokens[first].span.start, tokens[last].span.end)


def _parts(text: str) -> bool:
    return text in {",", ";", ":", ".", "!", "?", "-", "(", ")"}
