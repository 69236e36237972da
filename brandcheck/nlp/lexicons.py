"""Word lists as data: loaded once, checked, searched by phrase.

A list is a TOML file in ``data/lexicons`` with a title, source, licence and date,
and entries. An entry has a ``phrase``; it may have ``unless`` (longer phrases in
which it means something else), a ``group``, ``advice``, and an ``example`` that
must be found and a ``counter`` in which it must not.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.core.shipped import shipped_toml
from brandcheck.errors import ConfigError
from brandcheck.nlp.phrases import Hit, PhraseIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line

__all__ = ["Lexicon", "LexiconEntry", "load_lexicon"]

FOLDER = "lexicons"


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """One listed phrase."""

    phrase: str
    group: str = ""
    advice: str = ""
    unless: tuple[str, ...] = ()
    example: str = ""
    counter: str = ""
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list with its provenance."""

    name: str
    title: str
    source: str
    licence: str
    date: str
    entries: tuple[LexiconEntry, ...]
    index: PhraseIndex[LexiconEntry]

    def find(self, line: Line) -> tuple[Hit[LexiconEntry], ...]:
        """Return the entries found in a line, exceptions left out, in reading order."""
        return self.index.find(line)

    def within(self, line: Line, span: Span) -> Iterator[Hit[LexiconEntry]]:
        """Yield those that stand within a part of a line, such as a sentence."""
        return self.index.within(line, span)


@functools.cache
def load_lexicon(name: str) -> Lexicon:
    """Load a shipped word list.

    Raises:
        ConfigError: when there is none of that name, or its file is damaged.
    """
    try:
        data = shipped_toml(FOLDER, f"{name}.toml")
        entries = tuple(map(_entry, data["entry"]))
        return Lexicon(
            name=name,
            title=data["title"],
            source=data["source"],
            licence=data["licence"],
            date=str(data["date"]),
            entries=entries,
            index=PhraseIndex(
                ((e.phrase, e) for e in entries),
                unless=PhraseIndex((x, e.phrase) for e in entries for x in e.unless),
            ),
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"The word list {name!r} cannot be used ({error}).") from error


def _entry(row: dict[str, Any]) -> LexiconEntry:
    """Return an entry; a key that none has is an error."""
    cells: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return LexiconEntry(**cells)
