"""Occupations by name: our own table, ESCO's titles and those that a user brings.

A name is looked up as it is written, then without brackets, then its first part, then
without words of level and contract ("Senior SRE (remote)" is an SRE). A user's own title
wins over ours, ours over ESCO's. Nothing is read before somebody asks.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.target import Target
from brandcheck.errors import ConfigError
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.targets.tables import (
    n_shipped,
    n_written,
    shipped,
    shown,
    title_index,
    write_down,
)
from brandcheck.nlp.targets.titles import TitleIndex, bare_title
from brandcheck.nlp.targets.words import target_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.targets.records import Occupation
    from brandcheck.nlp.targets.tables import Named

__all__ = ["Shelf", "as_target", "find_target", "forms", "own_title", "search_targets", "shelf"]

BRACKETED = re.compile(r"[(\[{][^)\]}]*[)\]}]")
PARTS = re.compile(r"\s+[-–—|/•·]\s+|[,;|•·/@]|\s+at\s+|\s+-\s*|\n")
HEAD_OF = re.compile(
    r"(?:head|director|vp|svp|evp|vice president|manager) (?:of (?:the )?)?(?P<field>.+)"
)
N_NEAREST = 5
LEAST_ALIKE = 0.25


class Shelf:
    """All occupations that are known, as numbers: the user's, our own, then ESCO's."""

    def __init__(self, extra: tuple[Occupation, ...] = ()) -> None:
        """Hold a user's occupations before those that come with the package."""
        self._extra = tuple(map(write_down, extra))
        self._of_extra = TitleIndex([one.keys for one in self._extra])
        self._n_written = len(extra) + n_written()

    def _named(self, owner: int) -> Named:
        n_extra = len(self._extra)
        return self._extra[owner] if owner < n_extra else shipped(owner - n_extra)

    @functools.cached_property
    def _shown(self) -> tuple[int, ...]:
        """The numbers of those that are offered: a user's may stand for one of ESCO's."""
        n_all = len(self._extra) + n_shipped()
        return tuple(shown([self._named(owner) for owner in range(n_all)]))

    @functools.cached_property
    def _index(self) -> TitleIndex:
        return TitleIndex([self._named(owner).keys for owner in self._shown])

    def occupation(self, owner: int) -> Occupation:
        """Return the occupation of a number."""
        return self._named(owner).occupation()

    def title(self, owner: int) -> str:
        """Return the title of a number's occupation, without looking up its skills."""
        return self._named(owner).title

    def name(self, owner: int) -> str:
        """Return the id of a number's occupation, without looking up its skills."""
        return self._named(owner).id

    def is_derived(self, owner: int) -> bool:
        """Tell whether nobody wrote this occupation's skills down."""
        return owner >= self._n_written

    @functools.cached_property
    def ids(self) -> dict[str, int]:
        """The number of each id; a user's comes before ours."""
        numbers: dict[str, int] = {}
        for owner in self._shown:
            numbers.setdefault(self.name(owner), owner)
        return numbers

    def owners(self, key: str) -> tuple[int, ...]:
        """Return whose title a folded key is, best first.

        A word such as "assistant" leaves open what the work is: ESCO lists it, but it is
        nobody's title.
        """
        is_vague = key in target_words("vague")
        found = [
            (self.is_derived(owner), not is_name, owner)
            for owner, is_name in (*self._of_extra.exact(key), *self._exact(key))
            if not (is_vague and self.is_derived(owner))
        ]
        return tuple(owner for _, _, owner in sorted(found))

    def _exact(self, key: str) -> Iterator[tuple[int, bool]]:
        """Yield whose title a folded key is of those that come with the package."""
        numbers = title_index().get(key, ())
        for number in (numbers,) if isinstance(numbers, int) else numbers:
            owner = len(self._extra) + number
            if not self._extra or owner in self._shown:
                yield owner, shipped(number).keys[0] == key

    def find(self, name: str) -> int | None:
        """Return the number of an occupation by its id or by any spelling of a title."""
        by_id = self.ids.get(name.strip().casefold())
        if by_id is not None:
            return by_id
        found = (self.owners(key) for key in spellings(name))
        return next((owners[0] for owners in found if owners), None)

    def alike(self, text: str) -> list[tuple[float, int]]:
        """Return how alike occupations are to a text, best first; ours win a tie."""
        key = bare_title(text)
        scores = self._index.alike(key) if key else {}
        found = ((score, self._shown[place]) for place, score in scores.items())
        return sorted(found, key=lambda p: (-round(p[0], 3), p[1]))

    def search(self, words: str, n: int) -> tuple[int, ...]:
        """Return the occupations whose titles hold the words or are most like them."""
        wanted = fold_label(words).split()
        if not wanted:
            return tuple(range(self._n_written))[:n]
        held = [hit for owner in self._shown if (hit := self._holds(owner, wanted))]
        found = [int(hit[-1]) for hit in sorted(held)]
        alike = (owner for score, owner in self.alike(words) if score >= LEAST_ALIKE)
        return tuple(dict.fromkeys((*found, *alike)))[:n]

    def _holds(self, owner: int, wanted: Sequence[str]) -> tuple[bool | int, ...] | None:
        """Return how well an occupation's titles hold all the words, for sorting."""
        best: tuple[bool | int, ...] | None = None
        for place, key in enumerate(self._named(owner).keys):
            words = key.split()
            if not all(any(word.startswith(want) for word in words) for want in wanted):
                continue
            is_part = any(want not in words for want in wanted)
            is_more = len(words) > len(wanted)
            hit = (self.is_derived(owner), is_part, is_more, place > 0, len(words), owner)
            best = hit if best is None else min(best, hit)
        return best


