"""The work on a shard of a cohort, and the files that keep what is done.

``analyze_shard`` is all that another engine needs: records in, rows out, the same rows
wherever it runs. A kept shard is complete or not there at all, and carries a digest of
the profiles it was made from.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.cohort.row import Row, make_row
from brandcheck.cohort.rubric import Rubric
from brandcheck.core.fault import place_of
from brandcheck.core.files import write_atomically
from brandcheck.errors import ConfigError, InputError
from brandcheck.many import Failure, Result, lost
from brandcheck.saving import SUFFIX_OF_FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from brandcheck.cohort.sources import Item
    from brandcheck.core.look import Look
    from brandcheck.many import Analyzer
    from brandcheck.report import Report
    from brandcheck.workers import Lost

__all__ = [
    "Kept",
    "Task",
    "analyze_shard",
    "distinct",
    "lost_row",
    "read_shard",
    "repeated",
    "stem_of",
    "write_shard",
]

LONGEST_STEM = 80
UNSAFE = re.compile(r"[^\w.-]+")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
TWICE = "has the same id as an earlier profile"
UNIQUE = "Give each profile an id of its own, or name another column with --id-column."
ASK = "This is a fault of brandcheck: please report it, with a profile that you made up."


@dataclass(frozen=True, slots=True)
class Task:
    """The work on one profile: its row, and its report in a folder.

    Attributes:
        analyzer: how profiles are analyzed.
        folder: where reports go; None = nowhere.
        formats: formats of the reports.
        names: keep owners' names in the rows.
        look: how HTML reports look, None = as built in.
        rubric: names the program's level beside a reviewer's.
    """

    analyzer: Analyzer
    folder: Path | None = None
    formats: tuple[str, ...] = ()
    names: bool = False
    look: Look | None = None
    rubric: Rubric = Rubric()  # noqa: RUF009 -- frozen

    def __call__(self, item: Item) -> Row:
        """Return the row of one profile, after its report is written.

        Raises:
            OSError: when the report cannot be written.
            ConfigError: when a template of the look is wrong.
        """
        result, texts = self._result(item)
        for suffix, text in texts:
            write_atomically(Path(self.folder or "") / f"{stem_of(item.id)}{suffix}", text)
        return make_row(result, group=item.group, names=self.names)

    def _result(self, item: Item) -> tuple[Result, list[tuple[str, str]]]:
        if isinstance(item.source, InputError):
            error = item.source
            failure = Failure("InputError", error.place, error.cause, error.way_out)
            return Result(item.id, error=failure), []
        result = self.analyzer((item.id, item.source))
        if result.report is None or self.folder is None:
            return result, []
        report = self._reviewed(result.report, item)
        try:
            texts = [(SUFFIX_OF_FORMAT[f], report.render(f, look=self.look)) for f in self.formats]
        except ConfigError:
            raise
        except Exception as error:  # noqa: BLE001 -- one bad profile must not stop the rest
            cause = f"its report could not be made: {place_of(error)}"
            failure = Failure(type(error).__name__, item.id, cause, ASK)
            return Result(item.id, error=failure), []
        return result, texts

    def _reviewed(self, report: Report, item: Item) -> Report:
        if item.review is None:
            return report
        level = self.rubric.level(report.score)
        return replace(report, review=replace(item.review, tool_level=level))


def analyze_shard(items: Iterable[Item], task: Task) -> tuple[Row, ...]:
    """Return one row for each profile, in order; the function for any engine.

    Raises:
        OSError: when a report cannot be written.
    """
    return tuple(task(item) for item in items)


def lost_row(found: Lost) -> Row:
    """Return the row of a profile that no process could read to its end."""
    item: Item = found.item
    return make_row(lost(item.id, is_late=found.is_late), group=item.group)


def stem_of(name: str) -> str:
    """Return the name of a profile's report: its id, made safe for every file system."""
    safe = UNSAFE.sub("-", name).strip("-.")[:LONGEST_STEM]
    if safe == name and not RESERVED.fullmatch(name):
        return name
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{safe}-{mark}".lstrip("-")


def distinct(items: Iterable[Item]) -> Iterator[Item]:
    """Put an error in the place of each profile whose id came before, whatever its case.

    The ids are kept in a temporary file, so that millions need no memory.
    """
    seen = sqlite3.connect("")
    try:
        seen.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")
        for item in items:
            key = stem_of(item.id).casefold()
            is_new = seen.execute("INSERT OR IGNORE INTO seen VALUES (?)", (key,)).rowcount
            yield item if is_new else repeated(item)
    finally:
        seen.close()


def repeated(item: Item) -> Item:
    """Return an item whose id came before, with the error that says so."""
    return item._replace(source=InputError(item.id, TWICE, UNIQUE))


@dataclass(frozen=True, slots=True)
class Kept:
    """A shard as it was kept.

    Attributes:
        digest: of the profiles that it was made from.
        rows: one for each of them.
        reviews: marks of the reviewer's verdicts that the reports show, by id.
    """

    digest: str
    rows: tuple[Row, ...]
    reviews: Mapping[str, str]


def write_shard(path: Path, kept: Kept) -> None:
    """Keep a shard.

    Raises:
        OSError: when it cannot be written.
    """
    head = {"profiles": kept.digest, "rows": len(kept.rows), "reviews": dict(kept.reviews)}
    lines = (json.dumps(line, ensure_ascii=True) for line in (head, *kept.rows))
    write_atomically(path, "\n".join(lines) + "\n")


def read_shard(path: Path) -> Kept | None:
    """Return a kept shard, None when there is none or it is not whole."""
    try:
        head, *rows = map(_loaded, path.read_text("utf-8").splitlines())
        is_whole = len(rows) == head["rows"]
        return Kept(head["profiles"], tuple(rows), head["reviews"]) if is_whole else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _loaded(line: str) -> dict[str, Any]:
    data = json.loads(line)
    if not isinstance(data, dict):
        raise TypeError(line)
    return data
