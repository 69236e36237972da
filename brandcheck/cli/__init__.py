"""The command line: the library's verbs as commands.

``main`` is the whole program: it runs one command, turns what went wrong into one
line on stderr and returns the exit code.

    0    fine
    1    a score below ``--fail-under``
    2    wrong use, or a place that cannot be written
    3    an input that could not be read
    70   a fault of brandcheck itself
    130  interrupted
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import click

from brandcheck.cli._batch import batch
from brandcheck.cli._compare import compare, history
from brandcheck.cli._doctor import doctor
from brandcheck.cli._inspect import checks, completion, explain, parse, passage
from brandcheck.cli._report import render, report
from brandcheck.cli._serve import serve_command
from brandcheck.cli._session import Session, prepare_streams
from brandcheck.cli._targets import targets
from brandcheck.cli._taxonomy import taxonomy

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["app", "main"]


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Nothing leaves this machine: no network, no telemetry, nothing stored.",
)
@click.version_option(None, "-V", "--version", package_name="brandcheck", prog_name="brandcheck")
def app() -> None:
    """Read a professional profile as a stranger would.

    brandcheck says what comes across, which claims have a line behind them, and which
    fixes are worth most. It reads Markdown, pasted text, PDF, Word, web pages,
    LinkedIn's data export and JSON Resume.

    \b
    Examples:
      brandcheck report profile.md
      brandcheck report profile.pdf --target "registered nurse" -o report.html
      brandcheck explain buzzword-density
    """


for _command in (
    *(report, batch, compare, history, render, parse, passage, targets, checks, explain),
    *(serve_command, taxonomy, doctor, completion),
):
    app.add_command(_command)


def main(args: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    prepare_streams()
    session = Session()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # libraries warn developers; stderr is for the user
        try:
            code = app.main(
                None if args is None else list(args),
                prog_name="brandcheck",
                standalone_mode=False,
                obj=session,
            )
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 -- the program's edge
            return session.fail(error)
    return int(code or 0)
