"""Reading the official downloads: ESCO's CSV files and O*NET's text database.

Both come as a ZIP or as a folder. Files are found by name, whatever folder they lie in, and
columns by their header, so that other releases and languages work too. Labels, ids, types and
relations are read; descriptions are not.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from brandcheck.errors import InputError
from brandcheck.nlp.skills.taxonomy import Skill
from brandcheck.nlp.targets.records import Occupation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["Extract", "read_official"]

LARGEST = 400_000_000
ESCO_FILES = ("skills", "occupations", "occupationSkillRelations")
ONET_FILES = ("Occupation Data.txt", "Alternate Titles.txt", "Technology Skills.txt")
WAY_OUT = (
    "Give the ZIP or folder of ESCO's classification in CSV, or of O*NET's database in text form."
)
VERSION = re.compile(r"v?(\d+[._]\d+(?:[._]\d+)?)")
# "Extensible markup language XML": the name, and the short name after it.
SHORT = re.compile(r"^(?P<long>.+?) (?P<short>[A-Z][A-Z0-9]{1,6})$")


class Tabbed(csv.excel_tab):
    """Tabs without quotes: in O*NET's files a quotation mark is only a mark."""

    quoting = csv.QUOTE_NONE


@dataclass(frozen=True, slots=True)
class Extract:
    """What was read of an official download.

    ``must``, ``nice`` and ``tools`` of its occupations hold ids of skills.

    Attributes:
        source: "ESCO" or "O*NET".
        version: as the names of the files tell, "" when they do not.
        language: ISO 639-1 code.
        skills: every skill, with its groups where the download tells them.
        occupations: every occupation.
        n_relations: number of relations between occupations and skills.
    """

    source: str
    version: str
    language: str
    skills: tuple[Skill, ...]
    occupations: tuple[Occupation, ...]
    n_relations: int


def read_official(place: Path) -> Extract:
    """Read an official download.

    Raises:
        InputError: when it is none, or a file of it is damaged (the file and line are named).
    """
    files = _Files(place)
    languages = sorted(
        found[1] for name in files.names if (found := re.fullmatch(r"skills_(\w\w)\.csv", name))
    )
    if languages:
        return _esco(files, languages[0])
    if "Occupation Data.txt" in files.names:
        return _onet(files)
    raise InputError(str(place), "no file of ESCO or O*NET was found in it", WAY_OUT)


