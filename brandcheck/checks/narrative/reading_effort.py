"""How hard the About is to read; information, never scored.

## What it does
From 100 words up, gives the median of three school-grade formulas (Flesch-Kincaid,
Coleman-Liau, ARI) for the About, and points at sentences of more than 30 words.

## Why it matters
Needlessly long words lower the judgement of the writer (Oppenheimer, 2006), and loan requests
that read more easily were funded more often (Gao, Lin and Sias, 2023). No study ties a grade to
results on professional networks, so nothing is scored.

## Flagged
```profile
## About
[[I am responsible for the facilitation of interdepartmental communication regarding the implementation of organisational restructuring initiatives, the administration of comprehensive professional development programmes and the continuous optimisation of operational methodologies throughout the entire regional administration.]] The utilisation of sophisticated analytical instrumentation facilitates the identification of institutional deficiencies. Considerable experience in administrative coordination, strategic communication and international collaboration complements these competencies. Additional responsibilities encompass the preparation of documentation, the supervision of contractual negotiations, and representation of the organisation in governmental consultations. Furthermore, participation in multidisciplinary committees necessitates considerable diplomatic sensitivity. Stakeholder satisfaction determines institutional credibility, and institutional credibility determines sustainable organisational development.
```
```profile
## About
[[I started in the workshop of my uncle, where I swept the floor for a year and then was allowed to hold the lamp for another, and after that I learned to cut and to plane and to join and to finish, one tool after another.]] Then I went to the city. I worked in a big shop with forty benches. I learned to work fast there, and I did not like it. So I came home. Now I have a bench of my own. I make chairs, and I mend them too. People bring me the chair of a grandmother. It has three legs and a story. I listen first. Then I find the wood. It takes a week or two. When it is done, they sit down in it at once.
```

## Passes
```profile
## About
I make chairs, and I mend them too.
```
```profile
## About
I bake for shops. The flour comes from one mill.
```

## How to fix
Cut long sentences at "and" or "which"; say "use" for "utilise".

## Known limits
At 100 words a grade is off by one and now and then by three. Trade words count as hard words.
"""  # noqa: E501 -- a long sentence is a long line

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.readability import readability


@check(
    passed="The About reads easily enough",
    failed="The About is hard to read",
    impact="minor",
    reads=("about",),
    needs=("english",),
    principle=8,
    threshold_source=Source("convention", "plain-English guides: sentences of 15 to 20 words"),
)
def reading_effort(ctx: Context, *, longest: int = 30) -> Verdict:
    """Report, without scoring, the school grade and the long sentences."""
    sentences = [s for line in ctx.lines("about") for s in line.sentences]
    measured = readability([[token.text for token in s.tokens] for s in sentences])
    if measured is None:
        return Verdict.info("The About is too short to measure (under 100 words).")
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, sentence.span)} has more than {longest} words.",
            advice="Cut it in two.",
            span=sentence.span,
        )
        for sentence in sentences
        if sum(any(map(str.isalnum, token.text)) for token in sentence.tokens) > longest
    ]
    return Verdict.info(
        f"About school grade {measured.grade:.0f}; reading ease "
        f"{measured.flesch_reading_ease:.0f} of 100.",
        findings,
        value=round(measured.grade, 1),
        unit="school grade",
    )
