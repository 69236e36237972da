"""Invented people in the shape in which a profile page knows them."""

from __future__ import annotations

from dataclasses import dataclass

from brandcheck.core.profile import Month

__all__ = ["Company", "Dates", "Person", "Role", "School", "months_between"]

NOW = Month(2026, 3)  # what "Present" means in a drawn file


@dataclass(frozen=True, slots=True)
class Dates:
    """A span of months or years; no ``end`` means that it still goes on."""

    start: Month
    end: Month | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """One job; an empty line of ``text`` is a blank line."""

    title: str
    dates: Dates | None = None
    place: str = ""
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """An employer with one job or several."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class School:
    """A school with what was learned there."""

    name: str
    degree: str = ""
    field: str = ""
    dates: Dates | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A whole profile; ``languages`` and ``websites`` pair a text with its label."""

    name: str
    headline: str = ""
    location: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    phone_label: str = "Mobile"
    email: str = ""
    slug: str = ""
    websites: tuple[tuple[str, str], ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    certifications: tuple[str, ...] = ()
    honors: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    patents: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    companies: tuple[Company, ...] = ()
    schools: tuple[School, ...] = ()


def months_between(dates: Dates) -> int | None:
    """Return the length in months, counting both ends; None if only years are known."""
    end = dates.end or NOW
    if not (dates.start.month and end.month):
        return None
    return (end.year - dates.start.year) * 12 + end.month - dates.start.month + 1
