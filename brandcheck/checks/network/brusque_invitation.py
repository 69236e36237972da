"""Readers are turned away in a tone that also meets those who are welcome.

## What it does
Looks in the headline and the About for phrases that turn readers away ("no time wasters",
"don't bother writing", "will be blocked"). Words in quotation marks are left alone.

## Why it matters
A profile is read by everybody, so a sharp word to a few meets all. Polite requests are told from
rude ones by readers and, less surely, by programs (Danescu-Niculescu-Mizil and others, 2013);
that it costs a profile anything is not shown, so the check only shows the words.

## Flagged
```profile
## About
I restore violins. Write to me about old varnish. [[No time wasters]] and [[no agencies]], please.
```
```profile
# Ana Example
Web designer | [[Serious enquiries only]]
```

## Passes
```profile
## About
I restore violins. Write to me about old varnish; for new strings the shop next door is better.
```
```profile
## About
I work on swellings that do not respond to heat. Ask me about hands.
```

## How to fix
Say what you would like to hear about, and leave the rest out.

## Known limits
Rudeness in other words than the listed ones is missed, and irony is read at its word.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.checks._wording import hits
from brandcheck.nlp.community.refusals import refusals
from brandcheck.nlp.names import in_name, in_quotes

HALF = 0.5


@check(
    passed="Readers are met politely",
    failed="Some readers are turned away sharply",
    impact="minor",
    reads=(),
    needs=("tags", "parse", "english"),
    principle=1,
    threshold_source=Source("convention", "Common courtesy; no study of profiles was found"),
    stage="preview",
)
def brusque_invitation(ctx: Context) -> Verdict:
    """Score 1 without such words; each halves the score."""
    listed = [
        hit.span
        for hit in hits(ctx, "brusque", "headline", "about")
        if not in_quotes(hit) and (hit.line.section == "headline" or not in_name(hit))
    ]
    told = [
        span
        for line in ctx.lines("headline", "about")
        for sentence in line.sentences
        for span in refusals(sentence.tokens)
    ]
    found = listed + [span for span in told if not any(span.overlaps(one) for one in listed)]
    findings = [
        Finding(
            message=f"{quoted(ctx.profile, span)} meets every reader, not only those meant.",
            advice="Say what you would like to hear about, and leave the rest out.",
            span=span,
            question="Whose message would make your day?",
        )
        for span in sorted(found)
    ]
    return Verdict.scored(HALF ** len(found), findings, value=len(found), unit="phrases")
