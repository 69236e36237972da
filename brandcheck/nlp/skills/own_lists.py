"""A user's own skills and occupations, from a TOML or a CSV file.

TOML holds ``[[skill]]`` tables (name, others, kind) and ``[[occupation]]`` tables (title,
titles, must, nice, tools, credentials, isco). A CSV file holds skills in the columns
``skill``, ``others`` (parted by ``;``) and ``kind``; with a column ``occupation`` each row
says that this occupation needs the skill, and ``need`` says how: must, nice, tool or
credential.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.errors import InputError
from brandcheck.nlp.skills.taxonomy import KINDS, Skill
from brandcheck.nlp.targets.records import Occupation

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["OwnLists", "read_own"]

NEEDS = {"must": "must", "nice": "nice", "tool": "tools", "credential": "credentials"}
SKILL_KEYS = frozenset(("name", "others", "kind"))
OCCUPATION_KEYS = frozenset(
    ("id", "title", "titles", "isco", "must", "nice", "tools", "credentials")
)
LARGEST = 20_000_000
WAY_OUT = "The page docs/how-to/own-skills.md shows both kinds of file."


@dataclass(frozen=True, slots=True)
class OwnLists:
    """What a user adds: skills, and occupations whose skills are names."""

    skills: tuple[Skill, ...] = ()
    occupations: tuple[Occupation, ...] = ()


def read_own(place: Path) -> OwnLists:
    """Read a user's file.

    Raises:
        InputError: naming the file, the line or table, and the reason.
    """
    try:
        data = place.read_bytes()
    except OSError as error:
        raise InputError(str(place), f"it cannot be read ({error.strerror})", WAY_OUT) from error
    if len(data) > LARGEST:
        raise InputError(str(place), "it holds more than 20 MB", WAY_OUT)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(str(place), f"byte {error.start} is not UTF-8", WAY_OUT) from error
    if place.suffix.lower() == ".csv":
        return _from_csv(str(place), text)
    return _from_toml(str(place), text)


def _from_toml(place: str, text: str) -> OwnLists:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(place, str(error), WAY_OUT) from error
    unknown = sorted(set(tables) - {"skill", "occupation"})
    if unknown:
        raise InputError(place, f"{unknown[0]!r} is neither [[skill]] nor [[occupation]]", WAY_OUT)
    skills = [
        _skill(place, f"[[skill]] {n}", table)
        for n, table in enumerate(_tables(place, tables, "skill"), 1)
    ]
    occupations = [
        _occupation(place, f"[[occupation]] {n}", table)
        for n, table in enumerate(_tables(place, tables, "occupation"), 1)
    ]
    return OwnLists(tuple(skills), tuple(occupations))


def _tables(place: str, tables: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = tables.get(name, [])
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
        raise InputError(place, f"write [[{name}]] with two brackets", WAY_OUT)
    return found


def _from_csv(place: str, text: str) -> OwnLists:
    table = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    skills: dict[str, Skill] = {}
    needs: dict[str, dict[str, list[str]]] = {}
    try:
        if "skill" not in (table.fieldnames or ()):
            raise InputError(place, "line 1 has no column 'skill'", WAY_OUT)
        for row in table:
            where = f"line {table.line_num}"
            cells = {key: (row.get(key) or "").strip() for key in ("skill", "occupation", "need")}
            if not cells["skill"]:
                raise InputError(place, f"{where} names no skill", WAY_OUT)
            if cells["occupation"]:
                need = NEEDS.get(cells["need"].lower() or "must")
                if need is None:
                    cause = f"{where}: need is {cells['need']!r}, not one of {', '.join(NEEDS)}"
                    raise InputError(place, cause, WAY_OUT)
                lists = needs.setdefault(cells["occupation"], {})
                lists.setdefault(need, []).append(cells["skill"])
            others = [other.strip() for other in (row.get("others") or "").split(";")]
            entry = {"name": cells["skill"], "others": [other for other in others if other]}
            kind = (row.get("kind") or "").strip().lower()
            if not cells["occupation"] or others != [""] or kind:
                skill = _skill(place, where, entry | ({"kind": kind} if kind else {}))
                skills[skill.id] = skill
    except csv.Error as error:
        raise InputError(place, f"line {table.line_num + 1}: {error}", WAY_OUT) from error
    occupations = [
        _occupation(place, title, {"title": title, **lists}) for title, lists in needs.items()
    ]
    return OwnLists(tuple(skills.values()), tuple(occupations))


def _skill(place: str, where: str, table: Mapping[str, Any]) -> Skill:
    _no_strangers(place, where, table, SKILL_KEYS)
    name = _text(place, where, table, "name")
    kind = _text(place, where, table, "kind", usual="knowledge")
    if kind not in KINDS.values():
        cause = f"{where}: kind is {kind!r}, not one of {', '.join(KINDS.values())}"
        raise InputError(place, cause, WAY_OUT)
    return Skill(f"user:{_slug(name)}", name, _texts(place, where, table, "others"), kind, ())


def _occupation(place: str, where: str, table: Mapping[str, Any]) -> Occupation:
    _no_strangers(place, where, table, OCCUPATION_KEYS)
    title = _text(place, where, table, "title")

    def names(key: str) -> tuple[str, ...]:
        return _texts(place, where, table, key)

    return Occupation(
        id=_text(place, where, table, "id", usual=_slug(title)),
        title=title,
        titles=names("titles"),
        isco=_text(place, where, table, "isco", usual=" ").strip(),
        must=names("must"),
        nice=names("nice"),
        tools=names("tools"),
        credentials=names("credentials"),
        how=f"as {place} lists it",
    )


def _no_strangers(place: str, where: str, table: Mapping[str, Any], known: frozenset[str]) -> None:
    strangers = sorted(set(table) - known)
    if strangers:
        cause = f"{where}: {strangers[0]!r} is not one of {', '.join(sorted(known))}"
        raise InputError(place, cause, WAY_OUT)


def _text(
    place: str, where: str, table: Mapping[str, Any], key: str, *, usual: str | None = None
) -> str:
    value = table.get(key, usual)
    if not isinstance(value, str) or not (value.strip() or value == usual):
        raise InputError(place, f"{where}: {key} must be a text", WAY_OUT)
    return " ".join(value.split())


def _texts(place: str, where: str, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise InputError(place, f"{where}: {key} must be a list of texts", WAY_OUT)
    return tuple(" ".join(v.split()) for v in value)


def _slug(name: str) -> str:
    return re.sub(r"[^\w+#]+", "-", name.casefold()).strip("-")
