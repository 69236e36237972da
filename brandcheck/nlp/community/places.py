"""Places outside the profile where the owner's work can be read, heard or seen.

An address or platform with the owner's work on it, a thing written for readers ("a chapter on goat
housing"), something kept up ("a monthly newsletter"), or an interview. Reading, selling, managing
or liking such places is not one's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import clauses, is_own_deed, span_of, verb_forms
from brandcheck.nlp.community.giving import gifts
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = ["places"]

ADDRESS = re.compile(r"(?:https?:|www\.).+|[a-z0-9-]{3,}(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?")
CODE = (".js", ".io", ".net", ".py", ".ai")
OPEN = frozenset(("public", "open"))
FOR_READERS = frozenset(
    ("blog", "free", "internet", "monthly", "online", "open", "photo", "public", "weekly", "web")
)
MINE = frozenset(("i", "me", "my", "our", "we"))
OWNED = frozenset(("my", "our"))
WRITES = frozenset(("author", "coauthor", "edit", "host", "publish", "write"))
AUTHORS = frozenset(
    ("author", "coauthor", "columnist", "contributor", "editor", "host", "presenter")
)
WORKS = frozenset(("article", "book", "booklet", "chapter", "essay", "novel", "paper", "pdf"))
WORKS |= frozenset(("handbook", "textbook", "zine", "magazine"))
OF_CLIENTS = frozenset(
    ("like", "love", "follow", "manage", "read", "use", "watch", "sell", "market")
)
HEARD = frozenset(("appear", "feature", "interview", "profile", "quote"))
OWN_WAY = {"journal": frozenset(("edit", "publish")), "website": frozenset(("run", "keep"))}
OWN_WAY |= {"site": frozenset(("keep",)), "series": frozenset(("film", "record"))}
SITES = frozenset(("website", "portfolio", *OWN_WAY))
NEAR = 4


def places(tokens: Sequence[Token], *, is_title: bool = False) -> Iterator[Span]:
    """Yield the words of a sentence that name a place with the owner's work.

    Args:
        tokens: a sentence.
        is_title: it is a piece of a headline, which says what somebody is.
    """
    tokens = rebased(tuple(tokens))
    rules = (_is_address, _is_on_platform, _is_kept, _is_written, _is_written_for, _is_heard)
    for start, end in clauses(tokens):
        for n in range(start, end + 1):
            span = next((s for rule in rules if (s := rule(tokens, n)) is not None), None)
            span = span or _is_author(tokens, n, is_title=is_title)
            if span is not None:
                yield span
                break
    if not any(t.lower in OPEN for t in tokens):
        return
    for span in gifts(tokens):
        if any(t.lower in OPEN and span.contains(t.span) for t in tokens):
            yield span


def _deed(tokens: Sequence[Token], n: int, verbs: frozenset[str]) -> int | None:
    """Return the nearest deed of the owner's before a place, with one of some verbs."""
    if not verbs:
        return None
    return next(
        (
            m
            for m in range(n - 1, -1, -1)
            if verb_forms(tokens[m]) & verbs and is_own_deed(tokens, m)
        ),
        None,
    )


def _is_address(tokens: Sequence[Token], n: int) -> Span | None:
    token = tokens[n]
    if not ADDRESS.fullmatch(token.text) or token.text.endswith(CODE):
        return None
    is_led = n == 0 or tokens[n - 1].lower in {"at", ":", "on", "see", "visit", "-", "("}
    return span_of(tokens, n, n) if is_led or token.lower.startswith(("http", "www")) else None


def _is_on_platform(tokens: Sequence[Token], n: int) -> Span | None:
    """Find "everything I build is on GitHub", "Substack: Thread Count"."""
    if tokens[n].lower not in word_set("platforms"):
        return None
    if n == 0 and [t.text for t in tokens[1:2]] == [":"]:
        return span_of(tokens, 0, len(tokens) - 1)
    mine = [m for m, t in enumerate(tokens) if t.lower in MINE]
    is_other = any(verb_forms(t) & OF_CLIENTS for t in tokens[:n])
    return span_of(tokens, min(mine[0], n), max(mine[0], n)) if mine and not is_other else None


