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

__all__ = ["Row", "cpu_of", "cpu_of_command", "in_turn", "table"]


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

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    before = os.times()
    subprocess.run(arguments, check=True, capture_output=True)
    after = os.times()
    user = after.children_user - before.children_user
    return user + after.children_system - before.children_system


def table(rows: Sequence[Row]) -> str:
    """Return figures as an aligned table."""
    cells = [("figure", "value", "budget", "")]
    for row in rows:
        budget = "" if row.budget is None else f"{row.budget:g} {row.unit}"
        mark = "OVER" if row.is_over else "ok" if budget else ""
        cells.append((row.name, f"{row.value:.3g} {row.unit}", budget, mark))
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    return "\n".join(
        f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}  {d}".rstrip()
        for a, b, c, d in cells
    )
