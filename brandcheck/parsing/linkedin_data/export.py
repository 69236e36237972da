"""LinkedIn's data export: the ZIP, its folder, or some of its CSV files.

Only files that bear on a profile are opened. Messages, contacts, logins and the like
stay closed; home address, birth date and postal code are dropped on reading. Line
breaks are gone from the descriptions (LinkedIn writes spaces for them), so a profile
read from an export is never judged by its layout.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from brandcheck.core.profile import Facet, Origin, Profile, SectionKind
from brandcheck.errors import InputError
from brandcheck.parsing._canonical import Draft, write
from brandcheck.parsing.linkedin_data.archive import is_zip, unpack
from brandcheck.parsing.linkedin_data.sections import read_sections
from brandcheck.parsing.linkedin_data.tables import (
    Table,
    head_of,
    is_late,
    is_private,
    read_table,
    table_of,
    table_of_text,
)
from brandcheck.parsing.linkedin_data.values import first, flat

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["looks_like_export", "read_export"]

# Table by table, what its absence hides.
_KINDS = {
    "profile": SectionKind.HEADLINE,
    "profilesummary": SectionKind.ABOUT,
    "positions": SectionKind.EXPERIENCE,
    "education": SectionKind.EDUCATION,
    "skills": SectionKind.SKILLS,
    "certifications": SectionKind.CERTIFICATIONS,
    "projects": SectionKind.PROJECTS,
    "volunteering": SectionKind.VOLUNTEERING,
    "organizations": SectionKind.ORGANIZATIONS,
    "publications": SectionKind.PUBLICATIONS,
    "honors": SectionKind.HONORS,
    "courses": SectionKind.COURSES,
    "testscores": SectionKind.TEST_SCORES,
    "languages": SectionKind.LANGUAGES,
    "causesyoucareabout": SectionKind.INTERESTS,
    "recommendationsreceived": SectionKind.RECOMMENDATIONS,
    "recommendationsgiven": SectionKind.RECOMMENDATIONS_GIVEN,
    "shares": SectionKind.ACTIVITY,
}
_LATER = frozenset({"recommendationsreceived", "recommendationsgiven", "shares"})
_NEVER = frozenset({SectionKind.FEATURED.value, SectionKind.PATENTS.value, Facet.LINE_BREAKS.value})
_FULL = 8  # files; every whole export has more
_WAY_OUT = "Pass the ZIP as LinkedIn sent it, its folder, or its Profile.csv and Positions.csv."


@dataclass(slots=True)
class _Found:
    tables: dict[str, Table] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    copies: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def looks_like_export(data: bytes, name: str = "") -> bool:
    """Tell whether a CSV file is one of an export's, by its name or its header."""
    if is_zip(data):
        return False
    return table_of(name) is not None or table_of_text(head_of(data)) is not None


def read_export(data: bytes | Path, place: str) -> Profile:
    """Read an export.

    Args:
        data: the bytes of a ZIP or of one CSV file, or the path of either or of a folder.
        place: what messages call the input.

    Raises:
        InputError: nothing in it is part of an export, or it is locked, damaged or too big.
    """
    found = _collect(data, place)
    tables = {key: table.rows for key, table in found.tables.items() if not table.problem}
    if not any(tables.values()):
        raise InputError(
            place, "holds nothing of a LinkedIn data export that can be read", _WAY_OUT
        )
    read = read_sections(tables)
    owner = next(iter(tables.get("profile", ())), {})
    draft = Draft(
        name=flat(f"{owner.get('firstname', '')} {owner.get('lastname', '')}"),
        headline=first(owner, "headline"),
        location=first(owner, "geolocation"),
        sections=read.sections,
    )
    version = _version(found)
    origin = Origin(
        kind="linkedin-export",
        version=version,
        ui_language="en",
        cannot_show=_cannot_show(found, version),
        partial=read.partial,
        skipped=(*_skipped(found), *read.skipped),
    )
    return write(draft, origin, _notes(found))


