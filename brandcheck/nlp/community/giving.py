"""Work or knowledge given without pay, told in any section.

Something says that it is given: a word ("volunteer", "pro bono", "for free", "open-source"), an
unpaid office ("trustee of"), a cause that lives from such work ("food bank", "scout troop"), or an
hour kept for people in need ("on Thursdays I teach English to newly arrived families"). The owner
does it. "Free delivery", "volunteer coordinator" and "trustee in bankruptcy" are jobs.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from brandcheck.nlp.community.bodies import parts_in_bodies
from brandcheck.nlp.community.clauses import clauses, is_own_deed, span_of, verb_forms
from brandcheck.nlp.community.people import noun_phrase
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = ["gifts"]

GRATIS = (
    ("free", "of", "charge"),
    ("without", "charge"),
    ("without", "pay"),
    ("without", "a", "fee"),
    ("no", "fee"),
    ("no", "charge"),
    ("for", "free"),
    ("for", "nothing"),
    ("pro", "bono"),
    (",", "unpaid"),
    ("in", "my", "spare", "time"),
)
GRATIS_BEGINS = frozenset(words[0] for words in GRATIS)
OPEN = frozenset(("open", "public"))
SHARED = frozenset(
    ("archive", "code", "data", "dataset", "forum", "glossary", "guide", "library", "licence")
)
SHARED |= frozenset(
    (
        "license",
        "list",
        "map",
        "package",
        "parser",
        "plugin",
        "project",
        "software",
        "tool",
        "toolkit",
        "wiki",
    )
)
SALES = frozenset(("capital", "delivery", "equity", "investment", "parking", "round", "seed"))
SALES |= frozenset(("coffee", "consultation", "estimate", "gift", "quote", "sample", "samples"))
SALES |= frozenset(("series", "shipping", "venture", "wifi", "trade"))
RHYTHM = frozenset(("month", "week", "year", "evening", "evenings", "weekend", "weekends"))
DAYS = frozenset(
    ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
)
PAID = frozenset(("earn", "manage", "see", "treat", "work"))
EVERY = frozenset(("a", "each", "every", "per"))
MONEY = frozenset("£$€₦₹¥")


def gifts(
    tokens: Sequence[Token], *, is_job: bool = False, is_title: bool = False
) -> Iterator[Span]:
    """Yield the words of a sentence that tell of work or knowledge given away.

    Args:
        tokens: a sentence.
        is_job: it stands among jobs, where helping others may be what is paid for.
        is_title: it is a title or a headline, which says what somebody is.
    """
    tokens = rebased(tuple(tokens))
    rules = [_volunteers, _holds_office, _is_gratis, _is_shared, _is_free, _is_raised]
    if not is_job:
        rules += [_keeps_an_hour, _serves_cause]
    for start, end in clauses(tokens):
        spans = [
            span for n in range(start, end + 1) for rule in rules if (span := rule(tokens, n, end))
        ]
        if not spans and not is_title:
            spans = list(_local(tokens[start : end + 1]))
        if spans:
            yield min(spans)


def _deed(tokens: Sequence[Token], n: int, verbs: frozenset[str] | None = None) -> int | None:
    """Return the owner's nearest deed before a place, with one of some verbs."""
    for m in range(n - 1, -1, -1):
        if tokens[m].text in {".", ";"}:
            return None
        is_verb = tokens[m].pos in {"VERB", "AUX"} or m == 0
        fits = is_verb and (verbs is None or verb_forms(tokens[m]) & verbs)
        if fits and is_own_deed(tokens, m):
            return m
    return None


def _lowers(tokens: Sequence[Token], n: int, size: int) -> tuple[str, ...]:
    return tuple(t.lower for t in tokens[n : n + size])


