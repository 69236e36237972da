"""Recommendations are few, or tell of personality only.

## What it does
Counts the recommendations received, and looks in each for a deed: what the owner did, for whom,
or what came of it. One with a deed earns most of the score, a second the rest; praise of
character alone earns little. A deed is shown with the claims of the profile that it stands
behind.

## Why it matters
A university rubric (Illinois) asks for two or more. Reviews that speak of personality and not of
work are a known weakness (Textio's analyses of performance reviews, an industry report). Another
person's account of a deed is the strongest evidence that a profile can hold.

## Flagged
```profile
## Recommendations
### Lionel Crake · Investor
[[A true visionary and a force of nature. There is simply no one like her.]]
```
```profile
## About
I repair church organs.

## Recommendations
### Ola Brandt · Colleague
[[A true professional and a pleasure to work with. Highly recommended.]]
```

## Passes
```profile
## Recommendations
### Marit Halvorsen · Trial manager
She found a dose that differed between the protocol and the leaflet.
### Rui Amaral · Pharmacist
He rewrote our dosing tables and trained the night staff to read them.
```
```profile
## Recommendations
### Sheila Coble · Former manager
Marek refused to sign off a rudder bracket. He stayed until two in the morning and did it again.
### Huw Dacey · Vet
Gwilym wrote down every lame cow for a year. That record is why it worked.
```

## How to fix
Ask somebody who saw your work for two sentences about one thing that you did.

## Known limits
Whether a recommender tells the truth, or praises a small deed, is not judged.
"""

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.core.profile import Entry
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import Line, Sentence, Token
from brandcheck.nlp.wordsets import word_set

FIRST, SECOND = 0.7, 0.3
PRAISE = 0.25
ENOUGH = 2
MOST_CLAIMS = 3


@check(
    passed="Others tell what the owner did",
    failed="Recommendations are few or tell of personality only",
    impact="moderate",
    reads=("recommendations",),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source("rubric", "University of Illinois: two or more recommendations"),
)
def thin_recommendations(ctx: Context) -> Verdict:
    """Score the two best recommendations: a deed counts whole, praise a quarter."""
    if "recommendations" in ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input does not hold recommendations.")
    bodies = [_body(ctx, e) for s in ctx.profile.of_kind("recommendations") for e in s.entries]
    told = [lines for lines in bodies if lines]
    deeds = {id(lines): _deed(lines) for lines in told}
    worth = sorted((1.0 if deeds[id(lines)] else PRAISE for lines in told), reverse=True)
    score = sum(share * value for share, value in zip((FIRST, SECOND), worth, strict=False))
    findings = [_praise(ctx, lines) for lines in told if deeds[id(lines)] is None]
    if len(told) < ENOUGH:
        findings.append(_few(len(told)))
    strengths = [
        Strength(span, "recommendation", _reason(ctx, lines))
        for lines in told
        if (span := deeds[id(lines)]) is not None
    ]
    return Verdict.scored(
        score, findings, value=len(told), unit="recommendations", strengths=strengths
    )


def _reason(ctx: Context, lines: tuple[Line, ...]) -> str:
    """Say that a deed is told, and which claims of the owner these words show."""
    shown = [
        quoted(ctx.profile, claim.span)
        for claim in ctx.text.claims
        if any(line.span.overlaps(e.span) for e in claim.evidence for line in lines)
    ]
    claims = ", ".join(list(dict.fromkeys(shown))[:MOST_CLAIMS])
    return f"another person tells of a deed{f' that shows {claims}' if claims else ''}"


def _body(ctx: Context, entry: Entry) -> tuple[Line, ...]:
    return tuple(
        line
        for line in ctx.lines("recommendations")
        if entry.span.contains(line.span) and line.role not in {"title", "organisation"}
    )


def _deed(lines: tuple[Line, ...]) -> Span | None:
    for line in lines:
        for sentence in line.sentences:
            if _tells_deed(sentence):
                return sentence.span
    return None


def _tells_deed(sentence: Sentence) -> bool:
    """Tell whether somebody did a definite thing, or does it for the writer."""
    tokens = sentence.tokens
    return any(
        t.pos == "VERB"
        and t.lemma not in word_set("stative") | word_set("praising")
        and (t.tag == "VBD" or (t.tag in {"VBP", "VBZ"} and _is_for_writer(tokens, t)))
        and (_has_definite_object(tokens, t) or _lets_act(tokens, t))
        for t in tokens
    )


def _is_for_writer(tokens: tuple[Token, ...], verb: Token) -> bool:
    return any(t.i == verb.i + 1 and t.lower in {"me", "us"} for t in tokens)


def _lets_act(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Find "lets us choose", "made me start again"."""
    after = tokens[verb.i - tokens[0].i + 1 :][:2]
    is_made = verb.lemma in {"let", "make"} and len(after) > 1 and after[0].lower in {"me", "us"}
    return is_made and after[1].tag == "VB" and after[1].lemma not in word_set("stative")


def _has_definite_object(tokens: tuple[Token, ...], verb: Token) -> bool:
    things = [t for t in tokens if t.i > verb.i and t.pos in {"NOUN", "PROPN", "NUM"}]
    vague = word_set("vague_objects") | word_set("praising") | {"result", "standard"}
    return any(t.lemma not in vague for t in things[:4]) and len(tokens) > 3


def _praise(ctx: Context, lines: tuple[Line, ...]) -> Finding:
    span = Span(lines[0].span.start, lines[-1].span.end)
    return Finding(
        message=f"{quoted(ctx.profile, span)} praises, and tells no deed.",
        advice="Ask for one sentence about a thing that you did together.",
        span=span,
        question="Which piece of work did this person see?",
    )


def _few(n: int) -> Finding:
    count = "One recommendation is" if n else "No recommendation is"
    return Finding(
        message=f"{count} there; two or more let a reader compare.",
        advice="Ask somebody who saw your work for two sentences about one thing that you did.",
        question="Who saw you solve something, and would write two sentences about it?",
    )
