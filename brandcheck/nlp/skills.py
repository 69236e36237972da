"""Words of a profile that name a skill, by the names that the taxonomy knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.coverage import SkillMention
from brandcheck.nlp.skill_index import SkillIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.taxonomy import Taxonomy

__all__ = ["find_skills"]


def find_skills(lines: Iterable[Line], known: Taxonomy) -> tuple[SkillMention, ...]:
    """Return the words that name a skill, in reading order.

    Args:
        lines: any lines of a profile.
        known: the taxonomy that the names are looked up in.
    """
    index = SkillIndex(known)
    return tuple(
        SkillMention(hit.span, hit.value.label, hit.value.id, hit.value.kind, line.section)
        for line in lines
        for hit in index.find(line)
    )
