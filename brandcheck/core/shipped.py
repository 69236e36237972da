"""Reading the tables that come with the package."""

from __future__ import annotations

import lzma
import zlib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["shipped_bytes", "shipped_folder", "shipped_text", "shipped_toml"]

UNPACK: dict[str, Callable[[bytes], bytes]] = {"xz": lzma.decompress, "zz": zlib.decompress}


def shipped_bytes(*path: str) -> bytes:
    """Return the content of a file under ``data/``, unpacked when its name ends in xz or zz."""
    data = files("brandcheck").joinpath("data", *path).read_bytes()
    unpack = UNPACK.get(path[-1].rpartition(".")[2])
    return unpack(data) if unpack else data


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


def shipped_folder(*path: str) -> tuple[str, ...]:
    """Return the names of the files in a folder under ``data/``, sorted."""
    return tuple(sorted(f.name for f in files("brandcheck").joinpath("data", *path).iterdir()))
