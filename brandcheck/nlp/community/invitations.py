"""Words that tell a stranger what to write, ask or come about, in whatever form.

"Send me a photograph of the joint", "trial managers may send me one page", "if you run pay for
shift workers, I would enjoy comparing …": a form of invitation and a topic. With the form
alone ("let's connect", "feel free to reach out") an invitation is bare.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["Invitation", "invitation", "offer"]

ME = frozenset(("me", "us", "my", "our"))
GLAD = frozenset(
    ("happy", "glad", "pleased", "delighted", "keen", "love", "like", "welcome", "enjoy")
)
WOULD = frozenset(
    ("would", "'d", "will", "'ll", "am", "'m", "are", "'re", "always", "can", "could")
)
VISITS = frozenset(("spend", "sit", "use", "borrow", "copy", "watch"))
TAKES = frozenset(("borrow", "use", "copy", "have", "visit", "download", "try", "see"))
OPENERS = frozenset(
    ("please", "pls", "kindly", "do", "just", "then", "or", "and", "so", "always", "simply")
)
CALLS = frozenset(("call", "come", "drop", "pop"))
DOORS = frozenset(("door", "inbox", "dm", "dms", "workshop", "line", "diary"))
CHATS = frozenset(
    ("chat", "chinwag", "coffee", "conversation", "look", "natter", "talk", "tea", "word", "yarn")
)
BREAKS = frozenset((",", ";", ":", "-", ".", "|", "(", "?", "!", "and", "or"))
QUESTIONS = frozenset(("want", "curious", "planning", "thinking", "wondering", "stuck"))
TO = frozenset(("to", "with", "at", "by", "past"))
CARRIES = frozenset(("send", "bring", "share", "post", "forward"))
FORMAL = frozenset(("let", "feel", "open", "get"))
ABOUT = frozenset(("about", "on", "regarding", "over", "for", "if", "with", "when"))
PERMITS = frozenset(("may", "can", "welcome"))
GRANTS = frozenset(("have", "borrow", "use", "try", "visit", "see"))
NEWS = frozenset(("contact", "advice", "company", "news", "comment", "criticism", "help", "word"))
CONDITION = 12
TOPICAL = frozenset(("NOUN", "PROPN", "ADJ"))
REACH = 6


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation in a sentence.

    Attributes:
        span: the sentence, or the part of it that invites.
        is_specific: it says what about.
    """

    span: Span
    is_specific: bool


def invitation(tokens: Sequence[Token]) -> Invitation | None:
    """Return the invitation that a sentence holds, if any."""
    at = _place(tokens) if tokens else None
    condition = _condition(tokens)
    if at is None:
        at = next((n for n in range(len(tokens)) if _is_promise(tokens, n)), None)
        if at is None or not _speaks_to_reader(tokens):
            return None
    told = tokens[at:]
    if tokens[at].lower in FORMAL:
        told = next((told[n:] for n, t in enumerate(told) if t.lower in ABOUT), ())
    if tokens[at].lower in PERMITS or any(t.text == ":" for t in tokens[:at]):
        told = tokens
    has_topic = _topic(told) or (
        condition is not None and _topic(tokens[condition : condition + CONDITION])
    )
    first = at if condition is None else min(at, condition)
    while first and tokens[first - 1].text not in {",", ";", ":"}:
        first -= 1
    return Invitation(Span(tokens[first].span.start, tokens[-1].span.end), is_specific=has_topic)


def offer(tokens: Sequence[Token]) -> Span | None:
    """Return the words of a sentence that offer something to a reader, if any."""
    for n in range(len(tokens)):
        if any(rule(tokens, n) for rule in (_is_glad_to_help, _is_promise, _is_ask_me, _is_lent)):
            return Span(tokens[n].span.start, tokens[-1].span.end)
    return None


def _is_glad_to_help(tokens: Sequence[Token], n: int) -> bool:
    """Find "happy to read your first list", "welcome to ask how I started"."""
    if tokens[n].lower not in {"happy", "glad", "pleased", "welcome"} or _next(tokens, n) != "to":
        return False
    known = word_set("offers") | word_set("contacts")
    if tokens[n].lower == "welcome" and _next(tokens, n + 1) in VISITS:
        return True
    return n + 2 < len(tokens) and tokens[n + 2].lemma in known and _topic(tokens[n + 2 :])


