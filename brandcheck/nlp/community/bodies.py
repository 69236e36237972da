"""Bodies that people belong to: named, with the owner's part in them.

A body needs a name (capitalised words with "guild", "society" … among them, or a group of people
with a body of its own, "the tenants' association") and a part: an office or membership in the same
clause, or a verb such as "sit on". "Association studies", "Society, a wine bar" and an employer's
name therefore do not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import clauses, is_own_deed, names, span_of, verb_forms
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = [
    "Part",
    "has_name",
    "is_elected",
    "is_office",
    "names_body",
    "parts_in_bodies",
    "unnamed_bodies",
]

MEMBER = frozenset(("associate", "fellowship", "member", "membership"))
BELONG = frozenset(
    ("affiliate", "appoint", "belong", "chair", "coopt", "elect", "join", "lead", "nominate")
)
BELONG |= frozenset(("represent", "run", "serve", "sit", "vote"))
OTHERS = frozenset(("associates", "delegates", "fellows", "members", "trustees"))
TIES = frozenset((",", "of", "for", "at", "to", "on", "in", "the", "-", "·", "(", "our", "an", "a"))
BEFORE, AFTER = 9, 7
MANY = frozenset(("various", "several", "numerous", "many", "multiple", "different", "number"))
BELONGS = frozenset(("sit", "serve", "seat", "belong", "part", "involve", "position"))
PLACES = frozenset(("road", "street", "lane", "avenue", "house", "bank", "bar"))
COMMITTEES = frozenset(("board", "committee", "council", "panel", "jury", "group", "table"))
OFFICERS = frozenset(("juror", "lead", "mentor", "officer", "rep"))
WORKERS = frozenset(("crew", "department", "staff", "team"))
KEPT = frozenset(("accounts", "books", "minutes", "purse"))
RELATIVE = frozenset(("that", "where", "which", "whose"))
SHORT = 2


@dataclass(frozen=True, slots=True)
class Part:
    """The owner's part in a body or an occasion.

    Attributes:
        span: the part and the name, in either order.
        is_member_only: no more than membership is said.
    """

    span: Span
    is_member_only: bool = False


def has_name(tokens: Sequence[Token]) -> bool:
    """Tell whether words name a body: two capitalised words, or one that is a body's."""
    capitals = [t for t in tokens if is_capital(t) and t.text.isalpha()]
    heads = word_set("bodies") | word_set("body_roles") | MEMBER | MANY | {"volunteer"}
    names = [t for t in capitals if t.lower not in heads]
    if any(t.lower in MANY for t in tokens):
        return False
    if any(t.text.isupper() and len(t.text) > SHORT for t in names):
        return True
    return (bool(capitals) and _is_foreign(tokens)) or (bool(names) and len(capitals) > 1)


def _is_foreign(tokens: Sequence[Token]) -> bool:
    """Tell whether words are a name in another language, most of which capitalise less."""
    words = [t.lower for t in tokens if t.text.isalpha()]
    return len(words) > 1 and any(not w.isascii() or w in word_set("bodies_abroad") for w in words)


def is_office(tokens: Sequence[Token]) -> bool:
    """Tell whether words name an office in a body, above plain membership."""
    words = [t.lower for t in tokens]
    sits = any(w in COMMITTEES and "member" in words[n + 1 : n + 2] for n, w in enumerate(words))
    serves = any(w in OFFICERS or w == "founding" for w in words)
    return sits or serves or _sits_on(tokens) or any(_holds(t) for t in tokens)


def _sits_on(tokens: Sequence[Token]) -> bool:
    """Find "member of the ethics panel", not "member · Parole Board"."""
    member = next((n for n, t in enumerate(tokens) if t.lower == "member"), len(tokens))
    return any(t.text in COMMITTEES for t in tokens[member + 1 : member + 7])


def is_elected(tokens: Sequence[Token]) -> bool:
    """Tell whether words name an office that no job has: trustee, honorary secretary."""
    words = [t.lower for t in tokens]
    return bool(word_set("elected").intersection(words)) or any(
        word in COMMITTEES and "member" in words[n + 1 : n + 2] for n, word in enumerate(words)
    )


def parts_in_bodies(tokens: Sequence[Token], *, is_job: bool = False) -> Iterator[Part]:
    """Yield the parts in bodies that a sentence tells of.

    Args:
        tokens: a sentence.
        is_job: it is a headline or the title of a job, where a coordinator is paid.
    """
    tokens = rebased(tuple(tokens))
    for start, end in clauses(tokens):
        for first, last in _mentions(tokens, start, end):
            part = _part(tokens, (start, end), (first, last), is_job=is_job)
            if part is not None:
                yield part
                break


def names_body(tokens: Sequence[Token]) -> bool:
    """Tell whether words hold the name of a body."""
    tokens = rebased(tuple(tokens))
    return any(True for start, end in clauses(tokens) for _ in _mentions(tokens, start, end))


