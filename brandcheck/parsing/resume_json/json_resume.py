"""Read JSON Resume of both generations, and its relatives, with all that goes wrong in them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brandcheck.core.limits import LOOSE_JSON_CHARACTERS
from brandcheck.core.profile import Origin, Profile
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.errors import InputError
from brandcheck.parsing._canonical import Draft, DraftSection, write
from brandcheck.parsing.resume_json.dialects import from_fresh, from_scrape, is_fresh, is_scrape
from brandcheck.parsing.resume_json.sections import HEADINGS, place_of, sections_of
from brandcheck.parsing.resume_json.values import Record, Skipped, flat, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["load_json", "read_json_resume"]

_LISTS = ("work", "education", "skills", "volunteer", "projects", "languages", "awards")
_OLD_KEYS = re.compile(r"company|website|picture|gpa")
_NEW_KEYS = frozenset({"url", "image", "score"})
_TECHNICAL = frozenset({"$schema", "meta", "basics"})
# The schema has no place for these; a file may have them all the same.
_NOT_IN_SCHEMA = frozenset(
    {
        Kind.ACTIVITY,
        Kind.COURSES,
        Kind.FEATURED,
        Kind.ORGANIZATIONS,
        Kind.PATENTS,
        Kind.RECOMMENDATIONS_GIVEN,
        Kind.TEST_SCORES,
    }
)
_EXPORT = 'A JSON Resume has an object "basics" and lists such as "work"; see jsonresume.org.'


def load_json(text: str, place: str) -> object:
    """Return the value of a JSON text; trailing commas and comments are forgiven.

    Raises:
        InputError: it is not JSON; the message says where and why.
    """
    clean = text.lstrip("\ufeff")
    try:
        return json.loads(clean)
    except json.JSONDecodeError as error:
        problem = error
    except (ValueError, RecursionError):
        raise InputError(place, "is JSON that nests or counts too far", _EXPORT) from None
    for reader in (_loose, _python) if len(clean) <= LOOSE_JSON_CHARACTERS else ():
        value = reader(clean)
        if value is not None:
            return value
    where = f"line {problem.lineno}, column {problem.colno}"
    raise InputError(
        place,
        f"is not valid JSON ({problem.msg} at {where})",
        "Correct that place, or paste the text of the profile instead.",
    )


def _loose(text: str) -> object | None:
    import json5

    try:
        value: object = json5.loads(text)
    except (ValueError, RecursionError, OverflowError):
        return None
    return value


def _python(text: str) -> object | None:
    """Read a mapping that a Python program has printed."""
    if not re.match(r"\s*[\[{]\s*'", text):
        return None
    try:
        value: object = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return None
    return value


def read_json_resume(data: Mapping[str, Any] | object, place: str) -> Profile:
    """Return the profile that a JSON Resume, or a relative of it, holds.

    Args:
        data: the decoded JSON.
        place: the file or other place it came from, for error messages.

    Raises:
        InputError: the JSON is of another kind; the message says of which.
    """
    if not isinstance(data, Mapping):
        raise InputError(place, f"holds a JSON {_type(data)}, not a résumé", _EXPORT)
    resume = {str(key): value for key, value in data.items()}
    if is_scrape(resume):
        return _read(*from_scrape(resume), place, Origin("linkedin-json"))
    if is_fresh(resume):
        return _read(*from_fresh(resume), place, Origin("json-resume", version="fresh"))
    if not isinstance(resume.get("basics"), Mapping):
        lists = [key for key in _LISTS if isinstance(resume.get(key), list)]
        if len(lists) < 2:
            raise InputError(place, _what(resume), _EXPORT)
    return _read(resume, (), place, Origin("json-resume", version=_version(resume)))


def _type(value: object) -> str:
    names = {list: "list", str: "text", bool: "truth value", type(None): "null"}
    return names.get(type(value), "number")


def _what(resume: Mapping[str, Any]) -> str:
    if "schema_version" in resume:
        return "is a report that brandcheck wrote, not a profile"
    keys = ", ".join(flat(key)[:30] for key in list(resume)[:5])
    return f"is JSON of another kind (it has {keys})" if keys else "is an empty JSON object"


def _version(resume: Mapping[str, Any]) -> str:
    """Tell the generation by the names of keys; files may mix both."""
    keys: set[str] = set()
    basics = resume.get("basics")
    keys.update(basics if isinstance(basics, Mapping) else ())
    for name in ("work", "education", "volunteer", "projects"):
        found = resume.get(name)
        for record in found if isinstance(found, list) else ():
            keys.update(record if isinstance(record, Mapping) else ())
    old = any(_OLD_KEYS.fullmatch(str(key)) for key in keys)
    new = bool(keys & _NEW_KEYS) or "certificates" in resume or "projects" in resume
    if old and new:
        return "mixed"
    return "0.x" if old else "1.0"


def _read(
    resume: Mapping[str, Any], left_out: Sequence[str], place: str, origin: Origin
) -> Profile:
    skipped = Skipped()
    for key in left_out:
        skipped.add(key)
    found = resume.get("basics")
    basics = Record(found if isinstance(found, Mapping) else {}, "basics", skipped)
    draft = Draft(
        name=basics.text("name"),
        headline=basics.text("label", "headline", "title"),
        location=place_of(basics.get("location"), skipped, "basics.location"),
        sections=(
            *_about(basics),
            *sections_of(resume, skipped, without=_TECHNICAL),
            *_contact(basics),
        ),
    )
    basics.close()
    if not (draft.name or draft.headline or draft.sections):
        raise InputError(place, "is a JSON Resume without any words", "Fill it in first.")
    shown = {section.kind for section in draft.sections}
    hidden = {kind.value for kind in _NOT_IN_SCHEMA - shown}
    return write(
        draft,
        Origin(
            origin.kind,
            version=origin.version,
            cannot_show=frozenset(hidden),
            skipped=skipped.lines(),
        ),
    )


def _about(basics: Record) -> Iterator[DraftSection]:
    lines = texts(basics.get("summary", "about", "bio"))
    if lines:
        yield DraftSection(Kind.ABOUT, HEADINGS[Kind.ABOUT], lines=lines)


def _contact(basics: Record) -> Iterator[DraftSection]:
    """Keep public addresses; e-mail, telephone and street never get this far."""
    items = [basics.text("url", "website")]
    profiles = basics.get("profiles", "social")
    for profile in profiles if isinstance(profiles, list) else ():
        if isinstance(profile, Mapping):
            record = Record(profile, "basics.profiles", basics.skipped)
            network, address = record.text("network"), record.text("url", "username", "user")
            items.append(f"{network}: {address}" if network and address else address)
    kept = tuple(dict.fromkeys(item for item in items if item))
    if kept:
        yield DraftSection(Kind.CONTACT, HEADINGS[Kind.CONTACT], items=kept)
