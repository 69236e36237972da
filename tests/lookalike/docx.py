"""Writes résumés of invented people as Word files, the ways people set them.

None uses Word's heading styles unless asked to: headings are bold, larger or in
capitals, and part of the text may stand in tables, headers or text boxes.
"""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brandcheck.core.profile import Month
    from tests.lookalike.people import Dates, Person

__all__ = ["Setting", "cell_table", "document", "paragraph", "text_box", "write_docx"]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
STYLES = (
    f"<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr>"
    "</w:rPrDefault></w:docDefaults>"
    "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Berschrift1'><w:name w:val='heading 1'/>"
    "<w:basedOn w:val='Normal'/><w:rPr><w:b/><w:sz w:val='32'/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Berschrift2'><w:name w:val='heading 2'/>"
    "<w:basedOn w:val='Berschrift1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='ListPara'><w:name w:val='List Paragraph'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='ListBullet'><w:name w:val='List Bullet'/>"
    "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>"
)
NUMBERING = (
    f"<w:numbering {_NAMES}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
    "<w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId='1'>"
    "<w:lvl w:ilvl='0'><w:numFmt w:val='none'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num></w:numbering>"
)


class Setting(StrEnum):
    """How a résumé is set."""

    BOLD = "bold"
    STYLED = "styled"
    CAPITALS = "capitals"
    TABLE = "table"
    SIDEBAR = "sidebar"
    HEADER = "header"
    BOXES = "boxes"


def paragraph(  # noqa: PLR0913
    text: str,
    *,
    style: str = "",
    bold: bool = False,
    size: int = 0,
    number: str = "",
    inner: str = "",
) -> str:
    """Return a paragraph; a tab or line break in the text becomes Word's own."""
    properties = f"<w:pStyle w:val='{style}'/>" if style else ""
    if number:
        properties += f"<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{number}'/></w:numPr>"
    look = ("<w:b/>" if bold else "") + (f"<w:sz w:val='{size * 2}'/>" if size else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, look=look) if text else ''}{inner}</w:p>"


def run(text: str, *, look: str = "") -> str:
    """Return a run of text."""
    words = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    words = words.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def cell_table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table; each cell is made of paragraphs."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def text_box(content: str) -> str:
    """Return a text box as Word writes it: a new version and one for old programs."""
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def document(
    body: str,
    *,
    headers: Mapping[str, str] | None = None,
    footers: Mapping[str, str] | None = None,
    has_title_page: bool = False,
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return a Word file.

    Args:
        body: its paragraphs and tables.
        headers: content by type: default, first or even.
        footers: the same for the bottom of pages.
        has_title_page: the first page has its own header.
        parts: more parts, or others instead of the usual ones.
    """
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    relations, settings = "", ""
    for kind, contents in (("header", headers or {}), ("footer", footers or {})):
        for name, content in contents.items():
            part = f"{kind}_{name}.xml"
            files[f"word/{part}"] = f"<w:hdr {_NAMES}>{content}</w:hdr>"
            relations += f"<Relationship Id='{kind}{name}' Type='{_R}/{kind}' Target='{part}'/>"
            settings += f"<w:{kind}Reference w:type='{name}' r:id='{kind}{name}'/>"
    files["word/_rels/document.xml.rels"] = (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        f"{relations}</Relationships>"
    )
    settings += "<w:titlePg/>" if has_title_page else ""
    files["word/document.xml"] = (
        f"<?xml version='1.0' encoding='UTF-8'?><w:document {_NAMES}><w:body>{body}"
        f"<w:sectPr>{settings}</w:sectPr></w:body></w:document>"
    )
    files |= parts or {}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2024, 5, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return stream.getvalue()


def write_docx(person: Person, setting: Setting = Setting.BOLD) -> bytes:
    """Return a person's résumé."""
    name = _name(person, setting)
    contact = "".join(paragraph(url) for url, _ in person.websites)
    top = name + paragraph(person.headline) + paragraph(person.location)
    about = _section("Summary", setting, _summary(person))
    skills = _section("Skills", setting, "".join(paragraph(s, number="1") for s in person.skills))
    jobs = _section("Experience", setting, _jobs(person, setting))
    rest = _schools(person, setting) + _languages(person, setting)
    if setting is Setting.HEADER:
        return document(about + jobs + skills + rest, headers={"default": top + contact})
    if setting is Setting.SIDEBAR:
        side = _section("Contact", setting, contact) + skills + _languages(person, setting)
        main = top + about + jobs + _schools(person, setting)
        return document(cell_table([[side, main]]))
    if setting is Setting.BOXES:
        box = paragraph("", inner=text_box(about + skills))
        return document(top + contact + box + jobs + rest)
    return document(top + contact + about + jobs + skills + rest)


def _name(person: Person, setting: Setting) -> str:
    if setting is Setting.STYLED:
        return paragraph(person.name, style="Titel")
    return paragraph(person.name, bold=True, size=24)


def _section(title: str, setting: Setting, content: str) -> str:
    if not content:
        return ""
    if setting is Setting.STYLED:
        heading = paragraph(title, style="Berschrift1")
    elif setting is Setting.CAPITALS:
        heading = paragraph("") + paragraph(title.upper())
    else:
        heading = paragraph("") + paragraph(title, bold=True, size=14)
    return heading + content


def _summary(person: Person) -> str:
    return "".join(
        paragraph(line[2:], number="1") if line.startswith("• ") else paragraph(line)
        for line in person.summary
    )


def _jobs(person: Person, setting: Setting) -> str:
    written = ""
    for company in person.companies:
        for role in company.roles:
            dates = _dates(role.dates)
            bullets = "".join(paragraph(line[2:], number="1") for line in role.text)
            place = paragraph(role.place) if role.place else ""
            if setting is Setting.TABLE:
                written += cell_table(
                    [
                        [
                            paragraph(dates),
                            paragraph(f"{role.title}, {company.name}", bold=True) + place + bullets,
                        ]
                    ]
                )
            elif setting is Setting.STYLED:
                written += paragraph(f"{role.title} · {company.name}", style="Berschrift2")
                written += paragraph(dates) + place + bullets
            else:
                written += paragraph(f"{role.title}, {company.name}\t{dates}") + place + bullets
            written += paragraph("")
    return written


def _schools(person: Person, setting: Setting) -> str:
    lines = [
        paragraph(f"{school.degree}, {school.name}\t{_dates(school.dates)}")
        for school in person.schools
    ]
    return _section("Education", setting, "".join(lines))


def _languages(person: Person, setting: Setting) -> str:
    lines = [f"{name} ({level})" if level else name for name, level in person.languages]
    return _section("Languages", setting, "".join(paragraph(t, style="ListBullet") for t in lines))


def _dates(dates: Dates | None) -> str:
    if dates is None:
        return ""
    return f"{_month(dates.start)} – {_month(dates.end) if dates.end else 'Present'}"


def _month(month: Month) -> str:
    return f"{_MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)
