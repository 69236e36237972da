"""Nobody else is named or credited.

## What it does
Looks in the About, Experience, projects and community sections for other people who had a part:
somebody by name, "with two cooks", "on the pickers' advice", "written by nine volunteers", "the
group was Mavis Trent's idea". A recommendation that the owner wrote counts too. Bosses reported
to, and teams managed, do not.

## Why it matters
The networking guide behind this project asks for interest in the achievements of others and for
celebrating them. Colleges list teamwork as a competency to be shown (NACE), and credit shows it
without the word.

## Flagged
```profile
## About
I led a team of 18 and reported to the board. I am a team player.
```
```profile
## Experience
### Baker · Marlow & Finch
2015 – Present
- Baked 600 loaves a night for shops and schools
```

## Passes
```profile
## About
I score the herd every Friday with our vet, Huw Dacey. We moved the fast lines to waist height, on
the pickers' advice.
```
```profile
## Experience
### Baker · Marlow & Finch
2015 – Present
- Worked with two cooks until the children stopped leaving the crusts
- Tasted each harvest together with the miller
```

## How to fix
Name one person or group whose part mattered, and say what they did.

## Known limits
A bare name with nothing beside it that says it is a person's earns nothing. Where it may be one's
("Reet from the counter noticed"), the check cannot tell and flags nothing.
"""

import functools
from collections.abc import Iterator

from brandcheck.checks import Context, Finding, Source, Strength, Verdict, check
from brandcheck.checks._wording import is_hinted, where_shown
from brandcheck.core.spans import Span
from brandcheck.nlp.community.hints import may_name_somebody
from brandcheck.nlp.community.people import noun_phrase, people_words
from brandcheck.nlp.known_names import owner_name
from brandcheck.nlp.lines import Sentence, Token
from brandcheck.nlp.names import named_people
from brandcheck.nlp.wordsets import word_set

PLACES = ("about", "experience", "projects", "volunteering", "organizations", "publications")
BESIDE = frozenset(("beside", "alongside", "together"))
GIVEN = frozenset(
    ("advice", "idea", "suggestion", "help", "design", "plan", "request", "insistence")
)
# Bodies of people; "together with" them is work shared.
TOGETHER = frozenset(
    (
        *("charity", "church", "clinic", "club", "community", "cooperative", "council", "family"),
        *("hospital", "library", "mosque", "museum", "parish", "school", "society", "temple"),
        *("tribe", "union", "university", "village"),
    )
)
NOT_BESIDE = frozenset(("deal", "liaise", "communicate", "interact", "comply", "start", "help"))
NOBODY = frozenset(("customer", "employee", "parent", "personnel", "staff"))
HEADS = frozenset(("title", "organisation"))
ONE = 0.6


