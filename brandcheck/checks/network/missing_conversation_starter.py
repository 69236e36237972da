"""Nothing gives a stranger an easy first question.

## What it does
Looks in the About for sentences that a stranger could ask about: something that
could be checked, a person or thing by name, or an invitation with a topic. Two such sentences
earn all. Hobbies that anyone could list ("football, films and friends") are marked.

## Why it matters
The networking guide behind this project treats small talk as the start of most ties. Common
ground needs something definite: nobody can ask about "music", and everybody can about a choir
that sings in a grain silo. The count is ours.

## Flagged
```profile
## About
I am a welder with experience. [[Outside of work I like fishing, music and travelling.]]
```
```profile
## About
I am reliable and calm. I take pride in my work.
```

## Passes
```profile
## About
I look after 31 lighthouses. On Sundays I tune the last steam organ in the county with Huw Dacey.
```
```profile
## About
I restored 14 cracked bells after the great fire. Parishes with a cracked one may ring me.
```

## How to fix
Add one definite thing: a place, a name, an odd fact, or a hobby with its detail.

## Known limits
What is striking is a matter of taste; the check only looks for something definite.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import hits
from brandcheck.nlp.community.invitations import invitation
from brandcheck.nlp.known_names import owner_name
from brandcheck.nlp.names import named_people
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.specificity import specificity
from brandcheck.nlp.wordsets import word_set

ENOUGH = 2
LISTED = 1
# What to add, by whether there is one already.
MORE = {
    True: "Add one definite thing: a place, a name, an odd fact, a hobby with detail.",
    False: "Add two definite things: a place, a name, an odd fact, a hobby with detail.",
}
STOCK = ("overclaim", "cliche", "vague")
DEFINITE = 0.46
ONE = "Only one sentence of the About was found that a stranger could ask about."
NONE = "No sentence of the About was found that a stranger could ask about."


@check(
    passed="A stranger finds something to ask about",
    failed="A stranger finds little to ask about",
    impact="minor",
    reads=("about",),
    needs=("tags", "parse", "english"),
    principle=4,
    threshold_source=Source("ours", "Two definite sentences; principle 4 of the networking guide"),
)
def missing_conversation_starter(ctx: Context) -> Verdict:
    """Score the number of definite sentences; full marks from two."""
    stock = [hit.span for name in STOCK for hit in hits(ctx, name, "about")]
    said = [p for p in ctx.text.passages if p.line.section == "about"]
    said = [p for p in said if not any(p.span.contains(span) for span in stock)]
    own = set(owner_name(ctx.profile).lower().split())
    said = [p for p in said if p.tokens[0].lower not in own]  # "Ana is equally at home in …"
    hooks = [p.span for p in said if _is_definite(p)]
    score = ramp(len(hooks), zero=0, full=ENOUGH)
    strengths = [Strength(span, "starter", "something a stranger can ask about") for span in hooks]
    vague = [
        Finding(
            message=f"{quoted(ctx.profile, p.span)} lists what many people like.",
            advice="Keep one of them and add its detail: where, with whom, or how it began.",
            span=p.span,
            question="Which of these would you talk about for an hour, and why?",
        )
        for p in said
        if _lists_hobbies(p) and p.span not in hooks
    ]
    if score < 1.0 and not vague:
        vague = [
            Finding(
                message=ONE if hooks else NONE,
                advice=MORE[bool(hooks)],
                question="What do people ask you about once they have heard what you do?",
            )
        ]
    return Verdict.scored(
        score,
        vague,
        value=len(hooks),
        unit="definite sentences",
        strengths=strengths,
    )


def _is_definite(passage: Passage) -> bool:
    told = invitation(passage.tokens)
    if told is not None and told.is_specific:
        return True
    if passage.substance.is_concrete or named_people(passage.tokens):
        return True
    return specificity(passage).score >= DEFINITE and not _lists_hobbies(passage)


def _lists_hobbies(passage: Passage) -> bool:
    return (
        sum(
            t.lemma in word_set("hobbies") or t.lower in word_set("hobbies") for t in passage.tokens
        )
        > LISTED
    )
