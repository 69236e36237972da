"""Signs that something may be told in words that no rule credits.

A check on what is missing says that it is missing only where none of these signs stands
either: nobody is told "no line names an event" who holds a braiding day. The signs are wide on
purpose; they earn nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.invitations import invitation
from brandcheck.nlp.community.people import is_human
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import child, rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = [
    "may_name_event",
    "may_name_somebody",
    "may_offer",
    "may_show_curiosity",
    "may_show_work",
    "may_teach",
]

SEEN = frozenset(("find", "see"))
WHAT = frozenset(("how", "out", "that", "what", "where", "which", "why"))
AFTER = frozenset(("after", "before", "by", "from", "of"))
ERRORS = frozenset(("error", "mistake"))
OWN = frozenset(("i", "me", "my", "our", "us", "we"))
TO_ME = frozenset(("me", "us"))

SEASONS = frozenset(("autumn", "spring", "summer", "winter"))
EVERY = frozenset(
    ("annual", "each", "every", "monthly", "national", "quarterly", "regional", "yearly")
)
DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
ORDINALS = frozenset(("first", "second", "third", "fourth", "last", "other"))
KEPT = frozenset(("class", "come", "find", "hold", "invite", "join", "keep", "meet", "open"))
KEPT |= {"run", "start", "visit", "welcome"}
SPEAKING = frozenset(("speak", "talk", "lecture", "present"))
GATHERED = frozenset(("assembly", "gathering", "meeting", "reunion", "rally"))
MEETING = frozenset(("gather", "meet", "swap", "visit", "walk"))
TEACHING = frozenset(("coach", "mentor", "supervise", "teach", "train", "tutor"))
NO_PUPILS = frozenset(("algorithm", "dog", "horse", "model", "network", "plant"))
TEACHERS = frozenset(("buddy", "coach", "mentor", "preceptor", "supervisor", "tutor"))
SHOWS = frozenset(("agricultural", "county", "flower", "regional", "trade", "village"))

BESIDE = frozenset(("alongside", "beside", "by", "from", "under", "with"))


def may_show_curiosity(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence may tell of a question, a lesson or something found out."""
    tokens = rebased(tuple(tokens))
    return any(
        _found_out(tokens, token) or _by_looking(tokens, token) or _was_wrong(tokens, token)
        for token in tokens
    ) or (tokens[-1].text in {"?", '"', "”"} and any(t.text == "?" for t in tokens))


def _found_out(tokens: Sequence[Token], token: Token) -> bool:
    if token.tag not in {"VBD", "VBN"} or any(
        t.head == token.i and t.dep == "auxpass" for t in tokens
    ):
        return False
    after = tokens[token.i + 1 : token.i + 2]
    if token.lemma in {"show", "teach"}:
        return bool(after) and after[0].lower in TO_ME
    if token.lemma in SEEN:
        return bool(after) and after[0].lower in WHAT
    return token.lemma in word_set("finds_out")


def _by_looking(tokens: Sequence[Token], token: Token) -> bool:
    before = tokens[max(0, token.i - 1) : token.i]
    return (
        token.tag == "VBG"
        and token.lemma in word_set("looks_closely")
        and before[:1] != ()
        and (before[0].lower in AFTER)
    )


def _was_wrong(tokens: Sequence[Token], token: Token) -> bool:
    if token.lemma in ERRORS:
        return any(t.lower in OWN for t in tokens)
    judged = token.lower in {"right", "wrong"} and token.dep == "acomp"
    return judged and tokens[token.head].tag in {"VBD", "VBN"}


