"""How many scores lie in each part of the scale, as inline SVG.

Colours come from the page's style sheet, whose classes of bars and gauges it shares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["histogram"]


def histogram(counts: Sequence[int], median: float | None, title: str, *, id: str) -> Markup:  # noqa: A002
    """Return one column for each part of the scale, and a mark at the median.

    Args:
        counts: how many lie in each part, from 0 to 100.
        median: where the mark stands, None for no mark.
        title: the chart in one sentence; a table beside it holds every number.
        id: a name that is unique on the page.
    """
    width, most = 100 / len(counts), max(counts, default=0) or 1
    columns = Markup("").join(
        Markup(
            '<rect class="bar-fill" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
        ).format(n * width + 0.6, 34 - 30 * count / most, width - 1.2, 30 * count / most)
        for n, count in enumerate(counts)
    )
    mark = Markup('<path class="gauge-tick" d="M{x:.1f} 1V37"/>').format(x=median or 0.0)
    return Markup(
        '<svg class="gauge" viewBox="0 0 100 38" role="img" aria-labelledby="{id}">'
        '<title id="{id}">{title}</title>{columns}'
        '<rect class="bar-track" y="34" width="100" height=".6"/>{mark}</svg>'
    ).format(id=id, title=title, columns=columns, mark="" if median is None else mark)
