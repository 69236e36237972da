"""One run at a time in a folder.

The lock is the operating system's: it goes with its process, however that ends, so that no
folder stays locked. On a file system without locks a file that names the process takes its
place, which is passed over when that process is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

__all__ = ["LOCK", "taken"]

LOCK = ".lock"
BUSY = "{}: another run is writing to it; wait until that has ended, or name another folder"
UNKNOWN = "{}: its file system knows no locks; name a folder on another one"


def taken(folder: Path) -> AbstractContextManager[object]:
    """Take a folder for this process, until the body of what is given back ends.

    Raises:
        ConfigError: another process has it.
        OSError: the lock cannot be written.
    """
    from filelock import FileLock, Timeout

    try:
        return FileLock(folder / LOCK).acquire(blocking=False)
    except Timeout as error:
        raise ConfigError(BUSY.format(folder)) from error
    except NotImplementedError as error:
        raise ConfigError(UNKNOWN.format(folder)) from error
