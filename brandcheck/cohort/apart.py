"""A piece in processes of its own, so that a profile which kills one becomes a row.

A worker of Dask may have no children by ``multiprocessing``; this program, which it starts,
may. It reads the work from its input and writes the outcome to its output.
"""

from __future__ import annotations

import pickle  # nosec B403 -- only what the process that started this one wrote
import subprocess
import sys
from typing import TYPE_CHECKING

from brandcheck.errors import BrandcheckError

if TYPE_CHECKING:
    from brandcheck.cohort.partitions import Done, Part, Work

__all__ = ["main", "make_apart"]

PROGRAM = (sys.executable, "-c", f"from {__name__} import main; main()")
ENDED = "{}: the process that was to make this piece ended with {}"


def make_apart(work: Work, part: Part) -> Done:
    """Make a piece in processes of its own and return what became of it.

    Raises:
        BrandcheckError: the first of these processes was ended, too.
        Exception: whatever making the piece raises.
    """
    given = pickle.dumps((work, part))
    ended = subprocess.run(PROGRAM, input=given, stdout=subprocess.PIPE, check=False)  # noqa: S603
    if ended.returncode:
        raise BrandcheckError(ENDED.format(part.output, ended.returncode))
    done: Done | Exception = pickle.loads(ended.stdout)  # noqa: S301 # nosec B301
    if isinstance(done, Exception):
        raise done
    return done


def main() -> None:
    """Make the piece that stands on the input."""
    work, part = pickle.load(sys.stdin.buffer)  # noqa: S301 # nosec B301
    try:
        done: Done | Exception = work.make(part, apart=True)
    except Exception as error:  # noqa: BLE001 -- raised again where the answer is read
        done = error
    pickle.dump(done, sys.stdout.buffer)
