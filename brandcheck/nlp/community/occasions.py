"""Occasions where people of a field meet, with the owner's part in them.

An occasion is a name that says so ("the Baltic Ports Conference", "DevFest Nairobi"), a noun that
does ("a monthly meetup"), or a day that comes again ("our open day", "the first Friday of the
month"). The part is a word ("speaker", "poster") or a deed of the owner's. Serving food at a
conference, selling at a fair or booking rooms for one is work, and no part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.nlp.community.bodies import Part
from brandcheck.nlp.community.clauses import clauses, is_own_deed, names, span_of, verb_forms
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["hosts_event", "parts_in_events"]

COINED = re.compile(r"[A-Z]\w*(?:Camp|Con|Conf|Days|Fest|Hack|Skills|Week)")
REGULAR = frozenset(("annual", "yearly", "monthly", "weekly", "quarterly", "regional", "national"))
YEARLY = frozenset(("annual", "yearly", "regional", "national", "international"))
SEASONS = frozenset(("spring", "summer", "autumn", "winter"))
DAYS = frozenset(("day", "weekend", "week", "evening", "night", "breakfast", "school", "meet"))
KINDS = frozenset(("field", "measuring", "open", "study", *SEASONS))
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
ORDINALS = frozenset(("first", "second", "third", "fourth", "last"))
AT = frozenset(("at", "to", "for", "in", "stage"))
MINE = frozenset(("i", "me", "my", "our", "us", "we"))
ROOMS = frozenset(("workshop", "show", "meeting", "exhibition"))
GIVEN = frozenset(
    ("deliver", "give", "hold", "host", "lead", "organise", "organize", "run", "teach")
)
SHOWN = frozenset(("demonstrate", "exhibit", "judge", "speak", "steward", "win", "organise"))
HOSTS = frozenset(("host", "organiser", "organizer", "convenor", "convener", "speaker", "curator"))
MESSAGES = frozenset(("keynote", "panel", "poster", "talk"))
SPEAKS = frozenset(("exhibit", "lecture", "present", "speak", "talk"))
REACH, YEAR, SHORT = 12, 4, 2


def parts_in_events(tokens: Sequence[Token], *, is_job: bool = False) -> Iterator[Part]:
    """Yield the occasions that the owner spoke at, organised, ran or attended.

    Args:
        tokens: a sentence.
        is_job: it is the title of a job, where only a named occasion counts.
    """
    tokens = rebased(tuple(tokens))
    for start, end in clauses(tokens, at_colons=False):
        if _is_service(tokens, start, end):
            continue
        for first, last, is_named in _occasions(tokens, start, end):
            if is_job and not is_named:
                continue
            part = _part(tokens, (start, end), (first, last), is_named=is_named)
            if part is not None:
                yield Part(span_of(tokens, min(part, first), max(part, last)))
                break


def hosts_event(title: Sequence[Token], body: Sequence[Token]) -> bool:
    """Tell whether an office is the host's of an occasion: "co-host · Women in Food breakfast"."""
    is_host = any(t.lower in HOSTS for t in title)
    known = word_set("events") | DAYS | WEEKDAYS
    return is_host and any(t.lower.removesuffix("s") in known for t in (*title, *body))


