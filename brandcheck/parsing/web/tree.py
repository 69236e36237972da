"""Parse a web page that nobody vouches for.

lxml's parser repairs what is broken, reads any size in linear time and fetches
nothing. It stops at a depth of 2,048; a page that is deeper is refused, not cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.core.limits import HTML_CHARACTERS
from brandcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

__all__ = ["classes", "is_unseen", "name_of", "parse_page", "with_class", "words_of"]

_WAY_OUT = "Save the page as PDF or copy its text, and pass that."
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset({"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text"})
_UNSEEN = frozenset(
    {
        "audio",
        "canvas",
        "datalist",
        "embed",
        "head",
        "iframe",
        "math",
        "noscript",
        "object",
        "script",
        "style",
        "svg",
        "template",
        "title",
        "video",
    }
)


def parse_page(text: str, place: str) -> _Element:
    """Return the root of a page.

    Raises:
        InputError: it is empty, too big or nested too deep.
    """
    from lxml import etree

    if len(text) > HTML_CHARACTERS:
        raise InputError(
            place, f"is longer than {HTML_CHARACTERS // 1_000_000} million characters", _WAY_OUT
        )
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    data = text.replace("\0", " ").encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise InputError(place, "holds no web page that can be read", _WAY_OUT)
    if any("depth" in str(entry.message).casefold() for entry in parser.error_log):
        raise InputError(place, "nests its elements too deep to be a profile", _WAY_OUT)
    return root


def name_of(element: _Element) -> str:
    """Return a tag's name in lower case; "" for what is no tag."""
    tag = element.tag
    return tag.rpartition(":")[2].casefold() if isinstance(tag, str) else ""


def classes(element: _Element) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset((element.get("class") or "").split())


def is_unseen(element: _Element) -> bool:
    """Tell whether a browser would not show an element, or only read it aloud."""
    return (
        name_of(element) in _UNSEEN
        or element.get("hidden") is not None
        or not _UNSEEN_CLASSES.isdisjoint(classes(element))
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def with_class(root: _Element, *names: str) -> Iterator[_Element]:
    """Yield the elements that have one of the classes, in document order."""
    wanted = frozenset(names)
    for element in root.iter():
        if not wanted.isdisjoint(classes(element)):
            yield element


def words_of(element: _Element | None) -> str:
    """Return the words that an element shows, on one line."""
    if element is None:
        return ""
    from lxml import etree

    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, one in walker:
        if event == "end":
            if one is not element:
                parts.append(one.tail or "")
        elif is_unseen(one) or name_of(one) == "button":
            walker.skip_subtree()
        else:
            parts.append(
                (" " if name_of(one) in {"br", "p", "div", "li"} else "") + (one.text or "")
            )
    return " ".join("".join(parts).split())
