"""Nobody learns from or teaches anybody in the profile.

## What it does
Looks in every section for teaching at work: somebody whom the owner trained, coached or
supervised, or somebody who taught the owner. It looks for the act and the person, so a job title
with "mentor" in it is not enough, and a recommender's "he showed me how" is.

## Why it matters
The networking guide behind this project names mentors, found and given, as one of its ten
principles. To name who taught you credits them and gives a stranger somebody in common; to say
whom you trained shows skill and generosity at once.

## Flagged
```profile
## About
I am a coach driver. I trained a model on leaf photographs and sold Mentor dental chairs.
```
```profile
## Experience
### Mentor · Marlow & Finch
2015 – Present
- Repaired train brakes in a depot of 40
```

## Passes
```profile
## About
I learned cheese from Odile Marchais, who taught me for three winters.
```
```profile
## Experience
### Payroll manager · Marlow & Finch
2015 – Present
- Trained two payroll clerks, one of whom succeeded me
```

## How to fix
Add one line: whom you trained and what became of them, or who taught you and what.

## Known limits
Teaching told without a verb of teaching ("she let me watch") is missed. Teaching of a crowd earns
nothing; where it stands alone, the check cannot tell and flags nothing.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.nlp.community.headings import under_heading
from brandcheck.nlp.community.hints import may_teach
from brandcheck.nlp.community.mentoring import mentoring
from brandcheck.nlp.lines import Line

BY_OTHERS = "recommendations"
SILENT = frozenset(("skills", "languages", "education", "certifications", "recommendations-given"))


@check(
    passed="Teaching or being taught is told",
    failed="Nobody is taught and nobody is thanked for teaching",
    impact="moderate",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=6,
    threshold_source=Source("ours", "Principle 6 of the networking guide: one instance is enough"),
)
def missing_mentoring(ctx: Context) -> Verdict:
    """Score 1 when teaching at work, given or received, is told anywhere."""
    strengths = [
        Strength(
            found.span,
            "mentoring",
            "somebody the owner taught" if found.is_given else "somebody who taught the owner",
        )
        for line in ctx.text.lines
        if line.section not in SILENT and (line.section == BY_OTHERS or line.role != "organisation")
        for sentence in line.sentences
        for found in mentoring(
            sentence.tokens,
            by_another=line.section == BY_OTHERS,
            is_job=line.section == "experience" and line.role == "title",
        )
    ]
    strengths += [
        Strength(line.span, "mentoring", "a line under a heading on mentoring")
        for line in under_heading(ctx.profile, ctx.text.lines, "mentoring")
        if not any(line.span.contains(told.span) for told in strengths)
    ]
    if strengths:
        return Verdict.scored(1.0, value=len(strengths), unit="instances", strengths=strengths)
    if is_hinted(filter(_is_told, ctx.text.lines), may_teach):
        return Verdict.unsure("Teaching may be told in words not known here.")
    finding = Finding(
        message="No line was found that tells whom you taught or who taught you.",
        advice="Add one line: whom you trained and what became of them, or who taught you what.",
        question="Who learned something from you, and from whom did you learn most?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "experience", "about")


def _is_told(line: Line) -> bool:
    """Tell whether a line is told at work: no title, and no list of skills."""
    return line.section not in SILENT and line.role not in {"title", "organisation"}
