"""Bodies and occasions that people take part in: named, with the owner's part in them.

A body needs a name (capitalised words with "guild", "society" … among them) and a part: an
office or membership beside it, or a verb such as "sit on" or "organise". "Association studies",
"Society, a wine bar" and an employer's name therefore do not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token

__all__ = [
    "Part",
    "has_name",
    "hosts_event",
    "is_office",
    "names_body",
    "parts_in_bodies",
    "parts_in_events",
    "unnamed_bodies",
]

JOINS = frozenset(("of", "the", "for", "and", "&", "'s", "'", "-", "in", "on"))
MEMBER = frozenset(("member", "membership", "associate"))
TIES = frozenset(
    (",", "of", "for", "at", "to", "the", "-", "·", "our", "its", "s", "'s", "an", "a")
)
SERVES = frozenset(("sit", "serve", "chair", "lead", "run", "organise", "host", "join"))
FORMS = {"led": "lead", "ran": "run", "sat": "sit", "spoke": "speak"}
FORMS |= {"gave": "give", "taught": "teach"}
VERBS = (
    *("attend", "chair", "exhibit", "give", "host", "join", "lead", "moderate", "organise"),
    *(
        "organize",
        "prepare",
        "present",
        "run",
        "serve",
        "sit",
        "speak",
        "judge",
        "teach",
        "deliver",
    ),
)
FORMS |= {
    form: "organise" if verb == "organize" else verb
    for verb in VERBS
    for form in (verb, f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{verb}ed")
}
SHOWN = frozenset(
    ("poster", "paper", "talk", "lecture", "workshop", "session", "panel", "demonstration")
)
REGULAR = frozenset(("annual", "yearly", "monthly", "weekly", "quarterly", "regional", "national"))
YEARLY = frozenset(("annual", "yearly", "regional", "national", "international"))
SEASONS = frozenset(("spring", "summer", "autumn", "winter"))
NAMED_ONLY = frozenset(("gathering", "rally", "retreat", "salon", "biennale"))
OCCASIONS = frozenset(
    ("day", "weekend", "week", "school", "evening", "night", "breakfast", "conversation", "meet")
)
KINDS = frozenset(("field", "study", "open", "yearly", "annual", "measuring", *SEASONS))
HOSTS = frozenset(("host", "organiser", "organizer", "convenor", "convener", "speaker", "curator"))
REACH = 9
MANY = frozenset(("various", "several", "numerous", "many", "multiple", "different", "number"))
BELONGS = frozenset(("sit", "serve", "seat", "belong", "part", "involve", "position"))
PLACES = frozenset(("road", "street", "lane", "avenue", "house", "bank", "bar"))
COMMITTEES = frozenset(("board", "committee", "council", "panel", "jury", "group", "table"))
OFFICERS = frozenset(("juror", "mentor", "officer", "rep"))


@dataclass(frozen=True, slots=True)
class Part:
    """The owner's part in a body or an occasion.

    Attributes:
        span: from the part to the end of the name.
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
    return sits or serves or _sits_on(tokens) or any(_office(t) for t in tokens)


def _sits_on(tokens: Sequence[Token]) -> bool:
    """Find "member of the ethics panel", not "member · Parole Board"."""
    member = next((n for n, t in enumerate(tokens) if t.lower == "member"), len(tokens))
    return any(t.text in COMMITTEES for t in tokens[member + 1 : member + 7])


def parts_in_bodies(tokens: Sequence[Token]) -> Iterator[Part]:
    """Yield the parts in named bodies that a sentence tells of."""
    for first, last in _names(tokens, "bodies"):
        part = _office_before(tokens, first)
        if part is not None:
            yield Part(_span(tokens, part, last), is_member_only=_is_membership(tokens[part:first]))
            continue
        verb = _verb_before(tokens, first)
        if verb is not None:
            yield Part(_span(tokens, verb, last))


def parts_in_events(tokens: Sequence[Token]) -> Iterator[Part]:
    """Yield the occasions that the owner spoke at, organised, ran or attended."""
    for n in range(len(tokens)):
        if not _is_own_verb(tokens, n):
            continue
        last = _occasion_after(tokens, n)
        if last is not None:
            yield Part(_span(tokens, n, last))


def hosts_event(title: Sequence[Token], body: Sequence[Token]) -> bool:
    """Tell whether an office is the host's of an occasion: "co-host · Women in Food breakfast"."""
    is_host = any(t.lower in HOSTS for t in title)
    known = word_set("events") | OCCASIONS
    return is_host and any(t.lower.removesuffix("s") in known for t in (*title, *body))


