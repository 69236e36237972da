"""A placeholder, a form's instruction or an assistant's reply left in the text.

## What it does
Looks for brackets that wait to be filled ("[job title]", "XX%"), filler text, instructions of a
form ("Your headline here"), letter openings, and sentences in which a writing assistant talks
to its user.

## Why it matters
One placeholder tells every reader that nobody read the page before it was published. Recruiters
who were interviewed about profiles turned people down for smaller slips (Zide and others, 2014,
five interviews).

## Flagged
```profile
# Ana Example
[[{Job title}]] at [[{Company}]]

## About
I am an organ builder with [[{X}]] years in village churches.
```
```profile
# Bo Example
District nurse

## About
[[Certainly! Here is]] a polished About section: I visit forty patients a week.

## Experience
### District nurse · Alder Trust
2019 – Present
- Cut waiting times by [[XX%]]
```

## Passes
```profile
# Ana Example
Editor of Greek papyri | Square brackets [ ] are my country

## About
I edited a gravestone that reads "[…] wife of John [surname lost]", and the play "Your Name Here".
```
```profile
## About
I fit size XXL work jackets and rated grade XX flour for the millers.

## Skills
- HTML <table> layout
- Letter templates
```

## How to fix
Write the fact that belongs there, or take the sentence out.

## Known limits
A placeholder without brackets or capitals ("number of patients") is not seen.
"""

import re

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted, span_at
from brandcheck.checks._wording import waiting


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


NOUNS = (
    "title role position company employer client hospital school team product organisation"
    " organization university project city town industry sector field skill degree adjective"
    " number amount percent percentage date month year name location responsibility achievement"
    " result tool technology language audience metric link url email topic subject profession"
    " occupation noun verb"
)
SLOT = "|".join(
    (
        r"(?:(?:job|current|desired|target|first|last) )?(?:"
        + "|".join(NOUNS.split())
        + r")(?: name| here|s)?",
        r"(?:target|ideal|desired|unique|specific|relevant|key|previous|past) \w+(?: \w+)?",
        r"(?:insert|your|add|enter|describe|name of|number of|type of|x|n)\b[^\]}>]{0,40}",
        r"x{1,3}",
        r"\.{3}",
    )
)
STARTS = r"(?:^|(?<=[.!?:(\[] ))"
BRACKETS = _any(
    rf"\[\s*(?:{SLOT})\s*\]",
    rf"\{{+\s*(?:{SLOT})\s*\}}+",
    r"<\s*(?:number|amount|company|employer|job title|role|city|years?|x{1,3})\s*>",
    r"<\s*(?:insert|your|add|enter) [^>]{1,40}>",
)
BLANKS = re.compile(
    r"[£$€]\s?X{1,3}(?:,X{3})*\b|\bX{1,3}\+?\s?%|\bX{1,3}\+? years\b|\b20XX\b"
    r"|_{2,}\s?(?:%|years\b)|\b(?:of|by|with|at|in|over) _{3,}|\bINSERT [A-Z]{3,}\b"
)
FORM = _any(
    r"\blorem ipsum dolor\b",
    r"\byour (?:\w+ ){1,2}here\b",
    r"\b(?:text|description|content|details|summary|name|title) goes here\b",
    r"\bclick (?:here )?to (?:add|edit|enter)\b",
    r"\binsert (?:your|the|job|company|name|number|value|text|link|photo|title) ?\w*(?: \w+)?",
    r"\bwrite \d ?- ?\d (?:sentences|lines|bullets|words)\b",
    rf"{STARTS}(?:describe|list|add|enter|mention|summari[sz]e) your (?:\w+ ){{0,2}}"
    r"(?:achievement|responsibilit|dut|role|job|experience|skill|background|education|summary"
    r"|accomplishment|value)\w*[^.]{0,60}",
)
NAMED = re.compile(
    r"(?:^|(?<=\b(?:at|of|in) )|(?<=\bfor )|(?<=\bwith )|(?<=\| ))(?:Company|Hospital|School"
    r"|Employer|Organi[sz]ation|University|Client|City|Job|Team|Firm|College|Institution)"
    r" (?:Name|Title)\b(?! [A-Z])"
)
LETTER = _any(
    r"^dear (?:hiring manager|recruiter|sir(?:/| or )madam|sir|madam)\b",
    r"^to whom it may concern\b",
)
NOTE = re.compile(r"(?:^|(?<=[.!?] )|(?<=\())(?:TODO|FIXME|TBC|TBD)\s*:[^.]{0,80}")
REPLY = _any(
    r"\bas an? (?:ai|artificial intelligence)(?: language)?(?: model| assistant)?, i\b",
    r"\bas a large language model\b",
    rf"{STARTS}(?:sure|certainly|of course|absolutely)[!,.] here(?: is|'s| are)\b",
    rf"{STARTS}here(?: is|'s) (?:a|an|your|the) (?:\w+ ){{0,3}}"
    r"(?:draft|version|rewrite|summary|about section|headline|profile)\b",
    r"\blet me know if you(?:'d| would) like (?:me to|any|it)\b",
    r"\bfeel free to (?:customi[sz]e|edit|adjust|modify|tweak) (?:this|it|the)\b",
    r"\bi hope this (?:draft|version|summary) helps\b",
)
ITEM = re.compile(r"(?:Skill|Bullet|Achievement|Responsibility|Company|Job|School) ?\d{1,2}")
# Each pattern is tried only on a line that holds one of its signs: most lines hold none.
PATTERNS = (
    (BRACKETS, ("[", "{", "<")),
    (BLANKS, ("x", "__", "insert")),
    (FORM, ("lorem", " here", "click", "insert", "write ", " your ")),
    (NAMED, (" name", " title")),
    (LETTER, ("dear ", "whom")),
    (NOTE, ("todo", "fixme", "tbc", "tbd")),
    (REPLY, (" ai", "model", "here", "let me know", "feel free", "hope this")),
)


@check(
    passed="No placeholder is left",
    failed="A placeholder or an instruction is left in the text",
    impact="serious",
    reads=(),
    principle=8,
    threshold_source=Source("ours", "a placeholder says nothing; each one costs a third"),
)
def template_leftover(ctx: Context) -> Verdict:
    """Score 1 without leftovers; each place takes a third off."""
    findings = []
    for line in ctx.text.lines:
        taken = 0
        text = line.text.lower()
        places = [
            match.span()
            for pattern, signs in PATTERNS
            if any(sign in text for sign in signs)
            for match in pattern.finditer(line.text)
        ]
        if ITEM.fullmatch(line.text):
            places.append((0, len(line.text)))
        for start, end in sorted(places):
            if start < taken or _is_quoted(line.text, start, end):
                continue
            taken = end
            span = span_at(line, start, end)
            findings.append(
                Finding(
                    message=f"{quoted(ctx.profile, span)} looks like a gap to be filled in.",
                    advice="Write the fact that belongs there, or take the sentence out.",
                    span=span,
                )
            )
    verdict = Verdict.scored(max(0.0, 1.0 - len(findings) / 3), findings, value=len(findings))
    return waiting(ctx, verdict)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a place stands in quotation marks, and so is talked about."""
    return text[:start].count('"') % 2 == 1 and '"' in text[end:]
