"""No address at which a reader can see your work or reach you.

## What it does
Looks anywhere in the profile for a link, an e-mail address or a named account.

## Why it matters
Rubrics (University of Illinois, UT Austin) give credit for a personal profile address and for a
link to work that can be seen. A reader who is interested should not have to search for you.

## Flagged
```profile
# Ana Example
Organ builder

## About
I repair church organs. Write to me.
```
```profile
# Bo Example
District nurse

## Skills
- Node.js
- ASP.NET
```

## Passes
```profile
# Ana Example
Organ builder

## About
I repair church organs. Pictures of twelve of them: https://example.org/organs
```
```profile
# Bo Example
District nurse

## Contact
bo@example.com
```

## How to fix
Add one link: your profile's own address, a page with your work, or an e-mail address that may be
public.

## Known limits
Inputs that leave links out are not judged. A telephone number does not count; it is better kept
out of public text.
"""

import re

from brandcheck.checks import Context, Finding, Source, Span, Strength, Verdict, check
from brandcheck.core.profile import Facet

LINK = re.compile(
    r"https?://[^\s<>()]{1,2000}\w|\bwww\.[^\s<>()]{1,2000}\w|"
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+"
    r"|(?<![a-z\d-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.[a-z]{2,10}/[\w~@-][^\s<>()]*"
    r"|(?<![a-z\d-])[a-z\d-]{2,63}(?:\.[a-z\d-]{1,63}){0,8}"
    r"\.(?:com|org|edu|ac\.uk|co\.uk|eu|info|me|blog)\b",
    re.IGNORECASE,
)


@check(
    passed="A link or an address is there",
    failed="No link or address is there",
    impact="minor",
    reads=(),
    principle=3,
    threshold_source=Source("rubric", "University of Illinois and UT Austin profile rubrics"),
)
def missing_contact_link(ctx: Context) -> Verdict:
    """Score 1 with a link or an address, 0 without."""
    found = LINK.search(ctx.profile.source)
    if found:
        span = Span(found.start(), found.end())
        return Verdict.scored(
            1.0, strengths=[Strength(span, "contact", "a reader can see more or reach you")]
        )
    if {Facet.CONTACT_LINKS.value, "contact"} & ctx.profile.origin.cannot_show:
        return Verdict.not_checkable("This kind of input leaves links out.")
    return Verdict.scored(
        0.0,
        [
            Finding(
                message="No link, portfolio or e-mail address is in the profile.",
                advice="Add one link: your profile's own address or a page with your work.",
                question="Where can somebody see a piece of your work?",
            )
        ],
    )
