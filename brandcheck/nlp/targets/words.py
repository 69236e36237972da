"""Word sets and cues that targets are read with, kept as data in ``data/targets.toml``."""

from __future__ import annotations

import functools

from brandcheck.core.shipped import shipped_toml

__all__ = ["target_words"]


@functools.cache
def target_words(name: str) -> frozenset[str]:
    """Return a set of folded words.

    Raises:
        KeyError: when there is no set of that name.
    """
    return frozenset(_tables()[name].split())


@functools.cache
def _tables() -> dict[str, str]:
    tables = shipped_toml("targets.toml")
    return {name: words for name, words in tables.items() if isinstance(words, str)}
