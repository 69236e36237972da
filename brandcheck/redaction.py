"""A report without the words that tell who it is about."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from brandcheck.core.profile import SectionKind
from brandcheck.core.redaction import Redactor, Secret, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brandcheck.core.profile import Profile
    from brandcheck.core.spans import Span

__all__ = ["OWNER", "REDACTED", "redact"]

T = TypeVar("T")

OWNER = "[name]"
REDACTED = (
    "Names, contacts, employers, schools and places were taken out. Read the rest before you share "
    "it: what somebody did can tell who it is."
)

# Whose organisation is an employer, a school, or one that a person belongs to.
LABELS = {
    SectionKind.EXPERIENCE: "employer",
    SectionKind.EDUCATION: "school",
    SectionKind.VOLUNTEERING: "organisation",
    SectionKind.ORGANIZATIONS: "organisation",
}
PEOPLE = {SectionKind.RECOMMENDATIONS, SectionKind.RECOMMENDATIONS_GIVEN}

FORMS = re.compile(
    r",?\s+(?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Corporation|Co|Company|GmbH|AG|SE|KG|S\.?A|S\.?r\.?l|BV|NV"
    r"|AB|AS|Oy|Pty)\.?$"
)
PLACE_SPLIT = re.compile(r"[,|·•/()]|\s[-–]\s")
NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Somebody, or somebody's firm, whom the recogniser may miss.
LED = re.compile(
    r"\b(?:with|by|under|from|bei|mit|avec|chez|con)\s((?:[A-ZÀ-Ý][^\W\d_]+(?:['’-][A-ZÀ-Ý]?[^\W\d_]+)*\s){1,2}"
    r"[A-ZÀ-Ý][^\W\d_]+(?:['’-][A-ZÀ-Ý]?[^\W\d_]+)*)(?<!['’]s)"
)
SHORT = 3


@dataclass(frozen=True, slots=True)
class _Plain:
    """Words that are more than somebody's name.

    Attributes:
        ordinary: words of the language; such a name counts with its capital only.
        generic: words for kinds of bodies and regions.
        titles: "Dr", "PhD".
        common: words of this profile's job titles and skills, and those it writes small.
    """

    ordinary: frozenset[str]
    generic: frozenset[str]
    titles: frozenset[str]
    common: frozenset[str]

    def is_plain(self, words: str) -> bool:
        """Tell whether every word is one of the language."""
        return set(fold(words).split()) <= self.ordinary | self.generic

    def is_common(self, words: str) -> bool:
        """Tell whether this profile uses every word in another sense too."""
        return set(fold(words).split()) <= self.common

    def is_generic(self, words: str) -> bool:
        """Tell whether the words name a kind of thing only."""
        return set(fold(words).split()) <= self.generic


def redact(value: T, profile: Profile, *, anonymous_id: str = "", avoid: Iterable[Span] = ()) -> T:
    """Return a record about a profile without names, contacts, employers, schools and places.

    Args:
        value: the record; every span in it is one of the profile's text.
        profile: the profile, as it was read.
        anonymous_id: what to put for the owner's name.
        avoid: words that name a skill and are not to be taken for a name.
    """
    from brandcheck.nlp.entities import named_in

    skills = {fold(profile.text(span)) for span in avoid}
    plain = _plain(profile, skills)
    is_english = profile.language in {"", "en"}
    led = [("person", name) for name in LED.findall(profile.source)]
    named = [
        (kind, words)
        for kind, words in (*(named_in(profile.source) if is_english else ()), *led)
        if fold(words) not in skills and not set(fold(words).split()) & plain.common
    ]
    secrets = (
        *_owner(profile, anonymous_id or OWNER, plain),
        *_contacts(profile),
        *_places(profile, plain),
        *_bodies(profile, plain),
        *_others(profile, named, plain),
    )
    return Redactor(secrets).record(value, profile.source)


def _plain(profile: Profile, skills: set[str]) -> _Plain:
    from brandcheck.nlp.entities import ordinary_words, redaction_words

    titles = (
        _words(profile, entry.title)
        for section in profile.sections
        for entry in (section.entries if section.kind not in PEOPLE else ())
    )
    small = (word for word in NAME.findall(profile.source) if word.islower())
    said = " ".join((*titles, *skills, *small))
    return _Plain(
        ordinary=ordinary_words(),
        generic=redaction_words("generic"),
        titles=redaction_words("titles"),
        common=frozenset(fold(word) for word in NAME.findall(said)),
    )


def _words(profile: Profile, span: Span | None) -> str:
    return " ".join(profile.text(span).split()) if span else ""


def _owner(profile: Profile, label: str, plain: _Plain) -> Iterator[Secret]:
    name = _words(profile, profile.name)
    if not name:
        return
    yield Secret(label, name)
    yield from _name_parts(label, name, plain)
    bare = re.sub(r"\(.*?\)|,.*$", " ", name)
    parts = [part for part in NAME.findall(bare) if fold(part) not in plain.titles]
    if len(parts) < 2:
        return
    first, last = parts[0], parts[-1]
    initials = "".join(part[0] for part in parts)
    for words in (" ".join(parts), f"{first} {last}", f"{last} {first}", f"{last}, {first}"):
        yield Secret(label, words)
    for words in (f"{first[0]}. {last}", f"{first[0]} {last}", f"{first} {last[0]}."):
        yield Secret(label, words, exact=True)
    yield Secret(label, ". ".join(initials) + ".", exact=True)
    if len(initials) >= SHORT:
        yield Secret(label, initials.upper(), exact=True)
    for one, two in ((first, last), (last, first), (first[0], last), (first, last[0])):
        if len(one) + len(two) > SHORT:
            yield from (Secret(label, f"{one}{sign}{two}") for sign in ("", "_"))


def _name_parts(label: str, name: str, plain: _Plain) -> Iterator[Secret]:
    whole = NAME.findall(name)
    halves = [half for part in whole for half in re.split("['’-]", part) if len(half) > SHORT]
    for part in dict.fromkeys((*whole, *halves)):
        if len(part) > 1 and fold(part) not in plain.titles:
            yield Secret(label, part, exact=plain.is_plain(part) or len(part) < SHORT)


def _contacts(profile: Profile) -> Iterator[Secret]:
    for section in profile.of_kind(SectionKind.CONTACT):
        for line in profile.text(section.body).splitlines():
            words = line.strip(" -*•\t")
            if any(c.isalnum() for c in words):
                yield Secret("[contact]", words)


def _numbered(kind: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield a label and words; names that fold alike share a number."""
    numbers: dict[str, int] = {}
    for name in filter(None, names):
        number = numbers.setdefault(fold(name), len(numbers) + 1)
        yield f"[{kind} {number}]", name


