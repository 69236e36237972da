"""Try what users install: in a fresh environment, from wheels only, newest or lowest versions.

    python scripts/release_check.py            the newest versions that pyproject.toml allows
    python scripts/release_check.py --lowest   the lowest version of each direct dependency
    python scripts/release_check.py --sbom     also write the parts list to out/sbom.json
    python scripts/release_check.py --json     the outcome for other scripts

Builds the wheel twice and compares the bytes, installs it without a compiler (binary wheels
only, by uv), and writes a report on an example profile away from the source. Needs an index
of packages; uv is used from the PATH, or installed into a throw-away environment.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Outcome", "builds", "tried"]

ROOT = Path(__file__).resolve().parent.parent
PROFILE = ROOT / "examples" / "profiles" / "ward-nurse.md"
SBOM = ROOT / "out" / "sbom.json"
EPOCH = "1735689600"  # one fixed moment, so that two builds have the same bytes
OLD_PARTS = ("spacy", "numpy", "scikit-learn", "click", "jinja2", "lxml", "rich", "textstat")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was installed, and what the report said."""

    resolution: str
    hashes: tuple[str, str]
    versions: tuple[str, ...]
    score: float


def builds(place: Path) -> tuple[Path, tuple[str, str]]:
    """Build the wheel twice; return one, and the hash of each."""
    wheels = []
    for name in ("one", "other"):
        command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place / name)
        _run(*command, cwd=ROOT, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
        wheels += list((place / name).glob("*.whl"))
    one, other = (hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in wheels)
    return wheels[0], (one, other)


def tried(*, resolution: str, sbom: bool = False) -> Outcome:
    """Build, install and run in a throw-away environment.

    Args:
        resolution: "highest", or "lowest-direct" for the lower bounds.
        sbom: also write the list of all installed parts.

    Raises:
        subprocess.CalledProcessError: when a step fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        wheel, hashes = builds(place)
        python = place / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
        uv = _uv(place)
        _run(uv, "venv", "--quiet", "--python", sys.executable, place / "venv", cwd=place)
        command = (uv, "pip", "install", "--quiet", "--python", python)
        _run(
            *(*command, "--only-binary", ":all:", "--resolution", resolution),
            *("-r", ROOT / "pyproject.toml"),
            cwd=place,
        )
        _run(*command, "--no-deps", wheel, cwd=place)
        listed = _run(uv, "pip", "freeze", "--quiet", "--python", python, cwd=place)
        made = _run(
            *(python, "-W", "error::DeprecationWarning:brandcheck", "-m", "brandcheck"),
            *("report", PROFILE, "--format", "json"),
            cwd=place,
        )
        if sbom:
            SBOM.parent.mkdir(exist_ok=True)
            _run(uv, "tool", "run", "--from", "cyclonedx-bom", "cyclonedx-py", "environment",
                 python, "-o", SBOM, cwd=place)  # fmt: skip
    kept = tuple(line for line in listed.splitlines() if line.split("==")[0] in OLD_PARTS)
    return Outcome(resolution, hashes, kept, float(json.loads(made)["score"]))


def _uv(place: Path) -> str:
    found = shutil.which("uv")
    if found:
        return found
    _run(sys.executable, "-m", "venv", place / "tools", cwd=place)
    tools = place / "tools" / ("Scripts" if os.name == "nt" else "bin")
    _run(tools / "python", "-m", "pip", "install", "--quiet", "uv>=0.5", cwd=place)
    return str(tools / "uv")


def _run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=env, check=False, capture_output=True, text=True
    )
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        done.check_returncode()
    return done.stdout


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lowest", action="store_true")
    parser.add_argument("--sbom", action="store_true")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    outcome = tried(resolution="lowest-direct" if args.lowest else "highest", sbom=args.sbom)
    print(json.dumps(asdict(outcome), indent=1) if args.json else outcome)
    if outcome.hashes[0] != outcome.hashes[1]:
        sys.exit("Two builds of the wheel differ.")


if __name__ == "__main__":
    main()
