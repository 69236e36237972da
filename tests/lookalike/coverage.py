"""Finds what a profile's source says and no part of the profile holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brandcheck.core.profile import Profile

__all__ = ["uncovered"]


def uncovered(profile: Profile) -> str:
    """Return the letters and digits outside name, place, headings and bodies."""
    spans = [section.body for section in profile.sections]
    spans += [section.heading for section in profile.sections if section.heading]
    spans += [span for span in (profile.name, profile.location) if span]
    held = bytearray(len(profile.source))
    for span in spans:
        held[span.start : span.end] = b"\x01" * len(span)
    return "".join(
        char
        for char, is_held in zip(profile.source, held, strict=True)
        if char.isalnum() and not is_held
    )
