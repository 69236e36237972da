"""A LinkedIn page that was printed to PDF from a browser.

It shows what the page showed: other people's posts, cut texts, "Show all" buttons.
The owner's part is read like a résumé; the rest is left out and named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile
from brandcheck.parsing._resume_lines import TypedLine, is_known_heading, typed_lines
from brandcheck.parsing.markdown import read_markdown
from brandcheck.parsing.resume_pdf import markdown_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.parsing._pdf_text import Page, PdfText

__all__ = ["is_print", "read_linkedin_print"]

_TITLE = re.compile(r"(?:\(\d+\)\s*)?(?P<name>.+?) \| LinkedIn")
_ADDRESS = re.compile(r"https?://(?:www\.)?linkedin\.com/in/\S+")
_MARGIN = 30.0  # points, where browsers print title, date, address and page number
# Blocks of the page that are not about its owner, or only the owner sees.
_FOREIGN = frozenset(
    {
        "activity",
        "analytics",
        "highlights",
        "interests",
        "more profiles for you",
        "people also viewed",
        "people you may know",
        "profile language",
        "promoted",
        "public profile & url",
        "resources",
        "suggested for you",
        "who your viewers also viewed",
        "you might like",
    }
)
_SHOW_ALL = re.compile(r"Show all(?: \d+)? [\w &]+?\s*[→>]?|Show more|See all \d+ [\w &]+")
_MORE = re.compile(r"\s*(?:…|\.\.\.)\s*(?:see )?more$|(?<=\w)…$")
_NOISE = frozenset(
    {
        "home",
        "my network",
        "jobs",
        "messaging",
        "notifications",
        "me",
        "for business",
        "skip to main content",
        "contact info",
        "open to",
        "add profile section",
        "enhance profile",
        "private to you",
        "show credential",
    }
)


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
    lines, cut, skipped = _own(typed_lines(inner))
    text, _ = markdown_of(lines)
    profile = read_markdown(text, place)
    origin = Origin(
        kind="linkedin-print",
        cannot_show=frozenset({str(Facet.EMOJI)}),
        partial=(*cut, *pdf.losses),
        skipped=skipped,
    )
    note = (
        "This is a page printed from a browser: texts may be cut and sections may be missing. "
        "LinkedIn's own More > Save to PDF gives the whole profile."
    )
    return replace(profile, origin=origin, notes=(*profile.notes, note))


def _without_margins(page: Page) -> Page:
    runs = tuple(run for run in page.runs if _MARGIN < run.y < page.height - _MARGIN)
    return replace(page, runs=runs)


def _own(
    lines: Sequence[TypedLine],
) -> tuple[list[TypedLine], tuple[str, ...], tuple[str, ...]]:
    """Return the owner's lines, what was cut, and which blocks were left out."""
    kept: list[TypedLine] = []
    cut: dict[str, None] = {}
    skipped: dict[str, None] = {}
    is_foreign = False
    for line in lines:
        text = line.text
        if text.casefold() in _FOREIGN:
            is_foreign = True
            skipped[text] = None
        elif is_foreign and is_known_heading(text):
            is_foreign = False
        if is_foreign or text.casefold() in _NOISE:
            continue
        if _SHOW_ALL.fullmatch(text):
            cut[text] = None
            continue
        if _MORE.search(text):
            cut["A text that ends with “… more”"] = None
        kept.append(_without_more(line))
    return kept, tuple(cut), (*skipped, "what the browser prints at the margins")


def _without_more(line: TypedLine) -> TypedLine:
    *before, (last, is_bold) = line.parts
    return replace(line, parts=(*before, (_MORE.sub("", last), is_bold)))
