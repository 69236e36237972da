"""An older role is told at more length than the latest one; information, never scored.

## What it does
Counts the words under each described role, and says so when a role that ended earlier has more
than twice as many as the latest one.

## Why it matters
Readers look at the latest role first and longest, and a page that grew over the years is often
fullest where the owner had most time to write. A new post has little to tell yet, so nothing is
scored. The line is ours.

## Flagged
```profile
## Experience
### [[Works manager · Oat & Co]]
2019 – Present
- Ran two ovens
### Baker · Marsh Bakery
2009 – 2019
- Baked 600 loaves a night for shops and school kitchens in two counties
- Cut the bread that came back from one tray in five to one in twenty
- Taught four apprentices, of whom three now run a night shift of their own
```
```profile
## Experience
### [[Care worker · Alder House]]
Mar 2021 – Present
Nights on the second floor.
### Shop assistant · Fern Books
2012 – 2021
Kept the order book for forty schools, unpacked and priced some nine thousand titles a year, and
ran the reading evenings at which the town's children met the people who write what they read.
```

## Passes
```profile
## Experience
### Works manager · Oat & Co
2019 – Present
- Ran two ovens with a crew of nine and cut the gas bill by a third
### Baker · Marsh Bakery
2009 – 2019
- Baked 600 loaves a night
```
```profile
## Experience
### Care worker · Alder House
Mar 2021 – Present
Nights on the second floor, twelve residents, one colleague.
```

## How to fix
Move the weight: two or three lines for what you do now, one for what you did ten years ago.

## Known limits
Words are counted, not weighed. Roles without dates keep their place on the page.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.core.profile import Entry
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role

TEXT = frozenset((Role.PARAGRAPH, Role.BULLET))
FEWEST = 30


@check(
    passed="The latest role is told most fully",
    failed="An older role is told more fully than the latest",
    impact="minor",
    reads=("experience",),
    principle=8,
    threshold_source=Source("ours", "twice the words, and at least 30; never scored"),
)
def fading_detail(ctx: Context, *, times: float = 2.0) -> Verdict:
    """Report, without scoring, an older role with more than ``times`` the words of the latest."""
    section = ctx.section("experience")
    breaks = {
        line.entry
        for line in ctx.lines("experience")
        if line.role is Role.TITLE and any(load_lexicon("career_break").find(line))
    }
    entries = section.entries if section else ()
    words = [(_words(ctx, n), e) for n, e in enumerate(entries) if n not in breaks]
    told = [(n_words, entry) for n_words, entry in words if n_words]
    if len(told) < 2:
        return Verdict.info("Fewer than two roles are described.")
    ordered = sorted(told, key=lambda pair: _recency(pair[1]))
    (latest, entry), older = ordered[0], ordered[1:]
    most, fullest = max(older, key=lambda pair: pair[0])
    is_thin = most >= FEWEST and most > times * latest
    if not is_thin:
        return Verdict.info("The latest role is told as fully as the older ones.", value=latest)
    name = quoted(ctx.profile, fullest.title or fullest.span)
    finding = Finding(
        message=f"The latest role has {latest} words, {name} has {most}.",
        advice="Give the latest role the most room.",
        span=_place(entry),
        question="What have you finished or changed in it so far?",
    )
    return Verdict.info("An older role is told more fully.", [finding], value=latest, unit="words")


def _words(ctx: Context, number: int) -> int:
    own = (line for line in ctx.lines("experience") if line.entry == number and line.role in TEXT)
    return sum(len(line.words) for line in own)


def _recency(entry: Entry) -> tuple[int, int]:
    """The role that began last first; one without dates keeps its place behind them."""
    return (-entry.start.year, -entry.start.month) if entry.start else (0, 0)


def _place(entry: Entry) -> Span:
    if entry.title and entry.organisation and entry.organisation.end > entry.title.start:
        return Span(entry.title.start, entry.organisation.end)
    return entry.title or entry.span
