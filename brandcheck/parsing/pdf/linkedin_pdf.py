"""LinkedIn's "Save to PDF" as it has been since 2022 (layout v3).

The words of the headings are not needed: column, size and colour give the role of
every line, so files in any interface language can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile, SectionKind
from brandcheck.parsing._canonical import Draft, write
from brandcheck.parsing.pdf.v3_lines import is_v3, main_lines, sidebar_lines
from brandcheck.parsing.pdf.v3_main import read_main
from brandcheck.parsing.pdf.v3_sidebar import read_sidebar
from brandcheck.parsing.pdf.v3_words import ui_language

if TYPE_CHECKING:
    from brandcheck.parsing.pdf.text import PdfText

__all__ = ["CANNOT_SHOW", "is_v3", "read_linkedin_pdf"]

CANNOT_SHOW = frozenset(
    str(value)
    for value in (
        SectionKind.ACTIVITY,
        SectionKind.COURSES,
        SectionKind.FEATURED,
        SectionKind.INTERESTS,
        SectionKind.ORGANIZATIONS,
        SectionKind.PROJECTS,
        SectionKind.RECOMMENDATIONS,
        SectionKind.RECOMMENDATIONS_GIVEN,
        SectionKind.TEST_SCORES,
        SectionKind.VOLUNTEERING,
        Facet.ALL_SKILLS,
        Facet.CERTIFICATE_DETAILS,
        Facet.EMOJI,
    )
)


def read_linkedin_pdf(pdf: PdfText) -> Profile:
    """Read a file of which ``is_v3`` is true."""
    main = read_main(main_lines(pdf))
    links = tuple(link for page in pdf.pages for link in page.links)
    sidebar = read_sidebar(sidebar_lines(pdf), links)
    durations = ("lengths of time that LinkedIn adds to dates",) if main.has_durations else ()
    origin = Origin(
        kind="linkedin-pdf",
        version="v3",
        ui_language=ui_language((*main.headings, *sidebar.headings)),
        cannot_show=CANNOT_SHOW,
        partial=(*sidebar.partial, *pdf.losses),
        skipped=(*sidebar.skipped, *durations, "page numbers"),
    )
    draft = Draft(
        name=main.name,
        headline=main.headline,
        location=main.location,
        sections=(*main.sections, *sidebar.sections),
    )
    return write(draft, origin)
