"""Forms of the English verbs that a rewrite may need, from one listed table.

A verb that is not listed has no forms here: a rewrite then does not happen. The list also says
which verbs are safe for what, which no inflection library knows (docs/decisions).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from brandcheck.core.shipped import shipped_toml

__all__ = ["Verb", "Verbs", "verbs"]

VOWELS = frozenset("aeiou")
SIBILANTS = ("s", "x", "z", "ch", "sh", "o")


@dataclass(frozen=True, slots=True)
class Verb:
    """One spelling of a verb.

    Attributes:
        base: "plan".
        past: "planned".
        participle: "planned"; "written".
        gerund: "planning".
        third: "plans".
    """

    base: str
    past: str
    participle: str
    gerund: str
    third: str


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs that may be inflected, by each of their forms.

    Attributes:
        by_base, by_gerund, by_participle, by_third: the verb of a form.
        activity: base forms of what a duty itself consists of.
        effect: base forms that name an effect or something finished.
        nounish: -ing forms that also name a thing.
        of_people: base forms of what is done to people; these are sure before people.
        not_of_people: words after which they are not.
        kept: what is kept as a deed.
        compounds: pairs in which an -ing form belongs to the next word.
        follow: the words that must follow some verbs.
        nouns: what a noun of doing says as a verb.
    """

    by_base: dict[str, Verb]
    by_gerund: dict[str, Verb]
    by_participle: dict[str, Verb]
    by_third: dict[str, Verb]
    activity: frozenset[str]
    effect: frozenset[str]
    nounish: frozenset[str]
    of_people: frozenset[str]
    not_of_people: frozenset[str]
    kept: frozenset[str]
    compounds: frozenset[tuple[str, ...]]
    follow: dict[str, tuple[str, ...]]
    nouns: dict[str, str]

    def past(self, base: str) -> str:
        """Return the past form; of "care for" it is "cared for"."""
        first, _, rest = base.partition(" ")
        return f"{self.by_base[first].past} {rest}".rstrip()


@functools.cache
def verbs() -> Verbs:
    """Return the table of ``data/verbs.toml``."""
    data = shipped_toml("verbs.toml")
    sets = {name: frozenset(data[name].split()) for name in ("activity", "effect", "other")}
    irregular = {one.split()[0]: one.split()[1:] for one in data["irregular"].split(",")}
    doubled = frozenset(data["doubled"].split())
    bases = sorted(frozenset().union(*sets.values()) | irregular.keys())
    both = [form for base in bases for form in _forms(base, doubled, irregular)]
    return Verbs(
        by_base={verb.base: verb for verb in both},
        by_gerund={verb.gerund: verb for verb in both},
        by_participle={verb.participle: verb for verb in both},
        by_third={verb.third: verb for verb in both},
        activity=sets["activity"],
        effect=sets["effect"],
        nounish=frozenset(data["nounish"].split()),
        of_people=frozenset(data["of_people"].split()),
        not_of_people=frozenset(data["not_of_people"].split()),
        kept=frozenset(data["kept"].split()),
        compounds=frozenset(tuple(pair.split()) for pair in data["compounds"].split(",")),
        follow={verb: tuple(words.split()) for verb, words in data["with"].items()},
        nouns=data["nouns"],
    )


def _forms(base: str, doubled: frozenset[str], irregular: dict[str, list[str]]) -> list[Verb]:
    """Return a verb in each of its spellings, the British last."""
    stems = [base]
    if base in doubled:
        stems = [base + base[-1]]
    elif f"*{base}" in doubled:
        stems = [base, base + base[-1]]
    return [_verb(base, stem, irregular.get(base)) for stem in stems]


def _verb(base: str, stem: str, irregular: list[str] | None) -> Verb:
    past, participle = irregular or [_past(stem)] * 2
    return Verb(base, past, participle, _gerund(stem), _third(base))


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    return stem[:-1] + "ied" if _ends_in_y(stem) else stem + "ed"


def _gerund(stem: str) -> str:
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"


def _third(base: str) -> str:
    if _ends_in_y(base):
        return base[:-1] + "ies"
    return base + "es" if base.endswith(SIBILANTS) else base + "s"


def _ends_in_y(stem: str) -> bool:
    return stem.endswith("y") and stem[-2] not in VOWELS
