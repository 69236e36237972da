"""Small shapes that several checks share: slopes, quotes, places, pieces of a role."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.spans import Span
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brandcheck.core.profile import Profile
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.passages import Passage

__all__ = ["Unit", "count_words", "quoted", "ramp", "span_at", "work_units"]

LONGEST_QUOTE = 90


def ramp(value: float, *, zero: float, full: float) -> float:
    """Return 0 at ``zero``, 1 at ``full`` and a straight slope between; either may be larger."""
    return min(1.0, max(0.0, (value - zero) / (full - zero)))


def quoted(profile: Profile, span: Span) -> str:
    """Return the words of a span in quotation marks, on one line, cut at a word if long."""
    words = " ".join(profile.text(span).split())
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rpartition(" ")[0] + " …"
    return f"“{words}”"


def span_at(line: Line, start: int, end: int) -> Span:
    """Return the source span of ``line.text[start:end]``, widened to whole tokens."""
    tokens = line.tokens
    first = bisect_right(tokens, start, key=lambda t: t.at + len(t.text))
    last = bisect_left(tokens, end, key=lambda t: t.at) - 1
    if last < first:
        return line.span
    return Span(tokens[first].span.start, tokens[last].span.end)


def count_words(lines: Iterable[Line]) -> int:
    """Return the number of words of some lines."""
    return sum(len(line.words) for line in lines)


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of a role's description: a bullet, or a sentence of running text.

    Attributes:
        span: where it stands.
        entry: number of its role.
        passages: its sentences.
        in_break: the role's title names a career break.
    """

    span: Span
    entry: int
    passages: tuple[Passage, ...]
    in_break: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens, in order."""
        return tuple(token for passage in self.passages for token in passage.tokens)

    @property
    def has_outcome(self) -> bool:
        """Tell whether any sentence of it says what came of the work."""
        return any(passage.substance.outcomes for passage in self.passages)

    @property
    def is_concrete(self) -> bool:
        """Tell whether any sentence of it holds something a stranger could check."""
        return any(passage.substance.is_concrete for passage in self.passages)

    @property
    def has_scale(self) -> bool:
        """Tell whether a deed is told with a counted thing or a name that shows its size."""
        return any(_has_scale(passage) for passage in self.passages)


def _has_scale(passage: Passage) -> bool:
    shown = passage.substance
    if any(q.kind != "duration" and not q.in_place for q in shown.quantities):
        return True
    names = [t for t in passage.tokens if any(name.contains(t.span) for name in shown.names)]
    return shown.verb is not None and any(
        name.text.isalpha() and name.text[1:].islower() for name in names
    )


def work_units(passages: Iterable[Passage]) -> tuple[Unit, ...]:
    """Cut the descriptions of roles into bullets and sentences, in reading order."""
    units: list[Unit] = []
    breaks: set[int] = set()
    for line, group in itertools.groupby(passages, key=lambda passage: passage.line):
        if line.section != "experience" or line.entry < 0:
            continue
        in_break = line.entry in breaks
        if line.role is Role.BULLET:
            units.append(Unit(line.span, line.entry, tuple(group), in_break))
        elif line.role is Role.PARAGRAPH:
            units += [Unit(p.span, line.entry, (p,), in_break) for p in group]
        elif any(load_lexicon("career_break").find(line)):
            breaks.add(line.entry)
    return tuple(units)
