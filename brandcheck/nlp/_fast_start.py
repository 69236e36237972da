"""Start spaCy faster than a plain import does, for a process that is ours alone.

Only the command line and our own worker processes call ``prepare``: it changes what other
code in the process would see (``import torch`` fails), which a library must not do.
"""

from __future__ import annotations

import gc
import sys
from types import ModuleType
from typing import Any

__all__ = ["prepare"]

CLI = "spacy.cli"
CLI_INFO = "spacy.cli.info"
GROUPS = ("spacy", "thinc")
# New objects, and rounds of the younger generations, after which garbage is looked for.
COLLECT_AFTER = (50_000, 20, 100)


def prepare() -> None:
    """Import spaCy without what the command line never uses.

    * torch, where it is installed, is hidden: spaCy's backend imports it only to offer it,
      which costs more than all the rest.
    * spaCy's own commands, which its package imports at once, are left out. The stand-in is
      taken away again, so a later ``import spacy.cli`` gets the real one.
    * Of the entry points of all installed packages only those for spaCy are kept, by group:
      loading a model asks for a group a hundred times, and goes through all each time.

    Beside that, garbage is collected less often: what is loaded stays, and to look through
    all of it again and again takes a tenth of a start.
    Does nothing when spaCy is already imported.
    """
    if "spacy" in sys.modules:
        return
    gc.set_threshold(*COLLECT_AFTER)
    sys.modules.setdefault("torch", None)  # type: ignore[arg-type] # None = "cannot be imported"
    package, info = ModuleType(CLI), ModuleType(CLI_INFO)
    package.__path__ = []
    info.info = _no_info  # type: ignore[attr-defined]
    sys.modules[CLI], sys.modules[CLI_INFO] = package, info
    try:
        import spacy  # noqa: F401 -- imported for its effect
    finally:
        del sys.modules[CLI], sys.modules[CLI_INFO]
    import catalogue

    points = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = {
        group: points.select(group=group) for group in points.groups if group.startswith(GROUPS)
    }


def _no_info(*_args: Any, **_options: Any) -> None:
    message = "spaCy's commands are not part of this process"
    raise RuntimeError(message)
