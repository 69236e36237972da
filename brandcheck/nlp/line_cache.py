"""Parses of lines taken over from the last analysis of a text that is being edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from brandcheck.nlp.pipeline import Pipeline

__all__ = ["LineCache"]


class LineCache:
    """The parsed lines of one text, so that after an edit only the changed ones are parsed.

    It holds the lines of the latest text and no others: words that the user deletes are
    forgotten by the next analysis. Make one for each text, and keep it no longer than that.
    """

    __slots__ = ("_docs", "_model")

    def __init__(self) -> None:
        """Start with no line."""
        self._docs: dict[str, Doc] = {}
        self._model: Pipeline | None = None

    def __len__(self) -> int:
        """Return the number of different lines held."""
        return len(self._docs)

    def docs(self, model: Pipeline, texts: Sequence[str]) -> Iterator[Doc]:
        """Return the parse of each text, in order.

        Raises:
            InputError: when one text is longer than the parser can take.
        """
        known = self._docs if self._model is model else {}
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        parsed = dict(zip(fresh, model.docs(fresh), strict=True))
        self._docs = {text: parsed[text] if text in parsed else known[text] for text in texts}
        self._model = model
        return (self._docs[text] for text in texts)
