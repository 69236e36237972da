"""A profile's sentences, bullets and titles, each with what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.nlp.stems import content_stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.substance import Substance

__all__ = ["Passage", "passages"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, bullet or title as the ledger sees it."""

    span: Span
    line: Line
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    substance: Substance


def passages(
    lines: Sequence[Line], judged: Mapping[int, tuple[Substance, ...]]
) -> tuple[Passage, ...]:
    """Cut lines into sentences; ``judged`` holds the substance of each sentence per line."""
    result = []
    for number, line in enumerate(lines):
        for sentence, shown in zip(line.sentences, judged[number], strict=True):
            stems = content_stems(sentence.tokens)
            result.append(Passage(sentence.span, line, sentence.tokens, stems, shown))
    return tuple(result)
