"""Curiosity in an instance: something asked, found out, tried, got wrong or seen anew.

Each rule needs the owner and the instance: "asked 30 cleaners what slowed them", "it took me two
harvests to see", "I got one thing wrong", "a quiet trainee changed my mind". "Lifelong learner",
"asked customers for payment" and "learned Excel" claim or do something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import is_own_deed, verb_forms
from brandcheck.nlp.community.people import is_human
from brandcheck.nlp.names import is_capital
from brandcheck.nlp.syntax import child, rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["admits_error", "shows_curiosity"]

WHAT = frozenset(("what", "why", "how", "which", "whether", "who", "where"))
MINE = frozenset(("i", "me", "my", "our", "us", "we", "myself"))
ME = frozenset(("me", "us", "my", "our"))
BECAME = frozenset(("learned", "learnt", "requalified", "retrained", "wondered"))
CORRECTS = frozenset(("change", "convince", "correct", "persuade", "show", "teach"))
LOOKS = frozenset(("follow", "interview", "ride", "shadow", "sit", "visit", "walk", "watch"))
HEARING = frozenset(("hear", "meet", "compare", "swap", "learn", "exchange"))
GLAD = frozenset(("like", "love", "enjoy", "glad", "happy", "pleased", "welcome", "keen", "always"))
TALKS = frozenset(("talk", "talking", "contact", "exchange", "work"))
NOW = frozenset(("am", "'m", "currently", "lately", "now", "moment"))
STUDIES = frozenset(("learn", "read", "study", "teach"))
ERRORS = frozenset(("error", "mistake"))
PHRASES = (
    *("changed my mind", "taught myself", "teach myself", "to understand why", "wanted to know"),
    *("compare notes", "swap notes", "started to listen", "used to believe", "used to think"),
    *("lesson learnt", "lesson learned", "should have asked", "do it again", "do differently"),
    *("came to see", "come to see", "was sure", "was convinced", "was certain", "wish i had"),
    *("n't know why", "not know why", "n't know how", "had to learn", "like to learn"),
    *("it turned out", "turned out that", "turns out", "looking back", "the hard way"),
    *("learn from you", "did n't work", "did not work", "find out"),
    *("nobody could tell me", "nobody knew why", "nobody had asked", "no one could tell me"),
    *("kept noticing", "keep noticing", "kept asking", "keep asking"),
)
PHRASED = tuple(tuple(phrase.split()) for phrase in PHRASES)
LEADS = frozenset(("it", "turns", "turned", "nobody", "no"))
LEARNT = frozenset(("from", "how", "that", "what", "why"))
ASTRAY = frozenset(("misjudge", "misread", "overlook", "underestimate", "overestimate"))
MEASURES = frozenset(("count", "measure", "time", "weigh"))
REACH = 8
SHORTEST_QUESTION = 6


def shows_curiosity(tokens: Sequence[Token], *, is_about: bool) -> bool:
    """Tell whether a sentence shows curiosity in an instance.

    Args:
        tokens: a sentence.
        is_about: it stands in the About, where a question is put to the reader.
    """
    tokens = rebased(tuple(tokens))
    held = frozenset(t.lower for t in tokens)
    rules = (
        *(_found_out, _became, _took_time, _looked, _was_wrong, _was_corrected, _is_studying),
        *(_wants_to_hear, _asks_to_be_told, _would_have),
    )
    return (
        any(rule(tokens, n) for n in range(len(tokens)) for rule in rules)
        or any(_holds(tokens, phrase) for phrase in PHRASED if held.issuperset(phrase))
        or (is_about and _is_question(tokens))
    )


def admits_error(tokens: Sequence[Token]) -> bool:
    """Tell whether the owner tells of an error or a failure; ``tokens`` count from 0."""
    return any(_was_wrong(tokens, n) for n in range(len(tokens)))


def _words(tokens: Sequence[Token]) -> set[str]:
    return {t.lower for t in tokens}


def _holds(tokens: Sequence[Token], phrase: tuple[str, ...]) -> bool:
    """Tell whether a phrase stands there and the owner before or in it, or it opens the line."""
    lowers = [t.lower for t in tokens]
    size = len(phrase)
    for n in range(len(lowers) - size + 1):
        if tuple(lowers[n : n + size]) == phrase:
            owns = MINE.intersection(lowers[: n + size]) or phrase[0] in LEADS
            return bool(owns) or n == 0
    return False


def _found_out(tokens: Sequence[Token], n: int) -> bool:
    """Find "asked the cleaners what slowed them", "noticed that", "tested whether"."""
    verbs = verb_forms(tokens[n]) & word_set("inquires")
    if not verbs or not is_own_deed(tokens, n) or (n == 0 and tokens[n].lower in verbs):
        return False
    after = tokens[n + 1 : n + REACH]
    if not after or ("ask" in verbs and after[0].lower in {"me", "us"}):
        return False
    asks = any(_is_asked(tokens, t, of_people="ask" in verbs) for t in after)
    if asks and tokens[n].lemma != "know":
        return True
    says = tokens[n].tag in {"VBD", "VBN", "VBP"} and verbs & word_set("discovers")
    clause = child(tokens, tokens[n], "ccomp")
    subject = child(tokens, clause, "nsubj") if clause is not None else None
    told = (
        clause is not None
        and clause.i > n
        and (
            any(t.lower == "that" for t in after[:3])
            or (subject is not None and subject.i > n and clause.tag != "VBN")
        )
    )
    kept = verbs & {"notice"} and tokens[n].tag == "VBG"
    return bool((says and told) or kept or "dig" in verbs)


def _is_asked(tokens: Sequence[Token], token: Token, *, of_people: bool) -> bool:
    """Tell whether a question hangs on a verb, and not "a partner who", "the desk where"."""
    is_open = token.lower in WHAT and token.dep != "det"
    before = tokens[token.i - 1]
    is_loose = token.lower in {"who", "which", "where"} and before.text == ","
    relative = tokens[token.head].dep == "relcl" or is_loose
    return is_open and (of_people or not relative)


def _became(tokens: Sequence[Token], n: int) -> bool:
    """Find "learned to explain", a past deed of the owner's own; "learned Excel" is a skill."""
    if tokens[n].lower not in BECAME or n + 1 >= len(tokens) or not is_own_deed(tokens, n):
        return False
    after = tokens[n + 1 :]
    if tokens[n].lower in {"learned", "learnt"}:
        return any(t.lower in LEARNT for t in after) or any(
            t.lower == "to" and t.dep == "aux" for t in after
        )
    return not is_capital(after[0]) and after[0].text not in {",", "."}


