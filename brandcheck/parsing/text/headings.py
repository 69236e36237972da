"""Tell which section a heading opens, in the languages that profiles are written in.

The whole heading must be one of the known wordings: "Director of Education" is no
education heading.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from brandcheck.core.profile import SectionKind
from brandcheck.core.shipped import shipped_toml
from brandcheck.parsing.text.fold import fold_word

__all__ = ["is_document_title", "kind_of", "label_of"]

_LONGEST = 60
_AND = " and "
_COUNT = re.compile(r"[(\[]?[0-9]{1,4}[)\]]?\s*$")
_NUMBERING = re.compile(r"^\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[ivxIVX]{1,4}|[a-zA-Z])[.)]\s+")


class _Tables(NamedTuple):
    kinds: dict[str, SectionKind]
    exact: dict[str, SectionKind]
    titles: frozenset[str]
    labels: dict[str, str]


@cache
def _tables() -> _Tables:
    data = shipped_toml("headings.toml")
    careful = frozenset(w.casefold() for w in data["needs_accents"]["words"])
    kinds: dict[str, SectionKind] = {}
    exact: dict[str, SectionKind] = {}
    for name, words in data["kinds"].items():
        kind = SectionKind(name)
        for word in words:
            if word.casefold() in careful:
                exact[word.casefold()] = kind
            else:
                kinds.setdefault(_key(word), kind)
    labels = {_key(w): label for label, words in data["labels"].items() for w in words}
    return _Tables(kinds, exact, frozenset(map(_key, data["titles"]["words"])), labels)


def kind_of(heading: str) -> SectionKind | None:
    """Return the kind of section that ``heading`` opens, or None when it is unknown.

    Case, accents, punctuation, a trailing count ("Skills (25)") and a leading
    number ("3. Skills") do not matter.
    """
    if len(heading) > _LONGEST:
        return None
    bare = _COUNT.sub("", _NUMBERING.sub("", heading))
    tables = _tables()
    return tables.exact.get(_trim(bare).casefold()) or _joined(_key(bare))


def _joined(key: str) -> SectionKind | None:
    """Return the first part's kind of "board work and mentoring", when all parts are headings."""
    kinds = _tables().kinds
    found = kinds.get(key)
    if found is None and _AND in key:
        parts = [kinds.get(part) for part in key.split(_AND)]
        found = parts[0] if all(parts) else None
    return found


def is_document_title(heading: str) -> bool:
    """Tell whether ``heading`` only says that this is a résumé."""
    return len(heading) <= _LONGEST and _key(heading) in _tables().titles


def label_of(word: str) -> str | None:
    """Return "name", "headline" or "location" for a label such as "Based in"."""
    return _tables().labels.get(_key(word)) if len(word) <= _LONGEST else None


def _trim(text: str) -> str:
    return re.sub(r"^[\W_]+|[\W_]+$", "", text)


def _key(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", fold_word(text).replace("&", " and ")).split())
