"""``batch``: many profiles at once, each with its report, and one report on all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brandcheck.cli._session import common_options, pass_session
from brandcheck.cli._settings import Choices, config_options, look_option
from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from brandcheck.cli._session import Session

__all__ = ["Wanted", "batch"]

NONE = "none"
REPORT_FORMATS = ("html", "json")


def _names(_context: click.Context, _option: click.Parameter, value: str | None) -> Any:
    """Return names that have commas between them, each once; None when nothing was said."""
    if value is None:
        return None
    return tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options asked for."""

    inputs: tuple[str, ...]
    output: Path
    settings: Choices
    posting: Path | None
    columns: tuple[str, str, str]
    workers: int | None
    timeout: float | None
    reports: tuple[str, ...]
    formats: tuple[str, ...] | None
    names: bool
    work_list: bool
    rubric: Path | None
    overrides: Path | None
    fresh: bool


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
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="A profile that takes longer becomes a row with an error. Default: no bound.",
)
@click.option(
    "--reports",
    callback=_names,
    default="html",
    show_default=True,
    metavar="html,json|none",
    help="Formats of the report on each profile.",
)
@click.option(
    "--format",
    "-f",
    "formats",
    callback=_names,
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
@look_option
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
    timeout: float | None,
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
    from brandcheck.cli._batch_run import run_batch

    wanted = Wanted(
        inputs=inputs,
        output=output,
        settings=Choices(target=target, fail_under=None, **choices),
        posting=posting,
        columns=(text_column, id_column, group_column),
        workers=workers,
        timeout=timeout,
        reports=_reports(reports),
        formats=formats,
        names=names,
        work_list=work_list,
        rubric=rubric,
        overrides=overrides,
        fresh=fresh,
    )
    return run_batch(session, wanted)


def _reports(wanted: tuple[str, ...]) -> tuple[str, ...]:
    if wanted == (NONE,):
        return ()
    for name in wanted:
        if name not in REPORT_FORMATS:
            raise ConfigError(
                f"--reports: {name!r} is none of {', '.join(REPORT_FORMATS)}; or say {NONE}"
            )
    return tuple(sorted(wanted))
