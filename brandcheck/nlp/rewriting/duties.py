"""Duties told as deeds: "Was responsible for managing three clerks", "Managed three clerks".

Only verbs that are the duty itself are turned round. "Responsible for reducing waste" names an
aim, and "involved in planning" a part of unknown size: to say "reduced" or "planned" there
would be to invent a fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.people import people_words
from brandcheck.nlp.rewriting.edits import Rewrite, joined, like, spanning
from brandcheck.nlp.rewriting.inflection import Verb, verbs
from brandcheck.nlp.rewriting.openers import SUBJECTS, Opener, read_opener
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.rewriting.edits import Edit, Place

__all__ = ["duty", "nominal"]

DUTY = "says what you did instead of what the post asked for"
NOMINAL = "lets the verb say what was done"
COORDINATORS = frozenset(("and", "or", ",", "&"))
RELATIVES = frozenset(("that", "which"))
PARTICLES = frozenset(("out", "up", "down", "off", "over", "back"))
OBJECTS = frozenset(("DET", "NUM", "PRON", "ADJ", "NOUN", "PROPN", "SYM", "X", "VERB"))
SURE = frozenset(("DET", "NUM", "PRON"))
OPENERS = frozenset(('"', "``", "$", "£", "€"))
LIGHT = {"carried": "past", "carry": "now", "conducted": "past", "conduct": "now"}
LIGHT |= {"performed": "past", "perform": "now"}


def duty(tokens: Sequence[Token], place: Place) -> Rewrite | None:
    """Return a sentence's duty told as a deed, if that needs no new fact."""
    opener = read_opener(tokens, place)
    if opener is None or opener.end >= len(tokens) or _shouts(tokens):
        return None
    if opener.has_infinitive:
        verb = verbs().by_base.get(tokens[opener.end].lower)
        is_safe = verb is not None and verb.base in verbs().activity
        edits = [] if verb is None or not is_safe else [_said(tokens, opener, opener.end, verb)]
        if not _has_object(tokens, opener.end, verb) or _goes_on(tokens, opener.end + 1):
            return None
    else:
        edits = _gerunds(tokens, opener) or _nouns(tokens, opener)
    return joined("duty", place.source, edits, DUTY) if edits else None


def nominal(tokens: Sequence[Token], place: Place) -> Rewrite | None:
    """Return "inspected 60 bridges" for "carried out an inspection of 60 bridges"."""
    for at, token in enumerate(tokens):
        tense = LIGHT.get(token.lower)
        end = at + 1 + (token.lower in {"carried", "carry"})
        is_out = end == at + 1 or [t.lower for t in tokens[at + 1 : end]] == ["out"]
        if tense is None or not is_out:
            continue
        is_owner = at == 0 or tokens[at - 1].lower in SUBJECTS
        if (at and tokens[at - 1].pos == "AUX") or (tense == "now" and not is_owner):
            continue
        edits = _nouns(tokens, Opener(at, end, "", tense, ""), article=True)
        if edits:
            return joined("wordy", place.source, edits, NOMINAL)
    return None


def _gerunds(tokens: Sequence[Token], opener: Opener) -> list[Edit]:
    """Turn each -ing form of the list into a finite verb, or nothing when one of them is unsure."""
    slots = _slots(tokens, opener.end)
    edits: list[Edit] = []
    shared = False
    for n, at in enumerate(slots):
        verb = verbs().by_gerund.get(tokens[at].lower)
        if verb is None or verb.base not in verbs().activity:
            return []
        following = slots[n + 1] if n + 1 < len(slots) else None
        if _is_shared(tokens, at, following):
            shared = True
        elif not (_has_object(tokens, at, verb) and (shared or _is_deed(tokens, at, verb))):
            return []
        edits.append(_said(tokens, opener, at, verb) if not n else _also(tokens, opener, at, verb))
    return edits if slots and not _goes_on(tokens, slots[-1] + 1, slots) else []


def _slots(tokens: Sequence[Token], first: int) -> list[int]:
    """Return the places of the listed -ing forms: the first word, and those after "and" or ","."""
    if not tokens[first].lower.endswith("ing"):
        return []
    later = range(first + 1, len(tokens))
    listed = (at for at in later if _before(tokens, at).lower in COORDINATORS)
    return [first, *(at for at in listed if tokens[at].lower.endswith("ing"))]


def _before(tokens: Sequence[Token], at: int) -> Token:
    """Return the token before, not counting "for" and "also"."""
    before = tokens[at - 1]
    return tokens[at - 2] if before.lower in {"for", "also"} and at > 1 else before


