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

from collections.abc import Iterator, Sequence

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
    for line, twin in zip(lines, _twins(lines), strict=True):
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


def _twins(lines: Sequence[Line]) -> Iterator[Line | None]:
    """Yield, for each entry, the first one above it that says the same."""
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        found = [first[look] for look in _looked_for(line) if look in first]
        yield lines[min(found)] if found else None
        for look in _looks(line):
            first.setdefault(look, number)


def _looks(line: Line) -> Iterator[str]:
    """Yield what an entry can be recognised by, each with the name of the way."""
    yield "stems " + " ".join(sorted({stem(word.lower) for word in line.words}))
    yield "letters " + "".join(word.lower for word in line.words)
    if _is_short_form(line):
        yield f"short {line.text.lower()}"
    if len(line.words) > 1:
        yield "initials " + "".join(word.lower[0] for word in line.words)


def _looked_for(line: Line) -> Iterator[str]:
    """Yield the same, but of capitals such as "ICU" the words that they may stand for."""
    other = {"short": "initials", "initials": "short"}
    for look in _looks(line):
        way, _, said = look.partition(" ")
        yield f"{other.get(way, way)} {said}"


def _is_short_form(line: Line) -> bool:
    text = line.text
    return text.isalpha() and text.isupper() and 2 <= len(text) <= LONGEST_SHORT_FORM
