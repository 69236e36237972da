"""Pack our own table of occupations, and whose each title is, as a start reads them.

Run after every change in ``brandcheck/data/occupations``, ``words.toml`` or ``targets.toml``
(a test tells when it was forgotten)::

    python scripts/build_titles.py
"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from brandcheck.nlp.skills.name_index import pack_names  # noqa: E402
from brandcheck.nlp.targets.records import Occupation  # noqa: E402
from brandcheck.nlp.targets.tables import (  # noqa: E402
    derived_occupations,
    pack_occupation,
    shown,
    write_down,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brandcheck.nlp.targets.tables import Named

DATA = ROOT / "brandcheck" / "data"


def main() -> None:
    """Write both files."""
    for name, content in packed().items():
        place = DATA / "taxonomy" / name
        place.write_bytes(content)
        print(f"{place.relative_to(ROOT)}: {len(content)} bytes")


def packed() -> dict[str, bytes]:
    """Return the content of each file by its name."""
    own = tuple(read_occupations())
    rows = "".join(f"{pack_occupation(occupation)}\n" for occupation in own)
    known: tuple[Named, ...] = (*map(write_down, own), *derived_occupations())
    return {"own.tsv": rows.encode(), "titles.tsv": pack_names(_owners(known, shown(known)))}


def read_occupations() -> Iterator[Occupation]:
    """Yield our own occupations as they are written down, by file."""
    for place in sorted((DATA / "occupations").iterdir()):
        for row in tomllib.loads(place.read_text("utf-8"))["occupation"]:
            cells: dict[str, Any]
            cells = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
            yield Occupation(**cells)


def _owners(known: Sequence[Named], numbers: Iterable[int]) -> dict[str, int | tuple[int, ...]]:
    found: dict[str, list[tuple[bool, int]]] = defaultdict(list)
    for number in numbers:
        for place, key in enumerate(known[number].keys):
            found[key].append((place > 0, number))
    owners: dict[str, int | tuple[int, ...]] = {}
    for key, listed in found.items():
        first, *others = (number for _, number in sorted(listed))
        owners[key] = (first, *others) if others else first
    return owners


if __name__ == "__main__":
    main()
