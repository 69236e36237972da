"""Colours as "#rrggbb": reading, mixing, and the contrast that WCAG 2.2 defines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["contrast", "darken_to", "lighten_to", "mix", "read_color"]

HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
STEPS = 50


def read_color(value: str, place: str) -> str:
    """Return "#rrggbb" for "#rgb" or "#rrggbb" in any case.

    Raises:
        ConfigError: for anything else.
    """
    found = HEX.fullmatch(value.strip())
    if not found:
        raise ConfigError(f'{place}: {value!r} is no colour; write one such as "#7a1f4d"')
    digits = found[1].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(2 * digit for digit in digits)


def mix(color: str, ground: str, share: float) -> str:
    """Return a colour of which ``share`` is the first and the rest the second."""
    pairs = zip(_channels(color), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darken_to(color: str, is_enough: Callable[[str], bool]) -> str:
    """Return the colour with as little black as is enough; black at last."""
    return _move(color, "#000000", is_enough)


def lighten_to(color: str, is_enough: Callable[[str], bool]) -> str:
    """Return the colour with as little white as is enough; white at last."""
    return _move(color, "#ffffff", is_enough)


def _move(color: str, end: str, is_enough: Callable[[str], bool]) -> str:
    mixed = (mix(end, color, step / STEPS) for step in range(STEPS + 1))
    return next(filter(is_enough, mixed), end)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
