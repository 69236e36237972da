"""The lines of a file of which a profile needs a few, each taken out when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

__all__ = ["Rows"]


class Rows(Sequence[str]):
    """Lines of UTF-8, without their ends."""

    __slots__ = ("_data", "_ends")

    def __init__(self, data: bytes) -> None:
        """Find where lines end; each has an end, the last one, too."""
        import numpy as np

        self._data = data
        self._ends = np.flatnonzero(np.frombuffer(data, np.uint8) == ord("\n"))

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        number = range(len(self))[place]
        start = self._ends[number - 1] + 1 if number else 0
        return self._data[start : self._ends[number]].decode()

    def __len__(self) -> int:
        return len(self._ends)
