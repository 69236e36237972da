"""What is kept while a text is edited: settings, a target and the parses of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck import api
from brandcheck.core.document import to_plain
from brandcheck.nlp.line_cache import LineCache
from brandcheck.render._live import live_answer

if TYPE_CHECKING:
    from brandcheck.config import Config
    from brandcheck.core.target import Target
    from brandcheck.report import Report

__all__ = ["KINDS", "PROFILE", "REPORTS", "Draft", "Session"]

PROFILE = "profile"
KINDS = {
    PROFILE: "a whole profile",
    "headline": "a headline",
    "about": "an About",
    "bullet": "one or more bullets",
    "skills": "a skills list",
    "community": "a line on the community",
}

# What the page reads of a passage's result.
PASSAGE = ("profile", "results", "score")

# What can be downloaded, with its media type.
REPORTS = {
    "html": "text/html",
    "markdown": "text/markdown",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What the page begins with.

    Attributes:
        text: the words.
        kind: what they are, one of ``KINDS``.
        name: the file that they were read from, or "".
    """

    text: str = ""
    kind: str = PROFILE
    name: str = ""


class Session:
    """One text under edit."""

    __slots__ = ("_config", "_known_lines", "_look", "_target")

    def __init__(self, config: Config, *, target: Target | None = None) -> None:
        """Begin without any text.

        Args:
            config: the settings.
            target: what profiles are measured against.

        Raises:
            ConfigError: when a colour, the logo or the folder of templates will not do.
        """
        self._config = config
        self._look = config.look
        self._target = target
        self._known_lines = LineCache()

    def answer(self, text: str, kind: str) -> dict[str, Any]:
        """Return what the page shows of a text.

        Raises:
            InputError: when there is nothing to read, or no such kind.
        """
        if kind == PROFILE:
            return live_answer(self._analyze(text).to_dict(), text)
        told = api.score_passage(text, kind, config=self._config, known_lines=self._known_lines)
        return live_answer({name: to_plain(getattr(told, name)) for name in PASSAGE}, text)

    def report(self, text: str, format: str) -> str:  # noqa: A002 -- the word of every renderer
        """Return the report on a profile in one of ``REPORTS``, in the look of the settings.

        Raises:
            InputError: when there is nothing to read.
            ConfigError: when a template of the look is wrong.
        """
        return self._analyze(text).render(format, look=self._look)

    def _analyze(self, text: str) -> Report:
        return api.analyze(
            text, target=self._target, config=self._config, known_lines=self._known_lines
        )
