"""Saved documents: JSON of a declared kind and version, read back within bounds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from brandcheck.core.document import is_within, refuse_constant
from brandcheck.core.limits import DOCUMENT_CHARACTERS
from brandcheck.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["REPORT", "damage_told", "kind_of", "load_document", "require_kind"]

# A report's document was there before the others, and names no kind.
REPORT = "report"


def load_document(text: str) -> Mapping[str, Any]:
    """Return the object that a JSON text holds.

    Raises:
        DocumentError: when it is too long, not valid JSON, or no object.
    """
    if len(text) > DOCUMENT_CHARACTERS:
        raise DocumentError(f"The document is longer than {DOCUMENT_CHARACTERS:,} letters.")
    try:
        document = json.loads(text, parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"The document is not valid JSON ({error}).") from error
    if not isinstance(document, Mapping):
        raise DocumentError("The document must be a JSON object.")
    return document


def kind_of(document: Mapping[str, Any]) -> str:
    """Return what a document says that it is."""
    return str(document.get("kind", REPORT))


def require_kind(document: Mapping[str, Any], kind: str, version: str) -> None:
    """Hold a document to its kind, the major part of its version, and a bearable size.

    Raises:
        DocumentError: when it is something else.
    """
    if not is_within(document):
        raise DocumentError("The document nests too deep or holds too much.")
    found = str(document.get("schema_version", ""))
    if kind_of(document) == kind and found.partition(".")[0] == version.partition(".")[0]:
        return
    other = "" if kind_of(document) == kind else f"kind {kind_of(document)[:40]!r}, "
    raise DocumentError(
        f"This is not a brandcheck {kind} document of schema {version} (found {other}"
        f"schema_version {found[:40] or 'nothing'}). Make it anew with this version of brandcheck."
    )


@contextmanager
def damage_told() -> Iterator[None]:
    """Turn what goes wrong while records are rebuilt into one line.

    Raises:
        DocumentError: when a part is missing or of another type.
    """
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise DocumentError(
            f"The document is damaged ({type(error).__name__}: {str(error)[:200]})."
        ) from error
