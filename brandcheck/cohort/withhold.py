"""Groups too small to show, so that no figure tells of a single person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEAST", "shown_groups"]

# A common floor of published statistics on students; below it a figure is about persons.
LEAST = 5


def shown_groups(sizes: Mapping[str, int]) -> tuple[str, ...]:
    """Return the groups that may be shown, by name.

    A group smaller than ``LEAST`` is withheld. The whole less all groups that are shown is
    what is withheld: were that smaller than ``LEAST``, a subtraction would reveal it, so the
    next smallest groups are withheld with it until it is not.
    """
    by_size = sorted(sizes, key=lambda name: (sizes[name], name))
    withheld = [name for name in by_size if sizes[name] < LEAST]
    rest = by_size[len(withheld) :]
    while rest and 0 < sum(sizes[name] for name in withheld) < LEAST:
        withheld.append(rest.pop(0))
    return tuple(sorted(rest))