def _is_service(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether what is told is paid work at an occasion."""
    clause = tokens[start : end + 1]
    return any(t.lemma in word_set("event_work") and is_own_deed(tokens, t.i) for t in clause)


def _occasions(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield first and last place of what may be an occasion, and whether it has a name."""
    clause = tokens[start : end + 1]
    for one, other in names(clause):
        first, last = start + one, start + other
        while last < end and tokens[last + 1].pos in {"ADJ", "NOUN", "PART"}:
            last += 1  # "the Malvern wool fair"
        if _is_named(tokens, first, start + other) or _is_headed(tokens, start + other, last):
            yield first, last, True
    for n in range(start, end + 1):
        if not is_capital(tokens[n]) and _is_told(tokens, n):
            yield n, n, False


def _is_named(tokens: Sequence[Token], first: int, last: int) -> bool:
    run = [t for t in tokens[first : last + 1] if is_capital(t)]
    if any(COINED.fullmatch(t.text) for t in run):
        return True
    known = word_set("events") | word_set("named_events")
    if len(run) > 1 and any({t.lower, t.lower.removesuffix("s")} & known for t in run):
        return True
    after = tokens[last + 1 : last + 2]
    is_dated = bool(after) and after[0].pos == "NUM" and len(after[0].text) == YEAR
    is_short = run[0].text.isupper() and len(run[0].text) > SHORT
    before = tokens[max(0, first - 3) : first]
    shown = any(verb_forms(t) & SPEAKS or t.lower in word_set("event_parts") for t in before)
    is_at = any(t.lower == "at" for t in before)
    return (is_at and (shown or is_dated)) or (is_short and is_dated and first == 0)


def _is_headed(tokens: Sequence[Token], name: int, last: int) -> bool:
    """Tell whether plain words after a name make an occasion of it."""
    return any(
        t.lemma in word_set("events") | {"meeting", "show"} for t in tokens[name + 1 : last + 1]
    )


def _is_told(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether a plain noun is an occasion."""
    token = tokens[n]
    if token.pos not in {"NOUN", "PROPN"} or token.dep == "compound":
        return token.lower.rstrip("s") in WEEKDAYS and tokens[n - 1].lower in ORDINALS
    before = {t.lower for t in tokens[max(0, n - 3) : n]}
    if token.lemma == "meeting":
        return bool(before & (YEARLY | SEASONS))
    if token.lemma in DAYS:
        return _is_day(tokens, n, before)
    if token.lemma == "match":
        return tokens[n - 1].tag == "VBG" or bool(before & {"county", "village"})
    is_single = token.tag != "NNS"
    return token.lemma in word_set("events") | {"show"} and (is_single or bool(before & REGULAR))


def _is_day(tokens: Sequence[Token], n: int, before: set[str]) -> bool:
    """Find "the yearly field day", "the returners' weekend each autumn"."""
    after = [t.lower for t in tokens[n + 1 : n + 3]]
    is_yearly = after[:1] in (["each"], ["every"]) and after[1:2] != ["day"]
    owned = any(t.tag == "POS" for t in tokens[max(0, n - 2) : n])
    if tokens[n].lemma == "night":
        return bool(before & KINDS) and is_yearly
    recurs = bool(before & (YEARLY | SEASONS))
    return (
        bool(before & {"field", "study", "open"})
        or (bool(before & KINDS) and recurs)
        or (is_yearly and owned)
    )


def _part(
    tokens: Sequence[Token], clause: tuple[int, int], place: tuple[int, int], *, is_named: bool
) -> int | None:
    """Return where the owner's part in an occasion is told."""
    first, last = place
    near: list[int] = [
        *range(first - 1, max(clause[0], first - REACH) - 1, -1),
        *range(last + 1, clause[1] + 1),
    ]
    for n in near:
        deeds = verb_forms(tokens[n]) & word_set("event_deeds")
        is_room = n < first and tokens[last].dep == "pobj"
        fits = any(_fits(verb, tokens[last], is_named=is_named, is_room=is_room) for verb in deeds)
        takes_part = "take" in deeds and [t.lower for t in tokens[n + 1 : n + 2]] == ["part"]
        if (fits or takes_part) and (n == 0 or tokens[n].pos != "ADJ") and is_own_deed(tokens, n):
            return n
    for n in near:
        is_noun = tokens[n].lower.removesuffix("s") in word_set("event_parts")
        is_noun = is_noun and (is_named or tokens[n].lower in MESSAGES)
        if is_noun and (n == 0 or tokens[n].pos != "VERB"):
            return n
    if not is_named:
        return None
    leads = any(t.lower in AT for t in tokens[max(0, first - 3) : first])
    mine = any(t.lower in MINE for t in tokens[clause[0] : clause[1] + 1])
    return first if leads and mine else None


def _fits(verb: str, head: Token, *, is_named: bool, is_room: bool) -> bool:
    """A workshop is often a room, and a show is often on the radio: some deeds tell."""
    if is_named or head.lemma not in ROOMS:
        return is_named or verb not in {"go", "take", "win", "learn"}
    if is_room and verb in GIVEN:
        return False
    return verb in (SHOWN if head.lemma == "show" else GIVEN | SHOWN | {"attend", "present"})
