"""What all commands share: how much to say, one line per error, exit codes."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from brandcheck.core.fault import place_of, trace_of
from brandcheck.errors import BrandcheckError, ConfigError, DocumentError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "BELOW",
    "FAULT",
    "INTERRUPTED",
    "UNREADABLE",
    "USAGE",
    "Session",
    "common_options",
    "pass_session",
    "prepare_streams",
]

BELOW = 1
USAGE = 2
UNREADABLE = 3
FAULT = 70
INTERRUPTED = 130

ASK = (
    "This is a fault of brandcheck: please report it with the output of the same command and "
    "--verbose, which quotes nothing of a profile but may name your files."
)


@dataclass(slots=True)
class Session:
    """One run of the program: whether to be quiet or verbose on stderr."""

    quiet: bool = False
    verbose: bool = False

    def say(self, text: str) -> None:
        """Print on stderr what the user may want to know, unless --quiet."""
        if not self.quiet:
            click.echo(text, err=True)

    def detail(self, text: str) -> None:
        """Print on stderr what only --verbose asks for."""
        if self.verbose:
            click.echo(f"brandcheck: {_one_line(text)}", err=True)

    def fail(self, error: BaseException) -> int:
        """Print one line about an error on stderr and return the exit code for it."""
        message, code = _describe(error)
        click.echo(f"brandcheck: error: {_one_line(message)}", err=True)
        if code == FAULT and self.verbose:
            click.echo(trace_of(error), err=True, nl=False)
        return code


pass_session = click.make_pass_decorator(Session, ensure=True)


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --quiet and --verbose to a command."""
    for name, short, text in (
        ("verbose", "-v", "Say which settings are used; show the trace of a fault."),
        ("quiet", "-q", "Say nothing on stderr but errors."),
    ):
        command = click.option(
            f"--{name}", short, is_flag=True, expose_value=False, callback=_remember, help=text
        )(command)
    return command


def prepare_streams() -> None:
    """Make output survive old consoles, and be UTF-8 wherever it is not shown on one."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty() or "PYTHONIOENCODING" in os.environ:
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")


def _remember(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    session = context.ensure_object(Session)
    setattr(session, str(parameter.name), value)


def _describe(error: BaseException) -> tuple[str, int]:
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "interrupted; nothing was written", INTERRUPTED
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "brandcheck"
        return f"{error.format_message()} (`{command} --help` shows how)", USAGE
    if isinstance(error, click.ClickException):
        return error.format_message(), USAGE
    if isinstance(error, ConfigError):
        return str(error), USAGE
    if isinstance(error, InputError | DocumentError):
        return str(error), UNREADABLE
    if isinstance(error, BrandcheckError):
        return str(error), FAULT
    return f"{place_of(error)}. {ASK}", FAULT


def _one_line(text: str) -> str:
    """Keep a message on one line and free of control characters."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))
