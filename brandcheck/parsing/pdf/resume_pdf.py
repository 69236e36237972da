"""Ordinary résumé PDFs, from any program, with one column or two.

The file is written down as Markdown in reading order (headings found by their words
and by what the known headings look like) and read by the Markdown reader.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile, SectionKind
from brandcheck.parsing.pdf.resume_heads import with_joined_heads
from brandcheck.parsing.pdf.resume_lines import Style, TypedLine, is_known_heading, typed_lines
from brandcheck.parsing.pdf.wraps import as_line
from brandcheck.parsing.text.dates import find_range
from brandcheck.parsing.text.headings import is_document_title
from brandcheck.parsing.text.markdown import read_markdown
from brandcheck.parsing.text.plain_text import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.parsing.pdf.text import PdfText

__all__ = ["CANNOT_SHOW", "markdown_of", "read_resume_pdf"]

CANNOT_SHOW = frozenset(
    str(value) for value in (SectionKind.ACTIVITY, SectionKind.FEATURED, Facet.EMOJI)
)
_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<bare>[^\s?#]+?)/?(?:[?#]\S*)?")
_LONGEST_HEADING = 60
_MOST_BOLD = 0.4  # of the text: where more is bold, it marks nothing
_NAME_SIZE = 1.25  # of the body's size
_HEADING_SIZE = 1.1
_NEAR_TOP = 8
_LINK_TOP = 0.4


def read_resume_pdf(pdf: PdfText, place: str) -> Profile:
    """Read a PDF that is not LinkedIn's as a résumé."""
    lines = typed_lines(pdf)
    text, is_marked = markdown_of(lines)
    text += _links(pdf, text, is_marked=is_marked)
    profile = read_markdown(text, place) if is_marked else read_text(text, place)
    origin = Origin(
        kind="resume-pdf",
        cannot_show=CANNOT_SHOW | profile.origin.cannot_show,
        partial=pdf.losses,
        skipped=("page numbers and lines that every page repeats",),
    )
    return replace(profile, origin=origin)


def markdown_of(lines: Sequence[TypedLine]) -> tuple[str, bool]:
    """Write lines down; False when no heading was found, so that nothing is marked."""
    if not lines:
        return "", False
    lines, headings = with_joined_heads(lines, _headings(lines))
    name = _name_lines(lines) if headings else ()
    bold = sum(len(text) for line in lines for text, is_bold in line.parts if is_bold)
    marks_bold = bool(headings) and bold < _MOST_BOLD * sum(len(line.text) for line in lines)
    written = []
    for n, line in enumerate(lines):
        if n in name:
            if n == name[0]:
                written.append(f"# {' '.join(lines[at].text for at in name)}")
        elif n in headings:
            written.append(f"\n## {line.text.rstrip(':')}")
        else:
            gap = "\n" if line.is_apart else ""
            written.append(gap + _written(line, marks_bold=marks_bold))
    return "\n".join(written).strip() + "\n", bool(headings)


def _written(line: TypedLine, *, marks_bold: bool) -> str:
    typed = as_line(line.text)
    if typed.is_bullet:
        return f"- {typed.text}"
    first, is_bold = line.parts[0]
    if not (marks_bold and is_bold and first.strip()):
        return line.text
    rest = "".join(text for text, _ in line.parts[1:])
    gap = first[len(first.rstrip()) :]
    return f"**{first.strip()}**{gap}{rest}".rstrip()


def _body_style(lines: Sequence[TypedLine]) -> Style:
    """Return how most of the text looks."""
    weights: Counter[Style] = Counter()
    for line in lines:
        weights[line.style] += len(line.text)
    return weights.most_common(1)[0][0]


def _name_lines(lines: Sequence[TypedLine]) -> tuple[int, ...]:
    """Return where the owner's name stands: the largest words near the top."""
    body = _body_style(lines)
    near = [
        n
        for n, line in enumerate(lines[:_NEAR_TOP])
        if line.page == 1
        and line.style.size >= _NAME_SIZE * body.size
        and len(line.text) <= _LONGEST_HEADING
        and not (is_known_heading(line.text) or is_document_title(line.text))
    ]
    if not near:
        return ()
    size = max(lines[n].style.size for n in near)
    largest = [n for n in near if lines[n].style.size == size]
    together = [n for n in largest if n - largest[0] == largest.index(n)]
    return tuple(together[:2])


def _headings(lines: Sequence[TypedLine]) -> frozenset[int]:
    """Return which lines are headings.

    Known words that look different from the text are; so are other lines that look
    like those, as long as they are the fewer. Where all lines look the same, the
    reader of plain text finds the headings.
    """
    body = _body_style(lines)
    alone = [n for n, line in enumerate(lines) if "\t" not in line.text]
    known = [n for n in alone if is_known_heading(lines[n].text)]
    styles = Counter(lines[n].style for n in known)
    marked = [n for n in known if _stands_out(lines[n].style, body, styles)]
    looks = Counter(lines[n].style for n in marked)
    others = [n for n in alone if n not in known and lines[n].style in looks]
    likely = [n for n in others if _could_be_heading(lines[n])]
    counts = Counter(lines[n].style for n in likely)
    alike = [n for n in likely if counts[lines[n].style] <= looks[lines[n].style]]
    return frozenset(marked) | frozenset(alike)


def _stands_out(style: Style, body: Style, known: Counter[Style]) -> bool:
    if style.size >= _HEADING_SIZE * body.size or (style.is_capital and not body.is_capital):
        return True
    return style != body and known[style] > 1


def _could_be_heading(line: TypedLine) -> bool:
    text = line.text
    is_sentence = text.endswith((".", ",", ";")) or as_line(text).is_bullet
    return len(text) <= _LONGEST_HEADING and not is_sentence and find_range(text) is None


def _links(pdf: PdfText, text: str, *, is_marked: bool) -> str:
    """Return addresses that lie only behind words or icons near the top."""
    said = text.casefold()
    found: dict[str, None] = {}
    for link in pdf.pages[0].links:
        match = _ADDRESS.fullmatch(link.uri)
        bare = match["bare"].casefold() if match else ""
        is_near = link.top < _LINK_TOP * pdf.pages[0].height or "linkedin.com/in/" in bare
        if bare and is_near and bare not in said:
            found[link.uri] = None
    heading = "## Contact" if is_marked else "Contact"
    return "\n".join(["", heading, *(f"- {uri}" for uri in found), ""]) if found else ""
