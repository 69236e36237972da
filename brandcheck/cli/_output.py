"""What the commands that show or write a document share."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

from brandcheck import render
from brandcheck.cli import _files

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brandcheck.core.look import Look

__all__ = ["Document", "output_options", "put", "redact_options", "rendered"]


class Document(Protocol):
    """A report, a comparison, a history or a cohort."""

    def to_dict(self) -> dict[str, Any]:
        """Return the document as plain data."""

    def render(self, format: str, *, look: Look | None = None) -> str:  # noqa: A002
        """Return the document in a format."""


def output_options(
    formats: Sequence[str] = _files.FORMATS,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add --output, --format and --force to a command."""
    options = (
        click.option(
            "--force", is_flag=True, help="Overwrite a file that brandcheck did not write."
        ),
        click.option(
            "--format",
            "-f",
            type=click.Choice(formats),
            help="Format of the report. Default: what the name after -o says, else text.",
        ),
        click.option(
            "--output",
            "-o",
            type=click.Path(path_type=Path),
            help="Write to this file instead of printing. For several profiles: a folder.",
        ),
    )

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in options:
            command = option(command)
        return command

    return add


def redact_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --redact and --anonymous-id to a command."""
    for option in (
        click.option(
            "--anonymous-id",
            metavar="TEXT",
            help='What to put for the name, such as "P-017"; redacts as --redact does.',
        ),
        click.option(
            "--redact",
            is_flag=True,
            help="Take out name, contacts, employers, schools and places, in the text too.",
        ),
    ):
        command = option(command)
    return command


def rendered(
    document: Document,
    format: str,  # noqa: A002
    place: Path | None,
    *,
    source: str = _files.STDIN,
    look: Look | None = None,
) -> str:
    """Return a document as text; on a terminal as wide and colourful as that is.

    Annotations point to ``source``, the profile's file.
    """
    if format in {"sarif", _files.ANNOTATIONS}:
        return render.render(document.to_dict(), format, place=_files.named(source))
    if format != "text" or place is not None or not sys.stdout.isatty():
        return document.render(format, look=look)
    width = min(shutil.get_terminal_size().columns, 100)
    return render.render(
        document.to_dict(), "text", width=width, color="NO_COLOR" not in os.environ
    )


def put(text: str, place: Path | None) -> None:
    """Print a text, or write it to a place."""
    if place is None:
        click.echo(text, nl=not text.endswith("\n"))
    else:
        _files.write(place, text)
