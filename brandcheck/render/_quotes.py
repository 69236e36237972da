"""Words of the profile by their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render._records import Line
from brandcheck.render._visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["quote_line", "quoted"]


def quoted(source: str, span: Sequence[int] | None) -> str:
    """Return the words that a span covers, on one line; "" without a span."""
    return one_line(source[span[0] : span[1]]) if span else ""


def quote_line(source: str, span: Sequence[int], record: Mapping[str, Any]) -> Line:
    """Return quoted words with the kind of a record, and its reason as a sentence begins."""
    reason = record["reason"]
    return Line(quoted(source, span), record["kind"], reason[:1].upper() + reason[1:])
