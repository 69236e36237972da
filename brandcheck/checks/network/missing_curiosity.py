"""Nothing shows curiosity: no lesson, no question, no changed mind.

## What it does
Looks in the About, Experience, projects and community sections for something learned, a question
asked of others, a mind that was changed, or a wish to hear from people about something. "Eager to
learn" and "lifelong learner" do not count; they claim it without an instance.

## Why it matters
The networking guide behind this project names curiosity and empathy as a mindset for networking.
In a study of introductions on LinkedIn (Nault, Sezer and Klein, 2023), telling of the journey
and not only of its end raised judged warmth.

## Flagged
```profile
## About
I am a fast learner, always eager to learn new things. I have an insatiable curiosity.
```
```profile
## Experience
### Baker · Marlow & Finch
2015 – Present
- Baked 600 loaves a night
```

## Passes
```profile
## About
I went to breakfast on three wards to find out why patients left the pot, and changed my mind.
```
```profile
## About
I learned to explain a colour scale to councillors. I would like to hear from other mappers.
```

## How to fix
Tell one thing that you learned, from whom or from what, or ask the reader one question.

## Known limits
Curiosity that shows only in the choice of work is not seen. Where a question, a discovery or a
mistake may be told in words not known here, the check cannot tell and flags nothing.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.nlp.community.curiosity import shows_curiosity
from brandcheck.nlp.community.hints import may_show_curiosity

PLACES = ("about", "experience", "projects", "volunteering", "organizations", "publications")


@check(
    passed="Curiosity shows in an instance",
    failed="No lesson, question or changed mind is told",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=2,
    threshold_source=Source(
        "research", "Nault, Sezer and Klein 2023 on journeys told; one instance is enough"
    ),
)
def missing_curiosity(ctx: Context) -> Verdict:
    """Score 1 when curiosity shows in one instance."""
    spans = [
        sentence.span
        for line in ctx.lines(*PLACES)
        if line.role not in {"title", "organisation"}
        for sentence in line.sentences
        if shows_curiosity(sentence.tokens, is_about=line.section == "about")
    ]
    strengths = [Strength(span, "curiosity", "an instance of learning or asking") for span in spans]
    if strengths:
        return Verdict.scored(1.0, value=len(spans), unit="instances", strengths=strengths)
    if is_hinted(ctx.lines(*PLACES, "recommendations"), may_show_curiosity):
        return Verdict.unsure("A lesson or a question may be told in words not known here.")
    finding = Finding(
        message="No line was found that tells what you learned, asked or changed your mind about.",
        advice="Tell one thing that you learned, or ask the reader one question.",
        question="What did you believe about your work five years ago that you no longer do?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "about", "experience")
