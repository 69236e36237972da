"""Where a fault of the program happened, told without a word of what it was working on.

The message of an exception, the values of variables and the lines of a template may quote a
profile. So only types, files, lines and the names of functions are told.
"""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["place_of", "trace_of"]


def place_of(error: BaseException) -> str:
    """Return the type of an exception, and the line that raised it."""
    *_, raised = ("", *(f" at {file}:{line}" for file, line, _ in _frames(error)))
    return f"{type(error).__name__}{raised}"


def trace_of(error: BaseException) -> str:
    """Return the trace of an exception, after the traces of those that led to it."""
    came_from = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    first = f"{trace_of(came_from)}\nThen, because of it or on the way out:\n" if came_from else ""
    lines = (f"  {file}:{line} in {function}\n" for file, line, function in _frames(error))
    return f"{first}Trace, innermost last:\n{''.join(lines)}{type(error).__name__}\n"


def _frames(error: BaseException) -> Iterator[tuple[str, int, str]]:
    for frame, line in walk_tb(error.__traceback__):
        yield _short(frame.f_code.co_filename), line, frame.f_code.co_qualname


def _short(file: str) -> str:
    """Return a path within its package, because the folders above it may name the user."""
    path = Path(file)
    tops = [Path(top) for top in sys.path if top and path.is_relative_to(top)]
    if not tops:
        return path.name
    return path.relative_to(max(tops, key=lambda top: len(top.parts))).as_posix()
