"""Where profiles come from: files, folders, patterns of names, and tables."""

from __future__ import annotations

import difflib
import glob
import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from brandcheck.cohort import tables
from brandcheck.errors import ConfigError, InputError
from brandcheck.parsing.text.headings import kind_of, label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brandcheck.api import Source
    from brandcheck.cohort.tables import Cells
    from brandcheck.core.review import Review

__all__ = ["Columns", "Input", "Item", "digest", "find_columns", "item_of", "open_inputs"]

TEXT_COLUMNS = ("text", "profile")
ID_COLUMN = "id"
LONGEST_LIST = 300
WEB = (".htm", ".html", ".mht", ".mhtml")
PROFILES = frozenset((*WEB, ".docx", ".json", ".markdown", ".md", ".pdf", ".txt", ".zip"))


class Item(NamedTuple):
    """One profile of a cohort; an error in the place of one that cannot be handed on.

    What a reviewer says of it is not the profile, and not in its digest.
    """

    id: str
    group: str
    source: Source | InputError
    review: Review | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of a table's columns; "" = look for the usual ones.

    Attributes:
        text: holds the profile's text. Without it "text" or "profile" is taken, else the
            columns that are called like parts of a profile.
        id: what the profile is called. Without it "id", else the table's name and the row.
        group: what to compare by, such as the programme or the year.
    """

    text: str = ""
    id: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One INPUT, looked at and not yet read.

    Attributes:
        name: as the user named it.
        files: its profiles, in order; () for a table.
        table: the table, None for files.
        columns: the table's columns, found.
        left_out: files of a folder that are no profiles.
    """

    name: str
    files: tuple[Path, ...] = ()
    table: Path | None = None
    columns: Columns = Columns()
    left_out: int = 0

    def count(self) -> int | None:
        """Return the number of profiles, None where counting would take long."""
        try:
            return len(self.files) if self.table is None else tables.count_rows(self.table)
        except InputError:  # a row is going to say so
            return None

    def items(self) -> Iterator[Item]:
        """Read the profiles one at a time; where a table is damaged, its last row says so."""
        if self.table is None:
            for name, path in zip(_names(self.files), self.files, strict=True):
                yield Item(name, "", path)
            return
        number = 0
        try:
            for number, row in enumerate(tables.open_table(self.table)[1], 1):
                yield item_of(row, self.columns, f"{self.table.stem}-{number}")
        except InputError as error:
            yield Item(f"{self.table.stem}-{number + 1}", "", error)


def open_inputs(names: Sequence[str], columns: Columns, *, output: Path) -> tuple[Input, ...]:
    """Look at every INPUT, so that what is wrong stops before the first profile.

    Args:
        names: files, folders, tables, or patterns such as ``texts/*.md``.
        columns: the columns of tables.
        output: where results go; nothing in it is an input.

    Raises:
        InputError: there is nothing of the name, or a table cannot be read.
        ConfigError: a table lacks a column.
    """
    found = tuple(one for name in names for one in _open(name, columns, output.absolute()))
    if not any(one.table or one.files for one in found):
        raise InputError(
            ", ".join(names), "holds no profile", "Name files, a folder of them, or a table."
        )
    if any((columns.text, columns.id, columns.group)) and not any(one.table for one in found):
        raise ConfigError("columns are named (--text-column …), but no INPUT is a table")
    return found


def digest(items: Iterable[Item]) -> str:
    """Return what changes when a profile, its id or its group does."""
    made = hashlib.sha256()
    for item in items:
        for part in (item.id.encode(), item.group.encode(), *_content(item.source)):
            made.update(len(part).to_bytes(8, "big") + part)
    return made.hexdigest()


