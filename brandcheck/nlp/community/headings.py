"""What the heading of a section says its lines are about, where the heading is a free one.

Under "Memberships" a name needs no "society", under "Talks" a line needs no "spoke at". A heading
that names two matters ("Board work and mentoring") says nothing sure of a single line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.lines import WORD
from brandcheck.nlp.stems import stem
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brandcheck.core.profile import Profile
    from brandcheck.nlp.lines import Line

__all__ = ["under_heading"]

# Sections whose lines a check on the matter reads anyway.
READ = {
    "bodies": frozenset(("organizations",)),
    "giving": frozenset(("volunteering",)),
    "places": frozenset(("featured", "patents", "publications")),
}
MATTERS = ("bodies", "events", "giving", "mentoring", "places")


def under_heading(profile: Profile, lines: Iterable[Line], matter: str) -> Iterator[Line]:
    """Yield the lines of sections whose heading is about one matter only.

    Args:
        profile: the profile.
        lines: its lines.
        matter: "bodies", "events", "giving", "mentoring" or "places".
    """
    bodies = [
        section.body
        for section in profile.sections
        if section.heading
        and section.kind not in READ.get(matter, ())
        and _matters(profile.text(section.heading)) == {matter}
    ]
    for line in lines:
        if any(body.contains(line.span) for body in bodies):
            yield line


def _matters(heading: str) -> set[str]:
    stems = {stem(word.lower()) for word in WORD.findall(heading)}
    return {
        matter
        for matter in MATTERS
        if stems.intersection(stem(word) for word in word_set(f"headed_{matter}"))
    }
