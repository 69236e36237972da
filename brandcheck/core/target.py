"""What a profile is measured against."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """An occupation, a job posting or a person's own list.

    Attributes:
        id: stable name, kebab-case.
        title: the title in words.
        titles: other titles that mean the same.
        must: names of skills that are expected.
        nice: names of skills that are welcome.
        text: the posting, if there is one.
        origin: "title", "occupation", "posting" or "own".
    """

    id: str
    title: str
    titles: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    nice: tuple[str, ...] = ()
    text: str = ""
    origin: str = "title"
