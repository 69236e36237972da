"""Words that tell who somebody is, replaced everywhere by neutral ones.

The text keeps its shape: a replacement stands where the words stood, and every span is
moved along, so that quotes still are the words of the text.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from brandcheck.core.spans import Span

__all__ = ["Redactor", "Secret", "fold", "put_out"]

T = TypeVar("T")

# No letter or digit may touch a match; an underscore may, because Markdown writes _so_.
BEFORE, AFTER = r"(?<![^\W_])", r"(?![^\W_])"
GAP = r"[^\S\n]*\n?[^\S\n]*"
JOINT = rf"(?:{GAP}[-.]?{GAP})"

CONTACT = re.compile(
    r"(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})"
    r"|(?P<link>(?:https?://|\bwww\.)[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?]"
    r"|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|me|edu|gov|co|info|eu|uk|ie|de|fr|es|it"
    r"|nl|pl|pt|se|dk|no|fi|ch|at|be|ca|au|nz|in|br|us)/[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?]"
    r"|(?<![\w.@-])[a-z0-9-]{2,63}\.(?:com|org|net|dev|edu|gov|info|co\.uk)(?![\w/]))"
    r"|(?P<handle>(?<![\w@.])@[A-Za-z][\w-]{1,40}(?:\.\w{1,40})*)"
    r"|(?P<phone>(?<![\w.,/-])(?:\+|\(?0)[0-9 ()./-]{6,20}[0-9](?!\w|,[0-9])"
    r"|(?<![\w.,/-])\(?[2-9][0-9]{2}\)?[ .-][0-9]{3}[ .-][0-9]{4}(?!\w|,[0-9]))"
    r"|(?P<street>\b[0-9]{1,5}[a-zA-Z]?,?\s(?:[A-Z][\w'’.-]{0,30}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave"
    r"|Lane|Drive|Close|Court|Terrace|Boulevard|Blvd|Square)\b"
    r"|\b[A-ZÄÖÜ][\w-]{1,30}(?:straße|strasse|str\.|weg|gasse|platz)\s[0-9]{1,4}[a-z]?\b)",
    re.IGNORECASE,
)
STREET_CASE = re.compile(r"[A-ZÄÖÜ]")
DATE = re.compile(
    r"\(?(?:19|20)[0-9]{2}\)?(?:\D|$)|\(?[0-3]?[0-9][./-](?:[0-1]?[0-9][./-]|(?:19|20)[0-9]{2}\b)"
)

# Words of these fields are codes, and words of these tables are the program's own.
CODES = frozenset(("category", "check", "id", "isco", "language", "stage", "ui_language", "unit"))
OURS = frozenset(("checks", "generator", "options"))


@dataclass(frozen=True, slots=True)
class Secret:
    """Words to take out and what to put there.

    Attributes:
        label: what stands there instead, with its brackets.
        words: the words, as written somewhere.
        exact: only with a capital where ``words`` has one, because the words are also plain
            ones ("Will", "Apple").
    """

    label: str
    words: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    label: str


def fold(text: str) -> str:
    """Return a text of the same length without case, accents and kinds of quote."""
    return "".join(_plain(character) for character in text)


def _plain(character: str) -> str:
    if character in "’‘ʼ`´":
        return "'"
    if character in "‐‑‒–":
        return "-"
    return unicodedata.normalize("NFKD", character)[:1].casefold()[:1] or character


class Redactor:
    """Takes secrets out of texts."""

    def __init__(self, secrets: tuple[Secret, ...]) -> None:
        """Longer words win over shorter ones, whoever they belong to."""
        unique = {fold(s.words): s for s in reversed(secrets) if s.words.strip()}
        self._secrets = sorted(unique.values(), key=lambda s: (-len(s.words), fold(s.words)))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        parts = [f"(?P<s{n}>{_expression(s.words)})" for n, s in enumerate(self._secrets)]
        return re.compile(f"{BEFORE}(?:{'|'.join(parts)}){AFTER}") if parts else None

    def pieces(self, text: str) -> tuple[_Piece, ...]:
        """Return the stretches to replace, in order and without overlap."""
        found = [
            _Piece(*match.span(), f"[{match.lastgroup}]")
            for match in CONTACT.finditer(text)
            if not _is_harmless(match)
        ]
        folded = fold(text)
        at = 0
        while self._pattern and (match := self._pattern.search(folded, at)):
            secret = self._secrets[int(str(match.lastgroup)[1:])]
            fits = not secret.exact or _has_capitals(text[match.start() : match.end()], secret)
            at = match.end() if fits else match.start() + 1
            if fits:
                found.append(_Piece(*match.span(), secret.label))
        taken: list[_Piece] = []
        for piece in sorted(found, key=lambda p: (p.start, -p.end)):
            if not taken or piece.start >= taken[-1].end:
                taken.append(piece)
        return tuple(taken)

    def text(self, words: str) -> str:
        """Return a text without the secrets."""
        return put_out(words, self.pieces(words))

    def record(self, value: T, source: str) -> T:
        """Return a core record, or several, whose spans lie in ``source``, without the secrets."""
        moved = _Moves(source, self.pieces(source))
        return self._walk(value, moved, source)  # type: ignore[no-any-return]

    def _walk(self, value: Any, moved: _Moves, source: str, name: str = "") -> Any:
        if isinstance(value, Span):
            return moved.span(value)
        if isinstance(value, Enum) or name in OURS or (name in CODES and isinstance(value, str)):
            return value
        if isinstance(value, str):
            return moved.text if value is source else self.text(value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            parts = {
                f.name: self._walk(getattr(value, f.name), moved, source, f.name)
                for f in dataclasses.fields(value)
                if f.init
            }
            return _requoted(type(value)(**parts), value, moved, source)
        if isinstance(value, Mapping):
            return {k: self._walk(v, moved, source, str(k)) for k, v in value.items()}
        if isinstance(value, tuple | frozenset):
            return type(value)(self._walk(item, moved, source) for item in value)
        return value


def _requoted(made: Any, value: Any, moved: _Moves, source: str) -> Any:
    """Let a quote be the words of its span, whatever they have become."""
    span = getattr(value, "span", None)
    if isinstance(span, Span) and getattr(value, "quote", None) == span.of(source):
        return dataclasses.replace(made, quote=moved.span(span).of(moved.text))
    return made


def put_out(text: str, pieces: tuple[_Piece, ...]) -> str:
    """Return a text with each piece replaced by its label."""
    parts, at = [], 0
    for piece in pieces:
        parts += [text[at : piece.start], piece.label]
        at = piece.end
    return "".join([*parts, text[at:]])


class _Moves:
    """Where places of a text have gone after its pieces were replaced."""

    def __init__(self, source: str, pieces: tuple[_Piece, ...]) -> None:
        self._pieces = pieces
        self.text = put_out(source, pieces)

    def span(self, span: Span) -> Span:
        start, end = self._moved(span.start, is_end=False), self._moved(span.end, is_end=True)
        return Span(start, max(start, end))

    def _moved(self, place: int, *, is_end: bool) -> int:
        shift = 0
        for piece in self._pieces:
            if place <= piece.start:
                break
            if place < piece.end:
                return piece.start + shift + (len(piece.label) if is_end else 0)
            shift += len(piece.label) - (piece.end - piece.start)
        return place + shift


def _expression(words: str) -> str:
    """Match words with any white space or hyphens between, and letters with loose accents."""
    tokens = re.findall(r"[^\W_]+|[^\w\s]", fold(words))
    made = ["[\u0300-\u036f]*".join(map(re.escape, t)) + "[\u0300-\u036f]*" for t in tokens]
    return JOINT.join(made) if all(t.isalnum() for t in tokens) else GAP.join(made)


def _has_capitals(found: str, secret: Secret) -> bool:
    first = next((c for c in found if c.isalpha()), "")
    return first.isupper() or not any(c.isupper() for c in secret.words)


def _is_harmless(match: re.Match[str]) -> bool:
    """Tell dates, tools and plain words from a telephone number, a domain or a street."""
    if match["phone"]:
        return bool(DATE.match(match["phone"])) or sum(c.isdigit() for c in match["phone"]) < 7
    if match["link"]:  # "ASP.NET" is a tool
        return "/" not in match["link"] and any(c.isupper() for c in match["link"])
    return bool(match["street"]) and not STREET_CASE.search(match["street"])
