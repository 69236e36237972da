"""Read a PDF in a process of its own, which can be stopped and may crash.

PDFium reads a page in one call. A file of two kilobytes whose drawings call each other can
keep it busy for years, and nothing within a process can end such a call. Where no second
Python can be started (a frozen program, a server that embeds Python) the PDF is read in
place, and time is only looked at between pages.
"""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from brandcheck.core.limits import PDF_MEMORY_BYTES, PDF_SECONDS
from brandcheck.errors import InputError
from brandcheck.parsing.pdf.text import Link, Page, PdfText, Run, read_pages

__all__ = ["read_apart"]

_STARTED = b"started\n"


def read_apart(data: bytes, place: str) -> PdfText:
    """Read all text of a PDF with its positions, as ``read_pages`` does.

    Raises:
        InputError: as ``read_pages``, and when the file takes too long or crashes its reader.
    """
    answer = _ask(data, place)
    if not answer.startswith(_STARTED):
        return read_pages(data, place)
    try:
        told = json.loads(answer[len(_STARTED) :])
    except ValueError:
        raise InputError(
            place, "the PDF cannot be read within bounds", "Export it again, or paste the text."
        ) from None
    if "cause" in told:
        raise InputError(place, told["cause"], told["way_out"])
    return _rebuilt(told)


def _ask(data: bytes, place: str) -> bytes:
    """Return what the other process says; "" when there can be none."""
    python = Path(sys.executable or "")
    if getattr(sys, "frozen", False) or not python.name.startswith(("python", "pypy")):
        return b""
    paths = os.pathsep.join(path for path in sys.path if path)
    try:
        return subprocess.run(  # noqa: S603 -- this very Python with a module of this package
            [python, "-P", "-m", "brandcheck.parsing._pdf_child"],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            timeout=PDF_SECONDS,
            check=False,
        ).stdout
    except subprocess.TimeoutExpired:
        cause = f"reading the PDF takes longer than {PDF_SECONDS:g} seconds"
        raise InputError(place, cause, "Export it again, or paste the text.") from None
    except OSError:
        return b""


def _rebuilt(told: dict[str, Any]) -> PdfText:
    pages = (
        Page(
            number=page["number"],
            width=page["width"],
            height=page["height"],
            runs=tuple(Run(**run) for run in page["runs"]),
            links=tuple(Link(**link) for link in page["links"]),
            dots=tuple((right, middle) for right, middle in page["dots"]),
        )
        for page in told["pages"]
    )
    return PdfText(tuple(pages), told["info"], tuple(told["losses"]))


def _bound() -> None:
    """Let the system refuse more memory than any profile needs, where it can."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most in {resource.RLIM_INFINITY, -1} or most > PDF_MEMORY_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY_BYTES, most))


def _answer() -> None:
    sys.stdout.buffer.write(_STARTED)
    sys.stdout.buffer.flush()
    _bound()
    try:
        told = dataclasses.asdict(read_pages(sys.stdin.buffer.read(), "pdf"))
    except InputError as error:
        told = {"cause": error.cause, "way_out": error.way_out}
    sys.stdout.buffer.write(json.dumps(told).encode())


if __name__ == "__main__":
    _answer()
