"""The result document as JSON text."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["to_json"]

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(document: Mapping[str, Any]) -> str:
    """Return the document as JSON: keys in the document's order, readable, one final newline.

    Raises:
        ValueError: for a number that JSON cannot hold.
    """
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    # Half a surrogate pair has no UTF-8 form; its escape is valid and reads back the same.
    return LONE_SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"
