"""Pair each recommendation with the line that says whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.parsing.text.lines import Line, LineKind
from brandcheck.parsing.text.words import ends_sentence, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["cut_quotes"]

_FEWEST_WORDS = 8
_Part = tuple[tuple[Line, ...], tuple[Line, ...]]


def cut_quotes(source: str, lines: Sequence[Line]) -> tuple[list[Line], list[_Part]]:
    """Return lines that recommend nobody, and the head and body of each recommendation.

    The writer may be named above ("Ada Ruiz, ward sister") or sign below
    ("— Ada Ruiz, ward sister"); without either each block is one recommendation,
    unless it is as short as "Available on request".
    """
    parts: list[_Part] = []
    waiting: list[tuple[Line, ...]] = []
    for block in _blocks(lines):
        if _is_signature(source, block[-1]):
            above = tuple(line for earlier in waiting for line in earlier)
            parts.append(((block[-1],), (*above, *block[:-1])))
            waiting = []
        elif _names_writer(source, block[0]):
            parts += [((), earlier) for earlier in waiting]
            waiting = []
            parts.append((block[:1], block[1:]))
        elif parts and parts[-1][0] and not waiting and not _is_signed(source, parts[-1]):
            head, body = parts[-1]
            parts[-1] = (head, (*body, *block))
        else:
            waiting.append(block)
    parts += [((), block) for block in waiting]
    lead = [line for head, body in parts if _is_remark(source, head, body) for line in body]
    return lead, [part for part in parts if not _is_remark(source, *part)]


def _is_remark(source: str, head: Sequence[Line], body: Sequence[Line]) -> bool:
    said = " ".join(line.text(source) for line in body)
    return not head and len(said.split()) < _FEWEST_WORDS


def _blocks(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.kind in {LineKind.BLANK, LineKind.RULE}:
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [tuple(block) for block in blocks if block]


def _is_signature(source: str, line: Line) -> bool:
    """Tell whether a line opens with a dash and a name."""
    lead = source[line.whole.start : line.words.start]
    text = line.text(source)
    dashed = re.search(r"[–—―-]\s*$", lead) or re.match(r"[–—―]|--", text)
    return bool(dashed) and _names_writer(source, line)


def _is_signed(source: str, part: _Part) -> bool:
    return _is_signature(source, part[0][0])


def _names_writer(source: str, line: Line) -> bool:
    text = line.text(source).lstrip("–—―- ")
    first = re.split(r"\s+[·•|–—-]\s+|[,|(]", text, maxsplit=1)[0]
    return len(text) <= 120 and not ends_sentence(text) and is_name(first)
