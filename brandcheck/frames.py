"""Tables for a notebook: one door to pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

__all__ = ["make_frame"]


def make_frame(rows: Iterable[Sequence[Any]], columns: Sequence[str]) -> pd.DataFrame:
    """Return rows as a pandas frame.

    Raises:
        ImportError: when pandas is not installed, with the way out.
    """
    try:
        import pandas as pd
    except ImportError as error:
        message = 'a frame needs pandas: pip install "brandcheck[notebook]"'
        raise ImportError(message, name="pandas") from error
    return pd.DataFrame(list(rows), columns=list(columns))