def _is_shared(tokens: Sequence[Token], at: int, following: int | None) -> bool:
    """Tell whether the object comes only after the next verb: "picking and packing the fruit"."""
    if following is None:
        return False
    return all(t.lower in COORDINATORS for t in tokens[at + 1 : following])


def _has_object(tokens: Sequence[Token], at: int, verb: Verb | None) -> bool:
    after = tokens[at + 1 : at + 3]
    if verb is None or not after:
        return False
    if verb.base == "keep" and not any(t.lemma in verbs().kept for t in tokens[at + 1 : at + 5]):
        return False
    if (tokens[at].lower, after[0].lemma) in verbs().compounds:
        return False
    words = verbs().follow.get(verb.base)
    if words is not None:
        return after[0].lower in words and len(after) > 1
    if after[0].lower in PARTICLES:
        after = after[1:]
    return bool(after) and (after[0].pos in OBJECTS or after[0].text in OPENERS)


def _is_deed(tokens: Sequence[Token], at: int, verb: Verb) -> bool:
    """Tell "training new drivers" from "training materials"."""
    if verb.gerund not in verbs().nounish:
        return True
    after = tokens[at + 1]
    if after.pos in SURE or after.text in OPENERS or after.lower in PARTICLES:
        return True
    if verbs().follow.get(verb.base):
        return True
    if verb.base not in verbs().of_people:
        return False
    noun = next((t for t in tokens[at + 1 :] if t.pos == "NOUN"), None)
    if noun is None or noun.lemma not in people_words() | word_set("public") | word_set("groups"):
        return False
    return verb.base in {"hire", "recruit", "train"} or noun.lemma not in verbs().not_of_people


def _goes_on(tokens: Sequence[Token], first: int, slots: Sequence[int] = ()) -> bool:
    """Tell whether something other than an -ing form is joined to the list, for all one can see."""
    for at in range(first, len(tokens) - 1):
        if tokens[at].lower not in COORDINATORS or tokens[at].lower == ",":
            continue
        after = tokens[at + 1 : at + 3]
        if at + 1 in slots or at + 2 in slots:
            continue
        is_finite = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in after)
        if is_finite or after[0].lower in {"for", "of", "to"} or _names_deed(tokens, at + 1):
            return True
    return False


def _names_deed(tokens: Sequence[Token], at: int) -> bool:
    at += tokens[at].lower == "the"
    is_deed = at < len(tokens) and tokens[at].lower.endswith("ing")
    is_noun = at < len(tokens) and tokens[at].lower in verbs().nouns
    return is_deed or (is_noun and [t.lower for t in tokens[at + 1 : at + 2]] == ["of"])


def _nouns(tokens: Sequence[Token], opener: Opener, *, article: bool = False) -> list[Edit]:
    """Turn "the installation and maintenance of" into verbs."""
    words = [token.lower for token in tokens]
    at = opener.end
    if words[at : at + 1] == ["the"] or (article and words[at : at + 1] in (["a"], ["an"])):
        at += 1
    said: list[str] = []
    while at < len(words) and words[at] in verbs().nouns:
        said.append(verbs().nouns[words[at]])
        at += 1 + (words[at + 1 : at + 2] == ["and"])
    if not said or words[at : at + 1] != ["of"] or words[at - 1] == "and" or at + 1 >= len(words):
        return []
    if tokens[at + 1].pos not in OBJECTS or _goes_on(tokens, at + 1):
        return []
    if not RELATIVES.isdisjoint(words[at:]):
        return []
    forms = [verbs().past(base) if opener.tense == "past" else base for base in said]
    return [_opened(tokens, opener, at, " and ".join(forms))]


def _said(tokens: Sequence[Token], opener: Opener, at: int, verb: Verb) -> Edit:
    return _opened(tokens, opener, at, verb.past if opener.tense == "past" else verb.base)


def _also(tokens: Sequence[Token], opener: Opener, at: int, verb: Verb) -> Edit:
    first = at - 1 if tokens[at - 1].lower == "for" else at
    return spanning(tokens, first, at), verb.past if opener.tense == "past" else verb.base


def _opened(tokens: Sequence[Token], opener: Opener, last: int, verb: str) -> Edit:
    """Put a verb in the place of the duty phrase; a subject before it stays."""
    words = f"{opener.adverb} {verb}".lstrip()
    span = spanning(tokens, opener.first, last)
    if opener.first and tokens[opener.first - 1].lower in SUBJECTS:
        is_joined = tokens[opener.first - 1].span.end == span.start
        return span, " " * is_joined + words
    if opener.subject:
        return span, f"{opener.subject} {words}"
    return span, like(tokens[opener.first], words)


def _shouts(tokens: Sequence[Token]) -> bool:
    return len(tokens[0].text) > 1 and tokens[0].text.isupper()
