"""A saved web page: a résumé, or LinkedIn's own page of a profile.

LinkedIn's public page is read by its classes, a page saved by a member as if it had
been copied, any other page by its headings, lists and tables. A page that is built by
a script and holds no text may still describe its owner as JSON-LD.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from brandcheck.core.profile import Facet, Origin, Profile
from brandcheck.core.profile import SectionKind as Kind
from brandcheck.errors import InputError
from brandcheck.parsing._canonical import Draft, DraftEntry, DraftSection, write
from brandcheck.parsing.text.blocks import read_blocks
from brandcheck.parsing.text.inline import split_inline
from brandcheck.parsing.web.blocks import PageText, read_blocks_of
from brandcheck.parsing.web.linkedin_html import is_public_page, read_public_page
from brandcheck.parsing.web.tree import parse_page

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_html"]

_FEW_WORDS = 20
_MOST_RECORDS = 500


def read_html(text: str, place: str) -> Profile:
    """Return the profile that a web page holds.

    Args:
        text: the page's source.
        place: what messages call it.

    Raises:
        InputError: no words of a profile, too big or nested too deep.
    """
    root = parse_page(text, place)
    if is_public_page(root):
        draft, origin = read_public_page(root)
        if draft.name or draft.sections:
            return write(draft, origin)
    page = read_blocks_of(root)
    copied = "\n".join(block.text for block in page.blocks)
    if "linkedin.com" in text:
        from brandcheck.parsing.pasted.page import looks_like_pasted_page, read_pasted_page

        if looks_like_pasted_page(copied):
            return read_pasted_page(copied, place)
    if len(copied.split()) < _FEW_WORDS:
        draft = _described(root)
        if draft.name or draft.headline or draft.sections:
            shown = {section.kind for section in draft.sections} | {Kind.HEADLINE}
            hidden = frozenset(str(value) for value in (*Kind, *Facet) if value not in shown)
            origin = Origin("html", "json-ld", cannot_show=hidden, skipped=page.skipped)
            return write(draft, origin)
    return _read_page(page, place)


def _read_page(page: PageText, place: str) -> Profile:
    if not page.blocks:
        raise InputError(
            place,
            "shows no text (its words may be fetched by a script)",
            "Open it in a browser, print it to PDF or copy its text, and pass that.",
        )
    return read_blocks(page.blocks, place, Origin("html", skipped=page.skipped))


def _described(root: _Element) -> Draft:
    """Return what the first Person of the page's JSON-LD says."""
    for script in root.iter("script"):
        if (script.get("type") or "").casefold() == "application/ld+json":
            person = _person(script.text or "")
            if person:
                return _draft(person)
    return Draft()


def _person(text: str) -> dict[str, Any]:
    """Return the first record of type Person, wherever it stands."""
    try:
        pending: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return {}
    for _ in range(_MOST_RECORDS):
        if not pending:
            break
        record = pending.pop(0)
        if isinstance(record, dict):
            kinds = record.get("@type")
            if kinds == "Person" or (isinstance(kinds, list) and "Person" in kinds):
                return record
            pending += record.values()
        elif isinstance(record, list):
            pending += record
    return {}


def _draft(person: dict[str, Any]) -> Draft:
    jobs = [DraftEntry(organisation=name) for name in _names(person.get("worksFor"))]
    schools = [DraftEntry(organisation=name) for name in _names(person.get("alumniOf"))]
    about = [line for text in _names(person.get("description")) for line in split_inline(text)]
    sections = (
        DraftSection(Kind.ABOUT, "About", lines=tuple(about)),
        DraftSection(Kind.EXPERIENCE, "Experience", entries=tuple(jobs)),
        DraftSection(Kind.EDUCATION, "Education", entries=tuple(schools)),
        DraftSection(Kind.SKILLS, "Skills", items=_names(person.get("knowsAbout"))),
        DraftSection(Kind.LANGUAGES, "Languages", items=_names(person.get("knowsLanguage"))),
        DraftSection(Kind.HONORS, "Honors", items=_names(person.get("award"))),
        DraftSection(Kind.CONTACT, "Contact", items=_names(person.get("sameAs"))),
    )
    return Draft(
        name=" ".join(_names(person.get("name"))[:1]),
        headline=" | ".join(_names(person.get("jobTitle"))),
        location=", ".join(_address(person.get("address"))),
        sections=tuple(s for s in sections if s.items or s.lines or s.entries),
    )


def _names(value: Any) -> tuple[str, ...]:
    """Return the words of a value: a text, a record with a name, or a list of them."""
    values = value if isinstance(value, list) else [value]
    found: list[str] = []
    for one in values[:_MOST_RECORDS]:
        text = one.get("name") if isinstance(one, dict) else one
        if isinstance(text, str) and text.strip():
            found.append(" ".join(text.split()))
    return tuple(found)


def _address(value: Any) -> tuple[str, ...]:
    if not isinstance(value, dict):
        return _names(value)
    keys = ("addressLocality", "addressRegion", "addressCountry")
    return tuple(name for key in keys for name in _names(value.get(key)))
