"""Read files and bytes within limits, and say in one line why one cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.limits import FILE_BYTES, PROFILE_SECTIONS, TEXT_CHARACTERS
from brandcheck.errors import InputError
from brandcheck.parsing.linkedin_data.archive import printable

if TYPE_CHECKING:
    from pathlib import Path

    from brandcheck.core.profile import Profile

__all__ = ["check_profile", "check_text", "is_folder", "name_of", "read_bytes", "within_limit"]

_SMALLER = "A profile is seldom longer than a few pages: pass only the profile itself."


def name_of(path: Path) -> str:
    """Return a path such that it fits into one line of a message."""
    return printable(str(path))


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; a name that no folder can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_bytes(path: Path, place: str) -> bytes:
    """Return a file's content.

    Raises:
        InputError: there is no such file, it may not be read, or it is too big.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(FILE_BYTES + 1)
    except FileNotFoundError:
        raise InputError(place, "there is no such file", "Check the name and the folder.") from None
    except PermissionError:
        raise InputError(
            place, "may not be read", "Give yourself the right to read it, or copy it elsewhere."
        ) from None
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "its name cannot be used"
        raise InputError(place, f"cannot be read ({cause})", "Check the name.") from None
    return within_limit(data, place, path.stat().st_size)


def within_limit(data: bytes, place: str, size: int | None = None) -> bytes:
    """Return ``data`` unless it is empty or too big.

    Raises:
        InputError: with the size and the limit.
    """
    if not data:
        raise InputError(place, "is empty", "Pass a file with the text of a profile.")
    if len(data) > FILE_BYTES:
        megabytes = max(len(data), size or 0) // 1_000_000
        limit = FILE_BYTES // 1_000_000
        raise InputError(place, f"holds {megabytes} MB, the limit is {limit} MB", _SMALLER)
    return data


def check_text(text: str, place: str) -> None:
    """Refuse a text that is too long or cannot be written down.

    Raises:
        InputError: with the size and the limit.
    """
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise InputError(place, "holds half a character (a lone surrogate)", "Copy the text again.")
    if len(text) > TEXT_CHARACTERS:
        cause = f"holds {len(text):,} characters, the limit is {TEXT_CHARACTERS:,}"
        raise InputError(place, cause, _SMALLER)


def check_profile(profile: Profile, place: str) -> Profile:
    """Return a profile unless it is too long; a small file can unpack to a long text.

    Raises:
        InputError: with the size and the limit.
    """
    check_text(profile.source, place)
    parts = len(profile.sections) + sum(len(section.entries) for section in profile.sections)
    if parts > PROFILE_SECTIONS:
        cause = f"holds {parts:,} sections and entries, the limit is {PROFILE_SECTIONS:,}"
        raise InputError(place, cause, _SMALLER)
    return profile