def unnamed_bodies(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the words that hide a body: "several prestigious boards", "various organisations"."""
    for n, token in enumerate(tokens):
        if token.lower not in MANY and token.pos != "NUM":
            continue
        reach = range(n + 1, min(n + 4, len(tokens)))
        ends = [m for m in reach if tokens[m].lower in word_set("vague_bodies")]
        before = {t.lemma for t in tokens[max(0, n - 6) : n]}
        if ends and (not before or before & (BELONGS | word_set("body_roles") | MEMBER)):
            yield _span(tokens, n, ends[0])


def names_body(tokens: Sequence[Token]) -> bool:
    """Tell whether words hold the name of a body."""
    return any(True for _ in _names(tokens, "bodies"))


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first].span.start, tokens[last].span.end)


def _office(token: Token) -> bool:
    return token.lemma in word_set("body_roles") or token.lower in word_set("body_roles")


def _names(tokens: Sequence[Token], kind: str) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words that hold a head noun of a kind."""
    at = 0
    while at < len(tokens):
        if not _is_part(tokens[at]) or (at == 0 and tokens[at].lower in FORMS):
            at += 1
            continue
        last = _run_end(tokens, at)
        first = at + 1 if _office(tokens[at]) and last > at else at
        run = [t.lower.rstrip("s") for t in tokens[first : last + 1]] + [
            t.lower for t in tokens[first : last + 1]
        ]
        words = sum(_is_part(t) for t in tokens[first : last + 1])
        known = word_set(kind) | (word_set("bodies_abroad") if kind == "bodies" else NAMED_ONLY)
        if words > 1 and known.intersection(run) and tokens[last].lower not in PLACES:
            yield first, last
        at = last + 1


def _is_part(token: Token) -> bool:
    return is_capital(token) and token.text[0].isalpha() and token.text != "I"


def _run_end(tokens: Sequence[Token], at: int) -> int:
    last = at
    n = at + 1
    while n < len(tokens):
        if _is_part(tokens[n]):
            last = n
        elif tokens[n].lower not in JOINS:
            break
        n += 1
    return last


def _office_before(tokens: Sequence[Token], first: int) -> int | None:
    """Return where the office or membership beside a name begins."""
    at = first - 1
    while at >= 0 and tokens[at].lower in TIES:
        at -= 1
    if at < 0 or at == first:
        return None
    token = tokens[at]
    if not (_office(token) or token.lemma in MEMBER):
        return None
    before = tokens[at - 1] if at else None
    return at - 1 if before is not None and before.pos in {"ADJ", "NOUN", "PROPN"} else at


def _is_membership(tokens: Sequence[Token]) -> bool:
    return not any(_office(t) for t in tokens) and not any(t.lower == "founding" for t in tokens)


def _verb_before(tokens: Sequence[Token], first: int) -> int | None:
    for n in range(first - 1, max(-1, first - REACH), -1):
        if tokens[n].text in {".", ";", ":"}:
            return None
        if FORMS.get(tokens[n].lower) in SERVES and _is_own_verb(tokens, n):
            return n
    return None


def _is_own_verb(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a verb of taking part opens the line or follows "I"."""
    token = tokens[n]
    verb = FORMS.get(token.lower)
    if verb is None:
        return False
    before = [t for t in tokens[:n] if t.pos not in {"ADV", "AUX", "PUNCT", "CCONJ"}]
    before = [t for t in before if t.lower not in {"co", "-"}]
    if not before:
        return token.lower != verb or token.pos == "VERB"
    return before[-1].lower in {"i", "we"} or (token.pos == "VERB" and token.dep == "conj")


def _occasion_after(tokens: Sequence[Token], n: int) -> int | None:
    """Return where the occasion after a verb ends, when it has a name or recurs."""
    reach = range(n + 1, min(len(tokens), n + REACH))
    named = [(f, e) for f, e in _names(tokens, "events") if f in reach]
    if named:
        return named[0][1]
    for m in reach:
        if tokens[m].text in {".", ";", ":"}:
            return None
        before = {t.lower for t in tokens[max(n, m - 3) : m]}
        if before & (REGULAR | SEASONS) and tokens[m].lemma in word_set("events"):
            return m
        if before & (YEARLY | SEASONS) and tokens[m].lemma == "meeting":
            return m
        if tokens[m].lemma in OCCASIONS and _is_occasion(tokens, m):
            return m
        if tokens[m].lower == "at" and _loose(tokens, n, m):
            start = m + 2 if m + 1 < len(tokens) and tokens[m + 1].lower == "the" else m + 1
            if start < len(tokens) and _is_part(tokens[start]):
                return _run_end(tokens, start)
            stop = min(start + 5, len(tokens))
            lower = [k for k in range(start, stop) if tokens[k].lemma in word_set("events")]
            return lower[0] if lower else None
    return None


def _is_occasion(tokens: Sequence[Token], m: int) -> bool:
    """Find "the yearly field day", "the returners' weekend each autumn"."""
    before = {t.lower for t in tokens[max(0, m - 2) : m]}
    after = [t.lower for t in tokens[m + 1 : m + 3]]
    is_yearly = after[:1] in (["each"], ["every"]) and after[1:2] != ["day"]
    owned = any(t.tag == "POS" for t in tokens[max(0, m - 2) : m])
    recurs = bool(before & (YEARLY | SEASONS)) and tokens[m].lemma != "night"
    return (
        bool(before & KINDS and recurs)
        or (is_yearly and owned)
        or bool(before & {"field", "study"})
    )


def _loose(tokens: Sequence[Token], n: int, m: int) -> bool:
    """Tell whether "at" may lead to an occasion of any name: "spoke at", "a poster at"."""
    between = tokens[n + 1 : m]
    speaks = tokens[n].lower in {"spoke", "speak", "spoken", "attended", "exhibited", "presented"}
    return (speaks and not between) or any(t.lemma in SHOWN for t in between)
