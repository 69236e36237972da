"""A headline that does not say what you are or do.

## What it does
Looks for a word that names an occupation or role, or for a plain statement of what you do ("I
wire clinics"). Words that leave it open ("professional", "expert") count two thirds, and so does
a word of a title that you held, because a reader can guess the rest ("Primary" of a teacher).

## Why it matters
Searches and readers start with the role: LinkedIn's search reads the headline, and somebody
who cannot tell what you are passes on. A slogan belongs, if anywhere, behind the role.

## Flagged
```profile
# Ana Example
[[Making the world a better place, one day at a time]]
```
```profile
# Bo Example
[[Healthcare professional]]
```

## Passes
```profile
# Ana Example
Organ builder | Making old pipes speak again
```
```profile
# Bo Example
I wire clinics that have never had steady light
```

## How to fix
Begin with the word that people would search for: nurse, welder, founder, student of law.

## Known limits
The list of roles is long but not complete; a rare occupation may be missed.
"""

from brandcheck.checks import Context, Finding, Source, Verdict, check
from brandcheck.checks._shapes import quoted
from brandcheck.nlp.headline import HeadlineParts, read_headline
from brandcheck.nlp.lines import Role
from brandcheck.nlp.stems import content_stems

FEWEST_WORDS = 4
GUESSED = 2 / 3


@check(
    passed="The headline says what you are or do",
    failed="The headline does not say what you are or do",
    impact="serious",
    reads=("headline",),
    needs=("tags", "parse", "english"),
    principle=3,
    threshold_source=Source(
        "platform", "LinkedIn search reads the headline; rubrics name the role"
    ),
)
def role_free_headline(ctx: Context) -> Verdict:
    """Score 1 with a role or a stated activity, two thirds if it can be guessed, else 0."""
    section = ctx.section("headline")
    if section is None:
        return Verdict.unsure("There is no headline.")
    parts = read_headline(ctx.text.lines)
    if (parts.roles and not parts.is_open_role) or _is_active(ctx):
        return Verdict.scored(1.0)
    span = section.body.trimmed(ctx.profile.source)
    if parts.roles:
        message = f"{quoted(ctx.profile, parts.roles[0].span)} leaves open what you are."
        score = GUESSED
    else:
        message = f"{quoted(ctx.profile, span)} does not say what you are or do."
        score = GUESSED if _names_part_of_a_title(ctx, parts) else 0.0
    finding = Finding(
        message=message,
        advice="Begin with the word that people would search for.",
        span=span,
        question="What would a colleague call you when asked what you do?",
    )
    return Verdict.scored(score, [finding])


def _is_active(ctx: Context) -> bool:
    """Tell whether the headline states a deed of its owner: "I wire clinics for the coast"."""
    return any(
        len(line.words) >= FEWEST_WORDS and line.words[0].lower in {"i", "we"}
        for line in ctx.lines("headline")
    )


def _names_part_of_a_title(ctx: Context, parts: HeadlineParts) -> bool:
    """Tell whether the headline holds a telling word of a title in the Experience."""
    titles = (line for line in ctx.lines("experience") if line.role is Role.TITLE)
    held = frozenset[str]().union(*(content_stems(line.tokens) for line in titles))
    return not held.isdisjoint(content_stems(parts.rest))