def _open(name: str, columns: Columns, output: Path) -> Iterator[Input]:
    path = Path(name)
    if path.is_dir():
        every = [p for p in sorted(path.rglob("*")) if p.is_file() and not _is_hidden(p, path)]
        outside = [p for p in every if output not in p.absolute().parents]
        files = tuple(p for p in outside if p.suffix.lower() in PROFILES)
        yield Input(name, files, left_out=len(outside) - len(files))
    elif path.exists():
        yield _open_file(name, path, columns)
    elif glob.has_magic(name):
        for match in sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 -- may be absolute
            if Path(match).is_file() and output not in Path(match).absolute().parents:
                yield _open_file(match, Path(match), columns)
    else:
        raise InputError(name, "there is no such file or folder", "Check the name.")


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _open_file(name: str, path: Path, columns: Columns) -> Input:
    if path.suffix.lower() not in tables.SUFFIXES:
        return Input(name, (path,))
    names, _ = tables.open_table(path)
    if not names:
        raise InputError(name, "holds no row", "Name a table with one profile in each row.")
    return Input(name, table=path, columns=find_columns(path, names, columns))


def find_columns(place: str | Path, names: Sequence[str], wanted: Columns) -> Columns:
    """Return the columns to read, after looking for those that are not named.

    Raises:
        ConfigError: one is missing, or none is called like a profile's text.
    """
    for name in filter(None, (wanted.text, wanted.id, wanted.group)):
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else "."
            raise ConfigError(f"{place}: has no column {name!r}{hint} It has: {_listed(names)}.")
    plain = {name.strip().casefold(): name for name in reversed(names)}
    text = wanted.text or next((plain[n] for n in TEXT_COLUMNS if n in plain), "")
    if not text and "basics" not in names and not any(_part(name) for name in names):
        raise ConfigError(
            f"{place}: no column is called like a profile's text; name it with --text-column. "
            f"It has: {_listed(names)}."
        )
    return replace(wanted, text=text, id=wanted.id or plain.get(ID_COLUMN, ""))


def _listed(names: Sequence[str]) -> str:
    """Return names in a row, cut where a table without column names has a text for one."""
    told = ", ".join(names)
    return told if len(told) <= LONGEST_LIST else f"{told[:LONGEST_LIST]} …"


def item_of(row: Cells, columns: Columns, name: str) -> Item:
    """Return the profile in a row; ``name`` is what it is called where no column says."""
    said, group = (_words(row.get(column)) for column in (columns.id, columns.group))
    return Item(said or name, group, _source(row, columns))


def _words(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())


def _source(row: Cells, columns: Columns) -> Source | InputError:
    if tables.BROKEN in row:
        return InputError(row[tables.BROKEN], "is no JSON object", "Repair the line.")
    if columns.text:
        value = row.get(columns.text)
        return value if isinstance(value, str | Mapping) else "" if value is None else str(value)
    if "basics" in row:
        return row
    parts = [(_part(name), name, _text(value)) for name, value in row.items()]
    given = {kind: text for kind, _, text in parts if kind in {"name", "headline", "location"}}
    top = [f"# {given['name']}"] if given.get("name") else []
    top += [given[kind] for kind in ("headline", "location") if given.get(kind)]
    sections = [
        f"\n## {name}\n\n{text}" for kind, name, text in parts if kind == "section" and text
    ]
    return "\n".join((*top, *sections))


def _part(column: str) -> str:
    """Return which part of a profile a column is called like: "name", "section" … or ""."""
    word = column.replace("_", " ")
    return label_of(word) or ("section" if kind_of(word) else "")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Sequence):
        return "\n".join(f"- {one}" for one in value if one)
    return "" if value is None else str(value)


def _names(files: Sequence[Path]) -> Iterator[str]:
    """Name files by their stems, by their whole names where stems are alike."""
    stems = Counter(path.stem for path in files)
    whole = Counter(path.name for path in files)
    for path in files:
        name = path.stem if stems[path.stem] == 1 else path.name
        yield name if whole[path.name] == 1 or name == path.stem else path.as_posix()


def _content(source: Source | InputError) -> Iterator[bytes]:
    if isinstance(source, Path):
        try:
            yield source.read_bytes()
        except OSError:  # reading it is going to say why
            yield b"unreadable"
    elif isinstance(source, str):
        yield source.encode("utf-8", "surrogatepass")
    elif isinstance(source, InputError):
        yield str(source).encode()
    else:
        yield json.dumps(source, sort_keys=True, ensure_ascii=False, default=str).encode(
            "utf-8", "surrogatepass"
        )
