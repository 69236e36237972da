"""Printed lines become paragraphs and bullets again.

A PDF breaks lines without a mark. A break is taken for the printer's own when the
next line's first word would not have fitted on the line before; otherwise somebody
pressed Enter there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.parsing._canonical import DraftLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brandcheck.parsing.pdf.text import Run

__all__ = [
    "TextLine",
    "as_line",
    "clean",
    "is_bullet",
    "join",
    "join_address",
    "paragraphs",
    "would_fit",
]

_GLYPHS = "•●▪■◦○‣❖✅☑✔✓➢➤►▶▸▹★☆⁃∙»→⇒❯◆◇♦✦✧⚫⬤➔➜\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_SURE = re.compile(rf"[{_GLYPHS}]\ufe0f?\s*(?=\S)")
# Marks that also stand inside sentences: "2015 - 2018", "the o ring", "#1".
_UNSURE = re.compile(r"(?P<mark>[-–—*·|#+>o])(?:\s+(?=\S)|(?<=[-*·])(?=[^\W\d_]))")
_NUMBER = re.compile(r"(?P<mark>)\d{1,2}[.)]\s+(?=\S)")
_SUSPENDED = frozenset({"and", "or", "to", "und", "oder", "bis", "y", "o", "e", "et", "ou", "og"})
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uffef]")
_HANGUL = re.compile(r"[\uac00-\ud7ff]")
_SPACES = re.compile(r"[ \u00a0\t]+")
# What is left where a character beyond the basic plane has been dropped.
_REMAINS = re.compile(r"(?<!\w)\u200d[\u2600-\u27bf]?\ufe0f?|\u200d(?!\w)|(?<!\S)\ufe0f")
_HAIR = 0.3  # points: less room than this is no room
_SPACE_WIDTH = 0.28  # of the font size
_BLANK = 1.5  # a gap of so many leadings holds a blank line


@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed line.

    Attributes:
        text: its words, no-break spaces kept.
        right: its right edge.
        unit: width of the first part that could not have been broken.
        space: width of a space.
        gap: distance from the line above; 0 on a new page.
    """

    text: str
    right: float
    unit: float
    space: float
    gap: float = 0.0

    @classmethod
    def of(cls, run: Run, gap: float = 0.0) -> TextLine:
        """Make a line of a run."""
        return cls(run.text, run.right, _unit(run), run.space or _SPACE_WIDTH * run.size, gap)


def _unit(run: Run) -> float:
    """Return the width of what the printer had to keep on one line."""
    word = run.text.split(" ", 1)[0]
    if "\u00a0" in word:
        return (run.right - run.x) * len(word) / len(run.text)
    if _UNSPACED.match(word):
        return run.size
    piece = re.match(r"[^-/]*[-/]?", word)
    return run.lead * len(piece.group() if piece else word) / len(word)


def clean(text: str) -> str:
    """Return text with plain single spaces and without the remains of lost emoji."""
    return _SPACES.sub(" ", _REMAINS.sub("", text)).strip()


def would_fit(before: TextLine, line: TextLine, edge: float) -> bool:
    """Tell whether the start of ``line`` had room at the end of ``before``."""
    last = before.text[-1:]
    is_unspaced = bool(_UNSPACED.match(last)) and not _HANGUL.match(last)
    space = 0.0 if is_unspaced or last in {"-", "/"} else before.space
    return before.right + space + line.unit <= edge - _HAIR


def join(before: str, after: str) -> str:
    """Put two halves of a wrapped text together."""
    if not before or not after:
        return before + after
    last, first = before[-1], after[0]
    if re.search(r"\w[-/–—]$", before):
        word = re.match(r"\w*", after)
        is_suspended = last == "-" and word is not None and word.group().lower() in _SUSPENDED
        return f"{before} {after}" if is_suspended else before + after
    if first == "—" and not after.startswith("— "):
        return before + after
    if _UNSPACED.match(last) and _UNSPACED.match(first):
        return before + after
    return f"{before} {after}"


def join_address(parts: Iterable[str]) -> str:
    """Put the pieces of a web address together: a hyphen at an end is real."""
    return "".join(part.strip() for part in parts)


def _join_lines(before: TextLine, line: TextLine, text: str, edge: float) -> str:
    """Join, with a look at the room left where Korean breaks inside words."""
    is_korean = _HANGUL.match(before.text[-1:]) and _HANGUL.match(line.text[:1])
    if is_korean and before.right + line.unit <= edge:
        return f"{text} {line.text}"
    return join(text, line.text)


def paragraphs(
    lines: Sequence[TextLine], edge: float, *, leading: float = 0.0
) -> tuple[tuple[DraftLine, ...], ...]:
    """Rebuild what was typed: blocks between blank lines, made of lines and bullets.

    Args:
        lines: the printed lines, from the top.
        edge: the right edge at which the printer breaks.
        leading: the distance of two lines; by default the smallest one seen.
    """
    leading = leading or min((line.gap for line in lines[1:] if line.gap > 0), default=0.0)
    starts = [_is_start(n, lines, leading, edge) for n in range(len(lines))]
    marks = {_mark(line.text) for line, is_start in zip(lines, starts, strict=True) if is_start}
    blocks: list[list[str]] = []
    previous: TextLine | None = None
    for line, is_start in zip(lines, starts, strict=True):
        is_blank = leading > 0 and line.gap > _BLANK * leading
        if previous is None or is_blank:
            blocks.append([line.text])
        elif is_start or _opens(line.text, marks):
            blocks[-1].append(line.text)
        else:
            blocks[-1][-1] = _join_lines(previous, line, blocks[-1][-1], edge)
        previous = line
    numbered = sum(bool(_NUMBER.match(text)) for block in blocks for text in block) > 1
    return tuple(
        tuple(as_line(text, numbered=numbered) for text in block if clean(text)) for block in blocks
    )


def _is_start(n: int, lines: Sequence[TextLine], leading: float, edge: float) -> bool:
    """Tell whether a line begins a new one for sure."""
    if n == 0 or (leading > 0 and lines[n].gap > _BLANK * leading):
        return True
    return would_fit(lines[n - 1], lines[n], edge) or bool(_SURE.match(lines[n].text))


def _mark(text: str) -> str:
    match = _UNSURE.match(text)
    if match:
        return match["mark"]
    return "1." if _NUMBER.match(text) else ""


def _opens(text: str, marks: set[str]) -> bool:
    """Tell whether a full line above does not matter: this mark is a list's."""
    mark = _mark(text)
    return bool(mark) and mark in marks


def is_bullet(text: str) -> bool:
    """Tell whether a line begins with the glyph of a list."""
    return bool(_SURE.match(text) or _UNSURE.match(text))


def as_line(text: str, *, numbered: bool = False) -> DraftLine:
    """Return a paragraph, or a bullet without its glyph (or number, if ``numbered``)."""
    match = _SURE.match(text) or _UNSURE.match(text) or (_NUMBER.match(text) if numbered else None)
    if match and clean(text[match.end() :]):
        return DraftLine(clean(text[match.end() :]), is_bullet=True)
    return DraftLine(clean(text))
