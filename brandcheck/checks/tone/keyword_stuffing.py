"""A keyword is repeated until it no longer tells anything.

## What it does
Looks for one term in many variants ("SEO | SEO Expert | SEO Specialist") in the headline and the
skills list, for a term that fills a sentence, and for long bare lists of terms that pose as
prose in the About or Experience.

## Why it matters
Search needs a term once. A reader who meets it five times learns no more than from the first,
and platforms warn against repeated keywords as spam. The line that is drawn here is ours.

## Flagged
```profile
# Ana Example
[[Plumber | Emergency Plumber | Local Plumber | Best Plumber]]
```
```profile
## About
I bake. [[Yoga teacher yoga classes yoga online yoga for beginners yoga]] in the bay area.
```

## Passes
```profile
# Ana Example
Choir director | Children's choir on Mondays, workplace choir on Fridays
```
```profile
## About
I tune pianos. A concert piano, a school piano and a pub piano want three different ears.

## Skills
- Gas safety
- Fire safety
- Food safety level 2
- Spot welding
- Plate bending
```

## How to fix
Keep the term once, in its best place, and use the room for what you did with it.

## Known limits
Repetition for rhythm is told from stuffing by its articles, which is not always right.
"""

import re
from collections.abc import Iterator, Sequence

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp, span_at
from brandcheck.checks._wording import WORDED, waiting, worded
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import Line, Sentence, Token
from brandcheck.nlp.wordsets import word_set

CONTENT = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "X"))
ITEM = re.compile(r"[^,;|]+")
FEWEST_VARIANTS = 4
FEWEST_FILLERS = 3
NEARLY_ALL = 0.8
TIMES = 4
SHARE = 0.3
LONG_LIST = 7
SHORT_ITEM = 3


@check(
    passed="No keyword is piled up",
    failed="A keyword is repeated until it tells nothing",
    impact="moderate",
    reads=(),
    needs=("tags", "english"),
    principle=5,
    threshold_source=Source("ours", "Four variants of one term; catalogue IN4"),
)
def keyword_stuffing(ctx: Context, *, most: int = 3) -> Verdict:
    """Score 1 without piled keywords, 0 from ``most`` piles."""
    piles = [*_in_headline(ctx), *_in_skills(ctx), *_in_prose(ctx)]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, spans[0])} {reason}.",
            advice="Keep the term once and use the room for what you did with it.",
            span=spans[0],
            evidence=tuple(spans[1:]),
        )
        for spans, reason in piles
    ]
    score = ramp(len(findings), zero=most, full=0)
    verdict = Verdict.scored(score, findings, value=len(findings), unit="piles of keywords")
    return waiting(ctx, verdict, *WORDED, "skills")


def _in_headline(ctx: Context) -> Iterator[tuple[list[Span], str]]:
    lines = ctx.lines("headline")
    items = [item for line in lines for item in _items(line)]
    variants = _variants(items)
    if variants:
        yield [Span(variants[0][0].start, variants[-1][0].end)], "repeats one term in many variants"


def _in_skills(ctx: Context) -> Iterator[tuple[list[Span], str]]:
    items = [item for line in ctx.lines("skills") for item in _items(line)]
    variants = _variants(items)
    if variants:
        yield [span for span, _ in variants], "stands in the list in many variants"


def _in_prose(ctx: Context) -> Iterator[tuple[list[Span], str]]:
    for line in worded(ctx, "about", "experience"):
        for sentence in line.sentences:
            span = _repeated(sentence)
            items = [words for at, words in _items(line) if sentence.span.contains(at)]
            if span is not None:
                yield [span], "repeats one term again and again"
            elif _longest_list(items) >= LONG_LIST:
                yield [sentence.span], "is a list that poses as a sentence"


def _items(line: Line) -> list[tuple[Span, tuple[str, ...]]]:
    """Return the comma-separated items of a line with their words."""
    found = []
    for match in ITEM.finditer(line.text):
        words = tuple(w.lower for w in line.words if _starts_in(line, w.first, match))
        if words:
            lead = len(match[0]) - len(match[0].lstrip())
            found.append((span_at(line, match.start() + lead, match.end()), words))
    return found


def _starts_in(line: Line, first: int, match: re.Match[str]) -> bool:
    return match.start() <= line.tokens[first].at < match.end()


def _variants(
    items: Sequence[tuple[Span, tuple[str, ...]]],
) -> list[tuple[Span, tuple[str, ...]]]:
    """Return the items that are variants of one term, when they are too many."""
    terms = sorted({w for _, words in items for w in words} - word_set("keyword_fillers"))
    for term in terms:
        same = [item for item in items if any(_is_family(term, w) for w in item[1])]
        empty = sum(all(_is_family(term, w) or _is_filler(w) for w in words) for _, words in same)
        is_all = len(same) > FEWEST_VARIANTS and len(same) >= NEARLY_ALL * len(items) and empty
        if len(same) >= FEWEST_VARIANTS and (empty >= FEWEST_FILLERS or is_all):
            return same
    return []


def _is_filler(word: str) -> bool:
    return word in word_set("keyword_fillers") or word.isdigit()


def _is_family(one: str, other: str) -> bool:
    """Tell whether two words share a stem: account, accounts, accountant."""
    if one == other:
        return True
    short, long = sorted((one.removesuffix("s"), other.removesuffix("s")), key=len)
    stem = short.removesuffix("e").removesuffix("ing").removesuffix("er").removesuffix("ant")
    return len(stem) >= 4 and long.startswith(stem)


def _repeated(sentence: Sentence) -> Span | None:
    """Return the stretch of a sentence that one term fills."""
    content = [t for t in sentence.tokens if t.pos in CONTENT and t.text.isalnum()]
    for token in content:
        if len(token.lower) < 3:
            continue
        same = [t for t in content if _is_family(token.lower, t.lower)]
        same = [t for t in same if not _is_rhythm(sentence.tokens, t)]
        if len(same) >= TIMES and len(same) >= SHARE * len(content):
            return Span(same[0].span.start, same[-1].span.end)
    return None


def _is_rhythm(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a word is a noun with its own article: "the tools … the tools"."""
    at = token.i - tokens[0].i
    has_article = at > 0 and tokens[at - 1].pos in {"DET", "PRON"}
    return has_article and not (at + 1 < len(tokens) and tokens[at + 1].pos in {"NOUN", "PROPN"})


def _longest_list(items: Sequence[tuple[str, ...]]) -> int:
    longest = run = 0
    for words in items:
        run = run + 1 if len(words) <= SHORT_ITEM else 0
        longest = max(longest, run)
    return longest
