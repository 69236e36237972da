"""See whether the same profiles give the same bytes, whatever runs them.

Each try is a process of its own: with another seed of hashes, another number of workers, or
another version of Python.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["SEEDS", "WORKERS", "Made", "batch_made", "reports_made"]

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ("0", "1", "random")
WORKERS = (1, 2, 3)
MAKE = """
import hashlib, sys
from pathlib import Path
import brandcheck
made = hashlib.sha256()
for found in brandcheck.analyze_many([Path(p) for p in sys.argv[2:]], workers=int(sys.argv[1])):
    made.update(found.report.to_json().encode())
print(made.hexdigest(), sys.version.split()[0])
"""


@dataclass(frozen=True, slots=True)
class Made:
    """The digest of what one process made, and the version of its Python."""

    digest: str
    python: str = ""


def reports_made(
    profiles: Sequence[Path],
    *,
    workers: int = 1,
    seed: str = "0",
    python: str | Path = sys.executable,
    package: Path = ROOT,
) -> Made:
    """Analyze profiles with ``analyze_many`` and return the digest of all result documents.

    Args:
        profiles: files.
        workers: number of processes.
        seed: PYTHONHASHSEED.
        python: what runs it; it must have what brandcheck depends on.
        package: the folder in which it finds brandcheck.
    """
    command = (python, "-c", MAKE, workers, *(path.resolve() for path in profiles))
    return Made(*_run(command, seed=seed, package=package).split())


def batch_made(profiles: Sequence[Path], *, workers: int, seed: str = "0") -> Made:
    """Run ``brandcheck batch`` and return the digest of its tables, reports and cohort report."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "out"
        options = ("--output", output, "--workers", workers, "--quiet")
        _run((sys.executable, "-m", "brandcheck", "batch", *profiles, *options), seed=seed)
        made = hashlib.sha256()
        for path in sorted(path for path in output.rglob("*") if path.is_file()):
            if not any(part.startswith(".") for part in path.relative_to(output).parts):
                made.update(f"{path.relative_to(output)}\n".encode() + path.read_bytes())
    return Made(made.hexdigest())


def _run(command: Sequence[object], *, seed: str, package: Path = ROOT) -> str:
    done = subprocess.run(
        list(map(str, command)),
        cwd=package,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout
