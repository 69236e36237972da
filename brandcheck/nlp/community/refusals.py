"""Sharp refusals: readers told not to write, or what happens to their messages.

"Don't message me about crypto", "I ignore generic messages", "requests without a note are
refused", "strictly no calls". A limit told of oneself ("I don't take commissions before May") or a
word of comfort ("don't worry") is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import clauses, span_of, verb_forms
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = ["refusals"]

NOT = frozenset(("not", "n't", "never"))
FORBIDDEN = frozenset(("add", "ask", "bother", "call", "contact", "disturb", "mail", "message"))
FORBIDDEN |= frozenset(("email", "pitch", "send", "waste", "write"))
ANSWERS = frozenset(("accept", "answer", "connect", "explain", "reply", "respond"))
DROPS = frozenset(("block", "delete", "ignore", "refuse", "reject", "report"))
BEFORE = frozenset(("please", "kindly", "just", "strictly", ",", "so", "absolutely"))
CLOSE = 5


def refusals(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the words of a sentence of the headline or About that turn readers away."""
    tokens = rebased(tuple(tokens))
    for start, end in clauses(tokens):
        for n in range(start, end + 1):
            if (
                _is_forbidden(tokens, n, start)
                or _is_unanswered(tokens, n)
                or _is_dropped(tokens, n)
                or _is_barred(tokens, n, start)
            ):
                yield span_of(tokens, n, end)
                break


def _starts(tokens: Sequence[Token], n: int, start: int) -> bool:
    return all(t.lower in BEFORE for t in tokens[start:n]) or tokens[n - 1].text == ","


def _is_forbidden(tokens: Sequence[Token], n: int, start: int) -> bool:
    """Find "do not message me", "don't ask me for", "stop sending"."""
    if not _starts(tokens, n, start):
        return False
    words = [t.lower for t in tokens[n : n + 3]]
    if words[:1] == ["stop"]:
        return any(verb_forms(t) & FORBIDDEN for t in tokens[n + 1 : n + 2])
    negated = words[:1] in (["do"], ["never"]) and bool(NOT & set(words[:2]))
    verb = next((t for t in tokens[n + 1 : n + 3] if verb_forms(t) & FORBIDDEN), None)
    after = tokens[verb.i + 1 : verb.i + 2] if verb is not None else ()
    is_sign = bool(after) and after[0].pos == "NOUN" and verb is not None and verb.lower != "send"
    return negated and verb is not None and not is_sign


def _is_unanswered(tokens: Sequence[Token], n: int) -> bool:
    """Find "I don't connect with salespeople", "I will not reply to people without a photo"."""
    if tokens[n].lower != "i" or not NOT & {t.lower for t in tokens[n + 1 : n + 3]}:
        return False
    verbs = tokens[n + 2 : n + 5]
    rest = {t.lemma for t in tokens[n + 3 : n + 9]}
    answers = any(verb_forms(t) & ANSWERS for t in verbs) and bool(rest & word_set("unwelcome"))
    words = [t.lower for t in tokens[n + 1 : n + 6]]
    return answers or words[-3:] == ["have", "time", "for"]


def _is_dropped(tokens: Sequence[Token], n: int) -> bool:
    """Find "I ignore generic messages", "sales pitches get deleted"."""
    if not verb_forms(tokens[n]) & DROPS:
        return False
    near = [
        t for t in tokens[max(0, n - CLOSE - 1) : n + CLOSE] if t.lemma in word_set("unwelcome")
    ]
    by_owner = n > 0 and tokens[n - 1].lower == "i"
    passive = any(t.lemma in {"be", "get"} for t in tokens[max(0, n - 2) : n])
    return bool(near) and (by_owner or passive)


def _is_barred(tokens: Sequence[Token], n: int, start: int) -> bool:
    """Find "strictly no calls", "no recruiters", "zero patience with"."""
    words = [t.lower for t in tokens[n : n + 3]]
    if words[:2] in (["zero", "patience"], ["no", "patience"]):
        return True
    if words[:1] != ["no"] or not _starts(tokens, n, start):
        return False
    return any(t.lemma in word_set("unwelcome") for t in tokens[n + 1 : n + 3])
