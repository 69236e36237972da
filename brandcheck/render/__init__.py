"""A document becomes a page, text, Markdown or JSON.

There are four kinds: the result document, a comparison of two, a history of several,
and a cohort of many. Renderers read the document and nothing else, so that one from an earlier
run renders again without any language analysis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from brandcheck.core.look import Look

__all__ = ["FORMATS", "render", "try_all"]

FORMATS = ("html", "frame", "text", "markdown", "json", "line", "sarif", "github")
SHOWN = ("html", "text", "markdown", "line", "json")


def render(  # noqa: PLR0913 -- each format has its own
    document: Mapping[str, Any],
    format: str,  # noqa: A002 -- the word every user expects
    *,
    width: int = 88,
    color: bool = False,
    place: str = "",
    look: Look | None = None,
) -> str:
    """Return a document in one of ``FORMATS``.

    Args:
        document: what ``to_dict`` of a ``Report``, ``Comparison``, ``History`` or ``Cohort``
            gives, or its JSON read back.
        format: "html" (one page), "frame" (the page in a sandboxed frame for
            notebooks), "text", "markdown", "json" or "line" (a summary in one line);
            for a report also "sarif" and "github" (workflow commands).
        width: columns of "text".
        color: let "text" use terminal colours and characters beyond ASCII.
        place: the profile's file, which "sarif" and "github" point to.
        look: templates, colours and logo of "html"; ``brandcheck.make_look`` makes one.

    Raises:
        ConfigError: for another format, or when a template of the look is wrong.
    """
    kind = str(document.get("kind", "report"))
    match format:
        case "html":
            from brandcheck.render._html import to_html

            return to_html(document, kind, look=look)
        case "frame":
            from brandcheck.render._html import to_frame

            return to_frame(document, kind, line=_writers(kind).line(document))
        case "text":
            return _writers(kind).text(document, width=width, color=color)
        case "markdown":
            return _writers(kind).markdown(document)
        case "line":
            from brandcheck.render._visible import visible

            return visible(_writers(kind).line(document))
        case "json":
            from brandcheck.render._json import to_json

            return to_json(document)
        case "sarif" if kind == "report":
            from brandcheck.render._sarif import to_sarif

            return to_sarif(document, place=place)
        case "github" if kind == "report":
            from brandcheck.render._github import to_github

            return to_github(document, place=place)
    raise ConfigError(f"There is no {kind} format {format!r}; choose one of {', '.join(FORMATS)}.")


def try_all(document: Mapping[str, Any]) -> None:
    """Make a comparison, a history or a cohort in every format, to see that nothing is amiss.

    Raises:
        ArithmeticError, AttributeError, LookupError, TypeError, ValueError: when something is.
    """
    from jinja2 import TemplateError

    try:
        for format in SHOWN:  # noqa: A001
            render(document, format)
    except TemplateError as error:  # a template asks for what is not there
        raise ValueError(str(error)) from error


class _Sheet(Protocol):
    def __call__(self, document: Mapping[str, Any], *, width: int, color: bool) -> str: ...


@dataclass(frozen=True, slots=True)
class _Writers:
    """The formats that each kind of document writes in its own way."""

    line: Callable[[Mapping[str, Any]], str]
    text: _Sheet
    markdown: Callable[[Mapping[str, Any]], str]


def _writers(kind: str) -> _Writers:
    match kind:
        case "cohort":
            from brandcheck.render import _cohort_text

            return _Writers(_cohort_text.to_line, _cohort_text.to_text, _cohort_text.to_markdown)
        case "comparison":
            from brandcheck.render import _comparison

            return _Writers(_comparison.to_line, _comparison.to_text, _comparison.to_markdown)
        case "history":
            from brandcheck.render import _history

            return _Writers(_history.to_line, _history.to_text, _history.to_markdown)
        case _:
            from brandcheck.render import _line, _markdown, _text

            return _Writers(_line.to_line, _text.to_text, _markdown.to_markdown)
