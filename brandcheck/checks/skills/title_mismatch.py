"""The headline and the latest title do not name the role that you aim at.

## What it does
With a target, compares its title and its equivalent titles with the headline and the titles of
the two latest roles. Of somebody who changes fields past titles may differ: a mismatch costs less.

## Why it matters
People and search boxes look for the title first. Somebody who changes fields can name the new
role in the headline without claiming to have held it.

## Flagged
```profile
Target: registered nurse
# Bo Example
[[Night porter]]

## Experience
### Night porter · Hotel Alder
2019 – Present
- Checked in guests at two in the morning
```
```profile
Target: carpenter
# Ana Example
[[Dreaming of wood and a bench]]

## Experience
### Barista · Café Lind
2020 – Present
- Built the counter from two doors
```

## Passes
```profile
Target: registered nurse
# Bo Example
Night porter, training as a registered nurse

## Experience
### Night porter · Hotel Alder
2019 – Present
- Checked in guests at two in the morning
```
```profile
Target: carpenter
# Ana Example
I mend old windows

## Experience
### Carpenter · Own bench
2020 – Present
- Built counters from doors
```

## How to fix
Put the target's usual title into the headline, with an honest word before it: "training as",
"moving into".

## Known limits
Without a target there is nothing to compare. Titles are compared by their words; an equivalent
title that the target does not list is missed.
"""

from collections.abc import Iterable

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.nlp.lines import WORD, Line, Role
from brandcheck.nlp.stage import expected
from brandcheck.nlp.stems import is_same_stem, stem

LATEST = 2
LINKS = frozenset(("of", "and", "the", "a", "an", "for", "in", "to", "&"))


@check(
    passed="The headline or a recent title names the target role",
    failed="Neither the headline nor a recent title names the target role",
    impact="serious",
    reads=("headline",),
    principle=8,
    threshold_source=Source("platform", "LinkedIn search weighs the title and the headline"),
)
def title_mismatch(ctx: Context) -> Verdict:
    """Score the share of the target title's words in the best headline or recent title."""
    if ctx.target is None:
        return Verdict.info("No target was given, so there is no title to compare with.")
    if not ctx.target.title:  # a posting without a title, or a plain list of skills
        return Verdict.info("The target has no title to compare with.")
    titles = [_stems(name) for name in (ctx.target.title, *ctx.target.titles)]
    held = [
        line for line in ctx.lines("experience") if line.role is Role.TITLE and line.entry < LATEST
    ]
    shares = [_share(title, _line_stems(lines)) for title in titles for lines in _groups(ctx, held)]
    best = max(shares, default=0.0)
    headline = ctx.section("headline")
    findings = []
    if best < 1.0 and headline is not None:
        findings.append(
            Finding(
                message=f"Neither the headline nor a recent title says “{ctx.target.title}”.",
                advice=f"Name it in the headline, for example “moving into {ctx.target.title}”.",
                span=headline.body.trimmed(ctx.profile.source),
            )
        )
    cost = expected(ctx.text.stage, "title-cost", usual=1.0)
    return Verdict.scored(
        1.0 - cost * (1.0 - best), findings, value=round(100 * best), unit="% of the title"
    )


def _groups(ctx: Context, held: list[Line]) -> list[list[Line]]:
    return [list(ctx.lines("headline")), *([line] for line in held)]


def _stems(name: str) -> list[str]:
    words = [match.lower() for match in WORD.findall(name)]
    return [stem(word) for word in words if word not in LINKS]


def _line_stems(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(stem(word.lower) for line in lines for word in line.words)


def _share(title: list[str], present: frozenset[str]) -> float:
    if not title:
        return 0.0
    found = sum(any(is_same_stem(want, have) for have in present) for want in title)
    return found / len(title)
