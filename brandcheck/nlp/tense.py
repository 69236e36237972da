"""The tense of a bullet's opening verb, where its form leaves no doubt.

Noun phrases ("Menu planning"), passives and perfects ("Was asked to train") and forms that are
the same in both tenses ("Cut", "Set") have no tense here; nor has a word that may be a noun or
an adjective ("Lead nurse", "Advanced life support") unless what follows shows the verb.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from brandcheck.nlp.rewriting.inflection import verbs
from brandcheck.nlp.syntax import OWNER
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.nlp.lines import Token

__all__ = ["Opening", "Tense", "opening_verb"]

Opening = tuple["Token", "Tense"]

LEAD = 3
DETERMINED = frozenset(("DET", "NUM"))
LINKS = frozenset(("after", "alongside", "on", "to", "with"))
POSSESSIVE = frozenset(("PRP$", "PRP", "WP$"))
PAST_TAGS = frozenset(("VBD", "VBN"))
PRESENT_TAGS = frozenset(("VB", "VBP", "VBZ"))


class Tense(StrEnum):
    """When something is said to happen."""

    PRESENT = "present"
    PAST = "past"


def opening_verb(tokens: Sequence[Token]) -> Opening | None:
    """Return the verb that opens a bullet or sentence with its tense, or None when unsure."""
    lead = 0
    while lead < min(LEAD, len(tokens)) and _is_skipped(tokens[lead]):
        lead += 1
    if lead + 1 >= len(tokens):
        return None
    token, after = tokens[lead], tokens[lead + 1]
    if not token.text.isalpha() or token.lower in word_set("same_in_both_tenses"):
        return None
    has_owner = lead > 0 and tokens[lead - 1].lower in OWNER
    shows_verb = has_owner or _shows_verb(after)
    if _is_past(token, after, shows_verb=shows_verb):
        return token, Tense.PAST
    if _is_present(token) and (shows_verb or _governs(tokens, token, after)):
        return token, Tense.PRESENT
    return None


def _is_skipped(token: Token) -> bool:
    return token.lower in OWNER or token.pos in {"PUNCT", "SYM"} or _is_manner(token)


def _is_manner(token: Token) -> bool:
    return token.pos == "ADV" and token.lower.endswith("ly")


def _shows_verb(after: Token) -> bool:
    """Tell whether the next word can only follow a verb: "Design the", "Lead a", "Keep my"."""
    return after.pos in DETERMINED or after.tag in POSSESSIVE


def _governs(tokens: Sequence[Token], token: Token, after: Token) -> bool:
    """Tell "Weld dairy pipe" and "Work with clerks" from "Work experience"."""
    has_object = any(t.head == token.i and t.dep == "dobj" and t.i > token.i for t in tokens)
    return has_object or (token.tag == "VB" and after.lower in LINKS and after.pos == "ADP")


def _is_past(token: Token, after: Token, *, shows_verb: bool) -> bool:
    if token.lower in word_set("past_forms") - word_set("not_opening_verbs"):
        return token.tag in PAST_TAGS or shows_verb
    is_regular = token.lower.endswith("ed") and token.tag in PAST_TAGS and token.pos == "VERB"
    if not is_regular or after.text in {"-", "/"}:
        return False
    if shows_verb or token.lower in word_set("described_by_ed"):
        return shows_verb
    return after.pos in {"ADP", "NOUN", "PROPN", "ADJ", "ADV", "PART", "VERB"}


def _is_present(token: Token) -> bool:
    """A form that is known for a base or third person; the tagger takes "Ran" for a base."""
    table = verbs()
    is_base = token.lower in table.by_base or token.lower in word_set("base_forms")
    if not is_base and token.lower not in table.by_third:
        return False
    return token.tag in PRESENT_TAGS and token.lower not in word_set("not_opening_verbs")
