"""One fact stands with two values: the size of a team, or the years of experience.

## What it does
Compares the headline, the About and the roles that still run. It looks for the size of the team
("a team of 12" here, "a team of 8" there) and for the years of experience ("15 years" in the
headline, "12 years" in the About). A sentence that tells of growth, and a number that is only a
lower bound of the other ("over 10 years" beside "12 years"), are left alone.

## Why it matters
A reader who finds two values for one fact doubts both. Nearly always one of them is old. Nothing
is judged here; the report only shows the two places.

## Flagged
```profile
# Ana Example
Kitchen manager | [[team of 12]]

## Experience
### Kitchen manager · Marlow & Finch
2019 – Present
- Lead a team of 8 through two sittings
```
```profile
# Ana Example
Printer with 15 years of experience

## About
I bring [[12 years of experience]] in print to small publishers.
```

## Passes
```profile
# Ana Example
Kitchen manager | team of 12

## Experience
### Kitchen manager · Marlow & Finch
2019 – Present
- Built the team of 8 up to 12
### Cook · Lind Hotel
2010 – 2019
- Led a team of 5
```
```profile
# Ana Example
Printer with over ten years of experience

## About
I bring 12 years of experience in print and 3 years of experience in paper making.
```

## How to fix
Put the same number in both places, or say what each counts.

## Known limits
Two teams in one job cannot be told from two values for one team, so the check stays in preview.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.lines import Line, Token
from brandcheck.nlp.quantities import number_of
from brandcheck.nlp.wordsets import word_set

COST = 0.5
REACH = 4
AT_LEAST = frozenset(("over", "than", "least", "some", "about", "around", "nearly", "almost"))
GROWTH = frozenset(("from", "to", "grow", "build", "double", "expand", "reduce", "then", "now"))


@dataclass(frozen=True, slots=True)
class _Fact:
    kind: str
    value: int
    place: str
    span: Span
    is_exact: bool


@check(
    passed="No fact stands with two values",
    failed="A fact stands with two values",
    impact="minor",
    reads=(),
    needs=("tags", "english"),
    principle=8,
    threshold_source=Source("ours", "only two facts, and only where both values are exact"),
    stage="preview",
)
def fact_conflict(ctx: Context) -> Verdict:
    """Score 1 without a conflict; each one takes half."""
    facts = [fact for place, line in _places(ctx) for fact in _facts(place, line)]
    findings = []
    for kind in ("team", "years"):
        same = [fact for fact in facts if fact.kind == kind]
        # Two values in one place are two things; one value in each of two places is one thing.
        places = [fact.place for fact in same]
        single = [fact for fact in same if places.count(fact.place) == 1]
        if len(single) > 1 and len({fact.value for fact in single}) > 1:
            pair = _conflict(single)
            if pair:
                findings.append(_finding(ctx, *pair))
    return Verdict.scored(
        max(0.0, 1.0 - COST * len(findings)), findings, value=len(findings), unit="conflicts"
    )


def _places(ctx: Context) -> Iterator[tuple[str, Line]]:
    """Yield the lines that speak of today, each with the name of its place."""
    section = ctx.section("experience")
    entries = section.entries if section else ()
    for line in ctx.lines("headline", "about"):
        yield str(line.section), line
    for line in ctx.lines("experience"):
        if 0 <= line.entry < len(entries):
            entry = entries[line.entry]
            if entry.start is not None and entry.end is None:
                yield f"role {line.entry}", line


def _facts(place: str, line: Line) -> Iterator[_Fact]:
    for sentence in line.sentences:
        tokens = sentence.tokens
        if GROWTH & {t.lemma for t in tokens if t.pos in {"VERB", "ADP", "ADV"}} - {"to"}:
            continue
        for n in range(len(tokens)):
            if value := _team(tokens, n):
                yield _Fact("team", value, place, _between(tokens, n - 2, n), _is_exact(tokens, n))
            elif (value := _years(tokens, n)) and not place.startswith("role"):
                end = next(m for m in range(n, len(tokens)) if _is_work(tokens[m]))
                yield _Fact("years", value, place, _between(tokens, n, end), _is_exact(tokens, n))


def _team(tokens: tuple[Token, ...], n: int) -> int:
    """Return the size in "team of 12" when a token is its number."""
    if n < 2 or tokens[n - 1].lower != "of" or tokens[n - 2].lower not in word_set("groups"):
        return 0
    return number_of(tokens[n])


def _years(tokens: tuple[Token, ...], n: int) -> int:
    """Return the number in "12 years of experience" when a token is its number."""
    after = tokens[n + 1 : n + 5]
    is_career = after[:1] and after[0].lemma == "year" and any(map(_is_work, after[1:]))
    return number_of(tokens[n]) if is_career else 0


def _is_work(token: Token) -> bool:
    return token.lower in {"experience", "experienced"}


def _is_exact(tokens: tuple[Token, ...], n: int) -> bool:
    before = {t.lower for t in tokens[max(0, n - REACH) : n]}  # "nearly a team of 20"
    return not tokens[n].text.endswith("+") and AT_LEAST.isdisjoint(before)


def _between(tokens: tuple[Token, ...], first: int, last: int) -> Span:
    return Span(tokens[first].span.start, tokens[last].span.end)


def _conflict(facts: list[_Fact]) -> tuple[_Fact, _Fact] | None:
    """Return two facts of different places that cannot both hold."""
    exact = [fact for fact in facts if fact.is_exact]
    for n, one in enumerate(exact):
        for other in exact[n + 1 :]:
            if one.value != other.value:
                return one, other
    return None


def _finding(ctx: Context, one: _Fact, other: _Fact) -> Finding:
    shown, against = (one, other) if one.kind == "team" else (other, one)
    return Finding(
        message=(
            f"{quoted(ctx.profile, shown.span)} stands here, and "
            f"{quoted(ctx.profile, against.span)} elsewhere."
        ),
        advice="Put the same number in both places, or say what each counts.",
        span=shown.span,
        question="Which number holds today?",
        evidence=(against.span,),
    )
