"""Teaching that the owner received: who taught, and the words that tell it.

The teacher is a person, named or by role: "ten years in retail taught me" is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import is_own_deed, span_of, verb_forms
from brandcheck.nlp.community.people import noun_phrase, people_words
from brandcheck.nlp.names import is_capital, named_people
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = ["TEACH", "is_named_person", "received_teaching"]

TEACH = frozenset(
    ("buddy", "coach", "groom", "guide", "induct", "mentor", "onboard", "supervise", "teach")
)
TEACH |= frozenset(("train", "tutor"))
SHOWN = frozenset(("how", "what", "where", "why", "that"))
SOMEBODY = frozenset(("somebody", "someone", "he", "she", "they", "who"))
AGENT_REACH = 9


def received_teaching(tokens: Sequence[Token], *, by_another: bool) -> Iterator[Span]:
    """Yield the words that tell who taught the writer; ``tokens`` count from 0.

    Args:
        tokens: one sentence.
        by_another: somebody else writes of the owner, as in a recommendation.
    """
    yield from _taught_me(tokens, by_another=by_another)
    yield from _was_taught(tokens)
    yield from _under(tokens)


def is_named_person(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a place stands in a person's name."""
    return any(first <= at <= last for first, last in named_people(tokens))


def _taught_me(tokens: Sequence[Token], *, by_another: bool) -> Iterator[Span]:
    """Somebody "taught me", "took me on her rounds", "showed me how", "let me sit"."""
    for n, token in enumerate(tokens[:-1]):
        if tokens[n + 1].lower not in {"me", "us"}:
            continue
        verbs = verb_forms(token)
        after = tokens[n + 2].lower if n + 2 < len(tokens) else ""
        taught = bool(verbs & TEACH)
        taught |= "show" in verbs and (after in SHOWN or (by_another and after == "the"))
        taught |= "take" in verbs and after in {"on", "under", "through", "with"}
        taught |= "let" in verbs and after in {"sit", "shadow", "watch", "try", "follow"}
        if taught:
            first = _human_before(tokens, n)
            if first is not None:
                yield span_of(tokens, first, n + 1)


def _human_before(tokens: Sequence[Token], n: int) -> int | None:
    """Return where the person who taught stands, or None when it is a thing."""
    subjects = [t for t in tokens[:n] if t.dep in {"nsubj", "conj"}]
    near = subjects[-1] if subjects else None
    named = [first for first, last in named_people(tokens) if last < n]
    if near is not None and near.lower in SOMEBODY:
        return named[-1] if named else near.i
    if named:
        return named[-1]
    if near is not None and (
        near.lemma in people_words() or (near.pos == "PROPN" and is_capital(near))
    ):
        return near.i
    return None


def _was_taught(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "Was trained by the pharmacist, Dr Rui Amaral", "shadowed a master baker"."""
    for n, token in enumerate(tokens):
        verbs = verb_forms(token)
        if "shadow" in verbs and is_own_deed(tokens, n):
            last = _agent(tokens, n + 1)
            if last is not None:
                yield span_of(tokens, n, last)
        learned = bool(verbs & {"learn", "learnt"})
        ropes = "show" in verbs and [t.lower for t in tokens[n + 1 : n + 3]] == ["the", "ropes"]
        passive = (bool(verbs & TEACH) or ropes) and token.lower.endswith(("ed", "taught", "shown"))
        passive = passive and (n == 0 or any(t.lemma == "be" for t in tokens[max(0, n - 3) : n]))
        owes = "owe" in verbs and is_own_deed(tokens, n)
        if not (learned or passive or owes):
            continue
        leads = {"by", "under"} if passive else {"to"} if owes else {"from", "under", "beside"}
        for m in range(n + 1, min(len(tokens), n + AGENT_REACH)):
            if tokens[m].lower in leads:
                last = _agent(tokens, m + 1)
                if last is not None:
                    yield span_of(tokens, n, last)
                break


def _agent(tokens: Sequence[Token], start: int) -> int | None:
    """Return where a human agent ends, named or by role."""
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return None
    last = phrase[1]
    head = tokens[last]
    if is_capital(head):
        run = [t for t in tokens[start : last + 1] if is_capital(t)]
        things = word_set("thing_names") | word_set("bodies") | word_set("facilities")
        is_thing = any(t.lower in things or t.text.isupper() for t in run)
        after = [t.lower for t in tokens[last + 1 : last + 3]]
        named = is_named_person(tokens, last) or (len(run) > 1 and not is_thing) or "who" in after
        return last if named else None
    return last if head.lemma in word_set("roles") | word_set("kin") else None


def _under(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "apprenticeship under Bram Coster", "under the guidance of", "my mentor"."""
    for n, token in enumerate(tokens):
        words = [t.lower for t in tokens[n : n + 4]]
        if words[:1] == ["under"] and words[2:3] in (["guidance"], ["wing"], ["eye"], ["tutelage"]):
            yield span_of(tokens, n, min(n + 5, len(tokens) - 1))
        if token.lower in {"under", "to", "with"} and n:
            reach = [t.lemma for t in tokens[max(0, n - 4) : n]]
            learns = {"apprentice", "apprenticeship", "apprenticed"} & set(reach)
            trains = token.lower == "under" and {"train", "apprentice"} & set(reach)
            kin = token.lower == "under" and words[1:2] == ["my"]
            last = _agent(tokens, n + 1)
            if last is not None and (learns or trains or kin):
                yield span_of(tokens, max(0, n - 1), last)
        if token.lower == "mentor" and n and tokens[n - 1].lower == "my":
            yield span_of(tokens, n - 1, n)
        if token.lower == "mentee" and n + 1 < len(tokens) and tokens[n + 1].pos == "ADP":
            yield span_of(tokens, n, n + 1)
