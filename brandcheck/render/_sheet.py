"""A sheet of wrapped, indented lines for a terminal or a plain text file.

Without colour every mark is ASCII; the profile's own words stay as they are.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.render._visible import one_line, shorten, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.console import Console

__all__ = ["QUOTE_LIMIT", "Sheet", "written"]

QUOTE_LIMIT = 300
NARROWEST = 40


def written(write: Callable[[Sheet], None], *, width: int, color: bool) -> str:
    """Return what ``write`` puts on a sheet of at most ``width`` columns."""
    from rich.console import Console

    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(width, NARROWEST),
        color_system="standard" if color else None,
        force_terminal=color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    write(Sheet(console, RICH if color else PLAIN))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that are ours to choose."""

    full: str
    empty: str
    arrow: str
    quotes: tuple[str, str]
    status: Mapping[str, str]


PLAIN = Signs(
    full="#",
    empty=".",
    arrow="->",
    quotes=('"', '"'),
    status={"pass": "[+]", "warn": "[~]", "fail": "[ ]", "info": "[i]"},
)
RICH = Signs(
    full="━",
    empty="─",
    arrow="→",
    quotes=("“", "”"),
    status={"pass": "●", "warn": "◐", "fail": "○", "info": "·"},
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Writes wrapped, indented lines."""

    console: Console
    signs: Signs

    def line(self, text: str, *, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """Write one paragraph; its later lines stand ``hang`` columns further in."""
        from rich.text import Text

        room = self.console.width - indent - hang
        words = Text(visible(one_line(text)), style=style)
        lead = " " * indent
        for number, piece in enumerate(words.wrap(self.console, room)):
            start = Text(lead if number == 0 else lead + " " * hang)
            self.console.print(start + piece, soft_wrap=True)

    def heading(self, text: str) -> None:
        """Write a heading with an empty line before it."""
        self.console.print()
        self.line(text, style="bold cyan")

    def quote(self, text: str) -> str:
        """Return quoted words of the profile."""
        first, last = self.signs.quotes
        return f"{first}{shorten(text, QUOTE_LIMIT)}{last}"
