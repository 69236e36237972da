"""Find the lines again in a text whose line breaks have become spaces.

LinkedIn's data export writes a line break as a space and a blank line as two. A
bullet glyph, or a dash where a sentence has just ended, tells where a line began.
A dash between words ("2018 - 2020", "Leeds - York") tells nothing.
"""

from __future__ import annotations

import re

from brandcheck.parsing._canonical import DraftLine

__all__ = ["split_inline", "typed_line", "typed_lines"]

_GLYPHS = "•●▪■◦○‣⁃❖✅☑✔✓➢➤►▶▸➔➜◆◇♦✦✧\uf0b7\uf0a7\uf0d8"
_GLYPH = re.compile(rf"(?:(?<=\s)|^)[{_GLYPHS}]\ufe0f?\s*(?=\S)")
_DASH = re.compile(r"(?:(?<=\s)|^)[-–—*]\s+(?=\S)")
_BLANK = re.compile(r"\s*\n\s*|\s{2,}")
_SENTENCE_END = ".:;!?)…"
_NUMBER = re.compile(r"[0-9][\w%€$£.,]*$")
_RANGE_END = re.compile(r"[€$£]?[0-9]|\w+\.? [0-9]{4}\b|[Pp]resent\b|[Nn]ow\b|[Tt]oday\b")
_NEAR = 40  # characters beside a dash that tell what it is
_SHORT = 4  # words: "Python • SQL • Excel" is a list within a line


def typed_lines(text: str) -> tuple[DraftLine, ...]:
    """Return the lines of a text that has kept its line breaks."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(typed_line(line) for line in lines if line)


def typed_line(line: str) -> DraftLine:
    """Return one line, as a bullet when it opens with a glyph or a dash."""
    match = _GLYPH.match(line) or _DASH.match(line)
    return DraftLine(line[match.end() :], is_bullet=True) if match else DraftLine(line)


def split_inline(text: str) -> tuple[DraftLine, ...]:
    """Return paragraphs and bullets in reading order."""
    lines: list[DraftLine] = []
    for block in _BLANK.split(text.strip()):
        lines += _block(block.strip())
    return tuple(lines)


def _block(block: str) -> list[DraftLine]:
    if not block:
        return []
    for cuts in (_glyph_cuts(block), _dash_cuts(block)):
        if cuts:
            return _cut(block, cuts)
    return [DraftLine(block)]


def _cut(block: str, cuts: list[re.Match[str]]) -> list[DraftLine]:
    lead = block[: cuts[0].start()].strip()
    ends = [cut.start() for cut in cuts[1:]] + [len(block)]
    items = [block[cut.end() : end].strip() for cut, end in zip(cuts, ends, strict=True)]
    lines = [DraftLine(lead)] if lead else []
    return lines + [DraftLine(item, is_bullet=True) for item in items if item]


def _glyph_cuts(block: str) -> list[re.Match[str]]:
    cuts = list(_GLYPH.finditer(block))
    if not cuts or not block[cuts[-1].end() :]:
        return []
    lead = block[: cuts[0].start()].rstrip()
    parts = _GLYPH.split(block)
    if lead and lead[-1] not in _SENTENCE_END and all(len(p.split()) <= _SHORT for p in parts):
        return []
    return cuts


def _dash_cuts(block: str) -> list[re.Match[str]]:
    """Return the dashes that open lines: the first must stand where a line can begin."""
    found = [cut for cut in _DASH.finditer(block) if _opens(block, cut)]
    if not found or not _begins(block, found[0]):
        return []
    if found[0].start() and len(found) < 2:
        return []
    mark = found[0].group()[0]
    return [cut for cut in found if cut.group()[0] == mark]


def _begins(block: str, cut: re.Match[str]) -> bool:
    before = block[: cut.start()].rstrip()
    return not before or before[-1] in _SENTENCE_END


def _opens(block: str, cut: re.Match[str]) -> bool:
    """Tell whether a dash may open a line: not between numbers or dates."""
    before = block[max(0, cut.start() - _NEAR) : cut.start()].rstrip()
    after = block[cut.end() : cut.end() + _NEAR]
    if not before or before[-1] in _SENTENCE_END:
        return True
    is_range = _NUMBER.search(before) and _RANGE_END.match(after)
    return after[:1].isupper() and not is_range
