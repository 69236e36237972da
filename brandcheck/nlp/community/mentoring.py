"""Teaching and being taught at work, by predicate and person, never by keyword.

"Trained two clerks" and "was taught by Wilma Strand" count; "Mentor Graphics", a job title
with "coach" in it, "trained a model" and "train brakes" do not, because nobody is taught.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import is_own_deed, span_of, verb_forms
from brandcheck.nlp.community.people import noun_phrase
from brandcheck.nlp.community.taught import TEACH, is_named_person, received_teaching
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = ["Mentoring", "mentoring"]

BRING_ON = frozenset(("bring", "take"))
PASS_ON = frozenset(("hand", "pass"))
WALKS = frozenset(("talk", "walk", "see", "take"))
LESSONS = frozenset(("coaching", "lesson", "training", "tuition"))
FOR_GROUPS = frozenset(("mentor", "coach", "train", "induct", "onboard"))
FOR_LEARNERS = frozenset(("supervise", "guide", "buddy"))
GUIDES = frozenset(
    ("assessor", "buddy", "coach", "educator", "instructor", "mentor", "preceptor", "supervisor")
)
GUIDES |= frozenset(("supporter", "trainer", "tutor"))
SURE_GUIDES = frozenset(("mentor", "preceptor"))
PUPILS = frozenset(("student", "pupil"))
YOUNG = frozenset(("boy", "girl", "lad", "lass", "man", "people", "person", "woman", "youngster"))
NEW = frozenset(
    ("final", "junior", "new", "newly", "probationer", "returning", "student", "trainee")
)
THESES = frozenset(("thesis", "theses", "dissertation", "doctorate", "phd"))
CROWD = frozenset(("hundred", "thousand", "million", "customer", "visitor", "public"))
SUCCESSORS = frozenset(("cover", "relief", "replacement"))
WANTS = frozenset(("look", "seek", "want", "need", "find", "wish"))
PERSONS = ("er", "ers", "or", "ors", "ist", "ists", "head", "heads")
MANY = 50


@dataclass(frozen=True, slots=True)
class Mentoring:
    """Words that tell of teaching at work.

    Attributes:
        span: the words.
        is_given: the owner taught; otherwise the owner was taught.
    """

    span: Span
    is_given: bool


def mentoring(
    tokens: Sequence[Token], *, by_another: bool = False, is_job: bool = False
) -> tuple[Mentoring, ...]:
    """Return the teaching that a sentence tells of.

    Args:
        tokens: one sentence.
        by_another: somebody else writes of the owner, as in a recommendation.
        is_job: it is the title of a job, where a mentor alone is not enough.
    """
    tokens = rebased(tuple(tokens))
    taught = () if is_job else _taught_somebody(tokens)
    given = [*taught, *_guide_of(tokens, is_job=is_job), *_own_learners(tokens)]
    received = list(received_teaching(tokens, by_another=by_another))
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


def _taught_somebody(tokens: Sequence[Token]) -> Iterator[Span]:
    """A verb of teaching with a learner or a person at work as its object."""
    for n in range(len(tokens)):
        lesson = _lesson(tokens, n) if _is_verb(tokens, n) else None
        if lesson is None:
            continue
        start, verbs = lesson
        if tokens[start : start + 1] and tokens[start].lower == "up":
            start += 1
        last = _learner(tokens, start, verbs)
        if last is not None:
            yield span_of(tokens, n, last)


def _lesson(tokens: Sequence[Token], n: int) -> tuple[int, frozenset[str]] | None:
    """Return where the learner would stand after a verb, and what verb of teaching it is."""
    verbs = verb_forms(tokens[n])
    after = [t.lower for t in tokens[n + 1 :]]
    to = n + 2 + after.index("to") if "to" in after else n + 1
    if verbs & BRING_ON and after[:1] == ["on"]:
        return n + 2, verbs
    if verbs & PASS_ON and "to" in after:
        return to, verbs
    if "give" in verbs and LESSONS & {t.lemma for t in tokens[n + 1 : n + 8]}:
        return to, verbs | {"train"}
    if verbs & {"show", "help"} or (verbs & WALKS and "through" in after):
        return n + 1, verbs | {"guide"}
    return (n + 1, verbs) if verbs & TEACH else None


def _is_verb(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a form of teaching is a verb of which the owner can be the subject."""
    token, before = tokens[n], tokens[n - 1] if n else None
    if before is None:
        follows = tokens[1] if len(tokens) > 1 else None
        is_plain = token.lower in TEACH
        return not is_plain or (follows is not None and follows.pos in {"ADJ", "NUM", "DET", "ADV"})
    if before.lower in {"self", "-", "well", "newly"} or token.dep in {"amod", "compound"}:
        return False
    if token.pos == "VERB":
        passive = any(t.head == token.i and t.dep == "auxpass" for t in tokens)
        return not passive and (token.tag != "VBN" or is_own_deed(tokens, n))
    return before.lower in {"i", "we", "and", "to", ";"} and token.pos in {"NOUN", "PROPN"}


def _learner(tokens: Sequence[Token], start: int, verbs: frozenset[str]) -> int | None:
    """Return where the object ends when it is somebody who learns at work."""
    phrase = noun_phrase(tokens, start)
    if phrase is None and [t.tag for t in tokens[start + 1 : start + 2]] == ["VBG"]:
        phrase = noun_phrase(tokens, start + 2)  # "a returning baker"
    if phrase is None:
        return None
    taught = tokens[start : phrase[1] + 1]
    head = tokens[phrase[1]]
    if CROWD & ({t.lemma for t in taught} | {t.lower for t in taught}) or _is_many(taught):
        return None
    if is_capital(head):
        is_learner = is_named_person(tokens, phrase[1])
    else:
        is_learner = _learns(taught, head, verbs)
    return phrase[1] if is_learner else None


