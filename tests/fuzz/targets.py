"""What is fuzzed: every reader by its bytes, the checks and the renderers by a text.

Anything but an ``InputError`` or a ``DocumentError`` is a fault.
"""

from __future__ import annotations

from contextlib import suppress

from brandcheck.api import analyze
from brandcheck.errors import DocumentError, InputError
from brandcheck.parsing import parse
from brandcheck.report import Report

__all__ = ["FORMATS", "analyse_text", "read_bytes", "read_document"]

FORMATS = ("html", "text", "markdown", "json", "sarif", "github", "line")
LONGEST = 3_000


def read_bytes(data: bytes) -> None:
    """Read a file of any kind."""
    with suppress(InputError):
        parse(data, place="fuzz")


def analyse_text(text: str) -> None:
    """Run every check and renderer on a text; a check that raises is a fault, too."""
    with suppress(InputError):
        report = analyze(text[:LONGEST])
        faults = [f"{r.check}: {r.error}" for r in report.results if r.error]
        if faults:
            raise AssertionError("; ".join(faults))
        for kind in FORMATS:
            report.render(kind)


def read_document(text: str) -> None:
    """Read a saved result document and show it."""
    with suppress(DocumentError):
        report = Report.from_json(text)
        for kind in FORMATS:
            report.render(kind)
