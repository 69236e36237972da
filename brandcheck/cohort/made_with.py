"""What rows depend on beside the profiles, so that rows of two kinds never mix in one folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandcheck.core.document import to_plain
from brandcheck.nlp.skills.imported import place_of_import

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brandcheck.cohort.shards import Task
    from brandcheck.core.look import Look

__all__ = ["differences", "digest_of", "made_with"]


def made_with(task: Task) -> dict[str, str]:
    """Return everything but the profiles that a row depends on, by what users call it."""
    from importlib.metadata import version

    config, target = task.analyzer.config, task.analyzer.target
    official = place_of_import()
    return {
        "version of brandcheck": version("brandcheck"),
        "version of spaCy": version("spacy"),
        "settings": digest_of(to_plain(config)),
        "target": digest_of(to_plain(target)) if target else "",
        "own skills": _file_digest(Path(config.own_skills)) if config.own_skills else "",
        "imported taxonomy": _file_digest(official) if official.is_file() else "",
        "look": _look_digest(task.look) if task.look else "",
        "--reports": ",".join(task.formats),
        "--names": str(task.names).lower(),
    }


def differences(was: Mapping[str, str], now: Mapping[str, str]) -> str:
    """Tell what is not as it was, "" when all is."""
    changed = [name for name in now if was.get(name) != now[name]]
    known = [name for name in changed if "version" in name]
    told = [f"{name} {was.get(name)} is now {now[name]}" for name in known]
    return ", ".join((*told, *(f"{name} changed" for name in changed if name not in known)))


def digest_of(plain: Any) -> str:
    """Return what changes when plain data do."""
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _look_digest(look: Look) -> str:
    """Return what changes when a colour, the logo or a template does."""
    folder = look.templates
    paths = sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []
    templates = [[str(path), _file_digest(path)] for path in paths]
    return digest_of([look.name, look.logo, look.css, templates])


def _file_digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
