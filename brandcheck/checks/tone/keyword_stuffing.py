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
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

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
SHORTEST_WORD = 3
SHORTEST_STEM = 4
SHORT_ITEM = 3

# A piece of a list: where it stands, and its words.
Item = tuple[Span, tuple[str, ...]]


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
        items = _items(line)
        for sentence in line.sentences:
            span = _repeated(sentence)
            if span is not None:
                yield [span], "repeats one term again and again"
            elif _longest_list(_inside(items, sentence.span)) >= LONG_LIST:
                yield [sentence.span], "is a list that poses as a sentence"


def _items(line: Line) -> list[Item]:
    """Return the comma-separated items of a line with their words."""
    found = []
    for match in ITEM.finditer(line.text):
        first, last = (
            bisect_left(line.words, place, key=lambda w: line.tokens[w.first].at)
            for place in match.span()
        )
        if first < last:
            lead = len(match[0]) - len(match[0].lstrip())
            span = span_at(line, match.start() + lead, match.end())
            found.append((span, tuple(word.lower for word in line.words[first:last])))
    return found


def _inside(items: Sequence[Item], span: Span) -> list[tuple[str, ...]]:
    """Return the words of those items that stand within a sentence."""
    found = []
    for number in range(bisect_left(items, span.start, key=lambda i: i[0].start), len(items)):
        at, words = items[number]
        if at.start >= span.end:
            break
        if span.contains(at):
            found.append(words)
    return found


def _variants(items: Sequence[Item]) -> list[Item]:
    """Return the items that are variants of one term, when they are too many."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, (_, words) in enumerate(items):
        for word in dict.fromkeys(words):
            holders[word].append(number)
    families = _families(holders)
    for term in sorted(holders.keys() - word_set("keyword_fillers")):
        family = families[term]
        same = [items[n] for n in sorted({n for word in family for n in holders[word]})]
        if len(same) < FEWEST_VARIANTS:
            continue
        empty = sum(all(w in family or _is_filler(w) for w in words) for _, words in same)
        is_all = len(same) > FEWEST_VARIANTS and len(same) >= NEARLY_ALL * len(items) and empty
        if empty >= FEWEST_FILLERS or is_all:
            return same
    return []


def _families(words: Iterable[str]) -> dict[str, set[str]]:
    """Return for each word those that share a stem with it: account, accounts, accountant.

    The shorter word's stem opens the longer one, so that each word is looked up by its own
    beginnings, however many words there are.
    """
    families = {word: {word} for word in words}
    by_stem: dict[str, list[str]] = defaultdict(list)
    for word in families:
        by_stem[_stem(word)].append(word)
    for long, family in families.items():
        whole = long.removesuffix("s")
        for end in range(SHORTEST_STEM, len(whole) + 1):
            for short in by_stem.get(whole[:end], ()):
                left = len(whole) - len(short.removesuffix("s"))
                if left >= 0:
                    families[short].add(long)
                if left > 0:
                    family.add(short)
    return families


def _stem(word: str) -> str:
    short = word.removesuffix("s")
    return short.removesuffix("e").removesuffix("ing").removesuffix("er").removesuffix("ant")


def _is_filler(word: str) -> bool:
    return word in word_set("keyword_fillers") or word.isdigit()


def _repeated(sentence: Sentence) -> Span | None:
    """Return the stretch of a sentence that one term fills."""
    content = [t for t in sentence.tokens if t.pos in CONTENT and t.text.isalnum()]
    enough = max(TIMES, SHARE * len(content))
    # Words that share a stem begin alike.
    alike = Counter(t.lower[:SHORTEST_STEM] for t in content)
    often = [t for t in content if alike[t.lower[:SHORTEST_STEM]] >= enough]
    families = _families(t.lower for t in often)
    for word in dict.fromkeys(t.lower for t in often if len(t.lower) >= SHORTEST_WORD):
        same = [t for t in often if t.lower in families[word]]
        same = [t for t in same if not _is_rhythm(sentence.tokens, t)]
        if len(same) >= enough:
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
