"""Signs of a career stage: titles held now, the owner's own words, and dated study and breaks.

Nothing is taken from a name, a pronoun or a date of birth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck.core.stage import StageKind
from brandcheck.nlp.headline import own_role
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brandcheck.core.profile import Entry, Profile
    from brandcheck.core.spans import Span
    from brandcheck.nlp.lexicons import LexiconEntry
    from brandcheck.nlp.lines import Line, Token
    from brandcheck.nlp.passages import Passage
    from brandcheck.nlp.phrases import Hit

__all__ = ["Cue", "History", "cues"]

TITLE, TITLE_OF_STUDY, HEADLINE, ABOUT = 0.8, 0.5, 0.6, 0.55
STUDY, JUST_ENDED, BREAK, PUBLICATIONS = 0.5, 0.25, 0.7, 0.2
STUDY_WORDS = 0.5
OTHERS = frozenset(("who", "people", "those", "they", "adults", "parents", "others", "anyone"))
BEFORE_OTHERS = frozenset(
    ("at", "by", "every", "each", "for", "help", "helping", "in", "my", "on", "our", "the", "to")
) | frozenset(("support", "supporting", "teach", "teaching", "with"))
OWN = frozenset(("i", "me", "my", "we"))
NEAR = 3
WORK_AND_STUDY = frozenset(("experience", "education"))
LONGEST_ACRONYM = 3
LONGEST_BREAK_AGO = 3
STOPPED = 0.35
STOPPED_AGO = 2
UNIVERSITY = frozenset(("academy", "institute", "university"))
AT_UNIVERSITY = frozenset(("reader in", "research associate", "research scientist"))


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign of a stage.

    Attributes:
        kind: which stage; SENIOR stands for a rank, which counts with years of work only.
        weight: 0 to 1, how far it tells.
        span: the words.
        where: "title", "headline", "about", "study", "break", "gap" or "publications".
    """

    kind: StageKind
    weight: float
    span: Span
    where: str


@dataclass(frozen=True, slots=True)
class History:
    """The dated past of a profile.

    Attributes:
        now: the year taken for the present.
        held: numbers of the roles that are held now, or of the last one.
        breaks: numbers of the entries of the Experience that name a break.
        years: years of paid work, None without a date.
    """

    now: int
    held: tuple[int, ...]
    breaks: tuple[int, ...]
    years: float | None


def cues(
    profile: Profile, lines: Sequence[Line], texts: Sequence[Passage], past: History
) -> tuple[Cue, ...]:
    """Return every sign in a profile."""
    return (
        *_titles(lines, past),
        *_headline(lines),
        *_about(texts),
        *_study(profile, past),
        *_breaks(profile, past),
        *_stopped(profile, texts, past),
        *_published(profile),
    )


def _titles(lines: Sequence[Line], past: History) -> Iterator[Cue]:
    employed = {x.entry: x for x in lines if _is_employer(x)}
    for line in lines:
        if line.section != "experience" or line.entry not in past.held:
            continue
        for hit in load_lexicon("stage_title").find(line):
            kind = StageKind(hit.value.group)
            if hit.value.phrase in AT_UNIVERSITY and not _is_university(employed.get(line.entry)):
                continue
            if line.role is Role.ORGANISATION and kind is not StageKind.FREELANCER:
                continue
            if line.role in {Role.TITLE, Role.ORGANISATION} and _is_own_title(hit):
                weight = TITLE_OF_STUDY if kind is StageKind.STUDENT else TITLE
                yield Cue(kind, weight, hit.span, "title")


def _is_employer(line: Line) -> bool:
    return line.section == "experience" and line.role is Role.ORGANISATION


def _is_university(line: Line | None) -> bool:
    return line is not None and not UNIVERSITY.isdisjoint(t.lower for t in line.tokens)


def _headline(lines: Sequence[Line]) -> Iterator[Cue]:
    for line in lines:
        if line.section != "headline":
            continue
        for hit in load_lexicon("stage_title").find(line):
            if hit.value.phrase not in AT_UNIVERSITY and _is_own_title(hit):
                kind = StageKind(hit.value.group)
                weight = STUDY_WORDS if kind is StageKind.STUDENT else HEADLINE
                yield Cue(kind, weight, hit.span, "headline")
        for hit in load_lexicon("stage_wording").find(line):
            if not _is_of_others(hit):
                yield Cue(StageKind(hit.value.group), HEADLINE, hit.span, "headline")
        yield from _independent(line)


