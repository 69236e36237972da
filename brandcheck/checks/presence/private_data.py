"""A phone number, address, birth date or family detail in public text.

## What it does
Looks for a private phone number, a home address with its number, a birth date or age, identity
and account numbers, and family particulars given as data. A phone number or address in a
contact section is left alone, and so are numbers of services, models, parts and registers.

## Why it matters
A public profile is copied by strangers and machines. Such facts help identity theft, and age or
family status can invite unfair choices; guides for applications advise leaving them out.

## Flagged
```profile
## About
I tune organs. Call me on [[07700 900461]] after six.

## Personal details
[[Date of birth: 14 March 2002]]
[[Marital status: Single]]
```
```profile
## About
I sew wedding clothes. Come to my house, [[Flat 6, 202 Corrib Terrace]], Dunmoyle. My passport
number is [[K0482916]].
```

## Passes
```profile
## About
I answered the 116 123 line on Friday nights and rebuilt the shopfront of 14 Harbour Street.

## Experience
### Partner · Amos Pell & Daughters
2015 – Present
- Fitted pump model 07700-900, part number 555-0142-880
- Opened the clinic on 3 June 2018 and processed 3,200 passport applications
```
```profile
## About
Career break from 2015 to 2019, caring for my son. I was born in a year without a harvest.

## Experience
### Silversmith · Own bench
2019 – Present
- Married metal: taught joining copper and silver
```

## How to fix
Take it out of the public text. Give it to people whom you have chosen, when they need it.

## Known limits
The formats of every country cannot be known; an unusual number can be missed. A service's number
that is introduced with "call" is flagged.
"""

import re
from collections.abc import Iterator

from brandcheck.checks import Context, Finding, Source, Span, Verdict, check
from brandcheck.checks._shapes import quoted, span_at
from brandcheck.checks._wording import waiting
from brandcheck.nlp.lines import Line, Role


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = "|".join(
    (
        rf"{DAY}(?: of)? {MONTH},? \d{{4}}",
        rf"{MONTH} {DAY},? \d{{4}}",
        r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}",
        r"\d{4}[./-]\d{1,2}[./-]\d{1,2}",
    )
)
PHONE = re.compile(r"(?<![\w.,-])(?:\+|00)?\(?\d[\d ().-]{5,18}\d(?![\w-])")
NATIONAL = re.compile(r"0\d{2,4}[ -]\d{3,4}(?:[ -]\d{3,4})?|0\d{3,4} \d{6}")
AMERICAN = re.compile(r"\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}")
INVITED = _any(
    r"\b(?:call|phone|telephone|tel|mobile|cell|whatsapp|text|ring|sms|dial|bookings?)\b"
    r"[^\d+(]{0,20}$"
)
LABELLED = _any(
    r"\b(?:model|part|serial|isbn|issn|order|ref|reference|invoice|article|sample|item|number|no"
    r"|nr|line|licen[cs]e|registered|registration|company|patent|doi|desk|hotline|helpline|vat"
    r"|trains?)\b\W{0,3}(?:\w+\W{1,2})?$"
)
ADDRESS = re.compile(
    r"(?:(?i:flat|apartment|apt|unit) \w{1,4},? )?\d{1,4}[a-z]?,? (?:[A-Z][\w']+ ){1,3}"
    r"(?i:street|st|road|rd|lane|close|avenue|ave|terrace|drive|court|gardens|crescent|way|place"
    r"|square|grove|boulevard|blvd|mews|row|hill)\b"
)
AT_HOME = _any(
    r"\b(?:address|i live|living at|reside|residing|my (?:house|home|flat)|come to|visit me"
    r"|find me at)\b[^.!?]{0,40}$"
)
POSTCODE = re.compile(
    r"^,? ?(?:[\w ]{2,25},? )?(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{4})?)\b"
)
BIRTH = _any(
    r"\b(?:date of birth|d\.?o\.?b\.?|birth date|born)\b(?:\W{0,3}(?:on|is|:))?\W{0,3}"
    rf"(?:{DATE})",
    r"^age ?[:=] ?\d\d\b",
    r"\bi am \d\d years old\b",
)
IDENTITY = _any(
    r"\b(?:passport|national insurance|social security|ssn|aadhaar|aadhar|pesel|identity card"
    r"|id card|national id|tax id|driving licen[cs]e|bank account|account|sort code|iban|pan|nin"
    r"|bvn|cpf|dni|nie)\b\W{0,2}(?:(?:number|no|nr|code|is)\b\W{0,3}){0,2}"
    r"(?P<code>(?=[A-Z\d -]*\d[A-Z\d -]*\d[A-Z\d -]*\d)[A-Z\d][A-Z\d -]{4,30}[A-Z\d])\b"
)
CHILDREN = "(?:children|kids|sons?|daughters?|child)"
FAMILY = _any(
    r"\b(?:marital status|(?:father|mother|spouse|husband|wife)'?s name|religion|caste)"
    r" ?[:=-] ?(?:[^.,;]|(?<=\b[A-Z])\.){1,40}",
    rf"(?:^|(?<=[.!?] ))(?:married|divorced|widowed)(?:,? (?:with )?(?:\w+ ){{1,2}}{CHILDREN}\b"
    r"[^.]{0,30}|(?=[.,;]))",
    rf"\b(?:\w+ )?{CHILDREN},? aged? \d{{1,2}}\b",
)
PUBLIC = frozenset((Role.PARAGRAPH, Role.BULLET, Role.SEGMENT, Role.ITEM))


