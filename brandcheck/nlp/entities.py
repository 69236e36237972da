"""People and places that a text names, found by the language model's entity recogniser.

Only redaction uses it: too much taken out costs a word, too little costs a secret.
"""

from __future__ import annotations

import functools
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from brandcheck.core.shipped import shipped_toml
from brandcheck.nlp.pipeline import BLANK, load
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["named_in", "ordinary_words", "redaction_words"]

KINDS = {"PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation"}


def named_in(text: str, *, pipeline: str = "") -> tuple[tuple[str, str], ...]:
    """Return kind ("person", "place", "organisation") and words of what a text names.

    A place or an organisation counts where a word such as "in" or "at" leads to it; a
    person has at least two names. Without a trained model nothing is found.
    """
    nlp = _recogniser(load(pipeline).name)
    if nlp is None:
        return ()
    found: dict[tuple[str, str], None] = {}
    for doc in nlp.pipe(line for line in text.splitlines() if line.strip()):
        for entity in doc.ents:
            kind = KINDS.get(entity.label_, "")
            lead = doc[entity.start - 1].lower_ if entity.start else ""
            words = entity.text.strip(" .,'’").removeprefix("the ")
            leads = lead in redaction_words("leads") and words[:1].isupper()
            if _is_name(words) if kind == "person" else kind and leads:
                found[kind, words] = None
    return tuple(found)


def _is_name(words: str) -> bool:
    parts = words.split()
    return (
        2 <= len(parts) <= 4
        and all(part[:1].isupper() and not any(c.isdigit() for c in part) for part in parts)
        and not {part.casefold() for part in parts} <= ordinary_words()
    )


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Return plain words that may also be (part of) a name: "will", "apple", "hospital"."""
    words: set[str] = set().union(*(word_set(name) for name in ("roles", "kin", "learners")))
    spec = importlib.util.find_spec("textstat")
    if spec and spec.submodule_search_locations:
        place = Path(next(iter(spec.submodule_search_locations)), "resources", "en")
        words |= set((place / "easy_words.txt").read_text("utf-8").casefold().split())
    return frozenset(words)


@functools.cache
def redaction_words(name: str) -> frozenset[str]:
    """Return a set of ``data/redaction.toml``: "generic", "titles" or "leads"."""
    return frozenset(shipped_toml("redaction.toml")[name].split())


@functools.cache
def _recogniser(name: str) -> Language | None:
    if name == BLANK:
        return None
    import spacy

    nlp = spacy.load(name)
    if "ner" not in nlp.pipe_names:
        return None
    keep = {"ner", "tok2vec", "transformer"} if _listens(nlp) else {"ner"}
    for pipe in set(nlp.pipe_names) - keep:
        nlp.remove_pipe(pipe)
    return nlp


def _listens(nlp: Language) -> bool:
    """Tell whether the recogniser needs another component's vectors."""
    return any(node.name.endswith("listener") for node in nlp.get_pipe("ner").model.walk())
