"""The same skill is listed twice.

## What it does
Compares the entries of the skills list: upper and lower case, spaces, hyphens, plurals and an
abbreviation beside its own full form make no difference.

## Why it matters
A second entry for one skill takes the place of another that a reader could have found.

## Flagged
```profile
## Skills
- AutoCAD
- [[Auto CAD]]
- Surveying
```
```profile
## Skills
- Wound care
- [[wound-care]]
- Intensive care unit
- [[ICU]]
```

## Passes
```profile
## Skills
- TIG welding
- MIG welding
- Java
- JavaScript
```
```profile
## Skills
- Wound care
- Palliative care
- C
- C++
```

## How to fix
Keep the form that people search for, and give the free place to something else.

## Known limits
Two different words for one skill are not recognised.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.nlp.lines import Line
from brandcheck.nlp.stems import stem

LONGEST_SHORT_FORM = 5


@check(
    passed="Each skill is listed once",
    failed="A skill is listed twice",
    impact="minor",
    reads=("skills",),
    principle=3,
    threshold_source=Source("ours", "a second entry tells nothing new"),
)
def duplicate_skill(ctx: Context, *, most: float = 0.5) -> Verdict:
    """Score by the share of entries that repeat another: 1 with none, 0 from ``most`` up."""
    lines = [line for line in ctx.lines("skills") if line.words]
    if not lines:
        return Verdict.unsure("The skills list is empty.")
    findings = []
    for number, line in enumerate(lines):
        twin = next((other for other in lines[:number] if _is_same(line, other)), None)
        if twin is not None:
            findings.append(
                Finding(
                    message=f"{quoted(ctx.profile, line.span)} says the same as "
                    f"{quoted(ctx.profile, twin.span)}.",
                    advice="Keep the form that people search for.",
                    span=line.span,
                    evidence=(twin.span,),
                )
            )
    return Verdict.scored(
        ramp(len(findings) / len(lines), zero=most, full=0.0), findings, value=len(findings)
    )


def _is_same(one: Line, other: Line) -> bool:
    if {stem(word.lower) for word in one.words} == {stem(word.lower) for word in other.words}:
        return True
    if _letters(one) == _letters(other):
        return True
    return _is_short_form(one, other) or _is_short_form(other, one)


def _letters(line: Line) -> str:
    return "".join(word.lower for word in line.words)


def _is_short_form(short: Line, long: Line) -> bool:
    """Tell whether capitals such as "ICU" are the first letters of the other entry."""
    text = short.text
    if not (text.isalpha() and text.isupper() and 2 <= len(text) <= LONGEST_SHORT_FORM):
        return False
    return len(long.words) > 1 and "".join(w.lower[0] for w in long.words) == text.lower()
