"""No other place is named where the work can be read, heard or seen.

## What it does
Looks for publications, patents and featured items, and in the text for a newsletter, blog,
podcast, forum, open list or shared code that the owner keeps up.

## Why it matters
The networking guide behind this project advises more than one platform. A reader who is curious
can follow a named place without asking. Not every trade has one, so the check weighs little.

## Flagged
```profile
## About
I lay tiles. I read the trade newsletter and manage a portfolio of 40 flats.
```
```profile
# Ana Example
Organ builder

## Experience
### Organ builder · Marlow & Finch
2015 – Present
- Tuned the organ of the parish church
```

## Passes
```profile
## Publications
### Writing consent for tired readers · Guild Review
2023
```
```profile
## Experience
### Roofer · Marlow & Finch
2015 – Present
- Write a monthly newsletter on slate that 900 roofers read
```

## How to fix
Name one place: an article, a list, a talk that was recorded, a page with photographs.

## Known limits
Whether the place is still kept up is not known. Where a guide, a film, a map or the like is made,
a stranger may be able to look it up: the check cannot tell and flags nothing.
"""

from collections.abc import Iterator

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.core.spans import Span
from brandcheck.nlp.community.giving import gifts
from brandcheck.nlp.community.hints import may_show_work
from brandcheck.nlp.lines import Sentence, Token
from brandcheck.nlp.wordsets import word_set

SECTIONS = ("publications", "featured", "patents")
PLACES = ("headline", "about", "experience", "projects", "volunteering", "organizations")
OPEN = frozenset(("public", "open"))
FOR_READERS = frozenset(
    ("blog", "free", "internet", "monthly", "online", "open", "photo", "public", "weekly", "web")
)
OWN_WAY = {"journal": frozenset(("edit", "publish")), "website": frozenset(("run", "keep"))}
NEAR = 4


@check(
    passed="Another place to find the work is named",
    failed="No other place to find the work is named",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=3,
    threshold_source=Source("ours", "Catalogue NC9; principle 3 of the networking guide"),
)
def missing_other_places(ctx: Context) -> Verdict:
    """Score 1 when one other place is named."""
    spans = [line.span for line in ctx.lines(*SECTIONS) if line.role == "title"]
    for line in ctx.lines(*PLACES):
        if line.role not in {"title", "organisation"}:
            spans += [span for s in line.sentences for span in _kept(s)]
    strengths = [Strength(span, "place", "work that a reader can look up") for span in spans]
    if strengths:
        return Verdict.scored(1.0, value=len(strengths), unit="places", strengths=strengths)
    told = [line for line in ctx.lines(*PLACES) if line.role not in {"title", "organisation"}]
    if is_hinted(told, may_show_work):
        return Verdict.unsure("Work that can be looked up may be told in words not known here.")
    finding = Finding(
        message="No article, list, newsletter, forum or page with your work is named.",
        advice="Name one place where a reader can see, read or hear your work.",
        question="Is there anything of yours that a stranger could look up?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "publications", "about")


def _kept(sentence: Sentence) -> Iterator[Span]:
    """Yield places that the owner keeps up: "write a monthly newsletter"."""
    tokens = sentence.tokens
    verbs = [n for n, t in enumerate(tokens) if _is_kept_by_owner(sentence, n)]
    for n, token in enumerate(tokens):
        before = [v for v in verbs if v < n]
        if before and (_is_place(tokens, n) or _is_run(tokens, before[-1], n)):
            yield Span(tokens[before[-1]].span.start, token.span.end)
            return
    for span in gifts(tokens):
        if any(t.lower in OPEN and span.contains(t.span) for t in tokens):
            yield span


def _is_place(tokens: tuple[Token, ...], n: int) -> bool:
    """Tell whether a noun is such a place: not "a channel tunnel", and "a list" only if open."""
    if any(t.pos in {"NOUN", "PROPN"} and t.i == tokens[n].i + 1 for t in tokens[n + 1 : n + 2]):
        return False
    if tokens[n].lemma in word_set("other_places"):
        return True
    near = {t.lower for t in tokens[max(0, n - NEAR) : n + 2 * NEAR]}
    return tokens[n].lemma in word_set("opened_places") and bool(near & FOR_READERS)


def _is_run(tokens: tuple[Token, ...], verb: int, n: int) -> bool:
    """Find "edit the guild's journal", "run a website"; a client's is named after "for"."""
    ways = OWN_WAY.get(tokens[n].lemma, frozenset())
    return tokens[verb].lemma in ways and all(t.lower != "for" for t in tokens[n : n + 2])


def _is_kept_by_owner(sentence: Sentence, n: int) -> bool:
    tokens = sentence.tokens
    if {tokens[n].lemma, tokens[n].lower}.isdisjoint(word_set("keeps_place")):
        return False
    before = [t for t in tokens[:n] if t.pos not in {"ADV", "AUX", "PUNCT", "CCONJ"}]
    return not before or before[-1].lower in {"i", "we"} or tokens[n].dep == "conj"
