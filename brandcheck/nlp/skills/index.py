"""Finding names of skills in lines: whole words, in one pass, whatever the table's size.

A word matches by its surface or its lemma, in folded form; the longest name that starts at
a word wins. Marks such as commas part words. A one-word name must be meant (``senses.py``).
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from brandcheck.nlp.phrases import Hit
from brandcheck.nlp.skills.labels import COMPOUNDS, fold_word
from brandcheck.nlp.skills.senses import Unit, is_meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.skills.taxonomy import Skill, Taxonomy

__all__ = ["SkillIndex", "units_of"]

JOINED = re.compile(r"[ \-/.']?|'s ")
MOST_FORMS = 16


class SkillIndex:
    """Finds a taxonomy's skills in lines; the interface is that of ``phrases.PhraseIndex``."""

    __slots__ = ("_taxonomy",)

    def __init__(self, taxonomy: Taxonomy) -> None:
        """Find the names of this taxonomy."""
        self._taxonomy = taxonomy

    def find(self, line: Line) -> Iterator[Hit[Skill]]:
        """Yield the skills named in a line, left to right, not overlapping."""
        units = units_of(line)
        at = 0
        while at < len(units):
            found = self._at(line, units, at)
            if found is None:
                at += 1
                continue
            n_words, skill = found
            yield Hit(line, units[at].first, units[at + n_words - 1].last, skill)
            at += n_words

    def _at(self, line: Line, units: Sequence[Unit], at: int) -> tuple[int, Skill] | None:
        longest = self._taxonomy.longest
        most = max((longest.get(form, 0) for form in units[at].forms), default=0)
        starts: list[str] = [""]
        best: tuple[int, str] | None = None
        for n_words, unit in enumerate(itertools.islice(units, at, at + most), 1):
            if n_words > 1 and not unit.joined:
                break
            starts = [f"{start} {form}" for start in starts for form in unit.forms][:MOST_FORMS]
            key = next((s[1:] for s in starts if self._taxonomy.knows(s[1:])), None)
            if key is not None and (n_words > 1 or self._is_meant(line, units, at, key)):
                best = n_words, key
        return None if best is None else (best[0], self._taxonomy.of_key(best[1])[0])

    def _is_meant(self, line: Line, units: Sequence[Unit], at: int, key: str) -> bool:
        is_language = self._taxonomy.of_key(key)[0].kind == "language"
        return is_meant(line, units, at, key, "l" if is_language else self._taxonomy.care(key))


def units_of(line: Line) -> tuple[Unit, ...]:
    """Return a line's words in folded forms, split compounds joined."""
    units: list[Unit] = []
    end = 0
    for word in line.words:
        first, last = line.tokens[word.first], line.tokens[word.last]
        joined = bool(units) and JOINED.fullmatch(line.text[end : first.at]) is not None
        forms = tuple(dict.fromkeys(map(fold_word, dict.fromkeys((word.lower, word.lemma)))))
        if joined and (units[-1].forms[0], forms[0]) in COMPOUNDS:
            before = units.pop()
            forms = (before.forms[0] + forms[0],)
            units.append(Unit(forms, before.first, word.last, before.joined))
        else:
            units.append(Unit(forms, word.first, word.last, joined))
        end = last.at + len(last.text)
    return tuple(units)
