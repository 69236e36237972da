"""The parts of a result document that no record stands for: score, generator and checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["require_parts"]

GENERATOR = ("name", "version")
CHECK = ("passed", "failed", "what", "why", "how", "limits")
SOURCE = ("kind", "citation")
IMPACTS = frozenset(("minor", "moderate", "serious", "critical"))


def require_parts(document: Mapping[str, Any]) -> None:
    """Hold these parts to their shape, so that every renderer can rely on it.

    Raises:
        KeyError, TypeError, ValueError: when one has another.
    """
    score = document["score"]
    if score is not None and not 0 <= score <= 100:
        raise ValueError("a score lies in 0..100")
    generator = document["generator"]
    _require_texts(generator, GENERATOR)
    models = generator["models"]
    if not isinstance(models, list | tuple) or not all(isinstance(m, str) for m in models):
        raise TypeError("models are texts")
    for about in _mapping(document["checks"]).values():
        _require_texts(about, CHECK)
        _require_texts(about["source"], SOURCE)
        if about["impact"] not in IMPACTS:
            raise ValueError("an impact is minor, moderate, serious or critical")


def _require_texts(value: Any, keys: tuple[str, ...]) -> None:
    record = _mapping(value)
    if not all(isinstance(record[key], str) for key in keys):
        raise TypeError(f"{', '.join(keys)} are texts")


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"a record is needed, not a {type(value).__name__}")
    return value
