"""The Markdown of a check's documentation as HTML, with nothing live in it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["prose"]


@functools.lru_cache(maxsize=1024)
def prose(text: str) -> Markup:
    """Return paragraphs, lists, emphasis and code; a link becomes its words and its address."""
    return Markup(_parser().render(text))  # noqa: S704 -- HTML in the text is escaped


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": False})
    parser.enable(["list", "emphasis", "backticks", "escape", "entity", "link", "autolink"])
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("link_close", _link_close)
    return parser


def _link_open(_renderer: Any, tokens: Sequence[Token], index: int, *_: Any) -> str:
    # The address waits in the closing token: links do not nest, so it is the next one.
    close = next(token for token in tokens[index:] if token.type == "link_close")
    close.meta["address"] = "" if tokens[index].info == "auto" else tokens[index].attrGet("href")
    return ""


def _link_close(_renderer: Any, tokens: Sequence[Token], index: int, *_: Any) -> str:
    address = tokens[index].meta["address"]
    return f" ({escape(address)})" if address else ""
