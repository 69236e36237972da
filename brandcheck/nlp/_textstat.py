"""A private copy of textstat's formulas that is offline, keeps no text and trusts our counts.

textstat 0.7.13 imports nltk (2.5 s), tries to download a dictionary at the first syllable,
cuts sentences at every full stop, leaves out those of one or two words, and remembers
the last 128 texts it was given. Its modules are therefore loaded a second time, under a
name of ours, with the ones that count exchanged: its formulas get our numbers and never
see a text. The ``textstat`` that other code imports stays as it is. See
``docs/decisions/0002-textstat-gateway.md``.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import sys
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Counts", "formulas"]

NAME = "_brandcheck_textstat"


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas need to know of a text; ``letters`` includes digits."""

    sentences: int
    words: int
    letters: int
    syllables: int


@functools.cache
def formulas() -> Any:
    """Return textstat's module of formulas.

    Each formula takes ``Counts`` in place of its text.

    Raises:
        ModuleNotFoundError: when textstat is not installed.
    """
    spec = importlib.util.find_spec("textstat")
    if spec is None or spec.submodule_search_locations is None:
        message = "textstat is not installed"
        raise ModuleNotFoundError(message, name="textstat")
    package = ModuleType(NAME)
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules[NAME] = package
    _exchange("utils._typed_cache", typed_cache=lambda function: function)
    _exchange("utils._get_cmudict", get_cmudict=lambda _lang: None)
    _exchange("counts._count_sentences", count_sentences=lambda text: text.sentences)
    _exchange("counts._count_words", count_words=lambda text, **_options: text.words)
    _exchange("counts._count_letters", count_letters=lambda text: text.letters)
    _exchange("counts._count_chars", count_chars=lambda text, **_options: text.letters)
    _exchange("counts._count_syllables", count_syllables=lambda text, _lang: text.syllables)
    return importlib.import_module(f"{NAME}.backend.metrics")


def _exchange(place: str, **functions: Callable[..., Any]) -> None:
    name = f"{NAME}.backend.{place}"
    module = ModuleType(name)
    vars(module).update(functions)
    sys.modules[name] = module
