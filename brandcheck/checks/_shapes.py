"""Small shapes that several checks share: slopes, quotes, places in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brandcheck.core.profile import Profile
    from brandcheck.nlp.lines import Line

__all__ = ["count_words", "quoted", "ramp", "span_at"]

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
    covered = [t for t in line.tokens if t.at < end and start < t.at + len(t.text)]
    if not covered:
        return line.span
    return Span(covered[0].span.start, covered[-1].span.end)


def count_words(lines: Iterable[Line]) -> int:
    """Return the number of words of some lines."""
    return sum(len(line.words) for line in lines)
