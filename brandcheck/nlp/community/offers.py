"""Standing offers: things and hours that others may have, told without saying "I offer".

"Cooks can have my recipes", "beginners are welcome to ring me", "the apiary is open on
Saturdays", "the first answer costs nothing", "I look at portfolios on the first Friday of each
month". What an employer or a customer gets for money is no offer: they are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.syntax import child, rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["standing_offer"]

OURS = frozenset(("me", "us", "my", "our", "ours", "mine"))
COMES = frozenset(("come", "join", "visit", "sit", "taste", "try", "watch", "spend"))
ASKS = frozenset(
    ("ask", "have", "borrow", "use", "find", "message", "ring", "call", "write", "invite", "send")
)
BUYERS = frozenset(
    ("recruiter", "employer", "client", "customer", "manager", "company", "agency", "buyer")
)
HELPS = frozenset(
    ("explain", "look", "read", "answer", "speak", "show", "teach", "take", "help", "listen")
)
GIVES = frozenset(("send", "show", "lend", "swap", "exchange", "open", "offer", "share", "give"))
DAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "month")
)
ANYBODY = frozenset(("anyone", "anybody", "everyone", "everybody"))
SERVINGS = frozenset(
    ("answer", "call", "check", "hour", "lesson", "look", "session", "talk", "trial", "visit")
)
WILL = frozenset(("will", "'ll", "can", "gladly", "happily", "also", "always", "'d", "would"))


def standing_offer(tokens: Sequence[Token]) -> Span | None:
    """Return the words of a sentence that offer something to whoever wants it, if any."""
    tokens = rebased(tuple(tokens))
    rules = (_may_take, _are_welcome, _is_given, _is_gratis, _is_open, _is_hour, _is_called)
    for n in range(len(tokens)):
        if any(rule(tokens, n) for rule in rules):
            return Span(tokens[n].span.start, tokens[-1].span.end)
    return None


def _word(tokens: Sequence[Token], n: int) -> str:
    return tokens[n].lower if 0 <= n < len(tokens) else ""


def _has_thing(tokens: Sequence[Token]) -> bool:
    bare = word_set("bare_topics") | word_set("contacts")
    return any(t.pos in {"NOUN", "PROPN", "NUM"} and t.lemma not in bare for t in tokens)


def _is_for_others(tokens: Sequence[Token], verb: Token) -> bool:
    """Tell whether people in the plural, who pay nothing, are what a verb is said of."""
    subject = child(tokens, verb, "nsubj") or child(tokens, verb, "nsubjpass")
    if subject is None:
        subject = next((t for t in tokens[: verb.i] if t.tag == "NNS"), None)
    if subject is None or subject.lemma in BUYERS:
        return False
    any_of = any(t.head == subject.i and t.lower == "any" for t in tokens)
    return subject.lower in ANYBODY or any_of or subject.tag in {"NNS", "NNPS"}


def _may_take(tokens: Sequence[Token], n: int) -> bool:
    """Find "cooks can have my recipes", "students can join our measuring week"."""
    if tokens[n].lower not in {"can", "may"}:
        return False
    verb = tokens[tokens[n].head]
    if verb.i <= n or not _is_for_others(tokens, verb):
        return False
    after = tokens[verb.i + 1 :]
    if verb.lemma in COMES:
        return _has_thing(after)
    return verb.lemma in ASKS and any(t.lower in OURS for t in after) and len(after) > 1


def _are_welcome(tokens: Sequence[Token], n: int) -> bool:
    """Find "officers are welcome to ring me", "carers are invited to the hour I keep"."""
    if tokens[n].lower not in {"welcome", "invited"} or _word(tokens, n + 1) not in {"to", "in"}:
        return False
    before = tokens[max(0, n - 3) : n]
    if not any(t.lower in {"are", "is"} for t in before):
        return False
    if tokens[n].lower == "invited":
        return _is_for_others(tokens, tokens[n])
    verb = tokens[tokens[n].head] if tokens[n].pos == "ADJ" else tokens[n]
    is_place = _word(tokens, n + 1) == "in" and _word(tokens, n + 2) in {"my", "our", "the"}
    mine = is_place or any(t.lower in OURS for t in tokens[n:])
    return _is_for_others(tokens, verb) and mine


def _is_given(tokens: Sequence[Token], n: int) -> bool:
    """Find "I gladly send you the card", "we'll exchange queens and records"."""
    if tokens[n].lower not in {"i", "we"}:
        return False
    at = n + 1
    while _word(tokens, at) in WILL:
        at += 1
    if at > n + 1 and _word(tokens, at) == "tell" and _word(tokens, at + 1) == "you":
        return _word(tokens, at + 2) in {"where", "what", "how", "why", "which"}
    if at >= len(tokens) or tokens[at].lemma not in GIVES or tokens[at].tag not in {"VB", "VBP"}:
        return False
    after = tokens[at + 1 :]
    is_sure = at > n + 1 or tokens[at].lemma == "offer"
    return is_sure and _has_thing(after) and not any(t.lower == "your" for t in after)


def _is_gratis(tokens: Sequence[Token], n: int) -> bool:
    """Find "the first answer costs nothing", "take it, it's free", "for the asking"."""
    words = [t.lower for t in tokens[n : n + 3]]
    if words == ["for", "the", "asking"]:
        return True
    if words[:2] in (["costs", "nothing"], ["cost", "nothing"]):
        return any(t.lemma in SERVINGS for t in tokens[:n])
    is_free = words[:1] == ["free"] and _word(tokens, n - 1) in {"is", "'s", "are"}
    ends = n + 1 == len(tokens) or tokens[n + 1].pos in {"PUNCT", "CCONJ"}
    return is_free and ends and _word(tokens, n - 2) in {"it", "that", "they", "this"}


def _is_open(tokens: Sequence[Token], n: int) -> bool:
    """Find "the apiary is open on Saturdays"."""
    if tokens[n].lower != "open" or _word(tokens, n - 1) not in {"is", "'s", "are"}:
        return False
    return any(t.lower.rstrip("s") in DAYS for t in tokens[n + 1 : n + 5])


def _is_hour(tokens: Sequence[Token], n: int) -> bool:
    """Find "I explain the exam on Sundays", "I speak in schools whenever I'm asked"."""
    if tokens[n].lower != "i" or n + 1 >= len(tokens):
        return False
    verb, after = tokens[n + 1], tokens[n + 2 :]
    if verb.lemma not in HELPS or verb.tag not in {"VBP", "VB"}:
        return False
    words = [t.lower for t in after]
    days = any(w.endswith("s") and w[:-1] in DAYS for w in words)
    return (
        days
        or "whenever" in words
        or any(w in {"each", "every", "per"} and "month" in words for w in words)
    )


def _is_called(tokens: Sequence[Token], n: int) -> bool:
    """Find "Pupils: call, the first hour …", "New carriers: … ask for them"."""
    words = [t.lower for t in tokens[n : n + 3]]
    called = words[:2] in (["just", "ask"], ["ask", "for"]) or words == ["ride", "with", "me"]
    called = called or (
        words[:1] == ["come"] and words[1:2] in (["to"], ["on"], ["and"], ["along"])
    )
    colon = next((m for m, t in enumerate(tokens[:n]) if t.text in {":", ","}), None)
    return called and colon is not None and _is_people(tokens[:colon])


def _is_people(tokens: Sequence[Token]) -> bool:
    words = {t.lower for t in tokens}
    plural = any(t.tag in {"NNS", "NNPS"} and t.lemma not in BUYERS for t in tokens)
    return plural and not words & {"i", "we", "my", "our"}
