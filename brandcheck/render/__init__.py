"""The result document becomes a page, text, Markdown or JSON.

Renderers read the result document and nothing else, so that a document from an
earlier run renders again without any language analysis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FORMATS", "render"]

FORMATS = ("html", "frame", "text", "markdown", "json")


def render(
    document: Mapping[str, Any],
    format: str,  # noqa: A002 -- the word every user expects
    *,
    width: int = 88,
    color: bool = False,
) -> str:
    """Return a result document in one of ``FORMATS``.

    Args:
        document: what ``Report.to_dict`` gives, or its JSON read back.
        format: "html" (one page), "frame" (the page in a sandboxed frame for
            notebooks), "text", "markdown" or "json".
        width: columns of "text".
        color: let "text" use terminal colours and characters beyond ASCII.

    Raises:
        ConfigError: for another format.
    """
    match format:
        case "html":
            from brandcheck.render._html import to_html

            return to_html(document)
        case "frame":
            from brandcheck.render._html import to_frame

            return to_frame(document)
        case "text":
            from brandcheck.render._text import to_text

            return to_text(document, width=width, color=color)
        case "markdown":
            from brandcheck.render._markdown import to_markdown

            return to_markdown(document)
        case "json":
            from brandcheck.render._json import to_json

            return to_json(document)
    raise ConfigError(f"There is no report format {format!r}; choose one of {', '.join(FORMATS)}.")
