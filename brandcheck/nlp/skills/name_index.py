"""Folded names and whose they are, read from a file that need not be taken apart to be used.

A profile uses a few hundred of a hundred thousand names. The file holds them by their first
word, one line for each; a line is read when a name that starts with its word is looked up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from brandcheck.nlp.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NameIndex", "Owners", "longest_names", "pack_names"]

# Number of the row that a name belongs to, or of several rows with the best first.
Owners = int | tuple[int, ...]


class NameIndex(Mapping[str, Owners]):
    """A mapping of folded names to numbers of rows.

    ``longest`` says how many words a name has at most, by its first word.
    """

    __slots__ = ("_places", "_read", "_rows", "longest")

    def __init__(self, data: bytes) -> None:
        """Hold what ``pack_names`` wrote.

        Raises:
            ValueError: when it is damaged.
        """
        self._rows = Rows(data)
        firsts = self._rows[0].split()
        most = map(int, self._rows[1].split())
        self.longest: Mapping[str, int] = dict(zip(firsts, most, strict=True))
        self._places = dict(zip(firsts, range(2, len(self._rows)), strict=True))
        self._read: dict[str, dict[str, Owners]] = {}

    def __getitem__(self, name: str) -> Owners:
        first, _, rest = name.partition(" ")
        return self._of(first)[rest]

    def __contains__(self, name: object) -> bool:
        first, _, rest = str(name).partition(" ")
        return first in self._places and rest in self._of(first)

    def __iter__(self) -> Iterator[str]:
        for first in self._places:
            yield from (f"{first} {rest}".rstrip(" ") for rest in self._of(first))

    def __len__(self) -> int:
        return sum(len(self._of(first)) for first in self._places)

    def _of(self, first: str) -> dict[str, Owners]:
        if first not in self._read:
            cells = self._rows[self._places[first]].split("\t")
            self._read[first] = dict(zip(cells[::2], map(_owners, cells[1::2]), strict=True))
        return self._read[first]


def pack_names(owners: Mapping[str, Owners]) -> bytes:
    """Return what ``NameIndex`` reads: first words, their longest names, then lines."""
    lines: dict[str, list[str]] = defaultdict(list)
    for name in sorted(owners):
        first, _, rest = name.partition(" ")
        numbers = owners[name]
        told = str(numbers) if isinstance(numbers, int) else ",".join(map(str, numbers))
        lines[first] += (rest, told)
    longest = longest_names(owners)
    most = " ".join(str(longest[first]) for first in lines)
    text = "\n".join((" ".join(lines), most, *map("\t".join, lines.values()))) + "\n"
    return text.encode()


def longest_names(names: Mapping[str, object]) -> dict[str, int]:
    """Return the most words that a name has, by its first word."""
    longest: dict[str, int] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        n_words = rest.count(" ") + 2 if rest else 1
        if n_words > longest.get(first, 0):
            longest[first] = n_words
    return longest


def _owners(told: str) -> Owners:
    return tuple(map(int, told.split(","))) if "," in told else int(told)