def unnamed_bodies(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the words that hide a body: "several prestigious boards", "various organisations"."""
    for n, token in enumerate(tokens):
        if token.lower not in MANY and token.pos != "NUM":
            continue
        reach = range(n + 1, min(n + 4, len(tokens)))
        ends = [m for m in reach if tokens[m].lower in word_set("vague_bodies")]
        before = {t.lemma for t in tokens[max(0, n - 6) : n]}
        if ends and (not before or before & (BELONGS | word_set("body_roles") | MEMBER)):
            yield span_of(tokens, n, ends[0])


def _is_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a run of capitals is a body's: two words and one that says so."""
    run = [t.lower for t in tokens[first : last + 1] if is_capital(t)]
    known = word_set("bodies") | word_set("bodies_abroad")
    is_known = known.intersection(run) or known.intersection(w.rstrip("s") for w in run)
    return len(run) > 1 and bool(is_known) and run[-1] not in PLACES


def _mentions(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bodies of a clause, by name or as "the tenants' association"."""
    clause = tokens[start : end + 1]
    for one, other in names(clause):
        first, last = start + one, start + other
        while first < last and (_holds(tokens[first]) or tokens[first].lower in TIES | MEMBER):
            first += 1
        if _is_body(tokens, first, last) or _is_joined(tokens, first, last):
            yield first, last
    for n in range(start + 1, end + 1):
        is_office = n < end and _holds(tokens[n + 1])
        is_head = (is_office or tokens[n].dep != "compound") and not is_capital(tokens[n])
        if is_head and tokens[n].lower in word_set("local_bodies"):
            first = n
            while first > start and (
                tokens[first - 1].tag in {"POS", "NNS", "NN", "NNP", "NNPS"}
                and not _holds(tokens[first - 1])
            ):
                first -= 1
            if first < n:
                yield first, n


def _is_joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Find a body of any name: "member of APTUK", "trustee of Paws on the Street"."""
    at = first - 1
    while at >= 0 and tokens[at].lower in TIES:
        at -= 1
    if at < 0 or at == first - 1:
        return False
    after = tokens[last + 1 : last + 2]
    if after and (after[0].lower in WORKERS or after[0].pos == "NOUN"):
        return False
    if is_elected(tokens[max(0, at - 1) : at + 1]):
        return True
    words = [t for t in tokens[first : last + 1] if is_capital(t)]
    is_long = len(words) > 1 or (words[0].text.isupper() and len(words[0].text) > SHORT)
    return tokens[at].lower in MEMBER | {"fellow", "steward"} and is_long


def _part(
    tokens: Sequence[Token], clause: tuple[int, int], body: tuple[int, int], *, is_job: bool
) -> Part | None:
    first, last = body
    near = [*range(first - 1, max(clause[0], first - BEFORE) - 1, -1)]
    near = [n for n in near if not _is_cut(tokens, n, first)]
    near += list(range(last + 1, min(clause[1], last + AFTER) + 1))
    for n in near:
        token = tokens[n]
        is_held = is_elected([token]) if is_job else _holds(token)
        is_held = is_held or (token.lower == "member" and tokens[n - 1].lower in COMMITTEES)
        is_one = token.lower in OTHERS and "one" in {t.lower for t in tokens[max(0, n - 5) : n]}
        is_founding = token.lower == "member" and tokens[n - 1].lower in {"founding", "elected"}
        if (is_held or is_one or token.lower in MEMBER) and not _is_part_of_job(tokens, n):
            at = n - 1 if n and tokens[n - 1].pos in {"ADJ", "NOUN", "PROPN"} else n
            span = span_of(tokens, min(at, first), max(n, last))
            return Part(span, is_member_only=not is_held and not is_founding)
    for n in near:
        forms = verb_forms(tokens[n])
        relative = n < first or any(t.lower in RELATIVE for t in tokens[last + 1 : n])
        if forms & BELONG and relative and is_own_deed(tokens, n):
            return Part(span_of(tokens, min(n, first), max(n, last)))
        keeps = "keep" in forms and any(t.lower in KEPT for t in tokens[n + 1 : n + 4])
        if n < first and keeps and is_own_deed(tokens, n):
            return Part(span_of(tokens, n, last))
        if n < first and "register" in forms and tokens[n].tag == "VBN":
            return Part(span_of(tokens, n, last), is_member_only=True)
        if n < first and tokens[n].lower in COMMITTEES and _is_on(tokens, n):
            return Part(span_of(tokens, n, last))
    return None


def _is_cut(tokens: Sequence[Token], n: int, first: int) -> bool:
    """Tell whether a verb stands between an office and a body: "as chair I met the Guild"."""
    between = tokens[n + 1 : first]
    return any(t.tag in {"VBD", "VBZ", "VBP"} and t.pos == "VERB" for t in between)


def _is_part_of_job(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether an office is part of another word: "membership manager", "chair covers"."""
    return tokens[n].dep == "compound" and tokens[tokens[n].head].pos == "NOUN"


def _is_on(tokens: Sequence[Token], n: int) -> bool:
    """Find "I'm on the committee of"."""
    words = [t.lower for t in tokens[max(0, n - 5) : n]]
    return "on" in words and bool({"am", "'m", "been", "are"}.intersection(words))


def _holds(token: Token) -> bool:
    return token.lemma in word_set("body_roles") or token.lower in word_set("body_roles")
