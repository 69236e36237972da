"""Word sets for the rules, kept as data in ``data/words.toml``."""

from __future__ import annotations

import functools

from brandcheck.core.shipped import shipped_toml

__all__ = ["word_set"]


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """Return a set of lower-case words.

    Raises:
        KeyError: when there is no set of that name.
    """
    return frozenset(_tables()[name].split())


@functools.cache
def _tables() -> dict[str, str]:
    return {
        name: words for name, words in shipped_toml("words.toml").items() if isinstance(words, str)
    }
