"""The About sounds more formal, or more casual, than you want it to.

## What it does
Reads how formal the About is, from 0 (chat) to 100 (statute), from 50 words on. Nobody can know
how formal you want to be: until you choose a ``band`` ("casual", "everyday" or "formal") the
check only reports. With a band it tells how far the text lies outside, and marks contractions,
words of chat, exclamation marks and small letters at the start when it is too casual.

## Why it matters
What fits depends on the trade and the reader; no study ties a level of formality to what a
profile brings. The number is the F-measure of Heylighen and Dewaele (2002) less the marks that
readers took for informal (Pavlick and Tetreault, 2016). It follows readers' judgements of single
texts loosely, so the bands are wide and overlap, and the check stays in preview.

## Flagged
```profile
## About
hey, i fix bikes lol. been doing it for ages and it is super fun! i wanna open my own
shop soon and it is gonna be awesome! if you like old gears or odd bells or rust that nobody else
would touch then come by on a Saturday and we will have a look at it together.
```

## Passes
```profile
## About
I repair church towers. Most of the work is slate and lead, and most of it is out of sight. I
learned it from my uncle, who never wrote anything down, so I write everything down. If your tower
leaks, send me a photograph of the valley and I will tell you what I would do.
```

## How to fix
Too casual: write the words out and end with a full stop. Too formal: write I and a verb where a
noun ending in -tion or -ment stands.

## Known limits
A list of nouns reads as formal whatever it says. Dialect and wit are not understood.
"""

from typing import Literal

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.formality import Formality, formality

FEWEST = 50
BANDS = {"casual": (0.0, 42.0), "everyday": (35.0, 72.0), "formal": (65.0, 100.0)}
REACH = 25.0


@check(
    passed="The About is as formal as you want it",
    failed="The About sounds other than the band you chose",
    impact="minor",
    reads=("about",),
    needs=("tags", "english"),
    principle=5,
    threshold_source=Source(
        "ours", "You choose the band; features after Heylighen and Dewaele 2002, not trained"
    ),
    stage="preview",
)
def formality_band(
    ctx: Context, *, band: Literal["", "casual", "everyday", "formal"] = ""
) -> Verdict:
    """Report the reading; with a band, score its distance from it."""
    read = formality(ctx.lines("about"))
    if read.n_words < FEWEST:
        return Verdict.info(f"Fewer than {FEWEST} words; too few to read how formal they are.")
    if not band:
        fits = " or ".join(name for name, (low, high) in BANDS.items() if low <= read.value <= high)
        reason = f"Reads as {fits}; choose a band in the settings if it should be otherwise."
        marks = _marks(ctx, read) if read.value < BANDS["everyday"][0] else []
        return Verdict.info(reason, marks, value=read.value, unit="of 100, formal")
    low, high = BANDS[band]
    away = max(low - read.value, read.value - high, 0.0)
    findings = _marks(ctx, read) if read.value < low else []
    if away and not findings:
        findings = [_other(band, is_formal=read.value > high)]
    score = ramp(away, zero=REACH, full=0.0)
    return Verdict.scored(score, findings, value=read.value, unit="of 100, formal")


def _marks(ctx: Context, read: Formality) -> list[Finding]:
    return [
        Finding(
            message=f"{quoted(ctx.profile, span)} makes the text sound casual.",
            advice="Keep it if you want that; otherwise write it out in plain words.",
            span=span,
        )
        for span in sorted({span for spans in read.marks.values() for span in spans})
    ]


def _other(band: str, *, is_formal: bool) -> Finding:
    more, way = (
        ("formal", "Say I and a verb where a noun stands: “I restore”, not “the restoration of”.")
        if is_formal
        else ("casual", "Say what you do in nouns that name it, and leave out asides.")
    )
    return Finding(message=f"The About sounds more {more} than the band “{band}”.", advice=way)
