"""What a profile is measured against."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Guess", "Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """An occupation, a job posting or a person's own list.

    Attributes:
        id: stable name, kebab-case.
        title: the title in words.
        titles: other titles that mean the same.
        must: names of skills that are expected.
        nice: names of skills that are welcome.
        tools: names of typical tools.
        credentials: names of licences and certificates that are asked for.
        years: years of experience that are asked for, None when nobody says.
        isco: four-digit ISCO-08 code, "" when unknown.
        text: the posting, if there is one.
        origin: "title" (nothing is known but the words), "occupation", "posting" or "own".
        how: how the expectation was made, in words.
        is_rough: the expectation was derived, not written down; it is shown and not scored.
    """

    id: str
    title: str
    titles: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    nice: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    years: float | None = None
    isco: str = ""
    text: str = ""
    origin: str = "title"
    how: str = ""
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """An occupation that a profile may be about.

    Attributes:
        id, title: the occupation's.
        confidence: 0 to 1; the confidences of all guesses sum to at most 1.
    """

    id: str
    title: str
    confidence: float
