"""A person's own list of skills as a target: a text with one skill a line, TOML or CSV."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.target import Target
from brandcheck.errors import InputError
from brandcheck.nlp.skills.own_lists import read_own
from brandcheck.nlp.targets.occupations import as_target
from brandcheck.nlp.targets.posting_lines import Part, heading_part

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["is_list", "read_list_file", "read_skill_list"]

GLYPH = re.compile(r"^\s*(?:[-*•·‣●▪◦–]|\d{1,2}[.)])\s+")
SENTENCE_END = re.compile(r"[.!?;:]$")
MOST_WORDS = 6
FEWEST = 2
HOW = "as your own list says"


def is_list(text: str) -> bool:
    """Tell whether a text is a list: short lines, none a sentence, but for headings.

    A comment starts with "#" and counts for nothing.
    """
    lines = [line for line in _lines(text) if heading_part(line) is None]
    return len(lines) >= FEWEST and all(
        len(line.split()) <= MOST_WORDS and not SENTENCE_END.search(line) for line in lines
    )


def read_skill_list(text: str, title: str = "") -> Target:
    """Return a list of skills as a target; what stands under "Nice to have" is welcome."""
    must: list[str] = []
    nice: list[str] = []
    part = Part.MUST
    for line in _lines(text):
        under = heading_part(line)
        if under is None:
            (nice if part is Part.NICE else must).append(GLYPH.sub("", line).strip())
        else:
            part = under
    return _target(title, must, nice)


def read_list_file(place: Path) -> Target:
    """Return the list of a TOML or CSV file: its one occupation, or else its skills.

    Raises:
        InputError: when it cannot be read, or holds several occupations or nothing.
    """
    own = read_own(place)
    if len(own.occupations) > 1:
        titles = ", ".join(occupation.title for occupation in own.occupations)
        raise InputError(
            str(place),
            f"holds {len(own.occupations)} occupations ({titles})",
            "Keep the one to measure against.",
        )
    if own.occupations:
        return replace(as_target(own.occupations[0]), origin="own", how=HOW)
    if not own.skills:
        raise InputError(str(place), "holds no skill", "Name at least one.")
    return _target("", [skill.label for skill in own.skills], ())


def _target(title: str, must: Iterable[str], nice: Iterable[str]) -> Target:
    expected = tuple(dict.fromkeys(must))
    welcome = tuple(name for name in dict.fromkeys(nice) if name not in expected)
    name = "-".join(re.findall(r"[a-z0-9]+", title.lower())) or "own-list"
    return Target(name, title, must=expected, nice=welcome, origin="own", how=HOW)


def _lines(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if any(map(str.isalnum, line)) and not line.startswith("#")]
