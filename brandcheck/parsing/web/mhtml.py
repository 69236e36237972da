"""A web page that a browser has saved as a single file (MHTML)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.core.limits import MAIL_PARTS
from brandcheck.errors import InputError

if TYPE_CHECKING:
    from email.message import EmailMessage

    from brandcheck.core.profile import Profile

__all__ = ["is_mhtml", "read_mhtml"]

_HEAD = 4_000
_KIND = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)


def is_mhtml(data: bytes) -> bool:
    """Tell whether a file is a web page in one file."""
    head = data[:_HEAD]
    return _KIND.search(head) is not None and _VERSION.search(head) is not None


def read_mhtml(data: bytes, place: str) -> Profile:
    """Return the profile that the first page of such a file holds.

    Raises:
        InputError: there is no page in it, or it holds no profile.
    """
    page = _page(data)
    if page is None:
        raise InputError(place, "holds no web page", "Save the page again as HTML or PDF.")
    from brandcheck.parsing.web.page import read_html

    return read_html(page, place)


def _page(data: bytes) -> str | None:
    from email import message_from_bytes, policy

    message: EmailMessage = message_from_bytes(data, policy=policy.default)
    for _, part in zip(range(MAIL_PARTS), message.walk(), strict=False):
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            charset = part.get_content_charset("utf-8")
            if isinstance(content, bytes):
                return _decoded(content, charset)
    return None


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset, errors="replace")
    except LookupError:
        return content.decode("utf-8", errors="replace")
