"""Words of strangers in Markdown: as text, never as markup."""

from __future__ import annotations

import re

from brandcheck.render._visible import one_line, shorten, visible

__all__ = ["escape", "quote"]

QUOTE_LIMIT = 300

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
ACTIVE = re.compile(r"[\\`*_{}\[\]#|~$&<>]")
LINE_START = re.compile(r"^([-+=]|\d+(?=[.)](\s|$)))")
MENTION = re.compile(r"(?<!\w)@(?=\w)")


def escape(text: str) -> str:
    """Return text in which nothing is markup, HTML, mathematics or a mention."""
    text = visible(one_line(text))
    text = ACTIVE.sub(lambda found: ENTITIES.get(found[0], f"\\{found[0]}"), text)
    text = LINE_START.sub(lambda found: _guard(found[0]), text)
    # As update bots do: nobody is called because a profile names a handle.
    return MENTION.sub("@&#8203;", text)


def _guard(start: str) -> str:
    return f"{start}&#8203;" if start.isdigit() else f"\\{start}"


def quote(text: str) -> str:
    return f"“{escape(shorten(text, QUOTE_LIMIT))}”"