def _bodies(profile: Profile, plain: _Plain) -> Iterator[Secret]:
    groups: dict[str, list[str]] = defaultdict(list)
    for section in profile.sections:
        for entry in section.entries if section.kind in LABELS else ():
            groups[LABELS[section.kind]].append(_words(profile, entry.organisation))
    for kind, names in groups.items():
        for label, name in _numbered(kind, names):
            # "Foster care" or "bus station" is what somebody does there, not which one it is.
            if kind != "organisation" or not plain.is_common(name):
                yield from _body(label, name, plain)


def _body(label: str, name: str, plain: _Plain) -> Iterator[Secret]:
    """Yield a name and what people shorten it to."""
    bare = FORMS.sub("", re.sub(r"^[Tt]he\s", "", name))
    outside = re.sub(r"\s*\(.*?\)", "", bare).strip()
    pieces = [bare, outside, *re.findall(r"\(([^)]+)\)", bare), *re.split(r"\s*[,|·–]\s*", outside)]
    for words in dict.fromkeys((name, *pieces)):
        if words and not plain.is_generic(words):
            yield Secret(label, words, exact=plain.is_plain(words) or plain.is_common(words))
    tokens = NAME.findall(outside)
    words = outside.split()
    for count in range(2, len(words)):
        start = " ".join(words[:count])
        if not plain.is_plain(start):
            yield Secret(label, start)
    for token in tokens:
        word = re.sub("['’]s$", "", token)
        tells = not plain.is_plain(word) and fold(word) not in plain.common
        if len(word) >= SHORT and tells and word[0].isupper():
            yield Secret(label, word)
    capitals = "".join(token[0] for token in tokens if token[0].isupper())
    if len(capitals) >= SHORT:
        yield Secret(label, capitals, exact=True)


def _places(profile: Profile, plain: _Plain) -> Iterator[Secret]:
    spans = [profile.location]
    spans += [entry.place for section in profile.sections for entry in section.entries]
    wholes = [_words(profile, span) for span in spans]
    parts = [part.strip() for whole in wholes for part in PLACE_SPLIT.split(whole)]
    for label, name in _numbered("place", parts):
        is_kind = plain.is_generic(name) and " " not in name  # "Remote", but "United States"
        if is_kind or len(name) < 2:
            continue
        yield Secret(label, name, exact=plain.is_plain(name) or len(name) <= SHORT)
        telling = " ".join(word for word in name.split() if not plain.is_generic(word))
        if telling not in {name, ""}:
            yield Secret(label, telling, exact=plain.is_plain(telling))


def _others(profile: Profile, named: Iterable[tuple[str, str]], plain: _Plain) -> Iterator[Secret]:
    """Yield who recommends, and whom and what the text itself names."""
    letters = [section for section in profile.sections if section.kind in PEOPLE]
    people = [_words(profile, entry.title) for section in letters for entry in section.entries]
    people += [words for kind, words in named if kind == "person"]
    for label, name in _numbered("person", people):
        yield Secret(label, name)
        yield from (s for s in _name_parts(label, name, plain) if len(s.words) >= SHORT)
    for kind in ("place", "organisation"):
        for label, name in _numbered(f"other {kind}", [w for k, w in named if k == kind]):
            if not plain.is_generic(name):
                yield Secret(label, name, exact=True)