class _Files:
    """The files of a ZIP or a folder by their bare names."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.names: Mapping[str, str | Path]
        if place.is_dir():
            self.names = {path.name: path for path in sorted(place.rglob("*")) if path.is_file()}
        elif zipfile.is_zipfile(place):
            with zipfile.ZipFile(place) as archive:
                self.names = {PurePosixPath(name).name: name for name in archive.namelist()}
        elif place.exists():
            raise InputError(str(place), "this is neither a folder nor a ZIP file", WAY_OUT)
        else:
            raise InputError(str(place), "there is no such file or folder", WAY_OUT)

    @property
    def version(self) -> str:
        """The version that a folder's or file's name tells."""
        found = VERSION.search(" ".join((self._place.name, *map(str, self.names.values()))))
        return found[1].replace("_", ".") if found else ""

    def rows(self, name: str, *columns: str, tabbed: bool = False) -> Iterator[dict[str, str]]:
        """Yield the rows of a table.

        Raises:
            InputError: when the file is absent or damaged, or lacks a column.
        """
        where = f"{self._place} ({name})"
        if name not in self.names:
            raise InputError(where, "the file is not there", WAY_OUT)
        form = Tabbed if tabbed else csv.excel
        try:
            text = self._read(name).decode("utf-8-sig")
        except (UnicodeDecodeError, zipfile.BadZipFile, OSError, ValueError) as error:
            raise InputError(where, f"the file cannot be read ({error})", WAY_OUT) from error
        table = csv.DictReader(io.StringIO(text, newline=""), dialect=form, strict=not tabbed)
        try:
            missing = [column for column in columns if column not in (table.fieldnames or ())]
            if missing:
                raise InputError(where, f"line 1 has no column {missing[0]!r}", WAY_OUT)
            for row in table:
                if any(row[column] is None for column in columns):
                    cause = f"line {table.line_num} ends before column {columns[-1]!r}"
                    raise InputError(where, cause, WAY_OUT)
                yield row
        except csv.Error as error:
            raise InputError(where, f"line {table.line_num + 1}: {error}", WAY_OUT) from error

    def _read(self, name: str) -> bytes:
        found = self.names[name]
        if isinstance(found, Path):
            size, read = found.stat().st_size, found.read_bytes
        else:
            with zipfile.ZipFile(self._place) as archive:
                size, read = archive.getinfo(found).file_size, _member(self._place, found)
        if size > LARGEST:
            raise ValueError(f"{size:,} bytes are more than a table of this kind holds")
        return read()


def _member(place: Path, name: str) -> Callable[[], bytes]:
    def read() -> bytes:
        with zipfile.ZipFile(place) as archive:
            return archive.read(name)

    return read


def _esco(files: _Files, language: str) -> Extract:
    skills_file, occupations_file, relations_file = (
        f"{name}_{language}.csv" for name in ESCO_FILES
    )
    groups = _groups(files, language)
    skills = tuple(
        Skill(
            id=name,
            label=row["preferredLabel"].strip(),
            others=_labels(row["altLabels"]),
            kind="knowledge" if row["skillType"].strip() == "knowledge" else "skill",
            groups=groups.get(name, ()),
        )
        for row in files.rows(skills_file, "conceptUri", "skillType", "preferredLabel", "altLabels")
        if (name := _uuid(row["conceptUri"])) and row["preferredLabel"].strip()
    )
    known = {skill.id for skill in skills}
    wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
    n_relations = 0
    for row in files.rows(relations_file, "occupationUri", "relationType", "skillUri"):
        skill = _uuid(row["skillUri"])
        if skill in known:
            wanted[_uuid(row["occupationUri"]), row["relationType"]].append(skill)
            n_relations += 1
    occupations = tuple(
        Occupation(
            id=name,
            title=row["preferredLabel"].strip(),
            titles=_labels(row["altLabels"]),
            isco=row["iscoGroup"].strip(),
            must=tuple(wanted[name, "essential"]),
            nice=tuple(wanted[name, "optional"]),
        )
        for row in files.rows(
            occupations_file, "conceptUri", "iscoGroup", "preferredLabel", "altLabels"
        )
        if (name := _uuid(row["conceptUri"])) and row["preferredLabel"].strip()
    )
    return Extract("ESCO", files.version, language, skills, occupations, n_relations)


def _groups(files: _Files, language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the groups that each skill lies in; {} when the files are absent."""
    names = f"skillGroups_{language}.csv", f"broaderRelationsSkillPillar_{language}.csv"
    if not all(name in files.names for name in names):
        return {}
    codes = {
        row["conceptUri"]: row["code"].strip()
        for row in files.rows(names[0], "conceptUri", "code")
        if row["code"].strip()
    }
    found: dict[str, list[str]] = defaultdict(list)
    for row in files.rows(names[1], "conceptUri", "broaderUri"):
        if "/skill/" in row["conceptUri"] and row["broaderUri"] in codes:
            code = codes[row["broaderUri"]]
            found[_uuid(row["conceptUri"])].append(f"K{code}" if code.isdigit() else code)
    return {name: tuple(sorted(group)) for name, group in found.items()}


def _onet(files: _Files) -> Extract:
    main, titles_file, tools_file = ONET_FILES
    titles: dict[str, list[str]] = defaultdict(list)
    for row in files.rows(titles_file, "O*NET-SOC Code", "Alternate Title", tabbed=True):
        titles[row["O*NET-SOC Code"]].append(row["Alternate Title"].strip())
    tools: dict[str, dict[str, None]] = defaultdict(dict)
    in_demand: dict[str, dict[str, None]] = defaultdict(dict)
    for row in files.rows(tools_file, "O*NET-SOC Code", "Example", tabbed=True):
        is_hot = "Y" in {row.get("In Demand"), row.get("Hot Technology")}
        (in_demand if is_hot else tools)[row["O*NET-SOC Code"]][row["Example"].strip()] = None
    names = {name: None for found in (in_demand, tools) for part in found.values() for name in part}
    skills = tuple(
        Skill(f"onet:{_slug(name)}", name, _short(name), "tool", ()) for name in sorted(names)
    )
    occupations = tuple(
        Occupation(
            id=code,
            title=row["Title"].strip(),
            titles=tuple(dict.fromkeys(titles[code])),
            tools=tuple(f"onet:{_slug(name)}" for name in {**in_demand[code], **tools[code]}),
        )
        for row in files.rows(main, "O*NET-SOC Code", "Title", tabbed=True)
        if (code := row["O*NET-SOC Code"].strip())
    )
    n_relations = sum(len(occupation.tools) for occupation in occupations)
    return Extract("O*NET", files.version, "en", skills, occupations, n_relations)


def _labels(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for line in cell.split("\n") if (label := line.strip())))


def _uuid(uri: str) -> str:
    return uri.strip().rpartition("/")[2]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9+#]+", "-", name.casefold()).strip("-")


def _short(name: str) -> tuple[str, ...]:
    found = SHORT.match(name)
    return (found["long"], found["short"]) if found else ()