@check(
    passed="Others are named or credited",
    failed="Others are hardly named or credited",
    impact="moderate",
    reads=("experience",),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source("ours", "Catalogue TN4 and NC8; two instances are enough"),
)
def missing_credit(ctx: Context) -> Verdict:
    """Score 0.6 for one credit to others, 1 from two."""
    own = set(owner_name(ctx.profile).lower().split())
    spans = [
        span
        for line in ctx.lines(*PLACES)
        if line.role not in HEADS
        for sentence in line.sentences
        for span in _credits(sentence, own)
    ]
    spans += _given(ctx)
    strengths = [Strength(span, "credit", "somebody else's part is told") for span in spans]
    score = 0.0 if not spans else ONE if len(spans) == 1 else 1.0
    if spans:
        return Verdict.scored(score, value=len(spans), unit="credits", strengths=strengths)
    signs = functools.partial(may_name_somebody, known=_known(ctx) | own)
    if is_hinted([line for line in ctx.lines(*PLACES) if line.role not in HEADS], signs):
        return Verdict.unsure("Somebody may be credited in words not known here.")
    finding = Finding(
        message="No line was found that names or credits anybody else.",
        advice="Name one person or group whose part mattered, and say what they did.",
        question="Without whom would your best piece of work not have come out as it did?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "experience", "about")


def _known(ctx: Context) -> frozenset[str]:
    """Return the words of places, bodies, titles and skills, which name nobody."""
    return frozenset(
        token.lower
        for line in ctx.text.lines
        if line.role in HEADS or line.section in {"skills", "languages", "location"}
        for token in line.tokens
    )


def _given(ctx: Context) -> list[Span]:
    """Return the recommendations that the owner wrote for others, by their first sentence."""
    first: dict[int, Span] = {}
    for line in ctx.lines("recommendations-given"):
        if line.role not in HEADS and line.sentences:
            first.setdefault(line.entry, line.sentences[0].span)
    return list(first.values())


def _credits(sentence: Sentence, own: set[str]) -> Iterator[Span]:
    """Yield at most one credit per sentence: a person by name, or people by their part."""
    tokens = sentence.tokens
    for first, last in named_people(tokens):
        if {t.lower for t in tokens[first : last + 1]} & own:
            continue
        yield Span(tokens[first].span.start, tokens[last].span.end)
        return
    for n in range(1, len(tokens)):
        end = _beside(tokens, n) or _agent(tokens, n) or _owner_of_idea(tokens, n)
        end = end or _of_us(tokens, n)
        if end is not None:
            opener = tokens[n - 1] if tokens[n].lower == "of" else tokens[n]
            if tokens[n].lemma in GIVEN:
                opener = tokens[max(0, n - 2)]
            yield Span(opener.span.start, tokens[end].span.end)
            return


def _beside(tokens: tuple[Token, ...], n: int) -> int | None:
    """Find "with two cooks", "alongside the vet", "together with twenty villages"."""
    token = tokens[n]
    if token.lower not in {"with"} | BESIDE or tokens[n - 1].lemma in NOT_BESIDE:
        return None
    governor = tokens[0].i + n if token.head == token.i else token.head
    verb = next((t for t in tokens if t.i == governor), token)
    if verb.lemma in NOT_BESIDE:
        return None
    start = n + 2 if token.lower == "together" else n + 1
    end = _people(tokens, start)
    phrase = noun_phrase(tokens, start) if end is None and token.lower in BESIDE else None
    if phrase is not None and tokens[phrase[1]].lemma in TOGETHER:
        return phrase[1]
    return end


def _agent(tokens: tuple[Token, ...], n: int) -> int | None:
    """Find "written by nine volunteers"."""
    is_done = tokens[n].lower == "by" and tokens[n - 1].tag == "VBN"
    if not is_done or n == 1:  # "Supervised by the manager" tells of the owner
        return None
    return _people(tokens, n + 1)


def _owner_of_idea(tokens: tuple[Token, ...], n: int) -> int | None:
    """Find "on the pickers' advice", "at her apprentice's suggestion"."""
    if tokens[n].lemma not in GIVEN or tokens[n - 1].tag != "POS":
        return None
    owner = tokens[n - 2] if n > 1 else tokens[n]
    return n if owner.lemma in people_words() or owner.pos == "PROPN" else None


def _of_us(tokens: tuple[Token, ...], n: int) -> int | None:
    """Find "four of us built"."""
    is_us = tokens[n].lower == "of" and n + 1 < len(tokens) and tokens[n + 1].lower == "us"
    return n + 1 if is_us and tokens[n - 1].pos == "NUM" else None


def _people(tokens: tuple[Token, ...], start: int) -> int | None:
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return None
    head = tokens[phrase[1]]
    at_work = (
        word_set("roles") | word_set("learners") | word_set("groups") | {"reader", "neighbour"}
    )
    if head.lemma in word_set("groups") and tokens[phrase[1] - 1].pos not in {
        "NOUN",
        "PROPN",
        "NUM",
    }:
        return None
    return phrase[1] if head.lemma in at_work - NOBODY and head.pos == "NOUN" else None
