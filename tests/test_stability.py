"""The same input gives the same bytes in another process, whatever the seed of its hashes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROFILE = ROOT / "examples" / "profiles" / "ward-nurse.md"
MAKE = (
    "import pathlib, sys, brandcheck;"
    "sys.stdout.buffer.write(brandcheck.analyze(pathlib.Path(sys.argv[1])).to_json().encode())"
)


def made(seed: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", MAKE, str(PROFILE)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return hashlib.sha256(done.stdout).hexdigest()


@pytest.mark.slow
def test_no_seed_of_hashes_changes_a_byte() -> None:
    assert len({made(seed) for seed in ("0", "1", "random")}) == 1
