"""Ways to a work, and turns on it, as the owner tells them.

A journey has the owner, the past, and a place on the way: a childhood or a family, a first time, a
trade that was left, an event that came first, or somebody who set it off. "I have worked in
logistics for twelve years" and "the firm began in 1911" have none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import is_own_deed, verb_forms
from brandcheck.nlp.community.people import is_human
from brandcheck.nlp.syntax import child, rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["tells_change", "tells_journey"]

PAST = frozenset(("VBD", "VBN"))
ME = frozenset(("me", "us"))
YOUTH = frozenset(("childhood", "teenager", "teens", "twenties", "boyhood", "girlhood"))
TURNS = frozenset(("drift", "requalify", "retrain", "swerve"))
STARTS = frozenset(
    ("apprentice", "begin", "decide", "enrol", "enroll", "go", "learn", "join", "move", "retrain")
)
STARTS |= frozenset(("start", "study", "switch", "train", "turn", "want", "work"))
WAYS = (
    *(("fall", "into"), ("end", "up"), ("go", "into"), ("turn", "to"), ("train", "as")),
    *(("start", "as"), ("begin", "as"), ("start", "out"), ("grow", "up"), ("move", "from")),
    *(("switch", "to"), ("move", "into"), ("pick", "up")),
)
MEANT = frozenset(("expect", "intend", "mean", "plan", "swear", "want"))
GIVES = frozenset(("give", "hand", "lend", "let", "push", "send", "show", "teach", "tell"))
LEADS = frozenset(("bring", "draw", "lead", "make", "send", "turn", "teach"))
TO_WORK = frozenset(("into", "to", "towards"))
UNTIL = frozenset(("until", "till", "before"))
QUALIFIES = frozenset(("qualified", "graduated"))
YEARS = frozenset(("year", "decade", "winter", "summer", "month"))
NOT_WAYS = frozenset(("close", "conclusion", "first", "life", "me", "mind", "terms"))


def tells_journey(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence of the About tells a piece of the owner's way to the work."""
    tokens = rebased(tuple(tokens))
    words = [t.lower for t in tokens]
    if not {"i", "me", "my"}.intersection(words):
        return _from_to(tokens, words) or _it_began(words)
    is_past = any(t.tag in PAST for t in tokens)
    rules: tuple[Callable[[Sequence[Token], list[str], int], bool], ...] = (
        *(_turned, _was_until, _came, _spent_years, _first_did, _after, _meant, _was_led, _family),
    )
    return _is_reason(words) or (
        is_past and any(rule(tokens, words, n) for n in range(len(tokens)) for rule in rules)
    )


def tells_change(tokens: Sequence[Token]) -> bool:
    """Tell whether the owner left one work for another; ``tokens`` count from 0."""
    words = [t.lower for t in tokens]
    if "i" not in words or {"grew", "first"} & set(words):
        return False
    changes = (_turned, _meant)
    return any(rule(tokens, words, n) for n in range(len(tokens)) for rule in changes)


def _from_to(tokens: Sequence[Token], words: list[str]) -> bool:
    """Find "from waiter to sommelier in nine years"."""
    roles = [n for n, t in enumerate(tokens) if t.lemma in word_set("roles")]
    return words[0] == "from" and len(roles) > 1 and "to" in words[roles[0] : roles[-1]]


def _it_began(words: list[str]) -> bool:
    """Find "it began with a broken radio", "it all started when"."""
    rest = [w for w in words[1:3] if w != "all"]
    began = words[:1] == ["it"] and rest[:1] in (["began"], ["started"])
    return began and bool({"with", "when"} & set(words[2:4]))


def _is_reason(words: list[str]) -> bool:
    """Find "my brother's epilepsy is why I read EEGs", "that is how I came here"."""
    triples = zip(words, words[1:], words[2:], strict=False)
    return any(b in {"why", "how"} and c == "i" and a in {"is", "was", "'s"} for a, b, c in triples)


