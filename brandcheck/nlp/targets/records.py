"""What is known of an occupation, whoever says so: our own table, a derivation or a user."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Occupation"]


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation and what it expects.

    Attributes:
        id: stable name: kebab-case of our own, or the identifier that its source gives it.
        title: its own name.
        titles: its other names.
        isco: four-digit ISCO-08 code, "" when unknown.
        must: names of skills that are expected.
        nice: names of skills that are welcome.
        tools: names of typical tools.
        credentials: names of licences and certificates.
        how: who says what is expected and how it was made, in words.
    """

    id: str
    title: str
    titles: tuple[str, ...] = ()
    isco: str = ""
    must: tuple[str, ...] = ()
    nice: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    how: str = ""
    is_rough: bool = False
