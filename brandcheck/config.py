"""What a user may change, and reading it from TOML."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from brandcheck.checks import CATEGORIES, Check, all_checks, find_check
from brandcheck.core.look import make_look
from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from brandcheck.core.look import Look
    from brandcheck.core.result import OptionValue

BRAND_KEYS = ("name", "accent", "accent_dark", "logo")

__all__ = ["Config", "Suppression", "find_config", "load_config", "select"]

FILE_NAME = "brandcheck.toml"


@dataclass(frozen=True, slots=True)
class Suppression:
    """Switch one finding off: the check, words of the quote, and the user's reason."""

    check: str
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Defaults < file < arguments.

    Attributes:
        select: ids, categories or id prefixes to run; empty = all.
        ignore: the same, to leave out; the more specific of the two wins, a tie is left out.
        preview: give preview checks their weight.
        checks: options per check id.
        weights: weight per category in the total; 0 leaves one out.
        suppress: single findings that are switched off, with a reason.
        language: content language; "" = detect.
        pipeline: name of the spaCy pipeline; "" = the order in nlp/pipeline.py.
        target: default target.
        own_skills: path of a TOML or CSV file of your own skills and occupations.
        templates: folder of your own page templates; "" = none.
        brand: of your pages: "name", "accent", "accent_dark" (colours) and "logo" (a file).
        fail_under: exit code 1 below this total (command line only).
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    checks: Mapping[str, Mapping[str, OptionValue]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    suppress: tuple[Suppression, ...] = ()
    language: str = ""
    pipeline: str = ""
    target: str = ""
    own_skills: str = ""
    templates: str = ""
    brand: Mapping[str, str] = field(default_factory=dict)
    fail_under: float | None = None

    @property
    def look(self) -> Look | None:
        """How pages look, None for the built-in look.

        Raises:
            ConfigError: when a colour, the logo or the folder of templates will not do.
        """
        if not self.templates and not self.brand:
            return None
        return make_look(templates=self.templates, **self.brand)

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any], *, place: str = "config") -> Config:
        """Build a config from plain data, with keys as in the TOML file.

        Raises:
            ConfigError: for an unknown key, id, option or a value of the wrong type.
        """
        values: dict[str, Any] = {}
        known = {f.name: f for f in fields(cls)}
        for key, value in data.items():
            name = key.replace("-", "_")
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                hint = f" Did you mean {near[0]!r}?" if near else ""
                raise ConfigError(f"{place}: unknown key {key!r}.{hint}")
            values[name] = _CONVERT.get(name, _plain(known[name].default))(value, f"{place}: {key}")
        return cls(**values)


def load_config(path: Path) -> Config:
    """Read ``brandcheck.toml``, or ``[tool.brandcheck]`` of a ``pyproject.toml``.

    Raises:
        ConfigError: when the file cannot be read or holds something unknown.
    """
    import tomllib  # most starts read no file

    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: is not valid TOML ({error})") from error
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("brandcheck", {})
    return Config.from_mapping(data, place=str(path))


def find_config(folder: Path) -> Path | None:
    """Return the nearest config file in a folder or above it."""
    for place in (folder, *folder.parents):
        own = place / FILE_NAME
        if own.is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and _has_our_table(project):
            return project
    return None


def _has_our_table(project: Path) -> bool:
    try:
        return "[tool.brandcheck" in project.read_text("utf-8", "replace")
    except OSError:  # a project file of somebody else that we may not read is not ours
        return False


def select(config: Config) -> tuple[tuple[Check, Mapping[str, OptionValue]], ...]:
    """Return the checks to run with their options, in report order.

    Raises:
        ConfigError: when a selector names nothing.
    """
    checks = all_checks()
    for selector in (*config.select, *config.ignore):
        if not any(_rank(selector, check) for check in checks):
            find_check(selector)
    return tuple(
        (check, dict(check.options) | dict(config.checks.get(check.id, {})))
        for check in checks
        if _is_selected(check, config)
    )


