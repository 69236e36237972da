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
from brandcheck.core.spans import Span
from brandcheck.nlp.community.hints import may_show_curiosity
from brandcheck.nlp.lines import Sentence, Token
from brandcheck.nlp.names import is_capital

PLACES = ("about", "experience", "projects", "volunteering", "organizations", "publications")
LEARNED = frozenset(("learned", "learnt", "requalified", "retrained", "wondered", "discovered"))
HEARING = frozenset(
    ("hear", "meet", "compare", "comparing", "swap", "swapping", "learn", "exchange")
)
GLAD = frozenset(("like", "love", "enjoy", "glad", "happy", "pleased", "welcome", "keen", "always"))
ASKED = frozenset(("what", "why", "how", "which", "whether", "who", "where"))
PHRASES = (
    ("changed", "my", "mind"),
    ("taught", "myself"),
    ("find", "out"),
    ("to", "understand", "why"),
    ("wanted", "to", "know"),
    ("my", "mistake"),
    ("i", "was", "wrong"),
    ("am", "learning"),
    ("am", "studying"),
    ("now", "learning"),
    ("'m", "learning"),
    ("'m", "studying"),
    ("had", "to", "learn"),
    ("like", "to", "learn"),
    ("learn", "from", "you"),
    ("made", "an", "error"),
    ("made", "a", "mistake"),
    ("my", "biggest", "mistake"),
    ("my", "worst", "mistake"),
    ("get", "it", "wrong"),
    ("got", "it", "wrong"),
    ("started", "to", "listen"),
    ("compare", "notes"),
)
TALKS = frozenset(("talk", "talking", "contact", "exchange", "work"))


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
        span
        for line in ctx.lines(*PLACES)
        if line.role not in {"title", "organisation"}
        for sentence in line.sentences
        if (span := _instance(sentence, is_about=line.section == "about")) is not None
    ]
    strengths = [Strength(span, "curiosity", "an instance of learning or asking") for span in spans]
    if strengths:
        return Verdict.scored(1.0, value=len(spans), unit="instances", strengths=strengths)
    if is_hinted(ctx.lines(*PLACES, "recommendations"), may_show_curiosity):
        return Verdict.unsure("A lesson or a question may be told in words not known here.")
    finding = Finding(
        message="No line tells what you learned, asked or changed your mind about.",
        advice="Tell one thing that you learned, or ask the reader one question.",
        question="What did you believe about your work five years ago that you no longer do?",
    )
    return where_shown(ctx, Verdict.scored(0.0, [finding]), "about", "experience")


def _instance(sentence: Sentence, *, is_about: bool) -> Span | None:
    tokens = sentence.tokens
    lowers = [t.lower for t in tokens]
    held = frozenset(lowers)
    shown = (
        any(
            _learned(tokens, n)
            or _asked(tokens, n)
            or _wants_to_hear(tokens, n)
            or _asks_to_be_told(tokens, n)
            for n in range(len(tokens))
        )
        or any(_holds(lowers, phrase) for phrase in PHRASES if held.issuperset(phrase))
        or (is_about and tokens[-1].text == "?" and not held.isdisjoint(("you", "your", "want")))
    )
    return sentence.span if shown else None


def _holds(lowers: list[str], phrase: tuple[str, ...]) -> bool:
    """Tell whether the owner comes before or in a phrase, or the line opens with a deed."""
    size = len(phrase)
    places = [n for n in range(len(lowers) - size + 1) if tuple(lowers[n : n + size]) == phrase]
    says_owner = {"my", "myself", "me"}.intersection(phrase)
    owner = set(lowers) if says_owner else {"i", "we"}
    return any(owner & set(lowers[: n + size]) for n in places)


def _learned(tokens: tuple[Token, ...], n: int) -> bool:
    """Find "learned to explain", a past deed of the owner's own."""
    if tokens[n].lower not in LEARNED or n + 1 >= len(tokens):
        return False
    if any(t.dep == "auxpass" and t.head == tokens[n].i for t in tokens):
        return False
    named = tokens[n + 1 : n + 3]
    if is_capital(named[0]) and all(t.pos in {"NOUN", "PROPN"} for t in named) and len(named) > 1:
        return False  # "Learned Hand scholarship"
    before = [t for t in tokens[:n] if t.pos not in {"ADV", "AUX", "PUNCT", "CCONJ"}]
    return not before or before[-1].lower in {"i", "we"} or tokens[n].dep == "conj"


def _asked(tokens: tuple[Token, ...], n: int) -> bool:
    """Find "asked the night staff what they switch on first"."""
    if tokens[n].lower not in {"asked", "ask"} or (n == 0 and tokens[n].lower == "ask"):
        return False
    before = [t for t in tokens[:n] if t.pos not in {"ADV", "AUX", "PUNCT", "CCONJ"}]
    by_owner = not before or before[-1].lower in {"i", "we"} or tokens[n].dep == "conj"
    to_me = any(t.lower in {"me", "us"} for t in tokens[n + 1 : n + 2])
    return by_owner and not to_me and any(t.lower in ASKED for t in tokens[n + 1 : n + 8])


def _asks_to_be_told(tokens: tuple[Token, ...], n: int) -> bool:
    """Find "tell me how you collect", "talk with engineers who know bamboo"."""
    after = [t.lower for t in tokens[n + 1 : n + 8]]
    if tokens[n].lower == "tell" and after[:1] in (["me"], ["us"]):
        before = tokens[n - 1].lower if n else ""
        opens = n == 0 or before in {"please", "and", ","} or tokens[n - 1].pos == "PUNCT"
        asks = bool(ASKED.intersection(after[1:3])) or any(t.lower == "if" for t in tokens[:n])
        return opens and asks
    if tokens[n].lower not in TALKS or after[:1] != ["with"]:
        return False
    wished = {"like", "love", "glad", "happy", "want"} & {t.lower for t in tokens[:n]}
    return bool(wished) and "who" in after


def _wants_to_hear(tokens: tuple[Token, ...], n: int) -> bool:
    """Find "pleased to hear from directors", "would enjoy comparing how"."""
    if tokens[n].lower not in GLAD:
        return False
    near = tokens[n + 1 : n + 4]
    hears = [t for t in near if t.lower in HEARING]
    rest = tokens[n + 2 :]
    topical = any(t.lower in {"who", "how", "from", "what", "with"} for t in rest)
    return bool(hears) and topical and any(t.pos == "NOUN" for t in rest)