def _independent(line: Line) -> Iterator[Cue]:
    """Find "independent bookkeeper": the word and, next to it, the owner's role."""
    role = own_role(line)
    if role is not None and role.i and line.tokens[role.i - 1].lower == "independent":
        yield Cue(StageKind.FREELANCER, HEADLINE, line.tokens[role.i - 1].span, "headline")


def _about(texts: Sequence[Passage]) -> Iterator[Cue]:
    for passage in texts:
        if passage.line.section != "about" or not OWN.intersection(t.lower for t in passage.tokens):
            continue
        for hit in load_lexicon("stage_wording").within(passage.line, passage.span):
            if not _is_of_others(hit):
                kind = StageKind(hit.value.group)
                is_weak = kind in {StageKind.STUDENT, StageKind.ACADEMIC}
                yield Cue(kind, STUDY_WORDS - 0.1 if is_weak else ABOUT, hit.span, "about")


def _is_own_title(hit: Hit[LexiconEntry]) -> bool:
    """Tell "Student of law" from "tutor for student nurses" and "the CEO's assistant"."""
    last = hit.tokens[-1]
    if len(hit.tokens) == 1 and len(last.text) <= LONGEST_ACRONYM and not last.text.isupper():
        return False
    if last.tag in {"NNS", "NNPS"} and last.lower.endswith("s"):
        return False
    before = hit.line.tokens[: hit.first]
    after = hit.line.tokens[hit.last + 1 : hit.last + 2]
    is_owner = bool(after) and after[0].text in {"'s", "’s"}
    return not is_owner and BEFORE_OTHERS.isdisjoint(t.lower for t in before)


def _is_of_others(hit: Hit[LexiconEntry]) -> bool:
    """Tell "people who are returning to work" from "returning to work"."""
    before = hit.line.tokens[max(0, hit.first - NEAR) : hit.first]
    last = hit.tokens[-1]
    if last.tag in {"NNS", "NNPS"} and not hit.value.phrase.endswith("s"):
        return True
    if hit.value.phrase in {"turned", "moving to"}:
        return not _joins_roles(hit.line.tokens, hit.first, hit.last)
    return not OTHERS.isdisjoint(t.lower for t in before)


def _joins_roles(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell "journalist turned mediator" from "I turned bowls"."""
    before, after = tokens[max(0, first - 1) : first], tokens[last + 1 : last + 2]
    around = (*before, *after)
    return all((before, after)) and all(t.pos in {"NOUN", "PROPN", "ADJ"} for t in around)


def _study(profile: Profile, past: History) -> Iterator[Cue]:
    section = profile.section("education")
    for entry in section.entries if section else ():
        end = entry.end.year if entry.end else None
        goes_on = entry.is_current or (end is not None and end >= past.now)
        if goes_on:
            yield Cue(StageKind.STUDENT, STUDY, _place(entry), "study")
        elif end == past.now - 1:
            yield Cue(StageKind.STUDENT, JUST_ENDED, _place(entry), "study")


def _breaks(profile: Profile, past: History) -> Iterator[Cue]:
    """A break that is the last thing in the Experience."""
    section = profile.section("experience")
    entries = section.entries if section else ()
    ends = [_last_year(entry, past.now) for entry in entries]
    for number in past.breaks:
        entry = entries[number]
        end = _last_year(entry, past.now)
        is_last = end >= max(ends) and past.now - end <= LONGEST_BREAK_AGO
        if is_last and not any(e.is_current for n, e in enumerate(entries) if n != number):
            yield Cue(StageKind.RETURNER, BREAK, _place(entry), "break")


def _stopped(profile: Profile, texts: Sequence[Passage], past: History) -> Iterator[Cue]:
    """The last role ended years ago, nothing goes on, and the About tells of a break."""
    entries = [e for s in profile.sections if s.kind in WORK_AND_STUDY for e in s.entries]
    ends = [_last_year(entry, past.now) for entry in entries]
    if not past.held or not ends or past.now - max(ends) < STOPPED_AGO:
        return
    for passage in texts:
        if passage.line.section == "about" and OWN.intersection(t.lower for t in passage.tokens):
            for hit in load_lexicon("career_break").within(passage.line, passage.span):
                yield Cue(StageKind.RETURNER, STOPPED, hit.span, "gap")


def _last_year(entry: Entry, now: int) -> int:
    if entry.is_current:
        return now
    last = entry.end or entry.start
    return last.year if last else 0


def _published(profile: Profile) -> Iterator[Cue]:
    section = profile.section("publications")
    for entry in section.entries[:1] if section else ():
        yield Cue(StageKind.ACADEMIC, PUBLICATIONS, _place(entry), "publications")


def _place(entry: Entry) -> Span:
    return entry.title or entry.organisation or entry.dates or entry.span
