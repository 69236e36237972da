"""Passive lines leave open who did it.

## What it does
Looks in the About and Experience for sentences that are passive, name nobody who acted, and
report a piece of work ("improvements were made", "positive feedback was received").

## Why it matters
In a profile the reader wants to know what its owner did. That harm is plain sense and not shown
by research, and linguists dispute the blanket advice against the passive; so only agentless
reports of work count, and only when they are many.

## Flagged
```profile
## Experience
### Ledger clerk · Marlow & Finch
2015 – Present
- [[Various improvements were made to the purchase ledger]]
- [[Positive feedback was received from management]]
```
```profile
## About
[[Several projects were completed and good results were achieved.]]
```

## Passes
```profile
## About
I was taught by Wilma Strand. I was asked to write the warning card that clerks still use.
```
```profile
## Experience
### Ledger clerk · Marlow & Finch
2015 – Present
- Moved 340 suppliers to one format; duplicate payments were ended by the second month
```

## How to fix
Begin the line with what you did.

## Known limits
A passive that names its agent far from the verb can be flagged wrongly. A counted use of the thing
told before ("nine calls were made under it") is not flagged.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import waiting, worded
from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.lines import Sentence, Token
from brandcheck.nlp.wordsets import word_set

AGENTS = frozenset(("by", "i", "we", "my", "our", "me", "us"))


@check(
    passed="The lines say who did it",
    failed="Passive lines leave open who did it",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("ours", "A quarter of all sentences; harm is plain sense, not shown"),
)
def passive_without_agent(ctx: Context, *, some: float = 0.1, most: float = 0.5) -> Verdict:
    """Score 1 up to a share ``some`` of such sentences, 0 from ``most``."""
    sentences = [s for line in worded(ctx, "about", "experience") for s in line.sentences]
    told = [s for s in sentences if any(t.pos == "VERB" for t in s.tokens)]
    found = [s for s in told if _hides_agent(s)]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, s.span)} leaves open who did it.",
            advice="Begin the line with what you did.",
            span=s.span,
            question="What was your own part in it?",
        )
        for s in found
    ]
    share = len(found) / len(told) if told else 0.0
    verdict = Verdict.scored(
        ramp(share, zero=most, full=some), findings, value=round(100 * share), unit="% of sentences"
    )
    return waiting(ctx, verdict, "about", "experience")


def _hides_agent(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    if AGENTS & {t.lower for t in tokens} or _is_use(tokens):
        return False
    passives = [t for t in tokens if t.dep == "auxpass"]
    heads = {t.head for t in passives}
    if not any(t.i in heads and t.lemma in word_set("reported") for t in tokens):
        return False
    active = (t for t in tokens if t.tag in {"VBD", "VBZ", "VBP"} and t.dep in {"ROOT", "conj"})
    return not any(t.i not in heads and t.pos == "VERB" for t in active) and not _is_human(tokens)


def _is_use(tokens: tuple[Token, ...]) -> bool:
    """Tell whether others did it with the thing told before: "nine calls were made under it"."""
    first = tokens[0].i
    counted = any(t.dep == "nummod" and tokens[t.head - first].dep == "nsubjpass" for t in tokens)
    return counted and any(t.dep == "pobj" and t.lower in {"it", "them", "this"} for t in tokens)


def _is_human(tokens: tuple[Token, ...]) -> bool:
    return any(t.dep == "nsubjpass" and t.lemma in people_words() for t in tokens)
