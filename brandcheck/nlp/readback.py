"""Fill the positioning statement from the headline and the About.

Which parts there are follows the moves that professional writers make in LinkedIn summaries
(Bremner and Phung 2015: no fixed order); presence counts, order does not. Each part is the
clearest sentence or segment for it, or empty: a stranger cannot tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.readback import Slot, SlotKind
from brandcheck.nlp.community.audience import audiences
from brandcheck.nlp.community.invitations import invitation
from brandcheck.nlp.headline import own_role
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role
from brandcheck.nlp.syntax import OWNER, PAST, is_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.outcomes import Outcome
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.quantities import Quantity

__all__ = ["readback"]

TOP = frozenset(("headline", "about"))
OPENING = 6

QUESTIONS = {
    SlotKind.IDENTITY: "What would a colleague say that you do?",
    SlotKind.AUDIENCE: "Whose day goes better because of you?",
    SlotKind.VALUE: "What can somebody do after your work that they could not do before?",
    SlotKind.PROOF: "What is different somewhere because you were there?",
    SlotKind.ASPIRATION: "What would you say yes to tomorrow?",
    SlotKind.INVITATION: "Which question would you enjoy being asked by a stranger?",
}


def readback(texts: Sequence[Passage]) -> tuple[Slot, ...]:
    """Return the six parts in the order of a positioning statement."""
    top = [p for p in texts if p.line.section in TOP]
    found = {
        SlotKind.IDENTITY: _identity(top) or _title(texts),
        SlotKind.AUDIENCE: _audience(top),
        SlotKind.VALUE: _value(top),
        SlotKind.PROOF: _proof(top),
        SlotKind.ASPIRATION: _aspiration(top),
        SlotKind.INVITATION: _invitation(top),
    }
    return tuple(Slot(kind, found[kind], QUESTIONS[kind]) for kind in SlotKind)


def _identity(top: Sequence[Passage]) -> Span | None:
    about = [p for p in top if p.line.section == "about"]
    for passage in about[:OPENING]:
        if _says_what_i_do(passage.tokens) and not _is_goal(passage):
            return passage.span
    for passage in top:
        if passage.line.section == "headline" and own_role(passage.line) is not None:
            return passage.span
    return next((p.span for p in about[:OPENING] if _says_what_i_am(p)), None)


def _title(texts: Sequence[Passage]) -> Span | None:
    titles = (p for p in texts if p.line.section == "experience" and p.line.role is Role.TITLE)
    return next((p.span for p in titles), None)


def _says_what_i_do(tokens: Sequence[Token]) -> bool:
    """Tell "I milk 110 cows" from "I love cows", "I now publish" and "We carry passengers"."""
    verb = next((t for t in tokens[:2] if t.tag == "VBP" and t.pos == "VERB"), None)
    if verb is None or tokens[0].lower != "i" or is_in(verb, "stative"):
        return False
    thing = _at(tokens, verb, "dobj")
    return thing is not None and thing.pos in {"NOUN", "PROPN"} and thing.lemma != "help"


def _at(tokens: Sequence[Token], verb: Token, dep: str) -> Token | None:
    return next((t for t in tokens if t.head == verb.i and t.dep == dep), None)


def _says_what_i_am(passage: Passage) -> bool:
    return passage.tokens[0].lower in OWNER and any(t.lemma == "be" for t in passage.tokens[:3])


def _audience(top: Sequence[Passage]) -> Span | None:
    lines = sorted(_lines(top), key=lambda line: line.section != "about")
    named = [a for line in lines for a in audiences(line) if a.is_specific]
    readers = [a for a in named if _opens_with_if(top, a.span)]
    sure = [a for a in named if a.is_sure]
    return next((a.span for a in (*readers, *sure, *named)), None)


def _opens_with_if(top: Sequence[Passage], span: Span) -> bool:
    return any(
        p.span.start <= span.start < p.span.end and t.lower == "if" and t.span.start == span.start
        for p in top
        for t in p.tokens
    )


def _value(top: Sequence[Passage]) -> Span | None:
    for passage in top:
        if _is_goal(passage) or _is_filler(passage):
            continue
        if _does_good(passage.tokens) or _lets_somebody(passage.tokens):
            return passage.span
    return None


def _does_good(tokens: Sequence[Token]) -> bool:
    """The owner makes, keeps, helps … something or somebody, as a habit."""
    for verb in tokens:
        if verb.tag not in {"VBP", "VBZ", "VB"} or not is_in(verb, "benefit"):
            continue
        subject = _at(tokens, verb, "nsubj")
        is_own = subject is not None and subject.lower in OWNER
        is_bare = subject is None and verb.i == tokens[0].i and verb.tag == "VBZ"
        follows = any(
            t.head == verb.i and t.dep in {"acomp", "ccomp", "dobj", "xcomp"} for t in tokens
        )
        if (is_own or is_bare) and follows:
            return True
    return False


def _lets_somebody(tokens: Sequence[Token]) -> bool:
    """Tell "leaflets that patients can read" from "I can read"."""
    for n, token in enumerate(tokens):
        if token.lower == "can" and n > 1 and n + 1 < len(tokens):
            before = tokens[n - 1]
            is_somebody = before.pos in {"NOUN", "PROPN"} and before.tag in {"NNS", "NN", "NNP"}
            if is_somebody and tokens[n + 1].pos == "VERB" and "that" in _lowers(tokens[:n]):
                return True
    return False


def _proof(top: Sequence[Passage]) -> Span | None:
    def points(passage: Passage) -> float:
        shown = passage.substance
        counted = [q for q in shown.quantities if not q.in_place and _measures(q, shown.outcomes)]
        is_habit = shown.verb is not None and shown.verb.tag not in PAST
        if is_habit or not (shown.outcomes or (counted and shown.verb is not None)):
            return 0.0
        where = 0.5 if passage.line.section == "about" else 0.0
        return 2.0 * min(2, len(shown.outcomes)) + min(2, len(counted)) + where

    best = max(top, key=lambda p: (points(p), -p.span.start), default=None)
    return best.span if best is not None and points(best) else None


def _measures(quantity: Quantity, outcomes: Sequence[Outcome]) -> bool:
    """Tell "from 26 hours to 40 minutes" from "for six years"."""
    inside = any(outcome.span.contains(quantity.span) for outcome in outcomes)
    return inside or quantity.kind != "duration"


def _aspiration(top: Sequence[Passage]) -> Span | None:
    told = [p for p in top if _is_goal(p) and _names_something(p)]
    about = [p for p in told if p.line.section == "about"]
    return next((p.span for p in (*about, *told)), None)


def _names_something(passage: Passage) -> bool:
    goal = next(load_lexicon("goal").within(passage.line, passage.span))
    after = (t for t in passage.tokens if t.span.start >= goal.span.end)
    return any(t.pos in {"NOUN", "PROPN"} for t in after)


def _invitation(top: Sequence[Passage]) -> Span | None:
    found = [(told, p) for p in top if (told := invitation(p.tokens)) is not None]
    specific = [p for told, p in found if told.is_specific]
    return next((p.span for p in (*specific, *(p for _, p in found))), None)


def _is_goal(passage: Passage) -> bool:
    return _holds(passage, "goal")


def _is_filler(passage: Passage) -> bool:
    return _holds(passage, "cliche") or bool(passage.substance.vague)


def _holds(passage: Passage, lexicon: str) -> bool:
    return any(load_lexicon(lexicon).within(passage.line, passage.span))


def _lines(top: Iterable[Passage]) -> Iterator[Line]:
    seen: set[int] = set()
    for passage in top:
        if id(passage.line) not in seen:
            seen.add(id(passage.line))
            yield passage.line


def _lowers(tokens: Iterable[Token]) -> set[str]:
    return {t.lower for t in tokens}
