"""What the tests of the command line share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROFILES = Path(__file__).parent.parent.parent / "examples" / "profiles"
NURSE = PROFILES / "ward-nurse.md"
CHEF = PROFILES / "head-chef.md"


def lines(text: str) -> list[str]:
    """Return the lines of what was printed."""
    return text.splitlines()


def run(
    *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "brandcheck", *filter(None, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **(environment or {})},
    )