def _took_time(tokens: Sequence[Token], n: int) -> bool:
    """Find "it took me two harvests to see"."""
    words = [t.lower for t in tokens[n : n + 3]]
    seen = {"see", "learn", "understand", "realise", "realize", "notice", "admit", "find"}
    takes = words[:2] in (["it", "took"], ["it", "takes"]) and bool(ME.intersection(words[2:]))
    return takes and any(t.lower in seen for t in tokens[n + 3 :])


def _looked(tokens: Sequence[Token], n: int) -> bool:
    """Find "interviewed nurses in two hospitals before drawing", "followed it for a week"."""
    verbs = verb_forms(tokens[n])
    if verbs & {"run", "try", "make", "do"} and is_own_deed(tokens, n):
        return any(t.lower == "experiment" for t in tokens[n + 1 : n + 5])
    if not verbs & (LOOKS | MEASURES) or not is_own_deed(tokens, n):
        return False
    if verbs & MEASURES:
        return any(t.lower == "myself" for t in tokens[n + 1 :])
    rest = tokens[n + 1 :]
    before = next((m for m, t in enumerate(rest) if t.lower in {"before", "until", "so"}), None)
    acts = before is not None and any(t.tag in {"VBG", "VBD"} for t in rest[before : before + 4])
    return acts and tokens[n].tag in {"VBD", "VBN"}


