"""Short profiles of people who do not exist, and rows made without reading any."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from brandcheck.cohort.cohort import Completed, make_cohort
from brandcheck.cohort.row import COLUMNS
from brandcheck.cohort.rubric import Rubric
from brandcheck.scoring import CATEGORY_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from brandcheck.cohort.cohort import Cohort

# On the path of a new process: one profile kills whichever process reads it, and the others
# are refused at once, since loading the language model again and again would take a minute.
DEADLY = """
import os, signal
from brandcheck import api
from brandcheck.errors import InputError
from brandcheck.nlp import _fast_start
def analyze(profile, **options):
    if "nightshade" in profile.source:
        os.kill(os.getpid(), signal.SIGKILL)
    raise InputError("it", "is read by nobody here", "Do nothing.")
api.analyze = analyze
_fast_start.prepare = lambda: None
"""
TRADES = ("Baker", "Welder", "Nurse", "Farmer", "Archivist", "Joiner")


def profile(number: int) -> str:
    trade = TRADES[number % len(TRADES)]
    return f"""# Person {"ABCDEFGHIJKL"[number % 12]}ole

{trade} for small towns

## About

I work as a {trade.lower()} in a small town. I trained {number + 2} apprentices, and two of them
lead teams today. Write to me about evening classes.

## Experience

### {trade} · Marlow & Finch

2015 – Present

- Cut waste by {number + 5} % in one year by planning each week with the team
- Responsible for the morning shift

## Skills

Planning, teaching
"""


def write_profiles(folder: Path, n: int) -> Path:
    folder.mkdir()
    for number in range(n):
        (folder / f"p{number:02}.md").write_text(profile(number), "utf-8")
    return folder


def make_deadly(folder: Path) -> str:
    """Return the PYTHONPATH of processes in which a profile with "nightshade" is deadly."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(DEADLY, "utf-8")
    return os.pathsep.join((str(folder), *filter(None, sys.path)))


LOCKER = (
    "import sys, pathlib; from brandcheck.cohort.lock import taken; "
    "lock = taken(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder in another process, which is killed at the end."""
    command = [sys.executable, "-c", LOCKER, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        yield
        other.kill()


def row(ident: str, score: float | None = 60.0, **values: Any) -> dict[str, Any]:
    """Return a row that was never read; every category has the same score."""
    made: dict[str, Any] = dict.fromkeys(column.name for column in COLUMNS)
    made |= {"id": ident, "group": "", "score": score}
    made |= {f"score_{category}": score for category in CATEGORY_TITLES}
    made |= {f"principle_{number}": "fail" for number in range(1, 11)}
    return made | {"checks_pass": "hedging", "checks_fail": "missing-proof"} | values


def counted(rows: list[dict[str, Any]], *, work_list: bool = False, **reviews: Any) -> Cohort:
    return make_cohort(Completed(rows, Rubric(), reviews), work_list=work_list)
