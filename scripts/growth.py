"""Measure what readers and the analysis take of hostile text, and how that grows with it.

python -m scripts.growth      the table on the screen, in two or three minutes
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import brandcheck
from brandcheck.core.limits import READ_CHARACTERS, TEXT_CHARACTERS
from brandcheck.errors import InputError
from tests.hostile import FILES, PROFILES, SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Grown", "Measured", "measure", "table"]

# What is read at a twentieth and a tenth of its bound, and judged at an eighth and a quarter.
READ = TEXT_CHARACTERS // 20
JUDGED = READ_CHARACTERS // 8

# Below so many seconds a clock says little about growth.
FLOOR = 0.1

HEAD = (
    "| what works | kinds of text | slowest kind | seconds | at how many characters | "
    "seconds at the bound | largest growth when doubled |\n|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one kind of text took.

    Attributes:
        kind: its name.
        less: CPU seconds for some length.
        more: CPU seconds for twice that length.
    """

    kind: str
    less: float
    more: float

    @property
    def growth(self) -> float:
        """By how much the time grew when the text was doubled; 0 where it is too short to tell."""
        return self.more / self.less if self.less >= FLOOR else 0.0


@dataclass(frozen=True, slots=True)
class Grown:
    """What one reader or the analysis took for all kinds of text.

    Attributes:
        name: what was measured.
        size: characters of the longer texts.
        bound: characters of the longest text that it takes.
        kinds: each kind of text.
    """

    name: str
    size: int
    bound: int
    kinds: tuple[Measured, ...]

    def row(self) -> str:
        """Return the line of a Markdown table."""
        worst = max(self.kinds, key=lambda kind: kind.more)
        growth = max(kind.growth for kind in self.kinds)
        told = f"{growth:.1f} x" if growth else f"all below {FLOOR} s"
        at_bound = worst.more * self.bound / self.size
        return (
            f"| {self.name} | {len(self.kinds)} | {worst.kind} | {worst.more:.2f} | "
            f"{self.size:,} | {at_bound:.1f} | {told} |"
        )


def measure(read: int = READ, judged: int = JUDGED) -> Iterator[Grown]:
    """Measure every reader, then the analysis, with texts of these lengths and twice these."""
    brandcheck.analyze(PROFILES["about"]("I know Python.")).to_json()
    for name, file in FILES.items():
        yield Grown(name, 2 * read, TEXT_CHARACTERS, tuple(_readings(file, read)))
    for place, profile in PROFILES.items():
        found = tuple(_judgings(profile, judged))
        yield Grown(f"analysis, {place}", 2 * judged, READ_CHARACTERS, found)


def table(found: Iterator[Grown]) -> str:
    """Return a Markdown table."""
    return "\n".join((HEAD, *(grown.row() for grown in found)))


def _readings(file: Callable[[str], bytes], size: int) -> Iterator[Measured]:
    for kind, shape in SHAPES.items():
        small, large = file(shape(size)), file(shape(2 * size))
        yield Measured(kind, _cpu(brandcheck.parse, small), _cpu(brandcheck.parse, large))


def _judgings(profile: Callable[[str], str], size: int) -> Iterator[Measured]:
    """Measure a quarter of the kinds of text in each place, so that each is measured once."""
    first = list(PROFILES.values()).index(profile)
    for kind in list(SHAPES)[first :: len(PROFILES)]:
        small, large = (profile(SHAPES[kind](n)) for n in (size, 2 * size))
        yield Measured(kind, _cpu(_judge, small), _cpu(_judge, large))


def _judge(text: str) -> None:
    brandcheck.analyze(text).to_json()


def _cpu(work: Callable[[Any], object], source: str | bytes) -> float:
    started = time.process_time()
    with suppress(InputError):
        work(source)
    return time.process_time() - started


def main() -> None:
    """Run the command line."""
    print(table(measure()))


if __name__ == "__main__":
    main()
