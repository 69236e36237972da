"""More than a year between dated entries, and no word on it.

## What it does
Lays every dated entry on one line (jobs, study, unpaid work, projects) and looks for stretches
of more than a year that none of them covers. A career break that is named anywhere explains
them. Of somebody who comes back after a break, longer stretches are expected.

## Why it matters
Breaks are ordinary, and nobody owes a reason. A reader who meets an unnamed gap guesses, and a
short neutral line ends the guessing. The weight is small on purpose.

## Flagged
```profile
## Experience
### Warehouse operative · Cold Foods
Mar 2012 – Present
- Picked for the chilled vans
### Temporary jobs · Agency
[[2008 – 2010]]
- Packed boxes
```
```profile
## Experience
### Draughtswoman · Alder Yard
Jan 2020 – Present
- Drew hulls
### Draughtswoman · Lind Yard
[[Jan 2010 – Mar 2016]]
- Drew winches

## Education
### Diploma · Alder College
2007 – 2009
```

## Passes
```profile
## Experience
### Warehouse operative · Cold Foods
Mar 2012 – Present
- Picked for the chilled vans
### Temporary jobs · Agency
2008 – 2010
- Packed boxes

## Volunteering
### Driver · Food bank
2010 – 2013
```
```profile
## About
Between 2016 and 2020 I cared for my father.

## Experience
### Draughtswoman · Alder Yard
Jan 2020 – Present
- Drew hulls
### Draughtswoman · Lind Yard
Jan 2010 – Mar 2016
- Drew winches
```

## How to fix
Add one entry with the dates: "Career break", "Family care", "Study", "Travel". No reason is
needed, and what you learned in it may stand there too.

## Known limits
Years without months are read generously. What lies before the first job or after the last one
is not looked at. A span of years told beside care, illness, travel and the like is taken for the
gap, whichever years it was.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.core.profile import Entry
from brandcheck.nlp.lines import Token
from brandcheck.nlp.stage import expected

SPEAKS = frozenset(("headline", "about", "experience"))
# Words beside a span of time which say that no job filled it (lemmas).
AWAY = frozenset(
    (
        *("absence", "away", "break", "care", "gap", "ill", "illness", "injury", "nurse", "off"),
        *("pause", "raise", "recover", "recovery", "retrain", "return", "sick", "stop", "travel"),
        "unemployed",
    )
)


@check(
    passed="The dated entries follow one another",
    failed="A stretch of time is not named",
    impact="minor",
    reads=("experience",),
    principle=10,
    threshold_source=Source("convention", "a gap of over a year is commonly asked about"),
)
def date_gap(ctx: Context, *, months: int = 12) -> Verdict:
    """Score by the longest unnamed stretch: 1 up to ``months``, 0 at six times that."""
    section = ctx.section("experience")
    jobs = [entry for entry in section.entries if entry.start] if section else []
    if not jobs:
        return Verdict.unsure("The Experience section holds no dates that can be read.")
    if any(hit.line.section in SPEAKS for hit in ctx.text.phrases("career_break")) or any(
        _tells_break(s.tokens) for line in ctx.lines(*SPEAKS) for s in line.sentences
    ):
        return Verdict.scored(1.0)
    entries = [e for s in ctx.profile.sections for e in s.entries if e.start]
    gaps = _gaps(entries, since=min(map(_begin, jobs)))
    allowed = expected(ctx.text.stage, "gap-months", usual=months)
    longest = max((length for length, _ in gaps), default=0)
    findings = [
        Finding(
            message=f"After {quoted(ctx.profile, before.dates)}, {length} months are not named.",
            advice="Add one line with the dates: study, family care, travel, a career break.",
            span=before.dates,
        )
        for length, before in gaps
        if length > allowed and before.dates
    ]
    return Verdict.scored(
        ramp(longest, zero=6 * allowed, full=allowed), findings, value=longest, unit="months"
    )


def _tells_break(tokens: tuple[Token, ...]) -> bool:
    """Find "my practice stopped for two years", "I nursed my mother for eighteen months"."""
    first = tokens[0].i
    lasts = any(t.lemma in {"month", "year"} and _is_counted(tokens, t.i - first) for t in tokens)
    return lasts and any(t.lemma in AWAY for t in tokens)


def _is_counted(tokens: tuple[Token, ...], n: int) -> bool:
    before = tokens[max(0, n - 2) : n]
    return any(t.pos == "NUM" or t.lower in {"a", "few", "several"} for t in before)


def _begin(entry: Entry) -> int:
    return entry.start.year * 12 + (entry.start.month or 1) if entry.start else 0


def _end(entry: Entry) -> int:
    """Return the last month that an entry can cover; one that goes on covers all that follow."""
    if entry.is_current:
        return 12 * 10_000
    last = entry.end or entry.start
    return last.year * 12 + (last.month or 12) if last else 0


def _gaps(entries: list[Entry], *, since: int) -> list[tuple[int, Entry]]:
    """Return the uncovered stretches after ``since``: their months and the entry before."""
    gaps: list[tuple[int, Entry]] = []
    latest: Entry | None = None
    for entry in sorted(entries, key=_begin):
        if latest is not None and _end(latest) >= since:
            length = _begin(entry) - _end(latest) - 1
            if length > 0:
                gaps.append((length, latest))
        if latest is None or _end(entry) > _end(latest):
            latest = entry
    return gaps
