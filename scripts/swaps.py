"""Texts that differ only in who the owner seems to be, made by swapping words of a profile."""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brandcheck
from brandcheck.core.profile import SectionKind
from brandcheck.testing import context

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brandcheck.core.profile import Profile
    from brandcheck.core.spans import Span
    from brandcheck.nlp.lines import Token

__all__ = ["DATA", "KINDS", "Swap", "profiles", "swaps", "words"]

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data" / "fairness"
KINDS = (
    "names",
    "pronouns",
    "gendered nouns",
    "ages and years of birth",
    "years of all dates",
    "nationalities",
    "languages of origin",
    "schools",
    "cities",
    "countries",
)
PRONOUNS = {
    "she": {"nsubj": "she", "poss": "her", "obj": "her", "self": "herself"},
    "he": {"nsubj": "he", "poss": "his", "obj": "him", "self": "himself"},
    "they": {"nsubj": "they", "poss": "their", "obj": "them", "self": "themself"},
    "xe": {"nsubj": "xe", "poss": "xyr", "obj": "xem", "self": "xemself"},
}
PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "'re"}
FORMS = {"he": "nsubj", "she": "nsubj", "him": "obj", "his": "poss"}


@dataclass(frozen=True, slots=True)
class Swap:
    """Two texts of which the second differs from the first in who the owner seems to be."""

    kind: str
    to: str
    before: str
    after: str


@functools.cache
def words() -> dict[str, Any]:
    """Return what is swapped for what."""
    return tomllib.loads((DATA / "swaps.toml").read_text("utf-8"))


def profiles() -> tuple[Path, ...]:
    """Return the files of the invented people who stand for users."""
    places = (ROOT / "examples" / "profiles", ROOT / "tests" / "data" / "parity" / "strong")
    return tuple(path for place in places for path in sorted(place.glob("*.md")))


def swaps(path: Path, *, per_kind: int, start: int = 0) -> Iterator[Swap]:
    """Yield swaps of every kind for one profile.

    Args:
        path: the profile.
        per_kind: at most how many of each kind.
        start: where in the lists to begin, so that profiles share out long lists.
    """
    profile = brandcheck.parse(path)
    text = profile.source
    for kind, variants in _variants(profile, path.stem).items():
        chosen = [variants[(start + n) % len(variants)] for n in range(len(variants))]
        for to, before, after in chosen[:per_kind]:
            if (before or text) != after:
                yield Swap(kind, to, before or text, after)


def _variants(profile: Profile, stem: str) -> dict[str, list[tuple[str, str, str]]]:
    """Return target, text before ("" = the profile) and text after, of every kind."""
    text, known = profile.source, words()["words"]
    people = _people(profile, stem)
    found = {
        "names": [(name, "", _renamed(text, people, n)) for n, name in enumerate(words()["names"])],
        "years of all dates": [
            (f"{n} years back", "", _years_back(text, n)) for n in known["years_back"]
        ],
        "gendered nouns": [
            (f"form {n + 1}", "", _regendered(text, known["gendered"], n)) for n in range(3)
        ],
        "schools": _replaced(text, _schools(profile), known["schools"]),
        "cities": _replaced(text, _cities(profile), known["cities"]),
        "countries": _replaced(text, _country(profile), known["countries"]),
    }
    if profile.section("about") is None or stem == "tischlermeisterin":
        return found
    told = _pronouns(profile)
    found["pronouns"] = [(name, "", _repronounced(text, told, name)) for name in PRONOUNS]
    found["ages and years of birth"] = [
        *_told(profile, "I am {} years old.", known["ages"]),
        *_told(profile, "I was born in {}.", known["births"]),
    ]
    found["nationalities"] = _told(profile, "My family is {}.", known["nationalities"])
    found["languages of origin"] = _told(
        profile, "At home we spoke {} when I was a child.", known["languages"]
    )
    return found


def _told(profile: Profile, sentence: str, values: list[str]) -> list[tuple[str, str, str]]:
    """Add a sentence to the About, with one value and with each other."""
    section = profile.section("about")
    assert section is not None  # noqa: S101 -- the caller looked
    end = (section.paragraphs or (section.body.trimmed(profile.source),))[0].end
    texts = [
        f"{profile.source[:end]} {sentence.format(value)}{profile.source[end:]}" for value in values
    ]
    return [(value, texts[0], text) for value, text in zip(values, texts, strict=True)][1:]


def _people(profile: Profile, stem: str) -> list[str]:
    spans = [profile.name] if profile.name else []
    for section in profile.of_kind(SectionKind.RECOMMENDATIONS):
        spans += [entry.title for entry in section.entries if entry.title]
    titled = re.compile(r"^(?:(?:Dr|Adv|Rev|Matron|Gogo|Alhaja|Schwester)\.? )+")
    found = [titled.sub("", profile.text(span)) for span in spans]
    return [*found, *words()["people"].get(stem, [])]