@dataclass(frozen=True, slots=True, eq=False)
class _Extra:
    """A user's occupations, compared by what they are rather than by their thousands of names."""

    occupations: tuple[Occupation, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Extra) and self.occupations is other.occupations

    def __hash__(self) -> int:
        return id(self.occupations)


def shelf(extra: tuple[Occupation, ...] = ()) -> Shelf:
    """Return all occupations, with a user's own ones first; kept for the last two users."""
    return _shelf(_Extra(extra))


@functools.lru_cache(maxsize=2)
def _shelf(extra: _Extra) -> Shelf:
    return Shelf(extra.occupations)


def find_target(name: str, *, extra: tuple[Occupation, ...] = ()) -> Target:
    """Return what an occupation expects, found by any of its titles or by its id.

    Args:
        name: "charge nurse", "Full-stack developer", "senior SRE", "registered-nurse".
        extra: a user's own occupations.

    Raises:
        ConfigError: when it is nobody's title; the message gives the nearest ones.
    """
    known = shelf(extra)
    owner = known.find(name)
    if owner is not None:
        return as_target(known.occupation(owner), name)
    near = [known.title(o) for score, o in known.alike(name) if score >= LEAST_ALIKE]
    nearest = list(dict.fromkeys(near))[:N_NEAREST]
    hint = f" Nearest: {', '.join(nearest)}." if nearest else ""
    raise ConfigError(
        f"Unknown target {name.strip()!r}.{hint} Search with `brandcheck targets WORD`."
    )


def search_targets(
    words: str, n: int = 20, *, extra: tuple[Occupation, ...] = ()
) -> tuple[Occupation, ...]:
    """Return occupations whose titles hold the words or are like them, best first."""
    known = shelf(extra)
    return tuple(known.occupation(owner) for owner in known.search(words, n))


def own_title(name: str) -> str | None:
    """Return the title that a name stands for, or None when it is nobody's."""
    known = shelf()
    owner = known.find(name)
    return None if owner is None else known.title(owner)


def as_target(occupation: Occupation, asked: str = "") -> Target:
    """Return an occupation as a target; the words that were asked for are one of its titles."""
    said = " ".join(asked.split())
    is_new = fold_label(said) not in {fold_label(occupation.title), fold_label(occupation.id)}
    titles = (said, *occupation.titles) if said and is_new else occupation.titles
    return Target(
        id=occupation.id,
        title=occupation.title,
        titles=tuple(dict.fromkeys(titles)),
        must=occupation.must,
        nice=occupation.nice,
        tools=occupation.tools,
        credentials=occupation.credentials,
        isco=occupation.isco,
        origin="occupation",
        how=occupation.how,
        is_rough=occupation.is_rough,
    )


def spellings(name: str) -> Iterator[str]:
    """Yield folded forms of a title as people write it, the fullest first."""
    plain = BRACKETED.sub(" ", name)
    parts = [part for part in PARTS.split(plain) if part.strip()]
    texts = [name, plain]
    if len(parts) == 2:
        texts.append(f"{parts[1]} {parts[0]}")
    texts += parts[:1]
    keys = [form for text in texts for form in forms(text)]
    yield from dict.fromkeys(keys)


def forms(text: str) -> tuple[str, ...]:
    """Return a title's folded form, without words of level, and "head of X" as "X manager"."""
    keys = [fold_label(text), bare_title(text)]
    heads = [match["field"] for key in keys if (match := HEAD_OF.fullmatch(key))]
    keys += [f"{field} {rank}" for field in heads for rank in ("director", "manager")]
    return tuple(dict.fromkeys(filter(None, keys)))
