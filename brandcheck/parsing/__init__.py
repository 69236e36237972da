"""Any input that people have becomes one Profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from brandcheck.core.profile import Profile
from brandcheck.errors import InputError
from brandcheck.parsing import _sniff as sniff
from brandcheck.parsing._load import (
    check_profile,
    check_text,
    is_folder,
    name_of,
    read_bytes,
    within_limit,
)

__all__ = ["parse"]

_EXPORT = (
    "Save the profile as a file first: on LinkedIn, More > Save to PDF on your profile, or "
    "Settings > Data privacy > Get a copy of your data; then pass that file."
)
_AS_TEXT = "Save it as PDF, Markdown or plain text and pass that."
_LONGEST_PATH = 4096


def parse(
    source: Path | str | bytes | Mapping[str, Any] | Profile, *, place: str | None = None
) -> Profile:
    """Return the profile that any supported source holds.

    Args:
        source: a ``Path`` is a file (or the folder of a LinkedIn export); a ``str`` is
            the text itself and never opened; ``bytes`` are a file's content; a mapping
            is a JSON Resume; a ``Profile`` is handed back.
        place: what error messages call the source; by default the file's name.

    Raises:
        InputError: the source cannot be read as a profile; the message says why and
            what to do.
    """
    if isinstance(source, Profile):
        return source
    called = place or (name_of(source) if isinstance(source, Path) else "")
    return check_profile(_read(source, called), called or "profile")


def _read(source: Path | str | bytes | Mapping[str, Any], place: str) -> Profile:
    if isinstance(source, Path):
        return _parse_path(source, place)
    if isinstance(source, str):
        return _parse_string(source, place or "text")
    if isinstance(source, bytes):
        return _parse_bytes(within_limit(source, place or "bytes"), place or "bytes", "")
    if isinstance(source, Mapping):
        from brandcheck.parsing.resume_json.json_resume import read_json_resume

        return read_json_resume(source, place or "mapping")
    raise InputError(
        place or "source",
        f"a {type(source).__name__} is no profile",
        "Pass a pathlib.Path, the text as str, bytes, a JSON Resume mapping or a Profile.",
    )


def _parse_path(path: Path, place: str) -> Profile:
    if is_folder(path):
        from brandcheck.parsing.linkedin_data.export import read_export

        return read_export(path, place)
    return _parse_bytes(read_bytes(path, place), place, path.name)


def _parse_string(text: str, place: str) -> Profile:
    """Read a text; one that is plainly an address or a file's name is a mistake."""
    line = text.strip()
    if line and "\n" not in line and len(line) < _LONGEST_PATH:
        _refuse_address(line, place)
        if _is_file(line):
            raise InputError(
                place, f"{line!r} is a file's name, not its text", "Pass pathlib.Path of it."
            )
        if sniff.is_file_name(line):
            raise InputError(
                place, f"{line!r} looks like a file's name, not text", "Pass pathlib.Path of it."
            )
    return _parse_text(text, place, "")


def _is_file(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _refuse_address(text: str, place: str) -> None:
    if sniff.is_profile_address(text):
        raise InputError(place, "is a web address, and brandcheck works offline", _EXPORT)


def _parse_bytes(data: bytes, place: str, name: str) -> Profile:
    kind = sniff.signature(data)
    if kind == "pdf":
        from brandcheck.parsing.pdf.any_pdf import read_pdf

        return read_pdf(data, place)
    if kind == "zip":
        return _parse_zip(data, place)
    if kind == "ole":
        from brandcheck.parsing.word.docx import read_docx

        return read_docx(data, place)
    if kind is not None:
        raise InputError(place, f"is {kind}, not text", _AS_TEXT)
    from brandcheck.parsing.linkedin_data.export import looks_like_export, read_export

    if looks_like_export(data, name):
        return read_export(data, place)
    from brandcheck.parsing.web.mhtml import is_mhtml, read_mhtml

    if is_mhtml(data):
        return read_mhtml(data, place)
    from brandcheck.parsing._decode import decode

    text, encoding = decode(data, place)
    profile = _parse_text(text, place, Path(name).suffix.lower())
    if encoding.startswith("utf"):
        return profile
    note = f"The file is not UTF-8; it was read as {encoding}. Check its accented letters."
    return replace(profile, notes=(*profile.notes, note))


def _parse_zip(data: bytes, place: str) -> Profile:
    from brandcheck.parsing.linkedin_data.archive import open_zip

    with open_zip(data, place) as archive:
        names = frozenset(archive.namelist())
    from brandcheck.parsing.word.docx import is_word, read_docx

    if is_word(names):
        return read_docx(data, place)
    if names & {"[Content_Types].xml", "mimetype", "Index/Document.iwa"}:
        raise InputError(place, "is an office file, not a profile's text", _AS_TEXT)
    from brandcheck.parsing.linkedin_data.export import read_export

    return read_export(data, place)


def _parse_text(text: str, place: str, suffix: str) -> Profile:
    """Read a text as what it looks like; the suffix is only a hint."""
    check_text(text, place)
    if not any(c.isalnum() for c in text):
        raise InputError(place, "holds no words", "Pass the text of a profile.")
    _refuse_address(text, place)
    if sniff.is_json(text, suffix):
        from brandcheck.parsing.resume_json.json_resume import load_json, read_json_resume

        return read_json_resume(load_json(text, place), place)
    if sniff.is_html(text):
        from brandcheck.parsing.web.page import read_html

        return read_html(text, place)
    from brandcheck.parsing.pasted.page import looks_like_pasted_page, read_pasted_page

    if looks_like_pasted_page(text):
        return read_pasted_page(text, place)
    if sniff.is_markdown(text):
        from brandcheck.parsing.text.markdown import read_markdown

        return read_markdown(text, place)
    from brandcheck.parsing.text.plain_text import read_text

    return read_text(text, place)
