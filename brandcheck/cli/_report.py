"""``report`` and ``render``: the commands that show or write a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brandcheck import api
from brandcheck.cli import _files
from brandcheck.cli._documents import read_saved
from brandcheck.cli._output import output_options, put, redact_options, rendered
from brandcheck.cli._progress import sign_of_life
from brandcheck.cli._session import (
    BELOW,
    Session,
    common_options,
    pass_session,
)
from brandcheck.cli._settings import Choices, config_options, look_option, nearest_look
from brandcheck.config import select
from brandcheck.core.result import Status
from brandcheck.errors import ConfigError
from brandcheck.nlp._fast_start import prepare
from brandcheck.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.config import Config
    from brandcheck.core.look import Look
    from brandcheck.core.target import Target

__all__ = ["render", "report"]

NOT_REDACTED = "only a report can be redacted; redact the reports, and compare those"


@dataclass(frozen=True, slots=True)
class _Job:
    """One profile: its name on the command line, its settings, where its report goes.

    ``alias`` stands for the owner's name in a redacted report; None redacts nothing.
    """

    source: str
    config: Config
    format: str
    target: Target | None
    place: Path | None
    label: str
    is_alone: bool
    alias: str | None = None


@click.command(
    epilog="""\b
Examples:
  brandcheck report profile.md
  brandcheck report profile.pdf --target "registered nurse" -o report.html
  brandcheck report profile.md --posting advert.txt
  brandcheck report *.md -o reports/ --format html
  brandcheck report - --format json < profile.txt
  brandcheck report profile.md --fail-under 70 --quiet

\b
Exit codes: 0 fine, 1 below --fail-under, 2 wrong use or settings,
3 a profile could not be read.""",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "--target",
    "-t",
    metavar="NAME",
    help='What the profile is for: an occupation, such as "registered nurse"; "brandcheck '
    'targets" finds its name.',
)
@click.option(
    "--posting",
    "-p",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="What the profile is for: a job posting, or your own list of skills (a text with one "
    "on each line, .toml or .csv).",
)
@output_options(_files.REPORT_FORMATS)
@redact_options
@look_option
@config_options
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    help="Exit with 1 when the score is below this number.",
)
@common_options
@pass_session
def report(
    session: Session,
    /,
    files: tuple[str, ...],
    target: str | None,
    posting: Path | None,
    output: Path | None,
    format: str | None,  # noqa: A002 -- the option's name
    force: bool,
    redact: bool,
    anonymous_id: str | None,
    fail_under: float | None,
    **choices: Any,
) -> int:
    """Check profiles and print or write a report for each.

    FILE is a Markdown or text file, a PDF saved from LinkedIn, a JSON Resume, or
    "-" for standard input. Without -o the report is printed.
    """
    settings = Choices(target=target, fail_under=fail_under, **choices)
    if posting is not None and target is not None:
        raise ConfigError("--target and --posting both say what the profile is for; give one")
    jobs = _plan(session, files, settings, output, format)
    alias = anonymous_id or ("" if redact else None)
    jobs = tuple(replace(job, target=_goal(posting, job.config), alias=alias) for job in jobs)
    looks = []
    for job in jobs:
        # A wrong id, colour or folder stops here, before anything is read or written.
        select(job.config)
        looks.append(job.config.look)
        if job.place:
            _files.check_place(job.place, source=job.source, force=force)
    codes = [_attempt(session, job, look) for job, look in zip(jobs, looks, strict=True)]
    failed = sum(code > BELOW for code in codes)
    if failed and len(jobs) > 1:
        session.say(f"brandcheck: {failed} of {len(jobs)} profiles could not be read")
    return max(codes)


@click.command(
    epilog="""\b
