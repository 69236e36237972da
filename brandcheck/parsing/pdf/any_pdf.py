"""Any PDF: find out who made it, by its layout first, and read it accordingly."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.parsing._pdf_child import read_apart
from brandcheck.parsing.pdf.linkedin_pdf import is_v3, read_linkedin_pdf
from brandcheck.parsing.pdf.linkedin_pdf_v2 import is_v2, read_linkedin_pdf_v2
from brandcheck.parsing.pdf.linkedin_print import is_print, read_linkedin_print
from brandcheck.parsing.pdf.resume_pdf import read_resume_pdf

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile
    from brandcheck.parsing.pdf.text import PdfText

__all__ = ["read_pdf"]

_LAST_LINE = re.compile(r"Contact .+ on LinkedIn")


def read_pdf(data: bytes, place: str) -> Profile:
    """Return the profile that a PDF holds.

    Args:
        data: the file.
        place: its name, for error messages.

    Raises:
        InputError: it cannot be read; the error says why and what to do.
    """
    pdf = read_apart(data, place)
    if is_v3(pdf):
        return read_linkedin_pdf(pdf)
    if is_v2(pdf):
        return read_linkedin_pdf_v2(pdf)
    if is_print(pdf):
        return read_linkedin_print(pdf, place)
    return _named(read_resume_pdf(pdf, place), pdf)


def _named(profile: Profile, pdf: PdfText) -> Profile:
    """Say so when LinkedIn made the file in a layout that is not known."""
    version = _unknown_layout(pdf)
    if version is None:
        return profile
    note = (
        "LinkedIn made this PDF in a layout that brandcheck does not know; it was read as text. "
        "A fresh More > Save to PDF may give more."
    )
    origin = replace(profile.origin, kind="linkedin-pdf", version=version)
    return replace(profile, origin=origin, notes=(*profile.notes, note))


def _unknown_layout(pdf: PdfText) -> str | None:
    """Return "v1" for the layout of about 2013, "" for a newer one, None for others' files."""
    if any(_LAST_LINE.fullmatch(run.text) for run in pdf.pages[-1].runs[-8:]):
        return "v1"
    return "" if pdf.info.get("Author") == "LinkedIn" else None
