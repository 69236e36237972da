"""Half-open ranges of code points in a profile's source text."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points.

    Raises:
        ValueError: unless ``0 <= start <= end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"a span needs 0 <= start <= end, not {self.start}, {self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, source: str) -> str:
        """Return the text that this span covers in ``source``."""
        return source[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether both cover at least one common code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def trimmed(self, source: str) -> Span:
        """Return this span without white space at its two ends."""
        text = self.of(source)
        lead = len(text) - len(text.lstrip())
        return Span(self.start + lead, self.start + max(lead, len(text.rstrip())))
