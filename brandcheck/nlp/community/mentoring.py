"""Teaching and being taught at work, by predicate and person, never by keyword.

"Trained two clerks" and "was taught by Wilma Strand" count; "Mentor Graphics", a job title
with "coach" in it, "trained a model" and "train brakes" do not, because nobody is taught.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.community.people import noun_phrase
from brandcheck.nlp.names import is_capital, named_people
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["Mentoring", "mentoring"]

TEACH = (
    "groom",
    "mentor",
    "train",
    "coach",
    "supervise",
    "teach",
    "guide",
    "tutor",
    "induct",
    "onboard",
)
FORMS = {
    form: verb
    for verb in TEACH
    for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}d", f"{verb}ing")
} | {"taught": "teach", "teaches": "teach", "showed": "show", "guiding": "guide"}
FORMS |= {"inducting": "induct", "supervising": "supervise"}
GUIDES = frozenset(
    (
        "mentor",
        "coach",
        "supervisor",
        "trainer",
        "tutor",
        "educator",
        "preceptor",
        "instructor",
        "buddy",
    )
)
GROUPS = frozenset(("mentor", "coach", "train", "induct", "onboard"))
PUPILS = frozenset(("student", "pupil"))
STUDENT_VERBS = frozenset(("mentor", "coach", "train", "supervise", "guide", "induct"))
YOUNG = frozenset(("boy", "girl", "lad", "lass", "man", "people", "person", "woman", "youngster"))
THESES = frozenset(("thesis", "theses", "dissertation", "doctorate", "phd"))
CROWD = frozenset(("hundred", "thousand", "million", "customer", "visitor", "public"))
AGENT_REACH = 9


@dataclass(frozen=True, slots=True)
class Mentoring:
    """Words that tell of teaching at work.

    Attributes:
        span: the words.
        is_given: the owner taught; otherwise the owner was taught.
    """

    span: Span
    is_given: bool


def mentoring(tokens: Sequence[Token], *, by_another: bool = False) -> tuple[Mentoring, ...]:
    """Return the teaching that a sentence tells of.

    Args:
        tokens: one sentence.
        by_another: somebody else writes of the owner, as in a recommendation.
    """
    given = [*_taught_somebody(tokens), *_guide_of(tokens), *_own_learners(tokens)]
    received = [
        *_taught_me(tokens, by_another=by_another),
        *_was_taught(tokens),
        *_under(tokens),
        *_learned_from(tokens),
    ]
    if by_another:
        given, received = [*received, *_was_learner(tokens)], []
    found = [Mentoring(span, is_given=True) for span in given]
    found += [Mentoring(span, is_given=False) for span in received]
    return tuple(_distinct(sorted(found, key=lambda m: (m.span, m.is_given))))


def _distinct(found: Sequence[Mentoring]) -> Iterator[Mentoring]:
    end = -1
    for one in found:
        if one.span.start >= end:
            yield one
            end = one.span.end


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first].span.start, tokens[last].span.end)


def _taught_somebody(tokens: Sequence[Token]) -> Iterator[Span]:
    """A verb of teaching with a learner or a person at work as its object."""
    for n, token in enumerate(tokens):
        verb = FORMS.get(token.lower)
        if verb is None or not _is_own_verb(tokens, n):
            continue
        last = _learner(tokens, n + 1, verb)
        if last is not None:
            yield _span(tokens, n, last)


def _is_own_verb(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a form of teaching is a verb of which the owner can be the subject."""
    token, before = tokens[n], tokens[n - 1] if n else None
    if n == 0 and token.lower in {"mentor", "coach", "guide", "tutor"}:
        return tokens[1].pos in {"ADJ", "NUM", "DET"} if len(tokens) > 1 else False
    if token.pos not in {"VERB", "PROPN", "NOUN"} or token.dep in {"amod", "compound"}:
        return n == 0 and token.lower.endswith(("ed", "taught")) and token.tag != "NN"
    if before is None:
        return True
    if token.pos == "VERB":
        passive = any(t.head == token.i and t.dep == "auxpass" for t in tokens)
        return not passive and before.lower not in {"self", "-", "well", "newly"}
    return before.lower in {"i", "we", "and", "to"} or before.pos == "ADV"


def _learner(tokens: Sequence[Token], start: int, verb: str) -> int | None:
    """Return where the object ends when it is somebody who learns at work."""
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return None
    last = phrase[1]
    head = tokens[last]
    words = {t.lemma for t in tokens[start : last + 1]}
    if CROWD & words or (is_capital(head) and not _is_named(tokens, last)):
        return None
    if verb == "supervise" and THESES & {head.lemma, head.lower}:
        return last
    if head.lemma in PUPILS:
        return last if verb in STUDENT_VERBS and last > start else None
    if head.lemma in YOUNG and last > start:
        return last if verb in {"train", "teach"} and tokens[start].pos == "NUM" else None
    workers = (word_set("roles") | word_set("learners")) - {"model", "parent"}
    if head.lemma in workers or _is_named(tokens, last):
        return last
    return last if head.lemma in word_set("groups") and verb in GROUPS else None


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    return any(first <= at <= last for first, last in named_people(tokens))


