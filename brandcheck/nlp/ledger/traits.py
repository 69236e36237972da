"""Traits that people claim, and the kinds of acts that show them (``data/traits.toml``)."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brandcheck.core.shipped import shipped_toml
from brandcheck.nlp.ledger.kinds import OTHERS, SILENT
from brandcheck.nlp.lines import Role
from brandcheck.nlp.phrases import PhraseIndex
from brandcheck.nlp.substance import SubstanceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.passages import Passage

__all__ = ["TraitTable", "shown_traits", "trait_table"]

REACH = 6
RESULT = "{result}"


@dataclass(frozen=True, slots=True)
class TraitTable:
    """Both sides of the map.

    Attributes:
        claims: phrases that claim a trait, each with the trait's id.
        acts: phrases of lines that show traits, each with their ids.
        verbs: numbers of the deeds that a word may open.
        deeds: the things of each deed, and the trait that it shows.
        words: every phrase that claims a trait.
        skills: whole entries of a skills list that acts show, each with the id of those acts.
        by_result: ids of traits that a result with a figure shows.
    """

    claims: PhraseIndex[str]
    acts: PhraseIndex[frozenset[str]]
    verbs: Mapping[str, tuple[int, ...]]
    deeds: tuple[tuple[frozenset[str], str], ...]
    words: frozenset[str]
    skills: PhraseIndex[str]
    by_result: frozenset[str]


@functools.cache
def trait_table() -> TraitTable:
    """Load the shipped map."""
    data = shipped_toml("traits.toml")
    traits = data["trait"]
    acts: dict[str, frozenset[str]] = {}
    for trait in traits:
        for act in trait["acts"]:
            acts[act] = acts.get(act, frozenset()) | {trait["id"]}
    by_result = acts.pop(RESULT, frozenset())
    verbs, deeds = _deeds(traits, {name: words.split() for name, words in data["group"].items()})
    return TraitTable(
        claims=PhraseIndex((phrase, t["id"]) for t in traits for phrase in t["claims"]),
        acts=PhraseIndex(acts),
        verbs=verbs,
        deeds=deeds,
        words=frozenset(phrase for t in traits for phrase in t["claims"]),
        skills=PhraseIndex((phrase, t["id"]) for t in traits for phrase in t.get("skills", ())),
        by_result=by_result,
    )


def _deeds(
    traits: Sequence[Mapping[str, Any]], groups: Mapping[str, Sequence[str]]
) -> tuple[dict[str, tuple[int, ...]], tuple[tuple[frozenset[str], str], ...]]:
    verbs: dict[str, tuple[int, ...]] = {}
    deeds: list[tuple[frozenset[str], str]] = []
    for trait in traits:
        for deed in trait["deeds"]:
            opening, _, things = deed.partition(" + ")
            for verb in opening.split():
                verbs[verb] = (*verbs.get(verb, ()), len(deeds))
            words = (word for thing in things.split() for word in groups.get(thing, (thing,)))
            deeds.append((frozenset(words), trait["id"]))
    return verbs, tuple(deeds)


def shown_traits(passage: Passage) -> dict[str, str]:
    """Return the traits that a line shows, each with the words that show it.

    Only a line that tells an act does: no duty, no bare list, no sentence of the About that
    tells how somebody is.
    """
    if not _tells(passage):
        return {}
    table = trait_table()
    found: dict[str, str] = {}
    for hit in table.acts.within(passage.line, passage.span):
        for trait in sorted(hit.value):
            found.setdefault(trait, " ".join(t.text for t in hit.tokens))
    for trait, words in _done(passage.tokens, table):
        found.setdefault(trait, words)
    if passage.substance.kind is SubstanceKind.RESULT and passage.substance.quantities:
        for trait in sorted(table.by_result):
            found.setdefault(trait, passage.substance.quantities[0].number.text)
    return found


def _tells(passage: Passage) -> bool:
    section, shown = passage.line.section, passage.substance
    if section in SILENT or shown.vague or passage.line.role in {Role.TITLE, Role.ORGANISATION}:
        return False
    if section in OTHERS:
        return True
    if shown.kind is SubstanceKind.NONE:
        return section != "about" and shown.is_concrete
    return shown.kind is not SubstanceKind.DUTY


def _done(tokens: Sequence[Token], table: TraitTable) -> Iterator[tuple[str, str]]:
    for n, token in enumerate(tokens):
        opened = {*table.verbs.get(token.lemma, ()), *table.verbs.get(token.lower, ())}
        if not opened:
            continue
        near = tokens[max(0, n - 3) : n + 1 + REACH]
        for number in sorted(opened):
            things, trait = table.deeds[number]
            thing = next((t for t in near if t is not token and _is_one(t, things)), None)
            if thing is not None:
                first, last = sorted((token, thing), key=lambda t: t.i)
                yield trait, f"{first.text} … {last.text}"


def _is_one(token: Token, things: frozenset[str]) -> bool:
    return token.lemma in things or token.lower in things
