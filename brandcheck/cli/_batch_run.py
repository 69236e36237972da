"""What ``batch`` does, apart from its options, so that ``--help`` need not load it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.cli._progress import progress
from brandcheck.cli._session import INTERRUPTED, UNREADABLE
from brandcheck.cohort.cohort import Completed, make_cohort
from brandcheck.cohort.output import check_formats, has_pyarrow, write_csv, write_parquet
from brandcheck.cohort.rubric import Rubric, load_reviews, load_rubric
from brandcheck.cohort.run import REPORTS, Run
from brandcheck.cohort.shards import Task
from brandcheck.cohort.sources import Columns, open_inputs
from brandcheck.errors import ConfigError
from brandcheck.many import Analyzer
from brandcheck.nlp._fast_start import prepare
from brandcheck.workers import processors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brandcheck.cli._batch import Wanted
    from brandcheck.cli._session import Session
    from brandcheck.cohort.cohort import Cohort
    from brandcheck.cohort.sources import Input, Item
    from brandcheck.core.review import Review

__all__ = ["run_batch"]


def run_batch(session: Session, wanted: Wanted) -> int:
    """Do one batch and return the exit code.

    Raises:
        ConfigError: an option, a column or the folder is wrong, or it cannot be written.
        InputError: an INPUT is not there or is no table.
    """
    formats = _formats(wanted.formats)
    rubric = load_rubric(wanted.rubric) if wanted.rubric else Rubric()
    reviews = load_reviews(wanted.overrides, rubric) if wanted.overrides else {}
    output = wanted.output
    sources = open_inputs(wanted.inputs, Columns(*wanted.columns), output=output)
    config, origin = wanted.settings.for_source(wanted.inputs[0])
    session.detail(f"settings from {origin}")
    prepare()
    work = Analyzer.of(wanted.posting, rubric.applied(config, place=str(wanted.rubric)))
    task = Task(work, output / REPORTS, wanted.reports, wanted.names, config.look, rubric)
    run = Run(output, task)
    with run.opened(fresh=wanted.fresh) as was_ended:
        left_out = sum(one.left_out for one in sources)
        if left_out:
            files = "file that is no profile" if left_out == 1 else "files that are no profiles"
            session.say(f"brandcheck: left out {left_out} {files} by the suffix")
        # What ended it may have been a profile; in processes of their own it becomes a row.
        workers = max(2, processors()) if was_ended and not wanted.workers else wanted.workers
        try:
            _work(session, run, sources, replace(wanted, workers=workers), reviews)
            cohort = _finish(run, Completed(run.rows(), rubric, reviews), formats, wanted)
        except OSError as error:
            raise ConfigError(
                f"{output}: cannot be written ({error.strerror or error}). What is done is kept: "
                "make room, and the same command goes on."
            ) from error
        except KeyboardInterrupt:
            session.say("brandcheck: interrupted; what is done is kept, the same command goes on")
            return INTERRUPTED
    unknown = sorted(set(reviews) - {str(row["id"]) for row in run.rows()}) if reviews else []
    if unknown:
        session.say(f"Note: {wanted.overrides} names no profile of this run: {', '.join(unknown)}")
    return _tell(session, cohort, run)


def _formats(wanted: tuple[str, ...] | None) -> tuple[str, ...]:
    if wanted is None:
        return ("csv", "parquet") if has_pyarrow() else ("csv",)
    return check_formats(wanted)


def _work(
    session: Session,
    run: Run,
    sources: tuple[Input, ...],
    wanted: Wanted,
    reviews: Mapping[str, Review],
) -> None:
    counts = [one.count() for one in sources]
    total = None if None in counts else sum(n for n in counts if n is not None)

    def items() -> Iterator[Item]:
        for one in sources:
            for item in one.items():
                yield item._replace(review=reviews.get(item.id))

    with progress("Reading profiles", total, quiet=session.quiet) as move:
        for done, is_old in run.work(items(), workers=wanted.workers, timeout=wanted.timeout):
            move(done, is_old)


def _finish(run: Run, rows: Completed, formats: tuple[str, ...], wanted: Wanted) -> Cohort:
    """Write the table and the cohort report from what is kept."""
    for name, write in (("csv", write_csv), ("parquet", write_parquet)):
        if name in formats:
            write(run.folder / f"results.{name}", rows)
    cohort = make_cohort(rows, work_list=wanted.work_list)
    cohort.save(run.folder / "cohort.json")
    cohort.save(run.folder / "cohort.html", look=run.task.look)
    run.finish(cohort.figures["profiles"], _unread(cohort))
    return cohort


def _unread(cohort: Cohort) -> int:
    return sum(one["profiles"] for one in cohort.figures["errors"])


def _tell(session: Session, cohort: Cohort, run: Run) -> int:
    n, failed = cohort.figures["profiles"], _unread(cohort)
    session.say(cohort.render("line"))
    if failed:
        most = cohort.figures["errors"][0]
        why = f"most often: {most['cause']} ({most['profiles']})"
        session.say(f"{failed} of {n} profiles could not be read; the table says why, {why}")
    made = "Reports, table" if run.task.formats else "Table"
    session.say(f"{made} and cohort report: {run.folder.resolve()}")
    return UNREADABLE if n and failed == n else 0
