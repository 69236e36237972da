"""Read jobs, volunteering and schools on a copied LinkedIn page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brandcheck.parsing._canonical import DraftEntry, DraftLine
from brandcheck.parsing.pasted.entries import (
    body_lines,
    dated,
    dates_of,
    employer,
    is_prose,
    read_place,
    total_of,
)
from brandcheck.parsing.pasted.lines import Line, Mark, stretches
from brandcheck.parsing.pasted.words import is_terms
from brandcheck.parsing.text.words import (
    is_degree,
    is_organisation,
    is_role,
    is_school,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.parsing.pasted.cutting import Dropped

__all__ = ["read_help", "read_jobs", "read_schools"]

_CAUSES = frozenset(
    {
        "Animal Welfare",
        "Arts and Culture",
        "Children",
        "Civil Rights and Social Action",
        "Disaster and Humanitarian Relief",
        "Economic Empowerment",
        "Education",
        "Environment",
        "Health",
        "Human Rights",
        "Politics",
        "Poverty Alleviation",
        "Science and Technology",
        "Social Services",
        "Veteran Support",
    }
)


@dataclass(frozen=True, slots=True)
class _Head:
    """Where an entry begins.

    Attributes:
        at: its first line.
        dates: the line of its dates; -1 for the head of a group.
        is_inner: it belongs to the group above.
    """

    at: int
    dates: int
    is_inner: bool = False


def read_jobs(lines: Sequence[Line], dropped: Dropped) -> tuple[DraftEntry, ...]:
    """Return roles, with the employer of the group that they stand in."""
    heads = _job_heads(lines)
    if not heads:
        return (DraftEntry(lines=body_lines(lines, dropped)),) if lines else ()
    entries: list[DraftEntry] = []
    group = ""
    if heads[0].at:
        entries.append(DraftEntry(lines=body_lines(lines[: heads[0].at], dropped)))
    ends = stretches([head.at for head in heads], len(lines))
    for n, (head, (_, end)) in enumerate(zip(heads, ends, strict=True)):
        if head.dates >= 0:
            company = group if head.is_inner else ""
            entries.append(_job(lines[head.at : end], head, company, dropped))
        elif n + 1 < len(heads) and heads[n + 1].is_inner:
            group = lines[head.at].text
            for line in lines[head.at + 1 : end]:
                dropped.add("totals and places of groups of roles", line.text)
        else:
            entries.append(DraftEntry(lines=body_lines(lines[head.at : end], dropped)))
    return tuple(entries)


def _job(lines: Sequence[Line], head: _Head, group: str, dropped: Dropped) -> DraftEntry:
    at = head.dates - head.at
    entry = dated(lines[at], dropped)
    company = group
    for line in lines[1:at]:
        if group and is_terms(line.text):
            dropped.add("kinds of employment", line.text)
        else:
            company = employer(line.text, dropped)
    place = read_place(lines[at + 1 :])
    text = lines[at + 2 :] if place else lines[at + 1 :]
    return replace(
        entry,
        title=lines[0].text,
        organisation=company,
        place=place,
        lines=body_lines(text, dropped, has_skills=True),
    )


def _job_heads(lines: Sequence[Line]) -> list[_Head]:
    heads: list[_Head] = []
    done = 0  # lines below belong to a head
    in_group = False
    for at, line in enumerate(lines):
        if at and total_of(line.text) and at > done - 1 and _is_group(lines, at):
            heads.append(_Head(at - 1, -1))
            in_group = True
            done = at + 1
            continue
        dates = dates_of(line.text)
        if dates is None or (dates.start == dates.end and "-" not in dates.words):
            continue
        start, is_inner = _job_start(lines, at, done, in_group=in_group)
        if start is None:
            continue
        in_group = is_inner
        heads.append(_Head(start, at, is_inner=is_inner))
        done = at + 1
    return heads


def _is_group(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a total stands below an employer, and roles follow."""
    near = lines[at + 1 : at + 6]
    return not is_prose(lines[at - 1]) and any(dates_of(line.text) for line in near)


def _job_start(
    lines: Sequence[Line], at: int, done: int, *, in_group: bool
) -> tuple[int | None, bool]:
    """Return the first line of a role by its dates, and whether a group holds it."""
    one, two = at - 1, at - 2
    if one < done:
        return None, False
    above = lines[one]
    if is_terms(above.text) and two >= done:
        return two, in_group and not lines[two].opens
    if _names_employer(above) and two >= done:
        return two, False
    if above.opens or (above.mark is Mark.TITLE):
        return one, in_group and not above.opens
    if two < done or is_prose(lines[two]):
        return one, in_group
    if lines[two].opens or lines[two].mark is Mark.TITLE:
        return two, False
    if not in_group:
        return two, False
    looks_single = (
        is_role(lines[two].text) and is_organisation(above.text) and not is_role(above.text)
    )
    return (two, False) if looks_single else (one, True)


def _names_employer(line: Line) -> bool:
    """Tell whether a line is "Company · Full-time"."""
    name, dot, kind = line.text.rpartition(" · ")
    return bool(name and dot) and is_terms(kind)


def read_help(lines: Sequence[Line], dropped: Dropped) -> tuple[DraftEntry, ...]:
    """Return volunteer roles; a cause is told as such."""
    return tuple(_with_cause(entry) for entry in read_jobs(lines, dropped))


def _with_cause(entry: DraftEntry) -> DraftEntry:
    """Take the cause from where a place or a first line stands."""
    if entry.place in _CAUSES:
        return replace(entry, place="", lines=(*entry.lines, DraftLine(f"Cause: {entry.place}")))
    first = entry.lines[:1]
    if first and first[0].text in _CAUSES:
        return replace(entry, lines=(*entry.lines[1:], DraftLine(f"Cause: {first[0].text}")))
    return entry


def read_schools(lines: Sequence[Line], dropped: Dropped) -> tuple[DraftEntry, ...]:
    """Return schools with degrees."""
    parts = stretches(_school_starts(lines), len(lines))
    return tuple(_school(lines[a:b], dropped) for a, b in parts)


def _school_starts(lines: Sequence[Line]) -> list[int]:
    starts = {0} if lines else set()
    done = 0
    for at, line in enumerate(lines):
        if (
            line.opens
            or line.mark is Mark.TITLE
            or (is_school(line.text) and not is_degree(line.text) and not is_prose(line))
        ):
            starts.add(at)
        if dates_of(line.text) is None:
            continue
        near = [n for n in (at - 2, at - 1) if n >= done]
        if near and not any(n in starts for n in near):
            heads = [n for n in near if not is_prose(lines[n])]
            starts.update(heads[:1])
        done = at + 1
    return sorted(starts)


def _school(lines: Sequence[Line], dropped: Dropped) -> DraftEntry:
    at = next((n for n, line in enumerate(lines[:3]) if n and dates_of(line.text)), 0)
    entry = dated(lines[at], dropped) if at else DraftEntry()
    head = lines[1:at] if at else lines[1:2]
    degree = head[0].text if head and not is_prose(head[0]) else ""
    rest = [line for n, line in enumerate(lines[1:], 1) if n != at]
    return replace(
        entry,
        title=degree,
        organisation=lines[0].text,
        lines=body_lines(rest[1:] if degree else rest, dropped, has_skills=True),
    )