def _is_promise(tokens: Sequence[Token], n: int) -> bool:
    """Find "I will show you our books", "it costs you nothing"."""
    word = tokens[n].lower
    following = _next(tokens, n)
    if word in {"i", "we"} and following in {"will", "'ll", "can"}:
        given = any(t.lemma in word_set("offers") for t in tokens[n + 2 : n + 5])
        definite = _topic(tokens[n + 2 :]) or _condition(tokens) is not None
        return (
            given
            and definite
            and (_speaks_to_reader(tokens) or any(t.lower == "free" for t in tokens))
        )
    if word in {"i", "we"} and following in {"share", "lend"}:
        return any(t.lower in {"our", "my"} for t in tokens[n + 2 : n + 4])
    return word in {"cost", "costs"} and following == "you"


def _is_lent(tokens: Sequence[Token], n: int) -> bool:
    """Find "you can borrow my notes"."""
    words = [t.lower for t in tokens[n : n + 5]]
    is_leave = words[:1] == ["you"] and words[1:2] in (["can"], ["may"]) and len(words) > 3
    return is_leave and words[2] in TAKES and words[3] in {"my", "our"}


def _is_ask_me(tokens: Sequence[Token], n: int) -> bool:
    """Find "ask me for the one-page format"."""
    is_ask = tokens[n].lower == "ask" and _next(tokens, n) == "me"
    return is_ask and _starts_clause(tokens, n) and _topic(tokens[n + 2 :])


def _next(tokens: Sequence[Token], n: int) -> str:
    return tokens[n + 1].lower if n + 1 < len(tokens) else ""


def _speaks_to_reader(tokens: Sequence[Token]) -> bool:
    return any(t.lower in {"you", "your", "anyone", "anybody"} for t in tokens)


def _place(tokens: Sequence[Token]) -> int | None:
    """Return where the form of invitation begins."""
    for n in range(len(tokens)):
        if _is_request(tokens, n) or _is_permission(tokens, n) or _is_gladness(tokens, n):
            return n
    if tokens[0].lower in QUESTIONS and tokens[-1].text == "?":
        return 0
    return next(
        (place for n in range(len(tokens)) if (place := _opening(tokens, n)) is not None), None
    )


def _opening(tokens: Sequence[Token], n: int) -> int | None:
    """Find "my door is open to", "open to chats", "looking to meet", "let's talk"."""
    word, after = tokens[n].lower, _next(tokens, n)
    near = tokens[n + 2 : n + 4]
    if word in DOORS and not any(t.lower in {"was", "were"} for t in tokens):
        is_open = any(t.lower == "open" and _next(tokens, m) == "to" for m, t in enumerate(tokens))
        return max(0, n - 1) if is_open else None
    is_open = word == "open" and after == "to" and _bare_open(tokens, n)
    looks = word == "looking" and after == "to"
    looks = looks and any(t.lower in word_set("exchanges") for t in near[:1])
    lets = word == "let" and after in {"'s", "us", "s"}
    lets = lets and any(t.lemma in {"connect", "talk", "chat", "meet"} for t in near)
    knows = [t.lower for t in tokens[n : n + 3]] == ["let", "me", "know"] and len(tokens) > n + 4
    ears = (word, after) == ("all", "ears")
    calls = [t.lower for t in tokens[n : n + 3]] == ["give", "me", "a"]
    ears = ears or (
        calls and any(t.lower in {"call", "ring", "shout"} for t in tokens[n + 3 : n + 4])
    )
    wishes = word in {"great", "good", "lovely", "nice"} and after == "to"
    wishes = wishes and any(t.lower in word_set("exchanges") for t in near[:1])
    return n if is_open or looks or lets or knows or ears or wishes else None


def _bare_open(tokens: Sequence[Token], n: int) -> bool:
    after = {t.lemma for t in tokens[n + 2 : n + 5]}
    return bool(after & ({"connection", "networking", "network", "connect", "question"} | CHATS))


def _starts_clause(tokens: Sequence[Token], n: int) -> bool:
    at = n
    while at and tokens[at - 1].lower in OPENERS:
        at -= 1
    return at == 0 or tokens[at - 1].text in BREAKS or tokens[n - 1].text in BREAKS


def _is_request(tokens: Sequence[Token], n: int) -> bool:
    """An imperative to get in touch: "send me", "write to us", "get in touch", "come and"."""
    token = tokens[n]
    words = [t.lower for t in tokens[n : n + REACH]]
    if words[:3] == ["get", "in", "touch"] or words[:2] == ["feel", "free"]:
        return True
    joins = token.tag == "VB" and words[1:2] == ["with"] and words[2:3] in (["me"], ["us"])
    if not joins and token.lower not in word_set("contacts"):
        return False
    if not _starts_clause(tokens, n) or (joins and _condition(tokens) is None):
        return False
    if (
        n
        and tokens[n - 1].lower in {"and", "or"}
        and any(t.lower in {"i", "we"} for t in tokens[:n])
    ):
        return False
    words = [w for n, w in enumerate(words) if not n or w not in {"out", "over", "up"}]
    to_me = bool(words[1:2]) and (
        words[1] in ME or (words[1] in TO and words[2:3] and words[2] in ME)
    )
    if to_me or (token.lower in CARRIES and ME.intersection(words[2:])):
        return True
    return _is_called(tokens, n)


