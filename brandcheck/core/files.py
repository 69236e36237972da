"""Writing files that are complete or not there at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["PART", "write_atomically", "written_atomically"]

# What a file is called while it is being written; one that is left over can be removed.
PART = ".part"


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write a file that is complete or not there at all.

    Raises:
        OSError: when the place cannot be written; an older file stays as it was.
    """
    with written_atomically(path) as part:
        part.write_bytes(content.encode() if isinstance(content, str) else content)


@contextmanager
def written_atomically(path: Path) -> Iterator[Path]:
    """Give a place to write to; it becomes ``path`` when the body ends without an error.

    Raises:
        OSError: when the place cannot be written; an older file stays as it was.
    """
    # No number of a process: two machines that share a folder may have the same.
    part = path.with_name(f".{path.name}.{os.urandom(4).hex()}{PART}")
    try:
        part.touch(exist_ok=False)
        yield part
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
