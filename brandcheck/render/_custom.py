"""Templates of a user's own, run in a sandbox in front of the built-in ones."""

from __future__ import annotations

import functools
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

__all__ = ["POLICY", "check_policy", "own_environment", "told_plainly"]

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

# Nothing may stand before the policy, for it binds only what follows.
HEAD = re.compile(
    r"\s*<!doctype html>\s*<html\b[^<>]*>\s*<head>\s*<meta charset=\"utf-8\">\s*"
    rf"<meta http-equiv=\"Content-Security-Policy\" content=\"{re.escape(POLICY)}\">",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=8)
def own_environment(folder: Path, builtin: Environment) -> Environment:
    """Return an environment that looks in a folder first.

    A template of the folder may take the name of a built-in one; "default/report.html" is
    the built-in one whatever the folder holds. No template can mark a value as safe.
    """
    package = PackageLoader("brandcheck.render", "templates")
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(
            [FileSystemLoader(folder), package, PrefixLoader({"default": package})]
        ),
        autoescape=True,
        undefined=builtin.undefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= builtin.globals
    environment.filters |= builtin.filters
    del environment.filters["safe"]
    return environment


@contextmanager
def told_plainly(folder: Path) -> Iterator[None]:
    """Turn what goes wrong in a template into one line that names it.

    Raises:
        ConfigError: when a template is wrong.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        place = f"{error.name or 'template'}, line {error.lineno}"
        raise ConfigError(f"templates {folder}: {place}: {error.message}") from error
    except RecursionError as error:
        raise ConfigError(
            f"templates {folder}: a template extends or includes itself; the built-in one of "
            'the same name is "default/NAME"'
        ) from error
    except (
        TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        UnicodeError,
        ValueError,
    ) as error:
        raise ConfigError(f"templates {folder}: {str(error) or type(error).__name__}") from error


def check_policy(page: str, folder: Path) -> str:
    """Return the page.

    Raises:
        ConfigError: when it does not begin with the policy against requests.
    """
    if HEAD.match(page):
        return page
    raise ConfigError(
        f"templates {folder}: the page must begin with the head of page.html, whose policy "
        'keeps it from loading anything; start with {% extends "default/page.html" %}'
    )