Examples:
  brandcheck report profile.md -o result.json
  brandcheck render result.json -o report.html
  brandcheck render out/cohort.json -o cohort.md""",
)
@click.argument("document", type=click.Path())
@output_options(_files.REPORT_FORMATS)
@redact_options
@look_option
@common_options
@pass_session
def render(
    session: Session,
    /,
    document: str,
    output: Path | None,
    format: str | None,  # noqa: A002 -- the option's name
    force: bool,
    redact: bool,
    anonymous_id: str | None,
    templates: Path | None,
) -> int:
    """Show a saved result in another format, without analyzing anything.

    DOCUMENT is the JSON of a report, a comparison, a history or a cohort report, or "-" for
    standard input.
    """
    output = None if output == Path(_files.STDIN) else output
    wanted = _files.choose_format(format, output)
    if output:
        _files.check_place(output, source=document, force=force)
    look = nearest_look(document, templates)
    result = read_saved(document)
    if redact or anonymous_id:
        if not isinstance(result, Report):
            raise ConfigError(f"{document}: {NOT_REDACTED}")
        prepare()
        result = result.redacted(anonymous_id=anonymous_id or "")
    put(rendered(result, wanted, output, look=look), output)
    if output:
        session.say(f"Report: {output.resolve()}")
    return 0


def _plan(
    session: Session,
    files: tuple[str, ...],
    choices: Choices,
    output: Path | None,
    format: str | None,  # noqa: A002 -- the option's name
) -> tuple[_Job, ...]:
    output = None if output == Path(_files.STDIN) else output
    if files.count(_files.STDIN) > 1:
        raise ConfigError("standard input (-) can be read only once")
    wanted = _files.choose_format(format, output)
    places: Sequence[Path | None] = (output,)
    if len(files) > 1 and output is None:
        if wanted not in {"text", _files.ANNOTATIONS}:
            raise ConfigError(f"several profiles in {wanted} need a folder after -o")
        places = (None,) * len(files)
    elif output is not None and (len(files) > 1 or output.is_dir()):
        places = _files.places_in_folder(files, output, wanted)
    jobs = []
    for n, (source, place) in enumerate(zip(files, places, strict=True), 1):
        config, origin = choices.for_source(source)
        session.detail(f"{source}: settings from {origin}")
        label = f"Reading {source}" + (f" ({n} of {len(files)})" if len(files) > 1 else "")
        jobs.append(_Job(source, config, wanted, None, place, label, len(files) == 1))
    return tuple(jobs)


def _goal(posting: Path | None, config: Config) -> Target | None:
    """Read or look up what the profile is for, so that a wrong name stops here."""
    if posting is None and not config.target.strip():
        return None
    prepare()
    if posting is not None:
        return api.read_target(posting, config=config)
    return api.find_target(config.target, config=config)


def _attempt(session: Session, job: _Job, look: Look | None) -> int:
    """Do one job; what goes wrong with its profile is told and does not stop the others."""
    try:
        with sign_of_life(job.label, quiet=session.quiet):
            profile = _files.read_profile(job.source)
            prepare()
            result = api.analyze(profile, target=job.target, config=job.config)
            source = job.source
            if job.alias is not None:
                # The file's name is often the person's.
                result, source = result.redacted(anonymous_id=job.alias), _files.STDIN
            text = rendered(result, job.format, job.place, source=source, look=look)
    except Exception as error:  # noqa: BLE001 -- one bad profile must not stop the rest
        return session.fail(error)
    if job.format == "text" and job.place is None and not job.is_alone:
        click.echo(f"==> {job.source} <==")
    put(text, job.place)
    if job.place:
        session.say(_summary(result, job.place) if job.is_alone else _brief(result, job))
    threshold = job.config.fail_under
    if threshold is None or (result.score is not None and result.score >= threshold):
        return 0
    session.say(f"brandcheck: {job.source}: {_score(result)} is below {threshold:g}")
    return BELOW


def _score(result: Report) -> str:
    number = "no score" if result.score is None else f"score {result.score:g} of 100"
    return f"{number} ({result.rating})"


def _brief(result: Report, job: _Job) -> str:
    return f"{job.source}: {_score(result)}, report {job.place}"


def _summary(result: Report, place: Path) -> str:
    """Say the score, the fixes worth most and where the report is."""
    lines = [_score(result).capitalize()]
    if result.fixes:
        lines.append("Fixes worth most:")
    for n, fix in enumerate(result.fixes, 1):
        first, *others = fix.findings
        problem = fix.title if fix.status in {Status.WARN, Status.FAIL} else first.message
        more = f" ({len(others)} more)" if others else ""
        lines.append(f"  {n}. {problem} (+{fix.gain:.1f} points)")
        lines += [f"     {first.message}{more}"] if problem != first.message else []
        lines.append(f"     {first.advice}")
    lines += [f"Note: {note}" for note in result.notes]
    return "\n".join([*lines, f"Report: {place.resolve()}"])
