"""A cohort on many machines: one future of Dask for each piece of a Parquet data set.

A worker that dies takes only the piece that it had in hand, which another one makes
again; a profile that kills every worker becomes a row that says so. Rows are the same as
those of ``brandcheck batch`` for the same table.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.api import resolve_config
from brandcheck.cohort.apart import make_apart
from brandcheck.cohort.cohort import Cohort, Completed, make_cohort
from brandcheck.cohort.lock import LOCK, taken
from brandcheck.cohort.made_with import differences, digest_of, made_with
from brandcheck.cohort.partitions import Work, kept_rows, plan
from brandcheck.cohort.rubric import Rubric
from brandcheck.cohort.shards import Task
from brandcheck.cohort.sources import Columns
from brandcheck.core.document import to_plain
from brandcheck.core.files import PART, write_atomically
from brandcheck.errors import BrandcheckError, ConfigError
from brandcheck.many import Analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from distributed import Client

    from brandcheck.api import Settings
    from brandcheck.cohort.partitions import Done, Part
    from brandcheck.core.target import Target

__all__ = ["PART_ROWS", "Partitioned", "analyze_partitioned"]

# A few minutes of one core: little to lose with a worker, few files for a data lake.
PART_ROWS = 2_000

# How often a piece is tried again after an error of its worker, such as a full disk.
RETRIES = 3

# Pieces that the scheduler knows of at a time; enough for thousands of workers.
AHEAD = 10_000

STATE = "_brandcheck.json"
KIND = "brandcheck analyze_partitioned"
FOREIGN = "{}: holds files and no run of brandcheck; name an empty or a new folder"
EARLIER = "{}: holds an earlier run; {}. Name another folder, or remove this one"
KILLED = (
    "{}: making this piece killed its workers again. The other pieces are done; give the workers "
    "more memory and call again"
)


@dataclass(frozen=True, slots=True)
class Partitioned:
    """What a run over a Parquet data set has made.

    Attributes:
        folder: holds the rows, as Parquet files.
        profiles: number of profiles.
        errors: number of those that could not be analyzed; their rows say why.
        parts: number of files.
        kept: number of those files that an earlier run had made.
        rubric: names the levels.
    """

    folder: Path
    profiles: int
    errors: int
    parts: int
    kept: int
    rubric: Rubric

    def cohort(self, *, title: str = "", work_list: bool = False) -> Cohort:
        """Count all rows, in this process: about an hour for a hundred million.

        Args:
            title: what the cohort is called.
            work_list: tell, by id, who would gain most from which fix.
        """
        rows = Completed(kept_rows(self.folder), self.rubric, {})
        return make_cohort(rows, title=title, work_list=work_list)


def analyze_partitioned(  # noqa: PLR0913 -- one word for each setting
    source: Path | str,
    output: Path | str,
    *,
    client: Client,
    target: str | Path | Target | None = None,
    config: Settings = None,
    columns: Columns = Columns(),  # noqa: B008 -- frozen
    rubric: Rubric = Rubric(),  # noqa: B008 -- frozen
    names: bool = False,
    part_rows: int = PART_ROWS,
    on_progress: Callable[[int, int], None] | None = None,
) -> Partitioned:
    """Analyze the profiles of a Parquet data set on a Dask cluster, one row for each.

    A call that was ended, by whatever, goes on with the same call: pieces that are there
    are not made again.

    Args:
        source: a Parquet file, or a folder of them; folders such as ``year=2025`` add a
            column. Every worker reads it under this name.
        output: a new folder, which every worker writes to; it gets the folders of the source.
        client: connected to the cluster, whose workers have this version of brandcheck.
        target: as for ``brandcheck.analyze``.
        config: as for ``brandcheck.analyze``.
        columns: columns of the text, the id and the group; the usual names are found.
        rubric: a centre's own weights, checks and names of levels.
        names: keep the owners' names in the rows.
        part_rows: most rows of one output file.
        on_progress: called with the number of pieces that are done, and of all.

    Raises:
        InputError: the source or the target's file cannot be read.
        ConfigError: a setting or a column is wrong, the folder holds something else, or
            the input changed since the run was begun.
        BrandcheckError: a piece kills its workers, and no profile of it does so alone; the
            others are done.
    """
    folder = Path(output)
    settings = rubric.applied(resolve_config(config))
    task = Task(Analyzer.of(target, settings), names=names)
    own = {"rubric": digest_of(to_plain(rubric.levels)), "part_rows": str(part_rows)}
    with _opened(folder, made_with(task) | own):
        parts = plan(Path(source), folder, columns, part_rows)
        for place in {part.output.parent for part in parts}:
            place.mkdir(parents=True, exist_ok=True)
            for unfinished in place.glob(f".*{PART}"):
                unfinished.unlink()
        done: list[Done] = []
        for one in _results(client, parts, Work(task, rubric, made_with(task))):
            done.append(one)
            if on_progress is not None:
                on_progress(len(done), len(parts))
    return Partitioned(
        folder,
        profiles=sum(one.rows for one in done),
        errors=sum(one.errors for one in done),
        parts=len(done),
        kept=sum(one.was_kept for one in done),
        rubric=rubric,
    )


def _results(client: Client, parts: Sequence[Part], work: Work) -> Iterator[Done]:
    """Have all pieces made, and yield what became of each, in whatever order they end."""
    killers: list[Part] = []
    for part, done in _ended(client, work, parts):
        if done is None:
            killers.append(part)
        else:
            yield done
    # In processes that only a profile of the piece can kill.
    for part, done in _ended(client, partial(make_apart, work), killers):
        if done is None:
            raise BrandcheckError(KILLED.format(part.output))
        yield done


def _ended(
    client: Client, work: Callable[[Part], Any], parts: Iterable[Part]
) -> Iterator[tuple[Part, Any]]:
    """Yield each piece when it has ended with what it gave, None where it kills workers."""
    from distributed import KilledWorker, as_completed

    waiting: dict[str, Part] = {}

    def begin(part: Part) -> Any:
        future = client.submit(work, part, retries=RETRIES, pure=False)
        waiting[future.key] = part
        return future

    rest = iter(parts)
    running: Any = as_completed([begin(part) for part in islice(rest, AHEAD)])
    for future in running:
        for part in islice(rest, 1):
            running.add(begin(part))
        try:
            found = future.result()
        except KilledWorker:
            found = None
        yield waiting.pop(future.key), found


@contextmanager
def _opened(folder: Path, made: Mapping[str, str]) -> Iterator[None]:
    """Hold the folder; the same run in it is gone on with.

    Raises:
        ConfigError: the folder holds something else or a run that still runs, or cannot be
            written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        state = folder / STATE
        if not state.exists() and any(one.name != LOCK for one in folder.iterdir()):
            raise ConfigError(FOREIGN.format(folder))
        lock = taken(folder)
    except OSError as error:
        raise _unusable(folder, error) from error
    with lock:
        try:
            _check_state(folder, state, made)
        except OSError as error:
            raise _unusable(folder, error) from error
        yield


def _check_state(folder: Path, state: Path, made: Mapping[str, str]) -> None:
    try:
        was = json.loads(state.read_text("utf-8"))["made_with"] if state.exists() else made
        told = differences(was, made)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(FOREIGN.format(folder)) from error
    if told:
        raise ConfigError(EARLIER.format(folder, told))
    document = {"kind": KIND, "made_with": dict(made)}
    write_atomically(state, json.dumps(document, indent=2) + "\n")


def _unusable(folder: Path, error: OSError) -> ConfigError:
    return ConfigError(f"{folder}: cannot be used ({error.strerror or error})")
