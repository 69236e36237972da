"""Where results go: which format, which place, and never over a stranger's file."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brandcheck.api import parse
from brandcheck.core.files import write_atomically
from brandcheck.errors import ConfigError, InputError
from brandcheck.saving import FORMAT_OF_SUFFIX, SUFFIX_OF_FORMAT

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile

__all__ = [
    "ANNOTATIONS",
    "FORMATS",
    "REPORT_FORMATS",
    "STDIN",
    "check_place",
    "choose_format",
    "named",
    "places_in_folder",
    "read_document",
    "read_profile",
    "write",
]

STDIN = "-"
ANNOTATIONS = "github"
FORMATS = tuple(f for f in dict.fromkeys(FORMAT_OF_SUFFIX.values()) if f != "sarif")
REPORT_FORMATS = (*FORMATS, "sarif", ANNOTATIONS)
SUFFIX_OF_REPORT = {**SUFFIX_OF_FORMAT, ANNOTATIONS: ".txt"}

# What brandcheck itself writes near the start of a page or a result document.
MARKS = {
    "html": b'<meta name="generator" content="brandcheck',
    "json": b'"schema_version"',
    "sarif": b'"name": "brandcheck"',
}
LOOK_AT = 8192

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+://|www\.|(?:[a-z-]+\.)?linkedin\.com/)", re.IGNORECASE)


def choose_format(chosen: str | None, output: Path | None) -> str:
    """Return the format: as chosen, else as the suffix of the output says, else text.

    Raises:
        ConfigError: when the suffix says nothing.
    """
    if chosen or output is None:
        return chosen or "text"
    if output.is_dir():
        return "html"
    known = FORMAT_OF_SUFFIX.get(output.suffix.lower())
    if known is None:
        raise ConfigError(
            f"{output}: the name must end in {', '.join(FORMAT_OF_SUFFIX)}, or say --format"
        )
    return known


def places_in_folder(files: tuple[str, ...], folder: Path, format: str) -> tuple[Path, ...]:  # noqa: A002
    """Return one place per file in a folder; equal names are numbered.

    Raises:
        ConfigError: when the folder is not there.
    """
    if not folder.is_dir():
        cause = "is a file" if folder.exists() else "does not exist"
        raise ConfigError(f"{folder}: {cause}; several profiles need an existing folder after -o")
    places: list[Path] = []
    for name in files:
        stem = "stdin" if name == STDIN else Path(name).stem
        place, n = folder / f"{stem}{SUFFIX_OF_REPORT[format]}", 1
        while place in places:
            n += 1
            place = folder / f"{stem}-{n}{SUFFIX_OF_REPORT[format]}"
        places.append(place)
    return tuple(places)


def check_place(place: Path, *, source: str, force: bool) -> None:
    """Refuse a place that cannot be written or holds somebody else's work.

    Raises:
        ConfigError: with the cause and the way out.
    """
    if place.is_dir():
        raise ConfigError(
            f"{place}: is a folder; name a file in it, such as {place / 'report.html'}"
        )
    if not place.parent.is_dir():
        raise ConfigError(f"{place}: the folder {place.parent} does not exist; make it first")
    if not place.exists():
        return
    if not place.is_file():
        raise ConfigError(f"{place}: is not an ordinary file; leave -o away to print instead")
    if source != STDIN and Path(source).exists() and place.samefile(source):
        raise ConfigError(f"{place}: is the input itself; choose another name after -o")
    if not force and not _is_ours(place):
        raise ConfigError(
            f"{place}: exists and was not written by brandcheck; choose another name, or "
            "overwrite it with --force"
        )


def named(source: str) -> str:
    """Return a FILE argument as annotations name it: relative, with forward slashes."""
    if source == STDIN or ADDRESS.match(source):
        return ""
    path = Path(source)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def write(place: Path, text: str) -> None:
    """Write a file that is complete or not there at all.

    Raises:
        ConfigError: when the place cannot be written.
    """
    try:
        write_atomically(place.resolve(), text)
    except OSError as error:
        raise ConfigError(f"{place}: cannot be written ({error.strerror})") from error


def read_profile(name: str) -> Profile:
    """Parse what a FILE argument stands for: a file, standard input, or a web address.

    An address is handed on as text, so that the parser says how to export a profile.

    Raises:
        InputError: when it cannot be read.
    """
    if name == STDIN:
        return parse(_read_stdin(), place="stdin")
    return parse(name if ADDRESS.match(name) else Path(name), place=name)


def read_document(name: str) -> str:
    """Return the text of a saved result document.

    Raises:
        InputError: when it cannot be read.
    """
    try:
        data = _read_stdin() if name == STDIN else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        cause = f"cannot be read ({error.strerror})"
        raise InputError(name, cause, 'Name a file that "report --format json" wrote.') from error
    except UnicodeDecodeError as error:
        cause = "is not UTF-8 text"
        raise InputError(name, cause, 'Name a file that "report --format json" wrote.') from error


def read_words(text: str) -> str:
    """Return an argument's words, or those of standard input for "-"."""
    return _read_stdin().decode("utf-8", "replace") if text == STDIN else text


def _read_stdin() -> bytes:
    if sys.stdin.isatty():
        click.echo("Paste the profile, then end with Ctrl-D (Windows: Ctrl-Z, Enter).", err=True)
    return sys.stdin.buffer.read()


def _is_ours(place: Path) -> bool:
    mark = MARKS.get(FORMAT_OF_SUFFIX.get(place.suffix.lower(), ""))
    if mark is None:
        return False
    try:
        with place.open("rb") as stream:
            return mark in stream.read(LOOK_AT)
    except OSError:
        return False
