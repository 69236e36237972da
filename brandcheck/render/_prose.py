"""The Markdown of a check's documentation as HTML, with nothing live in it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["prose"]

# A line that holds no mark of Markdown. Nearly all documentation is such lines, and to load
# the parser for them takes as long as to write the whole page.
PLAIN = re.compile(r"(?!(?:[-+]|\d{1,9}[.)])(?:\s|$))(?=\S)[^*_`\[<&\\\t\n\r\0]*(?<=\S)")
PARAGRAPH_END = re.compile(r"\n{2,}")


@functools.lru_cache(maxsize=1024)
def prose(text: str) -> Markup:
    """Return paragraphs, lists, emphasis and code; a link becomes its words and its address."""
    paragraphs = PARAGRAPH_END.split(text.strip("\n"))
    if all(PLAIN.fullmatch(line) for part in paragraphs for line in part.split("\n")):
        html = "".join(f"<p>{_escaped(part)}</p>\n" for part in paragraphs)
    else:
        html = _parser().render(text)
    return Markup(html)  # noqa: S704 -- HTML in the text is escaped


def _escaped(text: str) -> str:
    """Escape what a plain line may hold, as the parser does."""
    return text.replace(">", "&gt;").replace('"', "&quot;")


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
