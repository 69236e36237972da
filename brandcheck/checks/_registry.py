"""Finding the checks: the package is walked, third parties use an entry point."""

from __future__ import annotations

import difflib
import functools
import importlib
import pkgutil
from typing import TYPE_CHECKING

from brandcheck.checks._check import CATEGORIES, Check
from brandcheck.errors import CheckDefinitionError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

__all__ = ["ENTRY_POINT_GROUP", "all_checks", "find_check"]

ENTRY_POINT_GROUP = "brandcheck.checks"


@functools.cache
def all_checks() -> tuple[Check, ...]:
    """Return every check, ordered by category and id.

    Raises:
        CheckDefinitionError: when two checks share an id.
    """
    checks: dict[str, Check] = {}
    for module in _modules():
        for value in vars(module).values():
            if not isinstance(value, Check) or value.run.__module__ != module.__name__:
                continue
            if value.id in checks:
                raise CheckDefinitionError(f"two checks are named {value.id}")
            checks[value.id] = value
    return tuple(sorted(checks.values(), key=lambda c: (CATEGORIES.index(c.category), c.id)))


def find_check(name: str) -> Check:
    """Return a check by its id or a former id.

    Raises:
        ConfigError: when there is none; names the nearest.
    """
    for check in all_checks():
        if name == check.id or name in check.replaces:
            return check
    near = difflib.get_close_matches(name, [c.id for c in all_checks()], n=3)
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    raise ConfigError(f"There is no check named {name!r}.{hint} `brandcheck checks` lists them.")


def _modules() -> Iterator[ModuleType]:
    from importlib.metadata import entry_points  # a quarter of the package's import time

    package = importlib.import_module("brandcheck.checks")
    yield from _walk(package)
    for point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda p: p.name):
        module = importlib.import_module(point.value)
        yield module
        yield from _walk(module)


def _walk(package: ModuleType) -> Iterator[ModuleType]:
    paths = getattr(package, "__path__", ())
    for info in pkgutil.walk_packages(paths, package.__name__ + "."):
        if not info.name.rpartition(".")[2].startswith("_"):
            yield importlib.import_module(info.name)
