"""What is known of skills and occupations: what is shipped, imported, and the user's own."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck.nlp.skills.imported import load_imported
from brandcheck.nlp.skills.own_lists import OwnLists, read_own
from brandcheck.nlp.skills.taxonomy import Taxonomy, shipped_table

if TYPE_CHECKING:
    from brandcheck.nlp.skills.imported import Imported
    from brandcheck.nlp.targets.records import Occupation

__all__ = ["Knowledge", "knowledge"]

NO_LISTS = OwnLists()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All skills, and the occupations that come before those of the package.

    Attributes:
        taxonomy: the skills.
        occupations: the user's own, then the imported ones.
        sources: what was added to what is shipped, in words.
    """

    taxonomy: Taxonomy
    occupations: tuple[Occupation, ...] = ()
    sources: tuple[str, ...] = ()


def knowledge(own: str = "") -> Knowledge:
    """Return what is known, with a user's own file and with what was imported.

    Args:
        own: path of a TOML or CSV file; "" = none.

    Raises:
        InputError: when the file or the imported data cannot be read.
    """
    lists = NO_LISTS
    if own:
        place = Path(own)
        stamp = place.stat().st_mtime_ns if place.is_file() else 0
        lists = _own_lists(place, stamp)
    return _known(_Key(load_imported(), lists), own)


@dataclass(frozen=True, slots=True, eq=False)
class _Key:
    """Both parts, compared by what they are rather than by their thousands of rows."""

    imported: Imported | None
    own: OwnLists

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.imported is other.imported and self.own is other.own

    def __hash__(self) -> int:
        return hash((id(self.imported), id(self.own)))


@functools.lru_cache(maxsize=4)
def _own_lists(place: Path, _stamp: int) -> OwnLists:
    """Read the file; the stamp makes a changed file be read again."""
    return read_own(place)


@functools.lru_cache(maxsize=2)
def _known(key: _Key, own: str) -> Knowledge:
    imported = key.imported
    table = shipped_table() if imported is None else imported.table
    listed = () if imported is None else map(imported.occupation, range(len(imported.rows)))
    sources = [
        f"{s.name} {s.version} ({s.language})" for s in (imported.sources if imported else ())
    ]
    return Knowledge(
        Taxonomy(table, key.own.skills),
        (*key.own.occupations, *listed),
        (*sources, *((Path(own).name,) if own else ())),
    )
