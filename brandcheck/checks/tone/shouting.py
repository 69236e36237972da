"""Capitals, marks or emoji shout.

## What it does
Looks in the headline, About and Experience for words in capitals for force, runs of three or
more exclamation or question marks, many exclamations in one passage, rows of three or more
emoji, and three or more hashtags in a line. Abbreviations, standards, ships and brands in
capitals are left alone.

## Why it matters
Style guides for screen text advise against capitals for emphasis, since word shapes are lost
and screen readers may spell them out; rows of emoji are read out one by one. That readers also
take offence is convention, not research.

## Flagged
```profile
# Ana Example
[[HIRE ME NOW!!!]] Experienced cook
```
```profile
## About
[[🔥🔥🔥]] I run a nursery and [[I LOVE MY JOB]] so much.
```

## Passes
```profile
# Ana Example
TIG welder | ASME IX | RGN, BSc, NHS
```
```profile
## About
Our ship's radio call is SALLY FIVE. I say NO to plastic trees! Beekeeper 🐝 since 2009.
```

## How to fix
Write the words in ordinary letters, with one mark at the end.

## Known limits
A single common word in capitals is taken for stress and allowed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, ramp, span_at
from brandcheck.checks._wording import waiting, worded
from brandcheck.core.spans import Span
from brandcheck.nlp.lines import Line, Token
from brandcheck.nlp.wordsets import word_set

STRETCH = re.compile(r"(?P<lead>[\w'’,:;\- ]*)(?P<marks>[!?]{3,})?")
BESIDE = "'’,:;- "
EMOJI = re.compile("(?:[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55] ?){3,}")
HASHTAG = re.compile(r"(?:^|(?<=\s))#[A-Za-z]\w+")
KNOWN = ("roles", "change", "stative", "duty_verbs", "numbers", "durations", "public", "plain")
TITLES = frozenset(("ceo", "cfo", "cio", "cmo", "coo", "cto"))
AMBIGUOUS = frozenset(("it", "us", "who", "am", "pm", "or", "act", "aid", "can", "ice", "may"))
MANY_EXCLAMATIONS = 4
MANY_HASHTAGS = 3


@check(
    passed="Nothing shouts",
    failed="Capitals, marks or emoji shout",
    impact="moderate",
    reads=(),
    needs=("english",),
    principle=4,
    threshold_source=Source(
        "convention", "Style guides for screen text; the counts are ours, as catalogue TN8"
    ),
)
def shouting(ctx: Context, *, most: int = 4) -> Verdict:
    """Score 1 without shouting, 0 from ``most`` places."""
    spans: list[Span] = []
    for line in worded(ctx):
        taken: list[Span] = []
        for span in _shouts(line):
            at = bisect_left(taken, span)
            if not any(span.overlaps(other) for other in taken[max(0, at - 1) : at + 1]):
                taken.insert(at, span)
                spans.append(span)
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, span)} is loud on the page.",
            advice="Write it in ordinary letters, with one mark at the end.",
            span=span,
        )
        for span in spans
    ]
    score = ramp(len(spans), zero=most, full=0)
    return waiting(ctx, Verdict.scored(score, findings, value=len(spans), unit="places"))


def _shouts(line: Line) -> Iterator[Span]:
    for found in STRETCH.finditer(line.text):
        if found["marks"]:
            lead = len(found["lead"]) - len(found["lead"].lstrip(BESIDE))
            yield span_at(line, found.start() + lead, found.end())
    for found in EMOJI.finditer(line.text):
        yield span_at(line, found.start(), found.end())
    if len(HASHTAG.findall(line.text)) >= MANY_HASHTAGS:
        tags = list(HASHTAG.finditer(line.text))
        yield span_at(line, tags[0].start(), tags[-1].end())
    if line.text.count("!") >= MANY_EXCLAMATIONS:
        yield line.span
    for sentence in _clauses(line):
        yield from _capitals(sentence)


def _clauses(line: Line) -> Iterator[tuple[Token, ...]]:
    """Yield runs of sentences; one-word sentences ("EVERY. SINGLE. TIME.") are one run."""
    run: list[Token] = []
    words = stops = 0
    for sentence in line.sentences:
        n_words = sum(t.text.isalpha() for t in sentence.tokens)
        if run and not (n_words <= 1 and words <= stops):
            yield tuple(run)
            run, words, stops = [], 0, 0
        run += sentence.tokens
        words += n_words
        stops += sum(t.text == "." for t in sentence.tokens)
    if run:
        yield tuple(run)


def _capitals(tokens: tuple[Token, ...]) -> Iterator[Span]:
    """Yield runs of capitals that hold two or more plain words."""
    quotes = {n for n, t in enumerate(tokens) if t.text == '"'}
    loud = [
        n
        for n, t in enumerate(tokens)
        if t.text.isupper() and t.text.isalpha() and len(t.text) > 1 and _is_plain(t)
    ]
    if len(loud) < 2 or (len(quotes) > 1 and min(quotes) < loud[0] < max(quotes)):
        return
    first, last = loud[0], loud[-1]
    while first and tokens[first - 1].text.isupper():
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].text.isupper():
        last += 1
    yield Span(tokens[first].span.start, tokens[last].span.end)


def _is_plain(token: Token) -> bool:
    word = token.lower
    if word in AMBIGUOUS or word in TITLES:
        return False
    forms = {word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("ing")}
    forms |= {word.removesuffix("d"), word.removesuffix("es"), word.removesuffix("ing") + "e"}
    return any(form in word_set(name) for name in KNOWN for form in forms)
