"""The report in one line, for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.render import _words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["to_line"]


def to_line(document: Mapping[str, Any]) -> str:
    """Return score, word and what is worth most."""
    score, gains = document["score"], {r["check"]: r for r in document["results"]}
    whole = _words.shown(score) + (" of 100" if score is not None else "")
    fixes = "; ".join(
        f"{gains[name]['title']} ({_words.points(gains[name]['gain'])})"
        for name in document["fixes"]
    )
    return f"{whole} · {document['rating']}" + (f" · worth most: {fixes}" if fixes else "")
