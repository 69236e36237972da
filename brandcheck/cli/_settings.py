"""Settings of one run: defaults < the nearest settings file < options."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brandcheck.cli._files import STDIN
from brandcheck.config import Config, find_config, load_config

if TYPE_CHECKING:
    from collections.abc import Callable

    from brandcheck.core.look import Look

__all__ = ["Choices", "config_options", "look_option", "nearest_look"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the options said; None and () mean that they said nothing."""

    target: str | None
    fail_under: float | None
    config: Path | None
    no_config: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    preview: bool
    templates: Path | None = None

    def for_source(self, source: str) -> tuple[Config, str]:
        """Return the settings for one profile, and where they come from in words.

        Raises:
            ConfigError: when the settings file is wrong.
        """
        path = self.config or (None if self.no_config else _nearest(source))
        config = load_config(path) if path else Config()
        said: dict[str, Any] = {
            name: value
            for name in ("target", "fail_under", "select", "ignore", "preview")
            if (value := getattr(self, name)) not in (None, ()) and value is not False
        }
        if self.templates is not None:
            said["templates"] = str(self.templates)
        return replace(config, **said), str(path or "the defaults")


def nearest_look(source: str, templates: Path | None) -> Look | None:
    """Return how a page looks by the settings nearest to a file, and by the option.

    Raises:
        ConfigError: when the settings file, a colour, the logo or the folder will not do.
    """
    choices = Choices(
        target=None,
        fail_under=None,
        config=None,
        no_config=False,
        select=(),
        ignore=(),
        preview=False,
        templates=templates,
    )
    return choices.for_source(source)[0].look


def look_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option that names a folder of templates."""
    return click.option(
        "--templates",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Folder of your own templates for HTML pages; colours and logo are settings.",
    )(command)


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose the settings file and the checks."""
    for option in (
        click.option("--preview", is_flag=True, help="Let preview checks count."),
        click.option(
            "--ignore",
            multiple=True,
            metavar="ID",
            help="Leave out a check or category; may be repeated.",
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="ID",
            help="Run only this check or category (tone, buzzword-density); may be repeated.",
        ),
        click.option("--no-config", is_flag=True, help="Ignore settings files."),
        click.option(
            "--config",
            "-c",
            type=click.Path(path_type=Path),
            help="Settings file. Default: the nearest brandcheck.toml or pyproject.toml with "
            "[tool.brandcheck], at or above the profile, else at or above where you are.",
        ),
    ):
        command = option(command)
    return command


def _nearest(source: str) -> Path | None:
    here = Path.cwd()
    beside = here if source == STDIN else Path(source).absolute().parent
    return find_config(beside) or find_config(here)
