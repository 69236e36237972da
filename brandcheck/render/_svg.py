"""Small drawings as inline SVG: pure functions of a number.

Colours come from the page's style sheet by class name. Each drawing has a title,
and the page repeats its number and word in text.
"""

from __future__ import annotations

from markupsafe import Markup

from brandcheck.render._words import BANDS, band, shown

__all__ = ["bar", "gauge", "icon"]

RADIUS = 41

# A disc fills up with the outcome, so that shape alone tells them apart.
ICONS = {
    "pass": Markup(
        '<circle class="disc" cx="8" cy="8" r="6.5"/><path class="tick" d="M5 8.2l2.2 2.2L11 6"/>'
    ),
    "warn": Markup(
        '<circle class="ring" cx="8" cy="8" r="6"/><path class="disc" d="M8 2a6 6 0 0 1 0 12z"/>'
    ),
    "fail": Markup('<circle class="ring" cx="8" cy="8" r="6"/>'),
    "info": Markup('<circle class="dot" cx="8" cy="8" r="2.5"/>'),
    "unsure": Markup('<circle class="dashes" cx="8" cy="8" r="6"/>'),
    "not-checkable": Markup('<path class="dash" d="M3 8h10"/>'),
    "error": Markup('<path class="dash" d="M4 4l8 8M12 4l-8 8"/>'),
}


def gauge(score: float | None, label: str, *, id: str) -> Markup:  # noqa: A002 -- the attribute's name
    """Return a ring that is filled as far as the score goes, with the number inside.

    Args:
        score: 0 to 100, or None for an empty ring.
        label: what the score is of.
        id: a name that is unique on the page.
    """
    title = f"{label}: {f'{shown(score)} of 100, ' if score is not None else ''}{band(score)}"
    arc = Markup(
        '<circle class="gauge-fill" cx="50" cy="50" r="{r}" pathLength="100" '
        'stroke-dasharray="{score:.1f} 100" transform="rotate(-90 50 50)"/>'
    ).format(r=RADIUS, score=score or 0.0)
    return Markup(
        '<svg class="gauge" viewBox="0 0 100 100" role="img" aria-labelledby="{id}">'
        '<title id="{id}">{title}</title>'
        '<circle class="gauge-track" cx="50" cy="50" r="{r}"/>{arc}{ticks}'
        '<text class="gauge-number" x="50" y="51" text-anchor="middle" '
        'dominant-baseline="central">{number}</text></svg>'
    ).format(
        id=id,
        title=title,
        r=RADIUS,
        arc=arc if score else "",
        ticks=_ticks(),
        number=shown(score),
    )


def bar(score: float | None) -> Markup:
    """Return a thin rule that is thicker as far as the score goes; decoration beside a number."""
    return Markup(
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="bar-track" y="1.5" width="100" height="1"/>'
        '<rect class="bar-fill" width="{width:.1f}" height="4"/></svg>'
    ).format(width=score or 0.0)


def icon(status: str) -> Markup:
    """Return the small sign of a status; decoration, its word stands beside it."""
    return Markup(
        '<svg class="icon icon-{status}" viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>'
    ).format(status=status, shape=ICONS[status])


def _ticks() -> Markup:
    """Marks outside the ring where the next word begins, so that it reads without colour."""
    tick = Markup('<path class="gauge-tick" d="M50 0v4" transform="rotate({turn:.0f} 50 50)"/>')
    return Markup("").join(tick.format(turn=3.6 * least) for least, _ in BANDS if least)