def _guide_of(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "Buddy to new drivers", "practice educator to eleven students"."""
    for n, token in enumerate(tokens[:-2]):
        if token.lemma not in GUIDES and token.lower not in GUIDES:
            continue
        if tokens[n + 1].lower not in {"to", "of", "for"}:
            continue
        phrase = noun_phrase(tokens, n + 2)
        head = tokens[phrase[1]] if phrase else None
        learners = word_set("learners") | word_set("roles") | PUPILS
        if phrase and head and head.lemma in learners and not is_capital(head):
            first = n - 1 if n and tokens[n - 1].pos in {"NOUN", "ADJ"} else n
            yield _span(tokens, first, phrase[1])


def _own_learners(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "My apprentices", "three apprentices a year", "shadowed by a trainee"."""
    for n, token in enumerate(tokens):
        follows = tokens[n + 1] if n + 1 < len(tokens) else None
        hosted = n > 1 and tokens[n - 2].lower in {"in", "hosted", "host"}
        known = word_set("apprentices") | (PUPILS if hosted else frozenset())
        if token.lemma not in known or token.pos not in {"NOUN", "PROPN"}:
            if token.lower == "shadowed" and follows is not None and follows.lower == "by":
                phrase = noun_phrase(tokens, n + 2)
                if phrase:
                    yield _span(tokens, n, phrase[1])
            continue
        if follows is not None and follows.pos in {"NOUN", "PROPN"}:
            continue
        before = tokens[max(0, n - 2) : n]
        counted = any(t.pos == "NUM" for t in before) and token.tag == "NNS"
        owned = any(t.lower in {"my", "our"} for t in before)
        if counted or owned:
            yield _span(tokens, n - len(before), n)


def _taught_me(tokens: Sequence[Token], *, by_another: bool) -> Iterator[Span]:
    """Somebody "taught me", "took me on her rounds", "showed me how"."""
    for n, token in enumerate(tokens[:-1]):
        if tokens[n + 1].lower not in {"me", "us"}:
            continue
        verb = FORMS.get(token.lower)
        after = tokens[n + 2].lower if n + 2 < len(tokens) else ""
        shows = token.lemma == "show" and (after == "how" or (by_another and after == "the"))
        takes = token.lemma == "take" and after in {"on", "under", "through", "with"}
        if (verb and verb != "show") or shows or takes:
            first = _human_before(tokens, n)
            if first is not None:
                yield _span(tokens, first, n + 1)


def _human_before(tokens: Sequence[Token], n: int) -> int | None:
    """Return where the person who taught stands, or None when it is a thing."""
    subjects = [t for t in tokens[:n] if t.dep in {"nsubj", "conj"} and t.i - tokens[0].i < n]
    near = subjects[-1] if subjects else None
    named = [first for first, last in named_people(tokens) if last < n]
    if near is not None and near.lower in {"he", "she", "they", "who"}:
        return named[-1] if named else near.i - tokens[0].i
    if named:
        return named[-1]
    known = word_set("roles") | word_set("kin")
    if near is not None and (near.lemma in known or (near.pos == "PROPN" and is_capital(near))):
        return near.i - tokens[0].i
    return None


def _was_taught(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "Was trained by the pharmacist, Dr Rui Amaral"."""
    for n, token in enumerate(tokens):
        verb = FORMS.get(token.lower)
        if verb is None or token.lower == verb or token.lower.endswith("ing"):
            continue
        if not any(t.lemma == "be" for t in tokens[max(0, n - 3) : n]) and n > 0:
            continue
        for m in range(n + 1, min(len(tokens), n + AGENT_REACH)):
            if tokens[m].lower in {"by", "under"}:
                last = _agent(tokens, m + 1)
                if last is not None:
                    yield _span(tokens, n, last)
                break


def _agent(tokens: Sequence[Token], start: int) -> int | None:
    """Return where a human agent ends, named or by role."""
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return None
    head = tokens[phrase[1]]
    if is_capital(head):
        run = [t for t in tokens[start : phrase[1] + 1] if is_capital(t)]
        things = word_set("thing_names") | word_set("bodies") | word_set("facilities")
        is_thing = any(t.lower in things or t.text.isupper() for t in run)
        named = _is_named(tokens, phrase[1]) or (len(run) > 1 and not is_thing)
        return phrase[1] if named else None
    known = word_set("roles") | word_set("kin")
    return phrase[1] if head.lemma in known else None


def _under(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "apprenticeship under Bram Coster", "under my uncle", "my mentor"."""
    for n, token in enumerate(tokens):
        if token.lower in {"under", "to", "with"} and n:
            reach = [t.lemma for t in tokens[max(0, n - 4) : n]]
            learns = {"apprentice", "apprenticeship", "apprenticed"} & set(reach)
            trains = token.lower == "under" and {"train", "learn", "apprentice"} & set(reach)
            kin = token.lower == "under" and n + 1 < len(tokens) and tokens[n + 1].lower == "my"
            last = _agent(tokens, n + 1)
            if last is not None and (learns or trains or kin):
                yield _span(tokens, max(0, n - 1), last)
        if token.lower == "mentor" and n and tokens[n - 1].lower == "my":
            yield _span(tokens, n - 1, n)
        if token.lower == "mentee" and n + 1 < len(tokens) and tokens[n + 1].pos == "ADP":
            yield _span(tokens, n, n + 1)


def _learned_from(tokens: Sequence[Token]) -> Iterator[Span]:
    for n, token in enumerate(tokens):
        if token.lower not in {"learned", "learnt", "learn"}:
            continue
        for m in range(n + 1, min(len(tokens), n + AGENT_REACH)):
            if tokens[m].lower == "from":
                last = _agent(tokens, m + 1)
                if last is not None:
                    yield _span(tokens, n, last)
                break


def _was_learner(tokens: Sequence[Token]) -> Iterator[Span]:
    """A recommender who says "former apprentice"."""
    for n, token in enumerate(tokens):
        if token.lemma in word_set("apprentices") and n and tokens[n - 1].lower == "former":
            yield _span(tokens, n - 1, n)
