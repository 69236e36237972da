"""Why a line counts as evidence, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.ledger.kinds import COMMUNITY, CREDENTIALS, OTHERS
from brandcheck.nlp.lines import Role
from brandcheck.nlp.substance import SubstanceKind

if TYPE_CHECKING:
    from brandcheck.nlp.passages import Passage

__all__ = ["act_reason", "word_reason"]

ALL = 0.85
SOME = 0.3


def word_reason(passage: Passage, *, named: float, is_synonym: bool, is_narrower: bool) -> str:
    """Return what the line shares with the claim, and what kind of line it is."""
    if is_synonym:
        shared = "the same skill by another name"
    elif is_narrower:
        shared = "a narrower skill"
    elif named >= ALL:
        shared = "the same thing"
    elif named >= SOME:
        shared = "part of it"
    else:
        shared = "a closely related thing"
    return f"{shared} in {_line(passage)}"


def act_reason(passage: Passage, words: str) -> str:
    """Return which act shows a trait, and what kind of line tells it."""
    return f"“{words}” is an act that shows it, in {_line(passage)}"


def _line(passage: Passage) -> str:
    section, shown = passage.line.section, passage.substance
    if section in OTHERS:
        return "another person's words"
    if passage.line.role is Role.TITLE:
        return "a credential" if section in CREDENTIALS else "a title held"
    if shown.kind is SubstanceKind.RESULT:
        return "a result with a number" if shown.quantities else "a result"
    if shown.kind is SubstanceKind.ACTION:
        return "an action with an object"
    if section in COMMUNITY:
        return "what was done for others"
    return "a line with a figure" if shown.is_concrete else "a line of work"
