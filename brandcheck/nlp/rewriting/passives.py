"""A passive whose agent is its owner: "The rota was redesigned by me", "I redesigned the rota".

A passive without an agent, or with somebody else's name, is left: who acted is a fact.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from brandcheck.nlp.rewriting.edits import Rewrite, spanning
from brandcheck.nlp.rewriting.inflection import verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.rewriting.edits import Place

__all__ = ["passive"]

REASON = "begins with who did it"
AGENTS = {"me": "I", "us": "We"}
PRONOUNS = {"it": "it", "they": "them", "this": "this", "these": "these"}
HELPERS = {"was": "past", "were": "past", "is": "now", "are": "now"}
HELPERS |= {"has been": "have", "have been": "have", "had been": "had"}
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
BEFORE = frozenset(("DET", "PRON", "NUM", "PROPN"))


def passive(tokens: Sequence[Token], place: Place) -> Rewrite | None:
    """Return a passive sentence turned round, if its owner is named as the agent."""
    words = [token.lower for token in tokens]
    by = next((n for n, pair in enumerate(itertools.pairwise(words)) if _is_by(pair)), 0)
    first = next((n for n, t in enumerate(tokens) if t.dep in {"auxpass", "aux"}), 0)
    end = next((n for n, t in enumerate(tokens) if t.text in {".", "!"}), len(tokens))
    if not 0 < first < by < end or not _is_subject(tokens[:first]):
        return None
    read = _verb(tokens, first, by)
    if read is None or not _is_plain(tokens[read[1] + 1 : by], tokens[by + 2 : end]):
        return None
    said, last = read
    owner = AGENTS[words[by + 1]]
    parts = [f"{owner} {said}", _moved(tokens[:first], place.source)]
    for between in (tokens[last + 1 : by], tokens[by + 2 : end]):
        if between:
            span = spanning(between, 0, len(between) - 1)
            parts.append(place.source[span.start : span.end])
    return Rewrite("passive", spanning(tokens, 0, end - 1), " ".join(parts), REASON)


def _is_by(pair: tuple[str, str]) -> bool:
    return pair[0] == "by" and pair[1] in AGENTS


def _is_subject(subject: Sequence[Token]) -> bool:
    """Tell whether words can stand as an object: a noun with what it needs, no clause in it."""
    if len(subject) == 1 and subject[0].lower in PRONOUNS:
        return True
    if any(t.pos in {"VERB", "AUX", "SCONJ", "PUNCT", "CCONJ"} for t in subject):
        return False
    if any(t.tag in {"WDT", "WP", "WRB", "EX"} or t.tag == "PRP" for t in subject):
        return False
    head = subject[-1] if all(t.pos != "ADP" for t in subject) else _before_adp(subject)
    is_bare = head.tag == "NN" and subject[0].pos not in BEFORE
    is_bare = is_bare or (len(subject) == 1 and head.tag == "NNP")
    return subject[0].pos != "ADP" and head.pos in {"NOUN", "PROPN"} and not is_bare


def _before_adp(subject: Sequence[Token]) -> Token:
    at = next(n for n, t in enumerate(subject) if t.pos == "ADP")
    return subject[max(0, at - 1)]


def _verb(tokens: Sequence[Token], first: int, by: int) -> tuple[str, int] | None:
    """Return the active verb with its adverb, and the place of the participle."""
    words = [token.lower for token in tokens]
    at = first + 1 + (words[first + 1] == "been")
    tense = HELPERS.get(" ".join(words[first:at]))
    adverb = ""
    if tokens[at].pos == "ADV" and words[at].endswith("ly"):
        adverb, at = f"{words[at]} ", at + 1
    verb = verbs().by_participle.get(words[at]) if at < by else None
    if tense is None or verb is None or tokens[at].tag not in {"VBN", "VBD"}:
        return None
    form = {"past": verb.past, "now": verb.base}.get(tense, f"{tense} {verb.participle}")
    if tense in {"have", "had"}:
        form = f"{tense} {adverb}{verb.participle}"
        adverb = ""
    if words[at + 1] in {"up", "out", "down", "off"}:
        form, at = f"{form} {words[at + 1]}", at + 1
    return f"{adverb}{form}", at


def _is_plain(between: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether the rest of the sentence can stay behind the object as it is."""
    if any(t.pos in {"VERB", "AUX", "CCONJ", "PUNCT"} for t in between):
        return False
    if rest and (rest[0].lower in {"and", "or", ",", "who", "which"} or rest[0].pos == "AUX"):
        return False
    joins = any(t.lower in {"and", "but", "or", "which", "who"} or t.text == "," for t in rest)
    finite = any(t.tag in FINITE for t in rest)
    return not (joins and finite) and not any(t.tag == "VBG" for t in rest[:1])


def _moved(subject: Sequence[Token], source: str) -> str:
    """Return the former subject as an object, its first letter small unless it is a name."""
    if len(subject) == 1 and subject[0].lower in PRONOUNS:
        return PRONOUNS[subject[0].lower]
    span = spanning(subject, 0, len(subject) - 1)
    words = source[span.start : span.end]
    first = subject[0]
    is_name = first.pos == "PROPN" or first.text[1:2].isupper()
    return words if is_name else words[:1].lower() + words[1:]
