"""Small drawings as inline SVG: pure functions of a number.

Colours come from the page's style sheet by class name. Each drawing has a title,
and the page repeats its number and word in text.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from brandcheck.render._words import BANDS, band, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandcheck.render._ties import Picture

__all__ = ["bar", "change_bar", "gauge", "icon", "share_bar", "ties", "trend"]

RADIUS = 41

# The trend chart: its size, and where its plot begins and ends.
WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 58, 18, 26, 36
MOST_NUMBERS = 12
LABEL = 22

# Added to the line of a claim when what shows it is as strong as can be.
THICKEST = 3.5
# Height of a row of the ledger's picture: two lines of words.
ROW = 3.3

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


def change_bar(before: float | None, after: float | None) -> Markup:
    """Return a line from one score to another; the ring is before, the disc after."""
    if before is None or after is None:
        return Markup("")
    return Markup(
        '<svg class="shift" viewBox="-2 0 104 6" aria-hidden="true">'
        '<path class="shift-track" d="M0 3h100"/><path class="shift-line" d="M{a:.1f} 3H{b:.1f}"/>'
        '<circle class="shift-from" cx="{a:.1f}" cy="3" r="1.7"/>'
        '<circle class="shift-to" cx="{b:.1f}" cy="3" r="2.1"/></svg>'
    ).format(a=before, b=after)


def trend(points: Sequence[tuple[str, float | None]], title: str, *, id: str) -> Markup:  # noqa: A002
    """Return scores in a row as a line, with the number at each dot.

    Args:
        points: label and score, None where nothing was scored.
        title: the chart in one sentence; a table beside it holds every number.
        id: a name that is unique on the page.
    """
    step = (WIDTH - LEFT - RIGHT) / max(len(points) - 1, 1)
    first = LEFT if len(points) > 1 else (LEFT + WIDTH - RIGHT) / 2
    spots = [(first + step * n, _height(s), s) for n, (_, s) in enumerate(points) if s is not None]
    # No line leads over a report that could not be scored.
    line = " ".join(
        f"M{a:.1f} {b:.1f}L{x:.1f} {y:.1f}"
        for (a, b, _), (x, y, _) in pairwise(spots)
        if x - a < 1.5 * step
    )
    dots = Markup("").join(
        Markup('<circle class="trend-dot" cx="{:.1f}" cy="{:.1f}" r="4.5"/>').format(x, y)
        for x, y, _ in spots
    )
    named = spots if len(spots) <= MOST_NUMBERS else (spots[0], spots[-1])
    numbers = Markup("").join(
        Markup('<text class="trend-number" x="{:.1f}" y="{:.1f}">{}</text>').format(
            x, y - 11, shown(score)
        )
        for x, y, score in named
    )
    return Markup(
        '<svg class="trend" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{id}">'
        '<title id="{id}">{title}</title>{grid}<path class="trend-line" d="{line}"/>'
        "{dots}{numbers}{ends}</svg>"
    ).format(
        w=WIDTH,
        h=HEIGHT,
        id=id,
        title=title,
        grid=_grid(),
        line=line,
        dots=dots,
        numbers=numbers,
        ends=_ends([label for label, _ in points]),
    )


def share_bar(parts: Sequence[tuple[str, int]]) -> Markup:
    """Return a rule divided by the parts of a whole; decoration beside the same in words."""
    whole = sum(amount for _, amount in parts) or 1
    pieces, x = [], 0.0
    for number, (_, amount) in enumerate(parts, 1):
        width = 100 * amount / whole
        piece = Markup('<rect class="share-{n}" x="{x:.2f}" width="{w:.2f}" height="4"/>')
        pieces.append(piece.format(n=number, x=x, w=width) if amount else Markup(""))
        x += width
    return Markup(
        '<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        "{pieces}</svg>"
    ).format(pieces=Markup("").join(pieces))


def ties(picture: Picture) -> Markup:
    """Return the lines of a ledger's picture; a heavier line is stronger, a dotted one a question.

    The drawing is stretched to the height of its columns, whose rows are even.
    """
    tall = max(len(picture.claims), len(picture.ends))
    curve = Markup('<path class="{kind}" d="M0 {a:.2f}C46 {a:.2f} 54 {b:.2f} 100 {b:.2f}"{width}/>')
    weight = Markup(' stroke-width="{:.1f}"')
    lines = Markup("").join(
        curve.format(
            kind="tie" if tie.strength else "tie-open",
            a=tall * (tie.claim + 0.5) / len(picture.claims),
            b=tall * (tie.end + 0.5) / len(picture.ends),
            width=weight.format(1 + THICKEST * tie.strength) if tie.strength else "",
        )
        for tie in sorted(picture.ties, key=lambda tie: tie.strength)
    )
    return Markup(
        '<svg class="ties-lines" viewBox="0 0 100 {tall}" height="{height:.1f}em" '
        'preserveAspectRatio="none" role="img" '
        'aria-labelledby="{id}-title" aria-describedby="{id}-told">'
        '<title id="{id}-title">{title}: what shows each claim</title>'
        '<desc id="{id}-told">{told}</desc>{lines}</svg>'
    ).format(
        tall=tall,
        height=ROW * tall,
        id=picture.id,
        title=picture.title,
        told=picture.told,
        lines=lines,
    )


def _height(score: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - score / 100)


def _grid() -> Markup:
    """Lines at the ends of the scale and where another word begins."""
    row = Markup(
        '<path class="trend-grid" d="M{left} {y:.1f}H{right}"/>'
        '<text class="trend-axis" x="{x}" y="{y:.1f}" dy=".35em">{score}</text>'
    )
    return Markup("").join(
        row.format(left=LEFT, right=WIDTH - RIGHT, x=LEFT - 12, y=_height(score), score=score)
        for score in sorted({0, 100, *(least for least, _ in BANDS)})
    )


def _ends(labels: Sequence[str]) -> Markup:
    """Name the first and the last report under the line."""
    if len(labels) == 1:
        return Markup("")
    text = Markup('<text class="trend-{side}" x="{x}" y="{y}">{label}</text>')
    return text.format(side="first", x=LEFT, y=HEIGHT - 8, label=_brief(labels[0])) + text.format(
        side="last", x=WIDTH - RIGHT, y=HEIGHT - 8, label=_brief(labels[-1])
    )


def _brief(label: str) -> str:
    return label if len(label) <= LABEL else f"{label[: LABEL - 1]}…"


def _ticks() -> Markup:
    """Marks outside the ring where the next word begins, so that it reads without colour."""
    tick = Markup('<path class="gauge-tick" d="M50 0v4" transform="rotate({turn:.0f} 50 50)"/>')
    return Markup("").join(tick.format(turn=3.6 * least) for least, _ in BANDS if least)
