"""The page of figures, and the sizing of big runs that is computed from them."""

from __future__ import annotations

import os
import platform
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.profiles import profiles
from benchmarks.scale import PEAK, ROW_SIZE, SPEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from benchmarks.clock import Row

__all__ = ["about", "page", "section", "sizing", "write", "write_sizing"]

DOCS = Path(__file__).resolve().parent.parent / "docs"
SIZING = re.compile(r"(<!-- begin: sizing -->\n).*?(<!-- end: sizing -->)", re.DOTALL)
# What a distributed engine costs beside the work, measured with short texts: at most this.
ENGINE = 1.3
SIZES = (1_000_000, 100_000_000)
CORES = (8, 64, 512)
HEAD = """\
<!-- Written by `python -m benchmarks --write`; run it again instead of editing. -->

# How fast it is

Read the **ratios**, marked x: both sides were measured in turn in the same run, so a busy
machine slows both. Absolute figures are of one machine on one day, as busy as each part says.
A figure over its budget is marked OVER. It is CPU time wherever nothing else is said, and figures
are medians. The profiles are invented (`benchmarks/profiles.py`): 250 to 900 words, {words:.0f} on
average.

`make bench` measures anew, `make bench-full` with memory over 20,000 profiles; both write this
page and the sizing in [Very many profiles](how-to/big-data.md).
"""


def about(scale: str) -> str:
    """Tell on what machine, with what versions and under what load figures are taken."""
    load = f", {os.getloadavg()[0]:.1f} processes waiting for them" if os.name == "posix" else ""
    return (
        f"Measured on {datetime.now(tz=UTC):%Y-%m-%d} at the {scale} scale with brandcheck "
        f"{version('brandcheck')}, Python {platform.python_version()}, spaCy {version('spacy')}, "
        f"{platform.system()}, {os.cpu_count()} cores{load}."
    )


def section(name: str, what: str, rows: Sequence[Row], *, scale: str) -> str:
    """Return a part's figures with what they are, and when and where they were taken."""
    return f"## {name}\n\n{what}\n\n{_table(rows)}\n{about(scale)}\n"


def page(sections: Iterable[str]) -> str:
    """Return the page from its sections."""
    texts = profiles()
    words = sum(len(text.split()) for text in texts) / len(texts)
    return "\n".join((HEAD.format(words=words), *sections))


def sizing(rows: Sequence[Row]) -> str:
    """Return how long big runs take and what they need, from measured figures."""
    known = {row.name: row.value for row in rows}
    speed, peak, size = known[SPEED], known[PEAK], known[ROW_SIZE]
    texts = profiles()
    text = sum(len(one.encode()) for one in texts) / len(texts) / 1000
    basis = (
        f"Computed from {speed:.1f} profiles per second and core, {peak:.0f} MB for each process, "
        f"{text:.1f} kB for a text and {size:.1f} kB for a row, with {ENGINE - 1:.0%} for the "
        "engine:\n"
    )
    lines = [
        basis,
        "| profiles | core hours | "
        + " | ".join(f"on {n} cores" for n in CORES)
        + " | texts | rows |",
        "|---:" * (4 + len(CORES)) + "|",
    ]
    for count in SIZES:
        hours = count / speed * ENGINE / 3600
        cells = [f"{count:,}", f"{hours:,.0f}", *(_time(hours / n) for n in CORES)]
        lines.append(f"| {' | '.join((*cells, _bytes(count * text), _bytes(count * size)))} |")
    memory = " · ".join(f"{n} cores {n * peak / 1000:,.0f} GB" for n in CORES)
    lines.append(f"\nMemory of the workers, however many profiles: {memory}.\n")
    return "\n".join(lines)


def write(made: Mapping[str, str], order: Sequence[str]) -> None:
    """Put sections into ``docs/performance.md``; parts that were not measured stay as they are."""
    place = DOCS / "performance.md"
    text = place.read_text(encoding="utf-8") if place.exists() else ""
    kept = {one.splitlines()[0]: f"## {one.rstrip()}\n" for one in text.split("\n## ")[1:]}
    known = kept | dict(made)
    place.write_text(page(known[name] for name in order if name in known), encoding="utf-8")


def write_sizing(rows: Sequence[Row]) -> None:
    """Compute the sizing anew, when all that it needs was measured in this run."""
    if {SPEED, PEAK, ROW_SIZE} <= {row.name for row in rows}:
        place = DOCS / "how-to" / "big-data.md"
        text = place.read_text(encoding="utf-8")
        made = sizing(rows)
        place.write_text(SIZING.sub(lambda m: m[1] + made + m[2], text), encoding="utf-8")


def _table(rows: Sequence[Row]) -> str:
    lines = ["| figure | value | budget | |", "|---|---:|---:|---|"]
    for row in rows:
        budget = "" if row.budget is None else f"{row.budget:g} {row.unit}"
        mark = "**OVER**" if row.is_over else "ok" if budget else ""
        lines.append(f"| {row.name} | {row.value:.3g} {row.unit} | {budget} | {mark} |")
    return "\n".join(lines) + "\n"


def _time(hours: float) -> str:
    if hours < 2:
        return f"{60 * hours:.0f} minutes"
    return f"{hours:.0f} hours" if hours < 48 else f"{hours / 24:.0f} days"


def _bytes(kilobytes: float) -> str:
    return f"{kilobytes / 1e6:,.0f} GB" if kilobytes < 1e9 else f"{kilobytes / 1e9:,.1f} TB"
