"""An imported taxonomy: merged with the shipped one, packed into one file, read from then on.

The file stands in the user's data folder (``BRANDCHECK_DATA`` names another one). It holds a
line about its sources, the occupations, and the table of skills in the format of
``taxonomy.py``; a second import adds to the first.
"""

from __future__ import annotations

import functools
import json
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck.core.files import write_atomically
from brandcheck.errors import ConfigError, InputError
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.name_index import longest_names
from brandcheck.nlp.skills.official import read_official
from brandcheck.nlp.skills.taxonomy import KINDS, Table, parse_table, shipped_table
from brandcheck.nlp.targets.records import Occupation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brandcheck.nlp.skills.official import Extract
    from brandcheck.nlp.skills.taxonomy import Skill

__all__ = [
    "Imported",
    "Source",
    "data_folder",
    "import_official",
    "load_imported",
    "merge",
    "pack",
    "place_of_import",
    "remove_imported",
]

FORMAT = 1
FILE = "taxonomy.zz"
LETTERS = {kind: letter for letter, kind in KINDS.items()}
# A name that comes from outside is believed in a list only, or with capitals, when it is short.
SHORT = 4
WAY_OUT = "Import it again, or remove it with: brandcheck taxonomy remove"


@dataclass(frozen=True, slots=True)
class Source:
    """One import: what it was and what it held."""

    name: str
    version: str
    language: str
    n_skills: int
    n_occupations: int
    n_relations: int


@dataclass(frozen=True, slots=True)
class Imported:
    """The shipped table with all imports, and the occupations of the imports.

    Attributes:
        sources: the imports, latest last.
        table: the skills.
        rows: an occupation each: id, title, titles, ISCO code, numbers of its expected and
            welcome skills and of its tools, and its source; tab separated.
    """

    sources: tuple[Source, ...]
    table: Table
    rows: tuple[str, ...]

    def occupation(self, number: int) -> Occupation:
        """Return one occupation with the names of its skills."""
        name, title, titles, isco, must, nice, tools, source = self.rows[number].split("\t")
        return Occupation(
            id=name,
            title=title,
            titles=tuple(titles.split("|")) if titles else (),
            isco=isco,
            must=self._labels(must),
            nice=self._labels(nice),
            tools=self._labels(tools),
            how=f"as {source} lists it (imported)",
        )

    def _labels(self, numbers: str) -> tuple[str, ...]:
        rows = self.table.rows
        return tuple(rows[int(n)].split("\t")[3] for n in numbers.split(",") if n)


def data_folder() -> Path:
    """Return the folder that holds what the user imports."""
    import platformdirs

    named = os.environ.get("BRANDCHECK_DATA")
    return Path(named) if named else platformdirs.user_data_path("brandcheck", appauthor=False)


def place_of_import() -> Path:
    """Return the file that holds the imported taxonomy, whether it is there or not."""
    return data_folder() / FILE


def load_imported() -> Imported | None:
    """Return the imported taxonomy, None when nothing was imported.

    Raises:
        InputError: when the file is damaged.
    """
    place = place_of_import()
    try:
        stamp = place.stat()
    except OSError:
        return None
    return _load(place, (stamp.st_mtime_ns, stamp.st_size))


