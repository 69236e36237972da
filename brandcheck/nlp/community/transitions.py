"""Breaks, changes, errors and refusals that the owner tells, and laments about them.

Beside the phrases of the lexicon "setback": a trade that was left for another, a plan that came to
nothing, time taken for a family, a mistake owned up to. A lament speaks of such a thing as a loss
or with an apology ("sorry", "wasted", "ruined"). Other people's breaks are their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.community.clauses import is_own_deed, verb_forms
from brandcheck.nlp.community.curiosity import admits_error
from brandcheck.nlp.community.journeys import tells_change
from brandcheck.nlp.syntax import child, rebased
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["laments", "tells_transition"]

MOVES = frozenset(("changing", "moving", "retraining", "returning", "switching", "transitioning"))
WHERE = frozenset(("as", "back", "from", "into", "to"))
STOPS = frozenset(("leave", "pause", "stop", "take"))
CARES = frozenset(("bring", "care", "help", "look", "nurse", "raise"))
MINE = frozenset(("i", "me", "my"))
SAID = (
    *("nothing to show", "must confess", "i deserved", "is embarrassing to", "please excuse"),
    *("no fault of mine", "give me a chance", "rejected everywhere", "unfairly dismissed"),
)
LOSSES = frozenset(("destroy", "lack", "ruin", "waste"))
LACKED = frozenset(("confidence", "degree", "experience", "qualification", "skill", "training"))
QUOTES = frozenset(('"', "``", "“"))
HELD_BACK = frozenset(("force",))


def tells_transition(tokens: Sequence[Token], *, is_headline: bool = False) -> bool:
    """Tell whether a sentence tells a break, a change or an error of the owner's."""
    tokens = rebased(tuple(tokens))
    if is_headline:
        return any(
            t.lower in MOVES
            and t.tag == "VBG"
            and n + 1 < len(tokens)
            and tokens[n + 1].lower in WHERE
            for n, t in enumerate(tokens)
        )
    return admits_error(tokens) or tells_change(tokens) or _took_time(tokens)


def laments(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence speaks of the owner's way with an apology or as a loss."""
    tokens = rebased(tuple(tokens))
    words = " ".join(t.lower for t in tokens)
    if any(f" {phrase} " in f" {words} " for phrase in SAID) and " who " not in words:
        return True
    if not any(t.lower in MINE for t in tokens):
        return False
    return any(
        _is_sorry(tokens, token) or _is_lost(tokens, token) or _is_small(tokens, token)
        for token in tokens
    )


def _took_time(tokens: Sequence[Token]) -> bool:
    """Find "in 2015 I stopped to raise our twins", "left to care for my father"."""
    for token in tokens:
        if verb_forms(token) & STOPS and token.tag in {"VBD", "VBN"}:
            after = tokens[token.i + 1 : token.i + 6]
            cares = any(verb_forms(t) & CARES and t.tag == "VB" for t in after)
            if cares and is_own_deed(tokens, token.i):
                return True
    return False


def _is_sorry(tokens: Sequence[Token], token: Token) -> bool:
    """Find "unfortunately I", "sorry for the gap", "please excuse the hole"."""
    if token.lower not in word_set("laments"):
        return False
    others = any(t.lower in {"who", "they", "customer", "customers"} for t in tokens)
    after = [t.lower for t in tokens[token.i + 1 : token.i + 2]]
    is_theirs = (token.lower.endswith("ly") and after == ["for"]) or after == ["is"]
    is_fear = token.lower == "afraid" and (
        after == ["of"] or tokens[token.head].tag == "VBD" or tokens[token.i - 1].tag == "VBD"
    )
    is_theirs = is_theirs or is_fear or any(t.text in QUOTES for t in tokens[: token.i])
    return not (others or is_theirs) and token.dep not in {"amod", "compound", "nsubj"}


def _is_lost(tokens: Sequence[Token], token: Token) -> bool:
    """Find "I wasted four years", "ruined by the pandemic", "I was unfairly dismissed"."""
    verbs = verb_forms(token)
    if token.tag not in {"VBD", "VBN", "VBP"} or not verbs & (LOSSES | HELD_BACK):
        return False
    subject = child(tokens, token, "nsubjpass") or child(tokens, token, "nsubj")
    if verbs & HELD_BACK:
        passive = child(tokens, token, "auxpass") is not None
        return passive and (subject is None or subject.lower == "i")
    mine = any(t.lower == "my" for t in tokens)
    if "lack" in verbs and not any(t.lemma in LACKED for t in tokens[token.i + 1 : token.i + 4]):
        return False
    return mine or (subject is not None and subject.lower == "i")


def _is_small(tokens: Sequence[Token], token: Token) -> bool:
    """Find "just a housewife", "only a mother", "a failed lawyer", "too old"."""
    words = [t.lower for t in tokens[token.i : token.i + 3]]
    small = words[:1] in (["just"], ["only"]) and words[1:2] in (["a"], ["an"])
    before = {t.lower for t in tokens[max(0, token.i - 3) : token.i]}
    is_said = small and bool(before & {"am", "'m", "was"})
    failed = words[:1] in (["failed"], ["lost"]) and bool(before & {"a", "my", "being"})
    is_old = words[:2] == ["too", "old"]
    return is_said or (failed and token.dep == "amod") or is_old
