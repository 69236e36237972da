"""Measuring so that noise does not decide: CPU time, candidates in turn, medians."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Grid", "Row", "cpu_of", "cpu_of_command", "grid", "in_turn", "table"]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, in which unit, and its budget (None = for comparison)."""

    name: str
    value: float
    unit: str
    budget: float | None = None

    @property
    def is_over(self) -> bool:
        """Whether the figure misses its budget."""
        return self.budget is not None and self.value > self.budget


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it is shown: the first column is text, and the last one; others are figures.

    Attributes:
        head: names of the columns.
        lines: cells of the lines.
        notes: sentences to stand below.
    """

    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def in_turn(candidates: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Run the candidates one after the other, round by round, and return their medians.

    Each returns its own cost. A machine that slows down slows all of them alike.
    """
    costs: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, run in candidates.items():
            costs[name].append(run())
    return {name: statistics.median(values) for name, values in costs.items()}


def cpu_of(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a call takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def cpu_of_command(arguments: Sequence[str]) -> float:
    """Return the CPU seconds of a whole process, and of its children (POSIX only).

    It may keep byte code, as installing does, whatever the environment says of that.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    before = os.times()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(arguments, check=True, capture_output=True, env=kept)
    after = os.times()
    user = after.children_user - before.children_user
    return user + after.children_system - before.children_system


def grid(rows: Sequence[Row]) -> Grid:
    """Return figures beside their budgets."""
    lines = []
    for row in rows:
        budget = "" if row.budget is None else f"{row.budget:g} {row.unit}"
        mark = "OVER" if row.is_over else "ok" if budget else ""
        lines.append((row.name, f"{row.value:.3g} {row.unit}".rstrip(), budget, mark))
    return Grid(("figure", "value", "budget", ""), tuple(lines))


def table(shown: Grid) -> str:
    """Return a table as aligned text."""
    cells = (shown.head, *shown.lines)
    last = len(shown.head) - 1
    widths = [max(len(line[column]) for line in cells) for column in range(last)]
    lines = []
    for first, *figures, end in cells:
        middle = [f"{cell:>{width}}" for cell, width in zip(figures, widths[1:], strict=True)]
        lines.append("  ".join((f"{first:<{widths[0]}}", *middle, end)).rstrip())
    return "\n".join((*lines, *(f"- {note}" for note in shown.notes)))
