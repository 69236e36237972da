"""No word of a profile is left in memory after a call."""

from __future__ import annotations

import functools
import gc
from pathlib import Path

import brandcheck
from brandcheck.nlp.pipeline import load

NURSE = Path(__file__).parent.parent / "examples" / "profiles" / "ward-nurse.md"


def held(needle: str) -> list[str]:
    """Return what containers and the language model still hold of a word."""
    found: list[str] = []
    for thing in gc.get_objects():
        if type(thing) not in {dict, list, tuple, set, frozenset}:
            continue
        parts = [*thing, *thing.values()] if type(thing) is dict else list(thing)
        found += [part for part in parts if isinstance(part, str) and needle in part.lower()]
    return found + [word for word in load()._nlp.vocab.strings if needle in word.lower()]


def caches() -> dict[str, int]:
    """Return how much each of our caches holds."""
    return {
        f"{one.__module__}.{one.__qualname__}": one.cache_info().currsize
        for one in gc.get_objects()
        if isinstance(one, functools._lru_cache_wrapper) and one.__module__.startswith("brandcheck")
    }


def run(word: str) -> None:
    text = NURSE.read_text("utf-8").replace(
        "## About",
        f"## About\n\nI lead the {word} team, {word}ly run {word}s and {word.lower()} {word}ers.\n",
    )
    text = text.replace("## Skills", f"## Skills\n\n- {word}\n- {word} {word}s\n")
    report = brandcheck.analyze(text, target="registered nurse")
    for kind in ("html", "text", "markdown", "json", "sarif", "github"):
        report.render(kind)
    brandcheck.score_passage(f"I {word} and led 30 {word} people at {word} Ltd.", "about")


def test_nothing_of_a_profile_outlives_the_call() -> None:
    run("Quavering")
    before = caches()
    run("".join(reversed("Notgnivuqwxyz")).capitalize())
    gc.collect()
    assert held("".join(reversed("notgnivuqwxyz"))[1:]) == []
    assert caches() == before
