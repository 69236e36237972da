"""Read the people and places of a profile alike, whatever they are called.

A language model parses "Emily reads a letter" better than "Xhevahire reads a letter", and
takes "Rose Cook" for a cook. So the names that a profile itself gives away (its owner, who
recommends them, where the work was) are put before the model, and before every list of words,
as other names. Spans still point at the words of the source.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.profile import SectionKind
from brandcheck.nlp.entities import ordinary_words
from brandcheck.nlp.raw_lines import STRAIGHT, RawLine, Role
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from brandcheck.core.profile import Profile

__all__ = ["PEOPLE", "PLACES", "holds_person", "introduced", "owner_name", "with_known_names"]

PEOPLE = (
    *("Alex Bennett", "Chris Collins", "Jamie Hughes", "Leslie Jenkins", "Kelly Phillips"),
    *("Tracy Watson", "Casey Edwards", "Dana Sullivan", "Robin Harrison", "Terry Matthews"),
    *("Jesse Pearson", "Sidney Thornton", "Marion Fletcher", "Noel Simmons", "Hilary Burgess"),
)
PLACES = ("Boston", "Vienna", "Madrid", "Dublin", "Oslo", "Denver", "Lisbon", "Seattle")

PROSE = frozenset((Role.PARAGRAPH, Role.BULLET))
SHORTEST = 3
LONGEST = 6
ENDS = ",.;:"
CLOSES = '.!?:;"'
ARTICLES = frozenset(("a", "an", "her", "his", "my", "our", "the", "their"))
PARTICLES = frozenset(
    (
        *("al", "ap", "bin", "bint", "da", "das", "de", "dei", "del", "della", "den", "der", "di"),
        *("do", "dos", "du", "e", "el", "ibn", "la", "le", "ter", "van", "von", "y", "zu"),
    )
)

Found = tuple[int, int, str]  # first and last place in a line, and what stands there instead


def owner_name(profile: Profile) -> str:
    """Return every word that may stand for the owner in a parsed line, "" when unnamed."""
    name = profile.text(profile.name) if profile.name else ""
    return f"{name} {_stand_ins(profile, ())[0].get(_bare(name), '')}".strip()


def with_known_names(profile: Profile, lines: Iterable[RawLine]) -> tuple[RawLine, ...]:
    """Return lines in which the people and places of a profile have common names."""
    lines = tuple(lines)
    people, places = _stand_ins(profile, lines)
    listed = {line.text for line in lines if line.role is Role.ITEM}
    alone = {part: to for part, to in _parts(people).items() if part not in listed}
    read = []
    for line in lines:
        found = list(_found(line.text, people))
        if line.role in PROSE:
            single = _found(line.text, {**places, **alone})
            found += [one for one in single if _is_name(line, one)]
        read.append(_renamed(line, found) if found else line)
    return tuple(read)


def _stand_ins(profile: Profile, lines: Iterable[RawLine]) -> tuple[dict[str, str], dict[str, str]]:
    """Return what stands for each person's full name, and for each place."""
    spans = [profile.name] if profile.name else []
    for section in profile.of_kind(SectionKind.RECOMMENDATIONS):
        spans += [entry.title for entry in section.entries if entry.title]
    known = [_bare(profile.text(span)) for span in spans]
    told = (_bare(n) for line in lines if line.role in PROSE for n in introduced(line.text))
    known += [name for name in told if name not in {w for one in known for w in one.split()}]
    people = dict.fromkeys(filter(_looks_named, known))
    taken = set(re.findall(r"\w+", profile.source))
    free = [name for name in PEOPLE if taken.isdisjoint(name.split())]
    places = [profile.text(profile.location)] if profile.location else []
    places += [
        profile.text(e.place) for section in profile.sections for e in section.entries if e.place
    ]
    parts = (part.split("(")[0].strip() for place in places for part in place.split(","))
    towns = dict.fromkeys(p for p in parts if p[:1].isupper() and len(p) >= SHORTEST)
    open_ = [name for name in PLACES if name not in taken]
    return dict(zip(people, free, strict=False)), dict(zip(towns, open_, strict=False))


def _bare(name: str) -> str:
    """Return a name as lines have it, without "Dr"."""
    words = name.translate(STRAIGHT).split()
    while words and words[0].rstrip(".").lower() in word_set("name_titles"):
        words = words[1:]
    return " ".join(words)


def _looks_named(name: str) -> bool:
    return len(name) > 1 and name[:1].isupper() and not any(map(str.isdigit, name))