@check(
    passed="No private data stands in the public text",
    failed="Private data stands in the public text",
    impact="serious",
    reads=(),
    principle=3,
    threshold_source=Source("convention", "guides for applications: leave private data out"),
)
def private_data(ctx: Context) -> Verdict:
    """Score 1 without private data; each place takes 0.4 off."""
    findings = []
    for line in ctx.text.lines:
        if line.role not in PUBLIC:
            continue
        taken = 0
        places = [*_personal(line), *(_reachable(line) if line.section != "contact" else ())]
        for start, end, kind in sorted(places):
            if start >= taken:
                taken = end
                findings.append(_finding(ctx, span_at(line, start, end), kind))
    verdict = Verdict.scored(max(0.0, 1.0 - 0.4 * len(findings)), findings, value=len(findings))
    return waiting(ctx, verdict)


def _reachable(line: Line) -> Iterator[tuple[int, int, str]]:
    """Phone numbers and home addresses, which belong in a contact section."""
    for found in PHONE.finditer(line.text):
        if _is_phone(line.text, found):
            yield found.start(), found.end(), "a phone number"
    for found in ADDRESS.finditer(line.text):
        if AT_HOME.search(line.text[: found.start()]) or POSTCODE.match(line.text[found.end() :]):
            yield found.start(), found.end(), "a home address"


def _personal(line: Line) -> Iterator[tuple[int, int, str]]:
    """What belongs in no section of a public profile."""
    for found in IDENTITY.finditer(line.text):
        yield found.start("code"), found.end(), "an identity or account number"
    for pattern, kind in ((BIRTH, "a birth date or age"), (FAMILY, "a family detail")):
        for found in pattern.finditer(line.text):
            yield found.start(), found.end(), kind


def _is_phone(text: str, found: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", found[0])
    before = text[: found.start()]
    if not 6 <= len(digits) <= 15 or re.fullmatch(r"\d{4}-\d\d-\d\d", found[0]):
        return False
    if INVITED.search(before):
        return True
    if LABELLED.search(before):
        return False
    is_international = found[0].startswith("+") and len(digits) >= 9
    is_national = bool(NATIONAL.fullmatch(found[0])) and len(digits) >= 10
    is_american = bool(AMERICAN.fullmatch(found[0]))
    return is_international or is_national or is_american


def _finding(ctx: Context, span: Span, kind: str) -> Finding:
    return Finding(
        message=f"{quoted(ctx.profile, span)} is {kind} in public text.",
        advice="Take it out, and give it only to people whom you have chosen.",
        span=span,
    )
