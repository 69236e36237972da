"""Put a profile together from lines and the headings among them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Origin, Profile, Section, SectionKind
from brandcheck.parsing.text.entries import read_section
from brandcheck.parsing.text.header import read_header
from brandcheck.parsing.text.lines import Line, LineKind
from brandcheck.parsing.text.words import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.core.spans import Span
    from brandcheck.parsing.text.marks import Mark

__all__ = ["assemble"]


def assemble(
    source: str, lines: Sequence[Line], marks: Sequence[Mark], *, margin: int | None
) -> Profile:
    """Return the profile over ``source``.

    Args:
        source: the whole text.
        lines: its lines.
        marks: the lines among them that open sections, in order.
        margin: where a plain text was wrapped, 0 if nowhere; None in Markdown.
    """
    above = lines[: marks[0].at] if marks else lines
    header = read_header(source, above, margin=margin)
    ends = [*(mark.at for mark in marks[1:]), len(lines)][: len(marks)]
    sections = tuple(
        _section(source, mark, lines[mark.at : end], margin=margin)
        for mark, end in zip(marks, ends, strict=True)
    )
    return Profile(
        source=source,
        sections=(*header.sections, *sections),
        origin=Origin("markdown" if margin is None else "text"),
        name=header.name or _name_among(source, sections),
        location=header.location,
    )


def _name_among(source: str, sections: Sequence[Section]) -> Span | None:
    """Return the name that opens "Personal information", where no header gives one."""
    first = (s.items[0] for s in sections if s.kind is SectionKind.CONTACT and s.items)
    return next((item for item in first if is_name(item.of(source))), None)


def _section(source: str, mark: Mark, lines: Sequence[Line], *, margin: int | None) -> Section:
    """Read one section; an underline below its heading is no content."""
    content = list(lines[1:])
    if content and content[0].kind is LineKind.RULE:
        content = content[1:]
    if mark.rest is not None:
        first = replace(lines[0], words=mark.rest, kind=LineKind.TEXT, is_strong=False)
        section = read_section(source, mark.kind, mark.heading, (first, *content), margin=margin)
        return replace(section, body=replace(section.body, start=mark.rest.start))
    return read_section(source, mark.kind, mark.heading, content, margin=margin)
