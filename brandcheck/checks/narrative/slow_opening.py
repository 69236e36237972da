"""The About opens with a greeting, a saying or a childhood, not with what you do.

## What it does
Reads the first 265 characters of the About, which is about what shows before "see more". It
looks for stock openings there, and for a role, a deed or a concrete fact.

## Why it matters
Few readers open the fold. Where it lies is folklore (265 is a common count), so the score is
soft. The University of Illinois rubric asks for an opening that makes the reader go on.

## Flagged
```profile
## About
[[Welcome to my profile!]] Thank you for stopping by. Feel free to look around as long as you like.
```
```profile
## About
[[Ever since I was young I have been fascinated by bread.]] Bread is everywhere.
```

## Passes
```profile
## About
I bake 600 loaves a night for shops and school kitchens.
```
```profile
## About
A patient leaflet has two readers: a regulator and a worried father. I translate for both.
```

## How to fix
Begin with the sentence that you would miss most if only one were left.

## Known limits
An unusual opening that works by surprise is not recognised as good, and not marked either where
one of the next sentences tells the work.
"""

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.headline import own_role
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Token
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.wordsets import word_set

ACTIVE = frozenset((SubstanceKind.RESULT, SubstanceKind.ACTION))
HALF = 0.5
LEAD = 15
WORK = frozenset(("craft", "job", "living", "part", "role", "task", "trade", "work"))
SHORT = 5


@check(
    passed="The About opens with what you do",
    failed="The About opens slowly",
    impact="moderate",
    reads=("about",),
    needs=("tags", "parse", "english"),
    principle=4,
    threshold_source=Source("convention", "265 characters above the fold is folklore; kept soft"),
)
def slow_opening(ctx: Context, *, fold: int = 265) -> Verdict:
    """Give one half for an opening without stock phrases, one half for substance above the fold."""
    about = [p for p in ctx.text.passages if p.line.section == "about"]
    if not about:
        return Verdict.unsure("The About holds no sentence.")
    start = about[0].span.start
    above = [passage for passage in about if passage.span.start - start < fold]
    slow = [passage for passage in above if _is_slow(passage)]
    carries = any(_carries(passage) for passage in above)
    findings = [_finding(ctx, passage.span) for passage in slow]
    if not carries and not slow:
        findings.append(_finding(ctx, above[0].span, is_empty=True))
    opens_well = 1.0 - sum(1.0 if passage is above[0] else HALF for passage in slow)
    score = HALF * max(0.0, opens_well) + (HALF if carries else 0.0)
    return Verdict.scored(score, findings)


def _is_slow(passage: Passage) -> bool:
    if passage.substance.is_concrete:
        return False
    return any(
        0 <= hit.span.start - passage.span.start <= LEAD
        for hit in load_lexicon("slow_opening").find(passage.line)
    )


def _carries(passage: Passage) -> bool:
    """Tell whether a sentence tells a role, a deed or a fact."""
    shown = passage.substance
    if shown.kind in ACTIVE or shown.is_concrete:
        return True
    if _names_work(passage.tokens):
        return True
    names_role = own_role(passage.line) is not None
    says_am = any(token.lemma == "be" for token in passage.tokens[:3])
    return says_am and any(token.lower == "i" for token in passage.tokens[:2]) and names_role


def _names_work(tokens: tuple[Token, ...]) -> bool:
    """Find "I am a chaplain at the county hospital", "my job is to keep the lifts running"."""
    words = [t.lower for t in tokens]
    if words[:1] == ["my"] and words[1:2] and words[1] in WORK:
        return words[2:3] == ["is"] and len(words) > SHORT
    if words[:1] != ["i"] or tokens[1:2] == () or tokens[1].lemma != "be":
        return False
    noun = next((t for t in tokens if t.dep == "attr" and t.pos == "NOUN"), None)
    vague = word_set("described") | word_set("hollow_topics")
    if noun is None or noun.lemma in vague or tokens[-1].i <= noun.i + 1:
        return False
    return all(t.pos != "ADJ" for t in tokens if t.i < noun.i)


def _finding(ctx: Context, span: Span, *, is_empty: bool = False) -> Finding:
    words = quoted(ctx.profile, span)
    says = "does not say yet what you do" if is_empty else "could open anybody's About"
    return Finding(
        message=f"{words} {says}.",
        advice="Begin with what you do and for whom.",
        span=span,
        question="If a stranger read one sentence only, which should it be?",
    )