def _renamed(text: str, people: list[str], n: int) -> str:
    """Give every person another name: in full, by the first and by the last alike."""
    names = words()["names"]
    changes: dict[str, str] = {}
    for number, person in enumerate(people):
        new = names[(n + 17 * number) % len(names)]
        changes[person] = new
        for part, to in (
            (person.split()[0], new.split()[0]),
            (person.split()[-1], new.split()[-1]),
        ):
            if len(part) > 2:
                changes.setdefault(part, to)
    return _changed(text, changes)


def _changed(text: str, changes: dict[str, str]) -> str:
    """Replace whole words, longest first, in one pass."""
    if not changes:
        return text
    longest = sorted(changes, key=lambda old: (-len(old), old))
    found = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    return found.sub(lambda match: changes[match[1]], text)


def _years_back(text: str, n: int) -> str:
    return re.sub(r"(?<![\w.,$€£-])(?:19|20)\d\d(?![\w%])", lambda m: str(int(m[0]) - n), text)


def _regendered(text: str, groups: list[list[str]], n: int) -> str:
    changes: dict[str, str] = {}
    for group in groups:
        if n >= len(group):
            continue
        for word in group[:2]:
            if re.search(rf"\b{group[0]} (?:and|or) {group[1]}\b", text):
                continue
            changes[word] = group[n]
            changes[word.capitalize()] = group[n].capitalize()
    return _changed(text, changes)


def _replaced(text: str, old: list[str], new: list[str]) -> list[tuple[str, str, str]]:
    if not old:
        return []
    return [
        (
            to,
            "",
            _changed(text, {one: new[(n + 5 * at) % len(new)] for at, one in enumerate(old)}),
        )
        for n, to in enumerate(new)
    ]


def _entries(profile: Profile, kind: str = "") -> Iterable[Any]:
    return (e for s in profile.sections if kind in {"", s.kind} for e in s.entries)


def _schools(profile: Profile) -> list[str]:
    found = [profile.text(e.organisation) for e in _entries(profile, "education") if e.organisation]
    return sorted(set(found))


def _cities(profile: Profile) -> list[str]:
    spans = [e.place for e in _entries(profile) if e.place]
    found = [profile.text(span).split(",")[0].split("(")[0].strip() for span in spans]
    if profile.location:
        found.append(profile.text(profile.location).split(",")[0])
    return sorted({city for city in found if city[:1].isupper() and len(city) > 3} - {"Summers"})


def _country(profile: Profile) -> list[str]:
    parts = profile.text(profile.location).split(", ") if profile.location else []
    return parts[-1:] if len(parts) > 1 else []


def _pronouns(profile: Profile) -> list[tuple[Span, str, str]]:
    """Return he and she in the recommendations: place, form, and the verb that must agree."""
    found: list[tuple[Span, str, str]] = []
    for line in context(profile).text.lines:
        if line.section != SectionKind.RECOMMENDATIONS:
            continue
        for token in line.tokens:
            found += _of_token(token, line.tokens)
    return found


def _of_token(token: Token, tokens: tuple[Token, ...]) -> list[tuple[Span, str, str]]:
    form = FORMS.get(token.lower, "")
    if token.lower == "her":
        form = "poss" if token.tag == "PRP$" else "obj"
    if token.lower in {"himself", "herself"}:
        form = "self"
    if not form:
        return []
    verbs = [t for t in tokens if form == "nsubj" and _agrees(t, token, tokens)]
    return [(token.span, form, ""), *((t.span, "verb", t.lemma) for t in verbs)]


def _agrees(verb: Token, subject: Token, tokens: tuple[Token, ...]) -> bool:
    if verb.lower not in PLURAL and verb.tag != "VBZ":
        return False
    head = tokens[subject.head]
    is_first = subject.dep.startswith("nsubj") and head.i in {verb.i, verb.head}
    joined = verb.dep == "conj" and verb.head == head.i
    return verb.i > subject.i and (is_first or joined)


def _repronounced(text: str, told: list[tuple[Span, str, str]], name: str) -> str:
    forms = PRONOUNS[name]
    for span, form, lemma in sorted(set(told), reverse=True):
        old = text[span.start : span.end]
        if form == "verb":
            if name != "they":
                continue
            new = PLURAL.get(old.lower(), lemma)
        else:
            new = forms[form]
        new = new.capitalize() if old[:1].isupper() else new
        text = text[: span.start] + new + text[span.end :]
    return text