def _was_wrong(tokens: Sequence[Token], n: int) -> bool:
    """Find "I got one thing badly wrong", "the mistake I made", "my budget was out by a third"."""
    token = tokens[n]
    has_owner = bool(MINE & _words(tokens))
    if verb_forms(token) & ASTRAY and token.tag in {"VBD", "VBN"}:
        return is_own_deed(tokens, n)
    is_past = any(t.tag in {"VBD", "VBN"} for t in tokens)
    if token.lower in {"wrong", "mistaken"}:
        return has_owner and is_past and token.dep not in {"amod", "nmod"}
    if token.lemma in ERRORS and token.pos == "NOUN":
        made = any("make" in verb_forms(t) for t in tokens)
        owned = any(t.lower in {"my", "our"} for t in tokens[max(0, n - 3) : n])
        return is_past and (owned or (made and has_owner))
    words = [t.lower for t in tokens[n : n + 2]]
    if words == ["out", "by"]:
        return has_owner and tokens[n - 1].lemma == "be"
    failed = "fail" in verb_forms(token) and token.pos in {"VERB", "NOUN"}
    return failed and any(
        verb_forms(t) & CORRECTS and _words(tokens[t.i + 1 : t.i + 2]) & ME for t in tokens
    )


def _was_corrected(tokens: Sequence[Token], n: int) -> bool:
    """Find "a farmer corrected my survey", "a caretaker told me so"."""
    verbs = verb_forms(tokens[n])
    tells_so = "tell" in verbs and _words(tokens[n + 2 : n + 3]) == {"so"}
    if not (verbs & CORRECTS or tells_so) or tokens[n].pos != "VERB":
        return False
    if not _words(tokens[n + 1 : n + 2]) & ME or ("show" in verbs and not tokens[n + 2 : n + 3]):
        return False
    subject = child(tokens, tokens[n], "nsubj")
    if subject is None:
        return False
    is_event = tokens[n].tag == "VBD" and subject.pos in {"NOUN", "VERB", "PROPN"}
    return is_event and (
        (is_human(subject) or subject.pos == "PROPN") or bool(verbs & {"teach", "change", "show"})
    )


def _is_studying(tokens: Sequence[Token], n: int) -> bool:
    """Find "I'm reading about soil fungi", "am learning to sign"."""
    if not verb_forms(tokens[n]) & STUDIES or tokens[n].tag != "VBG" or n + 1 >= len(tokens):
        return False
    is_own = is_own_deed(tokens, n) and bool(_words(tokens[max(0, n - 3) : n]) & NOW)
    return is_own and ("read" not in verb_forms(tokens[n]) or tokens[n + 1].lower == "about")


def _would_have(tokens: Sequence[Token], n: int) -> bool:
    """Find "years ago I would have sent the tenant a letter", "I should have asked first"."""
    words = [t.lower for t in tokens[n : n + 2]]
    if words == ["should", "have"]:
        return bool(_words(tokens[max(0, n - 2) : n]) & {"i", "we"})
    is_past = words == ["would", "have"] and bool(_words(tokens[:n]) & {"i", "we"})
    return is_past and bool(_words(tokens) & {"ago", "once", "before", "earlier"})


def _is_question(tokens: Sequence[Token]) -> bool:
    if not any(t.text == "?" for t in tokens[-2:]):
        return False
    words = _words(tokens)
    asks = bool(WHAT & words) or tokens[0].lower == "is"
    return bool({"you", "your", "want"} & words) or (len(tokens) >= SHORTEST_QUESTION and asks)


def _asks_to_be_told(tokens: Sequence[Token], n: int) -> bool:
    """Find "tell me how you collect", "talk with engineers who know bamboo"."""
    after = [t.lower for t in tokens[n + 1 : n + REACH]]
    if tokens[n].lower == "tell" and after[:1] in (["me"], ["us"]):
        before = tokens[n - 1].lower if n else ""
        opens = n == 0 or before in {"please", "and", ","} or tokens[n - 1].pos == "PUNCT"
        opens = opens or before in {"or", "then"}
        asks = bool(WHAT.intersection(after[1:3])) or any(t.lower == "if" for t in tokens[:n])
        return opens and asks
    if tokens[n].lower not in TALKS or after[:1] != ["with"]:
        return False
    wished = {"like", "love", "glad", "happy", "want"} & _words(tokens[:n])
    return bool(wished) and "who" in after


def _wants_to_hear(tokens: Sequence[Token], n: int) -> bool:
    """Find "pleased to hear from directors", "would enjoy comparing how"."""
    if tokens[n].lower not in GLAD:
        return False
    hears = [t for t in tokens[n + 1 : n + 4] if verb_forms(t) & HEARING]
    rest = tokens[n + 2 :]
    topical = any(t.lower in {"who", "how", "from", "what", "with"} for t in rest)
    return bool(hears) and topical and any(t.pos == "NOUN" for t in rest)