def _is_selected(check: Check, config: Config) -> bool:
    chosen = max((_rank(s, check) for s in config.select), default=0)
    dropped = max((_rank(s, check) for s in config.ignore), default=0)
    if config.select and not chosen:
        return False
    return chosen > dropped if chosen else not dropped


def _rank(selector: str, check: Check) -> int:
    if selector == check.id or selector in check.replaces:
        return 1000
    if selector == check.category:
        return 1
    return len(selector) if selector.endswith("-") and check.id.startswith(selector) else 0


def _table(value: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{place} must be a table, not {value!r}")
    return value


def _strings(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
        raise ConfigError(f"{place} must be a list of words")
    return tuple(value)


def _weights(value: Any, place: str) -> dict[str, float]:
    for category, weight in _table(value, place).items():
        if category not in CATEGORIES:
            raise ConfigError(f"{place}: {category!r} is not one of {', '.join(CATEGORIES)}")
        if isinstance(weight, bool) or not isinstance(weight, int | float) or weight < 0:
            raise ConfigError(f"{place}.{category} must be a number from 0 up")
    return {category: float(weight) for category, weight in value.items()}


def _check_options(value: Any, place: str) -> dict[str, dict[str, OptionValue]]:
    result: dict[str, dict[str, OptionValue]] = {}
    for name, options in _table(value, place).items():
        check = find_check(name)
        result[check.id] = {
            key.replace("-", "_"): _option(check, key, option, f"{place}.{name}.{key}")
            for key, option in _table(options, f"{place}.{name}").items()
        }
    return result


def _option(check: Check, key: str, value: Any, place: str) -> OptionValue:
    name = key.replace("-", "_")
    if name not in check.options:
        known = ", ".join(check.options) or "none"
        raise ConfigError(f"{place}: {check.id} has no such option (it has: {known})")
    default = check.options[name]
    if isinstance(default, tuple):
        return _strings(value, place)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(default):
        raise ConfigError(f"{place} must be a {type(default).__name__}, not {value!r}")
    allowed = check.choices(name)
    if allowed and value not in allowed:
        named = ", ".join(str(choice) for choice in allowed if choice)
        raise ConfigError(f"{place} is one of {named}, not {value!r}")
    result: OptionValue = value
    return result


def _suppressions(value: Any, place: str) -> tuple[Suppression, ...]:
    if not isinstance(value, list | tuple):
        raise ConfigError(f"{place} must be a list of tables")
    result = []
    for n, item in enumerate(value, 1):
        if not isinstance(item, Mapping) or set(item) != {"check", "quote", "reason"}:
            raise ConfigError(f"{place} {n} needs exactly check, quote and reason")
        if not str(item["reason"]).strip():
            raise ConfigError(f"{place} {n} needs a reason; it is shown in the report")
        check = find_check(str(item["check"]))
        result.append(Suppression(check.id, str(item["quote"]), str(item["reason"])))
    return tuple(result)


def _brand(value: Any, place: str) -> dict[str, str]:
    brand = {}
    for key, item in _table(value, place).items():
        name = key.replace("-", "_")
        if name not in BRAND_KEYS:
            raise ConfigError(f"{place}: unknown key {key!r} (it has: {', '.join(BRAND_KEYS)})")
        if not isinstance(item, str):
            raise ConfigError(f"{place}.{key} must be a str, not {item!r}")
        brand[name] = item
    return brand


def _fail_under(value: Any, place: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise ConfigError(f"{place} must be a number from 0 to 100")
    return float(value)


def _plain(default: Any) -> Any:
    def convert(value: Any, place: str) -> Any:
        if type(value) is not type(default):
            raise ConfigError(f"{place} must be a {type(default).__name__}, not {value!r}")
        return value

    return convert


_CONVERT = {
    "select": _strings,
    "ignore": _strings,
    "checks": _check_options,
    "weights": _weights,
    "suppress": _suppressions,
    "brand": _brand,
    "fail_under": _fail_under,
}
