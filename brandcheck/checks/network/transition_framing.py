"""A break, a change or a refusal is told with an apology instead of what came next.

## What it does
Looks in the headline, About and Experience for a break, a return, a change, a loss or a refusal
that the owner tells, and at what stands beside it: what was done and what came next, or an
apology or complaint. Who tells no such thing is not judged.

## Why it matters
The networking guide behind this project closes with setbacks and rejections. In a study of
introductions on LinkedIn (Nault, Sezer and Klein, 2023) the journey, told beside the outcome,
raised judged warmth; an apology tells neither.

## Flagged
```profile
# Ana Example
Payroll clerk

## About
[[I have been out of work for seven years and I know that I am a bit rusty, sorry.]]

## Experience
### Payroll clerk · Marlow & Finch
2010 – 2015
- Ran weekly pay
```
```profile
## About
I weld. [[Before my break I welded ships, though I am out of practice and hoping someone will
try me.]]
```

## Passes
```profile
## About
Our yard went under last year. I passed my slinger's ticket over the winter.
```
```profile
## Experience
### Dairy farmer · Marlow & Finch
2010 – Present
- Won a place in the milk group's contract after two refusals
```

## How to fix
Say in one line what happened and what you did with the time; leave the apology out.

## Known limits
Setbacks in other words than the listed ones are not seen.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import WORDED, waiting
from brandcheck.core.spans import Span
from brandcheck.nlp.community.transitions import laments, tells_transition
from brandcheck.nlp.lexicons import LexiconEntry
from brandcheck.nlp.lines import Role
from brandcheck.nlp.names import in_name, is_capital
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.phrases import Hit
from brandcheck.nlp.substance import SubstanceKind

SORRY = frozenset(("sorry", "unfortunately", "rusty", "sadly", "afraid"))
LOWERING = ("hedge", "need", "grievance")
BUILT, PLAIN, LOWERED = 1.0, 0.8, 0.2


@check(
    passed="Setbacks and changes are told with what came next",
    failed="A setback or change could be told with what came next",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=10,
    threshold_source=Source(
        "research", "Nault, Sezer and Klein 2023 on journeys told; the grades are ours"
    ),
)
def transition_framing(ctx: Context) -> Verdict:
    """Score the mean of what is told: built upon, plain, or lowered by apology."""
    told = _told(ctx)
    if not told:
        return Verdict.info("No break, change or refusal was found, and none has to be told.")
    findings, strengths, worth = [], [], []
    for passage, after in told:
        lowered = next((p for p in (passage, after) if p is not None and _is_lowered(ctx, p)), None)
        if lowered is not None:
            worth.append(LOWERED)
            findings.append(_finding(ctx, lowered.span))
        elif _builds(passage) or (after is not None and _builds(after)):
            worth.append(BUILT)
            strengths.append(Strength(passage.span, "transition", "told with what came next"))
        else:
            worth.append(PLAIN)
    score = sum(worth) / len(worth)
    verdict = Verdict.scored(score, findings, value=len(told), unit="told", strengths=strengths)
    return waiting(ctx, verdict) if findings else verdict


def _told(ctx: Context) -> list[tuple[Passage, Passage | None]]:
    """Return the sentences that tell a setback or change, each with the next of its section."""
    spans = [
        h.span
        for h in ctx.text.phrases("setback")
        if h.line.section in WORDED and h.line.role != "organisation" and _is_own(h)
    ]
    texts = [p for p in ctx.text.passages if p.line.section in WORDED]
    return [
        (passage, _next(texts, n))
        for n, passage in enumerate(texts)
        if any(passage.span.contains(span) for span in spans) or _is_told(passage)
    ]


def _is_told(passage: Passage) -> bool:
    """Tell whether a sentence tells it in other words than those of the lexicon."""
    if passage.line.role is Role.ORGANISATION or passage.line.section == "experience":
        return False
    is_headline = passage.line.role is Role.SEGMENT
    tells = tells_transition(passage.tokens, is_headline=is_headline)
    return tells or (not is_headline and laments(passage.tokens))


def _is_own(hit: Hit[LexiconEntry]) -> bool:
    """Tell whether the change is the owner's: "I retrained", not "anyone who has moved from"."""
    before = [t.lower for t in hit.line.tokens[max(0, hit.first - 4) : hit.first]]
    if hit.value.group == "change" and before and not {"i", "we", "my", "and"}.intersection(before):
        return False
    after = hit.line.tokens[hit.last + 1 : hit.last + 2]
    moves_house = hit.value.phrase == "moved from" and any(map(is_capital, after))
    return not moves_house and not in_name(hit)


def _next(texts: list[Passage], n: int) -> Passage | None:
    after = texts[n + 1] if n + 1 < len(texts) else None
    return after if after is not None and after.line.section == texts[n].line.section else None


def _is_lowered(ctx: Context, passage: Passage) -> bool:
    if SORRY & {t.lower for t in passage.tokens} or laments(passage.tokens):
        return True
    hits = (h for name in LOWERING for h in ctx.text.phrases(name))
    return any(passage.span.contains(h.span) for h in hits)


def _builds(passage: Passage) -> bool:
    kinds = {SubstanceKind.ACTION, SubstanceKind.RESULT}
    return passage.substance.kind in kinds or passage.substance.is_concrete


def _finding(ctx: Context, span: Span) -> Finding:
    return Finding(
        message=f"{quoted(ctx.profile, span)} tells the setback with an apology or complaint.",
        advice="Say in one line what happened and what you did next.",
        span=span,
        question="What did you do in that time that you can still use?",
    )