def _is_kept(tokens: Sequence[Token], n: int) -> Span | None:
    """Find "write a monthly newsletter", "my column in the Smallholder", "on the podcast X"."""
    if any(t.pos == "NOUN" and t.dep != "appos" for t in tokens[n + 1 : n + 2]):
        return None
    word, before = tokens[n].lemma, tokens[n - 1].lower if n else ""
    is_known = word in word_set("other_places")
    if not is_known and word not in word_set("opened_places") | SITES:
        return None
    near = {t.lower for t in tokens[max(0, n - NEAR) : n + 2 * NEAR]}
    is_opened = word in word_set("opened_places") and bool(near & FOR_READERS)
    if is_known or is_opened:
        first = _deed(tokens, n, word_set("keeps_place") | {"have"})
        if first is not None:
            return span_of(tokens, first, n)
    owned = any(t.lower in OWNED for t in tokens[max(0, n - 3) : n])
    owned = owned or (is_opened and bool(OWNED & {t.lower for t in tokens[:n]}))
    if (is_known or is_opened or word in {"website", "portfolio"}) and owned:
        return span_of(tokens, max(0, n - 2), n)
    heard = is_known and before in {"the", "a"} and {"me", "us"} & {t.lower for t in tokens[:n]}
    if heard:
        return span_of(tokens, 0, n)
    first = _deed(tokens, n, OWN_WAY.get(word, frozenset()))
    is_client = any(t.lower == "for" for t in tokens[n : n + 2])
    return span_of(tokens, first, n) if first is not None and not is_client else None


def _is_written(tokens: Sequence[Token], n: int) -> Span | None:
    """Find "wrote a chapter on goat housing", "published “Low-cost slings” in"."""
    verbs = verb_forms(tokens[n])
    if not verbs & WRITES or not is_own_deed(tokens, n):
        return None
    rest = tokens[n + 1 : n + 2 * NEAR + 4]
    for token in rest:
        if token.text in {".", ";"}:
            break
        is_single = token.tag != "NNS" or token.dep in {"dobj", "conj"}
        near = {t.lower for t in tokens[max(n, token.i - NEAR) : token.i + 2 * NEAR]}
        is_open = token.lemma in word_set("opened_places") | {"manual", "guide"}
        is_open = is_open and bool("publish" in verbs or near & FOR_READERS)
        guides = token.lemma == "guide" and [
            t.lower for t in tokens[token.i + 1 : token.i + 2]
        ] == ["to"]
        if (token.lemma in WORKS and is_single) or is_open or guides:
            return span_of(tokens, n, token.i)
    is_quoted = any(t.text in {'"', "'", "``"} for t in tokens[n + 1 : n + 2])
    return span_of(tokens, n, len(tokens) - 1) if is_quoted else None


def _is_written_for(tokens: Sequence[Token], n: int) -> Span | None:
    """Find "I write for Kochi Port News", "I answer questions on the ElectriciansForums board"."""
    deeds = verb_forms(tokens[n]) & {"write", "contribute", "answer", "post"}
    if not deeds or not is_own_deed(tokens, n):
        return None
    for m in range(n + 1, min(len(tokens), n + 2 * NEAR)):
        run = [t for t in tokens[m + 1 : m + 4] if t.lower not in {"the", "a"}]
        if tokens[m].lower not in {"for", "in", "on", "to"} or not run or not is_capital(run[0]):
            continue
        is_board = any("forum" in t.lower for t in run)
        if is_board or (
            m == n + 1 and tokens[m].lower == "for" and deeds & {"write", "contribute"}
        ):
            return span_of(tokens, n, run[0].i)
    return None


def _is_heard(tokens: Sequence[Token], n: int) -> Span | None:
    """Find "interviewed by BBC Radio Cumbria", "guest on “Farmers' Hour”"."""
    after = tokens[n + 1 : n + 2]
    is_said = bool(verb_forms(tokens[n]) & HEARD) and tokens[n].tag in {"VBN", "VBD"}
    is_guest = tokens[n].lower == "guest"
    if not (is_said or is_guest) or not after or after[0].lower not in {"by", "in", "on"}:
        return None
    run = [t for t in tokens[n + 2 : n + 6] if t.lower not in {"the", '"', "'", "``"}]
    is_named = bool(run) and is_capital(run[0])
    return span_of(tokens, n, run[0].i) if is_named and not _has_object(tokens, n) else None


def _has_object(tokens: Sequence[Token], n: int) -> bool:
    return any(t.head == n and t.dep == "dobj" for t in tokens)


def _is_author(tokens: Sequence[Token], n: int, *, is_title: bool) -> Span | None:
    """Find "author of “Reading a Ward”", "host of the Wet Socks podcast"."""
    if tokens[n].lower not in AUTHORS or any(t.pos == "VERB" for t in tokens[:n]):
        return None
    after = [t.lower for t in tokens[n + 1 : n + 2]]
    rest = tokens[n + 2 : n + 8]
    known = word_set("other_places") | WORKS | {"radio", "journal"}
    is_work = any(t.lemma in known or t.text in {'"', "'", "``"} for t in rest)
    is_led = after in (["of"], ["at"], ["on"], ["for"], [","])
    return span_of(tokens, n, tokens[-1].i) if is_led and is_work and (n == 0 or is_title) else None
