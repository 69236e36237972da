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
from benchmarks.scale import ENGINE, PEAK, ROW_SIZE, SPEED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.clock import Grid

__all__ = ["about", "measured", "section", "sizing", "write", "write_sizing"]

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = "performance.md"
SIZING = re.compile(r"(<!-- begin: sizing -->\n).*?(<!-- end: sizing -->)", re.DOTALL)
# A part's section of the page: its name, and all up to the next one.
SECTION = re.compile(r"^## (?P<name>.+)\n(?s:.*?)(?=^## |\Z)", re.MULTILINE)
SIZES = (1_000_000, 100_000_000)
CORES = (8, 64, 512)
HEAD = """\
<!-- Written by `python -m benchmarks --write`; run it again instead of editing. -->

# How fast it is

Read the **ratios**, marked x: both sides were measured in turn in the same run, so a busy
machine slows both. Absolute figures are of one machine on one day, as busy as each part says: the
load counts the processes that ran or waited to run in the last minute of measuring, its own one or
two among them. A figure over its budget is marked OVER. It is CPU time wherever nothing else is
said, and figures are medians. The profiles are invented (`benchmarks/profiles.py`): 250 to 900
words, {words:.0f} on average.

`make bench` measures anew, `make bench-full` with memory over 20,000 profiles; both write this
page and the sizing in [Very many profiles](how-to/big-data.md). A part keeps its figures until it
is measured again: `python -m benchmarks --write PART`. The other programs are first installed by
`python -m benchmarks.peers --install`, under `out/peers` and nowhere else.
"""


def about(scale: str) -> str:
    """Tell on what machine, with what versions and under what load figures are taken."""
    load = f", load {os.getloadavg()[0]:.1f}" if os.name == "posix" else ""
    return (
        f"Measured on {datetime.now(tz=UTC):%Y-%m-%d} at the {scale} scale with brandcheck "
        f"{version('brandcheck')}, Python {platform.python_version()}, spaCy {version('spacy')}, "
        f"{platform.system()}, {os.cpu_count()} cores{load}."
    )


def section(name: str, what: str, shown: Grid, *, scale: str) -> str:
    """Return a part's figures with what they are, and when and where they were taken."""
    notes = "".join(f"* {note}\n" for note in shown.notes)
    below = f"{notes}\n" if notes else ""
    return f"## {name}\n\n{what}\n\n{_markdown(shown)}\n{below}{about(scale)}\n"


def measured(text: str) -> dict[str, float]:
    """Return the figures that the sizing needs, as they stand on the page; the last of a name."""
    return {
        name: float(found[-1])
        for name in (SPEED, PEAK, ROW_SIZE, ENGINE)
        if (found := re.findall(rf"^\| {re.escape(name)}[^|]*\| ([\d.e+]+)", text, re.MULTILINE))
    }


def sizing(known: Mapping[str, float]) -> str:
    """Return how long big runs take and what they need, from measured figures."""
    speed, peak, size = known[SPEED], known[PEAK], known[ROW_SIZE]
    engine = max(1.0, known[ENGINE])
    texts = profiles()
    text = sum(len(one.encode()) for one in texts) / len(texts) / 1000
    basis = (
        f"Computed from {speed:.1f} profiles per second and core, {peak:.0f} MB for each process, "
        f"{text:.1f} kB for a text and {size:.1f} kB for a row, with {engine - 1:.0%} for the "
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
        hours = count / speed * engine / 3600
        cells = [f"{count:,}", f"{hours:,.0f}", *(_time(hours / n) for n in CORES)]
        lines.append(f"| {' | '.join((*cells, _bytes(count * text), _bytes(count * size)))} |")
    memory = " · ".join(f"{n} cores {n * peak / 1000:,.0f} GB" for n in CORES)
    lines.append(f"\nMemory of the workers, however many profiles: {memory}.\n")
    return "\n".join(lines)


def write(name: str, text: str, order: Sequence[str]) -> None:
    """Put a section into ``docs/performance.md``; those of other parts stay as they are."""
    known = {found["name"]: found[0].rstrip() for found in SECTION.finditer(_page())}
    known[name] = text.rstrip()
    missing = [f"`{one}`" for one in order if one not in known]
    last = f"## Not measured yet\n\n{', '.join(missing)}" if missing else ""
    texts = profiles()
    words = sum(len(text.split()) for text in texts) / len(texts)
    sections = [HEAD.format(words=words).rstrip(), *(known[n] for n in order if n in known), last]
    (DOCS / PAGE).write_text("\n\n".join(filter(None, sections)) + "\n", encoding="utf-8")


def write_sizing() -> None:
    """Compute the sizing anew from the page, when all that it needs stands there."""
    known = measured(_page())
    if {SPEED, PEAK, ROW_SIZE, ENGINE} <= set(known):
        place = DOCS / "how-to" / "big-data.md"
        text = place.read_text(encoding="utf-8")
        made = sizing(known)
        place.write_text(SIZING.sub(lambda m: m[1] + made + m[2], text), encoding="utf-8")


def _page() -> str:
    place = DOCS / PAGE
    return place.read_text(encoding="utf-8") if place.exists() else ""


def _markdown(shown: Grid) -> str:
    """Return a table whose middle columns are figures."""
    marks = ["---", *["---:"] * (len(shown.head) - 2), "---"]
    lines = [shown.head, marks, *shown.lines]
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return text.replace("| OVER |", "| **OVER** |")


def _time(hours: float) -> str:
    if hours < 2:
        return f"{60 * hours:.0f} minutes"
    return f"{hours:.0f} hours" if hours < 48 else f"{hours / 24:.0f} days"


def _bytes(kilobytes: float) -> str:
    return f"{kilobytes / 1e6:,.0f} GB" if kilobytes < 1e9 else f"{kilobytes / 1e9:,.1f} TB"
