"""Writing a document to a file whose suffix names the format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck.core.files import write_atomically
from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

__all__ = ["FORMAT_OF_SUFFIX", "SUFFIX_OF_FORMAT", "save_as"]

FORMAT_OF_SUFFIX = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "text",
}
SUFFIX_OF_FORMAT = {name: suffix for suffix, name in reversed(FORMAT_OF_SUFFIX.items())}


def save_as(path: str | os.PathLike[str], rendered: Callable[[str], str]) -> Path:
    """Write what ``rendered`` gives in the format that the path's suffix names.

    Raises:
        ConfigError: for a suffix that names none.
        OSError: when the place cannot be written.
    """
    target = Path(path)
    known = FORMAT_OF_SUFFIX.get(target.suffix.lower())
    if known is None:
        raise ConfigError(
            f"{target}: a report ends in {', '.join(FORMAT_OF_SUFFIX)}; the suffix names the "
            "format."
        )
    write_atomically(target, rendered(known))
    return target
