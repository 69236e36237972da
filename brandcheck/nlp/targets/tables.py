"""The occupations that come with the package: our own table, and ESCO's with what is derived.

Our own are written down in ``data/occupations``, with skills named as in ESCO, and packed by
``scripts/build_titles.py``. Every other title of ESCO 1.2.0 has an expectation that
``scripts/build_taxonomy.py`` derived: it is rough (about three of its first fifteen skills are
among those that ESCO itself calls essential, two thirds are of a skill group that is), and
says so. Nothing is taken apart before somebody asks for it.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.shipped import shipped_bytes
from brandcheck.nlp.rows import Rows
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.name_index import NameIndex
from brandcheck.nlp.skills.taxonomy import shipped_label
from brandcheck.nlp.targets.records import Occupation
from brandcheck.nlp.targets.words import target_words
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "Derived",
    "Named",
    "Written",
    "derived_occupations",
    "n_shipped",
    "n_written",
    "names_somebody",
    "own_occupations",
    "pack_occupation",
    "shipped",
    "shown",
    "title_index",
    "write_down",
]

OWN = "as in brandcheck's own table of occupations"
DERIVED = (
    "derived, so only a rough hint: the skills that the tasks of the O*NET occupation "
    "“{nearest}” and ESCO's words for this title speak of most"
)
N_MUST = 10
# Nouns for who does something.
ENDINGS = (
    *("er", "or", "ist", "ian", "man", "woman", "person", "smith", "wright", "ant", "ess"),
    *("herd", "monger"),
)


@dataclass(frozen=True, slots=True)
class Derived:
    """An occupation of ESCO before its skills are looked up.

    Attributes:
        id, title: ESCO's.
        keys: its title and its other titles in folded form; the first is the title's.
        nearest: the O*NET occupation whose tasks were read.
        skills: numbers of skills in the shipped table, best first.
    """

    id: str
    title: str
    keys: tuple[str, ...]
    nearest: str
    skills: str

    def occupation(self) -> Occupation:
        """Look up the skills."""
        labels = tuple(shipped_label(int(number)) for number in self.skills.split(","))
        return Occupation(
            id=self.id,
            title=self.title,
            titles=self.keys[1:],
            must=labels[:N_MUST],
            nice=labels[N_MUST:],
            how=DERIVED.format(nearest=self.nearest),
            is_rough=True,
        )


@dataclass(frozen=True, slots=True)
class Written:
    """An occupation whose skills somebody wrote down, with its titles in folded form."""

    what: Occupation
    keys: tuple[str, ...]

    @property
    def id(self) -> str:
        """The occupation's."""
        return self.what.id

    @property
    def title(self) -> str:
        """The occupation's own."""
        return self.what.title

    def occupation(self) -> Occupation:
        """Return what was written down."""
        return self.what


Named = Derived | Written


def write_down(occupation: Occupation) -> Written:
    """Return an occupation with its titles in folded form."""
    keys = map(fold_label, (occupation.title, *occupation.titles))
    return Written(occupation, tuple(dict.fromkeys(keys)))


def own_occupations() -> tuple[Occupation, ...]:
    """Return our own table."""
    return tuple(shipped(number).occupation() for number in range(n_written()))


def derived_occupations() -> tuple[Derived, ...]:
    """Return the titles of ESCO and the numbers of what is derived for them."""
    return tuple(map(_derived, _derived_rows()))


def n_written() -> int:
    """Return how many occupations our own table has."""
    return len(_own_rows())


def n_shipped() -> int:
    """Return how many occupations come with the package."""
    return n_written() + len(_derived_rows())


@functools.cache
def shipped(number: int) -> Named:
    """Return an occupation that comes with the package: our own come first, then ESCO's."""
    n_own = n_written()
    if number < n_own:
        return _own(_own_rows()[number])
    return _derived(_derived_rows()[number - n_own])


@functools.cache
def title_index() -> NameIndex:
    """Return whose each folded title is: our own, and ESCO's but for those that are hidden."""
    return NameIndex(shipped_bytes("taxonomy", "titles.tsv"))


def shown(known: Sequence[Named]) -> Iterator[int]:
    """Yield the places of the occupations that are offered.

    One of ESCO's is not when somebody wrote down what it expects, or when its title, cut
    wrongly, names nobody.
    """
    written = [one for one in known if isinstance(one, Written)]
    taken = {key for one in written for key in one.keys}
    ids = {one.id for one in written}
    for place, one in enumerate(known):
        title = one.keys[0]
        if isinstance(one, Written) or (
            title not in taken and one.id not in ids and names_somebody(title)
        ):
            yield place


def pack_occupation(occupation: Occupation) -> str:
    """Return an occupation of our own as a row."""
    found = write_down(occupation)
    lists = (occupation.titles, found.keys, occupation.must, occupation.nice, occupation.tools)
    cells = ("|".join(words) for words in (*lists, occupation.credentials))
    return "\t".join((occupation.id, occupation.title, occupation.isco, *cells))


@functools.cache
def _own_rows() -> Rows:
    return Rows(shipped_bytes("taxonomy", "own.tsv"))


@functools.cache
def _derived_rows() -> Rows:
    return Rows(shipped_bytes("taxonomy", "derived.tsv"))


def _own(row: str) -> Written:
    name, title, isco, *cells = row.split("\t")
    lists = (tuple(cell.split("|")) if cell else () for cell in cells)
    titles, keys, must, nice, tools, credentials = lists
    return Written(
        Occupation(name, title, titles, isco, must, nice, tools, credentials, how=OWN), keys
    )


def _derived(row: str) -> Derived:
    name, title, keys, nearest, skills = row.split("\t")
    return Derived(name, title, _titles(keys.split("|")), nearest, skills)


def _titles(keys: list[str]) -> tuple[str, ...]:
    """Return the titles that name somebody: of a title cut wrongly, a half may name a thing."""
    return (keys[0], *filter(names_somebody, keys[1:]))


def names_somebody(key: str) -> bool:
    """Tell whether a folded title holds a word for who works; "rotating equipment" does not."""
    return any(map(_is_worker, reversed(key.split())))


def _is_worker(word: str) -> bool:
    return word.endswith(ENDINGS) or word in word_set("roles") or word in target_words("workers")
