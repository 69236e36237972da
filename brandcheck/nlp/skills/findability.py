"""Which searches of a recruiter would find a profile, and the one edit that would change that.

Search boxes match words, so a search finds a profile that holds each of its parts: a title
in the headline or in a title held, a skill by any of its names anywhere.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from brandcheck.core.coverage import Search
from brandcheck.nlp.lines import Role
from brandcheck.nlp.skills.labels import fold_label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from brandcheck.core.target import Target
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.skills.taxonomy import Taxonomy

__all__ = ["searches"]

# People type short names, not sentences.
LONGEST = 3
MOST_TERMS = 4
MOST = 6


def searches(
    target: Target,
    texts: Sequence[Passage],
    *,
    named: Collection[str],
    taxonomy: Taxonomy,
) -> tuple[Search, ...]:
    """Return typical searches: the title alone, with one skill, and with two.

    Args:
        target: what is searched for.
        texts: the profile's passages.
        named: the skills that the profile names by any of their names.
        taxonomy: tells which names are things that people type.
    """
    titles = {fold_label(name) for name in (target.title, *target.titles)}
    lines = {fold_label(p.line.text) for p in texts if _is_title(p)}
    has_title = any(_holds(line, title) for line in lines for title in titles)
    terms = _terms(target, taxonomy)
    groups = [(), *((term,) for term in terms), *itertools.combinations(terms, 2)]
    lacking = {term for term in terms if term not in named}
    return tuple(
        _search(target.title, group, lacking, has_title=has_title) for group in groups[:MOST]
    )


def _terms(target: Target, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return what people would type: expected fields and tools, a credential, usual tools.

    What a person does ("monitor patients") is seldom typed.
    """
    things = [name for name in target.must if _is_thing(name, taxonomy)]
    names = (*things[:2], *target.credentials[:1], *target.tools[:2], *things[2:])
    return tuple(dict.fromkeys(names))[:MOST_TERMS]


def _is_thing(name: str, taxonomy: Taxonomy) -> bool:
    is_deed = any(skill.kind == "skill" for skill in taxonomy.find(name)[:1])
    return not is_deed and len(name.split()) <= LONGEST


def _is_title(passage: Passage) -> bool:
    line = passage.line
    return line.section == "headline" or (line.section == "experience" and line.role is Role.TITLE)


def _holds(line: str, title: str) -> bool:
    return f" {title} " in f" {line} "


def _search(
    title: str, group: Sequence[str], lacking: Collection[str], *, has_title: bool
) -> Search:
    lacks = [name for name in group if name in lacking]
    if not has_title:
        lacks.insert(0, title)
    edit = ""
    if lacks == [title]:
        edit = f"Name “{title}” in the headline, with an honest word before it if you move there."
    elif len(lacks) == 1:
        edit = f"If you have {lacks[0]}, name it in the skills list and in the line that used it."
    return Search((title, *group), tuple(lacks), edit)
