"""Reading the tables that come with the package."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

__all__ = ["shipped_bytes", "shipped_text", "shipped_toml"]


def shipped_bytes(*path: str) -> bytes:
    """Return the content of a file under ``data/``."""
    return files("brandcheck").joinpath("data", *path).read_bytes()


def shipped_text(*path: str) -> str:
    """Return the text of a file under ``data/``."""
    return shipped_bytes(*path).decode()


def shipped_toml(*path: str) -> dict[str, Any]:
    """Return a table under ``data/``.

    The parser is the standard library's, compiled: a report reads forty tables, which takes
    a fifth of a second otherwise.
    """
    import tomli

    return tomli.loads(shipped_text(*path))
