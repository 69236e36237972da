"""Stock phrases stand where a fact could stand.

## What it does
Looks in the headline, About and Experience for stock phrases ("team player", "proven
track record") and for adjectives that anyone could use of themselves ("motivated",
"dynamic"), and counts those that no fact in the same sentence backs.

## Why it matters
LinkedIn itself published yearly lists of the most overused words in profiles (2010 to 2018,
as newspapers reported them); the same words fill job adverts, so a reader learns nothing from
them. A word with proof beside it does no harm, and is not counted.

## Flagged
```profile
## About
I am a [[motivated]] florist with a [[proven track record]].
```
```profile
# Ana Example
[[Dynamic, innovative]] roofer | [[Results-driven]] manager
```

## Passes
```profile
## About
I am passionate about accurate maps: I walked every footpath in the district and corrected
212 of them on the county sheet.
```
```profile
# Ana Example
Stage carpenter of The Passionate Gardener | Seasoned oak and driven piles
```

## How to fix
Say what you did that shows it, or take the phrase out.

## Known limits
An image taken at its word ("I wear many hats" by a hatter) is only recognised when the same
thing is named again nearby.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import hits, is_backed, passages_at, per_100_words, waiting
from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import describes_person
from brandcheck.nlp.lexicons import LexiconEntry
from brandcheck.nlp.names import in_name, in_quotes
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.phrases import Hit
from brandcheck.nlp.wordsets import word_set

CLOSE = 3


@check(
    passed="The wording is the owner's own",
    failed="Stock phrases stand where facts could stand",
    impact="serious",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source(
        "convention",
        "LinkedIn's yearly lists of overused words, in press reports; that they cost readers' "
        "belief is folklore, so the slope is soft",
    ),
)
def buzzword_density(ctx: Context, *, most: float = 6.0) -> Verdict:
    """Score 1 without unbacked stock phrases, 0 from ``most`` per 100 words."""
    found = [hit for hit in hits(ctx, "cliche") if _is_empty(ctx, hit)]
    found += [
        hit for hit in hits(ctx, "trait_word") if describes_person(hit) and _is_empty(ctx, hit)
    ]
    found.sort(key=lambda hit: hit.span)
    groups = _joined(found)
    rate = per_100_words(ctx, len(found))
    verdict = Verdict.scored(
        ramp(rate, zero=most, full=0.0),
        [_finding(ctx, group) for group in groups],
        value=round(rate, 1),
        unit="stock phrases per 100 words",
    )
    return waiting(ctx, verdict)


def _is_empty(ctx: Context, hit: Hit[LexiconEntry]) -> bool:
    """Tell whether nothing near a phrase gives it substance."""
    if in_name(hit) or in_quotes(hit) or _is_literal(hit):
        return False
    here, after = passages_at(ctx, hit)
    if here is None or is_backed(here, hit.span) or _leads_to_deed(here, hit):
        return False
    alone = sum(here.span.contains(other.span) for other in hits(ctx, "cliche")) <= 1
    return not (alone and after is not None and bool(after.substance.outcomes))


def _leads_to_deed(passage: Passage, hit: Hit[LexiconEntry]) -> bool:
    """Tell whether a colon or dash after the phrase leads to what the owner did."""
    rest = [t for t in passage.tokens if t.span.start >= hit.span.end]
    marks = [n for n, t in enumerate(rest) if t.text in {":", "-", ";"}]
    told = rest[marks[0] + 1 :] if marks else []
    owner = [n for n, t in enumerate(told) if t.lower in {"i", "we"}]
    near = [t for n in owner for t in told[n + 1 : n + 4]]
    return any(t.tag in {"VBD", "VBP"} and t.lemma not in word_set("stative") for t in near)


def _is_literal(hit: Hit[LexiconEntry]) -> bool:
    """Tell whether an image's thing is named again in the same line, as by a hatter."""
    if hit.value.group != "image":
        return False
    nouns = {t.lemma for t in hit.tokens if t.pos == "NOUN"}
    others = (t for t in hit.line.tokens if not hit.first <= t.i <= hit.last)
    return any(t.lemma in nouns for t in others)


def _joined(found: list[Hit[LexiconEntry]]) -> list[list[Hit[LexiconEntry]]]:
    """Group phrases that stand side by side in one sentence."""
    groups: list[list[Hit[LexiconEntry]]] = []
    for hit in found:
        last = groups[-1][-1] if groups else None
        if last is not None and last.line is hit.line and _is_beside(last, hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _is_beside(one: Hit[LexiconEntry], other: Hit[LexiconEntry]) -> bool:
    between = one.line.tokens[one.last + 1 : other.first]
    return len(between) < CLOSE and not any(t.text in {".", "!", "?"} for t in between)


def _finding(ctx: Context, group: list[Hit[LexiconEntry]]) -> Finding:
    span = Span(group[0].span.start, group[-1].span.end)
    years = sorted({year for hit in group for year in hit.value.years})
    listed = f" LinkedIn listed it as overused in {years[-1]}." if years else ""
    return Finding(
        message=f"{quoted(ctx.profile, span)} says what many profiles say.{listed}",
        advice="Say what you did that shows it, or take the words out.",
        span=span,
        question="When did this last show in your work, and what came of it?",
    )
