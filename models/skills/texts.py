"""The sentences of ``data.txt``: marks to spans, and copies that teach the tagger more.

A line is one sentence: ``[S:lead a team of [K:nurses]]`` marks a skill with a field of knowledge
in it. A line that starts with ``## `` names the group (an occupation, an advert, a profile) of
the lines below it.

Two kinds of copies are made, since people leave out commas and name other things:
one without its commas, and one in which marked words are replaced by labels of ESCO.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from brandcheck.nlp.skills.taxonomy import Skill

__all__ = ["Example", "Labels", "Mark", "copies", "labels_of", "read"]

SHARE_REPLACED = 0.5
SHARE_WITHOUT_COMMAS = 0.4
SHARE_UNKNOWN = 0.7


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A marked run of characters: ``layer`` is "S" or "K"."""

    start: int
    end: int
    layer: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its marks.

    Attributes:
        group: occupation, advert or profile that it belongs to.
        text: the sentence without marks.
        marks: its marks, sorted; a "K" may stand inside an "S".
        unknown: places where the gazetteer's finds are withheld, so that the tagger does not
            rely on it.
    """

    group: str
    text: str
    marks: tuple[Mark, ...]
    unknown: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels that may stand in for marked words."""

    acts: tuple[str, ...]
    doings: tuple[str, ...]
    names: tuple[str, ...]
    verbs: frozenset[str] = field(repr=False)


def read(path: Path) -> list[Example]:
    """Read the sentences of a file.

    Raises:
        ValueError: when marks do not close.
    """
    found, group = [], ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            group = line[3:]
        elif line.strip():
            found.append(_parse(group, line))
    return found


def _parse(group: str, line: str) -> Example:
    chars: list[str] = []
    opened: list[tuple[str, int]] = []
    marks: list[Mark] = []
    at = 0
    while at < len(line):
        if line[at] == "[" and line[at + 1 : at + 3] in {"S:", "K:"}:
            opened.append((line[at + 1], len(chars)))
            at += 3
            continue
        if line[at] == "]" and opened:
            layer, start = opened.pop()
            marks.append(Mark(start, len(chars), layer))
        else:
            chars.append(line[at])
        at += 1
    if opened:
        message = f"a mark does not close: {line}"
        raise ValueError(message)
    return Example(group, "".join(chars), tuple(sorted(marks)))


def labels_of(skills: Iterable[Skill]) -> Labels:
    """Return the labels of a taxonomy that are short enough to stand in a sentence."""
    acts, doings, names, verbs = [], [], [], set()
    for skill in skills:
        n_words = len(skill.label.split())
        is_own = skill.id.startswith("own:")
        if skill.kind == "skill":
            verbs.add(skill.label.split()[0])
            if not is_own and n_words <= 7 and "(" not in skill.label:
                acts.append(skill.label)
                doings += [name for name in skill.others if _is_doing(name)][:1]
        elif (skill.kind == "tool" and n_words <= 3) or (
            skill.kind == "knowledge" and not is_own and n_words <= 4 and "(" not in skill.label
        ):
            names.append(skill.label)
    return Labels(tuple(acts), tuple(doings), tuple(names), frozenset(verbs))


def _is_doing(name: str) -> bool:
    words = name.split()
    return words[0].endswith("ing") and 1 < len(words) <= 6


def copies(examples: Sequence[Example], labels: Labels, seed: int) -> Iterator[Example]:
    """Yield copies without commas, and copies with other labels in place of marked words."""
    dice = random.Random(seed)  # noqa: S311 (a fixed seed, for the same copies each time)
    for example in examples:
        if "," in example.text:
            yield _without_commas(example)
    for example in examples:
        copy = _replaced(example, labels, dice)
        if copy.text == example.text:
            continue
        without = dice.random() < SHARE_WITHOUT_COMMAS and "," in copy.text
        yield _without_commas(copy) if without else copy


def _without_commas(example: Example) -> Example:
    places, kept = [], 0
    for char in example.text:
        places.append(kept)
        kept += char != ","
    places.append(kept)
    return Example(
        example.group,
        example.text.replace(",", ""),
        tuple(Mark(places[m.start], places[m.end], m.layer) for m in example.marks),
        tuple((places[start], places[end]) for start, end in example.unknown),
    )


def _replaced(example: Example, labels: Labels, dice: random.Random) -> Example:
    text, at = "", 0
    marks: list[Mark] = []
    unknown: list[tuple[int, int]] = []
    for mark in example.marks:
        if mark.start < at:
            continue
        text += example.text[at : mark.start]
        inner = [m for m in example.marks if mark.start <= m.start and m.end <= mark.end]
        words = example.text[mark.start : mark.end]
        other = (
            _other(words, mark.layer, labels, dice) if len(inner) == 1 or mark.layer == "S" else ""
        )
        shift = len(text) - mark.start
        if other:
            marks.append(Mark(len(text), len(text) + len(other), mark.layer))
            if dice.random() < SHARE_UNKNOWN:
                unknown.append((len(text), len(text) + len(other)))
        else:
            marks += [Mark(m.start + shift, m.end + shift, m.layer) for m in inner]
        text += other or words
        at = mark.end
    return Example(example.group, text + example.text[at:], tuple(sorted(marks)), tuple(unknown))


def _other(words: str, layer: str, labels: Labels, dice: random.Random) -> str:
    """Return a label in the grammatical form of the words that it replaces, "" for none."""
    if dice.random() >= SHARE_REPLACED:
        return ""
    first, _, rest = words.partition(" ")
    pool: tuple[str, ...] = ()
    if layer == "K":
        pool = labels.names
    elif rest and first.lower().endswith("ing"):
        pool = labels.doings
    elif rest and first.lower() in labels.verbs:
        pool = labels.acts
    if not pool:
        return ""
    label = dice.choice(pool)
    return label[0].upper() + label[1:] if words[0].isupper() else label
