"""Traits that people claim, and the kinds of acts that show them (``data/traits.toml``)."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files

from brandcheck.nlp.phrases import PhraseIndex

__all__ = ["TraitTable", "trait_table"]


@dataclass(frozen=True, slots=True)
class TraitTable:
    """Both sides of the map; the value of each phrase is a trait's id, or a set of ids."""

    claims: PhraseIndex[str]
    acts: PhraseIndex[frozenset[str]]


@functools.cache
def trait_table() -> TraitTable:
    """Load the shipped map."""
    place = files("brandcheck").joinpath("data", "traits.toml")
    traits = tomllib.loads(place.read_text("utf-8"))["trait"]
    acts: dict[str, frozenset[str]] = {}
    for trait in traits:
        for act in trait["acts"]:
            acts[act] = acts.get(act, frozenset()) | {trait["id"]}
    return TraitTable(
        claims=PhraseIndex((phrase, t["id"]) for t in traits for phrase in t["claims"]),
        acts=PhraseIndex(acts),
    )