@functools.lru_cache(maxsize=1)
def _load(place: Path, _stamp: tuple[int, int]) -> Imported:
    """Read the file; the stamp makes a newer file be read again."""
    try:
        text = zlib.decompress(place.read_bytes()).decode()
        head, occupations, table = text.split("\n\n", 2)
        sources = tuple(Source(**source) for source in json.loads(head)[f"format {FORMAT}"])
        rows = tuple(occupations.split("\n")) if occupations else ()
        return Imported(sources, parse_table(table), rows)
    except (OSError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise InputError(str(place), f"the imported taxonomy is damaged ({error})", WAY_OUT) from (
            error
        )


def import_official(place: Path) -> Source:
    """Read an official download and keep it; from then on it is used.

    Raises:
        InputError: when it cannot be read; what was imported before stays.
        ConfigError: when the data folder cannot be written; the same.
    """
    imported = merge(read_official(place), load_imported())
    kept = place_of_import()
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(kept, pack(imported))
    except OSError as error:
        raise ConfigError(
            f"{kept}: this cannot be written ({error.strerror}). "
            "Name another folder in the variable BRANDCHECK_DATA."
        ) from error
    return imported.sources[-1]


def remove_imported() -> bool:
    """Forget every import; tell whether there was one.

    Raises:
        OSError: when the file cannot be removed.
    """
    place = place_of_import()
    was_there = place.exists()
    place.unlink(missing_ok=True)
    return was_there


def merge(extract: Extract, before: Imported | None) -> Imported:
    """Add a download to what is there; of one occupation or source the newer stays."""
    table = _table(shipped_table() if before is None else before.table, extract.skills)
    number = {row.partition("\t")[0]: n for n, row in enumerate(table.rows)}
    rows = {row.partition("\t")[0]: row for row in (before.rows if before else ())}
    for occupation in extract.occupations:
        rows[occupation.id] = _row(occupation, number, extract.source)
    source = Source(
        extract.source,
        extract.version,
        extract.language,
        len(extract.skills),
        len(extract.occupations),
        extract.n_relations,
    )
    same = (source.name, source.language)
    others = [s for s in (before.sources if before else ()) if (s.name, s.language) != same]
    return Imported((*others, source), table, tuple(rows[name] for name in sorted(rows)))


def pack(imported: Imported) -> bytes:
    """Return the file's content; the same import gives the same bytes."""
    sources = [
        {name: getattr(source, name) for name in Source.__slots__} for source in imported.sources
    ]
    shared = sorted(
        "\t".join((key, *map(str, owners)))
        for key, owners in imported.table.owners.items()
        if not isinstance(owners, int)
    )
    care = sorted(f"{key}\t{flag}" for key, flag in imported.table.care.items())
    parts = (
        json.dumps({f"format {FORMAT}": sources}),
        "\n".join(imported.rows),
        *("\n".join(part) for part in (imported.table.rows, shared, care)),
    )
    return zlib.compress(("\n\n".join(parts) + "\n").encode(), 9)


def _row(occupation: Occupation, number: Mapping[str, int], source: str) -> str:
    parts = (occupation.must, occupation.nice, occupation.tools)
    numbers = (",".join(str(number[name]) for name in part if name in number) for part in parts)
    titles = "|".join(map(_clean, occupation.titles))
    return "\t".join(
        (occupation.id, _clean(occupation.title), titles, occupation.isco, *numbers, source)
    )


def _clean(text: str) -> str:
    """Return text without the marks that part cells and rows."""
    return " ".join(text.replace("|", "/").split())


def _table(before: Table, skills: Iterable[Skill]) -> Table:
    """Return a table with some skills added, or added to."""
    rows = list(before.rows)
    number = {row.partition("\t")[0]: n for n, row in enumerate(rows)}
    owners = dict(before.owners)
    care = dict(before.care)
    for skill in skills:
        at = number.get(skill.id)
        known = frozenset(rows[at].rsplit("\t", 1)[1].split("|")) if at is not None else frozenset()
        folded = [fold_label(name) for name in (skill.label, *skill.others)]
        keys = [key for key in dict.fromkeys(folded) if key and key not in known]
        if at is None:
            at = number.setdefault(skill.id, len(rows))
            rows.append(_new_row(skill, keys))
        elif keys or skill.groups:
            rows[at] = _longer_row(rows[at], skill, keys)
        for key in keys:
            if " " not in key and key not in owners:
                care[key] = "c" if len(key) <= SHORT else "w"
            owners[key] = _with_owner(owners.get(key), at)
    return Table(tuple(rows), owners, care, longest_names(owners))


def _with_owner(owners: int | tuple[int, ...] | None, number: int) -> int | tuple[int, ...]:
    if owners is None:
        return number
    before = (owners,) if isinstance(owners, int) else owners
    return before if number in before else (*before, number)


def _new_row(skill: Skill, keys: Iterable[str]) -> str:
    others = "|".join(map(_clean, skill.others))
    cells = (skill.id, LETTERS[skill.kind], ",".join(skill.groups), _clean(skill.label), others)
    return "\t".join((*cells, "|".join(keys)))


def _longer_row(row: str, skill: Skill, keys: Iterable[str]) -> str:
    name, letter, groups, label, others, known = row.split("\t")
    news = [_clean(other) for other in (skill.label, *skill.others)]
    names = dict.fromkeys((*filter(None, others.split("|")), *news))
    names.pop(label, None)
    groups = ",".join(skill.groups) or groups
    return "\t".join((name, letter, groups, label, "|".join(names), "|".join((known, *keys))))
