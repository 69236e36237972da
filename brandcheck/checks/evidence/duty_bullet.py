"""Bullets that describe the job instead of what was done in it.

## What it does
Finds bullets (or sentences under a role) that open with a duty phrase, list tasks, or name
attendance, and say nothing of what came of it.

## Why it matters
Two people with the same job have the same duties; only what they did tells them apart. In a
study with 62 managers, statements of accomplishment raised shortlisting ratings (Bright and
Hutton, 2000), and the University of Illinois rubric sets accomplishments above duties.

## Flagged
```profile
## Experience
### Ward clerk · Alder Hospital
2019 – Present
- [[Responsible for ordering stationery and office supplies]]
- Found £9,200 of unclaimed rebates in old invoices
```
```profile
## Experience
### Kennel hand · Low Farm Kennels
2016 – 2020
- [[Duties included feeding, walking and cleaning]]
- [[In charge of the quarantine block]]
```

## Passes
```profile
## Experience
### Ward clerk · Alder Hospital
2019 – Present
- Moved the supply order to Mondays, so that no ward runs out at the weekend
```
```profile
## Experience
### Duty solicitor · Northern police stations
2015 – Present
- Wrote the duty rota for 60 volunteers; unfilled shifts fell from eleven a week to one
- Responsible for a recall of 40,000 jars, finished in six days with no injury reported
```

## How to fix
Begin with what you did, and end with what was different afterwards. One bullet of that kind is
worth five duties.

## Known limits
A duty that is told as a deed ("Answered phones") is mostly left to the check on outcomes. Where
the sentence can be turned round without a new fact, the report shows the words.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import Unit, quoted, ramp, work_units
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.rewriting.inflection import verbs
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.wordsets import word_set


@check(
    passed="Few bullets describe only the job",
    failed="Some bullets describe the job, not what was done in it",
    impact="serious",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=8,
    threshold_source=Source("rubric", "University of Illinois profile rubric; NACE guidance"),
)
def duty_bullet(ctx: Context, *, most: float = 0.8) -> Verdict:
    """Score by the share of duties: 1 with none, 0 from ``most`` up."""
    units = [unit for unit in work_units(ctx.text.passages) if not unit.in_break]
    if not units:
        return Verdict.unsure("No role has a description yet.")
    duties = [unit for unit in units if _is_duty(unit)]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, unit.span)} describes the job, not what you did in it.",
            advice="Begin with what you did, and end with what was different afterwards.",
            span=unit.span,
            replacement=_turned(ctx, unit),
            question="What would have gone otherwise without you?",
        )
        for unit in duties
    ]
    share = len(duties) / len(units)
    return Verdict.scored(
        ramp(share, zero=most, full=0.0),
        findings,
        value=round(100 * share),
        unit="% of bullets describe only the job",
    )


def _is_duty(unit: Unit) -> bool:
    first = unit.passages[0]
    verb = first.substance.verb
    is_task = verb is not None and verb.lemma in word_set("task_verbs")
    is_task = is_task and not (unit.has_scale or first.substance.quantities)
    if unit.has_outcome or not (is_task or first.substance.kind is SubstanceKind.DUTY):
        return False
    owned = load_lexicon("weak_ownership").find(first.line)
    return not any(hit.span.start - unit.span.start <= 25 for hit in owned)


def _turned(ctx: Context, unit: Unit) -> str | None:
    """Return the line told as a deed, unless a duty or a bare task would be left."""
    told = [one for one in ctx.text.rewrites if one.kind == "duty" and unit.span.contains(one.span)]
    if len(told) != 1:
        return None
    is_task = not _task_forms().isdisjoint(told[0].replacement.lower().split())
    if is_task and not (unit.has_scale or unit.passages[0].substance.quantities):
        return None
    listed = load_lexicon("duty").find(unit.passages[0].line)
    if any(told[0].span.end < h.span.end <= unit.span.end for h in listed):
        return None
    return told[0].within(unit.span, ctx.profile.source)


def _task_forms() -> frozenset[str]:
    known = (verbs().by_base.get(base) for base in word_set("task_verbs"))
    return frozenset(form for verb in known if verb for form in (verb.base, verb.past))