def may_name_event(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence or a title may name an occasion where people meet."""
    tokens = rebased(tuple(tokens))
    return any(
        _is_gathering(tokens, n) or _is_recurring(tokens, n) or _is_kept_day(tokens, n)
        for n in range(len(tokens))
    )


def _is_gathering(tokens: Sequence[Token], n: int) -> bool:
    token = tokens[n]
    words = {t.lower for t in tokens[max(0, n - 3) : n]}
    if token.lower.removesuffix("s") in word_set("events") | {"biennale"}:
        return True
    if token.lemma in GATHERED:
        is_daily = words & {"daily", "staff", "team", "weekly"}
        is_bare = not words or tokens[n - 1].pos in {"ADP", "VERB", "PUNCT"}
        return not is_daily and not is_bare and token.pos in {"NOUN", "PROPN"}
    if token.lemma == "show" and token.pos in {"NOUN", "PROPN"}:
        return bool(words & SHOWS)
    if token.lemma in MEETING and token.pos == "VERB":
        return any(t.lower in EVERY | {"once", "month", "year"} for t in tokens[n + 1 :])
    after = {t.lower for t in tokens[n + 1 : n + 2]}
    return token.lemma in SPEAKING and token.pos == "VERB" and bool(after & {"at", "in", "on"})


def _is_recurring(tokens: Sequence[Token], n: int) -> bool:
    """Find "the open day", "a form-filling evening", "our winter school", "a yearly week"."""
    if not {tokens[n].lower, tokens[n].lemma} & word_set("recurring") or n == 0:
        return False
    near = tokens[max(0, n - 3) : n]
    before = near[-1]
    if any(t.lower in EVERY - {"each", "every"} for t in near):
        return True
    if before.lower in word_set("no_occasions") | DAYS or before.pos == "NUM":
        return False
    if tokens[n].lemma in {"school", "night", "table"}:
        return before.lower in SEASONS
    return before.lower == "open" or before.tag in {"VBG", "POS"} or before.pos in {"NOUN", "PROPN"}


def _is_kept_day(tokens: Sequence[Token], n: int) -> bool:
    """Find "the first Friday of the month", "come on Saturdays", "run the Monday clinic"."""
    if tokens[n].lower.removesuffix("s") not in DAYS or n == 0:
        return False
    is_kept = any(t.lemma in KEPT for t in tokens)
    is_monthly = tokens[n - 1].lower in ORDINALS and any(t.lower == "month" for t in tokens)
    is_named = any(t.pos == "NOUN" for t in tokens[n + 1 : n + 2])
    return is_monthly or (
        is_kept and (is_named or tokens[n - 1].lower in ORDINALS | EVERY | {"on"})
    )


def may_name_somebody(tokens: Sequence[Token], *, known: frozenset[str]) -> bool:
    """Tell whether a sentence may tell another person's part.

    Args:
        tokens: the sentence.
        known: names and skills of the profile, in lower case, which are nobody else's name.
    """
    tokens = rebased(tuple(tokens))
    return any(_is_named(tokens, token, known) or _is_told_by(tokens, token) for token in tokens)


def _is_named(tokens: Sequence[Token], token: Token, known: frozenset[str]) -> bool:
    """Find "with Reet from the counter", "Torunn noticed", "tested with Andres Ilves"."""
    is_name = token.pos == "PROPN" and is_capital(token) and not token.text.isupper()
    if not is_name or token.lower in known:
        return False
    if token.dep == "appos" and is_human(tokens[token.head]):
        return True
    verb = tokens[token.head]
    if token.dep == "nsubj" and verb.lemma in word_set("tells") and verb.tag in {"VBD", "VBZ"}:
        return True
    before = tokens[token.i - 1] if token.i else None
    if before is None or not (before.lower in BESIDE or _is_help(tokens, before)):
        return False
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if after is None or after.lower in {"from", "of", "who"}:
        return after is not None
    return after.pos == "PROPN" and is_capital(after) and after.lower not in known


def _is_help(tokens: Sequence[Token], of: Token) -> bool:
    """Find "with the help of", "on the advice of"."""
    return of.lower == "of" and of.i > 0 and tokens[of.i - 1].lower in {"advice", "help", "idea"}


def _is_told_by(tokens: Sequence[Token], token: Token) -> bool:
    """Find "she told another cook", "a nurse showed me"."""
    if token.lemma not in word_set("tells") or token.tag != "VBD":
        return False
    subject = child(tokens, token, "nsubj")
    if subject is None or subject.lower in {"i", "we", "it", "which", "that", "this"}:
        return False
    if subject.lower in {"he", "she"}:
        return True
    return any(t.lower in TO_ME and t.head == token.i for t in tokens[token.i + 1 :])


def may_offer(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence invites a stranger to something that may be an offer."""
    found = invitation(rebased(tuple(tokens)))
    return found is not None and found.is_specific


def may_teach(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence may tell of teaching: "taught forty classes", "mentor to two"."""
    tokens = rebased(tuple(tokens))
    if any(t.lemma in NO_PUPILS and t.dep == "dobj" for t in tokens):
        return False
    if any(t.lemma in {"beginner", "novice"} for t in tokens):
        return True
    return any(
        (token.lemma in TEACHING and token.pos == "VERB" and token.tag != "VBG")
        or (token.lemma in TEACHERS and tokens[n + 1].lower in {"for", "of", "to"})
        for n, token in enumerate(tokens[:-1])
    )


def may_show_work(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence may name work of the owner's that others can look up."""
    tokens = rebased(tuple(tokens))
    is_made = any(_is_made(token) for token in tokens)
    return is_made and any(
        t.lemma in word_set("works") and t.pos in {"NOUN", "PROPN"} for t in tokens
    )


def _is_made(token: Token) -> bool:
    """Tell whether a verb is one of making; a line's first word may be tagged as no verb."""
    stems = {token.lower.removesuffix("ed"), token.lower.removesuffix("d")}
    return (token.lemma in word_set("makes_works") and token.pos == "VERB") or (
        token.i == 0
        and token.lower not in word_set("makes_works")
        and bool(stems & word_set("makes_works"))
    )
