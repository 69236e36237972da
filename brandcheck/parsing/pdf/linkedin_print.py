"""A LinkedIn page that was printed to PDF from a browser.

It holds what a copied page holds: other people's posts, cut texts, "Show all"
buttons. So its lines go to the reader of copied pages.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Profile
from brandcheck.parsing.pasted.page import read_pasted_page
from brandcheck.parsing.pdf.resume_lines import typed_lines

if TYPE_CHECKING:
    from brandcheck.parsing.pdf.text import Page, PdfText

__all__ = ["is_print", "read_linkedin_print"]

_TITLE = re.compile(r"(?:\(\d+\)\s*)?(?P<name>.+?) \| LinkedIn")
_ADDRESS = re.compile(r"https?://(?:www\.)?linkedin\.com/in/\S+")
_MARGIN = 30.0  # points, where browsers print title, date, address and page number


def is_print(pdf: PdfText) -> bool:
    """Tell whether a browser printed a LinkedIn profile page into this file."""
    if _TITLE.fullmatch(pdf.info.get("Title", "").strip()):
        return True
    return all(_printed_address(page) for page in pdf.pages)


def _printed_address(page: Page) -> bool:
    at_foot = (run for run in page.runs if run.y > page.height - _MARGIN)
    return any(_ADDRESS.match(run.text) for run in at_foot)


def read_linkedin_print(pdf: PdfText, place: str) -> Profile:
    """Read a file of which ``is_print`` is true."""
    inner = replace(pdf, pages=tuple(_without_margins(page) for page in pdf.pages))
    text = "\n".join(line.text.replace("\t", " ") for line in typed_lines(inner))
    profile = read_pasted_page(text, place)
    origin = replace(
        profile.origin,
        kind="linkedin-print",
        cannot_show=profile.origin.cannot_show | {str(Facet.EMOJI)},
        partial=(*profile.origin.partial, *pdf.losses),
        skipped=(*profile.origin.skipped, "what the browser prints at the margins"),
    )
    note = (
        "This is a page printed from a browser: texts may be cut and sections may be missing. "
        "LinkedIn's own More > Save to PDF gives the whole profile."
    )
    return replace(profile, origin=origin, notes=(*profile.notes, note))


def _without_margins(page: Page) -> Page:
    runs = tuple(run for run in page.runs if _MARGIN < run.y < page.height - _MARGIN)
    return replace(page, runs=runs)
