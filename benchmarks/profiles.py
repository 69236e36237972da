"""Invented profiles in the Markdown format, as many as asked for, the same every time.

``profile(n)`` depends on ``n`` alone. What they are made of is in ``material.toml``;
names, dates, numbers, the choice of lines and the length (250 to 900 words) vary with ``n``.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["profile", "profiles"]


@functools.cache
def _material() -> dict[str, Any]:
    text = (Path(__file__).parent / "material.toml").read_text(encoding="utf-8")
    material = tomllib.loads(text)
    return material | {key: material[key].split() for key in ("first", "last", "towns")}


def profiles(count: int = 32) -> tuple[str, ...]:
    """Return the first invented profiles; 32 are two of each trade."""
    return tuple(map(profile, range(count)))


def profile(number: int) -> str:
    """Return one invented profile in Markdown."""
    trade = _pick("trade", number)
    first, last = _pick("first", 7 * number), _pick("last", 11 * number + number // 25)
    rich = (number * 5 + number // 16) % 4  # 0 = short, 3 = long
    parts = [
        f"# {first} {last}\n{trade['headline']}\n{_pick('towns', number)}, United Kingdom",
        _about(trade, number, rich),
        _experience(trade, number, rich),
        _education(trade, number),
        "## Skills\n"
        + "\n".join(f"- {skill}" for skill in _some(trade["skills"], number, 5 + rich)),
    ]
    if rich:
        parts.append(_volunteering(number))
        parts.append(_projects(trade, number))
    if rich > 1:
        parts.append(_recommendations(trade, number, first, rich))
        languages = "\n".join(f"- {x}" for x in _some(_material()["languages"], number, 2))
        parts.append(f"## Languages\n{languages}")
    return "\n\n".join(parts) + "\n"


def _about(trade: dict[str, Any], number: int, rich: int) -> str:
    sentences = _some(trade["about"], number, 3 if rich == 0 else 4)
    half = (len(sentences) + 1) // 2
    return f"## About\n{' '.join(sentences[:half])}\n\n{' '.join(sentences[half:])}"


def _experience(trade: dict[str, Any], number: int, rich: int) -> str:
    lines = _some(trade["lines"], number, 8)
    jobs = 2 if rich < 2 else 3
    share = -(-len(lines) // jobs)
    end, parts = 2025, ["## Experience"]
    for job in range(jobs):
        start = end - 3 - (number + job) % 4
        title = trade["junior"] if job == jobs - 1 else trade["title"]
        employer = _pick(trade["employers"], number + job)
        until = "Present" if job == 0 else f"Mar {end}"
        head = f"### {title} · {employer}\nApr {start} – {until} · {_pick('towns', number + job)}"
        work = "".join(
            f"\n{_fill(_pick('work', number + 3 * job + turn), number + job + turn, e=employer)}"
            for turn in range(_paragraphs(rich, job))
        )
        bullets = lines[job * share : (job + 1) * share]
        items = "\n".join(f"- {_fill(b, number + 3 * i + job)}" for i, b in enumerate(bullets))
        parts.append(f"{head}{work}\n{items}")
        end = start
    return "\n\n".join(parts)


def _paragraphs(rich: int, job: int) -> int:
    return (1 if job == 0 else 0, 1, 1, 3)[rich]


def _education(trade: dict[str, Any], number: int) -> str:
    start = 1992 + number % 17
    return f"## Education\n### {trade['degree']} · {trade['school']}\n{start} – {start + 3}"


def _volunteering(number: int) -> str:
    town = _pick("towns", number + 3)
    text = _fill(_pick("volunteering", number), number)
    return f"## Volunteering\n### Helper · {town} Neighbours\n2019 – Present\n{text}"


def _projects(trade: dict[str, Any], number: int) -> str:
    text = _fill(_pick("projects", number), number + 1)
    return f"## Projects\n### Starting late · {trade['school']}\n2023\n{text}"


def _recommendations(trade: dict[str, Any], number: int, first: str, rich: int) -> str:
    parts = ["## Recommendations"]
    for turn in range(2 * rich - 3):
        friend = f"{_pick('first', number + 3 + turn)} {_pick('last', number + 5 + 7 * turn)}"
        employer = _pick(trade["employers"], number + turn)
        text = _fill(_pick("praise", number + turn), number + turn, f=first)
        parts.append(f"### {friend} · Manager, {employer}\n{text}")
    return "\n\n".join(parts)


def _fill(text: str, number: int, **names: str) -> str:
    return text.format(n=11 + (number * 17) % 79, **names)


def _pick(items: str | Sequence[Any], number: int) -> Any:
    """Return one item of a list, or of the material of that name."""
    chosen = _material()[items] if isinstance(items, str) else items
    return chosen[number % len(chosen)]


def _some(items: Sequence[str], number: int, count: int) -> list[str]:
    """Return items in an order that varies with the number."""
    start = number // 16 * 3
    return [items[(start + i) % len(items)] for i in range(min(count, len(items)))]
