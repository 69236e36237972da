"""``compare`` and ``history``: what changed between reports."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brandcheck import api
from brandcheck.cli import _files
from brandcheck.cli._output import output_options, put, redact_options, rendered
from brandcheck.cli._progress import sign_of_life
from brandcheck.cli._session import Session, common_options, pass_session
from brandcheck.cli._settings import Choices, config_options, look_option, nearest_look
from brandcheck.comparison import compare_reports
from brandcheck.errors import ConfigError, InputError
from brandcheck.nlp._fast_start import prepare
from brandcheck.report import Report
from brandcheck.timeline import history as make_history

if TYPE_CHECKING:
    from brandcheck.cli._output import Document
    from brandcheck.core.look import Look

__all__ = ["compare", "history"]

NUMBERS = re.compile(r"(\d+)")


@click.command(
    epilog="""\b
Examples:
  brandcheck compare old.md new.md
  brandcheck compare old.pdf new.pdf --target "registered nurse" -o changes.html
  brandcheck compare march.json june.json""",
)
@click.argument("before", type=click.Path())
@click.argument("after", type=click.Path())
@click.option(
    "--target", "-t", help='What the profile is for: an occupation, such as "registered nurse".'
)
@output_options()
@redact_options
@look_option
@config_options
@common_options
@pass_session
def compare(
    session: Session,
    /,
    before: str,
    after: str,
    output: Path | None,
    format: str | None,  # noqa: A002 -- the option's name
    force: bool,
    redact: bool,
    anonymous_id: str | None,
    **choices: Any,
) -> int:
    """Say what was fixed, what is new and what is still there.

    BEFORE and AFTER are profiles, as for "report", or results that "report --format json"
    wrote.
    """
    if before == after == _files.STDIN:
        raise ConfigError("standard input (-) can be read only once")
    output, wanted = _where(output, format, (before, after), force=force)
    settings = Choices(fail_under=None, **choices)
    look = settings.for_source(after)[0].look
    was, now = (_report(session, name, settings) for name in (before, after))
    if redact or anonymous_id:
        was, now = (side.redacted(anonymous_id=anonymous_id or "") for side in (was, now))
    _finish(session, compare_reports(was, now), wanted, output, look)
    return 0


@click.command(
    epilog="""\b
Examples:
  brandcheck report profile.md -o results/2025-03.json
  brandcheck history results
  brandcheck history march.json june.json -o trend.html""",
)
@click.argument("results", nargs=-1, required=True, metavar="RESULT...", type=click.Path())
@output_options()
@look_option
@common_options
@pass_session
def history(
    session: Session,
    /,
    results: tuple[str, ...],
    output: Path | None,
    format: str | None,  # noqa: A002 -- the option's name
    force: bool,
    templates: Path | None,
) -> int:
    """Show how the score went from report to report.

    RESULT is a file that "report --format json" wrote, the earliest first, or a folder of
    them, which are taken in the order of their names.
    """
    output, wanted = _where(output, format, results, force=force)
    look = nearest_look(results[-1], templates)
    rows = [row for name in results for row in _rows(session, name)]
    if not rows:
        cause = "holds no result of brandcheck"
        raise InputError(results[0], cause, 'Make one with "report --format json".')
    _finish(session, make_history(rows), wanted, output, look)
    return 0


def _where(
    output: Path | None,
    format: str | None,  # noqa: A002
    sources: tuple[str, ...],
    *,
    force: bool,
) -> tuple[Path | None, str]:
    output = None if output == Path(_files.STDIN) else output
    wanted = _files.choose_format(format, output)
    for source in sources if output else ():
        _files.check_place(Path(str(output)), source=source, force=force)
    return output, wanted


def _finish(
    session: Session, document: Document, wanted: str, output: Path | None, look: Look | None
) -> None:
    put(rendered(document, wanted, output, look=look), output)
    if output:
        session.say(document.render("line"))
        session.say(f"Report: {output.resolve()}")


def _report(session: Session, name: str, settings: Choices) -> Report:
    """Read a saved result, or analyze a profile."""
    if name != _files.STDIN and Path(name).suffix.lower() == ".json" and Path(name).is_file():
        saved = _saved(name)
        if saved is not None:
            return Report.from_dict(saved)
    config, origin = settings.for_source(name)
    session.detail(f"{name}: settings from {origin}")
    with sign_of_life(f"Reading {name}", quiet=session.quiet):
        profile = _files.read_profile(name)
        prepare()
        return api.analyze(profile, config=config)


def _rows(session: Session, name: str) -> list[tuple[str, Report]]:
    place = Path(name)
    if not place.is_dir():
        return [(place.stem, Report.from_json(_files.read_document(name)))]
    rows = []
    for path in sorted(place.glob("*.json"), key=_by_name):
        saved = _saved(str(path))
        if saved is None:
            session.say(f"brandcheck: left out {path.name}: not a result of brandcheck")
        else:
            rows.append((path.stem, Report.from_dict(saved)))
    return rows


def _saved(name: str) -> Mapping[str, Any] | None:
    """Return a file's result document; None when it is something else."""
    try:
        data = json.loads(_files.read_document(name))
    except (ValueError, InputError):
        return None
    is_result = isinstance(data, Mapping) and "schema_version" in data and "results" in data
    return data if is_result else None


def _by_name(path: Path) -> list[tuple[int, str]]:
    """Order "report-2" before "report-10"."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part) for part in NUMBERS.split(path.stem)
    ]
