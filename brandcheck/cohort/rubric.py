"""A centre's own rubric, and a reviewer's verdicts beside the tool's."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from brandcheck.cohort import tables
from brandcheck.config import Config
from brandcheck.core.review import Review
from brandcheck.errors import ConfigError
from brandcheck.scoring import rating

if TYPE_CHECKING:
    from pathlib import Path

    from brandcheck.cohort.row import Row

__all__ = ["Level", "Rubric", "beside", "load_reviews", "load_rubric"]

SETTINGS = ("weights", "select", "ignore", "checks")
KEYS = ("title", "levels", *SETTINGS)
NOT_SCORED = "not scored"
REVIEW_COLUMNS = "A reviewer's file has the columns id, score and/or level, and note."


@dataclass(frozen=True, slots=True)
class Level:
    """A name for the scores from a number up."""

    name: str
    least: float


@dataclass(frozen=True, slots=True)
class Rubric:
    """What a centre decides for itself.

    Attributes:
        title: what the rubric is called.
        levels: names of scores, the highest first; () = strong, developing, early.
        settings: weights, selected and left out checks and their options, as in a
            settings file.
    """

    title: str = ""
    levels: tuple[Level, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    def applied(self, config: Config, *, place: str = "rubric") -> Config:
        """Return settings with those of the rubric in their place.

        Raises:
            ConfigError: when a setting of the rubric is wrong.
        """
        own = Config.from_mapping(self.settings, place=place)
        return replace(config, **{name: getattr(own, name) for name in self.settings})

    def level(self, score: float | None) -> str:
        """Return the name of a score."""
        if score is None:
            return NOT_SCORED
        return next((one.name for one in self.levels if score >= one.least), rating(score))

    def names(self) -> tuple[str, ...]:
        """Return the names of all levels, the highest first."""
        return tuple(one.name for one in self.levels) or ("strong", "developing", "early")


def beside(review: Review, row: Row) -> Row:
    """Return a row with a review in its columns."""
    said = {"score": review.score, "level": review.level or None, "note": review.note or None}
    return row | {f"reviewer_{name}": value for name, value in said.items()}


def load_rubric(path: Path) -> Rubric:
    """Read a rubric.

    Raises:
        ConfigError: when the file cannot be read or holds something unknown.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not valid TOML ({error})") from error
    unknown = sorted(set(data) - set(KEYS))
    if unknown:
        raise ConfigError(f"{path}: unknown key {unknown[0]!r}; a rubric has {', '.join(KEYS)}.")
    if not isinstance(data.get("title", ""), str):
        raise ConfigError(f"{path}: title must be words")
    rubric = Rubric(
        title=data.get("title", ""),
        levels=_levels(data.get("levels", []), str(path)),
        settings={key: data[key] for key in SETTINGS if key in data},
    )
    rubric.applied(Config(), place=str(path))
    return rubric


def load_reviews(path: Path, rubric: Rubric) -> dict[str, Review]:
    """Read a reviewer's verdicts by the profiles' ids.

    Raises:
        InputError: the table cannot be read.
        ConfigError: a column or value is wrong, or an id stands twice.
    """
    if path.suffix.lower() not in tables.SUFFIXES:
        raise ConfigError(f"{path}: is no table (.csv, .jsonl, .parquet). {REVIEW_COLUMNS}")
    columns, rows = tables.open_table(path)
    if "id" not in columns or not {"score", "level"} & set(columns):
        raise ConfigError(f"{path}: has the columns {', '.join(columns)}. {REVIEW_COLUMNS}")
    found: dict[str, Review] = {}
    for number, row in enumerate(rows, 1):
        place = f"{path}, row {number}"
        name = _words(row.get("id"))
        if name in found:
            raise ConfigError(f"{place}: {name!r} stands in an earlier row, too")
        level = _words(row.get("level"))
        if level and level not in rubric.names():
            known = ", ".join(rubric.names())
            raise ConfigError(f"{place}: {level!r} is no level of this run ({known})")
        found[name] = Review(_score(row.get("score"), place), level, _words(row.get("note")))
    return found


def _levels(data: Any, place: str) -> tuple[Level, ...]:
    if not isinstance(data, list):
        raise ConfigError(f"{place}: levels is a list of tables: [[levels]] with name and from")
    found = []
    for number, item in enumerate(data, 1):
        if not isinstance(item, Mapping) or set(item) != {"name", "from"}:
            raise ConfigError(f"{place}: level {number} needs exactly name and from")
        name, least = item["name"], item["from"]
        is_number = isinstance(least, int | float) and not isinstance(least, bool)
        if not isinstance(name, str) or not name.strip() or not is_number or not 0 <= least <= 100:
            raise ConfigError(f"{place}: level {number} needs a name, and from as 0 to 100")
        found.append(Level(name, float(least)))
    found.sort(key=lambda level: -level.least)
    if found and found[-1].least > 0:
        raise ConfigError(f"{place}: one level must begin from 0")
    if len({one.name for one in found}) < len(found) or len({one.least for one in found}) < len(
        found
    ):
        raise ConfigError(f"{place}: two levels have the same name or begin at the same score")
    return tuple(found)


def _words(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())


def _score(value: Any, place: str) -> float | None:
    text = _words(value)
    try:
        score = float(text) if text else None
    except ValueError:
        score = -1.0
    if score is not None and not 0 <= score <= 100:
        raise ConfigError(f"{place}: score is a number from 0 to 100, not {text!r}")
    return score
