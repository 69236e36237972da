"""No occasion is named at which people of the field met the owner.

## What it does
Looks in every section for an occasion that the owner spoke at, organised, ran a workshop at or
attended: named ("the Baltic Ports Conference") or one that recurs ("the spring workshop").

## Why it matters
The networking guide behind this project names events beside associations. An occasion is an easy
opening for a stranger who was there. Not every trade has any, so the check weighs little.

## Flagged
```profile
## About
I repair ticket machines in three depots and keep the spare parts in order.
```
```profile
## Experience
### Radio host · Marlow & Finch
2015 – Present
- Presented a late-night radio show about trains
```

## Passes
```profile
## Experience
### Port pilot · Marlow & Finch
2015 – Present
- Spoke at the Baltic Ports Conference on ice damage
```
```profile
## Organizations
### Chair · Atlantic Translators' Guild
2022 – Present
I run the spring workshop; the last one paired 38 translators with nurses.
```

## How to fix
Name one occasion, what you did there and when.

## Known limits
An occasion in other words than "spoke at", "organised" and the like earns nothing. Where one may
be meant ("our braiding day", "come on Saturdays in May"), the check cannot tell and flags nothing.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.nlp.community.headings import under_heading
from brandcheck.nlp.community.hints import may_name_event
from brandcheck.nlp.community.occasions import hosts_event, parts_in_events
from brandcheck.nlp.lines import Line, Token

SILENT = frozenset(("skills", "languages", "education", "recommendations", "certifications"))


@check(
    passed="An occasion of the field is named",
    failed="No occasion of the field is named",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=7,
    threshold_source=Source("ours", "Principle 7 of the networking guide: one occasion is enough"),
)
def missing_event(ctx: Context) -> Verdict:
    """Score 1 when an occasion and the owner's part in it are told anywhere."""
    spans = [
        part.span
        for line in ctx.text.lines
        if line.section not in SILENT and line.role != "organisation"
        for sentence in line.sentences
        for part in parts_in_events(sentence.tokens, is_job=_is_job(line))
    ]
    spans += [
        line.span
        for line in ctx.lines("organizations", "volunteering")
        if line.role == "title" and hosts_event(line.tokens, _body(ctx, line))
    ]
    spans += [line.span for line in under_heading(ctx.profile, ctx.text.lines, "events")]
    strengths = [
        Strength(span, "event", "an occasion and the owner's part in it") for span in spans
    ]
    if strengths:
        return Verdict.scored(1.0, value=len(strengths), unit="occasions", strengths=strengths)
    if is_hinted(filter(_may_tell, ctx.text.lines), may_name_event):
        return Verdict.unsure("An occasion may be told in words that are not known here.")
    finding = Finding(
        message="No conference, fair, workshop or other occasion was found.",
        advice="Name one occasion at which you spoke, helped or listened, and when.",
        question="Where did you last meet people of your trade, and what did you do there?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "experience", "about")


def _may_tell(line: Line) -> bool:
    """Tell whether a line is the owner's words, or the title of something done for others."""
    is_name = line.role == "organisation" or (line.role == "title" and line.section == "experience")
    return line.section not in SILENT and not is_name


def _is_job(line: Line) -> bool:
    return line.section == "experience" and line.role == "title"


def _body(ctx: Context, title: Line) -> tuple[Token, ...]:
    """Return the words of the body beside an office."""
    return next(
        (
            line.tokens
            for line in ctx.lines(title.section)
            if line.role == "organisation" and line.entry == title.entry
        ),
        (),
    )