def _collect(data: bytes | Path, place: str) -> _Found:
    if isinstance(data, Path) and not data.is_dir():
        _refuse_private(data.name, place)
        try:
            data = data.read_bytes()
        except OSError as error:
            raise InputError(place, "cannot be opened", "Check the path.") from error
    if isinstance(data, bytes) and not is_zip(data):
        return _one_file(data, place)
    unpacked = unpack(data, place, wanted=lambda name: table_of(name) is not None)
    found = _Found(others=list(unpacked.others), broken=list(unpacked.broken))
    for name, content in _ranked(unpacked.files):
        key = table_of(PurePosixPath(name).name)
        known = found.tables.get(key) if key else None
        if key is None or (known and not known.problem):
            found.copies.append(name)
        else:
            found.tables[key] = read_table(key, content)
            found.names[key] = name
    return found


def _one_file(data: bytes, place: str) -> _Found:
    name = PurePosixPath(place.replace("\\", "/")).name
    _refuse_private(name, place)
    key = table_of(name) or table_of_text(head_of(data))
    if key is None:
        raise InputError(place, "is not a file of a LinkedIn data export", _WAY_OUT)
    return _Found({key: read_table(key, data)}, {key: name})


def _refuse_private(name: str, place: str) -> None:
    if is_private(name):
        raise InputError(place, "holds private data that no check needs", _WAY_OUT)


def _ranked(files: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Put the fullest folder first: it is the export, others may be older copies."""
    parents = [str(PurePosixPath(name).parent) for name, _ in files]
    return sorted(
        files,
        key=lambda file: (
            -parents.count(str(PurePosixPath(file[0]).parent)),
            file[0].count("/"),
            file[0],
        ),
    )


def _version(found: _Found) -> str:
    """Tell a complete export from a basic one and from a few loose files."""
    names = [*found.names.values(), *found.others, *found.broken]
    files = [PurePosixPath(name).name for name in names]
    if any(is_late(name) for name in files):
        return "complete"
    csvs = sum(name.casefold().endswith(".csv") for name in files)
    return "basic" if "profile" in found.names and csvs >= _FULL else "parts"


def _cannot_show(found: _Found, version: str) -> frozenset[str]:
    """Return what a missing or unreadable file hides."""
    read = {key for key, table in found.tables.items() if not table.problem}
    if "profile" in read:
        read.add("profilesummary")
    unsure = {"complete": frozenset[str](), "basic": _LATER}.get(version, frozenset(_KINDS))
    failed = found.tables.keys() | {table_of(PurePosixPath(name).name) for name in found.broken}
    lost = {key for key in (*unsure, *failed) if key and key not in read}
    return _NEVER | {str(_KINDS[key]) for key in lost if key in _KINDS}


def _skipped(found: _Found) -> tuple[str, ...]:
    """Name what was left closed, and which columns were dropped."""
    others = [PurePosixPath(name).name for name in found.others]
    private = sorted({name for name in others if is_private(name)})
    unused = sorted(set(others) - set(private))
    groups = (
        ("private, never opened", private),
        ("not needed, never opened", unused),
        ("second copies", sorted(found.copies)),
    )
    lines = [f"{reason}: {', '.join(names)}" for reason, names in groups if names]
    for key, table in sorted(found.tables.items()):
        if table.skipped:
            lines.append(f"columns of {found.names[key]}: {', '.join(table.skipped)}")
    return tuple(lines)


def _notes(found: _Found) -> tuple[str, ...]:
    """Say which files were damaged."""
    lines = [f"{name} is damaged and was not read." for name in sorted(found.broken)]
    for key, table in sorted(found.tables.items()):
        if table.problem:
            lines.append(f"{found.names[key]} {table.problem}; it was not read.")
        if table.notice:
            lines.append(f"{found.names[key]}: {table.notice}.")
    return tuple(lines)
