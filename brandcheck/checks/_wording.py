"""What checks of wording and of presence share.

``waiting`` stands in for the engine's waiting where one section can be judged without the
others: a pasted paragraph has an About and nothing else, and its wording can still be read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.result import Verdict
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from brandcheck.checks._check import Context
    from brandcheck.core.spans import Span
    from brandcheck.nlp.lexicons import LexiconEntry
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.phrases import Hit

__all__ = [
    "WORDED",
    "goals_told",
    "hits",
    "is_backed",
    "is_hinted",
    "names_a_goal",
    "passages_at",
    "per_100_words",
    "waiting",
    "where_shown",
    "worded",
]

WORDED = ("headline", "about", "experience")
EMPTY_GOALS = frozenset(
    ("aim", "career", "challenge", "company", "difference", "goal", "growth", "way")
)

FEWEST_WORDS = 80
MOST_WORDS = 300


def worded(ctx: Context, *kinds: str) -> tuple[Line, ...]:
    """Return the lines whose words the owner chose: no job titles, no names of employers."""
    lines = ctx.lines(*(kinds or WORDED))
    return tuple(line for line in lines if line.role not in {"title", "organisation"})


def hits(ctx: Context, lexicon: str, *kinds: str) -> Iterator[Hit[LexiconEntry]]:
    """Yield the phrases of a word list in the owner's own wording."""
    lines = set(map(id, worded(ctx, *kinds)))
    return (hit for hit in ctx.text.phrases(lexicon) if id(hit.line) in lines)


def per_100_words(ctx: Context, n: float, *kinds: str) -> float:
    """Return ``n`` per 100 words that show something.

    Only sentences with something concrete count, so that empty padding cannot thin hits
    out; at least 80 and at most 300 words, so that one hit in a headline is no flood.
    """
    lines = set(map(id, worded(ctx, *kinds)))
    concrete = (p for p in ctx.text.passages if p.substance.is_concrete and id(p.line) in lines)
    words = sum(t.text[:1].isalnum() for passage in concrete for t in passage.tokens)
    return 100 * n / min(MOST_WORDS, max(FEWEST_WORDS, words))


def passages_at(ctx: Context, hit: Hit[LexiconEntry]) -> tuple[Passage | None, Passage | None]:
    """Return the sentence that holds a phrase, and the next one of the same line."""
    same = [p for p in ctx.text.passages if p.line is hit.line]
    for n, passage in enumerate(same):
        if passage.span.contains(hit.span):
            return passage, same[n + 1] if n + 1 < len(same) else None
    return None, None


def goals_told(ctx: Context, *kinds: str) -> tuple[Passage, ...]:
    """Return the sentences that tell what the owner would like to do next."""
    goals = [hit.span for hit in ctx.text.phrases("goal") if hit.line.section in kinds]
    return tuple(p for p in ctx.text.passages if any(p.span.contains(goal) for goal in goals))


def names_a_goal(passage: Passage) -> bool:
    """Tell whether a goal names a field, a role or a thing, and would not fit everybody."""
    open_words = word_set("not_asked") | word_set("vague_objects") | EMPTY_GOALS
    return any(t.pos in {"NOUN", "PROPN"} and t.lemma not in open_words for t in passage.tokens)


def is_backed(passage: Passage, claim: Span) -> bool:
    """Tell whether a sentence holds, outside the claim itself, something one could check."""
    shown = passage.substance
    if any(not outcome.span.overlaps(claim) for outcome in shown.outcomes):
        return True
    counted = (q for q in shown.quantities if q.kind != "duration" and not q.in_place)
    if any(not q.span.overlaps(claim) for q in counted):
        return True
    verb = shown.verb
    if verb is None or claim.contains(verb.span):
        return False
    return any(not name.overlaps(claim) for name in shown.names)


def is_hinted(lines: Iterable[Line], sign: Callable[[Sequence[Token]], bool]) -> bool:
    """Tell whether any sentence bears a sign that what is looked for is told in other words."""
    return any(sign(sentence.tokens) for line in lines for sentence in line.sentences)


def waiting(ctx: Context, verdict: Verdict, *kinds: str) -> Verdict:
    """Return a verdict on wording, or the reason why it cannot be given yet.

    A section that is missing although the input could hold it makes the check wait, so that
    taking a weak section out never pays.
    """
    hidden = ctx.profile.origin.cannot_show
    missing = [kind for kind in kinds or WORDED if ctx.section(kind) is None]
    waits = [kind for kind in missing if kind not in hidden]
    if waits:
        reason = f"Waits for: {', '.join(waits)}."
        return replace(verdict, score=0.0, reason=reason, waits=tuple(waits))
    if len(missing) == len(kinds or WORDED):
        return Verdict.not_checkable("This kind of input does not hold the sections it reads.")
    return verdict


def where_shown(ctx: Context, verdict: Verdict, *homes: str) -> Verdict:
    """Return a verdict on something that may stand in any section.

    When nothing was found, and the input cannot hold the sections where it usually stands,
    the check cannot tell.
    """
    if not verdict.strengths and ctx.profile.origin.cannot_show.issuperset(homes):
        return Verdict.not_checkable(
            "This kind of input does not hold the section where it stands."
        )
    return verdict
