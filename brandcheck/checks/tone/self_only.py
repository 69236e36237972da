"""The About speaks of nobody but its writer.

## What it does
Looks in the About for sentences in which anybody else appears (a customer, a colleague, the
reader) or in which something came of the work. When hardly any does, it marks the sentences that
tell feelings and wishes only.

## Why it matters
Readers ask what is in it for them and for others. In a study of job applications, successful
ones were expected to be less self-centred; the language models of that study held only in part
(Brandt and Herzberg, 2020). Colleges ask for work with others (NACE career readiness).

## Flagged
```profile
## About
[[I enjoy a busy kitchen.]] [[I am looking for a post where I can grow.]] [[I love food.]]
```
```profile
## About
[[I am very good with numbers.]] [[I want to be a better accountant.]] I hold a diploma.
```

## Passes
```profile
## About
I weld thin pipe for dairies. I enjoy the work. If you keep patching the same line, send me a
photograph of the joint.
```
```profile
## About
We did not change it for the money. Huw Dacey, our vet, scored the herd with me each week.
```

## How to fix
Add for whom you do it, with whom, or what came of it for somebody.

## Known limits
A named aim ("I would like to lead a small team") counts for neither. An About of one
sentence is too short to judge.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp
from brandcheck.checks._wording import goals_told, hits, names_a_goal
from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import is_human
from brandcheck.nlp.lines import Token
from brandcheck.nlp.names import named_people
from brandcheck.nlp.passages import Passage
from brandcheck.nlp.wordsets import word_set

ENOUGH = 2
STATES = frozenset(("be", "become", "grow", "have", "get"))
HELPERS = frozenset(("aux", "auxpass"))
POLITE = frozenset(("thank", "thanks", "free"))
COMPANY = frozenset(("family", "friend", "people", "player", "team", "employer"))


@check(
    passed="The About speaks of others too",
    failed="The About speaks of nobody but its writer",
    impact="moderate",
    reads=("about",),
    needs=("tags", "parse", "english"),
    principle=2,
    threshold_source=Source(
        "research", "Brandt and Herzberg 2020 (held in part); catalogue TN4; the share is ours"
    ),
)
def self_only(ctx: Context, *, full: float = 0.5) -> Verdict:
    """Score the share of outward sentences among outward and inward ones."""
    said = [p for p in ctx.text.passages if p.line.section == "about" and len(p.tokens) > 2]
    if len(said) < ENOUGH:
        return Verdict.unsure("One sentence is too short to tell.")
    filler = {
        token.span
        for name in ("cliche", "need")
        for hit in hits(ctx, name, "about")
        for token in hit.tokens
    }
    aims = {p.span for p in goals_told(ctx, "about") if _is_aim(p)}
    outward = [p for p in said if _turns_outward(p, filler)]
    inward = [p for p in said if p not in outward and p.span not in aims and _is_inward(p)]
    share = len(outward) / max(1, len(outward) + len(inward)) if inward else 1.0
    score = ramp(share, zero=0.0, full=full)
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, p.span)} tells what you are, feel or wish, and no more.",
            advice="Add for whom you do it, with whom, or what came of it for somebody.",
            span=p.span,
            question="Who is better off for your work, and how do they notice?",
        )
        for p in inward
        if score < 1.0
    ]
    return Verdict.scored(score, findings, value=round(100 * share), unit="% outward")


def _is_aim(passage: Passage) -> bool:
    """Tell a wish to do something definite ("to lead a small team") from one to be or to have."""
    return names_a_goal(passage) and any(
        t.dep == "xcomp" and t.pos == "VERB" and t.lemma not in word_set("inward") | STATES
        for t in passage.tokens
    )


def _turns_outward(passage: Passage, filler: AbstractSet[Span]) -> bool:
    tokens = passage.tokens
    if passage.substance.outcomes or named_people(tokens):
        return True
    kept = [n for n, t in enumerate(tokens) if t.span not in filler]
    words = {tokens[n].lower for n in kept}
    if words & word_set("others") and not words & POLITE:
        return True
    return any(is_human(tokens[n]) and _is_other(tokens, n) for n in kept)


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun names others: not "a welder" that the owner is, not "my family"."""
    if tokens[at].lemma in COMPANY or any(t.pos == "NOUN" for t in tokens[at + 1 : at + 2]):
        return False
    skipped = {"ADJ", "DET", "ADV", "NOUN", "CCONJ", "PUNCT"}
    before = [t for t in tokens[:at] if t.pos not in skipped]
    return bool(before) and before[-1].lemma not in {"be", "as", "'m", "become"}


def _is_inward(passage: Passage) -> bool:
    """Tell whether a sentence says only what its writer is, feels or wishes."""
    if passage.substance.is_concrete or passage.substance.quantities:
        return False
    told = [t for t in passage.tokens if t.pos in {"VERB", "AUX"} and t.dep not in HELPERS]
    verbs = [t.lemma for t in told]
    if not verbs or verbs[0] not in word_set("inward"):
        return False
    subject = [t.lower for t in passage.tokens if t.dep == "nsubj"][:1]
    says_more = any(t.pos == "ADJ" for t in passage.tokens) or verbs[:1] == ["look"]
    seeks = verbs[0] != "look" or any(t.lower == "looking" for t in told[:1])
    return (
        subject in ([], ["i"], ["we"]) and seeks and (verbs[0] not in {"be", "have"} or says_more)
    )