def _turned(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "I retrained", "I fell into payroll", "ended up designing", "took a job and stayed"."""
    verbs = verb_forms(tokens[n])
    if tokens[n].tag not in PAST | {"VBP"} or not is_own_deed(tokens, n) or words[n] in TURNS:
        return False
    after = words[n + 1 : n + 3]
    if verbs & TURNS and tokens[n].tag in PAST:
        return child(tokens, tokens[n], "dobj") is None
    if tokens[n].tag in PAST and any(one in verbs and after[:1] == [two] for one, two in WAYS):
        is_thing = "fall" in verbs and tokens[n + 2 : n + 3] and tokens[n + 2].pos == "DET"
        is_tour = words[n + 2 : n + 3] == words[n + 4 : n + 5]
        return not (is_thing or is_tour) and ("pick" not in verbs or "first" in words[:n])
    swapped = "swap" in verbs and "for" in words[n:] and _leaves_work(tokens, n)
    took = "take" in verbs and "job" in words[n : n + 6]
    leaves = "leave" in verbs and tokens[n].tag in PAST and {"and", "to", "for"} & set(words[n:])
    stayed = any("stay" in verb_forms(t) for t in tokens[n:])
    is_work = any(t.lower == "to" and t.dep == "aux" for t in tokens[n + 2 : n + 6])
    return bool(swapped or (took and stayed) or (leaves and (is_work or _leaves_work(tokens, n))))


def _leaves_work(tokens: Sequence[Token], n: int) -> bool:
    left = child(tokens, tokens[n], "dobj")
    return left is not None and left.lemma in word_set("left_works")


def _was_until(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "I was a dancer until my knee said otherwise", "before I was a headteacher I was"."""
    if words[n] in UNTIL and n + 1 < len(words):
        rest = words[n + 1 : n + 4]
        if tokens[n + 1].pos == "NUM" and n == 0:
            return "i" in words[n + 2 : n + 4]
        own = words[n + 1] in {"i", "my"}
        was_young = rest[:2] == ["i", "was"]
        is_role = any(t.lemma in word_set("roles") for t in tokens)
        return own and (was_young or is_role)
    as_child = words[n] == "as" and words[n + 1 : n + 2] in (["a"], ["an"])
    as_child = as_child and words[n + 2 : n + 3] in (["boy"], ["girl"], ["child"], ["kid"])
    if as_child or words[n : n + 4] == ["first", "in", "my", "family"]:
        return True
    return words[n : n + 3] == ["when", "i", "was"] or words[n] in YOUTH or _at_age(tokens, n)


def _at_age(tokens: Sequence[Token], n: int) -> bool:
    """Find "at seventeen", "at the age of nine", "at school"."""
    if tokens[n].lower != "at" or n + 1 >= len(tokens):
        return False
    after = tokens[n + 1]
    ends = n + 2 >= len(tokens) or tokens[n + 2].text == "," or tokens[n + 2].lower == "i"
    return (after.pos == "NUM" and ends and n == 0) or (after.lower == "school" and n == 0)


def _came(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "I came to Leeds from Asmara", "numbers found me late", "it began with"."""
    verbs = verb_forms(tokens[n])
    if words[n] == "came" and is_own_deed(tokens, n):
        rest = [w for w in words[n + 1 : n + 4] if w not in {"late", "back", "over", "here"}]
        return bool({"to", "from", "into"} & set(rest[:1])) and not NOT_WAYS & set(rest)
    if words[n] == "coming" and words[n + 1 : n + 2] == ["from"]:
        return True
    found = words[n] == "found" and words[n + 1 : n + 2] == ["me"]
    began = verbs & {"begin", "start"} and tokens[n].tag in PAST
    return found or (bool(began) and "it" in words[max(0, n - 2) : n])


def _spent_years(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "I spent nine years patching up dogs", "ten years in retail taught me"."""
    if words[n] in QUALIFIES and is_own_deed(tokens, n) and words[n + 1 : n + 2] == ["in"]:
        return "and" in words[n:]
    if words[n] == "spent" and is_own_deed(tokens, n):
        timed = any(t.lemma in YEARS for t in tokens[n + 1 : n + 5])
        return timed and any(t.tag in {"VBG", "IN"} for t in tokens[n + 2 : n + 8])
    after = words[n + 1 : n + 2]
    taught = verb_forms(tokens[n]) & {"teach", "show"} and after and after[0] in ME
    return bool(taught) and tokens[n].tag in PAST and any(t.lemma in YEARS for t in tokens[:n])


def _first_did(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "I first picked up a chisel", "my first job was", "in my first flat"."""
    if words[n] != "first" or not n or n + 1 >= len(tokens):
        return False
    did = tokens[n + 1].tag in PAST and words[n - 1] in {"i", "when"}
    return did or (
        words[n - 1] == "my" and words[n + 1] in {"job", "flat", "tool", "shift", "boss"}
    )


def _after(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "when the cyclone took our harvest, I began to study insurance"."""
    if words[n] not in {"when", "after", "having", "once"} or (n and words[n - 1] != ","):
        return False
    own = [t for t in tokens[n + 1 :] if verb_forms(t) & STARTS and t.tag in PAST]
    return any(is_own_deed(tokens, t.i) and t.i > n + 2 for t in own)


def _meant(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "I had planned to be a lawyer", "I never meant to", "swore I never would"."""
    if not verb_forms(tokens[n]) & MEANT or tokens[n].tag not in PAST:
        return False
    if not is_own_deed(tokens, n):
        return False
    near = set(words[max(0, n - 2) : n])
    denied = bool(near & {"never", "had"})
    return denied or ("swear" in verb_forms(tokens[n]) and "never" in words[n:])


def _was_led(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "sent me to social work", "made a roofer of me", "a teacher lent me a microscope"."""
    verbs = verb_forms(tokens[n])
    if tokens[n].tag not in PAST or tokens[n].pos != "VERB" or is_own_deed(tokens, n):
        return False
    rest = words[n + 1 :]
    if verbs & LEADS and rest[:1] == ["me"] and set(rest[1:2]) & (TO_WORK | {"a", "an", "want"}):
        return True
    made = "make" in verbs and "of" in rest and "me" in rest
    subject = child(tokens, tokens[n], "nsubj")
    helped = verbs & GIVES and rest[:1] == ["me"] and subject is not None
    if subject is None:
        return made
    is_giver = subject.lower in {"somebody", "someone"} or (
        is_human(subject) or subject.pos == "PROPN"
    )
    return made or bool(helped and is_giver)


def _family(tokens: Sequence[Token], words: list[str], n: int) -> bool:
    """Find "my father drove a lorry", "I was seeing my mother stitch", "a family of fishermen"."""
    kin = tokens[n].lemma in word_set("kin") and n > 0 and words[n - 1] in {"my", "our"}
    if words[n] == "family" and words[n + 1 : n + 2] == ["of"]:
        return True
    near = tokens[n + 1 : n + 4]
    acted = any(t.tag in PAST and t.pos in {"VERB", "AUX"} for t in near)
    watched = any(verb_forms(t) & {"see", "watch", "help"} and t.tag != "VBP" for t in tokens[:n])
    owned = [t.tag for t in tokens[n + 1 : n + 2]] == ["POS"]
    later = owned and any(t.tag == "VBD" for t in tokens[n + 1 :])
    return kin and (acted or watched or later)
