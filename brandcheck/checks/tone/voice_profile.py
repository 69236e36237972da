"""How the text sounds, in numbers: pronouns, passives, deeds, warmth and feeling.

## What it does
Counts five things in the headline, About and Experience, from 60 words on: I, we and you; the
share of passive sentences; verbs of getting things done beside verbs of doing for and with
others; words that studies of job adverts call masculine- or feminine-coded; and bright beside
dark words. Both sides of each are shown. Nothing is scored and nothing has a target.

## Why it matters
Each has been studied, and none well enough to set a target for a profile. Letters that describe
women with more communal words were rated lower (Madera, Hebl and Martin, 2009), so a target would
pass a bias on. The coding of adverts goes back to Gaucher, Friesen and Kay (2011); field data on
some 300,000 adverts found hardly any effect (Castilla and Rho, 2023). The numbers say nothing of
the person.

## Flagged
```profile
# Ana Example
Roofer on church towers

## About
I lead a crew of four. We repaired the tower of the parish church in nine weeks, and I am proud
of the lead work. The slates were cut by hand. I help young roofers with their first winter on a
scaffold. If your tower leaks, send me a photograph of the valley and I will tell you what I
would do and what it would cost you. I enjoy cold mornings and long views.
```

## Passes
```profile
## About
I repair church towers. Send me a photograph of the valley.
```

## How to fix
There is nothing to fix. Read the numbers beside what you meant to sound like.

## Known limits
Words are counted, not weighed; irony and quotations count as they stand.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import count_words
from brandcheck.checks._wording import hits, worded
from brandcheck.nlp.names import in_name, in_quotes

FEWEST = 60
SHOWN = 4
PRONOUNS = {
    "I or my": frozenset(("i", "me", "my", "mine", "myself")),
    "we or our": frozenset(("we", "us", "our", "ours", "ourselves")),
    "you or your": frozenset(("you", "your", "yours", "yourself")),
}


@dataclass(frozen=True, slots=True)
class _Pair:
    lexicon: str
    groups: Mapping[str, str]
    advice: str


PAIRS = (
    _Pair(
        "agency_communion",
        {
            "agency": "tell of getting things done",
            "communion": "tell of doing for and with others",
        },
        "Read both and choose: neither side is better, and a target would be unfair.",
    ),
    _Pair(
        "advert_coded",
        {
            "masculine": "are called masculine-coded in studies of job adverts",
            "feminine": "are called feminine-coded there",
        },
        "Leave them unless one surprises you; they say nothing of the writer.",
    ),
    _Pair(
        "feeling",
        {"bright": "are bright", "dark": "are dark"},
        "Keep what is true; dark words may be the work itself.",
    ),
)


@check(
    passed="The text is long enough to count how it sounds",
    failed="How the text sounds, in numbers",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=5,
    threshold_source=Source("ours", "No threshold: no target is known for any of them"),
    stage="preview",
)
def voice_profile(ctx: Context) -> Verdict:
    """Report five measures, both sides of each; nothing is scored."""
    n_words = count_words(worded(ctx))
    if n_words < FEWEST:
        return Verdict.info(f"Fewer than {FEWEST} words; counts would say little.")
    findings = [_pronouns(ctx, n_words), _passives(ctx)]
    findings += [_both_sides(ctx, n_words, pair) for pair in PAIRS]
    return Verdict.info("Counted for information; no number here is good or bad.", findings)


def _pronouns(ctx: Context, n_words: int) -> Finding:
    lowers = [token.lower for line in worded(ctx) for token in line.tokens]
    rates = [
        f"{_per_100(sum(word in words for word in lowers), n_words)} are {name}"
        for name, words in PRONOUNS.items()
    ]
    return Finding(
        message=f"Of 100 words, {', '.join(rates)}.",
        advice="Say I for what you did, we for what you shared, and you to the reader.",
    )


def _passives(ctx: Context) -> Finding:
    sentences = [s for line in worded(ctx, "about", "experience") for s in line.sentences]
    told = [s for s in sentences if any(t.pos in {"VERB", "AUX"} for t in s.tokens)]
    passive = [s for s in told if any(t.dep == "auxpass" for t in s.tokens)]
    share = round(100 * len(passive) / len(told)) if told else 0
    return Finding(
        message=f"{share}% of the sentences are passive, {100 - share}% are not.",
        advice="Keep a passive where the doer does not matter; name yourself where you are it.",
    )


def _both_sides(ctx: Context, n_words: int, pair: _Pair) -> Finding:
    """Report the two groups of a word list, each with its rate and its first words."""
    told = []
    for group, says in pair.groups.items():
        found = [
            ctx.profile.text(hit.span).lower()
            for hit in hits(ctx, pair.lexicon)
            if hit.value.group == group and not (in_name(hit) or in_quotes(hit))
        ]
        words = ", ".join(f"“{word}”" for word in sorted(set(found))[:SHOWN])
        told.append(f"{_per_100(len(found), n_words)} {says}" + (f" ({words})" if words else ""))
    return Finding(message=f"Of 100 words, {'; '.join(told)}.", advice=pair.advice)


def _per_100(n: int, n_words: int) -> str:
    return f"{100 * n / n_words:.1f}".removesuffix(".0")
