"""How close the parts of a profile come to each other in subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.nlp.stems import content_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brandcheck.nlp.lines import Line

__all__ = ["kinship"]


def kinship(parts: Mapping[str, Iterable[Line]]) -> dict[str, float]:
    """Return, for each part that holds words, how well its closest other part fits it, 0 to 1."""
    from brandcheck.nlp.relatedness import field_of

    stems = {name: _stems(lines) for name, lines in parts.items()}
    stems = {name: found for name, found in stems.items() if found}
    field = field_of(stem for found in stems.values() for stem in found)
    closest = {}
    for name, own in stems.items():
        others = [found for other, found in stems.items() if other != name]
        if others:
            closest[name] = float(field.against(others).relates(own).max())
    return closest


def _stems(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(stem for line in lines for stem in content_stems(line.tokens))
