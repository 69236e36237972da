"""The reader is not told what to get in touch about.

## What it does
Looks in the About and the headline for an invitation with a topic, in any wording. A bare "let's
connect" earns part.

## Why it matters
The networking guide behind this project starts from mutual benefit: a stranger needs a reason to
write, and a bare wish to connect gives none. That a topic draws more messages is what career
guides say; no study of profiles was found.

## Flagged
```profile
## About
I grade timber by ear. [[Let's connect!]]
```
```profile
## About
I am a paramedic on an island. The next hospital is two hours by boat.
```

## Passes
```profile
## About
I cast bells. Parishes with a cracked one may ring me first, as most cracks can be welded.
```
```profile
# Ana Example
Canoe builder | Ask me about cold-moulded hulls

## About
I build canoes from ash and cedar.
```

## How to fix
End the About with one sentence: who should write to you, about what, and what they get.

## Known limits
An invitation that is a plain statement ("visitors bring their own chisels") is missed.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.community.invitations import invitation

BARE = 0.4


@check(
    passed="The reader is told what to get in touch about",
    failed="The reader is not told what to get in touch about",
    impact="moderate",
    reads=("about",),
    needs=("tags", "parse", "english"),
    principle=1,
    threshold_source=Source(
        "convention", "Career guides: say what to contact you about; catalogue AB9"
    ),
)
def missing_invitation(ctx: Context) -> Verdict:
    """Score 1 with a specific invitation, less with a bare one, 0 with none."""
    found = [
        told
        for line in ctx.lines("headline", "about")
        for sentence in line.sentences
        if (told := invitation(sentence.tokens)) is not None
    ]
    strengths = [
        Strength(told.span, "invitation", "it says what to get in touch about")
        for told in found
        if told.is_specific
    ]
    if strengths:
        return Verdict.scored(1.0, strengths=strengths)
    bare = [
        Finding(
            message=f"{quoted(ctx.profile, told.span)} does not say what about.",
            advice="Say who should write to you, and about what.",
            span=told.span,
            question="Which question would you enjoy being asked by a stranger?",
        )
        for told in found
    ]
    if bare:
        return Verdict.scored(BARE, bare)
    none = Finding(
        message="No sentence tells a reader what to get in touch about.",
        advice="End the About with one: who should write to you, and about what.",
        question="Which question would you enjoy being asked by a stranger?",
    )
    return Verdict.scored(0.0, [none])
