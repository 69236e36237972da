"""Which skills a profile holds, and how they meet a target."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.spans import Span

__all__ = ["Coverage", "Holding", "Search", "SkillItem", "SkillMention"]


class Holding(StrEnum):
    """How a profile holds a skill."""

    SHOWN = "shown"
    LISTED = "listed"
    UNLISTED = "unlisted"
    PARTLY = "partly"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SkillMention:
    """Words that name a skill.

    Attributes:
        span: the words.
        name: the taxonomy's preferred label, or the words as written.
        id: the taxonomy's id, "" when it does not know the skill.
        kind: "skill", "knowledge", "tool", "language", "credential" or "" when unknown.
        section: kind of the section that holds the words.
    """

    span: Span
    name: str
    id: str
    kind: str
    section: str


@dataclass(frozen=True, slots=True)
class SkillItem:
    """One skill of a target (or of a profile), and where it stands.

    Attributes:
        name, id: the skill's; id is "" when no taxonomy knows it.
        holding: shown by a line, listed only, shown but not listed, partly (a sibling of its
            skill group is held) or missing.
        is_must: True for an expected skill, False for a welcome one.
        spans: the words that show or list it (or its sibling), best first.
        reason: why it stands there, in words.
    """

    name: str
    id: str
    holding: Holding
    is_must: bool
    spans: tuple[Span, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """A search that a recruiter may type for the target, and whether it finds the profile.

    Attributes:
        words: what is searched for, all of it at once.
        lacks: those of the words that the profile does not hold; () = it is found.
        edit: the one edit that would change that, "" when found or when more is lacking.
    """

    words: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A profile's skills against a target.

    Attributes:
        items: the target's skills, expected ones first.
        searches: typical searches for the target.
    """

    items: tuple[SkillItem, ...] = ()
    searches: tuple[Search, ...] = ()