def _learns(taught: Sequence[Token], head: Token, verbs: frozenset[str]) -> bool:
    """Tell whether what is taught, trained or supervised is somebody who learns at work."""
    words = {t.lemma for t in taught} | {t.lower for t in taught}
    is_few = any(t.pos == "NUM" for t in taught)
    if "supervise" in verbs and words & THESES:
        return True
    if head.lemma in PUPILS | YOUNG:
        by_teacher = head.lemma in PUPILS and bool(verbs & {"teach", "guide"})
        return bool(words & NEW) or (is_few and not by_teacher)
    if head.lemma in word_set("learners") - {"parent"}:
        return True
    if words & NEW - {"final"} and head.lower.endswith(PERSONS):
        return True
    if head.lemma in SUCCESSORS and taught[0].lower in {"my", "our"}:
        return True
    if verbs & FOR_LEARNERS and not words & NEW:
        return False
    is_worker = head.lemma in word_set("roles") - {"model", "parent"} or "young" in words
    return is_worker or (head.lemma in word_set("groups") and bool(verbs & FOR_GROUPS))


def _is_many(tokens: Sequence[Token]) -> bool:
    return any(
        t.text.replace(",", "").isdigit() and int(t.text.replace(",", "")) > MANY for t in tokens
    )


def _guide_of(tokens: Sequence[Token], *, is_job: bool) -> Iterator[Span]:
    """Find "buddy to new drivers", "mentor at CoderDojo", "apprentice mentor"."""
    for n, token in enumerate(tokens):
        word = token.lower
        is_prize = n > 0 and is_capital(token) and is_capital(tokens[n - 1])
        is_prize = is_prize and [t.lower for t in tokens[n + 1 : n + 2]] == ["of"]
        if word not in GUIDES or is_prize or any(verb_forms(t) & WANTS for t in tokens[:n]):
            continue
        first = n - 1 if n and tokens[n - 1].pos in {"NOUN", "ADJ", "PROPN"} else n
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if first < n and tokens[first].lemma in word_set("apprentices"):
            yield span_of(tokens, first, n)
        elif after is not None and after.lower in {"to", "of", "for", "in", "at", "with"}:
            last = _guided(tokens, n, is_sure=word in SURE_GUIDES and not is_job)
            if last is not None:
                yield span_of(tokens, first, last)
        elif word == "mentor" and not is_job and _is_bare(tokens, n):
            yield span_of(tokens, first, n)


def _guided(tokens: Sequence[Token], n: int, *, is_sure: bool) -> int | None:
    """Return where those who are guided end; a mentor's may be a programme."""
    phrase = noun_phrase(tokens, n + 2)
    if is_sure:
        return phrase[1] if phrase else min(n + 3, len(tokens) - 1)
    if phrase is None:
        return None
    head = tokens[phrase[1]]
    known = word_set("learners") | word_set("roles") | PUPILS | {"colleague"}
    is_human = head.lemma in known or head.lower.endswith("wives")
    return phrase[1] if is_human and not is_capital(head) else None


def _is_bare(tokens: Sequence[Token], n: int) -> bool:
    """Find "Reading mentor" and "Girl Guides mentor, 2 years": nothing goes on after it."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    return (
        n > 0
        and tokens[n].pos != "VERB"
        and tokens[n - 1].pos in {"NOUN", "PROPN", "VERB"}
        and (after is None or after.text in {",", "(", "-"})
    )


def _own_learners(tokens: Sequence[Token]) -> Iterator[Span]:
    """Find "My apprentices", "juniors I brought on", "shadowed by a trainee"."""
    for n, token in enumerate(tokens):
        follows = tokens[n + 1] if n + 1 < len(tokens) else None
        if token.lower == "shadowed" and follows is not None and follows.lower == "by":
            phrase = noun_phrase(tokens, n + 2)
            if phrase:
                yield span_of(tokens, n, phrase[1])
            continue
        words = [t.lower for t in tokens[n + 1 : n + 4]]
        if token.lemma in word_set("learners") and words[:1] == ["i"] and words[2:3] == ["on"]:
            yield span_of(tokens, n, n + 3)
            continue
        hosted = any("host" in verb_forms(t) for t in tokens[max(0, n - 5) : n])
        hosted = hosted or (n > 1 and tokens[n - 2].lower == "in")
        known = word_set("apprentices") | (PUPILS if hosted else frozenset())
        is_noun = token.lemma in known and token.pos in {"NOUN", "PROPN"}
        if not is_noun or (follows is not None and follows.pos in {"NOUN", "PROPN"}):
            continue
        before = tokens[max(0, n - 2) : n]
        counted = any(t.pos == "NUM" for t in before) and token.tag == "NNS"
        owned = any(t.lower in {"my", "our"} for t in before)
        if counted or owned or (hosted and token.lemma in PUPILS):
            yield span_of(tokens, n - len(before), n)


def _was_learner(tokens: Sequence[Token]) -> Iterator[Span]:
    """A recommender who says "former apprentice"."""
    for n, token in enumerate(tokens):
        if token.lemma in word_set("apprentices") and n and tokens[n - 1].lower == "former":
            yield span_of(tokens, n - 1, n)
