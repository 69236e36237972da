"""The occupations that come with the package: our own table, and ESCO's with what is derived.

Our own are written down in ``data/occupations``, with skills named as in ESCO. Every other
title of ESCO 1.2.0 has an expectation that ``scripts/build_taxonomy.py`` derived: it is rough
(about three of its first fifteen skills are among those that ESCO itself calls essential, two
thirds are of a skill group that is), and says so.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from brandcheck.core.shipped import shipped_folder, shipped_text, shipped_toml
from brandcheck.nlp.skills.taxonomy import shipped_label
from brandcheck.nlp.targets.records import Occupation
from brandcheck.nlp.targets.words import target_words
from brandcheck.nlp.wordsets import word_set

__all__ = ["Derived", "derived_occupations", "names_somebody", "own_occupations"]

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


@functools.cache
def own_occupations() -> tuple[Occupation, ...]:
    """Read our own table."""
    return tuple(
        _occupation(row)
        for name in shipped_folder("occupations")
        for row in shipped_toml("occupations", name)["occupation"]
    )


def _occupation(row: dict[str, str | list[str]]) -> Occupation:
    lists = {name: tuple(words) for name, words in row.items() if isinstance(words, list)}
    words = {name: text for name, text in row.items() if isinstance(text, str)}
    return Occupation(**words, **lists, how=OWN)  # type: ignore[arg-type]


@functools.cache
def derived_occupations() -> tuple[Derived, ...]:
    """Read the titles of ESCO and the numbers of what is derived for them."""
    rows = shipped_text("taxonomy", "derived.tsv.xz").rstrip("\n").split("\n")
    return tuple(
        Derived(name, title, _titles(keys.split("|")), nearest, skills)
        for name, title, keys, nearest, skills in (row.split("\t") for row in rows)
    )


def _titles(keys: list[str]) -> tuple[str, ...]:
    """Return the titles that name somebody: of a title cut wrongly, a half may name a thing."""
    return (keys[0], *filter(names_somebody, keys[1:]))


def names_somebody(key: str) -> bool:
    """Tell whether a folded title holds a word for who works; "rotating equipment" does not."""
    return any(map(_is_worker, reversed(key.split())))


def _is_worker(word: str) -> bool:
    return word.endswith(ENDINGS) or word in word_set("roles") or word in target_words("workers")
