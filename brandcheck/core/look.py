"""How pages look: templates, colours and a logo of one's own, checked before they are used."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path

from brandcheck.core.colors import contrast, darken_to, lighten_to, mix, read_color
from brandcheck.errors import ConfigError

__all__ = ["DARK", "LEAST_CONTRAST", "LIGHT", "LOGO_LIMIT", "Look", "make_look"]

# The page's grounds on which the accent stands as text; the style sheet has the same.
LIGHT = ("#faf8f4", "#ffffff")
DARK = ("#14181a", "#1b2023")
LEAST_CONTRAST = 4.5
LIGHT_WASH = 0.1
DARK_WASH = 0.15

LOGO_LIMIT = 100_000
PNG = b"\x89PNG\r\n\x1a\n"
ALIVE = re.compile(
    rb"<!(?:doctype|entity)|<\?xml-stylesheet|<(?:\w+:)?(?:script|foreignobject|iframe|a|animate\w*|set)\b"
    rb"|\son\w+\s*=|javascript:|@import|(?:href|src)\s*=\s*[\"']\s*(?!#|data:image/)"
    rb"|url\(\s*[\"']?\s*(?!#)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What a page takes from its publisher. Make one with ``make_look``.

    Attributes:
        templates: a folder of templates that come before the built-in ones.
        name: who publishes the page.
        logo: a picture as a data URI.
        css: rules that set the colours.
    """

    templates: Path | None = None
    name: str = ""
    logo: str = ""
    css: str = ""


def make_look(
    *,
    templates: str | Path = "",
    name: str = "",
    accent: str = "",
    accent_dark: str = "",
    logo: str | Path = "",
) -> Look:
    """Check what a publisher wants and return it as pages need it.

    Args:
        templates: a folder; its files come before the built-in templates of the same name.
        name: who publishes the page; also what the logo says to those who do not see it.
        accent: a colour such as "#7a1f4d", dark enough to be read on light paper.
        accent_dark: the same for dark screens; without it a lighter tone of ``accent``.
        logo: a PNG or SVG file of at most 100 kB; its content goes into the page.

    Raises:
        ConfigError: when something is missing, too pale, too large or not a plain picture.
    """
    folder = Path(templates) if templates else None
    if folder is not None and not folder.is_dir():
        raise ConfigError(f"templates: {folder} is no folder")
    if logo and not name.strip():
        raise ConfigError("brand.name is needed beside brand.logo, for those who do not see it")
    if accent_dark and not accent:
        raise ConfigError("brand.accent is needed beside brand.accent-dark")
    css = _css(accent, accent_dark) if accent else ""
    return Look(folder, name.strip(), _read_logo(Path(logo)) if logo else "", css)


def _css(accent: str, accent_dark: str) -> str:
    light = _checked(accent, "brand.accent", LIGHT, LIGHT_WASH)
    dark = (
        _checked(accent_dark, "brand.accent-dark", DARK, DARK_WASH)
        if accent_dark
        else lighten_to(light, lambda color: _is_clear(color, DARK, DARK_WASH))
    )
    return (
        f":root {{ --accent: {light}; --wash: {mix(light, LIGHT[0], LIGHT_WASH)}; }}\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f"  :root {{ --accent: {dark}; --wash: {mix(dark, DARK[0], DARK_WASH)}; }}\n}}\n"
    )


def _checked(value: str, place: str, grounds: tuple[str, ...], wash: float) -> str:
    color = read_color(value, place)
    if _is_clear(color, grounds, wash):
        return color
    move = darken_to if grounds is LIGHT else lighten_to
    better = move(color, lambda one: _is_clear(one, grounds, wash))
    raise ConfigError(
        f"{place}: {value} cannot be read well on the page (contrast "
        f"{_least(color, grounds, wash):.1f}, at least {LEAST_CONTRAST} is needed). "
        f"{better} would do."
    )


def _is_clear(color: str, grounds: tuple[str, ...], wash: float) -> bool:
    return _least(color, grounds, wash) >= LEAST_CONTRAST


def _least(color: str, grounds: tuple[str, ...], wash: float) -> float:
    return min(contrast(color, ground) for ground in (*grounds, mix(color, grounds[0], wash)))


def _read_logo(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"brand.logo: {path} cannot be read ({error.strerror})") from error
    if len(content) > LOGO_LIMIT:
        raise ConfigError(
            f"brand.logo: {path} has {len(content):,} bytes; at most {LOGO_LIMIT:,} fit into a page"
        )
    if content.startswith(PNG):
        kind = "png"
    elif re.search(rb"<svg[\s>]", content[:2000]) and not ALIVE.search(content):
        kind = "svg+xml"
    else:
        raise ConfigError(
            f"brand.logo: {path} is neither a PNG nor a plain SVG (without scripts, links, "
            "animation and parts from elsewhere)"
        )
    return f"data:image/{kind};base64,{base64.b64encode(content).decode('ascii')}"