def _volunteers(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "volunteer surveyor", "volunteered at", "(volunteer)", "unpaid treasurer"."""
    token = tokens[n]
    after = tokens[n + 1] if n < end else None
    if token.lower == "volunteered":
        leads = after is not None and after.lower in {"as", "at", "with", "in", "on", "for"}
        is_own = is_own_deed(tokens, n)
        is_task = leads and after is not None and after.lower == "for" and not _has_name(tokens, n)
        return span_of(tokens, n, end) if is_own and leads and not is_task else None
    if token.lower in {"unpaid", "honorary"}:
        return span_of(tokens, n, end) if after is not None and _is_office(after) else None
    if token.lower == "volunteers" and n == 0 and after is not None:
        return span_of(tokens, n, end) if after.lower in {"as", "at", "with", "in"} else None
    if token.lower != "volunteer":
        return None
    if after is None or after.text == ")":
        is_noted = n > 0 and tokens[n - 1].text in {"(", ",", "-", "a"}
        is_title = all(t.pos not in {"VERB", "AUX", "PRON"} for t in tokens[:n])
        return span_of(tokens, 0, n) if is_noted or is_title else None
    if after.lower in {"as", "at", "with", "in", "on", "for", "since"}:
        return span_of(tokens, n, end) if n == 0 or is_own_deed(tokens, n) else None
    phrase = noun_phrase(tokens, n + 1)
    is_role = phrase is not None and (n == 0 or tokens[n - 1].lower in {"a", "as", ","})
    leads = any(t.lower in word_set("managing") for t in tokens[n + 1 : n + 4])
    if phrase is not None and is_role and _is_role(tokens[phrase[1]]) and not leads:
        return span_of(tokens, n, end)
    return None


def _has_name(tokens: Sequence[Token], n: int) -> bool:
    return any(is_capital(t) for t in tokens[n + 1 : n + 5])


def _is_role(token: Token) -> bool:
    known = word_set("roles") | word_set("body_roles")
    return bool({token.lemma, token.lower} & known) or token.lower.endswith(("er", "or", "ist"))


def _is_office(token: Token) -> bool:
    known = word_set("body_roles") | word_set("roles")
    return token.lemma in known or token.lower in known


def _holds_office(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "trustee of", "school governor", "governor of Hollin Bank Primary", "scout leader"."""
    after = tokens[n + 1].lower if n < end else ""
    before = tokens[n - 1].lower if n else ""
    word = tokens[n].lower
    if word == "trustee" and after in {"", "of", "for", "at", ",", "with"}:
        return span_of(tokens, n, end)
    schools = {"academy", "college", "nursery", "primary", "school"}
    near = {t.lower for t in tokens[n + 1 : end + 1]}
    if word == "governor" and (before == "school" or (after in {"of", "at"} and near & schools)):
        return span_of(tokens, n, end)
    if word == "leader" and before in {"scout", "guide", "cub", "brownie", "beaver"}:
        return span_of(tokens, n - 1, end)
    return None


def _is_gratis(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "for free", "pro bono adviser", "no fee", with a deed of the owner's."""
    if tokens[n].lower not in GRATIS_BEGINS:
        return None
    found = next((words for words in GRATIS if _lowers(tokens, n, len(words)) == words), None)
    after = tokens[n + len(found) : n + len(found) + 1] if found else ()
    if found is None or (found == ("for", "free") and after and after[0].pos in {"NOUN", "ADJ"}):
        return None
    first = _deed(tokens, n)
    if first is not None:
        return span_of(tokens, first, max(n, end))
    is_role = tokens[n].lower == "pro" and n + 2 <= end and _is_office(tokens[n + 2])
    return span_of(tokens, n, end) if is_role and n == 0 else None


def _is_free(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "ran a free evening", "free to download", "gave my cards away"."""
    word, after = tokens[n].lower, tokens[n + 1] if n < end else None
    before = tokens[n - 1].lower if n else ""
    gave = frozenset(("give", "donate"))
    if word == "away" and (first := _deed(tokens, n, gave)) is not None:
        return span_of(tokens, first, end)
    if "donate" in verb_forms(tokens[n]) and (
        tokens[n].dep != "amod" and (n == 0 or tokens[n].tag in {"VBD", "VB", "VBP"})
    ):
        return span_of(tokens, n, end) if is_own_deed(tokens, n) and n < end else None
    if word != "free" or after is None or after.text == "-" or before in {"-", "for", "feel"}:
        return None
    if after.lower == "to" and _lowers(tokens, n + 2, 1)[:1] in {
        ("download",),
        ("use",),
        ("copy",),
    }:
        return span_of(tokens, 0, end)
    shares = word_set("gives") | {"release"}
    if after.lower == "for" and (first := _deed(tokens, n, shares)) is not None:
        return span_of(tokens, first, end)
    if after.pos not in {"NOUN", "ADJ", "PROPN", "VERB"} or after.lower in SALES | {"from", "of"}:
        return None
    first = _deed(tokens, n, word_set("gives"))
    phrase = noun_phrase(tokens, n + 1)
    last = phrase[1] if phrase else n
    return span_of(tokens, first, last) if first is not None else None


def _is_shared(tokens: Sequence[Token], n: int, _: int) -> Span | None:
    """Find "keep an open-source library", "online under an open licence", "a public list"."""
    near = {t.lower for t in tokens[max(0, n - 4) : n]}
    if tokens[n].lemma not in SHARED or not near & OPEN:
        return None
    first = _deed(tokens, n, word_set("gives"))
    return span_of(tokens, first, n) if first is not None else None


def _is_raised(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "raised £11,000 for a sensory garden"; a start-up's money is for itself."""
    if tokens[n].lower != "raised" or not is_own_deed(tokens, n):
        return None
    rest = tokens[n + 1 : end + 1]
    is_money = any(t.lower[:1] in MONEY or t.lower in {"money", "funds"} for t in rest)
    if not is_money or SALES & {t.lower for t in rest}:
        return None
    return span_of(tokens, n, end) if _names_cause(rest) else None


def _names_cause(tokens: Sequence[Token]) -> bool:
    return any({t.lemma, t.lower} & word_set("in_need") for t in tokens)


def _keeps_an_hour(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "on Thursdays I teach English to newly arrived families at the mosque"."""
    if tokens[n].lower not in {"i", "we"}:
        return None
    words = [t.lower for t in tokens[: end + 1]]
    has_rhythm = bool(DAYS.intersection(words)) or any(
        one in EVERY and (other in RHYTHM or f"{other}s" in DAYS)
        for one, other in itertools.pairwise(words)
    )
    verbs = [t for t in tokens[n + 1 : end + 1] if t.pos == "VERB" and is_own_deed(tokens, t.i)]
    verbs = [t for t in verbs if not verb_forms(t) & PAID]
    if has_rhythm and verbs and _names_cause(tokens[: end + 1]):
        return span_of(tokens, n, end)
    return None


def _serves_cause(tokens: Sequence[Token], n: int, end: int) -> Span | None:
    """Find "food bank driver", "I help at the lifeboat station", "Habitat for Humanity"."""
    words = ["-".join(_lowers(tokens, n, size)) for size in (1, 2, 3)]
    known = word_set("causes")
    if not known.intersection(words) and not known.intersection(w.removesuffix("s") for w in words):
        return None
    helps = word_set("gives") | word_set("helping")
    first = _deed(tokens, n, helps)
    if first is not None:
        return span_of(tokens, first, end)
    is_bare = all(t.pos not in {"VERB", "AUX"} for t in tokens[:n])
    return span_of(tokens, 0, end) if is_bare else None


def _local(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield offices among neighbours and parents: "I chaired the parents' association"."""
    if any(t.lemma in word_set("in_need") or t.lemma in word_set("neighbours") for t in tokens):
        yield from (p.span for p in parts_in_bodies(tokens) if not p.is_member_only)
