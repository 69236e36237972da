"""Read the shorter sections of a copied LinkedIn page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.parsing._canonical import DraftEntry
from brandcheck.parsing.pasted.entries import body_lines, dated, dates_of, is_prose
from brandcheck.parsing.pasted.lines import Line, Mark, stretches
from brandcheck.parsing.pasted.words import BUTTONS, COPIES, CREDENTIAL, LABELS, SKILL_USE
from brandcheck.parsing.text.dates import find_range

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from brandcheck.parsing.pasted.cutting import Dropped

__all__ = [
    "read_certificates",
    "read_dotted",
    "read_entries",
    "read_languages",
    "read_projects",
    "read_skills",
]

_ISSUED = re.compile(r"Issued (?P<dates>.{4,40}?)(?: · Expire[sd] (?P<end>.{4,20}))?")
_WITH = re.compile(r"Associated with (?P<name>.+)")
_BY = re.compile(r"(?:Issued by )?(?P<name>.+?)(?: · (?P<rest>.+))?")
_LEVEL = re.compile(
    r"(?:Native or bilingual|Full professional|Professional working|Limited working|Elementary)"
    r"(?: proficiency)?",
    re.IGNORECASE,
)
_TABS = frozenset(
    {
        "All",
        "Industry Knowledge",
        "Tools & Technologies",
        "Interpersonal Skills",
        "Languages",
        "Other Skills",
    }
)
_ENDORSED = re.compile(r"[0-9]+ endorsements?")


def read_certificates(lines: Sequence[Line], dropped: Dropped) -> tuple[DraftEntry, ...]:
    """Return licences and certificates with issuers and dates."""
    kept: list[Line] = []
    opens = False
    for line in lines:
        if CREDENTIAL.fullmatch(line.text):
            dropped.add("numbers of certificates", line.text)
            opens = True
        else:
            kept.append(replace(line, opens=line.opens or opens))
            opens = False
    starts = _starts(kept, lambda line: _ISSUED.fullmatch(line.text) is not None, above=2)
    return tuple(_certificate(part, dropped) for part in _cut(kept, starts, pairs=True))


def _certificate(lines: Sequence[Line], dropped: Dropped) -> DraftEntry:
    entry = DraftEntry()
    rest: list[Line] = []
    for line in lines[1:]:
        issued = _ISSUED.fullmatch(line.text)
        if issued and not entry.dates:
            words = issued["dates"]
            dropped.add(LABELS, "Issued")
            found = find_range(words)
            last = find_range(issued["end"]) if issued["end"] else found
            if issued["end"]:
                dropped.add(LABELS, "Expires")
                words = f"{words} – {issued['end']}"
            entry = replace(
                entry,
                dates=words,
                start=found.start if found else None,
                end=last.end if last else None,
            )
        elif not entry.organisation and not rest and not is_prose(line):
            entry = replace(entry, organisation=line.text)
        else:
            rest.append(line)
    return replace(entry, title=lines[0].text, lines=body_lines(rest, dropped, has_skills=True))


def read_projects(lines: Sequence[Line], dropped: Dropped) -> tuple[DraftEntry, ...]:
    """Return projects."""
    return tuple(
        _detailed(part, dropped, names_body=False)
        for part in _cut(lines, _starts(lines, _has_dates, above=1))
    )


def read_entries(lines: Sequence[Line], dropped: Dropped) -> tuple[DraftEntry, ...]:
    """Return publications, honours, courses, test scores, patents or organisations."""
    starts = _starts(lines, _has_dates, above=1)
    if len(starts) <= 1 and not any(_has_dates(line) or is_prose(line) for line in lines):
        starts = [at for at, line in enumerate(lines) if not at or not _WITH.fullmatch(line.text)]
    return tuple(_detailed(part, dropped, names_body=True) for part in _cut(lines, starts))


def _has_dates(line: Line) -> bool:
    """Tell whether a line ends in dates: "Herd Letter · Dec 7, 2013", "Jan 2020 - Present"."""
    tail = line.text.rpartition(" · ")[2].removeprefix("Issued ")
    return line.mark is not Mark.TEXT and (
        dates_of(line.text) is not None or _whole_date(tail) is not None
    )


def _whole_date(text: str) -> DraftEntry | None:
    found = find_range(text) if len(text) <= 60 else None
    if found is None or len(found.span) != len(text):
        return None
    return DraftEntry(dates=text, start=found.start, end=found.end, is_current=found.is_current)


def _detailed(lines: Sequence[Line], dropped: Dropped, *, names_body: bool) -> DraftEntry:
    """Read a title, a line of details with a date, and text."""
    entry = DraftEntry()
    rest: list[Line] = []
    for line in lines[1:]:
        with_ = _WITH.fullmatch(line.text)
        if with_ and not entry.organisation:
            entry = replace(entry, organisation=with_["name"])
            dropped.add(LABELS, "Associated with")
        elif _has_dates(line) and not entry.dates:
            head, _, tail = line.text.rpartition(" · ")
            whole = dates_of(line.text)
            if tail.startswith("Issued "):
                dropped.add(LABELS, "Issued")
            found = dated(line, dropped) if whole else _whole_date(tail.removeprefix("Issued "))
            if found is None:
                rest.append(line)
                continue
            entry = replace(found, organisation=entry.organisation)
            if head and not whole:
                by = _BY.fullmatch(head)
                if names_body and by and not entry.organisation and not head.startswith("Score:"):
                    if head.startswith("Issued by "):
                        dropped.add(LABELS, "Issued by")
                    entry = replace(entry, organisation=by["name"])
                else:
                    rest.append(replace(line, text=head))
        else:
            rest.append(line)
    return replace(entry, title=lines[0].text, lines=body_lines(rest, dropped, has_skills=True))


def _starts(lines: Sequence[Line], anchors: Callable[[Line], bool], *, above: int) -> list[int]:
    """Return where entries begin.

    Args:
        lines: the section.
        anchors: tells the line that comes after the head of an entry.
        above: how many lines stand above it.
    """
    starts = {0} if lines else set()
    done = 0
    for at, line in enumerate(lines):
        if _WITH.fullmatch(line.text):
            continue
        told = 0 < done < at or any(n.mark is Mark.TEXT for n in lines[done:at])
        if (
            line.opens
            or line.mark is Mark.TITLE
            or (line.mark is Mark.FIELD and line.after_gap and told)
        ):
            starts.add(at)
        if anchors(line):
            near = [n for n in range(max(done, at - above), at) if not is_prose(lines[n])]
            if near and not any(n in starts for n in near):
                starts.add(near[0])
            done = at + 1
    return sorted(starts)


def _cut(
    lines: Sequence[Line], starts: Sequence[int], *, pairs: bool = False
) -> list[Sequence[Line]]:
    parts = [lines[a:b] for a, b in stretches(starts, len(lines))]
    if not pairs:
        return parts
    cut: list[Sequence[Line]] = []
    for part in parts:
        plain = all(not is_prose(line) and not _ISSUED.fullmatch(line.text) for line in part)
        step = 2 if plain and len(part) > 2 and len(part) % 2 == 0 else len(part)
        cut += [part[at : at + step] for at in range(0, len(part), max(step, 1))]
    return cut


def read_skills(
    lines: Sequence[Line], bodies: Collection[str], dropped: Dropped
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return skills, and how often they were endorsed.

    Args:
        lines: the section.
        bodies: employers and schools, which say where a skill was used.
        dropped: takes what is left out.
    """
    has_titles = any(line.mark is Mark.TITLE for line in lines)
    skills: dict[str, None] = {}
    endorsed: list[str] = []
    for at, line in enumerate(lines):
        text = line.text
        names_place = any(text == body or text.endswith(f" at {body}") for body in bodies)
        if _ENDORSED.fullmatch(text) and skills:
            endorsed.append(f"{next(reversed(skills))}: {text}")
        elif (
            SKILL_USE.fullmatch(text)
            or (at and names_place)
            or (has_titles and line.mark is Mark.FIELD)
        ):
            dropped.add("where skills were used", text)
        elif text in _TABS and at < len(_TABS):
            dropped.add(BUTTONS, text)
        elif text in skills:
            dropped.add(COPIES, text)
        else:
            skills[text] = None
    return tuple(skills), tuple(endorsed)


def read_languages(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return languages with their levels."""
    read: list[str] = []
    for line in lines:
        follows = line.mark is Mark.FIELD and any(o.mark is Mark.TITLE for o in lines)
        if read and not read[-1].endswith(")") and (_LEVEL.fullmatch(line.text) or follows):
            read[-1] = f"{read[-1]} ({line.text})"
        else:
            read.append(line.text)
    return tuple(read)


def read_dotted(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the items of lines such as "Children • Health"."""
    items = [item.strip() for line in lines for item in re.split(r" [•·] ", line.text)]
    return tuple(filter(None, items))
