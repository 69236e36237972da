"""One long block, or one long run of commas.

## What it does
Measures the longest paragraph of the About (90 words are fine) and looks for a sentence that
strings a dozen things together by commas.

## Why it matters
Long blocks are skipped on small screens. The line at 90 words is folklore of writing guides, so
the slope is gentle; plain-English guides ask for sentences of under 25 words.

## Flagged
```profile
## About
[[I am in charge of orders, deliveries, rotas, holidays, invoices, claims, returns, waste, pallets, stock checks, cleaning, temperature checks, training, forklifts and toolbox talks.]]
```
```profile
## About
[[I repair organs in villages where the last tuner retired twenty years ago and nobody has opened the case since then. Most of them have one loud stop and one that sticks and a vicar who has learned to avoid both of them on a Sunday. I start by listening to a service from the back pew because that is where the wind leaks are heard best of all. Then I take out the pipes one by one and lay them on blankets along the pews in the order in which they stood before. The choir usually comes to look and I let them blow a few of the smaller ones. After that I clean the channels and glue the splits and put new leather on the pallets and the bellows. It takes about four weeks in summer and about six in winter because the glue will not set in a cold church. When it plays again I sit in the back pew once more and listen to it with them.]]
```

## Passes
```profile
## About
I repair organs in villages where the last tuner retired twenty years ago.

I start by listening to a service from the back pew, because that is where the wind leaks are heard.
```
```profile
## About
I look after orders, rotas and the people on the night shift.
```

## How to fix
Break the block where the subject changes; turn a long list into the three things that matter.

## Known limits
Inputs that lose their line breaks are not judged.
"""  # noqa: E501 -- a wall of text is one long line

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import ramp
from brandcheck.nlp.lines import Line, Sentence


@check(
    passed="The About is cut into readable pieces",
    failed="The About holds a long block or a run-on list",
    impact="minor",
    reads=("about",),
    needs=("line-breaks",),
    principle=8,
    threshold_source=Source("convention", "90 words a paragraph is folklore; kept soft"),
)
def wall_of_text(ctx: Context, *, words: int = 90, commas: int = 9) -> Verdict:
    """Score the longest paragraph and the longest row of commas; the worse counts."""
    lines = ctx.lines("about")
    if not lines:
        return Verdict.unsure("The About holds no paragraph.")
    longest = max(lines, key=lambda line: len(line.words))
    listed = max((s for line in lines for s in line.sentences), key=_commas, default=None)
    block = ramp(len(longest.words), zero=2.5 * words, full=words)
    row = ramp(_commas(listed), zero=2.5 * commas, full=commas) if listed else 1.0
    findings = []
    if block < 0.8:
        message = f"One paragraph of the About has {len(longest.words)} words."
        findings.append(_finding(longest.span, message, "Break it where the subject changes."))
    if listed and row < 1.0:
        advice = "Keep the three things that matter most."
        findings.append(_finding(listed.span, "One sentence strings many things together.", advice))
    return Verdict.scored(
        min(block, row), _distinct(findings, lines), value=len(longest.words), unit="words"
    )


def _commas(sentence: Sentence) -> int:
    return sum(token.text in {",", ";"} for token in sentence.tokens)


def _finding(span: Span, message: str, advice: str) -> Finding:
    return Finding(message=message, advice=advice, span=span)


def _distinct(findings: list[Finding], lines: tuple[Line, ...]) -> list[Finding]:
    """Keep one finding where the block is the list."""
    if len(findings) == 2 and len(lines) == 1:
        return findings[1:]
    return findings