def _is_called(tokens: Sequence[Token], n: int) -> bool:
    """Find "farmers, call in", "pupils: come", "write if you share one", "if you do, write"."""
    token, condition = tokens[n], _condition(tokens)
    if tokens[n - 1].text == ":" and tokens[0].tag == "NNS" and token.tag in {"VB", "VBP"}:
        return True
    if token.lower in CALLS and _next(tokens, n) in {"and", "in", "by", "along"}:
        return n == 0 or _is_vocative(tokens[:n]) or condition is not None
    if condition is None:
        return False
    return condition > n or (n > 0 and tokens[n - 1].text == ",")


def _is_vocative(before: Sequence[Token]) -> bool:
    """Tell whether readers are called by name before: "Farmers within forty miles, call in"."""
    return (
        bool(before)
        and before[0].tag == "NNS"
        and all(t.pos not in {"VERB", "AUX"} for t in before)
    )


def _is_permission(tokens: Sequence[Token], n: int) -> bool:
    """Others "may send me", "can join", "are welcome to sit in"."""
    token = tokens[n]
    if n == 0 or tokens[n - 1].lower in {"i", "we", "that", "which", "it"}:
        return False
    if token.lower == "welcome" and _next(tokens, n) in {"to", "in", "at"}:
        return any(t.lower in {"are", "is", "always"} for t in tokens[max(0, n - 2) : n])
    if token.lower not in {"may", "can"}:
        return False
    after = tokens[n + 1 : n + 4]
    touch = any(t.lemma in word_set("contacts") for t in after[:1])
    if after and after[0].lemma in GRANTS and tokens[0].tag == "NNS":
        return any(t.lower in ME for t in tokens[n + 2 : n + 2 + REACH])
    return touch and (any(t.lower in ME for t in after) or after[0].lemma == "join")


def _is_gladness(tokens: Sequence[Token], n: int) -> bool:
    """Find "I would like to hear", "happy to compare", "I like swapping ideas with"."""
    token = tokens[n]
    if token.lower not in GLAD:
        return False
    before = [t.lower for t in tokens[max(0, n - 3) : n]]
    by_owner = not before or {"i", "we"} & set(before) or set(before) <= WOULD | {",", "-", "."}
    after = tokens[n + 1 : n + 4]
    if not by_owner or not after:
        return False
    if any(t.lower == "from" and _next(tokens, t.i - tokens[0].i) == "my" for t in tokens[n:]):
        return False
    if after[0].lower == "of":
        return any(t.lemma in NEWS for t in after[1:])
    if token.lower == "welcome":
        return bool({"would", "'d"} & set(before)) and after[0].lower in {"a", "any", "your", "the"}
    verbs = [t for t in after if t.pos in {"VERB", "NOUN"} or t.tag == "VBG"]
    meets = bool(verbs) and verbs[0].lower in word_set("exchanges") | CHATS
    has_chat = bool(verbs) and verbs[0].lemma in {"have", "grab"}
    if has_chat and any(t.lemma in CHATS for t in tokens[n + 3 : n + 6]):
        return True
    return meets and (after[0].lower == "to" or after[0].tag == "VBG" or after[0] is verbs[0])


def _condition(tokens: Sequence[Token]) -> int | None:
    """Return where "if you …" begins, unless it asks for a job."""
    for n, token in enumerate(tokens[:-1]):
        if token.lower in {"if", "when", "before"} and tokens[n + 1].lower in {"you", "your"}:
            return n
    return None


def _topic(tokens: Sequence[Token]) -> bool:
    """Tell whether words hold something to talk about, beyond the form of invitation."""
    skip = (
        word_set("bare_topics") | word_set("contacts") | GLAD | {"free", "forward", "open", "let"}
    )
    told = [
        t
        for t in tokens
        if t.pos in TOPICAL | {"VERB"} and not {t.lemma, t.lower} & (skip | word_set("exchanges"))
    ]
    return any(t.pos in {"NOUN", "PROPN"} for t in told) or len(told) > 1
