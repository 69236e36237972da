"""Reading a LinkedIn data export, and looking at what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.parsing.linkedin_data.export import read_export
from tests.lookalike.linkedin_export import zip_bytes

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile, SectionKind


def read(files: dict[str, bytes]) -> Profile:
    return read_export(zip_bytes(files), "export.zip")


def titles(profile: Profile, kind: SectionKind) -> list[str]:
    return [
        profile.text(entry.title) if entry.title else ""
        for section in profile.of_kind(kind)
        for entry in section.entries
    ]


def words(profile: Profile, kind: SectionKind) -> str:
    return "\n".join(profile.text(section.body) for section in profile.of_kind(kind))
