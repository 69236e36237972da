"""Nothing is offered to a reader.

## What it does
Looks in the headline, About, Experience and community sections for an offer: something the
reader may have, see, ask or learn ("I will show you our books", "new translators are welcome to
ask how I started", "a free drill each quarter").

## Why it matters
The networking guide behind this project names generosity as a mindset for networking. People who
think of networking as helping feel better about it (Casciaro, Gino and Kouchaki, 2014); that is
about the networker's own motive. No study of readers was found, so the check weighs little.

## Flagged
```profile
## About
I am a paramedic on an island. I am happy to relocate.
```
```profile
## About
I grade timber by ear. Always happy to chat.
```

## Passes
```profile
## About
If you are thinking about once-a-day milking, I will show you our books.
```
```profile
## Experience
### Security analyst · Marlow & Finch
2015 – Present
- Run a free fraud drill each quarter for any charity
```

## How to fix
Offer one small thing that costs you little: an answer, a look, a list, an hour.

## Known limits
Offers told as a habit ("I lend the notebook to neighbours") earn nothing. Where an invitation may
hold an offer, the check cannot tell and flags nothing.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.core.spans import Span
from brandcheck.nlp.community.giving import gifts
from brandcheck.nlp.community.hints import may_offer
from brandcheck.nlp.community.invitations import offer
from brandcheck.nlp.community.offers import standing_offer
from brandcheck.nlp.lines import Sentence

OPEN = frozenset(("free", "public", "open", "bono", "fee", "charge"))
SAID = frozenset(("headline", "about", "organizations", "volunteering"))
PLACES = (
    "headline",
    "about",
    "experience",
    "volunteering",
    "organizations",
    "featured",
    "projects",
)


@check(
    passed="Something is offered to the reader",
    failed="Nothing is offered to the reader",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=2,
    threshold_source=Source("ours", "Principle 2 of the networking guide: one offer is enough"),
)
def offer_of_help(ctx: Context) -> Verdict:
    """Score 1 when anything is offered, 0 when nothing is."""
    spans = []
    for line in ctx.lines(*PLACES):
        for sentence in line.sentences:
            told = offer(sentence.tokens)
            if told is None and line.section in SAID:
                told = standing_offer(sentence.tokens)
            spans += [told] if told is not None else _free(sentence)
    strengths = [Strength(span, "offer", "a reader may have something from it") for span in spans]
    if strengths:
        return Verdict.scored(1.0, value=len(strengths), unit="offers", strengths=strengths)
    if is_hinted(ctx.lines(*SAID), may_offer):
        return Verdict.unsure("An invitation is there that may hold an offer.")
    finding = Finding(
        message="No line offers a reader anything.",
        advice="Offer one small thing: an answer, a look, a list, an hour.",
        question="What could a stranger have from you that would cost you little?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "about", "experience")


def _free(sentence: Sentence) -> list[Span]:
    """Return gifts that a stranger could take up: free or public things, not offices held."""
    if not any(t.lower in OPEN for t in sentence.tokens):
        return []
    return [
        span
        for span in gifts(sentence.tokens)
        if any(t.lower in OPEN and span.contains(t.span) for t in sentence.tokens)
    ]
