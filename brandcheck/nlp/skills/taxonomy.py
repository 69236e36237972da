"""Skills by id and by any of their names.

The table is ESCO's skills, tool names of O*NET and others, and names of our own
(``data/taxonomy``; ``data/NOTICE.md`` says where each comes from). It is read once, when
first asked for; a row or a skill's record is made when somebody looks at it.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.shipped import shipped_bytes, shipped_text
from brandcheck.nlp.rows import Rows
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.name_index import NameIndex, longest_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from brandcheck.nlp.skills.name_index import Owners

__all__ = [
    "KINDS",
    "Skill",
    "Table",
    "Taxonomy",
    "shipped_label",
    "shipped_table",
    "taxonomy",
]

KINDS = {"s": "skill", "k": "knowledge", "t": "tool", "l": "language", "c": "credential"}


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill, field of knowledge, tool, language or credential.

    Attributes:
        id: ESCO's identifier, or "own:" and a name for what ESCO lacks.
        label: its preferred name.
        others: its other names.
        kind: "skill", "knowledge", "tool", "language" or "credential".
        groups: codes of the skill groups that it belongs to.
    """

    id: str
    label: str
    others: tuple[str, ...]
    kind: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as written down, and who owns each folded name.

    Attributes:
        rows: id, kind's letter, groups, label, other names, folded names; tab separated.
        owners: number of the row, or of several rows with the best first, by folded name.
        care: what a one-word name needs in running text: "w", "c" or "p" (``senses.py``).
        longest: the most words that a name has, by its first word.
    """

    rows: Sequence[str]
    owners: Mapping[str, Owners]
    care: Mapping[str, str]
    longest: Mapping[str, int]


class Taxonomy:
    """A table of skills with what a user adds to it."""

    def __init__(self, table: Table, own: Iterable[Skill] = ()) -> None:
        """Hold a table and a user's own skills; a user's name wins over the table's."""
        self._table = table
        self._own = {skill.id: skill for skill in own}
        self._own_names: dict[str, tuple[Skill, ...]] = {}
        for skill in self._own.values():
            for name in dict.fromkeys(map(fold_label, (skill.label, *skill.others))):
                self._own_names[name] = (*self._own_names.get(name, ()), skill)
        self._made: dict[int, Skill] = {}
        self._seen: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._table.rows) + len(self._own)

    def __iter__(self) -> Iterator[Skill]:
        yield from self._own.values()
        for number in range(len(self._table.rows)):
            yield self._skill(number)

    def by_id(self, name: str) -> Skill | None:
        """Return the skill of an id, or None."""
        number = self._number(name)
        return self._own.get(name) or (None if number is None else self._skill(number))

    def find(self, label: str) -> tuple[Skill, ...]:
        """Return the skills that a label names, best first; () when nobody knows it."""
        return self.of_key(fold_label(label))

    def of_key(self, key: str) -> tuple[Skill, ...]:
        """Return the skills of a folded name, best first."""
        owners = self._table.owners.get(key, ())
        numbers = (owners,) if isinstance(owners, int) else owners
        return (*self._own_names.get(key, ()), *(self._skill(number) for number in numbers))

    def keys_of(self, skill: Skill) -> tuple[str, ...]:
        """Return the folded names of a skill; the first is its preferred label's."""
        number = self._number(skill.id)
        if number is None:
            return tuple(dict.fromkeys(map(fold_label, (skill.label, *skill.others))))
        return tuple(self._table.rows[number].rsplit("\t", 1)[1].split("|"))

    def knows(self, key: str) -> bool:
        """Tell whether a folded name is anybody's."""
        return key in self._table.owners or key in self._own_names

    def care(self, key: str) -> str:
        """Return what a one-word name needs in running text: "w", "c", "p" or ""."""
        return "" if key in self._own_names else self._table.care.get(key, "")

    @functools.cached_property
    def longest(self) -> Mapping[str, int]:
        """The most words that a name has, by its first word."""
        longest = self._table.longest
        if not self._own_names:
            return longest
        own = longest_names(self._own_names)
        return {**longest, **{word: max(n, longest.get(word, 0)) for word, n in own.items()}}

    def _number(self, name: str) -> int | None:
        """Return the row of an id; nearly always of a skill that was looked at before."""
        if not name or name in self._seen:  # what nobody knows has no id
            return self._seen.get(name)
        return self._numbers.get(name)

    @functools.cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {row.partition("\t")[0]: n for n, row in enumerate(self._table.rows)}

    def _skill(self, number: int) -> Skill:
        if number not in self._made:
            name, kind, groups, label, others, _ = self._table.rows[number].split("\t")
            self._seen[name] = number
            self._made[number] = Skill(
                name,
                label,
                tuple(others.split("|")) if others else (),
                KINDS[kind],
                tuple(groups.split(",")) if groups else (),
            )
        return self._made[number]


def taxonomy() -> Taxonomy:
    """Return the skills that come with the package."""
    return _shipped()


def shipped_label(number: int) -> str:
    """Return the label of a row of the table that comes with the package."""
    return shipped_table().rows[number].split("\t")[3]


@functools.cache
def shipped_table() -> Table:
    """Read the table that comes with the package."""
    names = NameIndex(shipped_bytes("taxonomy", "names.tsv"))
    care = (line.partition("\t") for line in shipped_text("taxonomy", "care.tsv").splitlines())
    return Table(
        Rows(shipped_bytes("taxonomy", "skills.tsv")),
        names,
        {name: flag for flag, _, listed in care for name in listed.split(" ")},
        names.longest,
    )


def parse_table(text: str) -> Table:
    """Read an imported table: rows, names of several owners, names that need care.

    Raises:
        ValueError: when it is damaged.
    """
    rows, shared, care = text.removesuffix("\n").split("\n\n")
    lines = tuple(rows.split("\n"))
    keys: list[str] = []
    places: list[int] = []
    for number, line in enumerate(lines):
        names = line[line.rindex("\t") + 1 :].split("|")
        keys += names
        places += [number] * len(names)
    owners: dict[str, Owners] = dict(zip(keys, places, strict=True))
    for line in shared.split("\n") if shared else ():
        key, *numbers = line.split("\t")
        owners[key] = tuple(map(int, numbers))
    flags = dict(line.split("\t") for line in care.split("\n")) if care else {}
    return Table(lines, owners, flags, longest_names(owners))


@functools.cache
def _shipped() -> Taxonomy:
    return Taxonomy(shipped_table())
