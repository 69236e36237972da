"""``batch``: many profiles at once, each with its report, and one report on all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brandcheck.cli._progress import progress
from brandcheck.cli._session import INTERRUPTED, UNREADABLE, common_options, pass_session
from brandcheck.cli._settings import Choices, config_options
from brandcheck.cohort.cohort import Completed, make_cohort
from brandcheck.cohort.output import check_formats, has_pyarrow, write_csv, write_parquet
from brandcheck.cohort.rubric import Review, Rubric, load_reviews, load_rubric
from brandcheck.cohort.run import REPORTS, Run
from brandcheck.cohort.shards import Task
from brandcheck.cohort.sources import Columns, open_inputs
from brandcheck.errors import ConfigError
from brandcheck.many import Analyzer
from brandcheck.nlp._fast_start import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.cli._session import Session
    from brandcheck.cohort.cohort import Cohort
    from brandcheck.cohort.sources import Input, Item

__all__ = ["batch"]

NONE = "none"
REPORT_FORMATS = ("html", "json")


class _Names(click.ParamType[tuple[str, ...]]):
    """Names with commas between them."""

    name = "names"

    def convert(self, value: Any, *_: Any) -> tuple[str, ...]:
        """Return the names, each once."""
        if isinstance(value, tuple):
            return value
        return tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))


@dataclass(frozen=True, slots=True)
class _View:
    """What the tables and the cohort report show; changing it makes no profile anew."""

    formats: tuple[str, ...]
    work_list: bool
    rubric: Rubric
    reviews: dict[str, Review]


@click.command(
    epilog="""\b
Examples:
  brandcheck batch profiles/ -o out
  brandcheck batch students.csv -o out --text-column profile --group-column programme
  brandcheck batch profiles/ -o out --target "registered nurse" --work-list
  brandcheck batch "texts/*.md" more.jsonl -o out --reports none --workers 4

\b
A run that was ended goes on where it was with the same command.
Exit codes: 0 fine, also when some profiles have an error in the table,
2 wrong use or settings, or a folder that cannot be written, 3 nothing could be read.""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path())
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Folder for the reports, the table and the cohort report.",
)
@click.option(
    "--target",
    "-t",
    metavar="NAME",
    help='What the profiles are for: an occupation, such as "registered nurse".',
)
@click.option(
    "--posting",
    "-p",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="What the profiles are for: a job posting, or your own list of skills.",
)
@click.option("--text-column", default="", metavar="C", help="Column with the profile's text.")
@click.option("--id-column", default="", metavar="C", help="Column that names the profile.")
@click.option("--group-column", default="", metavar="C", help="Column to compare groups by.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Number of processes.")
@click.option(
    "--reports",
    type=_Names(),
    default="html",
    show_default=True,
    metavar="html,json|none",
    help="Formats of the report on each profile.",
)
@click.option(
    "--format",
    "-f",
    "formats",
    type=_Names(),
    metavar="csv,parquet",
    help="Formats of the table. Default: csv, and parquet where pyarrow is installed.",
)
@click.option("--names", is_flag=True, help="Keep the owners' names in table and cohort report.")
@click.option("--work-list", is_flag=True, help="Tell, by id, who would gain most from which fix.")
@click.option(
    "--rubric",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own weights, checks and names of levels (.toml).",
)
@click.option(
    "--overrides",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A reviewer's verdicts beside the tool's: a table with id, score, level, note.",
)
@click.option("--fresh", is_flag=True, help="Remove an earlier run in OUT and begin anew.")
@config_options
@common_options
@pass_session
def batch(
    session: Session,
    /,
    inputs: tuple[str, ...],
    output: Path,
    target: str | None,
    posting: Path | None,
    text_column: str,
    id_column: str,
    group_column: str,
    workers: int | None,
    reports: tuple[str, ...],
    formats: tuple[str, ...] | None,
    names: bool,
    work_list: bool,
    rubric: Path | None,
    overrides: Path | None,
    fresh: bool,
    **choices: Any,
) -> int:
    """Check many profiles: a report on each, a table, and one report on all of them.

    INPUT is a folder, files, a pattern in quotes, or a table (.csv, .jsonl, .parquet) with
    one profile in each row.
    """
    if posting is not None and target is not None:
        raise ConfigError("--target and --posting both say what the profiles are for; give one")
    own = load_rubric(rubric) if rubric else Rubric()
    view = _View(
        _formats(formats), work_list, own, load_reviews(overrides, own) if overrides else {}
    )
    sources = open_inputs(inputs, Columns(text_column, id_column, group_column), output=output)
    config, origin = Choices(target=target, fail_under=None, **choices).for_source(inputs[0])
    session.detail(f"settings from {origin}")
    prepare()
    work = Analyzer.of(posting, own.applied(config, place=str(rubric)))
    task = Task(work, output / REPORTS, _reports(reports), names)
    run = Run(output, task)
    run.open(fresh=fresh)
    left_out = sum(one.left_out for one in sources)
    if left_out:
        session.say(f"brandcheck: left out {left_out} files that are no profiles by their suffix")
    try:
        _work(session, run, sources, workers)
        cohort = _finish(run, view)
    except OSError as error:
        raise ConfigError(
            f"{output}: cannot be written ({error.strerror or error}). What is done is kept: "
            "make room, and the same command goes on."
        ) from error
    except KeyboardInterrupt:
        session.say("brandcheck: interrupted; what is done is kept, the same command goes on")
        return INTERRUPTED
    return _tell(session, cohort, output)


def _formats(wanted: tuple[str, ...] | None) -> tuple[str, ...]:
    if wanted is None:
        return ("csv", "parquet") if has_pyarrow() else ("csv",)
    return check_formats(wanted)


def _reports(wanted: tuple[str, ...]) -> tuple[str, ...]:
    if wanted == (NONE,):
        return ()
    for name in wanted:
        if name not in REPORT_FORMATS:
            raise ConfigError(
                f"--reports: {name!r} is none of {', '.join(REPORT_FORMATS)}; or say {NONE}"
            )
    return tuple(sorted(wanted))


def _work(session: Session, run: Run, sources: tuple[Input, ...], workers: int | None) -> None:
    counts = [one.count() for one in sources]
    total = None if None in counts else sum(n for n in counts if n is not None)

    def items() -> Iterator[Item]:
        for one in sources:
            yield from one.items()

    with progress("Reading profiles", total, quiet=session.quiet) as move:
        for done, is_old in run.work(items(), workers=workers):
            move(done, is_old)


def _finish(run: Run, view: _View) -> Cohort:
    """Write the table and the cohort report from what is kept."""
    rows = Completed(run.rows(), view.rubric, view.reviews)
    for name, write in (("csv", write_csv), ("parquet", write_parquet)):
        if name in view.formats:
            write(run.folder / f"results.{name}", rows)
    cohort = make_cohort(rows, work_list=view.work_list)
    cohort.save(run.folder / "cohort.html")
    figures = cohort.figures
    run.finish(figures["profiles"], sum(one["profiles"] for one in figures["errors"]))
    return cohort


def _tell(session: Session, cohort: Cohort, output: Path) -> int:
    n, failed = cohort.figures["profiles"], 0
    failed = sum(one["profiles"] for one in cohort.figures["errors"])
    session.say(cohort.render("line"))
    for note in cohort.notes:
        session.say(f"Note: {note}")
    if failed:
        session.say(f"{failed} of {n} profiles could not be read; the table says why")
    session.say(f"Reports, table and cohort report: {output.resolve()}")
    return UNREADABLE if n and failed == n else 0