def introduced(text: str) -> Iterator[str]:
    """Yield names that follow a title, or a word for a person as in "a nurse, Gunilla Frisk,"."""
    words = text.split()
    for n, word in enumerate(words):
        run = _run(words[n + 1 : n + 1 + LONGEST])
        if not run or (word[-1] in ".;:" and not _is_title(word)):
            continue
        after = words[n + 1 + len(run) : n + 2 + len(run)]
        name = " ".join(run).rstrip(ENDS).removesuffix("'s")
        if _is_introduced(words[:n], word, name, after) and not _is_thing(name):
            yield name


def _run(words: Sequence[str]) -> list[str]:
    """Return the words of a name, particles such as "de la" included."""
    run: list[str] = []
    for word in words:
        if not _may_be_name(word) and not (run and word in PARTICLES):
            break
        run.append(word)
        if word[-1] in ENDS and len(word) > 2:
            break
    while run and run[-1] in PARTICLES:
        run.pop()
    return run


def _is_title(word: str) -> bool:
    return word.istitle() and word.rstrip(".").lower() in word_set("name_titles")


def _is_introduced(before: Sequence[str], word: str, name: str, after: Sequence[str]) -> bool:
    if _is_title(word):
        return True
    human = word.rstrip(",")
    if human not in word_set("roles") | word_set("kin") | word_set("learners"):
        return False
    is_one = not ARTICLES.isdisjoint(w.lower() for w in before[-3:]) or before[-1:] == ["with"]
    return (
        is_one
        and not (after and after[0][:1].isupper())
        and name.casefold() not in ordinary_words()
    )


def _may_be_name(word: str) -> bool:
    bare = word.rstrip(ENDS).removesuffix("'s")
    return bare[:1].isupper() and not any(map(str.isdigit, bare)) and not bare[1:].isupper()


def _is_thing(name: str) -> bool:
    words = {word.lower() for word in name.split()}
    sets = ("thing_names", "bodies", "events", "facilities")
    return any(not words.isdisjoint(word_set(one)) for one in sets)


def _parts(people: Mapping[str, str]) -> dict[str, str]:
    """Return what stands for each word of a name when it stands alone."""
    parts: dict[str, str] = {}
    for name, other in people.items():
        for part in name.split():
            if part[:1].isupper() and len(part) >= SHORTEST - 1 and part[-1] != ".":
                parts.setdefault(part, other)
    return {part: other for part, other in parts.items() if part not in people}


def _found(text: str, names: Mapping[str, str]) -> Iterator[Found]:
    """Yield where whole names stand: no compiled pattern, which would outlive the call."""
    for name, other in names.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not _goes_on(text[at - 1 : at]) and not _goes_on(text[end : end + 1]):
                yield at, end, other
            at = text.find(name, end)


def _goes_on(char: str) -> bool:
    return char.isalnum() or char == "-" or bool(char and unicodedata.combining(char))


def _is_name(line: RawLine, found: Found) -> bool:
    """Tell a name from the same word in plain use, as in "Hope to hear from you"."""
    start, end, _ = found
    if line.text[start:end].casefold() not in ordinary_words():
        return True
    before = line.text[:start].rstrip()
    is_inside = bool(before) and before[-1] not in CLOSES
    return is_inside or line.section == SectionKind.RECOMMENDATIONS


def _renamed(line: RawLine, found: Iterable[Found]) -> RawLine:
    """Put other names in; the first word of one stands for the first word of the other."""
    text, done = "", 0
    offsets: list[int] = []
    for start, end, other in _joined(line.text, found):
        text += line.text[done:start] + other
        offsets += line.offsets[done:start]
        cut = line.text.find(" ", start, end)
        last = cut - 1 if cut > 0 and " " in other else end - 1
        first, *more = other.split()
        offsets += [line.offsets[start]] * (len(first) - 1) + [line.offsets[last]]
        after = line.offsets[cut + 1 if cut > 0 else start]
        for word in more:
            offsets += [line.offsets[last], *[after] * (len(word) - 1), line.offsets[end - 1]]
        done = end
    text += line.text[done:]
    offsets += line.offsets[done:]
    return replace(line, text=text, offsets=tuple(offsets))


def _joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found without overlaps, and two names of one person in a row as one."""
    last: Found | None = None
    for one in sorted(found, key=lambda one: (one[0], -one[1])):
        if last is not None and one[0] < last[1]:
            continue
        if last is not None and one[2] == last[2] and text[last[1] : one[0]] == " ":
            last = last[0], one[1], last[2]
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def holds_person(words: str) -> bool:
    """Tell whether words of a parsed line hold the name of a known person."""
    return any(name in words for name in PEOPLE)
