"""Put a profile together from lines and the headings among them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import Origin, Profile, Section
from brandcheck.parsing._entries import read_section
from brandcheck.parsing._header import read_header
from brandcheck.parsing._lines import Line, LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.parsing._marks import Mark

__all__ = ["assemble"]


def assemble(
    source: str, lines: Sequence[Line], marks: Sequence[Mark], *, is_wrapped: bool
) -> Profile:
    """Return the profile over ``source``.

    Args:
        source: the whole text.
        lines: its lines.
        marks: the lines among them that open sections, in order.
        is_wrapped: line ends may be paragraph ends, as in plain text.
    """
    above = lines[: marks[0].at] if marks else lines
    header = read_header(source, above, is_wrapped=is_wrapped)
    ends = [*(mark.at for mark in marks[1:]), len(lines)]
    sections = tuple(
        _section(source, mark, lines[mark.at : end], is_wrapped=is_wrapped)
        for mark, end in zip(marks, ends, strict=True)
    )
    return Profile(
        source=source,
        sections=(*header.sections, *sections),
        origin=Origin("text" if is_wrapped else "markdown"),
        name=header.name,
        location=header.location,
    )


def _section(source: str, mark: Mark, lines: Sequence[Line], *, is_wrapped: bool) -> Section:
    """Read one section; an underline below its heading is no content."""
    content = list(lines[1:])
    if content and content[0].kind is LineKind.RULE:
        content = content[1:]
    if mark.rest is not None:
        first = replace(lines[0], words=mark.rest, kind=LineKind.TEXT, is_strong=False)
        section = read_section(
            source, mark.kind, mark.heading, (first, *content), is_wrapped=is_wrapped
        )
        return replace(section, body=replace(section.body, start=mark.rest.start))
    return read_section(source, mark.kind, mark.heading, content, is_wrapped=is_wrapped)
