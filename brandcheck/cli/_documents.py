"""Reading back whatever brandcheck saved as JSON, by the kind that it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandcheck.cli import _files
from brandcheck.core.saved import kind_of, load_document
from brandcheck.errors import DocumentError
from brandcheck.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from brandcheck.cohort import Cohort
    from brandcheck.comparison import Comparison
    from brandcheck.timeline import History

__all__ = ["read_saved"]

OTHER = (
    "is of the kind {kind!r}; what can be shown is the JSON of a report, a comparison, a "
    "history or a cohort report"
)


def read_saved(name: str) -> Report | Comparison | History | Cohort:
    """Return the document in a file, or on standard input for "-".

    Raises:
        InputError: when the file cannot be read.
        DocumentError: when it holds none, one of another version, or a damaged one.
    """
    text = _files.read_document(name)
    try:
        document = load_document(text)
        return _reader(kind_of(document))(document)
    except DocumentError as error:
        raise DocumentError(f"{name}: {error}") from error


def _reader(
    kind: str,
) -> Callable[[Mapping[str, Any]], Report | Comparison | History | Cohort]:
    match kind:
        case "report":
            return Report.from_dict
        case "comparison":
            from brandcheck.comparison import Comparison

            return Comparison.from_dict
        case "history":
            from brandcheck.timeline import History

            return History.from_dict
        case "cohort":
            from brandcheck.cohort import Cohort

            return Cohort.from_dict
    raise DocumentError(OTHER.format(kind=kind[:40]))
