"""Words of a profile that name a skill: names that the taxonomy knows, and phrases like them.

The tagger reads every line and marks what somebody can do or knows; the taxonomy gives it a
name where it has one. Of the names that only the gazetteer finds, those of several words, of
languages, credentials and (with their capital) tools count anywhere, the others in lists only:
in running text they are too often ordinary words. A phrase may hold a name: "teach chemistry
to adults" and "chemistry" are two mentions. Outside lists, the name of an employer or school
of the same profile ("now at Lumen Pay") names no skill.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brandcheck.core.coverage import SkillMention
from brandcheck.core.spans import Span
from brandcheck.nlp.known_names import holds_person
from brandcheck.nlp.lines import Role
from brandcheck.nlp.skills.index import SkillIndex
from brandcheck.nlp.skills.labels import fold_label
from brandcheck.nlp.skills.senses import guards
from brandcheck.nlp.skills.tagger import shipped_tagger

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from brandcheck.nlp.lines import Line
    from brandcheck.nlp.phrases import Hit
    from brandcheck.nlp.skills.tagger import Tagged
    from brandcheck.nlp.skills.taxonomy import Skill, Taxonomy

    Hits = Sequence[Hit[Skill]]

__all__ = ["find_skills"]

KINDS = {"S": "skill", "K": "knowledge"}
ANYWHERE = frozenset(("language", "credential"))
LISTS = frozenset(("skills", "languages", "certifications", "courses"))
SKIPPED = frozenset(("contact",))
# How well, how long, how many endorse: what people write after a name in a list.
REMARK = re.compile(r"\s*(?:\(.*\)|[:–—|·].*|\s-\s.*)$")
SEVERAL = re.compile(r"[,;/&+]|\band\b")
OUTER = re.compile(r"^\W+|[^\w)+#%\]]+$")
MOST_WORDS = 8
# "It's" is no IT.
EMPTY = frozenset(("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"))


def find_skills(lines: Iterable[Line], known: Taxonomy) -> tuple[SkillMention, ...]:
    """Return the words that name a skill, in reading order.

    Args:
        lines: any lines of a profile.
        known: the taxonomy that the names are looked up in.
    """
    index = SkillIndex(known)
    given = tuple(lines)
    bodies = frozenset(fold_label(x.text) for x in given if x.role is Role.ORGANISATION)
    texts = [line for line in given if not _is_skipped(line)]
    hits = [
        tuple(hit for hit in index.find(line) if not _is_other(line, hit.first, hit.last, bodies))
        for line in texts
    ]
    names = [[(hit.first, hit.last, hit.value.kind) for hit in found] for found in hits]
    tagged = shipped_tagger().find(texts, names)
    return tuple(
        mention
        for line, found, phrases in zip(texts, hits, tagged, strict=True)
        for mention in _of_line(line, found, _kept(line, phrases, bodies), known)
    )


def _kept(line: Line, phrases: Sequence[Tagged], bodies: frozenset[str]) -> Sequence[Tagged]:
    return [p for p in phrases if not _is_other(line, p.first, p.last, bodies)]


def _is_other(line: Line, first: int, last: int, bodies: frozenset[str]) -> bool:
    """Tell words that name nothing, and those that begin an employer's or school's name."""
    if all(token.pos in EMPTY for token in line.tokens[first : last + 1]):
        return True
    if line.section in LISTS or line.tokens[first].text.islower():
        return False
    name = fold_label(_words(line, first, last))
    starts = f"{name} " if first == last else ""
    return name in bodies or any(starts and body.startswith(starts) for body in bodies)


def _is_skipped(line: Line) -> bool:
    return line.section in SKIPPED or line.role is Role.ORGANISATION or not line.tokens


def _of_line(
    line: Line, hits: Hits, phrases: Sequence[Tagged], known: Taxonomy
) -> Iterator[SkillMention]:
    if line.section == "skills" and line.role is Role.ITEM:
        yield from _item(line, hits, known)
        return
    found: dict[tuple[int, int], SkillMention] = {}
    meant = [phrase for phrase in phrases if not _is_refused(line, phrase, hits, known)]
    for hit in hits:
        is_inside = any(phrase.first <= hit.last and hit.first <= phrase.last for phrase in meant)
        if is_inside or line.section in LISTS or _is_telling(line, hit):
            found[hit.first, hit.last] = _known(line, hit.first, hit.last, hit.value)
    for phrase in meant:
        place = _trimmed(line, phrase)
        if place is None or place in found or _is_told(place, found, phrase.layer):
            continue
        found[place] = _mention(line, place, KINDS[phrase.layer], known)
    yield from (found[place] for place in sorted(found))


def _is_telling(line: Line, hit: Hit[Skill]) -> bool:
    """Tell whether a name counts although the tagger passed over it."""
    if hit.first != hit.last or hit.value.kind in ANYWHERE:
        return True
    token = line.tokens[hit.first]
    starts = {sentence.tokens[0].i for sentence in line.sentences}
    return hit.value.kind == "tool" and token.text != token.lower and token.i not in starts


def _is_told(
    place: tuple[int, int], found: Mapping[tuple[int, int], SkillMention], layer: str
) -> bool:
    """Tell whether names cover a phrase so well that it adds nothing."""
    first, last = place
    met = {(a, b): m for (a, b), m in found.items() if a <= last and first <= b}
    if layer == "S":
        met = {(a, b): m for (a, b), m in met.items() if a == first and m.kind == "skill"}
    covered = sum(min(b, last) - max(a, first) + 1 for a, b in met)
    return 2 * covered >= last - first + 1


def _is_refused(line: Line, phrase: Tagged, hits: Hits, known: Taxonomy) -> bool:
    """Tell whether a phrase is one ordinary word, by the guards of word senses."""
    if phrase.first != phrase.last:
        return holds_person(_words(line, phrase.first, phrase.last))
    token = line.tokens[phrase.first]
    if not any(map(str.isalnum, token.text)):
        return True
    key = fold_label(token.text)
    is_hit = any(hit.first <= phrase.first <= hit.last for hit in hits)
    is_guarded = key in guards().by_name or key in guards().listed or bool(known.care(key))
    return is_guarded and known.knows(key) and not is_hit


def _trimmed(line: Line, phrase: Tagged) -> tuple[int, int] | None:
    """Return a phrase without the marks at its ends, None when nothing is left."""
    first, last = phrase.first, phrase.last
    while first <= last and line.tokens[first].pos in {"PUNCT", "CCONJ", "DET"}:
        first += 1
    while first <= last and line.tokens[last].pos in {"PUNCT", "CCONJ", "DET", "ADP"}:
        last -= 1
    return (first, last) if first <= last else None


def _mention(line: Line, place: tuple[int, int], kind: str, known: Taxonomy) -> SkillMention:
    skills = known.find(_words(line, *place))
    if skills:
        return _known(line, *place, skills[0])
    return SkillMention(_span(line, *place), _words(line, *place), "", kind, line.section)


def _known(line: Line, first: int, last: int, skill: Skill) -> SkillMention:
    return SkillMention(_span(line, first, last), skill.label, skill.id, skill.kind, line.section)


def _item(line: Line, hits: Hits, known: Taxonomy) -> Iterator[SkillMention]:
    """Yield an item of the skills list: whole, unless it is several names or a sentence."""
    whole = OUTER.sub("", line.text)
    bare = OUTER.sub("", REMARK.sub("", line.text)) or whole
    is_list = len(hits) > 1 and SEVERAL.search(bare)
    for words in (whole, bare):
        skills = known.find(words)
        if skills and not is_list:
            found = skills[0]
            yield SkillMention(line.span, found.label, found.id, found.kind, line.section)
            return
    covered = sum(hit.last - hit.first + 1 for hit in hits)
    if hits and (len(hits) > 1 or 2 * covered >= len(bare.split())):
        yield from (_known(line, hit.first, hit.last, hit.value) for hit in hits)
    elif bare and len(bare.split()) <= MOST_WORDS:
        yield SkillMention(line.span, bare, "", "", line.section)


def _span(line: Line, first: int, last: int) -> Span:
    return Span(line.tokens[first].span.start, line.tokens[last].span.end)


def _words(line: Line, first: int, last: int) -> str:
    end = line.tokens[last]
    return line.text[line.tokens[first].at : end.at + len(end.text)]
